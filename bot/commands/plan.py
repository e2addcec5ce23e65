"""`plan`: when to write next and when to stop, from a contact's history: the craft alone, without a database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands.histories import BadLine, Question, read_question
from sincerely.cadence import Plan, explain, make_plan
from sincerely.model import FollowUp


def configure(parser: argparse.ArgumentParser) -> None:
    """`plan --json` answers JSON lines with JSON lines; without it each plan is told in words."""
    parser.add_argument("--json", action="store_true", help="answer each line with a JSON object")
    parser.epilog = "Reads JSON lines from standard input, one contact a line: id, tz, now, events, preferences."


def run(args: argparse.Namespace) -> int:
    """Answer every line in order; a bad line gets an error of its own and stops nothing."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # One broken byte must not end the batch.
    for line in sys.stdin:
        if line.strip():
            asked = _ask(line)
            print(json.dumps(answer(asked)) if args.json else "\n".join(tell(asked)), flush=True)
    return 0


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that could not be planned, and why, in a sentence."""

    id: Any
    error: str


def _ask(line: str) -> tuple[Question, Plan] | Refused:
    try:
        question = read_question(line)
        return question, make_plan(question.thread, question.now, question.preferences)
    except BadLine as error:
        return Refused(_id_of(line), str(error))
    except Exception as error:  # A day after the year 9999, a note nobody thought of: the other lines must not suffer.
        return Refused(_id_of(line), f"This history cannot be planned: {error}.")


def answer(asked: tuple[Question, Plan] | Refused) -> dict[str, Any]:
    """A plan as plain data, or the id of the line and what is wrong with it."""
    if isinstance(asked, Refused):
        return {"id": asked.id, "error": asked.error}
    question, plan = asked
    zone = ZoneInfo(question.preferences.zone)
    return {
        "id": question.id,
        "status": plan.status.value,
        "resting_until": plan.resting_until.isoformat() if plan.resting_until else None,
        "unanswered": plan.unanswered,
        "follow_ups": [_follow_up_json(follow_up, zone) for follow_up in plan.follow_ups],
    }


def tell(asked: tuple[Question, Plan] | Refused) -> Iterator[str]:
    """A plan in words."""
    if isinstance(asked, Refused):
        yield f"{asked.id}: {asked.error}"
        return
    question, plan = asked
    sentences = explain(question.thread, plan, question.now, question.preferences)
    yield from (f"{question.id}: {sentence}" for sentence in sentences)


def _follow_up_json(follow_up: FollowUp, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "kind": follow_up.kind.value,
        "due": follow_up.due.astimezone(zone).isoformat(),
        "what": follow_up.what,
        "needs_value": follow_up.needs_value,
        "reason": follow_up.reason,
    }


def _id_of(line: str) -> Any:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return given.get("id") if isinstance(given, dict) else None
