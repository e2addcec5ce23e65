"""The owner's holiday: "I'm on holiday until 5 Jan", "snooze everything until Monday", /pause and /resume."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from handlers import days, preferring
from handlers.buttons import Action, button
from handlers.turn import Button, Turn
from sincerely.absence import Absence, read_absence
from sincerely.cadence.clock import Clock
from sincerely.model import FollowUpKind
from storage import follow_ups
from storage.follow_ups import StoredFollowUp

SETTING = "away"
FIELDS = ("away_from", "away_until")
PROMISES = frozenset({FollowUpKind.PROMISE, FollowUpKind.THEIR_PROMISE})

# These have lost their point when the holiday is over.
OF_THEIR_DAY = frozenset({FollowUpKind.GOOD_LUCK, FollowUpKind.CONGRATULATE})

# Whoever has more promised for one holiday sees the rest in /week.
MOST_NAMED = 12
MOST_DRAFTS = 4

# The usual lengths of a holiday, as they are said.
LENGTHS = {"monday": "until Monday", "week": "for a week", "two_weeks": "for two weeks"}


def read(turn: Turn, words: str) -> Absence | None:
    """The holiday the words speak of."""
    assert turn.owner is not None
    return read_absence(words, turn.now, turn.owner.preferences.zone, turn.owner.locale)


def begin(turn: Turn, words: str) -> None:
    """Nothing comes before the day said; what was promised meanwhile is named. Without a day: which?"""
    absence = read(turn, words) if words else None
    if absence is not None:
        go(turn, absence)
    elif words:
        turn.answer(turn.text("card.day_not_read"))
    else:
        lengths = [button(turn.text(f"label.away_{name}"), Action.SET, 0, f"{SETTING}.{name}") for name in LENGTHS]
        turn.answer(turn.text("settings.ask_away"), [lengths])


def choose(turn: Turn, length: str) -> None:
    """A button: a holiday of this length, or none."""
    absence = read(turn, LENGTHS[length]) if length in LENGTHS else None
    if absence is None:
        end(turn)
    else:
        go(turn, absence)


def go(turn: Turn, absence: Absence) -> None:
    """Keep the holiday, plan everybody anew, and say what waits and what passes."""
    assert turn.owner is not None
    clock = Clock(turn.owner.preferences)
    begins_now = absence.begins <= clock.day(turn.now)
    begins = turn.now if begins_now else clock.at(absence.begins, time(0)).due
    until = clock.at(absence.back, absence.hour).due
    meanwhile = _due_between(turn, begins, until)
    undo_id = preferring.remember(turn, "away", *FIELDS)
    preferring.change(turn, away_from=begins, away_until=until)
    waiting = [row for row in meanwhile if row.follow_up.kind in PROMISES]
    html = turn.text(
        "settings.away",
        begins=None if begins_now else days.dated(absence.begins, clock.day(turn.now)),
        until=_in_words(turn, until),
        waiting=[_line(turn, row) for row in waiting],
        passing=[_line(turn, row) for row in meanwhile if row.follow_up.kind in OF_THEIR_DAY],
    )
    drafts = [button(turn.text("label.draft_for", name=row.name), Action.SHOW_DRAFT, row.id) for row in waiting]
    rows = [drafts[start : start + 2] for start in range(0, min(len(drafts), MOST_DRAFTS), 2)]
    turn.answer(html, [*rows, _back(turn, undo_id)])


def end(turn: Turn) -> None:
    """ "I'm back", /resume: everything comes as it was planned; what waited comes now."""
    assert turn.owner is not None
    preferences = turn.owner.preferences
    if preferences.away_until is None or preferences.away_until <= turn.now:
        turn.answer(turn.text("settings.not_away"))
        return
    undo_id = preferring.remember(turn, "back", *FIELDS)
    begun = preferences.is_away(turn.now)
    # A holiday that was had stays in the plan, so that what waited is due now and not late.
    preferring.change(turn, away_from=preferences.away_from if begun else None, away_until=turn.now if begun else None)
    waits = bool(follow_ups.open_until(turn.tx, turn.owner_id, turn.now))
    turn.answer(turn.text("settings.back" if begun else "settings.called_off", waits=waits), [_back(turn, undo_id)])


def until_in_words(turn: Turn) -> str | None:
    """Until when the owner is away, now or soon; None where no holiday is planned."""
    assert turn.owner is not None
    until = turn.owner.preferences.away_until
    return _in_words(turn, until) if until is not None and until > turn.now else None


def is_on(turn: Turn) -> bool:
    """Is the owner away now?"""
    assert turn.owner is not None
    return turn.owner.preferences.is_away(turn.now)


def _due_between(turn: Turn, begins: datetime, until: datetime) -> list[StoredFollowUp]:
    rows = follow_ups.open_until(turn.tx, turn.owner_id, until - timedelta.resolution)
    return [row for row in rows if row.state == "pending" and row.follow_up.due >= begins][:MOST_NAMED]


def _line(turn: Turn, row: StoredFollowUp) -> dict[str, str]:
    assert turn.owner is not None
    zone, usual = turn.owner.preferences.zone, turn.owner.preferences.sending_hour
    local = days.local(row.follow_up.due, zone)
    hour = f", {days.clock(local.time())}" if local.time() != usual else ""
    day = days.plain(local.date(), days.today_in(zone, turn.now))
    return {"name": row.name, "what": row.follow_up.what or row.follow_up.reason, "day": day + hour}


def _back(turn: Turn, undo_id: int) -> list[Button]:
    return [button(turn.text("label.undo"), Action.UNDO, undo_id)]


def _in_words(turn: Turn, moment: datetime) -> str:
    assert turn.owner is not None
    return days.moment_in_words(moment, turn.owner.preferences.zone, turn.now)
