from datetime import UTC, datetime, time, timedelta

from storage import follow_ups
from storage.engine import Database
from tests.handlers.driver import Chat


def met(chat: Chat, *names: str, day: str = "Tue") -> None:
    for name in names:
        chat.says(f"met {name} at FOSDEM, plays chess, send slides {day}")


def test_several_due_at_once_come_one_by_one_up_to_three(chat: Chat) -> None:
    met(chat, "Pari", "Quin", "Rosa")

    came = chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC))

    assert [shown.text[:4] for shown in came] == ["Pari", "Quin", "Rosa"]


def test_more_than_three_come_as_one_list(chat: Chat) -> None:
    met(chat, "Pari", "Quin", "Rosa", "Sven")

    (digest,) = chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC))

    assert [line[:1] for line in digest.text.splitlines() if line[:1].isdigit()] == ["1", "2", "3", "4"]
    assert "Draft for Sven" in digest.labels
    assert "slides" in chat.presses("Draft for Sven", digest).text


def test_the_daily_cap_puts_the_rest_off_until_tomorrow(database: Database) -> None:
    chat = Chat(database).join(daily_cap=2)
    met(chat, "Pari", "Quin", "Rosa")

    today = chat.waits(datetime(2026, 12, 1, 20, 0, tzinfo=UTC))
    tomorrow = chat.waits(datetime(2026, 12, 2, 9, 1, tzinfo=UTC))

    assert len(today) == 2
    assert [shown.text.split(" ")[0] for shown in tomorrow if "Rosa" in shown.text]


def test_nothing_comes_in_quiet_hours(chat: Chat) -> None:
    met(chat, "Pari")
    chat.now = datetime(2026, 12, 1, 22, 0, tzinfo=UTC)

    assert chat.waits(datetime(2026, 12, 2, 7, 59, tzinfo=UTC)) == []
    assert len(chat.waits(datetime(2026, 12, 2, 8, 1, tzinfo=UTC))) == 1


def test_after_downtime_it_comes_once_marked_late(chat: Chat) -> None:
    met(chat, "Pari")
    chat.waits(chat.now + timedelta(minutes=1))
    chat.now = datetime(2026, 12, 3, 10, 0, tzinfo=UTC)

    (shown,) = chat.waits(chat.now, away=True)

    assert "Late" in shown.text
    assert chat.waits(chat.now + timedelta(hours=3)) == []


def test_a_blocked_bot_sends_nothing_and_an_unblocked_one_resumes(chat: Chat) -> None:
    met(chat, "Pari")
    chat.blocks()
    assert chat.waits(datetime(2026, 12, 1, 12, 0, tzinfo=UTC)) == []

    chat.blocks(False)

    assert len(chat.waits(chat.now + timedelta(minutes=1))) == 1


def test_the_morning_list_replaces_single_reminders(database: Database) -> None:
    chat = Chat(database).join()
    met(chat, "Pari", "Quin")
    chat.says("/settings")
    chat.presses("Morning list")
    chat.presses("08:00")

    came = chat.waits(datetime(2026, 12, 1, 12, 0, tzinfo=UTC))

    (digest,) = came
    assert "Pari" in digest.text
    assert "Quin" in digest.text
    assert chat.database.read(lambda tx: follow_ups.next_due_at(tx)) != chat.now


def test_the_sending_hour_is_the_owners(database: Database) -> None:
    chat = Chat(database).join("America/New_York", sending_hour=time(10, 30))
    met(chat, "Pari")

    due = chat.read(follow_ups.next_due).follow_up.due  # type: ignore[union-attr]  # it is there

    assert due == datetime(2026, 12, 1, 15, 30, tzinfo=UTC)
