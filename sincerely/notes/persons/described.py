"""What stands before a name: a role ("the client's new COO is called"), and whose or where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.persons.their_firm import add_their_firm
from sincerely.notes.phrases import all_upper, is_role, organization_like, place_like, town_like
from sincerely.notes.places import read_place_phrase

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

DESCRIBED_BY_A_PLACE = listed("naming.described_by_a_place")
SAYS_THE_NAME = listed("naming.says_the_name")
BEFORE_A_DESCRIBED_NAME = listed("naming.before_a_described_name")
AT = listed("naming.at_a_firm_or_place")
NOT_OF_THE_TITLE = listed("naming.praises") | {"new", "old"}  # "this great luthier"


def described(before: list[Token], clause: Clause, page: Page) -> None:
    """What stands before the name: a role ("the client's new COO is called"), and whose or where."""
    if before and "kin" in before[-1].tags and any(t.low.endswith(("'s", "s'")) for t in before[:-1]):
        return  # "my dentist's wife Anoushka": the title is somebody else's.
    spot = next((k for k in range(len(before) - 1, -1, -1) if is_role(before[k]) or is_role_genitive(before[k])), None)
    if spot is not None:
        begin = spot
        while begin > 0 and _qualifies(before[begin - 1]):
            begin -= 1
        end = spot + 1 if (titled := role_end(before[begin:])) is None else max(spot + 1, begin + titled)
        add_role(before[_firm_before(before, begin, spot, page) : end], page)
        add_their_firm(before, begin, page)
        rest = [t for t in before[end:] if t.low not in SAYS_THE_NAME]
        if len(rest) > 1 and rest[0].low in AT:
            if place_like([t for t in rest[1:] if t.kind != "date"]) or (
                rest[0].low in {"from", "at", "@", "in"} and town_like(rest[1:])
            ):
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
            elif phrase[0].has("object", "subject", "possessive"):
                return  # "remember for me that Wanda"
            elif token.low in {"from", "of", "for"} and (
                all_upper(phrase[-1:]) or organization_like(phrase) or (len(phrase) <= 3 and not page.cased)
            ):
                add_organization(phrase, page)
            return


def _firm_before(before: list[Token], begin: int, spot: int, page: Page) -> int:
    """Where the title begins behind its firm: "Aalto postdoc Hạnh", "the WaterAid engineer Tomas"."""
    k = begin
    while page.cased and k < spot and before[k].upper and not before[k].tags and not before[k].text.isupper():
        k += 1
    if k == begin or before[k].upper or not add_organization(before[begin:k], page):
        return begin
    return k


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
        and token.low not in NOT_OF_THE_TITLE
    )
