import time
from pathlib import Path

import aiohttp
import httpx
import pytest
from telegram.error import NetworkError

from bot.commands import health as command
from bot.config import Settings
from bot.health import Health
from bot.pulse import DEAF_AFTER_SECONDS, Pulse
from bot.watchdog import DEAF_EXIT
from tests.bot.stage import Stage, eventually
from tests.ports import free_port


def health(**changed: object) -> Health:
    well = {
        "up": 9.0,
        "poll_age": 1.0,
        "oldest_unhandled": None,
        "oldest_unsent": None,
        "dead_letters": 0,
        "offline": False,
        "deaf": False,
    }
    return Health(**{**well, **changed})


def failed(cause: Exception) -> NetworkError:
    error = NetworkError("x")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "trouble", [{"deaf": True}, {"offline": True}, {"oldest_unhandled": 400.0}, {"oldest_unsent": 400.0}]
)
def test_any_of_these_is_not_well(trouble: dict[str, object]):
    assert health().ok
    assert not health(**trouble).ok


def test_silence_makes_a_polling_bot_deaf_but_not_one_without_a_network(monkeypatch: pytest.MonkeyPatch):
    pulse = Pulse()
    pulse.polling = True
    began = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: began + DEAF_AFTER_SECONDS + 1)
    assert pulse.deaf()
    pulse.poll_failed(failed(aiohttp.ConnectionTimeoutError("no route")))
    assert not pulse.deaf()
    pulse.poll_failed(failed(aiohttp.SocketTimeoutError("stuck")))
    assert pulse.deaf()
    pulse.polled()
    assert not pulse.deaf()


def test_a_deaf_bot_ends_with_an_error_so_that_it_is_started_again(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        stage.house.pulse.last_poll = time.monotonic() - DEAF_AFTER_SECONDS - 1
        eventually(lambda: stage.exit_code is not None)
        assert stage.exit_code == DEAF_EXIT


def test_a_part_that_ends_on_its_own_ends_the_bot_with_an_error(tmp_path: Path):
    async def ends() -> None:
        return

    with Stage(tmp_path) as stage:
        stage.begin(lambda house: setattr(house.sender.rounds, "run", ends))
        eventually(lambda: stage.exit_code is not None)
        assert stage.exit_code == DEAF_EXIT


def test_the_health_page_and_the_command_agree(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    port = free_port()
    with Stage(tmp_path, health_port=port) as stage:
        stage.start()
        stage.telegram.chat().says("hello")
        stage.telegram.chat().waits_for("heard: hello")
        answer = httpx.get(f"http://127.0.0.1:{port}/healthz")
        assert answer.status_code == 200
        assert answer.json()["dead_letters"] == 0
        assert command._ask(Settings(health_port=port)) == 0
        assert "ok: True" in capsys.readouterr().out
    assert command._ask(Settings(health_port=port)) == 1
    assert "does not answer" in capsys.readouterr().out


def test_metrics_count_what_was_done(tmp_path: Path):
    port = free_port()
    with Stage(tmp_path, metrics_port=port) as stage:
        stage.start()
        stage.telegram.chat().says("hello")
        stage.telegram.chat().waits_for("heard: hello")
        eventually(lambda: "sincerely_turns_handled_total 1.0" in httpx.get(f"http://127.0.0.1:{port}/metrics").text)
