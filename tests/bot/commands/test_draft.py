"""The draft command: JSON lines in, JSON lines out, in order."""

import json
from typing import Any

import pytest

from bot.commands.draft import ON_REQUEST, draft_for_line
from sincerely.model import Channel, FollowUpKind

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


KINDS = [kind.value for kind in FollowUpKind if kind is not FollowUpKind.ANSWER] + list(ON_REQUEST)
CHANNELS = [channel.value for channel in Channel]
RICH = (
    "met Ana at AWS, loves sailing, send article Tue. Just won a Bloomberg award. Speaks at KubeCon on 12 December."
    " She'll send me her rates by Friday."
)


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_on_every_channel_is_answered_with_a_draft_that_keeps_the_rules(kind: str, channel: str) -> None:
    draft = answer(
        text=RICH, kind=kind, channel=channel, at="2025-12-15T09:00:00+00:00", value={"title": "A guide to winds"}
    )

    if channel == "x" and kind in {"their_promise", "let_go"}:
        assert "not for the public" in draft["ask"]
        return
    assert draft["body"]
    assert (draft["subject"] is None) == (channel != "email")
    assert all(draft["lint"].values())


def test_of_two_people_in_a_note_each_gets_only_what_is_theirs() -> None:
    note = "Met newlyweds Tom and Priya on the Snowdon train. Tom codes in Elixir; Priya designs stage lighting"

    assert "stage lighting" in answer(text=note, kind="hello", contact="Priya")["body"]
    assert "Elixir" in answer(text=note, kind="hello", contact="Tom")["body"]


def test_a_family_name_alone_is_greeted_with_its_title() -> None:
    draft = answer(text="met Professor Halvorsen at FOSDEM, keeps bees", kind="hello")

    assert draft["body"].startswith("Dear Professor Halvorsen,")


def test_the_preposition_of_the_note_is_kept_for_a_town_no_list_knows() -> None:
    assert (
        "in Brockenhurst yesterday"
        in answer(text="met Ana in Brockenhurst, loves sailing", kind="hello", at="2025-12-05T09:00:00+00:00")["body"]
    )
