"""The guided first minute with the real bot: `python -m bot rehearse` in a process of its own, and a browser."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.bot.rehearsal.page.conftest import CONTEXT, ROOT, picture
from tests.ports import free_port


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the real rehearsal listens. It must end well when it is told to."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "rehearse", "--port", str(port)],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TZ": "UTC"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert f"http://127.0.0.1:{port}" in process.stdout.readline()
    yield f"http://127.0.0.1:{port}"
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=15)
    assert process.returncode == 0
    assert (tmp_path / "data" / "rehearsal.db").exists()


def test_the_first_minute_keeps_a_note_to_its_end(browser: Browser, address: str) -> None:
    page = browser.new_context(**CONTEXT, timezone_id="UTC").new_page()
    page.goto(address)
    guide = page.get_by_role("region", name="Your first minute")
    agenda = page.locator("#agenda")
    page.get_by_role("button", name="Start").click()
    expect(guide).to_contain_text("1 of 6")

    guide.get_by_role("button", name="met Ana at AWS").click()
    expect(guide).to_contain_text("2 of 6")
    expect(agenda).to_contain_text("Ana · promise")
    picture(page, "real-note")

    guide.get_by_role("button", name="Jump to what comes next").click()
    expect(guide).to_contain_text("3 of 6")
    expect(page.locator(".theirs pre").last).to_contain_text("Hi Ana")
    picture(page, "real-reminder")

    guide.get_by_role("button", name="Tap Sent").click()
    expect(guide).to_contain_text("4 of 6")
    expect(agenda).to_contain_text("Ana · nudge")

    guide.get_by_role("button", name="Jump to what comes next").click()
    expect(guide).to_contain_text("5 of 6")
    guide.get_by_role("button", name="Reply https://").click()
    expect(page.locator(".theirs pre").last).to_contain_text("night-sailing")
    picture(page, "real-nudge")

    guide.get_by_role("button", name="Tap Sent").click()
    expect(guide).to_contain_text("6 of 6")
    expect(agenda).to_contain_text("Ana · re-engage")
    picture(page, "real-rest")
    page.context.close()
