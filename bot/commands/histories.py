"""The lines `plan` reads: one contact's history each, with the owner's preferences and the moment of asking."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.commands.wished import decide
from sincerely.history import apply_reading, apply_touch
from sincerely.model import (
    By,
    Channel,
    Circle,
    Contact,
    FollowUpKind,
    Intent,
    Person,
    Preferences,
    Reading,
    Thread,
    Touch,
    TouchKind,
)
from sincerely.notes.reader import read_note
from sincerely.spoken_of import read_happening

Word = TypeVar("Word", TouchKind, By, Circle, Channel)

NOTHING_TOLD = {Intent.ASK_TODAY, Intent.ASK_PERSON, Intent.ASK_SEARCH, Intent.SHARE, Intent.OTHER}


class BadLine(ValueError):
    """What is wrong with a line, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One line: a history, the owner's preferences, and the moment of asking."""

    id: Any
    thread: Thread
    now: datetime
    preferences: Preferences


def read_question(line: str) -> Question:
    """Read one line. Raise BadLine with a sentence that names what is wrong."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"This line is not JSON: {error}.") from error
    if not isinstance(given, dict):
        raise BadLine("This line is no JSON object.")
    preferences = _preferences(given)
    now = _moment(given, "now", preferences.zone)
    thread = Thread(contact=Contact(name=""))
    for event in _list(given.get("events", []), "events"):
        thread = _happen(thread, event, preferences)
    return Question(id=given.get("id"), thread=thread, now=now, preferences=preferences)


def _preferences(given: Mapping[str, Any]) -> Preferences:
    wanted = given.get("preferences") or {}
    if not isinstance(wanted, dict):
        raise BadLine("`preferences` is no object.")
    chosen: dict[str, Any] = {"zone": _zone(given.get("tz"))}
    if wanted.get("sending_hour") is not None:
        chosen["sending_hour"] = _hour(wanted["sending_hour"], "sending_hour")
    if wanted.get("quiet") is not None:
        chosen["quiet_from"], chosen["quiet_to"] = _quiet(wanted["quiet"])
    if wanted.get("working_days") is not None:
        chosen["working_days"] = _working_days(wanted["working_days"])
    if wanted.get("circle") is not None:
        chosen["circle"] = _one_of(Circle, wanted["circle"], "circle")
    if wanted.get("channel") is not None:
        chosen["channel"] = _one_of(Channel, wanted["channel"], "channel")
    return Preferences(**chosen)


def _zone(name: Any) -> str:
    if not isinstance(name, str):
        raise BadLine("`tz` is missing: an IANA zone such as Europe/Lisbon.")
    try:
        return ZoneInfo(name).key
    except (KeyError, ValueError, OSError) as error:  # Unknown, malformed, or a folder of the zone data.
        raise BadLine(f"`tz` is no zone: {name!r}.") from error


def _moment(given: Mapping[str, Any], field: str, zone: str) -> datetime:
    text = given.get(field)
    if not isinstance(text, str):
        raise BadLine(f"`{field}` is missing: an ISO 8601 moment with offset.")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadLine(f"`{field}` is no ISO 8601 moment: {text!r}.") from error
    # Without an offset it is what the owner's clock showed.
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def _hour(text: Any, field: str) -> time:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except (TypeError, ValueError) as error:
        raise BadLine(f"`{field}` is no hour such as 09:00: {text!r}.") from error


def _quiet(pair: Any) -> tuple[time, time]:
    if not isinstance(pair, list) or len(pair) != 2:
        raise BadLine("`quiet` is no pair of hours such as 21:00 and 08:00.")
    return _hour(pair[0], "quiet"), _hour(pair[1], "quiet")


def _working_days(days: Any) -> frozenset[int]:
    if not isinstance(days, list) or any(type(day) is not int or not 0 <= day <= 6 for day in days):
        raise BadLine("`working_days` is no list of days from 0 (Monday) to 6.")
    return frozenset(days)


def _list(value: Any, field: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadLine(f"`{field}` is no list.")
    return value


def _one_of(words: type[Word], value: Any, field: str) -> Word:
    try:
        return words(value)
    except ValueError as error:
        raise BadLine(f"`{field}` is none of {', '.join(words)}: {value!r}.") from error


def _happen(thread: Thread, event: Any, preferences: Preferences) -> Thread:
    if not isinstance(event, dict):
        raise BadLine("An event is no object.")
    zone = preferences.zone
    at = _moment(event, "at", zone)
    if event.get("touch") is not None:
        return apply_touch(thread, _touch(event, at), zone)
    if not isinstance(event.get("text"), str):
        raise BadLine("An event has neither `text` nor `touch`.")
    decided = decide(thread, event["text"], at, preferences)
    if decided is not None:
        return decided
    reading = _read(event["text"], at, zone, thread.contact.name)
    if reading.intent in NOTHING_TOLD and not reading.people:
        return thread
    return apply_reading(thread, _whom(reading, thread.contact.name), reading, at, zone)


def _read(text: str, at: datetime, zone: str, name: str) -> Reading:
    """A note; one that names nobody is about the contact of the line, whoever that is by then."""
    reading = read_note(text, at, zone, known=(name,) if name else ())
    if not name or any(person.contact.name for person in reading.people):
        return reading
    return read_happening(text, name, at, zone) or reading


def _touch(event: Mapping[str, Any], at: datetime) -> Touch:
    """A touch as given. "Replied" is theirs unless it says otherwise; my reply to them is a message that answers."""
    kind = _one_of(TouchKind, event["touch"], "touch")
    theirs = kind in (TouchKind.REPLIED, TouchKind.DECLINED)
    by = _one_of(By, event["by"], "by") if event.get("by") is not None else By.THEM if theirs else By.ME
    answers = event.get("answers")
    if answers is not None and str(answers).partition(":")[0] not in list(FollowUpKind):
        raise BadLine(f"`answers` is no kind of follow-up: {answers!r}.")
    if kind is TouchKind.REPLIED and by is By.ME:
        kind, answers = TouchKind.SENT, answers or FollowUpKind.ANSWER.value
    return Touch(kind=kind, at=at, by=by, gave=event.get("value") is True, answers=answers)


def _whom(reading: Reading, name: str) -> Person:
    """The person of a note this line is about: the one of that name, else the first."""
    for person in reading.people:
        if name and (person.contact.name.casefold() == name.casefold() or name in person.candidates):
            return person
    return reading.people[0] if reading.people else Person(contact=Contact(name=name))
