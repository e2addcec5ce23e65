"""Appointments: "coffee Thursday", "call with her on the 5th", "moved to Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.modals import owned_by
from sincerely.notes.promises.orders import APPOINTMENTS
from sincerely.notes.wording import BEFORE_DATE, phrases, to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

REARRANGED = listed("promises.rearranged")
OF_THEIRS = listed("milestones.events_of_theirs") | listed("milestones.no_appointment")
# What the words of an appointment are not.
TELLING = word_set("subject my_subject her_subject auxiliary be negation say possessive stative past conjunction")
MAX_NOUN = 4
WRITTEN = listed("promises.written")


def _that_day(lows: frozenset[str], tokens: list[Token]) -> bool:
    """ "send her a card that morning", "call him then at 3": the day was named before."""
    if "that" in lows and not lows.isdisjoint(WRITTEN):
        return True
    return ("that" in lows or "then" in lows) and any(p.time is not None for p in phrases(tokens))


def _by_the_clock(clause: Clause, i: int, page: Page) -> bool:
    """ "portfolio review Friday 3pm at her studio": a noun and an hour is where I am to be, unless it is theirs."""
    tokens = clause.tokens
    if not tokens[i].is_word or all(p.time is None for p in phrases(tokens)):
        return False
    end = next((k for k, t in enumerate(tokens) if k > i and t.kind == "date"), i)
    noun = tokens[i:end]
    while noun and noun[-1].low in BEFORE_DATE:
        noun = noun[:-1]
    if not 0 < len(noun) <= MAX_NOUN or not any(t.has("noun_too", "event", "common") or not t.tags for t in noun):
        return False
    return all(t.tags.isdisjoint(TELLING) and t.low not in OF_THEIRS for t in noun)


def appointment(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "coffee Thu 8:30", "reference call with her on the 28th": taken on by me where a day is to come."""
    if not page.people and page.queue:
        return None
    if not clause.dated and "that" not in clause.lowset and "then" not in clause.lowset:
        return None  # Most clauses.
    tokens = clause.tokens
    day = to_come(tokens, page.today)
    if day is None and not _that_day(clause.lowset, tokens):
        return None
    if day is not None and day.on == page.today and day.time is None:
        return None
    if tokens[i].low in REARRANGED and i + 2 < len(tokens) and tokens[i + 1].low in {"our", "the", "a"}:
        ours = tokens[i + 1].low == "our" or tokens[i].low == "booked"
        if ours or any(t.low in APPOINTMENTS or "event" in t.tags for t in tokens[i + 2 : i + 5]):
            return i + 1, ""  # Not "fixed the boiler in 20 min".
    if tokens[i].low in {"doing", "having", "got", "have"} and any(
        t.low in APPOINTMENTS for t in tokens[i + 1 : i + 6]
    ):
        return i + 1 + (tokens[i + 1].low in {"a", "an"}), ""
    spot = next((k for k, t in enumerate(tokens) if t.kind == "date" or t.low == "that"), 0)
    if (
        spot
        and tokens[spot - 1].low in {"msg", "message", "card", "note"}
        and not any(t.has("v3", "past") for t in tokens[:spot])
    ):
        return i, "send"
    if (
        tokens[i].low != "due"
        and any(
            tokens[k].low in {"w", "w/", "with", "for"}
            and tokens[k + 1].low in {"her", "him", "them", "both"}
            and not (k + 2 < len(tokens) and owned_by(tokens[k + 1], tokens[k + 2]))
            for k in range(i + 1, min(len(tokens) - 1, i + 6))
        )
        and not tokens[i].has("v3", "past", "ing", "possessive", "subject", "preposition")
    ):
        return i, ""
    if _by_the_clock(clause, i, page):
        return i, ""
    for k in range(i, min(i + 4, len(tokens))):
        token = tokens[k]
        if token.low in {"decision", "board", "committee"}:
            return None
        if token.low in APPOINTMENTS:
            before = tokens[k - 1] if k > i else None
            if before is not None and before.has("v3", "past", "genitive", "possessive"):
                return None
            if any("past" in t.tags and "base" not in t.tags for t in tokens[k : k + 3]):
                return None
            if any("v3" in t.tags and not t.has("plural", "noun_too") for t in tokens[k + 1 : k + 3]):
                return None  # "demo goes up on the 23rd".
            return i, ""
        if token.has("possessive", "subject", "v3", "past"):
            return None
    return None
