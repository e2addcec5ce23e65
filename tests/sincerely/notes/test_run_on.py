"""Notes told in one breath: where a new thought begins without a mark."""

import pytest

from tests.sincerely.notes.reading import hooks, promises


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("met Ana, runs a bakery in Leeds must reply by sunday", "reply"),
        ("met Ana, runs a bakery need to send her the list", "send her the list"),
        ("Ana, nurse, the delay kills him i will call Tom friday", "call Tom"),
        ("met Ana, collects stamps and paints boats send samples till friday", "send samples"),
    ],
)
def test_what_i_am_to_do_begins_a_thought(text: str, action: str) -> None:
    assert action in promises(text)


def test_somebody_named_with_a_verb_begins_a_thought() -> None:
    assert hooks("met Ben, likes cricket on sundays Zubin wants rates")[0] == "likes cricket on sundays"


def test_family_without_a_possessive_begins_a_thought() -> None:
    text = "met Ana, hates flying over water daughter just got into Juilliard"

    assert hooks(text) == ["hates flying over water", "daughter just got into Juilliard"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("met Ana, his eldest son is at sea", "his eldest son is at sea"),
        ("met Ana, told him i will be late", None),
    ],
)
def test_what_belongs_together_stays_together(text: str, whole: str | None) -> None:
    assert promises(text) == []
    assert whole is None or all("eldest" not in h or "son" in h for h in hooks(text))
