import pytest

from sincerely.small_talk import begins_with_pronoun, is_small_talk


@pytest.mark.parametrize("said", ["hello", "Thanks, you are great!", "ok", "", "😀", "good morning", "ok thank you"])
def test_kindness_is_answered(said: str) -> None:
    assert is_small_talk(said)


@pytest.mark.parametrize("said", ["two kids", "met Ana at AWS", "she said hello", "loves tea"])
def test_what_may_be_a_detail_is_kept(said: str) -> None:
    assert not is_small_talk(said)


def test_a_pronoun_points_at_the_last_person() -> None:
    assert begins_with_pronoun("She’s the CEO btw")
    assert not begins_with_pronoun("sheep farmer")
