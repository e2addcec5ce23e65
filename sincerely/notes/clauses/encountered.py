"""How they came to meet, told of them: "sat next to me at the LMC meeting", "came by the stall", "spoke at our AGM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.their_promise import subject
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import place_like
from sincerely.notes.places import read_place_phrase, set_met_on
from sincerely.notes.standout import felt
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

COMING_FROM = listed("meetings.coming_from")
CAME_AND_LEFT = listed("meetings.came_and_left")
DEEDS = listed("meetings.deeds_of_meeting")
SHARED = listed("meetings.done_together")  # Done together: it says that they met, no more.
SHARED_THINGS = listed("meetings.shared_things")
CUES = cue(CAME_AND_LEFT | DEEDS | {"our"})
WITH_US = frozenset({"on", "at", "in"})
WHERE = listed("meetings.where_it_was")


def read_encountered(clause: Clause, page: Page) -> bool:
    """A past deed of theirs at an event or a venue is where they met, as long as no place is known."""
    tokens = clean(clause)
    if page.place is not None:
        return False
    if page.current is None:
        return _coming_from(clause, page)
    if "our" in clause.lowset and _was_with_us(tokens, clause, page):
        return True
    if clause.lowset.isdisjoint(DEEDS):
        return False
    for k in range(1, len(tokens) - 2):
        if (
            tokens[k].low in {"us", "me"}
            and tokens[k - 1].low in {"meet", "met", "see"}
            and tokens[k + 1].low in {"in", "at"}
        ):
            return read_place_phrase(tokens[k + 1 :], clause, page)
    _, i = subject(tokens, page)
    if i >= len(tokens) or tokens[i].low not in DEEDS or clause.lead == "line":
        return False
    talk = next((k for k, t in enumerate(tokens) if t.low in {"talk", "lecture", "keynote", "speech"}), None)
    if talk is not None and talk + 2 < len(tokens) and tokens[talk + 1].low in {"at", "@", "in"}:
        return read_place_phrase(tokens[talk + 1 : talk + 3], clause, page)
    for k in range(len(tokens) - 2, i, -1):
        if (
            tokens[k].low in WHERE
            and place_like(tokens[k + 1 :])
            and tokens[k + 1].low not in {"night", "day", "home", "once"}
        ):
            while k - 1 > i and tokens[k - 1].low in WHERE and place_like(tokens[k + 1 :]):
                k -= 1
            set_met_on(tokens, page)
            return read_place_phrase(tokens[k:], clause, page)
    return tokens[i].low in SHARED and _beside_us(tokens, clause, page)


def _beside_us(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "sat next to me at the meeting": where it was, if it is said; that they sat there is no more than that."""
    us = next((k for k, t in enumerate(tokens) if t.low in {"me", "us"}), None)
    if us is None:
        return False
    if us + 2 < len(tokens) and tokens[us + 1].low in WITH_US:
        return read_place_phrase(tokens[us + 1 :], clause, page)
    page.rest.append(page.text[clause.start : clause.end])
    return True


def _was_with_us(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "was on our walking holiday in Wales", "was at our table": what we share is where we met."""
    _, i = subject(tokens, page)
    if [t.low for t in tokens[i : i + 1]] not in (["was"], ["were"]) or i + 3 >= len(tokens):
        return False
    shared = tokens[i + 3 :]
    if tokens[i + 1].low not in WITH_US or tokens[i + 2].low != "our":
        return False
    if not place_like(shared) and not any(t.low in SHARED_THINGS for t in shared[:4]):
        return False  # "was in our debt".
    return read_place_phrase([tokens[i + 1], *shared], clause, page)


def _coming_from(clause: Clause, page: Page) -> bool:
    """ "just came out of the workshop", "leaving vivatech my feet are dead": the place before the person."""
    tokens = clean(clause)
    first = tokens[0]
    if first.upper and not first.has("past", "ing", "filler", "my_subject", "common"):
        return False  # Somebody came by: that is told of a person, not of me.
    if "also_name" in first.tags and first.upper:
        return False
    for at, token in enumerate(tokens[:12]):
        if token.low not in COMING_FROM or at + 1 >= len(tokens):
            continue
        if not any(t.low in CAME_AND_LEFT for t in tokens[: at + 1]):
            continue
        if place_like(tokens[at + 1 :]) and not felt(tokens[at + 1 :]):
            return read_place_phrase([token.like(low="at"), *tokens[at + 1 :]], clause, page)
    return False
