"""An event with its day inside another fact: "needs a castle for the fete 13 June", "until their round closes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.wording import BEFORE_DATE, ahead, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

BEGINS_A_SUBJECT = listed("hooks.begins_a_subject")
WAITED_FOR = listed("milestones.waited_for")
EVENTS = listed("milestones.events_of_theirs") | listed("milestones.events_of_many")
INVITING = listed("milestones.inviting")
INVITED_TO = listed("milestones.invited_to")
MINE = listed("pronouns.mine")
MAX_EVENT = 6  # Words of an event that stands inside another fact.


def add_event_inside(tokens: list[Token], clause: Clause, page: Page, owner: Someone | None) -> None:
    """Keep an event told of inside a wish or a detail as a milestone of its own."""
    if not clause.dated:
        return  # Most clauses.
    for k in range(1, len(tokens) - 1):
        if tokens[k].low not in WAITED_FOR and tokens[k].low not in {"for", "at"} and not _invited(tokens, k):
            continue
        day = ahead(tokens[k:], page.today)
        event = None if day is None else _event(tokens, k)
        if day is not None and event:
            _keep(wording(page, event), event, day, clause, page, owner)
        return


def _event(tokens: list[Token], k: int) -> list[Token] | None:
    """The words of an event behind "before" or "for"."""
    stop = next((i for i, t in enumerate(tokens) if i > k and t.low == "which"), len(tokens))
    after = tokens[k + 1 : stop]
    if not after:
        return None
    if tokens[k].low in WAITED_FOR and after[0].low in BEGINS_A_SUBJECT:
        return after
    if tokens[k].low in {"for", "at"} and after[0].low in {"his", "her", "their"}:
        return after
    if _invited(tokens, k):
        return _noun(after) or None
    noun = _noun(after)
    if not 0 < len(noun) <= MAX_EVENT or (k and tokens[k - 1].low in {"me", "us"}):
        return None  # "wants us for a talk 11 June": that is mine to do.
    return noun if noun[-1].event or noun[-1].low in EVENTS else None


def _invited(tokens: list[Token], k: int) -> bool:
    """ "invited me | to the shearing", "invites us all to her wedding": what they hold, whatever it is."""
    if tokens[k].low not in INVITED_TO:
        return False
    before = [t.low for t in tokens[max(0, k - 4) : k]]
    return not INVITING.isdisjoint(before) and not MINE.isdisjoint(before)


def held(tokens: list[Token]) -> list[Token]:
    """ "invites me to tea on Friday": what they hold is told, not that I am asked; all the words where nobody is."""
    k = next((k for k in range(2, min(len(tokens) - 1, MAX_EVENT)) if _invited(tokens, k)), None)
    if k is None or tokens[0].low not in INVITING or "base" in tokens[k + 1].tags:
        return tokens
    return tokens[k + 1 :]


def _noun(tokens: list[Token]) -> list[Token]:
    """ "fete 13 june", "nov 13 concert", "story hour starting the first of August": the words without the day."""
    if tokens[0].kind == "date":
        tokens = tokens[1:]
    end = next((k for k, t in enumerate(tokens) if t.kind == "date" or t.has("v3", "her_subject")), len(tokens))
    while end and (tokens[end - 1].low in BEFORE_DATE or tokens[end - 1].low == "starting"):
        end -= 1
    return tokens[:end]


def event_without_its_day(clause: Clause, page: Page) -> bool:
    """ "no call until their round closes | (end of March)", "when he comes to Rome | (May)"."""
    before = page.past[-1] if page.past else None
    if before is None or before.sentence != clause.sentence or before.dated:
        return False
    tokens = before.tokens
    for k in range(len(tokens) - 2):
        if tokens[k].low in WAITED_FOR and tokens[k + 1].low in BEGINS_A_SUBJECT:
            day = ahead(clause.tokens, page.today)
            event = tokens[k + 1 + ("her_subject" in tokens[k + 1].tags) :]
            if day is None:
                return False
            if page.last is not None and page.last.field == "promise" and page.last.on is None:
                page.last.on = None if day.whole_month else day.on
            _keep(wording(page, event), event, day, before, page, page.current)
            return True
    return False


def _keep(text: str, event: list[Token], day: DatePhrase, clause: Clause, page: Page, owner: Someone | None) -> None:
    if not text:
        return
    finding = Finding("milestone", text, event[0].start, clause.end, "hook", sentence=clause.sentence)
    finding.on, finding.whole_month = day.on, day.whole_month
    page.add(finding, owner)
