"""Whom the owner met, by days."""

from datetime import timedelta

import pytest

from tests.handlers.driver import Chat


@pytest.fixture
def week(chat: Chat) -> Chat:
    """Ben last Tuesday, Ana yesterday, Leo today."""
    chat.now -= timedelta(days=7)
    chat.says("met Ben at FOSDEM, plays chess")
    chat.now += timedelta(days=6)
    chat.says("met Ana at AWS, loves sailing")
    chat.now += timedelta(days=1)
    chat.says("met Leo at PyCon, paints")
    return chat


@pytest.mark.parametrize(
    ("asked", "met"),
    [
        ("who did I meet this week?", {"Ana", "Leo"}),
        ("who did I meet last week?", {"Ben"}),
        ("whom did I meet yesterday", {"Ana"}),
        ("who have I met lately?", {"Ana", "Ben", "Leo"}),
        ("people I met today", {"Leo"}),
        ("who did I meet at PyCon?", {"Leo"}),
    ],
)
def test_whom_one_met_is_told_by_days(week: Chat, asked: str, met: set[str]) -> None:
    assert set(week.says(asked).labels) == met


def test_their_pages_are_a_tap_away(week: Chat) -> None:
    assert "loves sailing" in week.presses("Ana", week.says("who did I meet this week?")).text


def test_nobody_met_is_said_kindly(chat: Chat) -> None:
    assert "I have noted nobody since Mon 23 Nov" in chat.says("who did I meet this week?").text


def test_a_deleted_person_is_not_among_them(week: Chat) -> None:
    week.says("delete Ana")
    week.says("yes")

    assert week.says("who did I meet this week?").labels == ["Leo"]
