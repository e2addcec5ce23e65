"""The first line of a note before the first name, which nothing marks as a place: "Sunrise yoga", "Monday.com ppl"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.place.phrase import Phrase
from sincerely.notes.clauses.place.somewhere import SPEAKING
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrases import place_like
from sincerely.notes.places import read_place_phrase, set_met_on, take
from sincerely.notes.wording import wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ENTHUSIASTS = listed("naming.enthusiasts")
GROUPS = listed("naming.groups")
SEVERAL = listed("meetings.several_people")
FROM_OR_AT = listed("meetings.from_or_at")
TOPIC = listed("meetings.topic_prepositions_and_to")  # "labels for later", "ref from Dewayne": no place.
ENDS = frozenset({"line", "colon", "arrow", "stop", "dash", "comma", "emoji"})
LONGEST = 6  # Words: longer phrases are remarks.


def no_first_line(phrase: Phrase) -> bool | None:
    """Later in the note, or with nothing behind it, such a phrase is no place."""
    return None if phrase.first and phrase.page.queue and phrase.clause.tail in ENDS else False


def enthusiasts(phrase: Phrase) -> bool | None:
    """ "Chess lovers:" tells of all who follow."""
    body, page = phrase.body, phrase.page
    if body[-1].low not in ENTHUSIASTS or phrase.clause.tail != "colon":
        return None
    said, sentence = wording(page, body), phrase.clause.sentence
    page.shared.append(Finding("hook", said, body[0].start, body[-1].end, "place", kind="interest", sentence=sentence))
    return True


def role(phrase: Phrase) -> bool | None:
    """ "Plumber" above the name."""
    body, end = phrase.body, phrase.role_end()
    if end is None or not all(t.kind == "date" or t.has("preposition", "determiner") for t in body[end:]):
        return None
    _add_role(phrase.page, body[:end])
    return True


def group(phrase: Phrase) -> bool | None:
    """ "Monday.com ppl at SaaStock", "florist from the Saturday market"."""
    body, page = phrase.body, phrase.page
    inner = next((k for k, t in enumerate(body) if k and t.low in FROM_OR_AT), None)
    if inner is None or not place_like(body[inner + 1 :]):
        return None
    counted = body[0].low.isdigit() or body[0].low in SEVERAL or body[0].has("determiner")
    if inner >= 2 and body[inner - 1].low in GROUPS and not counted:
        page.group = wording(page, body[: inner - 1])
    if role_end(body[:inner]) == inner:
        _add_role(page, body[:inner])
    set_met_on(phrase.tokens, page)
    return read_place_phrase(body[inner:], phrase.clause, page)


def _add_role(page: Page, words: list[Token]) -> None:
    page.add(Finding("role", wording(page, words), words[0].start, words[-1].end, "place"))


def nothing(phrase: Phrase) -> bool | None:
    """ "some thoughts from today" names nothing."""
    plain = ("common", "filler", "chatter", "preposition", "determiner", "possessive")
    return True if all(t.has(*plain) or not t.is_word for t in phrase.body) else None


def any_phrase(phrase: Phrase) -> bool | None:
    """ "Sunrise yoga" above a name: most likely where it was."""
    body = phrase.body
    if len(body) > LONGEST or not body[0].is_word or any(t.low in TOPIC for t in body):
        return False
    if len(body) == 1 and phrase.clause.tail == "stop" and not body[0].upper:
        return False
    if body[-1].low in SPEAKING:
        return False
    if phrase.tokens[0].low in {"a", "an", "another"}:
        return False  # "A former pupil, Rhodri" tells who.
    if len(body) == 1 and phrase.clause.tail == "comma" and body[0].upper and not body[0].tags:
        return False  # "Milo, 9, the kid next door" is a name.
    if any(t.has("kin", "generic_person", "role", "negation", "act", "meet", "past") for t in body):
        return False
    return take(body, phrase.clause, phrase.page, "place", guessed=True)
