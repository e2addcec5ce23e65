"""How they came to meet, told of them: "sat next to me at the LMC meeting", "came by the stall", "gave the lecture"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sincerely.notes.clauses.their_promise import subject
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event, place_like
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
HELD = listed("meetings.deeds_of_holding")  # Done before an audience: I was there.
RACES = listed("meetings.races")
SHARED = listed("meetings.done_together")  # Done together: it says that they met, no more.
SHARED_THINGS = listed("meetings.shared_things")
ME = listed("meetings.me_there")
CUES = cue(CAME_AND_LEFT | DEEDS | HELD | ME)
WITH_US = frozenset({"on", "at", "in"})
WHERE = listed("meetings.where_it_was")
NO_PLACE = listed("meetings.no_place_at")
SPEECHES = frozenset({"talk", "lecture", "keynote", "speech"})


@dataclass(slots=True, eq=False)
class Deed:
    """What is told of somebody: `tokens` are the clause's words, the verb stands at `i`."""

    clause: Clause
    tokens: list[Token]
    i: int
    page: Page

    def behind(self, k: int) -> Token | None:
        """The word at `k`, if there is one."""
        return self.tokens[k] if k < len(self.tokens) else None

    def at(self, k: int, event: bool = False) -> bool:
        """Keep what stands from `k` on, where an `event` may begin, as the place; and the day as when they met."""
        set_met_on(self.tokens, self.page)
        return read_place_phrase(self.tokens[k:], self.clause, self.page, lead=event)


def read_encountered(clause: Clause, page: Page) -> bool:
    """A past deed of theirs at an event or a venue is where they met, as long as no place is known."""
    if page.place is not None:
        return False
    if page.current is None:
        return _coming_from(clause, page)
    tokens = clean(clause)
    _, i = subject(tokens, page)
    if i >= len(tokens):
        return False
    deed = Deed(clause, tokens, i, page)
    return any(rule(deed) for rule in RULES)


def _was_with_us(deed: Deed) -> bool:
    """ "was on our walking holiday in Wales", "was at our table": what we share is where we met."""
    tokens, i = deed.tokens, deed.i
    if tokens[i].low not in {"was", "were"} or i + 3 >= len(tokens):
        return False
    if tokens[i + 1].low not in WITH_US or tokens[i + 2].low != "our":
        return False
    shared = tokens[i + 3 :]
    if not place_like(shared) and not any(t.low in SHARED_THINGS for t in shared[:4]):
        return False  # "was in our debt".
    return read_place_phrase([tokens[i + 1], *shared], deed.clause, deed.page)


def _came_to_meet_us(deed: Deed) -> bool:
    """ "walked two days to meet us in Wewak"."""
    tokens = deed.tokens
    for k in range(1, len(tokens) - 2):
        met = tokens[k].low in {"us", "me"} and tokens[k - 1].low in {"meet", "met", "see"}
        if met and tokens[k + 1].low in {"in", "at"}:
            return read_place_phrase(tokens[k + 1 :], deed.clause, deed.page)
    return False


def _spoke_there(deed: Deed) -> bool:
    """ "gave a talk at Slush about tides": what follows is what it was about."""
    tokens = deed.tokens
    if not _done(deed):
        return False
    talk = next((k for k, t in enumerate(tokens) if t.low in SPEECHES), None)
    if talk is None or talk + 2 >= len(tokens) or tokens[talk + 1].low not in {"at", "@", "in"}:
        return False
    if not tokens[talk + 2].upper:
        return False
    return read_place_phrase(tokens[talk + 1 : talk + 3], deed.clause, deed.page)


def _did_it_there(deed: Deed) -> bool:
    """ "came by the stall", "pitched me at the fair": the last event or venue of the clause."""
    tokens = deed.tokens
    if not _done(deed):
        return False
    for k in range(len(tokens) - 2, deed.i, -1):
        if _leads_to_a_place(tokens, k):
            while k - 1 > deed.i and _leads_to_a_place(tokens, k - 1):
                k -= 1
            return deed.at(k)
    return False


def _held_it(deed: Deed) -> bool:
    """ "gave the Michaelmas lecture", "chaired the debate at the Guildhall", "judged our bake-off"."""
    tokens, i = deed.tokens, deed.i
    if tokens[i].low not in HELD or not deed.page.header:
        return False
    article = deed.behind(i + 1)
    if article is None or not (article.low in {"the", "our"} or article.kind == "date"):
        return False
    stop = next((k for k in range(i + 2, len(tokens)) if tokens[k].has("preposition", "conjunction")), len(tokens))
    body = tokens[i + 2 : stop]
    if body and body[-1].kind == "date":
        body = body[:-1]
    if body and (is_event(body[-1]) or "event" in body[-1].tags) and body[-1].low not in RACES:
        return deed.at(i + 2, event=True)
    inner = next((k for k in range(i + 2, len(tokens) - 1) if tokens[k].low in WITH_US), None)
    events = inner is not None and any(is_event(t) for t in tokens[inner + 1 :])
    return inner is not None and events and deed.at(inner)


def _did_it_with_us(deed: Deed) -> bool:
    """ "recognised me upon the platform", "sang alto with us at Neuadd Ogwen", "fixed my bike at the hostel"."""
    tokens, i = deed.tokens, deed.i
    if not deed.page.header or not tokens[i].has("past", "maybe_past") or tokens[i].has("say", "promise"):
        return False
    me = next((k for k in range(i + 1, len(tokens)) if tokens[k].low in ME), None)
    if me is None:
        return False
    for k in range(me + 1, len(tokens) - 1):
        if _leads_to_a_place(tokens, k) or (tokens[k].low in {"at", "@", "upon", "aboard"} and _named(tokens[k + 1 :])):
            return deed.at(k)
    return False


def _beside_us(deed: Deed) -> bool:
    """ "sat next to me at the meeting": where it was, if it is said; that they sat there is no more than that."""
    tokens, clause, page = deed.tokens, deed.clause, deed.page
    if not _done(deed) or tokens[deed.i].low not in SHARED:
        return False
    us = next((k for k, t in enumerate(tokens) if t.low in {"me", "us"}), None)
    if us is None:
        return False
    if us + 2 < len(tokens) and tokens[us + 1].low in WITH_US:
        return read_place_phrase(tokens[us + 1 :], clause, page)
    page.rest.append(page.text[clause.start : clause.end])
    return True


def _done(deed: Deed) -> bool:
    return deed.tokens[deed.i].low in DEEDS and deed.clause.lead != "line"


def _leads_to_a_place(tokens: list[Token], k: int) -> bool:
    """ "at the fair", "outside the bank"; not "at night", "in 3 sessions"."""
    if tokens[k].low not in WHERE or tokens[k + 1].low in NO_PLACE or tokens[k + 1].low.isdigit():
        return False
    return place_like(tokens[k + 1 :])


def _named(tokens: list[Token]) -> bool:
    """ "Neuadd Ogwen", "the Guildhall"."""
    first = tokens[1] if len(tokens) > 1 and tokens[0].has("determiner") else tokens[0]
    return first.is_word and first.upper


Rule = Callable[[Deed], bool]
RULES: tuple[Rule, ...] = (
    _was_with_us,
    _came_to_meet_us,
    _spoke_there,
    _did_it_there,
    _held_it,
    _did_it_with_us,
    _beside_us,
)


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
