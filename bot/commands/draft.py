"""`draft`: drafts for notes, from JSON lines to JSON lines, without a bot and without a database."""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sincerely.drafts import Moment, compose
from sincerely.drafts.voice import HONORIFICS
from sincerely.history import apply_reading
from sincerely.model import Channel, Contact, Draft, FollowUp, FollowUpKind, Person, Source, Thread, Value, Voice
from sincerely.notes.reader import read_note, warm

# Messages that no plan calls for, only the owner: what is said in them does not hang on the kind of the follow-up.
ON_REQUEST = {moment.value: moment for moment in (Moment.INTRODUCTION, Moment.THANK, Moment.LET_GO)}


Kind = TypeVar("Kind", bound=StrEnum)


class LineError(ValueError):
    """What is wrong with a line, in a sentence."""


def configure(parser: argparse.ArgumentParser) -> None:
    """`draft --json`: one JSON object a line on standard input."""
    parser.add_argument("--json", action="store_true", help="read JSON lines, write JSON drafts in the same order")


def run(args: argparse.Namespace) -> int:
    """Answer every line in order; a bad line gives its id and an error."""
    if not args.json:
        print("Use: python -m bot draft --json < lines.jsonl", file=sys.stderr)
        return 2
    warm()
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(draft_for_line(line), ensure_ascii=False), flush=True)
    return 0


def draft_for_line(line: str) -> dict[str, Any]:
    """The draft of one input line; what is wrong with the line is a sentence under `error`."""
    try:
        given = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"This line is not JSON: {error}."}
    if not isinstance(given, dict):
        return {"id": None, "error": "This line is no JSON object."}
    known_id = {"id": given.get("id")}
    try:
        return known_id | _answer(_drafted(given))
    except LineError as error:
        return known_id | {"error": str(error)}


def _answer(draft: Draft) -> dict[str, Any]:
    if draft.ask is not None:
        return {"ask": draft.ask}
    return {"subject": draft.subject, "body": draft.body, "slots": list(draft.slots), "lint": dict(draft.lint)}


def _drafted(given: dict[str, Any]) -> Draft:
    zone = _zone(given)
    written, at = _moment(given, "now", zone), _moment(given, "at", zone, "now")
    kind = _text(given, "kind")
    moment = ON_REQUEST.get(kind)
    thread, problem = _thread(_text(given, "text"), written, zone, given.get("contact"))
    if problem:
        return Draft(channel=Channel.EMAIL, ask=problem)
    follow_up = FollowUp(
        kind=FollowUpKind.KEEP_WARM if moment else _one_of(FollowUpKind, kind, "kind"),
        due=at,
        local=at,
        zone=zone.key,
        reason="",
    )
    return compose(
        thread,
        follow_up,
        _one_of(Channel, given.get("channel") or str(thread.contact.channel or Channel.EMAIL), "channel"),
        _voice(given.get("voice")),
        now=at,
        variant=_variant(given.get("variant")),
        value=_value(given.get("value")),
        moment=moment,
    )


def _thread(text: str, written: datetime, zone: ZoneInfo, wanted: object) -> tuple[Thread, str | None]:
    """The history that begins with this note, for the person asked for."""
    reading = read_note(text, written, zone.key)
    person = _person(reading.people, wanted, text)
    name = _called(person, reading.people, wanted)
    person = replace(person, contact=replace(person.contact, name=name))
    thread = apply_reading(Thread(contact=Contact(name=name)), person, reading, written, zone.key)
    return thread, None if name else "Whom did you meet? I found no name in the note."


def _called(person: Person, people: tuple[Person, ...], wanted: object) -> str:
    """The name to greet with: as asked for where the note is about one person, else as read."""
    read, asked = person.contact.name, wanted.strip() if isinstance(wanted, str) else ""
    if not asked or (len(people) > 1 and _meant(person, asked)):
        return read or asked
    # "Ada" was asked for, "Ada Obi" was read, or "Obi" and "Mrs. Obi": the fuller name is the better one.
    first, _, rest = read.casefold().partition(" ")
    titled = rest == asked.casefold() and first.strip(".") in HONORIFICS
    return read if titled or asked.casefold() == first else asked


def _person(people: tuple[Person, ...], wanted: object, text: str) -> Person:
    if isinstance(wanted, str) and wanted.strip():
        for person in people:
            if _meant(person, wanted.strip()):
                return person
        beside = [told for told in (_told_beside(person, wanted.strip(), text) for person in people) if told]
        if beside:
            return beside[0]
    return people[0] if people else Person(contact=Contact(name=""))


def _told_beside(person: Person, asked: str, text: str) -> Person | None:
    """What the facts of one person say of another: "his colleague Aylin Demir dances tango". Nothing else is theirs."""
    named = re.compile(rf"^.*?\b{re.escape(asked.split()[0])}\b(?: [A-Z][\w'-]*)* (?=[a-z])")
    hooks = [replace(hook, text=named.sub("", hook.text)) for hook in person.hooks if named.match(hook.text)]
    first = asked.split()[0]
    promises = [known for known in person.promises if known.source and first in _around(known.source, text)]
    if not hooks and not promises:
        return None
    return Person(contact=Contact(name=asked), hooks=tuple(hooks), promises=tuple(promises))


def _around(source: Source, text: str) -> str:
    """The words of a fact and the few before it, where it is said whom it concerns."""
    return text[max(0, source.start - len("I promised to send ")) : source.end]


def _meant(person: Person, asked: str) -> bool:
    """Whether a name that was asked for is this person's: "Ada" of "Ada Obi", and the other way round."""
    name, folded = person.contact.name.casefold(), asked.casefold()
    return bool(name) and (name in folded or folded in name or name.split()[0] == folded.split()[0])


def _text(given: dict[str, Any], key: str) -> str:
    value = given.get(key)
    if not isinstance(value, str) or not value.strip():
        raise LineError(f"`{key}` is missing or no text.")
    return value


def _zone(given: dict[str, Any]) -> ZoneInfo:
    name = _text(given, "tz")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise LineError(f"`tz` is no time zone: {name!r}.") from error


def _moment(given: dict[str, Any], key: str, zone: ZoneInfo, instead: str | None = None) -> datetime:
    value = given.get(key) or (given.get(instead) if instead else None)
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise LineError(f"`{key}` is no ISO 8601 moment: {value!r}.") from error
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _one_of(kinds: type[Kind], value: object, key: str) -> Kind:
    try:
        return kinds(str(value))
    except ValueError as error:
        raise LineError(f"`{key}` is none of {', '.join(sorted(kinds))}: {value!r}.") from error


def _voice(given: object) -> Voice:
    if given is None:
        return Voice()
    if not isinstance(given, dict):
        raise LineError("`voice` is no JSON object.")
    return Voice(
        name=_optional(given, "name"),
        sign_off=_optional(given, "sign_off"),
        formal=bool(given.get("formal", False)),
        spelling=_optional(given, "spelling") or "british",
        postscript=_optional(given, "postscript"),
    )


def _optional(given: dict[str, Any], key: str) -> str | None:
    value = given.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _value(given: object) -> Value | None:
    if given is None:
        return None
    if not isinstance(given, dict) or not _optional(given, "title"):
        raise LineError("`value` needs a `title`.")
    return Value(title=str(given["title"]), url=_optional(given, "url"))


def _variant(given: object) -> int:
    if given is None:
        return 0
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise LineError(f"`variant` is 0, 1, 2 …, not {given!r}.")
    return given
