"""Words that name nobody are about whoever was just spoken of, where they tell that something happened."""

from datetime import UTC, date, datetime

import pytest

from sincerely.model import TouchKind
from sincerely.spoken_of import read_happening, told_shortly

NOW = datetime(2026, 3, 24, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "kind", "on"),
    [
        ("called her yesterday", TouchKind.CALLED, date(2026, 3, 23)),
        ("called her, she's moving to Berlin", TouchKind.CALLED, date(2026, 3, 24)),
        ("had lunch with him", TouchKind.MET, date(2026, 3, 24)),
        ("spoke to them on Monday", TouchKind.CALLED, date(2026, 3, 23)),
        ("emailed her the deck", TouchKind.SENT, date(2026, 3, 24)),
    ],
)
def test_a_pronoun_stands_for_the_person_spoken_of(text: str, kind: TouchKind, on: date) -> None:
    reading = read_happening(text, "Ana", NOW, "Europe/Lisbon")

    assert reading is not None
    assert [(h.kind, h.person, h.on) for h in reading.happenings] == [(kind, "Ana", on)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("sent it", TouchKind.SENT),
        ("she replied", TouchKind.REPLIED),
        ("he isn't interested", TouchKind.DECLINED),
        ("loves sailing", None),
    ],
)
def test_a_few_words_say_what_happened(text: str, outcome: TouchKind | None) -> None:
    assert told_shortly(text) is outcome


@pytest.mark.parametrize("text", ["she loves sailing", "he's moving to Berlin", "two kids", "met Zoe at PyCon", ""])
def test_what_tells_of_nothing_that_happened_with_them_is_left_to_others(text: str) -> None:
    assert read_happening(text, "Ana", NOW, "Europe/Lisbon") is None
