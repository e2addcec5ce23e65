"""Snooze, pause, wake, "not now" and circles in words: the same acts as the buttons, said about somebody by name."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from handlers import contact_buttons, day_buttons, days, days_typed, plans, settling, snooze, who
from handlers.card_words import Seen
from handlers.days_typed import Typed
from handlers.pressed import Subject
from handlers.turn import Turn
from sincerely.cadence import snooze_until
from sincerely.cadence.clock import Clock
from sincerely.model import By, Circle, Decision, DecisionKind, Hook, Touch, TouchKind
from sincerely.wishes import Wish
from storage import people

# "Snooze Ana", with no day said.
USUAL_SNOOZE = "3days"

CIRCLES = {
    "close": Circle.CLOSE,
    "monthly": Circle.CLOSE,
    "regular": Circle.REGULAR,
    "quarterly": Circle.REGULAR,
    "distant": Circle.DISTANT,
    "far": Circle.DISTANT,
}


def snooze_by_name(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """Move whatever is next for them."""
    found, typed = _next_of(turn, contact_id, seen), days_typed.read(turn, wish.when) if wish.when else None
    until = _tomorrow(turn) if typed and typed.day == _today(turn) and typed.hour is None else _moment(turn, typed)
    if typed and days_typed.is_over(turn, typed):
        return
    if found is None:
        turn.answer(turn.text("follow_up.nothing_planned", name=seen.thread.contact.name, status=""), about=contact_id)
    elif wish.when and until is None:
        turn.answer(turn.text("card.day_not_read"))
    else:
        assert turn.owner is not None
        if until and until < found.row.follow_up.due and _is_before_its_day(turn, found, until):
            day_buttons.set_day(turn, found, days.today_in(turn.owner.preferences.zone, until))
            return
        snooze.move_to(turn, found, until or _in_a_while(turn))


def _is_before_its_day(turn: Turn, found: Subject, until: datetime) -> bool:
    """Whether a promise is moved to before its own day, or has none; one only put off comes back sooner."""
    assert turn.owner is not None
    follow_up = found.row.follow_up
    promise = next((one for one in found.seen.thread.promises if one.id == follow_up.about), None)
    if follow_up.kind not in day_buttons.PROMISES or promise is None:
        return False
    return promise.due is None or days.today_in(turn.owner.preferences.zone, until) < promise.due


def pause_until(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """Nothing about them before the day said, or for a season."""
    typed = days_typed.read(turn, wish.when) if wish.when else None
    if typed and days_typed.is_over(turn, typed):
        return
    if wish.when and typed is None:
        turn.answer(turn.text("card.day_not_read"))
        return
    contact_buttons.pause_until(turn, contact_id, seen, _moment(turn, typed))


def they_are_away(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "Dan is out of office until Monday": nothing comes before they are back; with no day said, for a week."""
    typed = days_typed.read(turn, wish.when) if wish.when else None
    until = _moment(turn, typed) if typed and typed.day > _today(turn) else _in_a_week(turn)
    contact_buttons.pause_until(turn, contact_id, seen, until)
    hook = Hook(text=wish.what, noted_at=turn.now)
    people.add_fact(turn.tx, turn.owner_id, contact_id, hook)


def _in_a_week(turn: Turn) -> datetime:
    assert turn.owner is not None
    return Clock(turn.owner.preferences).sending_hour(turn.now + timedelta(days=7)).due


def wake(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """A pause, a rest or a close ends."""
    contact_buttons.decide(turn, contact_id, seen, Decision(kind=DecisionKind.WOKEN, at=turn.now), say="woken")


def close(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "Never contact Zed again": closed for good by the owner's own word, until the owner wakes them."""
    undo_id = settling.remember(turn, "closed", seen.thread.contact.name, contact_id)
    closed = settling.keep(turn, contact_id, Touch(kind=TouchKind.DECLINED, at=turn.now, by=By.ME))
    who.speak_of(turn, contact_id)
    settling.show(turn, "closed", closed, contact_id, undo_id)


def not_now(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """Drop whatever is next for them."""
    found = _next_of(turn, contact_id, seen)
    if found is None:
        turn.answer(turn.text("follow_up.nothing_planned", name=seen.thread.contact.name, status=""), about=contact_id)
        return
    decision = Decision(kind=DecisionKind.SKIPPED, at=turn.now, follow_up=found.row.follow_up.key)
    settling.settle(turn, found, "cancelled", decision, say="not_now")


def set_circle(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "Keep Ana close"."""
    circle = CIRCLES.get(wish.what.casefold())
    if circle is None:
        turn.answer(turn.text("page.circles_are"))
        return
    words = turn.text("page.circle_set", circle=turn.text(f"label.kept_{circle}"))
    contact_buttons.change(turn, contact_id, what=words, circle=circle)


def _next_of(turn: Turn, contact_id: int, seen: Seen) -> Subject | None:
    first = next(iter(plans.open_of(turn.tx, turn.owner_id, contact_id)), None)
    return Subject(row=first, seen=seen) if first else None


def _today(turn: Turn) -> date:
    assert turn.owner is not None
    return days.today_in(turn.owner.preferences.zone, turn.now)


def _tomorrow(turn: Turn) -> datetime:
    """ "Not today": the next working day."""
    assert turn.owner is not None
    clock = Clock(turn.owner.preferences)
    return clock.at(clock.next_working_day(_today(turn))).due


def _in_a_while(turn: Turn) -> datetime:
    """ "Later": some days on, and no free day."""
    assert turn.owner is not None
    clock = Clock(turn.owner.preferences)
    return clock.sending_hour(snooze_until(USUAL_SNOOZE, turn.now, turn.owner.preferences)).due


def _moment(turn: Turn, typed: Typed | None) -> datetime | None:
    assert turn.owner is not None
    return Clock(turn.owner.preferences).at(typed.day, typed.hour).due if typed else None
