"""What follows a name in its clause: "from Stripe", "at the fair", "the caterer", "and Ben", a verb."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role, after_role, decide
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.described import AT
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, is_role, place_like
from sincerely.notes.places import set_met_on
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.standout import strength
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

AFTER_WHICH_A_PLACE = listed("naming.after_which_a_place")
SKIPPED_AFTER_A_NAME = listed("naming.skipped_after_a_name")
BEGINS_A_DESCRIPTION = listed("naming.begins_a_description")
JOINED = listed("naming.joined")
OF_WHOM = listed("positions.of_whom")
STANDS = listed("meetings.stands")
SPOUSES = frozenset({"hubby", "partner", "husband", "wife"})
WITH = frozenset({"with", "w/", "w"})
NOTHING_ELSE = word_set("also_name organization_word")
LONGEST_FIRM = 3  # Words, without capitals.
NO_ORGANIZATION_AFTER = listed("naming.no_organization_after")


def after_name(rest: list[Token], clause: Clause, page: Page, met: bool) -> None:
    """What follows a name in its clause: "from Stripe", "at the fair", "the caterer", "and Ben", a verb."""
    while rest:
        low = rest[0].low
        if _says_nothing(rest):
            rest = rest[1:]
            continue
        if (low in JOINED or low == "/") and len(rest) > 1 and _another(rest[1:], clause, page):
            return
        if _with_a_firm(rest, clause, page):
            rest = _at_their_firm(rest, page)
            continue
        if low in AFTER_WHICH_A_PLACE or _over_at(rest):
            left = _where(rest, clause, page, met)
        else:
            left = _what(rest, clause, page)
        if left is None:
            break
        rest = left
    if len(rest) > 1 and rest[0].low == "who":
        rest = rest[1:]
    if rest:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))


def _says_nothing(rest: list[Token]) -> bool:
    """ "there", "again", a day, "last" before a day and a place."""
    first = rest[0]
    if first.low in SKIPPED_AFTER_A_NAME or first.kind == "date":
        return True
    dated = len(rest) > 2 and rest[1].kind == "date" and rest[2].low in AT
    return dated and first.low in {"on", "last", "this"}


def _with_a_firm(rest: list[Token], clause: Clause, page: Page) -> bool:
    """ "Jolene with First Baptist wants", "jonas w/ acme": behind a name at the head of a clause, and nobody's name."""
    if rest[0].low not in WITH or len(rest) < 2 or page.mentioned(clause.tokens[0]) is None:
        return False
    phrase = rest[1 : phrase_end(rest, 1, page)]
    if not phrase or strength(phrase) > 0 or place_like(phrase) or not all(t.is_word for t in phrase):
        return False
    if page.cased:
        return all_upper(phrase)
    things = len(phrase) == 1 and phrase[0].low.endswith("s")  # "omar w/ braces"
    return phrase[0].tags <= NOTHING_ELSE and len(phrase) <= LONGEST_FIRM and not things


def _at_their_firm(rest: list[Token], page: Page) -> list[Token]:
    stop = phrase_end(rest, 1, page)
    add_organization(rest[1:stop], page)
    return rest[stop:]


def _over_at(rest: list[Token]) -> bool:
    return rest[0].low == "over" and len(rest) > 1 and rest[1].low in AT


def _where(rest: list[Token], clause: Clause, page: Page, met: bool) -> list[Token] | None:
    """ "from Stripe", "at the fair", "from sales at Acme": what is left behind it, or None where it is none."""
    if _over_at(rest):
        return after_role(rest, clause, page)
    rest = _without_its_day(rest, page)
    low, stop = rest[0].low, _phrase_of(rest, page)
    phrase = rest[1:stop]
    on_the = low == "on" and bool(phrase) and phrase[0].low == "the"
    if low in NO_ORGANIZATION_AFTER and not place_like(phrase) and not on_the:
        return None
    if low in {"from", "in"} and len(phrase) == 1 and "department" in phrase[0].tags:
        add_role(phrase, page)
        return after_role(rest[stop:], clause, page)
    if phrase:
        decide(rest[0], phrase, clause, page, met, after_role=False)
    return rest[stop:]


def _without_its_day(rest: list[Token], page: Page) -> list[Token]:
    """ "from yesterday's meetup": the day is when they met."""
    if len(rest) < 4 or rest[1].kind != "date" or rest[2].text not in {"s", "'s", "’s"}:
        return rest
    set_met_on(rest[1:2], page)
    return [rest[0], *rest[3:]]


def _phrase_of(rest: list[Token], page: Page) -> int:
    """Where the phrase behind a preposition ends; "from the team at Acme" is one."""
    stop = phrase_end(rest, 1, page)
    spot = rest[stop - 1]
    standing = spot.low in STANDS or ("venue" in spot.tags and not spot.upper)
    if standing and stop + 1 < len(rest) and rest[stop].low in AT:
        return phrase_end(rest, stop + 1, page)  # "in the queue at Bunnings"
    if rest[0].low != "from" or stop + 1 >= len(rest) or rest[stop].low not in {"at", "@"}:
        return stop
    one_phrase = rest[stop + 1].upper and not rest[1].upper and "department" not in rest[1].tags
    return phrase_end(rest, stop + 1, page) if one_phrase else stop


def _what(rest: list[Token], clause: Clause, page: Page) -> list[Token] | None:
    """ "the caterer at Acme": what is left behind the title and its firm, or None where no title stands."""
    first = rest[0]
    if first.low in {"w/", "with", "w", "who"}:
        return None
    if first.low not in BEGINS_A_DESCRIPTION and finite(first, None) and not is_role(first):
        return None
    end = role_end(rest)
    if end is None:
        return None
    add_role(rest[:end], page)
    return after_role(rest[end:], clause, page)


def _another(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "& Ffion", "and her policy adviser Sanjeev", "+ hubby Bao": a second person in the same breath."""
    first, i = page.current, 0
    while i < len(tokens) and (tokens[i].has("possessive", "determiner") or tokens[i].low in {"new", "old"}):
        i += 1
    described = _description_end(tokens, i)
    at = i if described is None else described + 1
    if at >= len(tokens) or (i > 0 and described is None):
        return False
    named = parse_name(tokens, at, page.cased, sure=True)
    if named is None or (tokens[at].has("v3", "common") and not tokens[at].upper):
        return False
    if described is not None and "third" in tokens[described].tags and tokens[described].low not in SPOUSES:
        return False
    name, stop, aliases = named
    second = page.introduce(name, tokens[at].start, tokens[stop - 1].end, "person", aliases=aliases)
    if described is not None and is_role(tokens[described]) and "third" not in tokens[described].tags:
        add_role(tokens[i:at], page)
    if first is not None and described is None and tokens[at - 1].low != ",":
        _share_surname(first, name)
    page.pair = [p for p in (first, second) if p is not None]
    rest = tokens[stop:]
    if rest:
        after_name(rest, clause, page, False)
        if rest[0].low in OF_WHOM and first is not None:
            _share(second, first, page)
    return True


def _description_end(tokens: list[Token], i: int) -> int | None:
    """Where "policy adviser", "hubby", "boss" ends before the name; None where the name stands alone."""
    if i >= len(tokens) or not ("kin" in tokens[i].tags or any(is_role(t) for t in tokens[i : i + 3])):
        return None
    for k in range(i, min(i + 4, len(tokens))):
        more = k + 1 < len(tokens) and is_role(tokens[k + 1])
        if (is_role(tokens[k]) or "kin" in tokens[k].tags) and not more:
            return k
    return None


def _share_surname(first: Someone, name: str) -> None:
    """ "Ana and Ben Pereira": Ana may be called Ana Pereira."""
    own, other = first.name.split(), name.split()
    if len(own) == 1 and len(other) > 1 and own[-1] != other[-1]:
        first.aliases = (*first.aliases, f"{first.name} {other[-1]}")


def _share(second: Someone, first: Someone, page: Page) -> None:
    """ "Timo and Merja from Wärtsilä": where both are from."""
    firm = second.first("organization")
    if firm is not None and first.first("organization") is None:
        page.add(replace(firm, guessed=True), first)
