"""What did not come about: a call that reached nobody, a message that is not out yet. It comes back; nothing counts."""

from __future__ import annotations

from handlers import pages, plans, pressed, settling, snooze, undoing, who
from handlers.card_words import Seen
from handlers.turn import Turn
from sincerely.cadence.clock import Clock
from sincerely.drafts.grammar.actions import action_words
from sincerely.drafts.grammar.acts import Act
from sincerely.model import By, Decision, DecisionKind, FollowUpKind, TouchKind
from sincerely.wishes import Wish
from storage import follow_ups, undo


def tried(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "Didn't reach him": what is due today comes back on the next working day; what is due later stays."""
    assert turn.owner is not None
    seen = _without_the_call(turn, contact_id, seen)
    clock, name = Clock(turn.owner.preferences), seen.thread.contact.name
    today = clock.day(turn.now)
    row = next(iter(plans.open_of(turn.tx, turn.owner_id, contact_id)), None)
    undo_id = settling.remember(turn, "snoozed", name, contact_id)
    until = None
    if row is not None and clock.day(row.follow_up.due) <= today:
        again = clock.at(clock.next_working_day(today)).due
        decision = Decision(kind=DecisionKind.SNOOZED, at=turn.now, follow_up=row.follow_up.key, until=again)
        seen = settling.keep(turn, contact_id, decision)
        moved = follow_ups.get(turn.tx, turn.owner_id, row.id)
        until = snooze.in_words(turn, moved.follow_up.due if moved else again)
    who.speak_of(turn, contact_id)
    settling.show(turn, "tried", seen, contact_id, undo_id, until=until)


def _without_the_call(turn: Turn, contact_id: int, seen: Seen) -> Seen:
    """ "Rang her", and then "she was not in": what was just counted as a talk was none."""
    assert turn.owner is not None
    if not _was_just_counted(turn, contact_id, seen, TouchKind.CALLED):
        return seen
    last = undo.latest(turn.tx, turn.owner_id)
    if last is not None:
        undo.restore(turn.tx, turn.owner_id, last.id, turn.now)
    return plans.replan(turn.tx, turn.owner, contact_id, turn.now) or seen


def _was_just_counted(turn: Turn, contact_id: int, seen: Seen, kind: TouchKind) -> bool:
    """Whether the last act was to count such a touch of mine, in this very talk."""
    touch, last = next(reversed(seen.thread.touches), None), undo.latest(turn.tx, turn.owner_id)
    if touch is None or last is None or touch.kind is not kind or touch.by is not By.ME:
        return False
    return turn.now - touch.at <= who.STILL_SPEAKING_OF and last.contact_ids == (contact_id,)


def no_reply(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "No answer": to a call that is due it is one that reached nobody, otherwise the plan says what silence means."""
    names = tuple(seen.thread.contact.name.split())
    row = next(iter(plans.open_of(turn.tx, turn.owner_id, contact_id)), None)
    due = row is not None and row.follow_up.due <= turn.now and row.follow_up.kind is FollowUpKind.PROMISE
    if row is not None and due and action_words(row.follow_up.what or "", names).act is Act.CALL:
        tried(turn, contact_id, seen, wish)
    else:
        pages.explain_plan(turn, contact_id)


def not_yet(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "No, not yet" right after "sent": that is taken back. Otherwise what is open simply stays open."""
    if _was_just_counted(turn, contact_id, seen, TouchKind.SENT):
        undoing.undo_last(turn)
        return
    who.speak_of(turn, contact_id)
    html = turn.text("follow_up.not_yet", name=seen.thread.contact.name, next=pressed.next_of(turn, seen))
    turn.answer(html, pressed.next_buttons(turn, contact_id), about=contact_id)
