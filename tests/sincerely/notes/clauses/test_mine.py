"""What I did or wish is told of me, not of them."""

import pytest

from tests.sincerely.notes.reading import hooks, place, promises


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. I asked for her drug chart",
        "Ana, nurse. I'd love to go but no promise",
        "Ana, nurse. If I find the recipe I'll pass it on",
    ],
)
def test_my_own_doings_wishes_and_conditions_are_neither_hook_nor_promise(text: str) -> None:
    assert hooks(text) == []
    assert promises(text) == []


def test_what_i_promise_stays_a_promise() -> None:
    assert promises("Ana, nurse. I will send the chart") == ["send the chart"]


def test_where_we_were_together_is_the_place() -> None:
    assert place("Abdul Rahim, plant manager. We were at the same table in OTC Asia") == "OTC Asia"


def test_what_they_would_do_if_asked_stays_theirs() -> None:
    assert hooks("Ana, nurse. She can help if we pay the train") == ["can help if we pay the train"]
