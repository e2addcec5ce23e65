"""What follows a name in its clause: "from Stripe", "at the fair", "the caterer", "and Ben", a verb."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role, after_role, decide
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.described import AT
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import is_role, place_like
from sincerely.notes.run_on.verbs import finite

if TYPE_CHECKING:
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

AFTER_WHICH_A_PLACE = listed("naming.after_which_a_place")
SKIPPED_AFTER_A_NAME = listed("naming.skipped_after_a_name")
BEGINS_A_DESCRIPTION = listed("naming.begins_a_description")
JOINED = listed("naming.joined")
OF_WHOM = listed("positions.of_whom")
NO_ORGANIZATION_AFTER = listed("naming.no_organization_after")


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
        if (low in JOINED or low == "/") and len(rest) > 1 and _another(rest[1:], clause, page):
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
                and "department" not in rest[1].tags
            ):
                stop = phrase_end(rest, stop + 1, page)
            phrase = rest[1:stop]
            if (
                low in NO_ORGANIZATION_AFTER
                and not place_like(phrase)
                and not (phrase and phrase[0].low == "the" and low == "on")
            ):
                break
            if low in {"from", "in"} and len(phrase) == 1 and "department" in phrase[0].tags:
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
        if rest[0].low in OF_WHOM and first is not None:
            _share(second, first, page)
    return True


def _share(second: Someone, first: Someone, page: Page) -> None:
    """ "Timo and Merja from Wärtsilä": where both are from."""
    firm = second.first("organization")
    if firm is not None and first.first("organization") is None:
        page.add(replace(firm, guessed=True), first)
