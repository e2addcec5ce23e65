"""Introduces a person and reads what the same clause says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role, after_role, decide
from sincerely.notes.clause import Clause
from sincerely.notes.cues import finite
from sincerely.notes.lexicon import listed
from sincerely.notes.names import TITLES, parse_name
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, is_role, organization_like, place_like, role_end, town_like
from sincerely.notes.places import read_place_phrase

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AFTER_WHICH_A_PLACE = listed("naming.after_which_a_place")
DESCRIBED_BY_A_PLACE = listed("naming.described_by_a_place")
SKIPPED_AFTER_A_NAME = listed("naming.skipped_after_a_name")
BEGINS_A_DESCRIPTION = listed("naming.begins_a_description")
SAYS_THE_NAME = listed("naming.says_the_name")
BEFORE_A_DESCRIBED_NAME = listed("naming.before_a_described_name")
NO_ORGANIZATION_AFTER = listed("naming.no_organization_after")
AT = listed("naming.at_a_firm_or_place")
TITLE_ROLES = listed("naming.title_roles")


def introduce_at(
    clause: Clause, i: int, page: Page, sure: bool = False, met: bool = False, before: list[Token] | None = None
) -> bool:
    """Introduce the person whose name begins at a token, then read what the same clause says of them."""
    tokens = clause.tokens
    role: tuple[int, int] | None = None
    end_role = role_end(tokens[i:])
    named = parse_name(tokens, i, page.cased, sure)
    if met and (named is None or not tokens[i].upper):
        titled = next(
            (
                k
                for k in range(i, min(i + 8, len(tokens) - 1))
                if tokens[k].low.strip(".") in TITLES and parse_name(tokens, k, page.cased) and tokens[k + 1].upper
            ),
            None,
        )
        if titled is not None and titled > i:
            described(tokens[i:titled], clause, page)
            i, named = titled, parse_name(tokens, titled, page.cased, True)
            end_role = None
    if named is None or ("role" in tokens[i].tags and end_role and "honorific" not in tokens[i].tags):
        if end_role is not None:
            k = i + end_role
            if k < len(tokens) and tokens[k].low in {"is", "=", "called", ":"}:
                k += 1
            nxt = parse_name(tokens, k, page.cased, True) if k < len(tokens) else None
            if nxt is not None and (tokens[k].upper or not page.cased):
                role, named, i = (i, k), nxt, k
            elif named is None:
                return False
        elif named is None:
            return False
    assert named is not None
    name, end, aliases = named
    source = "met" if met else "person"
    someone = page.introduce(name, tokens[i].start, tokens[end - 1].end, source, aliases=aliases)
    page.header_line = clause.line
    page.header = True
    if tokens[i].low in TITLE_ROLES and not tokens[i].text.endswith("."):
        add_role(tokens[i : i + 1], page)
    if role is not None:
        add_role(tokens[role[0] : role[1]], page)
    if before:
        described(before, clause, page)
    del someone
    rest = tokens[end:]
    if tokens[end - 1].low.endswith(("'s", "s'")) and rest:
        page.push(Clause(rest, "genitive", clause.tail, clause.line, clause.sentence))
        return True
    after_name(rest, clause, page, met)
    return True


def described(before: list[Token], clause: Clause, page: Page) -> None:
    """What stands before the name: a role ("the client's new COO is called"), and whose or where."""
    if before and "kin" in before[-1].tags and any(t.low.endswith(("'s", "s'")) for t in before[:-1]):
        return  # "my dentist's wife Anoushka": the title is somebody else's.
    spot = next((k for k in range(len(before) - 1, -1, -1) if is_role(before[k]) or is_role_genitive(before[k])), None)
    if spot is not None:
        begin = spot
        while begin > 0 and _qualifies(before[begin - 1]):
            begin -= 1
        add_role(before[begin : spot + 1], page)
        rest = [t for t in before[spot + 1 :] if t.low not in SAYS_THE_NAME]
        if len(rest) > 1 and rest[0].low in AT:
            if place_like(rest[1:]) or (rest[0].low in {"from", "at", "@", "in"} and town_like(rest[1:])):
                read_place_phrase(rest, clause, page)
            else:
                add_organization(rest[1:], page)
        elif begin > 1 and before[0].low in {"at", "@", "in"}:
            read_place_phrase(before[:begin], clause, page, lead=True)
        return
    if len(before) == 2 and "generic_person" in before[1].tags and before[0].upper and not before[0].tags:
        add_organization(before[:1], page)
        return
    for k, token in enumerate(before):
        if token.low in DESCRIBED_BY_A_PLACE and k + 1 < len(before):
            stop = k + 1
            while stop < len(before) and before[stop].low not in BEFORE_A_DESCRIBED_NAME:
                stop += 1
            phrase = before[k + 1 : stop]
            if place_like(phrase) or town_like(phrase) or token.low in {"at", "@", "in", "on"}:
                read_place_phrase(before[k:stop], clause, page)
            elif token.low in {"from", "of", "for"} and (
                all_upper(phrase[-1:]) or organization_like(phrase) or len(phrase) <= 3
            ):
                add_organization(phrase, page)
            return


def is_role_genitive(token: Token) -> bool:
    """ "the librarian's name is ...": the title is in the genitive."""
    return token.low.endswith("'s") and "role" in token.tags


def _qualifies(token: Token) -> bool:
    """A word that may stand before the head of a title: "wedding", "narrative", "ISRO"."""
    return (
        token.is_word
        and not token.has(
            "preposition",
            "determiner",
            "possessive",
            "conjunction",
            "filler",
            "subject",
            "v3",
            "past",
            "be",
            "meet",
            "object",
            "auxiliary",
        )
        and not token.low.endswith("'s")
        and token.low not in {"new", "old"}
    )


def after_name(rest: list[Token], clause: Clause, page: Page, met: bool) -> None:
    """What follows a name in its clause: "from Stripe", "at the fair", "the caterer", "and Ben", a verb."""
    while rest:
        token = rest[0]
        low = token.low
        if (
            low in SKIPPED_AFTER_A_NAME
            or token.kind == "date"
            or (low in {"on", "last", "this"} and len(rest) > 2 and rest[1].kind == "date" and rest[2].low in AT)
        ):
            rest = rest[1:]
            continue
        if low in {"&", "+", "and", "/"} and len(rest) > 1 and _another(rest[1:], clause, page):
            return
        if (
            low
            in {
                "over",
            }
            and len(rest) > 1
            and rest[1].low in AT
        ):
            rest = after_role(rest, clause, page)
            continue
        if low in AFTER_WHICH_A_PLACE:
            stop = phrase_end(rest, 1, page)
            if (
                low == "from"
                and stop + 1 < len(rest)
                and rest[stop].low in {"at", "@"}
                and rest[stop + 1].upper
                and not rest[1].upper
            ):
                stop = phrase_end(rest, stop + 1, page)
            phrase = rest[1:stop]
            if (
                low in NO_ORGANIZATION_AFTER
                and not place_like(phrase)
                and not (phrase and phrase[0].low == "the" and low == "on")
            ):
                break
            if low == "from" and phrase and len(phrase) == 1 and "department" in phrase[0].tags and stop < len(rest):
                add_role(phrase, page)
                rest = after_role(rest[stop:], clause, page)
                continue
            if phrase:
                decide(token, phrase, clause, page, met, after_role=False)
            rest = rest[stop:]
            continue
        if low in {"w/", "with", "w"}:
            break
        if low in BEGINS_A_DESCRIPTION or not finite(token, None) or is_role(token):
            end = role_end(rest)
            if end is not None and low != "who":
                add_role(rest[:end], page)
                rest = rest[end:]
                rest = after_role(rest, clause, page)
                continue
        if low == "who" and len(rest) > 1:
            rest = rest[1:]
        break
    if rest:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))


def _another(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "& Ffion", "and her policy adviser Sanjeev", "+ hubby Bao": a second person in the same breath."""
    first = page.current
    i = 0
    while i < len(tokens) and (tokens[i].has("possessive", "determiner") or tokens[i].low in {"new", "old"}):
        i += 1
    end = None
    if i < len(tokens) and (
        is_role(tokens[i]) or "kin" in tokens[i].tags or any(is_role(t) for t in tokens[i : i + 3])
    ):
        end = next(
            (
                k
                for k in range(i, min(i + 4, len(tokens)))
                if (is_role(tokens[k]) or "kin" in tokens[k].tags)
                and not (k + 1 < len(tokens) and is_role(tokens[k + 1]))
            ),
            None,
        )
    at = i if end is None else end + 1
    if at >= len(tokens):
        return False
    named = parse_name(tokens, at, page.cased, sure=True)
    if named is None or (i > 0 and end is None) or (tokens[at].has("v3", "common") and not tokens[at].upper):
        return False
    if (
        end is not None
        and "third" in tokens[end].tags
        and tokens[end].low not in {"hubby", "partner", "husband", "wife"}
    ):
        return False
    name, stop, aliases = named
    second = page.introduce(name, tokens[at].start, tokens[stop - 1].end, "person", aliases=aliases)
    if end is not None and is_role(tokens[end]) and "third" not in tokens[end].tags:
        add_role(tokens[i:at], page)
    if (
        first is not None
        and len(first.name.split()) == 1
        and len(name.split()) > 1
        and end is None
        and first.name.split()[-1] != name.split()[-1]
        and tokens[at - 1].low != ","
    ):
        first.aliases = (*first.aliases, f"{first.name} {name.split()[-1]}")
    page.pair = [p for p in (first, second) if p is not None]
    rest = tokens[stop:]
    if rest:
        after_name(rest, clause, page, False)
    return True
