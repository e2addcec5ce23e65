"""The README promises nothing that is not run: its chat, its phrases, its commands and its links."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sincerely import read_note
from sincerely.model import By, Intent, Reading
from storage.engine import Database
from tests.handlers.driver import Chat

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
THURSDAY = datetime(2026, 11, 19, 18, 40, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 24, 9, 1, tzinfo=UTC)
BLOCKS = re.findall(r"```\w*\n(.*?)```", README, re.DOTALL)
PHRASES = re.findall(r"^\| `(.+?)` \| (.+?) \|$", README, re.MULTILINE)


def chat_lines() -> list[tuple[str, str, str]]:
    """When, who and what of each line of the first block."""
    return [(line[:12].strip(), line[12:15], line[17:]) for line in BLOCKS[0].splitlines()]


def test_the_chat_on_the_first_screen_happens_as_written(tmp_path: Path) -> None:
    database = Database.open(None, path=tmp_path / "book.db")
    chat = Chat(database, now=THURSDAY).join()
    heard: list[str] = []

    for when, who, words in chat_lines():
        if when.startswith("Tue"):
            heard += [shown.text for shown in chat.waits(TUESDAY)]
        if when.startswith("Wed"):
            heard += [shown.text for shown in chat.waits(TUESDAY + timedelta(days=8))]
        if who == "you":
            heard.append(chat.says(words).text)
            continue
        said = "\n".join(heard) + " ".join(chat.last.labels)
        assert [part for part in words.split(" · ") if part not in said] == []
    database.close()

    assert "Ana replied" in heard[-1]


def summary(reading: Reading) -> str:
    """What a reading says of its first person, in the table's words."""
    person = reading.people[0]
    contact = person.contact
    who = contact.name + (f", {contact.role} of {contact.organization}" if contact.role else "")
    who += f", of {contact.organization}" if contact.organization and not contact.role else ""
    who += f", met at {reading.encounter.place}" if reading.encounter and reading.encounter.place else ""
    parts = [who, *(f"hook: {hook.text}" for hook in person.hooks)]
    for promise in person.promises:
        by = "you" if promise.by is By.ME else "she"
        parts.append(f"{by}: {promise.action}, {promise.due:%A}")
    return "; ".join(parts)


@pytest.mark.parametrize(("text", "kept"), PHRASES[:3])
def test_a_note_of_the_table_is_kept_as_the_table_says(text: str, kept: str) -> None:
    assert summary(read_note(text, THURSDAY, "Europe/Lisbon")) == kept


INTENTS = [
    Intent.NOTE,
    Intent.NOTE,
    Intent.NOTE,
    Intent.NOTE,
    Intent.LOG,
    Intent.LOG,
    Intent.ASK_TODAY,
    Intent.ASK_PERSON,
    Intent.ASK_SEARCH,
    Intent.SHARE,
]


@pytest.mark.parametrize(("phrase", "intent"), list(zip([text for text, _ in PHRASES], INTENTS, strict=True)))
def test_each_phrase_of_the_table_is_understood(phrase: str, intent: Intent) -> None:
    assert read_note(phrase, THURSDAY, "Europe/Lisbon").intent is intent


def test_a_preferred_channel_of_the_table_is_read() -> None:
    person = read_note(PHRASES[3][0], THURSDAY, "Europe/Lisbon").people[0]

    assert (person.contact.name, person.contact.channel, person.contact.phone or person.contact.handles) == (
        "Marta",
        "whatsapp",
        {"whatsapp": "+351 912 345 678"},
    )


def test_the_command_line_reads_the_first_note() -> None:
    (words,) = re.findall(r'python -m bot parse "(.+?)"', README)

    shown = subprocess.run([sys.executable, "-m", "bot", "parse", words], capture_output=True, text=True, cwd=ROOT)

    assert shown.returncode == 0
    assert all(part in shown.stdout for part in ("Ana", "AWS", "sailing", "article"))


def test_every_command_and_make_word_named_exists() -> None:
    told = subprocess.run([sys.executable, "-m", "bot", "--help"], capture_output=True, text=True, cwd=ROOT).stdout
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert {word for word in re.findall(r"python -m bot (\w[\w-]*)", README) if word not in told} == set()
    assert {
        word for word in re.findall(r"make (run|test|check|bench|soak)", README) if f"\n{word}:" not in makefile
    } == set()


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))])
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []
