from datetime import UTC, datetime, timedelta

import pytest

from handlers.today import calendar
from tests.handlers.driver import Chat, Shown

ANA = "met Ana at AWS, loves sailing, send article Tue"
DUE = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "asked", ["who should I contact today?", "/today", "anyone I should ring?", "give me 3 people to nudge"]
)
def test_nobody_due_is_said_warmly_with_the_next_one(chat: Chat, asked: str) -> None:
    chat.says(ANA)

    answer = chat.says(asked)

    assert "Nobody needs you today" in answer.text
    assert "Ana, Tue 1 Dec" in answer.text


def test_an_empty_book_gets_an_example(chat: Chat) -> None:
    assert "<code>met Ana" in chat.says("/today").html


def test_the_list_gives_reasons_and_buttons_and_at_most_five(chat: Chat) -> None:
    for letter in "abcdefg":
        chat.says(f"met P{letter}ri at FOSDEM, plays chess, send slides Tue")
    chat.now = DUE

    shown = chat.says("who should I contact today?")

    assert shown.text.count("You promised “send slides”") == 5
    assert "2 more wait" in shown.text
    more = chat.presses("Show more", shown)
    assert "And also" in chat.last.text or "And also" in more.text


def test_late_promises_come_first(chat: Chat) -> None:
    chat.says("met Zoe at the fair, into falconry, send slides Wed")
    chat.says(ANA)
    chat.now = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)

    shown = chat.says("/today")

    assert shown.text.index("Zoe") < shown.text.index("Ana")


def test_what_the_cap_put_off_is_still_shown_when_asked_for(chat: Chat) -> None:
    chat.says("/settings")
    chat.presses("People a day")
    chat.presses("1")
    chat.says(ANA)
    chat.says("met Zoe at the fair, into falconry, send slides Tue")
    chat.waits(DUE + timedelta(minutes=1))

    shown = chat.says("/today")

    assert "Ana" in shown.text
    assert "Zoe" in shown.text


def test_the_week_by_day(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("met Zoe at the fair, into falconry")

    shown = chat.says("/week")

    assert shown.text.index("Thu 26 Nov: Zoe") < shown.text.index("Tue 1 Dec: Ana")


def test_the_calendar_of_the_page(chat: Chat) -> None:
    chat.says(ANA)

    (row,) = [one for one in chat.read(calendar, chat.now) if one["kind"] == "promise"]

    assert row["name"] == "Ana"
    assert row["due"] == DUE.isoformat()


def test_the_list_stays_when_a_draft_is_opened_and_shrinks_when_somebody_is_passed_over(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("met Zoe at the fair, into falconry, send slides Tue")
    chat.now = DUE + timedelta(hours=1)
    shown = chat.says("/today")

    draft = chat.presses("Draft for Ana", shown)
    assert "article" in draft.text
    assert "Zoe" in shown.text
    chat.taps(next(data for data in shown_data(shown) if data.startswith("v1:nn") and "list" in data), shown)

    assert "Ana" not in shown.text
    assert "Zoe" in shown.text


def shown_data(shown: Shown) -> list[str]:
    return [button["data"] for row in shown.keyboard for button in row]


def test_where_one_met_is_no_reason_to_write(chat: Chat) -> None:
    chat.says("met Sofia at Web Forum, marathon on 3 May")
    chat.waits(datetime(2026, 11, 26, 9, 1, tzinfo=UTC))

    shown = chat.says("who should I contact today?")

    assert "Sofia" in shown.text
    assert "“Web Forum”" not in shown.text


@pytest.mark.parametrize("asked", ["who do I still owe stuff?", "anyone I owe?", "what's still open?"])
def test_on_a_quiet_day_whoever_asks_what_is_owed_sees_the_promises_to_come(chat: Chat, asked: str) -> None:
    chat.says(ANA)

    assert "you to Ana: send article" in chat.says(asked).text
