"""Event mode: "at AWS Summit today" makes each later line of that day an encounter there."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers import days, duties, event_review, heard, who
from handlers.buttons import Action, Pressed, button
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Encounter, Hook, Intent, Reading, Source
from storage import people, talk
from storage.folding import first_word, fold

# At an event a line needs only the name, and perhaps a detail after it.
BEGINS_WITH_A_NAME = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’.\-]*(?: [^\W\d_a-z][\w'’.\-]*){0,2})(?:(?:\s*[,:;.]|\s+[-–—])\s+(?P<rest>.+))?",
    re.DOTALL,
)

# Where they met was not typed in the note: it is the place the owner is at.
HERE = Source(start=0, end=0, clause="here")

# A place that only points back to the one before.
SAME_PLACE = re.compile(
    r"(?:the )?same (?:event|place|conference|meetup|meeting|party|dinner|talk|fair|day)", re.IGNORECASE
)


def begin(turn: Turn, place: str) -> None:
    """From now until /done, or the end of the day, notes without a place are from there."""
    assert turn.owner is not None
    place = " ".join(place.split())
    if not place:
        turn.say(turn.text("event.where"))
        return
    today = days.today_in(turn.owner.preferences.zone, turn.now)
    talk.save(turn.tx, turn.owner_id, event_place=place, event_on=today)
    duties.changed(turn.tx, turn.now)
    done = button(turn.text("label.event_done"), Action.EVENT_DONE)
    turn.say(turn.text("event.begun", place=place), [[done]])


def end(turn: Turn) -> None:
    """The review now, and no more event."""
    assert turn.owner is not None
    at_event = talk.get(turn.tx, turn.owner_id)
    if at_event.event_place is None:
        turn.say(turn.text("event.none"))
        return
    shown = event_review.review(turn.tx, turn.owner, at_event, turn.now)
    talk.save(turn.tx, turn.owner_id, event_place=None, event_on=None)
    turn.say(shown.html, shown.keyboard)


def done_press(turn: Turn, press: Pressed) -> None:
    """The button "Done for today"."""
    end(turn)


def is_on(turn: Turn) -> bool:
    """Is the owner at an event today?"""
    return current_place(turn) is not None


def current_place(turn: Turn) -> str | None:
    """Where the owner is: the place shared for this note, else today's event, while its day lasts."""
    assert turn.owner is not None
    if turn.here is not None:
        return turn.here
    at_event = talk.get(turn.tx, turn.owner_id)
    if at_event.event_on != days.today_in(turn.owner.preferences.zone, turn.now):
        return None
    return at_event.event_place


def read_line(turn: Turn, said: Heard) -> Reading | None:
    """A line at an event that begins with a name, even where nothing else tells who it is: "Sofia, marathon on Sunday".

    What stands behind the name and is nothing the reader knows is a detail as it stands: "Ana, paints".
    """
    place, match = current_place(turn), BEGINS_WITH_A_NAME.fullmatch(said.text.strip())
    if place is None or match is None:
        return None
    reading, words = heard.read(turn, said), match["rest"] or ""
    if not any(one.contact.name for one in reading.people):
        rest = f", {words}" if words else ""
        reading = heard.read(turn, replace(said, text=f"met {match['name']} at {place}{rest}"))
    found = reading.intent is Intent.NOTE and any(one.contact.name for one in reading.people)
    return _with_detail(reading, words) if found else None


def _with_detail(reading: Reading, words: str) -> Reading:
    person, words = reading.people[0], " ".join(words.split())
    told = person.hooks or person.promises or person.milestones or not reading.rest
    if told or not words or len(reading.people) > 1:
        return reading
    return replace(reading, people=(replace(person, hooks=(Hook(text=words),)),), rest=())


def placed(turn: Turn, reading: Reading) -> Reading:
    """The reading with the event as its place, where the note names none and speaks of a meeting today."""
    place = current_place(turn)
    if place is None or (reading.encounter is not None and reading.encounter.place):
        return reading
    assert turn.owner is not None
    today = days.today_in(turn.owner.preferences.zone, turn.now)
    if reading.encounter is not None and reading.encounter.on != today:
        return reading
    told = reading.encounter or Encounter(on=today)
    return replace(reading, encounter=replace(told, place=place, source=HERE))


def met_again(turn: Turn, said: Heard, reading: Reading) -> Reading:
    """The same for somebody known already, where the line is about meeting them: it tells so, or begins with a name.

    "Send Ben the deck" noted at an event is no meeting with Ben.
    """
    begins = BEGINS_WITH_A_NAME.match(said.text.strip())
    named = begins is not None and any(_is_named(one.contact.name, begins["name"]) for one in reading.people)
    return placed(turn, reading) if named or reading.encounter is not None else reading


def _is_named(name: str, words: str) -> bool:
    first = first_word(name)
    return bool(first) and fold(words).startswith(first)


def at_the_same_place(turn: Turn, reading: Reading) -> Reading:
    """ "Met Ben at the same event": where the owner is today, else where the last person spoken of was met."""
    told = reading.encounter
    if told is None or told.place is None or not SAME_PLACE.fullmatch(told.place):
        return reading
    last = who.last_spoken_of(turn)
    stored = people.get(turn.tx, turn.owner_id, last) if last is not None else None
    met = stored.thread.encounters[-1] if stored is not None and stored.thread.encounters else None
    place = current_place(turn) or (met.place if met else None)
    return replace(reading, encounter=replace(told, place=place)) if place else reading


def supposing_a_meeting(reading: Reading, said: Heard, zone: str) -> Reading:
    """Somebody new of whom no meeting is told was met just now, most likely; marked as the guess it is."""
    if reading.encounter is not None or reading.happenings or reading.intent is not Intent.NOTE:
        return reading
    supposed = Source(start=0, end=0, clause="supposed", guessed=True)
    return replace(reading, encounter=Encounter(on=days.today_in(zone, said.sent_at), source=supposed))
