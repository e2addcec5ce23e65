"""The card that answers a note: one glance at what was understood, and the buttons to put it right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers import cards, plans, questions, who
from handlers.buttons import Action, button
from handlers.card_words import Seen
from handlers.heard import Heard
from handlers.keeping import Saved
from handlers.switch_buttons import switch_buttons
from handlers.turn import Button, Turn
from storage import follow_ups, notes, outbox, people

# Far more than are shown: whoever is likely must be among them.
MOST_KNOWN = 500


def show_saved(turn: Turn, said: Heard, saved: Sequence[Saved], undo_id: int) -> None:
    """Show one card for everybody the note was kept for, and remember it as the note's card."""
    html, keyboard = cards_of(turn, said, saved, undo_id)
    row = turn.answer(html, keyboard, about=saved[0].contact_id)
    notes.set_card(turn.tx, turn.owner_id, said.note_id, card_row(turn, row))


def cards_of(turn: Turn, said: Heard, saved: Sequence[Saved], undo_id: int) -> tuple[str, list[list[Button]]]:
    """One person's card, or everybody's in one message."""
    if len(saved) == 1:
        return one_card(turn, said, saved[0], undo_id)
    return several_cards(turn, saved, undo_id)


def one_card(turn: Turn, said: Heard, saved: Saved, undo_id: int) -> tuple[str, list[list[Button]]]:
    """A person's card with at most one question."""
    assert turn.owner is not None
    seen = as_read(saved)
    question = questions.missing_piece(turn, saved.contact_id, seen, is_new=saved.is_new)
    html = turn.text(
        "card.saved_new" if saved.is_new else "card.saved_known",
        person=cards.person(seen, turn.owner, turn.now),
        next=cards.next_step(seen.plan, turn.owner, turn.now),
        guesses=cards.has_guesses(seen),
        picture=said.attachment is not None,
        question=question and question.html,
    )
    keyboard = [card_buttons(turn, saved.contact_id, undo_id)]
    if question is not None and question.row:
        keyboard.append(question.row)
    if cards.is_place_guessed(seen) or (saved.is_new and questions.may_work_there(turn, seen)):
        keyboard.append(switch_buttons(turn, saved.contact_id, seen.thread))
    if not saved.is_new and saved.person.contact.name:
        label = turn.text("label.another_of_that_name", name=seen.thread.contact.name)
        keyboard.append([button(label, Action.SOMEONE_ELSE, said.note_id, f"{saved.place}.{saved.contact_id}")])
    return html, keyboard


def several_cards(turn: Turn, saved: Sequence[Saved], undo_id: int) -> tuple[str, list[list[Button]]]:
    """Everybody of one note in one message, each with a button to their page."""
    assert turn.owner is not None
    shown = []
    keyboard: list[list[Button]] = []
    for one in saved:
        seen = as_read(one)
        step = cards.next_step(seen.plan, turn.owner, turn.now)
        shown.append(cards.person(seen, turn.owner, turn.now) + "\n" + step)
        label = turn.text("label.open", name=seen.thread.contact.name)
        keyboard.append([button(label, Action.PERSON, one.contact_id)])
    keyboard.append([button(turn.text("label.undo"), Action.UNDO, undo_id)])
    return turn.text("card.several", cards=shown), keyboard


def as_read(saved: Saved) -> Seen:
    """A contact as the note left it, with the fields that the note only suggests."""
    guessed = {name for name, source in saved.person.sources.items() if source.guessed}
    return replace(saved.seen, guessed_fields=frozenset(guessed))


def seen_now(turn: Turn, contact_id: int) -> Seen:
    """A contact as it stands."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    assert seen is not None
    return seen


def card_buttons(turn: Turn, contact_id: int, undo_id: int | None) -> list[Button]:
    """What is done with a card: look at the draft, change the day, take it back."""
    row = []
    first = follow_ups.first_open(turn.tx, turn.owner_id, contact_id)
    if first is not None:
        row.append(button(turn.text("label.show_draft"), Action.SHOW_DRAFT, first))
        row.append(button(turn.text("label.change_day"), Action.DAYS, first))
    if undo_id is not None:
        row.append(button(turn.text("label.undo"), Action.UNDO, undo_id))
    return row


def ask_whose(
    turn: Turn, said: Heard, likely: int | None = None, *, question: str = "card.nothing_found", **words: object
) -> None:
    """A note in which nobody was found is kept; the owner says whose it is. The likely one stands first."""
    recent = sorted(people.page(turn.tx, turn.owner_id, MOST_KNOWN), key=lambda match: match.contact_id != likely)
    row = who.ask_whose(turn, said.note_id, question, recent, **words)
    notes.set_card(turn.tx, turn.owner_id, said.note_id, card_row(turn, row))


def card_row(turn: Turn, said_row: int) -> int:
    """The outbox row of the message the owner now sees: the pressed one where it was edited."""
    message_id = getattr(turn.incoming, "message_id", None) if hasattr(turn.incoming, "query_id") else None
    pressed = message_id and outbox.by_message(turn.tx, turn.owner_id, turn.chat_id, message_id)
    return pressed.id if pressed else said_row


def show_changed(turn: Turn, contact_id: int, undo_id: int | None, *, what: str = "", ask: str = "") -> int:
    """The card of a contact after something about it was changed."""
    assert turn.owner is not None
    seen = seen_now(turn, contact_id)
    html = turn.text(
        "card.changed",
        what=what,
        ask=ask,
        person=cards.person(seen, turn.owner, turn.now),
        next=cards.next_step(seen.plan, turn.owner, turn.now),
    )
    return turn.answer(html, [card_buttons(turn, contact_id, undo_id)], about=contact_id)
