"""What a turn asks of the database, as SQLite itself sees it: speed that is lost here is lost for everybody."""

import pytest

from storage.engine import Database
from tests.handlers.driver import Chat

# The note, its person, place, detail and promise, whom it is about, the plan, the undo entry and the card are eleven
# changes. The rest are questions: who asks, where the talk stands, who is known, what is planned.
MOST_STATEMENTS = 24


def asked(database: Database, chat: Chat, words: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The first words of each statement of a turn, its sending left out."""
    seen: list[str] = []
    assert database._one is not None
    connection = database._one.connection.dbapi_connection
    assert connection is not None
    monkeypatch.setattr(chat, "deliver", lambda: None)
    connection.set_trace_callback(lambda words: seen.append(words.split()[0]))
    chat.send(chat.message(words))
    connection.set_trace_callback(None)
    return seen


@pytest.mark.parametrize("before", ["/help", "met Ben at Web Summit, plays chess, call him Thursday"])
def test_a_note_is_one_commit_and_so_one_fsync_and_few_statements(
    database: Database, chat: Chat, before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.says(before)

    seen = asked(database, chat, "met Ana at AWS, loves sailing, send article Tue", monkeypatch)

    # With synchronous=FULL the log is written to the disk once at each commit.
    assert seen.count("BEGIN") == seen.count("COMMIT") == 1
    assert len(seen) - 2 <= MOST_STATEMENTS, seen


def test_a_question_writes_little(database: Database, chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Tue")

    seen = asked(database, chat, "who should I contact today", monkeypatch)

    assert seen.count("COMMIT") == 1
    assert len(seen) - 2 <= MOST_STATEMENTS, seen
