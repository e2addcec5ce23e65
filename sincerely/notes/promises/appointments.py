"""Appointments: "coffee Thursday", "call with her on the 5th", "moved to Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.modals import owned_by
from sincerely.notes.wording import BEFORE_DATE, phrases, to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

APPOINTMENTS = listed("promises.appointments")
REARRANGED = listed("promises.rearranged")
OF_THEIRS = listed("milestones.events_of_theirs") | listed("milestones.no_appointment")
LIFE_OF_THEIRS = listed("milestones.life_of_theirs")
# What the words of an appointment are not.
TELLING = word_set("subject my_subject her_subject auxiliary be negation say possessive stative past conjunction")
MAX_NOUN = 4
WRITTEN = listed("promises.written")
NOTES = listed("promises.written_for_a_day")
HAVING = listed("promises.having")
BEFORE_WHAT_IS_ARRANGED = listed("promises.before_what_is_arranged")
WITH = listed("promises.with")
WANTS = listed("promises.wants_of_me")
RECEIVERS = listed("pronouns.her_him_them_both")
OF_A_BOARD = listed("promises.of_a_board")
PARTING = listed("promises.parting")
OF_THEIR_LIFE = listed("promises.of_their_life")
AT_OURS = listed("promises.at_ours")
BOOKED = listed("promises.booked")
OF_A_SHOW = frozenset(("demo", "interview"))
NEXT = frozenset(("next", "following", "our"))
IS = frozenset(("is", "'s", "=", "on"))
Head = tuple[int, str]
NOTHING: Head = (-1, "")  # What a rule answers where it is none, whatever the rules behind it would say.


def _that_day(lows: frozenset[str], tokens: list[Token]) -> bool:
    """ "send her a card that morning", "call him then at 3": the day was named before."""
    if "that" in lows and not lows.isdisjoint(WRITTEN):
        return True
    return ("that" in lows or "then" in lows) and any(p.time is not None for p in phrases(tokens))


def _by_the_clock(tokens: list[Token], i: int) -> Head | None:
    """ "portfolio review Friday 3pm at her studio": a noun and an hour is where I am to be, unless it is theirs."""
    if not tokens[i].is_word or all(p.time is None for p in phrases(tokens)):
        return None
    end = next((k for k, t in enumerate(tokens) if k > i and t.kind == "date"), i)
    noun = tokens[i:end]
    while noun and noun[-1].low in BEFORE_DATE:
        noun = noun[:-1]
    if not 0 < len(noun) <= MAX_NOUN or not any(t.has("noun_too", "event", "common") or not t.tags for t in noun):
        return None
    return (i, "") if all(t.tags.isdisjoint(TELLING) and t.low not in OF_THEIRS for t in noun) else None


def appointment(clause: Clause, i: int, page: Page) -> Head | None:
    """ "coffee Thu 8:30", "reference call with her on the 28th": taken on by me where a day is to come."""
    if not _has_a_day(clause, page) or any("negation" in t.tags for t in clause.tokens):
        return None  # "nights until Sunday so don't ring before noon".
    wanted = _behind_wanting(clause.tokens, i)
    if wanted is None:
        return None
    for rule in RULES:
        found = rule(clause.tokens, wanted)
        if found is not None:
            return None if found == NOTHING else found
    return None


def _has_a_day(clause: Clause, page: Page) -> bool:
    """A day to come, or one that was named before; today only with its hour."""
    if not page.people and page.queue:
        return False
    if not clause.dated and "that" not in clause.lowset and "then" not in clause.lowset:
        return False  # Most clauses.
    day = to_come(clause.tokens, page.today)
    if day is None:
        return _that_day(clause.lowset, clause.tokens)
    return day.on != page.today or day.time is not None


def _rearranged(tokens: list[Token], i: int) -> Head | None:
    """ "moved our call to Monday", "booked the viewing for the 5th"; not "fixed the boiler in 20 min"."""
    if tokens[i].low not in REARRANGED or i + 2 >= len(tokens) or tokens[i + 1].low not in BEFORE_WHAT_IS_ARRANGED:
        return None
    ours = tokens[i + 1].low == "our" or tokens[i].low == "booked"
    met = any(t.low in APPOINTMENTS or "event" in t.tags for t in tokens[i + 2 : i + 5])
    return (i + 1, "") if ours or met else None


def _of_their_life(tokens: list[Token], i: int) -> Head | None:
    """ "job interview Monday", "visa appointment Friday 9am" are theirs; "interview with her" is mine."""
    if tokens[i].low in PARTING and tokens[i + 1 : i + 2] and tokens[i + 1].low in APPOINTMENTS:
        return NOTHING  # "leaving drinks Friday 6pm".
    for k in range(i, min(i + MAX_NOUN, len(tokens) - 1)):
        if tokens[k].low in OF_THEIR_LIFE and tokens[k + 1].low in APPOINTMENTS:
            return None if any(t.low in WITH for t in tokens) else NOTHING
    return None


def _the_next_one(tokens: list[Token], i: int) -> Head | None:
    """ "next session's Saturday at ten", "our next meeting is on the 30th"."""
    k = next(
        (k for k in range(i, min(i + 3, len(tokens) - 1)) if tokens[k].low.removesuffix("'s") in APPOINTMENTS), None
    )
    if k is None or not any(t.low in NEXT for t in tokens[max(0, i - 2) : k]):
        return None
    stop = k + 1 + (tokens[k + 1].low in IS)
    stop += stop < len(tokens) and tokens[stop].low in BEFORE_DATE
    told = tokens[k].low.endswith("'s") or tokens[k + 1].low in IS
    return (i, "") if told and stop < len(tokens) and tokens[stop].kind == "date" else None


def _at_ours(tokens: list[Token], i: int) -> Head | None:
    """ "rehearsal Sunday 4 at mine", "playdate Saturday 10 at theirs": where one of us receives the other."""
    at = next(
        (k for k in range(i + 1, len(tokens) - 1) if tokens[k].low == "at" and tokens[k + 1].low in AT_OURS), None
    )
    day = next((k for k, t in enumerate(tokens) if k > i and t.kind == "date"), len(tokens))
    if at is None or day > i + MAX_NOUN or not tokens[i].is_word:
        return None
    return (i, "") if all(t.tags.isdisjoint(TELLING) for t in tokens[i:day]) else None


def _having(tokens: list[Token], i: int) -> Head | None:
    """ "having lunch on Friday", "we have a call on Monday", "having her round for dinner"."""
    if tokens[i].low in HAVING and i + 1 < len(tokens) and tokens[i + 1].low in RECEIVERS:
        owned = i + 2 < len(tokens) and owned_by(tokens[i + 1], tokens[i + 2])
        return None if owned else (i, "")
    if tokens[i].low not in HAVING or not any(t.low in APPOINTMENTS for t in tokens[i + 1 : i + 6]):
        return None
    return i + 1 + (tokens[i + 1].low in {"a", "an"}), ""


def _words_for_that_day(tokens: list[Token], i: int) -> Head | None:
    """ "birthday card on the 5th", "congratulations text that day"."""
    spot = next((k for k, t in enumerate(tokens) if t.kind == "date" or t.low == "that"), 0)
    written = spot and tokens[spot - 1].low in NOTES and not any(t.has("v3", "past") for t in tokens[:spot])
    return (i, "send") if written else None


def _with_them(tokens: list[Token], i: int) -> Head | None:
    """ "site audit with her on the 18th"."""
    if tokens[i].low == "due" or tokens[i].has("v3", "past", "ing", "possessive", "subject", "preposition"):
        return None
    for k in range(i + 1, min(len(tokens) - 1, i + 6)):
        if tokens[k].low in WITH and tokens[k + 1].low in RECEIVERS:
            owned = k + 2 < len(tokens) and owned_by(tokens[k + 1], tokens[k + 2])
            if not owned:
                return i, ""
    return None


def _named(tokens: list[Token], i: int) -> Head | None:
    """ "coffee Thu 8:30", "quick call on Friday"; not "her demo goes up on the 23rd"."""
    for k in range(i, min(i + 4, len(tokens))):
        token = tokens[k]
        if token.low in OF_A_BOARD:
            return NOTHING
        if token.low in APPOINTMENTS:
            if _of_somebody_else(tokens, k):
                return NOTHING
            before = tokens[k - 1] if k > i else None
            if token.low == "call" and before is not None and before.low == "on":
                return NOTHING  # "on call till Monday".
            owned = before is not None and (
                before.low in LIFE_OF_THEIRS or before.has("v3", "past", "genitive", "possessive")
            )
            return NOTHING if owned or _goes_on(tokens, k) or _names_a_thing(tokens, k) else (i, "")
        if token.has("possessive", "subject", "v3", "past"):
            return NOTHING
    return None


def _behind_wanting(tokens: list[Token], i: int) -> int | None:
    """ "wants a | call Friday 2pm": what they want of me is the call, where its day stands right behind."""
    if tokens[i].low not in WANTS or tokens[i + 1 : i + 2] == [] or tokens[i + 1].low == "to":
        return i
    named = next((k for k in range(i + 1, min(i + 4, len(tokens) - 1)) if tokens[k].low in APPOINTMENTS), None)
    if named is None or not (tokens[named + 1].kind == "date" or tokens[named + 1].low in BEFORE_DATE):
        return None
    return i + 1 + (tokens[i + 1].low in {"a", "an"})


def _of_somebody_else(tokens: list[Token], k: int) -> bool:
    """ "tour of Japan", "meeting her birth father": no appointment between us."""
    behind = tokens[k + 1 : k + 5]
    if not behind:
        return False
    family = "possessive" in behind[0].tags and any(t.has("kin") for t in behind[1:])
    return behind[0].low == "of" or family


def _names_a_thing(tokens: list[Token], k: int) -> bool:
    """ "breakfast bar redo", "coffee machine arrives": the first half of a noun, and more is told of that."""
    if k + 2 >= len(tokens) or not tokens[k + 1].has("common", "venue", "organization_word", "noun_too"):
        return False
    after = tokens[k + 2]
    if tokens[k + 1].has("preposition", "conjunction"):
        return False
    return tokens[k + 1].low not in APPOINTMENTS and after.is_word and not after.has("preposition", "conjunction")


def _goes_on(tokens: list[Token], k: int) -> bool:
    """Whether the appointment at a token does something: "demo goes up", "interview moved"."""
    if k + 1 < len(tokens) and tokens[k + 1].low in BOOKED and tokens[k].low not in OF_A_SHOW:
        return False  # "viewing booked for Thursday".
    done = any("past" in t.tags and "base" not in t.tags for t in tokens[k : k + 3])
    return done or any("v3" in t.tags and not t.has("plural", "noun_too") for t in tokens[k + 1 : k + 3])


RULES = (
    _of_their_life,
    _the_next_one,
    _at_ours,
    _rearranged,
    _having,
    _words_for_that_day,
    _with_them,
    _by_the_clock,
    _named,
)
