"""What is done is no promise."""

import pytest

from sincerely.model import TouchKind
from tests.sincerely.notes.reading import promises, read


@pytest.mark.parametrize(
    "text",
    ["met Ana. sent her the deck already", "met Ana. already sent him my notes", "met Ana. gave it to her Friday"],
)
def test_a_deed_done_is_a_happening(text: str) -> None:
    reading = read(text)

    assert promises(text) == []
    assert TouchKind.SENT in [h.kind for h in reading.happenings]


def test_their_deed_is_a_hook() -> None:
    reading = read("jack wrote a chess bot that trash talks. dm him the link")

    assert [h.text for h in reading.people[0].hooks] == ["wrote a chess bot that trash talks"]


@pytest.mark.parametrize(
    "text", ["Ana, nurse. I'd send her the map. Sent.", "Ana, nurse. send her the map. done already"]
)
def test_a_promise_kept_in_the_next_breath_is_none(text: str) -> None:
    assert promises(text) == []
