"""To whom something is promised: the person named in the promise, else the one spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.names import matches_name, parse_name, title_case
from sincerely.notes.page import Finding
from sincerely.notes.pronouns import by_gender
from sincerely.notes.relations import behind_relation
from sincerely.notes.standout import names_alone
from sincerely.notes.wording import wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

BESIDE_A_NAME = listed("promises.beside_a_name")
JOINED = listed("naming.joined")
WRITING = listed("promises.handed_to_somebody")
TOLD = listed("promises.said") | {"owe", "owed"}
THEM = listed("pronouns.them_and_theirs")
MAX_FIRM = 4  # Words of a firm after "ping Haziq from".


def addressee(tokens: list[Token], verb: int, page: Page) -> Someone | None:
    """Whose promise it is. Somebody new may be met only here: "told Ana I'd call", "ping Haziq from LTA"."""
    if not page.people:
        _told_to(tokens, verb, page) or _name_after(tokens, verb, page)
        return page.current
    if _written_to(tokens, verb, page) or _known_after(tokens, verb, page):
        return page.current
    if len(page.people) > 1:
        return _one_of_several(tokens, page)
    return page.current


def _told_to(tokens: list[Token], verb: int, page: Page) -> bool:
    """ "I told Ana I'd introduce her to Ben", "promised Cleo the deck"."""
    for i in range(verb - 1):
        if tokens[i].low in TOLD and (named := parse_name(tokens, i + 1, page.cased)) is not None and named[1] <= verb:
            name, end, aliases = named
            page.introduce(name, tokens[i + 1].start, tokens[end - 1].end, "promise", aliases=aliases)
            return True
    return False


def _name_after(tokens: list[Token], verb: int, page: Page) -> bool:
    """The first note about somebody may be an order: "ping Haziq from LTA re the numbers"."""
    i = verb + 1
    while i < len(tokens) and tokens[i].low in BESIDE_A_NAME:
        i += 1
    i = behind_relation(tokens, i) if i < len(tokens) else i
    named = parse_name(tokens, i, page.cased, names_alone(tokens[i], page)) if i < len(tokens) else None
    if named is None or "common" in tokens[i].tags:
        return False
    name, end, aliases = named
    first = page.introduce(name, tokens[i].start, tokens[end - 1].end, "promise", aliases=aliases)
    if end + 1 < len(tokens) and tokens[end].low in JOINED and names_alone(tokens[end + 1], page):
        second = tokens[end + 1]
        page.introduce(title_case(second.text), second.start, second.end, "promise")
        page.current = first
    if end < len(tokens) and tokens[end].low in {"from", "at", "@", "of"}:
        _firm(tokens, end + 1, page)
    return True


def _known_after(tokens: list[Token], verb: int, page: Page) -> bool:
    """ "Met Ben. Call Ana on Friday": a contact of the owner's named right behind the verb, and nobody else."""
    if not page.known or verb + 1 >= len(tokens) or any(t.low in THEM for t in tokens[verb:]):
        return False
    name = tokens[verb + 1]
    if page.mentioned(name) is not None or not any(matches_name(name.text, known) for known in page.known):
        return False
    page.introduce(title_case(name.text), name.start, name.end, "promise")
    return True


def _firm(tokens: list[Token], i: int, page: Page) -> None:
    stop = i
    while stop < len(tokens) and tokens[stop].is_word and not tokens[stop].has("preposition", "act"):
        if stop - i >= MAX_FIRM:
            break
        stop += 1
    if stop > i:
        words = wording(page, tokens[i:stop])
        page.add(Finding("organization", words, tokens[i].start, tokens[stop - 1].end, "promise"))


def _written_to(tokens: list[Token], verb: int, page: Page) -> bool:
    """ "Write Hamish a proper letter": somebody new, named as the one it is for."""
    if verb or not page.cased or len(tokens) < 3 or tokens[0].low not in WRITING:
        return False
    name, thing = tokens[1], tokens[2]
    if not name.upper or name.tags - {"also_name"} or page.mentioned(name) or not thing.has("determiner", "possessive"):
        return False
    page.introduce(name.text, name.start, name.end, "promise")
    return True


def _one_of_several(tokens: list[Token], page: Page) -> Someone | None:
    for token in tokens:
        if token.is_word and (someone := page.mentioned(token)) is not None:
            page.current = someone
            return someone
    for token in tokens:
        if token.low in {"him", "her"} and (someone := by_gender(page, token.low)) is not None:
            return someone
    return page.current
