"""Plays one day at a conference on the rehearsal page and takes the pictures of `docs/walkthrough.md`.

    python -m docs.walkthrough        # needs playwright and a Chromium (CHROMIUM names another one)

It starts `python -m bot rehearse` with data of its own, types into the page like a person, moves the clock, and stops
with an error where the bot says something else than the walk-through tells. A test plays the same steps without a page.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.request import Request, urlopen

PICTURES = Path(__file__).parent / "pictures"
ROOT = Path(__file__).parents[1]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

# A phone of the usual width; the pictures stay small enough for a repository.
PHONE = {"width": 375, "height": 700}


@dataclass(frozen=True)
class Step:
    """One thing the owner does, what the newest message then holds, and the picture taken of it."""

    does: str  # "says", "presses" or "waits" (the clock moves, nothing is typed)
    what: str
    expects: str
    at: str = ""  # The clock is moved there first.
    picture: str = ""


DAY = (
    Step("says", "/start", "1 of 2", at="2026-11-24T08:30:00+00:00", picture="1-start"),
    Step("presses", "Lisbon", "2 of 2"),
    Step("presses", "09:00", "All set"),
    Step("says", "at Web Forum today", "You are at Web Forum"),
    Step("says", "Lena Brandt, robotics at TU Delft, wants a mentor", "wants a mentor", at="2026-11-24T09:10:00+00:00"),
    Step(
        "says",
        "Omar from Siemens, struggling with OPC UA. send him our adapter Thu",
        "struggling with OPC UA",
        at="2026-11-24T09:40:00+00:00",
        picture="2-cards",
    ),
    Step("says", "Mei Tanaka - keeps bees on her roof!", "keeps bees", at="2026-11-24T10:10:00+00:00"),
    Step("says", "Tom Okafor, CTO at Northwind, hiring a data engineer", "hiring", at="2026-11-24T10:40:00+00:00"),
    Step("says", "Sofia, marathon on Sunday", "marathon", at="2026-11-24T11:10:00+00:00"),
    Step("says", "Rai Patel, just raised a seed round", "seed round", at="2026-11-24T11:40:00+00:00"),
    Step("says", "not Rai, Raj", "Now Raj Patel", picture="3-corrected"),
    Step("says", "Hanna Berg, Oslo, hates slides, loves whiteboards", "whiteboards", at="2026-11-24T12:10:00+00:00"),
    Step("says", "Luís Pinto, wine from the Douro, moving to Berlin in March", "Mar", at="2026-11-24T12:40:00+00:00"),
    Step("says", "Grace, used to be a chef", "chef", at="2026-11-24T13:10:00+00:00"),
    Step("says", "Viktor Novak, kubernetes operators, @viktorn on x", "viktorn", at="2026-11-24T14:10:00+00:00"),
    Step("says", "Amara Diallo, vegan, training guide dogs", "guide dogs", at="2026-11-24T14:40:00+00:00"),
    Step("says", "she's the CEO of Brume btw", "CEO", picture="4-she"),
    Step("says", "Pierre. will send me his talk by Friday", "They", at="2026-11-24T15:10:00+00:00"),
    Step("waits", "", "you met 12 people", at="2026-11-24T20:00:05+00:00", picture="5-review"),
    Step("says", "what did I promise?", "you to Omar", at="2026-11-24T20:01:00+00:00"),
    Step("waits", "", "", at="2026-11-26T09:00:05+00:00", picture="6-thursday"),
    Step("says", "draft something for Omar", "OPC UA", picture="7-promise"),
    Step("presses", "Sent", "Sent to Omar", picture="8-kept"),
    Step("says", "Omar replied", "it is your turn", at="2026-11-26T16:30:00+00:00"),
    Step("says", "https://example.com/rooftop-bees", "Mei", at="2026-11-26T16:31:00+00:00", picture="9-link"),
    Step("says", "what do I know about Omar?", "So far", at="2026-11-26T16:32:00+00:00", picture="10-page"),
)


class Player(Protocol):
    """Who plays the day: a browser on the page, or a test without one."""

    def moves(self, to: str) -> None: ...
    def says(self, text: str) -> None: ...
    def presses(self, label: str) -> None: ...
    def expects(self, text: str) -> None: ...
    def picture(self, name: str) -> None: ...


def play(player: Player) -> None:
    """Do every step in turn; a step that is answered otherwise than told is an error."""
    for step in DAY:
        if step.at:
            player.moves(step.at)
        if step.does == "says":
            player.says(step.what)
        elif step.does == "presses":
            player.presses(step.what)
        player.expects(step.expects)
        if step.picture:
            player.picture(step.picture)


class OnThePage:
    """Plays in a browser, on the rehearsal's page."""

    def __init__(self, page: object, address: str) -> None:
        self.page, self.address = page, address
        self.seen = 0

    def moves(self, to: str) -> None:
        body = json.dumps({"to": to}).encode()
        urlopen(Request(f"{self.address}/sim/clock", body, {"Content-Type": "application/json"})).close()

    def says(self, text: str) -> None:
        self.page.get_by_label("Message", exact=True).fill(text)
        self.page.keyboard.press("Enter")

    def presses(self, label: str) -> None:
        self.page.get_by_role("button", name=label).last.click()

    def expects(self, text: str) -> None:
        from playwright.sync_api import expect

        if text:
            expect(self.page.locator(".theirs").last).to_contain_text(text)
        else:
            self.page.wait_for_timeout(3000)  # Several messages come of themselves; the last one is not known.

    def picture(self, name: str) -> None:
        from playwright.sync_api import expect

        self.page.mouse.move(0, 0)
        expect(self.page.locator("#toasts > *")).to_have_count(0)
        self.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


@contextmanager
def rehearsal() -> Iterator[str]:
    """The rehearsal in a process of its own; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "rehearse", "--port", str(port)],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TZ": "UTC"},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)


def main() -> None:
    """Play the day and keep the pictures."""
    from playwright.sync_api import expect, sync_playwright

    PICTURES.mkdir(exist_ok=True)
    expect.set_options(timeout=20_000)
    with rehearsal() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = browser.new_page(viewport=PHONE, reduced_motion="reduce", timezone_id="UTC", locale="en-GB")
        page.add_init_script("localStorage.setItem('guide', 'off')")
        page.goto(address)
        play(OnThePage(page, address))
        browser.close()
    print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES}")


if __name__ == "__main__":
    main()
