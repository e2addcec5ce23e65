"""Silence: one nudge, then rest, then one try with something new (CRAFT, When 6 and 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sincerely.cadence.case import Case, Proposal, propose
from sincerely.cadence.promises import Owed
from sincerely.cadence.words import all_quoted, count_in_words, day_in_words, name_of
from sincerely.model import Fact, FollowUpKind

NUDGE_AFTER = 7  # Full days: sooner presses, and most people who answer do so within a week.
PATIENCE = 2  # Thoughtful messages without an answer; a third in a row is a nuisance.
FIRST_REST = 90  # Days: a season, long enough for both sides to have news.
LATER_REST = 180  # Days: they did not answer after a season either, so half a year.


@dataclass(frozen=True, slots=True)
class Rest:
    """A pause after messages without an answer. It always has an end."""

    since: datetime
    end: datetime
    until: date  # The owner's day on which it ends.

    def holds(self, due: datetime) -> bool:
        """Whether something due then falls inside the rest."""
        return due < self.end


def rest_of(case: Case) -> Rest | None:
    """The rest this history asks for: 90 days from the second unanswered message, 180 from every later one.

    It may be over by now. The owner's own hand ends it at once, and then there is none.
    """
    unanswered, woken = case.story.unanswered, case.decisions.woken
    if len(unanswered) < PATIENCE or (woken and woken >= unanswered[-1].at):
        return None
    last = unanswered[-1].at
    end = case.clock.later(last, FIRST_REST if len(unanswered) == PATIENCE else LATER_REST)
    return Rest(last, end, case.clock.day(end))


def nudge(case: Case) -> Iterator[Proposal]:
    """The second message after silence, once, at the first sending hour of a working day after seven full days."""
    if len(case.story.unanswered) != 1:
        return
    message = case.story.unanswered[0]
    wish = case.clock.sending_hour(case.clock.later(message.at, NUDGE_AFTER))
    sent = day_in_words(case.clock.day(message.at))
    reason = f"No answer since your message of {sent}; write {name_of(case.thread)} once more, only with something new."
    yield propose(
        FollowUpKind.NUDGE,
        wish,
        reason,
        about=message.id,
        since=message.at,
        needs_value=True,
        facts=(message, *case.thread.hooks[:1]),
    )


def re_engage(case: Case, rest: Rest | None, still_open: Sequence[Owed]) -> Iterator[Proposal]:
    """One try when the rest is over. Passed over, it comes again after another rest: no list stays empty for ever."""
    unanswered = case.story.unanswered
    if len(unanswered) < PATIENCE:
        return
    message = unanswered[-1]
    start = rest.end if rest else case.decisions.woken or message.at
    skips = case.decisions.skips(FollowUpKind.RE_ENGAGE, message.id, message.at)
    for skipped in skips:
        start = case.clock.later(max(start, skipped), FIRST_REST)
    wish = case.clock.sending_hour(start)
    promised = f" You still owe {all_quoted([debt.promise.action for debt in still_open])}." if still_open else ""
    count = count_in_words(len(unanswered)).capitalize()
    reason = f"{count} messages had no answer, the last of {day_in_words(case.clock.day(message.at))}; "
    reason += f"by {day_in_words(wish.local.date())} a fresh start with real news is fair.{promised}"
    facts: tuple[Fact, ...] = (message, *(debt.promise for debt in still_open), *case.thread.hooks[:1])
    yield propose(
        FollowUpKind.RE_ENGAGE,
        wish,
        reason,
        about=message.id,
        round=len(skips),
        since=skips[-1] + timedelta.resolution if skips else message.at,
        needs_value=True,
        facts=facts,
    )
