"""Wishes in words, the twins of the buttons: "snooze Ana till Friday", "forget about Zed for now", "undo"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers import (
    book_keeping,
    checking,
    contact_buttons,
    days_typed,
    draft_wishes,
    erasing,
    events,
    heard,
    helping,
    logs,
    met,
    on_request,
    pages,
    pausing,
    promised,
    redrafting,
    settings,
    settings_said,
    settling,
    small_talk,
    time_away,
    timelines,
    today,
    trying,
    undoing,
    unsure,
    week,
    who,
)
from handlers.card_words import Seen
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.wishes import Wish, WishKind, read_wish
from storage import people

# What is said of somebody known is a wish; of anything else it is a note.
OF_SOMEBODY_KNOWN = frozenset({WishKind.DONE_FOR, WishKind.TOLD_OF, WishKind.THEY_ARE_AWAY})

# "Ana done" is "done", said of Ana.
DONE = "done"

PRONOUNS = frozenset({"her", "him", "them", "she", "he", "they", "it"})


def read(turn: Turn, words: str) -> Wish | None:
    """The wish the words are, or None."""
    assert turn.owner is not None
    wish = read_wish(words, turn.owner.locale)
    if wish is None:
        day = days_typed.alone(turn, words)
        return None if day is None else Wish(kind=WishKind.SNOOZE, when=day)
    if wish.kind is WishKind.THEY_SENT and not _is_theirs(turn, wish):
        return None
    if wish.kind in OF_SOMEBODY_KNOWN and not (_is_pronoun(wish) or people.named(turn.tx, turn.owner_id, wish.name)):
        return None  # "The deck: done" names nobody.
    if wish.kind is not WishKind.AWAY or not wish.when:
        return wish
    # "I'm off to Berlin with Ana" only begins like a holiday: it is a note.
    return wish if time_away.read(turn, wish.when) else None


def _is_theirs(turn: Turn, wish: Wish) -> bool:
    """ "She sent the slides", "got the slides": somebody known, or a thing that somebody promised."""
    name = _name(wish)
    if name:
        return bool(people.named(turn.tx, turn.owner_id, name))
    return bool(wish.name) or bool(who.promised_me(turn, wish.what))


def fulfil(turn: Turn, said: Heard, wish: Wish) -> None:
    """Do what is wished; where it is about somebody, find out who first."""
    if wish.kind is WishKind.DONE_FOR:
        said = replace(said, text=DONE)
    if wish.kind is WishKind.DONE:
        _done(turn, said)
        return
    if wish.kind in OF_THE_DRAFT:
        OF_THE_DRAFT[wish.kind](turn, said)
        return
    if wish.kind in PLAIN:
        PLAIN[wish.kind](turn, wish)
        return
    name = _name(wish)
    promised_it = who.promised_me(turn, wish.what) if wish.kind is WishKind.THEY_SENT and not name else []
    one = who.among(promised_it, who.last_spoken_of(turn)) if promised_it else who.meant(turn, said, 0, name)
    if not name and one.contact_id is None:
        one = who.Who(who.reminded_of(turn))
    if one.contact_id is not None:
        seen = contact_buttons.contact(turn, one.contact_id)
        if seen is not None and wish.kind is WishKind.DONE_FOR:
            logs.told_shortly(turn, replace(said, about=one.contact_id), one.contact_id)
        elif seen is not None:
            ABOUT_SOMEBODY[wish.kind](turn, one.contact_id, seen, wish)
    elif one.matches:
        who.ask_which(turn, heard.kept(turn, said), 0, wish.name, one.matches, may_be_new=False)
    else:
        _nobody(turn, said, wish)


def _nobody(turn: Turn, said: Heard, wish: Wish) -> None:
    """Nobody is meant, or nobody known: whoever waits in the chat can be picked."""
    waiting = who.waiting(turn)
    if _name(wish):
        unsure.nobody_of_that_name(turn, wish.name)
    elif waiting:
        who.ask_which(turn, heard.kept(turn, said), 0, turn.text("plain.whom"), waiting, may_be_new=False)
    else:
        turn.answer(turn.text("follow_up.of_whom"))


def _done(turn: Turn, said: Heard) -> None:
    """The event is over; at no event, with one reminder waiting, it is the thing reminded of that is done."""
    if events.is_on(turn):
        events.end(turn)
        return
    reminded = who.last_spoken_of(turn) or who.reminded_of(turn)
    if reminded is None and logs.ask_of_whom(turn, said):
        return
    if reminded is None or not logs.told_shortly(turn, said, reminded):
        events.end(turn)


def _is_pronoun(wish: Wish) -> bool:
    return wish.name.casefold() in PRONOUNS


def _name(wish: Wish) -> str:
    return "" if _is_pronoun(wish) else wish.name


def _explain(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    pages.explain_plan(turn, contact_id)


def _rename(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    if days_typed.read(turn, wish.other) is not None:  # "Change Ana to Friday" speaks of the day.
        pausing.snooze_by_name(turn, contact_id, seen, replace(wish, when=wish.other))
        return
    book_keeping.rename(turn, contact_id, wish.other)


def _delete(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    book_keeping.ask_delete_of(turn, contact_id)


def _merge(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    others = [one for one in people.named(turn.tx, turn.owner_id, wish.other) if one.contact_id != contact_id]
    if len(others) == 1:
        book_keeping.merge(turn, contact_id, others[0].contact_id)
    else:
        book_keeping.offer_merges_of(turn, contact_id, seen)


def _last_talk(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    latest = next(iter(timelines.timeline(turn, seen.thread)), None) or timelines.first_meeting(turn, seen.thread)
    day, what = (latest["day"], latest["what"]) if latest else (None, "")
    who.speak_of(turn, contact_id)
    turn.answer(turn.text("page.last_talk", name=seen.thread.contact.name, day=day, what=what), about=contact_id)


OF_THE_DRAFT: Mapping[WishKind, Callable[[Turn, Heard], None]] = {
    WishKind.SHORTER: redrafting.shorter,
    WishKind.ANOTHER: redrafting.another,
    WishKind.TONE: redrafting.ask_tone,
}
PLAIN: Mapping[WishKind, Callable[[Turn, Wish], None]] = {
    WishKind.UNDO: lambda turn, wish: undoing.undo_last(turn),
    WishKind.SPLIT: lambda turn, wish: undoing.split(turn),
    WishKind.WRONG: lambda turn, wish: undoing.offer(turn),
    WishKind.LEAVE: lambda turn, wish: small_talk.leave(turn),
    WishKind.PEOPLE: lambda turn, wish: pages.show_list(turn),
    WishKind.PROMISES: lambda turn, wish: promised.show(turn),
    WishKind.AWAY: lambda turn, wish: time_away.begin(turn, wish.when),
    WishKind.PAUSE_ALL: lambda turn, wish: time_away.begin(turn, wish.when),
    WishKind.RESUME_ALL: lambda turn, wish: time_away.end(turn),
    WishKind.MET: lambda turn, wish: met.show(turn, wish.when),
    WishKind.HOUR: lambda turn, wish: settings_said.set_hour(turn, wish.when),
    WishKind.ZONE: lambda turn, wish: settings_said.set_zone(turn, wish.what),
    WishKind.SETTINGS: lambda turn, wish: settings.show(turn),
    WishKind.SEND_FOR_ME: lambda turn, wish: helping.say(turn, "send_for_me"),
    WishKind.LANGUAGE: lambda turn, wish: helping.say(turn, "language"),
    WishKind.NO_MODEL: lambda turn, wish: helping.say(turn, "no_model"),
    WishKind.WORRIED: lambda turn, wish: helping.say(turn, "worried"),
    WishKind.WHAT_IF: lambda turn, wish: helping.say(turn, "what_if"),
    WishKind.SORRY: lambda turn, wish: helping.say(turn, "sorry"),
    WishKind.KIND: lambda turn, wish: helping.say(turn, "kind"),
    WishKind.HOW_ARE_YOU: lambda turn, wish: helping.say(turn, "how_are_you"),
    WishKind.WHO_AM_I: lambda turn, wish: helping.say(turn, "who_am_i"),
    WishKind.BEFORE: lambda turn, wish: helping.say(turn, "before"),
    WishKind.COST: lambda turn, wish: helping.say(turn, "cost"),
    WishKind.GUESSES: lambda turn, wish: helping.say(turn, "guesses"),
    WishKind.VOICE: lambda turn, wish: helping.say(turn, "voice"),
    WishKind.PICTURES: lambda turn, wish: helping.say(turn, "photo"),
    WishKind.HOW_PEOPLE: lambda turn, wish: helping.show(turn, "people"),
    WishKind.HOW_NOTES: lambda turn, wish: helping.show(turn, "notes"),
    WishKind.PRIVACY: lambda turn, wish: helping.show_privacy(turn),
    WishKind.WEEK: lambda turn, wish: week.show_week(turn),
    WishKind.TODAY: lambda turn, wish: today.show(turn),
    WishKind.OWED: lambda turn, wish: promised.show_owed(turn),
    WishKind.FORGET_ME: lambda turn, wish: erasing.ask(turn),
    WishKind.EXPORT: lambda turn, wish: erasing.export(turn),
    WishKind.HELP: lambda turn, wish: helping.show(turn),
    WishKind.CHECK: lambda turn, wish: checking.check(turn, wish.what),
    WishKind.EVENT: lambda turn, wish: events.begin(turn, wish.what),
}
ABOUT_SOMEBODY: Mapping[WishKind, Callable[[Turn, int, Seen, Wish], None]] = {
    WishKind.WHY: _explain,
    WishKind.NO_REPLY: trying.no_reply,
    WishKind.TRIED: trying.tried,
    WishKind.NOT_YET: trying.not_yet,
    WishKind.DRAFT: draft_wishes.draft,
    WishKind.THANK: on_request.thank,
    WishKind.RENAME: _rename,
    WishKind.MERGE: _merge,
    WishKind.DELETE: _delete,
    WishKind.SNOOZE: pausing.snooze_by_name,
    WishKind.RESUME: pausing.pause_until,
    WishKind.PAUSE: pausing.pause_until,
    WishKind.WAKE: pausing.wake,
    WishKind.CIRCLE: pausing.set_circle,
    WishKind.NOT_NOW: pausing.not_now,
    WishKind.CLOSE: pausing.close,
    WishKind.THEY_ARE_AWAY: pausing.they_are_away,
    WishKind.LAST_TALK: _last_talk,
    WishKind.PAGE: lambda turn, contact_id, seen, wish: pages.show_page(turn, contact_id),
    WishKind.PROMISED_TO: lambda turn, contact_id, seen, wish: promised.show(turn, contact_id),
    WishKind.THEY_SENT: lambda turn, contact_id, seen, wish: settling.they_sent(turn, contact_id, seen),
}
