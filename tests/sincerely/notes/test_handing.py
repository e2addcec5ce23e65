"""Who gets what, whatever the verb: by the place of the receiver and the thing."""

import pytest

from tests.sincerely.notes.reading import promises


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("I slip her the soil logs Fri", "slip her the soil logs"),
        ("I fire him our list on Monday", "fire him our list"),
        ("Fire Ana the deck tonight", "Fire Ana the deck"),
    ],
)
def test_what_i_hand_somebody_is_a_promise(said: str, action: str) -> None:
    assert promises(f"Ana, nurse. {said}") == [action]


@pytest.mark.parametrize("said", ["I fired him the day before", "She slips him the answers", "nurse Ana the great"])
def test_what_others_hand_or_what_was_done_is_none(said: str) -> None:
    assert promises(f"Ana, nurse. {said}") == []
