"""What happened, told in words: "Ana replied", "sent it to Priya", "called Ben yesterday", "Marco isn't interested"."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers import adding, heard, keeping, note_cards, notes, plans, pressed, who
from handlers.buttons import Action, button
from handlers.card_words import Seen
from handlers.heard import Heard
from handlers.keeping import Saved
from handlers.turn import Turn
from sincerely import spoken_of
from sincerely.model import By, Contact, Intent, Person, Reading, TouchKind
from sincerely.sent_things import sent_thing, telling_words, tells_of_sending
from sincerely.small_talk import begins_with_pronoun
from storage import notes as kept_notes
from storage import people, undo
from storage.folding import first_word

# "Sent it": nobody is named, so it is whoever was spoken of.
SOMEBODY = Person(contact=Contact(name=""))

# "Sent it to Priya" says nothing more than that; from here on there may be a detail worth keeping.
MOST_OF_A_LOG = 60

# "She wrote back, wants to meet": the news, then the details.
_AFTER_THE_NEWS = re.compile(r"[,.;:!]+\s+|\s+and\s+")

# Said again within the same talk, these are still one.
COUNTED_ONCE = frozenset({TouchKind.SENT, TouchKind.REPLIED})

# How each outcome is said back.
SAID = {
    TouchKind.SENT: "sent",
    TouchKind.REPLIED: "replied",
    TouchKind.DECLINED: "declined",
    TouchKind.CALLED: "called",
    TouchKind.MET: "met",
}


def log(turn: Turn, said: Heard, reading: Reading) -> None:
    """Keep a touch told in words. It goes the way of a note; only the answer differs, for it is news, not a card."""
    reading = reading if reading.people else replace(reading, people=(SOMEBODY,))
    if _is_said_again(turn, said, reading):
        return
    said = heard.kept(turn, said)
    for place, person in notes.people_of(said, reading):
        one = who.meant(turn, said, place, person.contact.name)
        if one.unclear or (not person.contact.name and one.contact_id is None):
            matches = one.matches or tuple(people.page(turn.tx, turn.owner_id, who.MOST_CHOICES))
            who.ask_which(turn, said, place, person.contact.name, matches, may_be_new=False)
        else:
            _keep(turn, said, reading, place, one.contact_id)


def told_shortly(turn: Turn, said: Heard, contact_id: int) -> bool:
    """ "Sent", "she replied", "she wrote back, wants to meet" of whom was just spoken; False for anything else."""
    assert turn.owner is not None
    first, *rest = _AFTER_THE_NEWS.split(said.text.strip(), 1)
    more = " ".join(rest).strip()
    kind = spoken_of.told_shortly(first, turn.owner.locale)
    if kind is None or (more and not begins_with_pronoun(first, turn.owner.locale)):
        return _told_with_a_pronoun(turn, said, contact_id)
    if kind in COUNTED_ONCE and not more and _counted_just_now(turn, contact_id, kind):
        return True
    details = heard.read_about(turn, replace(said, text=more), contact_id).people if more else ()
    reading = Reading(text=said.text, intent=Intent.LOG, people=details or (SOMEBODY,), outcome=kind)
    log(turn, replace(said, about=contact_id).choosing(0, contact_id), reading)
    return True


def _is_said_again(turn: Turn, said: Heard, reading: Reading) -> bool:
    """ "Sent Ana the docs", typed after the button: it is counted already, unless it keeps another promise."""
    name = reading.people[0].contact.name
    kind = reading.outcome
    if kind not in COUNTED_ONCE or len(reading.people) > 1 or not name:
        return False
    if keeping.says_something(reading.people[0]) or any(one.kind is not kind for one in reading.happenings):
        return False
    contact_id = who.meant(turn, said, 0, name).contact_id
    return contact_id is not None and _counted_just_now(turn, contact_id, kind, said.text)


def _counted_just_now(turn: Turn, contact_id: int, kind: TouchKind, words: str = "") -> bool:
    """ "Done", said after "sent it": it was counted, and nothing else of it is due. It is not counted twice."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    touch = seen.thread.touches[-1] if seen is not None and seen.thread.touches else None
    if seen is None or touch is None or touch.kind is not kind or turn.now - touch.at > who.STILL_SPEAKING_OF:
        return False
    if kind is TouchKind.SENT and (touch.by is not By.ME or _keeps_another(turn, seen, words)):
        return False
    what = turn.text(f"plain.counted_{kind}", name=seen.thread.contact.name)
    html = turn.text("follow_up.already", what=what, next=pressed.next_of(turn, seen))
    turn.answer(html, pressed.next_buttons(turn, contact_id), about=contact_id)
    return True


def _keeps_another(turn: Turn, seen: Seen, words: str) -> bool:
    """Whether what is told as sent may be another thing: one that was promised, or whatever else is due."""
    assert turn.owner is not None
    locale = turn.owner.locale
    thing = telling_words(words, locale) - set(seen.thread.contact.name.casefold().split())
    planned = seen.plan.follow_ups
    return any(one.due <= turn.now or thing & telling_words(one.what or "", locale) for one in planned)


def told_of_a_thing(turn: Turn, said: Heard) -> bool:
    """ "I already sent the slides" is about whoever was promised them; of several it is asked who. Else false."""
    assert turn.owner is not None
    thing = sent_thing(said.text, turn.owner.locale)
    known = people.names(turn.tx, turn.owner_id) if thing else ()
    if not thing.isdisjoint(first_word(name) for name in known):
        return False  # "Sent ana the slides" names somebody, though in haste.
    owed = who.owed(turn, thing) if thing else []
    last = who.last_spoken_of(turn) if tells_of_sending(said.text, turn.owner.locale) or owed else None
    if not thing or said.about or not (owed or last):
        return False
    contact_id = said.chosen.get(0) or (who.among(owed, last).contact_id if owed else last)
    if contact_id is None:
        who.ask_which(turn, heard.kept(turn, said), 0, turn.text("plain.whom"), owed, may_be_new=False)
        return True
    if _counted_just_now(turn, contact_id, TouchKind.SENT, said.text):
        return True
    reading = Reading(text=said.text, intent=Intent.LOG, people=(SOMEBODY,), outcome=TouchKind.SENT)
    log(turn, said.choosing(0, contact_id), reading)
    return True


def ask_of_whom(turn: Turn, said: Heard) -> bool:
    """ "Sent" under several reminders: it is asked which one; false where the words tell of nothing that happened."""
    assert turn.owner is not None
    waiting = who.waiting(turn)
    if said.chosen or not waiting or spoken_of.told_shortly(said.text, turn.owner.locale) is None:
        return False
    who.ask_which(turn, heard.kept(turn, said), 0, turn.text("plain.whom"), waiting, may_be_new=False)
    return True


def _told_with_a_pronoun(turn: Turn, said: Heard, contact_id: int) -> bool:
    """ "Called her yesterday, she's moving": false where the words tell of nothing that happened with them."""
    assert turn.owner is not None
    name = people.name_of(turn.tx, turn.owner_id, contact_id) or ""
    zone, locale = turn.owner.preferences.zone, turn.owner.locale
    reading = spoken_of.read_happening(said.text, name, said.sent_at, zone, locale)
    if reading is None:
        return False
    if reading.people[0].promises or reading.encounter:
        adding.add(turn, said, contact_id, reading)
    else:
        log(turn, replace(said, about=contact_id).choosing(0, contact_id), reading)
    return True


def _keep(turn: Turn, said: Heard, reading: Reading, place: int, contact_id: int | None) -> None:
    known = [contact_id] if contact_id else []
    undo_id = undo.remember(turn.tx, turn.owner_id, said.text, known, turn.now)
    saved = keeping.save_person(turn, said, reading, place, contact_id, rest=len(said.text) > MOST_OF_A_LOG)
    if saved.is_new:
        undo.note_created(turn.tx, turn.owner_id, undo_id, [saved.contact_id])
    row = _say(turn, reading, saved, undo_id)
    kept_notes.set_card(turn.tx, turn.owner_id, said.note_id, note_cards.card_row(turn, row))


def _say(turn: Turn, reading: Reading, saved: Saved, undo_id: int) -> int:
    seen = saved.seen
    told = [happening.kind for happening in reading.happenings]
    kind = told[0] if told else reading.outcome or TouchKind.SENT
    html = turn.text(
        f"follow_up.{SAID[kind]}",
        name=seen.thread.contact.name,
        moment=pressed.now_in_words(turn),
        next=pressed.next_of(turn, seen),
    )
    person = saved.person
    learned = [*(hook.text for hook in person.hooks), *(milestone.what for milestone in person.milestones)]
    if learned:
        html += "\n" + turn.text("follow_up.also_noted", facts=learned)
    keyboard = pressed.next_buttons(turn, saved.contact_id, undo_id)
    if kind is TouchKind.DECLINED:
        keyboard.append([button(turn.text("label.let_go"), Action.LET_GO, saved.contact_id)])
    return turn.answer(html, keyboard, about=saved.contact_id)
