"""`parse`: what the reader makes of a note, as a readable card or as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sincerely.model import Reading
from sincerely.notes.card_json import card_of
from sincerely.notes.reader import read_note, warm


def configure(parser: argparse.ArgumentParser) -> None:
    """`parse "met Ana ..."`, or `parse --json` with one JSON object a line on standard input."""
    parser.add_argument("note", nargs="*", help="a note to read")
    parser.add_argument("--json", action="store_true", help="read JSON lines, write JSON cards in the same order")
    parser.add_argument("--now", help="the moment it was written, ISO 8601 with offset (default: this moment)")
    parser.add_argument("--tz", default="UTC", help="the owner's IANA time zone (default: UTC)")


def run(args: argparse.Namespace) -> int:
    """Print cards; 0 unless nothing was given to read."""
    warm()
    if args.json:
        for line in sys.stdin:
            if line.strip():
                print(json.dumps(card_for_line(line), ensure_ascii=False), flush=True)
        return 0
    if not args.note:
        print('Give a note: python -m bot parse "met Ana at AWS, loves sailing, send article Tue"', file=sys.stderr)
        return 2
    now = datetime.fromisoformat(args.now) if args.now else datetime.now(UTC)  # noqa: TID251 - the clock lives in bot/
    print("\n".join(card_lines(read_note(" ".join(args.note), now, args.tz))))
    return 0


def card_for_line(line: str) -> dict[str, Any]:
    """The card of one input line; what is wrong with the line is a sentence under `error`."""
    try:
        given = json.loads(line)
    except ValueError as error:
        return {"error": f"This line is not JSON: {error}."}
    if not isinstance(given, dict):
        return {"error": "This line is no JSON object."}
    known_id = {"id": given["id"]} if "id" in given else {}
    problem = _problem(given)
    if problem:
        return {**known_id, "error": problem}
    try:
        now = datetime.fromisoformat(given["now"])
    except ValueError:
        return {**known_id, "error": f"`now` is no ISO 8601 moment: {given['now']!r}."}
    if now.tzinfo is None:
        return {**known_id, "error": f"`now` has no offset: {given['now']!r}."}
    known = [name for name in given.get("known") or [] if isinstance(name, str)]
    return {**known_id, **card_of(read_note(given["text"], now, given["tz"], known=known))}


def _problem(given: dict[str, Any]) -> str | None:
    missing = [key for key in ("text", "now", "tz") if not isinstance(given.get(key), str)]
    return f"Missing or no text: {', '.join(missing)}." if missing else None


def card_lines(reading: Reading) -> Iterable[str]:
    """A card to read in a terminal."""
    card = card_of(reading)
    yield f"{card['intent']}" + (f": {reading.outcome.value}" if reading.outcome else "")
    if reading.query:
        yield f"  about {reading.query}"
    for person in card["contacts"]:
        extra = ", ".join(str(person[key]) for key in ("role", "organization") if key in person)
        yield f"  {person['name']}" + (f" ({extra})" if extra else "")
        for key in ("email", "phone", "handles", "channel"):
            if key in person:
                yield f"    {key}: {person[key]}"
    if card["encounter"]:
        yield "  met: " + ", ".join(card["encounter"].values())
    for hook in card["hooks"]:
        yield f"  hook ({hook['kind']}): {hook['text']}"
    for promise in card["promises"]:
        when = " ".join(part for part in (promise["due"], promise["time"]) if part)
        yield f"  promise ({promise['by']}): {promise['action']}" + (f", {when}" if when else "")
    for milestone in card["milestones"]:
        yield f"  milestone: {milestone['what']}, {milestone['date']}"
    for words in reading.rest:
        yield f"  not read: {words}"
