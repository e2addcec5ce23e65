"""The parse command: JSON lines in, cards out in the same order; what is wrong with a line is a sentence."""

import argparse
import io
import json

import pytest

from bot.commands import parse

LINE = {
    "id": "x-1",
    "text": "met Ana at AWS, send article Tue",
    "now": "2025-12-04T18:42:00+00:00",
    "tz": "Europe/Lisbon",
}


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    parse.configure(parser)
    return parse.run(parser.parse_args(arguments))


def test_json_lines_come_back_as_cards_in_order(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps({**LINE, "id": n}) for n in ("a", "b")]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join([lines[0], "", lines[1]])))

    assert run("--json") == 0

    cards = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [card["id"] for card in cards] == ["a", "b"]
    assert cards[0]["contacts"] == [{"name": "Ana"}]
    assert cards[0]["promises"][0]["due"] == "2025-12-09"


@pytest.mark.parametrize(
    ("line", "known_id"),
    [
        ("{broken", None),
        ("[1]", None),
        (json.dumps({"id": 7, "text": "met Ana"}), 7),
        (json.dumps({**LINE, "now": "yesterday"}), "x-1"),
        (json.dumps({**LINE, "now": "2025-12-04T18:42:00"}), "x-1"),
        (json.dumps({**LINE, "text": None}), "x-1"),
    ],
)
def test_a_bad_line_yields_its_id_and_a_sentence(line: str, known_id: object) -> None:
    card = parse.card_for_line(line)

    assert card.get("id") == known_id
    assert card["error"].endswith(".")


def test_a_note_on_the_command_line_is_shown_as_a_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("met Ana at AWS, loves sailing", "--now", "2025-12-04T18:42:00+00:00", "--tz", "Europe/Lisbon") == 0

    shown = capsys.readouterr().out
    assert "Ana" in shown
    assert "hook (interest): loves sailing" in shown


def test_nothing_to_read_is_a_wrong_call() -> None:
    assert run() == 2
