"""Contacts that come ready made: shared from a phone, or in a .vcf file. Shown before they are kept."""

from __future__ import annotations

from dataclasses import replace

from handlers import note_cards, templating, who
from handlers.buttons import Action, Pressed, button
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Contact
from sincerely.vcards import read_vcards
from storage import notes, people, undo

KIND = "vcard"
SHOWN = 12
FILLED = ("organization", "role", "email", "phone")


def shared_contact(turn: Turn, message: Message) -> None:
    """A contact card: kept at once, for sharing it was the owner's own act."""
    shared = message.contact
    if shared is None or not shared.name.strip():
        turn.say(turn.text("help.other"))
        return
    from_card = read_vcards(shared.vcard)[:1] if shared.vcard else []
    contact = from_card[0] if from_card else Contact(name=shared.name)
    _keep_one(turn, replace(contact, name=shared.name, phone=shared.phone or contact.phone))


def document(turn: Turn, message: Message) -> None:
    """A .vcf file is previewed, a .txt file is a template; anything else gets a kind answer."""
    file = message.file
    name = file.name.casefold() if file else ""
    if file is None or not is_readable(message):
        turn.say(turn.text("help.file"))
    elif file.content is None:
        turn.say(turn.text("help.large_file"))
    elif name.endswith(".txt"):
        templating.template(turn, f"{file.name[: -len('.txt')]}\n{file.content}")
    else:
        _preview(turn, message, file.content)


def is_readable(message: Message) -> bool:
    """Is it a file of contacts, or a template?"""
    return message.file is not None and message.file.name.casefold().endswith((".vcf", ".txt"))


def confirm(turn: Turn, press: Pressed) -> None:
    """ "Add all": each new, or completed where known. A repeated import adds nothing."""
    note = notes.get(turn.tx, turn.owner_id, press.row)
    if note is None or note.kind != KIND:
        turn.toast(turn.text("toast.already"))
        return
    contacts = read_vcards(note.text)
    known = [_known(turn, contact) for contact in contacts]
    undo_id = undo.remember(
        turn.tx, turn.owner_id, turn.text("plain.act_import"), [one for one in known if one], turn.now
    )
    added = [_keep(turn, contact, one) for contact, one in zip(contacts, known, strict=True)]
    undo.note_created(turn.tx, turn.owner_id, undo_id, [new for new, one in zip(added, known, strict=True) if not one])
    notes.delete(turn.tx, turn.owner_id, note.id)
    updated = sum(one is not None for one in known)
    back = button(turn.text("label.undo"), Action.UNDO, undo_id)
    turn.answer(turn.text("card.imported", added=len(contacts) - updated, updated=updated), [[back]])


def _preview(turn: Turn, message: Message, content: str) -> None:
    contacts = read_vcards(content)
    if not contacts:
        turn.say(turn.text("card.import_empty"))
        return
    if len(contacts) == 1:
        _keep_one(turn, contacts[0])
        return
    note_id = notes.put(
        turn.tx,
        turn.owner_id,
        chat_id=turn.chat_id,
        message_id=message.message_id,
        text=content,
        sent_at=message.sent_at,
        kind=KIND,
    )
    known = sum(_known(turn, contact) is not None for contact in contacts)
    names = [contact.name for contact in contacts[:SHOWN]] + (["…"] if len(contacts) > SHOWN else [])
    rows = [
        [button(turn.text("label.import", count=len(contacts)), Action.IMPORT, note_id)],
        [button(turn.text("label.no_thanks"), Action.DROP_NOTE, note_id)],
    ]
    turn.say(turn.text("card.import_many", count=len(contacts), known=known, names=names), rows)


def _keep_one(turn: Turn, contact: Contact) -> None:
    known = _known(turn, contact)
    undo_id = undo.remember(turn.tx, turn.owner_id, turn.text("plain.act_import"), [known] if known else [], turn.now)
    contact_id = _keep(turn, contact, known)
    if known is None:
        undo.note_created(turn.tx, turn.owner_id, undo_id, [contact_id])
    who.speak_of(turn, contact_id)
    note_cards.show_changed(turn, contact_id, undo_id, ask=turn.text("card.imported_one", name=contact.name))


def _keep(turn: Turn, contact: Contact, known: int | None) -> int:
    """Add a contact, or fill in what was not known; what the owner has stays."""
    if known is None:
        return people.add(turn.tx, turn.owner_id, contact, turn.now)
    stored = people.get(turn.tx, turn.owner_id, known)
    assert stored is not None
    have = stored.thread.contact
    filled = {name: getattr(contact, name) for name in FILLED if getattr(contact, name) and not getattr(have, name)}
    if filled:
        people.update(turn.tx, turn.owner_id, known, turn.now, **filled)
    return known


def _known(turn: Turn, contact: Contact) -> int | None:
    """Somebody of exactly this name."""
    matches = people.named(turn.tx, turn.owner_id, contact.name)
    exact = [match for match in matches if match.name.casefold() == contact.name.casefold()]
    return exact[0].contact_id if len(exact) == 1 else None
