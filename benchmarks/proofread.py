"""Thousands of drafts read by a grammar checker that is not ours: Harper, offline, in node.

`python -m benchmarks.proofread [how many]` renders drafts for people made from the note corpus, lets Harper read them
and prints what it finds per 100 drafts. What it flags wrongly stands, with the reason, in `proofreader/wrong.txt`.
Needs node and npm once, to install the pinned version.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from sincerely.drafts import Moment, compose
from sincerely.model import (
    By,
    Channel,
    Contact,
    Encounter,
    FollowUp,
    FollowUpKind,
    Hook,
    HookKind,
    Milestone,
    Promise,
    Thread,
    Value,
    Voice,
)

READER = Path(__file__).parent / "proofreader"
CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus" / "en"
CHANNELS = (Channel.EMAIL, Channel.WHATSAPP, Channel.LINKEDIN, Channel.X, Channel.LETTER)
REQUESTED = (Moment.THANK, Moment.INTRODUCTION, Moment.LET_GO)
LATER = {"nudge": 9, "re_engage": 100, "keep_warm": 90, "coffee": 20}
ARTICLE = Value(title="What good teams read", url="https://example.org/teams")


class Written(NamedTuple):
    """A draft and the words that are not ours: names and facts as the owner typed them."""

    text: str
    theirs: str


def main(arguments: list[str] | None = None) -> int:
    """Print the findings; 0 also where there are some: a figure, not a gate. 2 without node."""
    given = sys.argv[1:] if arguments is None else arguments
    count = int(given[0]) if given else 3000
    if not (shutil.which("node") and shutil.which("npm")):
        print("This needs node and npm.", file=sys.stderr)
        return 2
    if not (READER / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"], cwd=READER, check=True)
    written = list(_drafts(count))
    found = _read(written)
    _report(written, found)
    return 0


def _drafts(count: int) -> Iterator[Written]:
    chance = random.Random(11)
    people = list(_people())
    made = 0
    while made < count:
        thread, now = chance.choice(people)
        job = chance.choice([*FollowUpKind, *REQUESTED])
        draft = _one(thread, now, job, chance.choice(CHANNELS), chance.randrange(3))
        if draft:
            made += 1
            facts = (thread.hooks, thread.promises, thread.milestones, thread.encounters, thread.contact)
            yield Written(draft, repr(facts))


def _one(thread: Thread, now: datetime, job: FollowUpKind | Moment, channel: Channel, variant: int) -> str | None:
    kind = FollowUpKind.KEEP_WARM if isinstance(job, Moment) else job
    at = now + timedelta(days=LATER.get(kind, 2))
    follow_up = FollowUp(kind=kind, due=at, local=at, zone="UTC", reason="")
    value = ARTICLE if kind in {FollowUpKind.NUDGE, FollowUpKind.VALUE} else None
    moment = job if isinstance(job, Moment) else None
    draft = compose(
        thread, follow_up, channel, Voice(name="Robin"), now=at, value=value, moment=moment, variant=variant
    )  # fmt: skip
    return None if draft.ask else f"{draft.subject}.\n\n{draft.body}" if draft.subject else draft.body


def _people() -> Iterator[tuple[Thread, datetime]]:
    for file in sorted(CORPUS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            note = json.loads(line)
            now = datetime.fromisoformat(note["now"]).astimezone(UTC)
            for contact in note.get("contacts") or []:
                yield _thread(note, contact["name"], now), now


def _thread(note: dict[str, Any], name: str, now: datetime) -> Thread:
    def theirs(key: str) -> list[dict[str, Any]]:
        return [fact for fact in note.get(key) or [] if fact.get("contact") in (name, None)]

    return Thread(
        contact=Contact(name=name),
        encounters=(Encounter(on=now.date(), place=(note.get("encounter") or {}).get("place")),),
        hooks=tuple(Hook(text=hook["text"], kind=HookKind(hook["kind"]), noted_at=now) for hook in theirs("hooks")),
        promises=tuple(
            Promise(
                action=made["action"],
                due=_day(made["due"]) if made.get("due") else None,
                time=time.fromisoformat(made["time"]) if made.get("time") else None,
                by=By(made.get("by") or "me"),
            )
            for made in theirs("promises")
        ),
        milestones=tuple(
            Milestone(what=ahead["what"], on=_day(ahead["date"]), noted_at=now) for ahead in theirs("milestones")
        ),
    )


def _day(text: str) -> date:
    """A day, or the first of a month where only that is known."""
    return date.fromisoformat(f"{text}-01-01"[:10])


def _read(written: list[Written]) -> list[tuple[str, str, str, str]]:
    """Each finding as kind, problem, message and the sentence around it; without the owner's own words."""
    lines = "\n".join(json.dumps({"id": place, "text": one.text}) for place, one in enumerate(written))
    answer = subprocess.run(
        ["node", "read.mjs"], cwd=READER, input=lines, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    found = []
    for line in answer.stdout.splitlines():
        result = json.loads(line)
        one = written[result["id"]]
        for lint in result["lints"]:
            if lint["kind"] in {"Spelling", "Typo"} and lint["text"].lower() in one.theirs.lower():
                continue
            around = one.text[max(0, lint["start"] - 50) : lint["start"] + len(lint["text"]) + 40].replace("\n", " / ")
            found.append((lint["kind"], lint["text"], lint["message"], around))
    return found


def _report(written: list[Written], found: list[tuple[str, str, str, str]]) -> None:
    wrong = _wrong()
    real = [finding for finding in found if not any(pattern.search(" | ".join(finding)) for pattern in wrong)]
    kinds = Counter(finding[0] for finding in real)
    print(f"{len(written)} drafts, {len(found)} findings, {len(found) - len(real)} of them listed as wrong.")
    print(f"{100 * len(real) / len(written):.2f} findings per 100 drafts: {dict(kinds.most_common())}")
    for kind, text, message, around in real[:200]:
        print(f"  {kind}: {text!r} in “{around}”: {message}")


def _wrong() -> list[re.Pattern[str]]:
    """What Harper flags wrongly: `pattern # reason` a line."""
    lines = (READER / "wrong.txt").read_text(encoding="utf-8").splitlines()
    return [re.compile(line.split(" # ")[0].strip()) for line in lines if line.strip() and not line.startswith("#")]


if __name__ == "__main__":
    sys.exit(main())
