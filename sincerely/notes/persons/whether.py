"""Whether a name-like beginning is a person, by what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.persons import something_else
from sincerely.notes.persons.ahead import names_next, page_known
from sincerely.notes.persons.candidate import Candidate
from sincerely.notes.persons.described import AT
from sincerely.notes.phrases import is_role
from sincerely.notes.standout import kin_named
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AFTER_A_PERSON = listed("naming.after_a_person")
ENDS = word_set("comma open dash colon emoji line stop end close arrow cue")
ADDRESSES = word_set("date email phone handle linkedin telegram whatsapp x")
NO_SECOND = word_set("common act known_town organization_word venue role base v3")


def is_person(clause: Clause, named: tuple[str, int, tuple[str, ...]], page: Page) -> bool:
    """Whether a name-like beginning is a person, by what stands around it."""
    name, end, _ = named
    one = Candidate(clause, name, end, page)
    for rule in RULES:
        said = rule(one)
        if said is not None:
            return said
    return one.full


def _known(one: Candidate) -> bool | None:
    """The owner's own contacts, and whoever has a title."""
    if one.genitive and kin_named(one.behind):
        return False
    return True if one.titled or any(page_known(one.name, known) for known in one.page.known) else None


def _another(one: Candidate) -> bool | None:
    """After the first person: in a list anybody, in prose who is set apart."""
    if not one.page.people or one.clause.item or one.full:
        return None
    return len(one.words) == 1 and _second(one)


def _full_name(one: Candidate) -> bool | None:
    return True if one.full and not one.plain else None


def _alone(one: Candidate) -> bool | None:
    """With nothing behind it the marks decide; a word that means something else wants a capital as well."""
    if one.after is not None:
        return None
    clause = one.clause
    if one.plain and not clause.item and not one.full:
        apart = clause.tail in {"comma", "open", "dash", "emoji"}
        return apart and not names_next(one.page, clause) and one.words[0].upper
    return clause.tail in ENDS


def _before_what_people_do(one: Candidate) -> bool | None:
    """ "Ana from", "ana loves", "Ana CTO", "ana 3 May", "Ana she"."""
    after = one.after
    if after is None or not _belongs_to_a_person(after):
        return None
    offered = len(one.words) == 1 and "act" in one.words[0].tags and "also_name" not in one.words[0].tags
    if offered and after.low in {"is", "has"}:
        return False  # "Offer is out to Gstöttner".
    return not one.plain or one.words[0].upper or not one.page.cased


def _belongs_to_a_person(after: Token) -> bool:
    return (
        after.low in AT
        or after.low in AFTER_A_PERSON
        or after.low.isdigit()
        or after.kind in ADDRESSES
        or after.has("v3", "past", "auxiliary", "her_subject", "possessive")
        or is_role(after)
    )


def _first_of_all(one: Candidate) -> bool | None:
    """The first words of a note, before anything at all."""
    if one.plain or one.page.people:
        return None
    if not one.page.cased:
        return True
    capital = len(one.words) == 1 and one.words[0].upper
    return True if capital and (one.page.ahead() is None or one.clause.item) else None


# The first that has something to say decides.
RULES: tuple[Callable[[Candidate], bool | None], ...] = (
    something_else.first_line_of_places,
    _known,
    something_else.somebodys_kin,
    something_else.kin_of_theirs,
    something_else.firm,
    something_else.heading,
    something_else.owner,
    something_else.town,
    something_else.event,
    something_else.place,
    something_else.later_in_lower_case,
    something_else.heading_of_a_place,
    _another,
    something_else.town_or_firm_alone,
    _full_name,
    _alone,
    _before_what_people_do,
    _first_of_all,
)


def _second(one: Candidate) -> bool:
    """Another person later in the note: "Then Ewelina, law texts", "Hector – surfs"."""
    clause, page, first = one.clause, one.page, one.parts[0]
    if any(not t.tags.isdisjoint(NO_SECOND) for t in one.parts):
        return False
    after = one.after
    if after is None:
        if clause.tail == "open" and clause.lead == "stop" and first.upper and page.queue:
            return any(is_role(t) for t in page.queue[0].tokens)  # "Agathe (lawyer). Bram (beekeeper)."
        return clause.tail in {"comma", "open", "dash"} and clause.lead == "line" and page.past[-1:] != []
    if clause.lead == "stop":
        return after.low in {"from", "@"} and first.upper
    return clause.lead == "line" and (after.low in {"from", "@", "at"} or "v3" in after.tags)
