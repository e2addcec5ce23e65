"""Rename, delete, merge: what changes who is in the book. Each can be taken back for a day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import cards, contact_buttons, note_cards, plans, settling, who
from handlers.buttons import Action, Pressed, button
from handlers.card_words import Seen
from handlers.turn import Turn
from storage import merging, people, talk, undo

# Longer than any name; a longer answer is a message of its own.
MOST_OF_A_NAME = 80

YES = frozenset({"yes", "y", "yep", "yeah", "sure", "ok", "please", "yes please", "delete", "do it"})
NO = frozenset(
    {"no", "n", "nope", "no thanks", "keep", "cancel", "don't", "never mind", "nevermind", "stop", "leave it"}
)


def ask_name(turn: Turn, press: Pressed) -> None:
    """The button "Rename"."""
    ask_name_of(turn, press.row)


def ask_name_of(turn: Turn, contact_id: int) -> None:
    """The same, wherever the wish came from."""
    seen = contact_buttons.contact(turn, contact_id)
    if seen is not None:
        talk.save(turn.tx, turn.owner_id, awaiting={"what": "name", "contact": contact_id})
        turn.say(turn.text("page.ask_name", name=seen.thread.contact.name), about=contact_id)


def name_typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """The new name. A long text is no name: it is heard as a message."""
    name = " ".join(words.split())
    if not name or len(name) > MOST_OF_A_NAME or name.startswith("/"):
        return False
    rename(turn, int(awaiting["contact"]), name)
    return True


def rename(turn: Turn, contact_id: int, name: str) -> None:
    """Give a person another name; by hand, so no note changes it."""
    contact_buttons.change(turn, contact_id, what=turn.text("page.renamed", name=name), name=name)


def ask_delete(turn: Turn, press: Pressed) -> None:
    """Asks once."""
    ask_delete_of(turn, press.row)


def ask_delete_of(turn: Turn, contact_id: int) -> None:
    """Asks once, wherever the wish came from."""
    seen = contact_buttons.contact(turn, contact_id)
    if seen is None:
        return
    name = seen.thread.contact.name
    surely = button(turn.text("label.delete_surely", name=name), Action.DELETE_SURELY, contact_id, style="danger")
    keep = button(turn.text("label.keep"), Action.PERSON, contact_id)
    talk.save(turn.tx, turn.owner_id, awaiting={"what": "delete", "contact": contact_id})
    turn.answer(turn.text("page.ask_delete", name=name), [[surely], [keep]], about=contact_id)


def delete_typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """ "Yes" or "no" in words, in place of the button."""
    said = words.strip(" .!").casefold()
    if said in NO:
        name = people.name_of(turn.tx, turn.owner_id, int(awaiting["contact"])) or ""
        turn.answer(turn.text("page.not_deleted", name=name))
        return True
    if said not in YES:
        return False
    _delete(turn, int(awaiting["contact"]))
    return True


def delete(turn: Turn, press: Pressed) -> None:
    """Out of the book; gone for good a day later."""
    _delete(turn, press.row)


def _delete(turn: Turn, contact_id: int) -> None:
    seen = contact_buttons.contact(turn, contact_id)
    if seen is None:
        return
    name = seen.thread.contact.name
    undo_id = settling.remember(turn, "deleted", name, contact_id)
    people.delete(turn.tx, turn.owner_id, contact_id, turn.now)
    talk.save(turn.tx, turn.owner_id, last_contact_id=None)
    back = button(turn.text("label.undo"), Action.UNDO, undo_id)
    turn.answer(turn.text("page.deleted", name=name), [[back]])


def offer_merges(turn: Turn, press: Pressed) -> None:
    """Who could be the same person: those of a like name first."""
    seen = contact_buttons.contact(turn, press.row)
    if seen is not None:
        offer_merges_of(turn, press.row, seen)


def offer_merges_of(turn: Turn, contact_id: int, seen: Seen) -> None:
    """The same, wherever the wish came from."""
    name = seen.thread.contact.name
    alike = people.named(turn.tx, turn.owner_id, name.split()[0] if name.split() else name)
    others = {match.contact_id: match for match in [*alike, *people.page(turn.tx, turn.owner_id, who.MOST_CHOICES * 2)]}
    others.pop(contact_id, None)
    rows = [
        [
            button(
                turn.text("label.person", name=one.name, hint=who.hint(one)),
                Action.MERGE_WITH,
                contact_id,
                one.contact_id,
            )
        ]
        for one in list(others.values())[: who.MOST_CHOICES]
    ]
    rows.append([button(turn.text("label.back"), Action.PERSON, contact_id)])
    turn.answer(turn.text("page.merge_with" if len(rows) > 1 else "page.merge_nobody", name=name), rows)


def merge_press(turn: Turn, press: Pressed) -> None:
    """The chosen one is the same person."""
    if press.detail.isdigit():
        merge(turn, press.row, int(press.detail))


def merge(turn: Turn, keep: int, gone: int) -> None:
    """Put two contacts together; undo splits them again."""
    assert turn.owner is not None
    kept, other = (contact_buttons.contact(turn, one) for one in (keep, gone))
    if kept is None or other is None or keep == gone:
        return
    what = turn.text("plain.act_merged", name=f"{other.thread.contact.name} & {kept.thread.contact.name}")
    undo_id = undo.remember(turn.tx, turn.owner_id, what, [keep, gone], turn.now)
    merging.merge(turn.tx, turn.owner_id, keep, gone, turn.now)
    plans.replan(turn.tx, turn.owner, keep, turn.now)
    who.speak_of(turn, keep)
    seen = note_cards.seen_now(turn, keep)
    html = turn.text(
        "page.merged",
        name=seen.thread.contact.name,
        person=cards.person(seen, turn.owner, turn.now),
        next=cards.next_step(seen.plan, turn.owner, turn.now),
    )
    turn.toast(turn.text("toast.saved"))
    turn.answer(html, [note_cards.card_buttons(turn, keep, undo_id)], about=keep)
