"""Several processes share a PostgreSQL: the living step in for the dead at once, and one alone fetches updates."""

import json
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import inbox, outbox
from storage.engine import Database
from storage.presence import Presence, busy_workers
from tests import postgres
from tests.bot.stage import Stage, eventually


def test_a_worker_is_known_to_live_until_its_connection_ends(postgres_url: str):
    database = Database.open(postgres_url)
    one, two = Presence.announce(database, "0000000a"), Presence.announce(database, "0000000b")
    assert one.dead(["0000000a", "0000000b", "0000000c"]) == ["0000000c"]
    two.leave()
    eventually(lambda: one.dead(["0000000b"]) == ["0000000b"])
    one.leave()
    database.close()


def test_of_all_processes_one_polls_and_another_takes_over_when_it_is_gone(postgres_url: str):
    database = Database.open(postgres_url)
    one, two = Presence.announce(database, "0000000a"), Presence.announce(database, "0000000b")
    assert one.may_poll()
    assert not two.may_poll()
    one.leave()
    eventually(two.may_poll)
    two.leave()
    database.close()


def test_what_a_dead_worker_had_claimed_is_worked_on_long_before_its_lease_ends(tmp_path: Path, postgres_url: str):
    with Stage(tmp_path, database_url=postgres_url) as stage:
        database = Database.open(postgres_url)
        now = stage.clock.now()
        chat = stage.telegram.chat()
        chat.says("left behind")
        raw = stage.telegram.world.updates.waiting(now)[0].as_json()
        database.write(lambda tx: inbox.put(tx, raw["update_id"], str(chat.id), chat.id, json.dumps(raw), now))
        database.write(lambda tx: inbox.claim(tx, "00000dead", now, 1, timedelta(hours=1)))
        database.write(lambda tx: outbox.put(tx, 5, 5, "message", {"text": "x", "keyboard": []}, now=now))
        [row] = database.write(lambda tx: outbox.claim(tx, "00000dead", now, 1, timedelta(hours=1)))
        database.write(lambda tx: outbox.start(tx, row.id, row.token or "", now))
        assert database.read(busy_workers) == ["00000dead"]
        stage.start()
        began = time.monotonic()
        chat.waits_for("heard: left behind")
        assert time.monotonic() - began < 20  # The dead worker's lease runs for an hour.
        assert [each.id for each in database.read(lambda tx: outbox.untold_unknown(tx, 5))] == [row.id]
        database.close()


def test_the_same_notes_and_taps_work_on_postgresql(tmp_path: Path, postgres_url: str):
    with Stage(tmp_path, database_url=postgres_url) as stage:
        stage.start()
        chat = stage.telegram.chat()
        for number in range(3):
            chat.says(f"hello {number}")
        chat.waits_for("heard: hello 2")
        chat.presses("Tap")
        chat.waits_for_toast("tapped")
        assert stage.stop() < 4


@pytest.mark.soak
def test_the_bot_waits_for_a_database_that_is_down_and_goes_on_when_it_is_back(tmp_path: Path):
    with postgres.server() as server:
        url = server.new_database()
        Database.open(url).close()
        server.stop()
        with Stage(tmp_path, database_url=url) as stage:
            stage.begin()
            time.sleep(1.5)
            server.start()
            chat = stage.telegram.chat()
            chat.says("before")
            chat.waits_for("heard: before", timeout=20)
            server.stop()
            chat.says("meanwhile")
            time.sleep(2)
            server.start()
            chat.waits_for("heard: meanwhile", timeout=30)
            assert [m.text for m in chat.messages if m.from_bot] == ["heard: before", "heard: meanwhile"]


@pytest.mark.soak
def test_connections_cut_by_the_server_lose_nothing(tmp_path: Path, postgres_url: str):
    with Stage(tmp_path, database_url=postgres_url) as stage:
        stage.start()
        chat = stage.telegram.chat()
        other = Database.open(postgres_url)
        cut = text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid()"
        ).execution_options(all_owners=True)
        for number in range(8):
            chat.says(f"note {number}")
            other.write(lambda tx: tx.run(cut))
            time.sleep(0.2)
        chat.waits_for("heard: note 7", timeout=30)
        other.close()
        assert [m.text.split("\n")[0] for m in chat.messages if m.from_bot] == [f"heard: note {n}" for n in range(8)]


def test_a_full_disk_loses_nothing(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("before")
        chat.waits_for("heard: before")

        def pages(most: int) -> None:
            # SQLite then says "database or disk is full", as it does of a full disk.
            stage.house.database._one.connection.dbapi_connection.execute(f"PRAGMA max_page_count = {most}")

        stage.house.database._threads.submit(pages, 1).result()
        chat.says("meanwhile " + "x" * 3000)
        time.sleep(1)
        stage.house.database._threads.submit(pages, 1_000_000).result()
        chat.waits_for("heard: meanwhile", timeout=15)
