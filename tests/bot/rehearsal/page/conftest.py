"""A real browser on the page. Where there is none the tests are skipped, but never in CI."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.rehearsal import Clock, Rehearsal
from tests.bot.rehearsal.page.scripted import ScriptedBot

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
ROOT = Path(__file__).parents[4]
ARTIFACTS = ROOT / "artifacts" / "rehearsal"
expect.set_options(timeout=30_000)


# Playwright keeps an event loop running in this thread while it lives; other tests start loops of their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        reason = f"there is no browser at {CHROMIUM}; apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield launched
        launched.close()


# Without motion nothing has to be waited for.
CONTEXT: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 860},
    "permissions": ["clipboard-read", "clipboard-write"],
    "reduced_motion": "reduce",
}


@pytest.fixture
def stage(clock: Clock) -> Iterator[Rehearsal]:
    """The rehearsal with its page and the scripted bot."""
    rehearsal = Rehearsal(clock=clock, page=True)
    rehearsal.start()
    bot = ScriptedBot(rehearsal)
    yield rehearsal
    rehearsal.stop()
    bot.thread.join(30)
    assert rehearsal.violations == []


Opens = Callable[..., Page]


@pytest.fixture
def opens(browser: Browser, stage: Rehearsal) -> Iterator[Opens]:
    """Opens the page: `opens(guide=True, color_scheme="dark", viewport=…)`. An error in the page fails the test."""
    contexts = []
    errors: list[str] = []

    def open_page(guide: bool = False, **options: Any) -> Page:
        context = browser.new_context(**(CONTEXT | options))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        if not guide:
            page.add_init_script("localStorage.setItem('guide', 'off')")
        page.goto(stage.base_url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def page(opens: Opens) -> Page:
    return opens()


def says(page: Page, text: str) -> None:
    """Type a message and send it with Enter."""
    page.get_by_label("Message", exact=True).fill(text)
    page.keyboard.press("Enter")


def picture(page: Page, name: str) -> None:
    """Keep a screenshot among the artifacts of the run."""
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{name}.png", animations="disabled")
