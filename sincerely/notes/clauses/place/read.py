"""Where and when they met: "at Web Summit", "in the devroom", a first line that is an event, "met ... yesterday"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.clauses.place import first_line
from sincerely.notes.clauses.place.beside_a_name import no_place_beside_a_name
from sincerely.notes.clauses.place.phrase import Phrase
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import PLACING, is_event, is_role, place_like, town_like
from sincerely.notes.places import IN, read_place_phrase, set_met_on, take
from sincerely.notes.tokens import any_tagged
from sincerely.notes.wording import clean
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

# Words of these kinds may tell something; a place is only named.
TELLING = word_set("subject object v3 past")


def read_place(clause: Clause, page: Page) -> bool:
    """A clause without a verb that is an event, a venue or, at the head of a note, any phrase before the name."""
    tokens = clean(clause)
    if not tokens or not (page.header or clause.item or clause.lead == "line" or _behind_an_aside(clause, page)):
        return False
    if page.people and not _names_a_place(tokens[0], clause):
        return False
    if _tells_something(tokens, page):
        return False
    if clause.lead == "genitive" and tokens[-1].has("maybe_past", "past"):
        return False  # "Thaer's shop flooded"
    phrase = Phrase(clause, tokens, page)
    if not phrase.body:
        return False
    for reader in READERS:
        said = reader(phrase)
        if said is not None:
            return said
    return False


def _names_a_place(first: Token, clause: Clause) -> bool:
    """Whether a clause behind the first name may be a place, or a heading of those who follow."""
    return clause.cues & PLACING != 0 or first.low in IN or clause.tail == "colon"


def _behind_an_aside(clause: Clause, page: Page) -> bool:
    """ "Ana Silva (ex Stripe) | at the fintech dinner": what stands in parentheses does not end the heading."""
    return clause.lead == "close" and page.place is None and page.header_line == clause.line


ABOUT = frozenset(("about", "re", "regarding")) | listed("positions.former")  # "(ex Uber)": where they were.
LACKING = word_set("need struggle auxiliary negation")


def _tells_something(tokens: list[Token], page: Page) -> bool:
    """Whether it speaks: of what they did, what they need, what the talk was about."""
    first = tokens[0]
    if first.low in ABOUT or not first.tags.isdisjoint(LACKING):
        return True
    if any_tagged(tokens, TELLING) and any(_tells(t) for t in tokens):
        return True
    return bool(page.people) and "v3" in first.tags and not first.has("event", "generic_person", "role", "plural")


def _tells(token: Token) -> bool:
    """Whether a word makes a clause tell something: a subject, an object or a verb."""
    if token.has("subject", "object"):
        return True
    if "v3" in token.tags and not token.has("event", "common", "venue", "generic_person", "role", "noun_too"):
        return True
    return "past" in token.tags and not token.upper and not token.has("base", "common", "event")


def _no_place(phrase: Phrase) -> bool | None:
    """A second place before the first name; the last one's firm or role."""
    page, body = phrase.page, phrase.body
    if page.place is not None and not page.people and not place_like(body):
        return False
    if page.people and phrase.tokens[0].low == "from" and town_like(body):
        return False  # "Brianna (charge nurse), from Tulsa": where they come from.
    if phrase.work_of_the_last() or no_place_beside_a_name(phrase):
        return False
    end = phrase.role_end() if page.people else None
    if end is None:
        return None
    if end == len(body):
        return False  # "wedding photographer"
    return None if any(is_event(t) and not is_role(t) for t in body) else False


def _only_a_day(phrase: Phrase) -> bool | None:
    """ "yesterday" above the first name."""
    page = phrase.page
    if page.people or not page.header or not all(t.kind == "date" or "preposition" in t.tags for t in phrase.tokens):
        return None
    set_met_on(phrase.tokens, page)
    return True


def _coming(phrase: Phrase) -> bool | None:
    """ "at the fair on Friday" behind a name is an appointment."""
    return False if phrase.page.people and phrase.still_to_come() and not phrase.habit() else None


def _before_a_colon(phrase: Phrase) -> bool | None:
    """ "Next steps:" between people is a heading; its words are kept."""
    clause, page = phrase.clause, phrase.page
    if not page.people or clause.tail != "colon" or clause.item or is_event(phrase.body[-1]):
        return None
    page.rest.append(page.text[clause.start : clause.end])
    return phrase.placed


def _known_already(phrase: Phrase) -> bool | None:
    return False if phrase.page.people and phrase.page.place is not None and phrase.placed else None


def _led(phrase: Phrase) -> bool | None:
    """ "at the book fair", "outside Lidl"."""
    page, tokens = phrase.page, phrase.tokens
    if not phrase.led or not (page.header or phrase.clause.lead == "close"):
        return None
    beside = tokens[0].low in {"outside", "near", "behind"} and len(tokens) > 1 and tokens[1].upper
    if not phrase.placed and not beside and tokens[0].low not in {"at", "@"}:
        return None
    set_met_on(tokens, page)
    read_place_phrase(tokens, phrase.clause, page, lead=True)
    return True


def _named(phrase: Phrase) -> bool | None:
    """ "Web Summit 2025", alone at the head of a note or on a line of its own."""
    page, body = phrase.page, phrase.body
    if not (phrase.placed and (page.header or phrase.first)) and not _on_its_own_line(phrase):
        return None
    if page.people and body[0].has("ing", "past") and "event" not in body[0].tags:
        return False
    set_met_on(phrase.tokens, page)
    return take(body, phrase.clause, page, "place", weak=town_like(body))


def _on_its_own_line(phrase: Phrase) -> bool:
    clause, body = phrase.clause, phrase.body
    if phrase.page.place is not None:
        return False
    if clause.lead == "line" and phrase.has_event:
        return True
    return clause.item and len(body) == 2 and town_like(body[1:]) and body[0].upper and not body[0].tags


# The first that has something to say decides.
READERS: tuple[Callable[[Phrase], bool | None], ...] = (
    _no_place,
    _only_a_day,
    _coming,
    _before_a_colon,
    _known_already,
    _led,
    _named,
    first_line.no_first_line,
    first_line.enthusiasts,
    first_line.role,
    first_line.group,
    first_line.nothing,
    first_line.any_phrase,
)
