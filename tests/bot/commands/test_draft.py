"""The draft command: JSON lines in, JSON lines out, in order."""

import json
from typing import Any

import pytest

from bot.commands.draft import draft_for_line

NOTE = {
    "id": "a",
    "text": "met Ana at AWS, loves sailing, send article Tue",
    "now": "2025-12-04T18:42:00+00:00",
    "tz": "Europe/Lisbon",
    "kind": "promise",
    "channel": "email",
    "at": "2025-12-09T09:00:00+00:00",
    "voice": {"name": "Sam"},
}


def answer(**changed: Any) -> dict[str, Any]:
    return draft_for_line(json.dumps(NOTE | changed))


def test_a_note_becomes_a_draft_that_keeps_the_promise() -> None:
    draft = answer()

    assert draft["id"] == "a"
    assert draft["slots"] == ["[link to the article]"]
    assert "at AWS on Thursday" in draft["body"]
    assert all(draft["lint"].values())


@pytest.mark.parametrize("kind", ["hello", "thank", "introduction", "let_go", "keep_warm", "coffee", "linkedin_note"])
def test_every_kind_on_request_gives_a_body(kind: str) -> None:
    assert answer(kind=kind)["body"]


def test_variants_differ() -> None:
    bodies = [answer(kind="hello", variant=place)["body"] for place in range(3)]

    assert len(set(bodies)) == 3


def test_too_little_known_is_a_question() -> None:
    assert "ask" in answer(text="met Ana at AWS", kind="hello")


@pytest.mark.parametrize(
    "changed",
    [{"now": "soon"}, {"tz": "Mars/Base"}, {"kind": "spam"}, {"channel": "pigeon"}, {"variant": -1}, {"value": {}}],
)
def test_a_bad_line_keeps_its_id_and_says_what_is_wrong(changed: dict[str, Any]) -> None:
    found = answer(**changed)

    assert found["id"] == "a"
    assert next(iter(changed)) in found["error"]


def test_what_is_no_json_is_an_error_too() -> None:
    assert "error" in draft_for_line("nonsense")


def test_the_name_asked_for_is_greeted_where_the_note_was_misread() -> None:
    draft = answer(text="met Obi at the fair, restores mopeds, send article Tue", contact="Ada Obi", channel="whatsapp")

    assert draft["body"].startswith("Hi Ada,")


def test_a_formal_draft_may_lean_on_a_clause() -> None:
    draft = answer(kind="hello", text="met Ana at AWS, restoring an old lighthouse lens", voice={"formal": True})

    assert "you are restoring" in draft["body"]
