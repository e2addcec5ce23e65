"""Plays a day at a conference with twelve people on the rehearsal page; takes the pictures of `docs/conference.md`.

    python docs/conference/make.py        # needs playwright and a Chromium (CHROMIUM names another one)

It starts `python -m bot rehearse` with data of its own, types into the page like a person, and moves the clock.
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
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import Page, expect, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

# What was texted between two talks, as it was texted.
NOTES = (
    "Lena Brandt, robotics at TU Delft, wants a mentor for her spin-off",
    "Omar from Siemens, struggling with OPC UA. send him our adapter Thu",
    "Mei Tanaka - keeps bees on her roof!",
    "Tom Okafor, CTO at Northwind, hiring a data engineer",
    "Sofia, marathon on Sunday",
    "Raj Patel, just raised a seed round. intro him to Lena next week",
    "Hanna Berg, Oslo, hates slides, loves whiteboards",
    "Luís Pinto, wine from the Douro, moving to Berlin in March",
    "Grace, used to be a chef",
    "Viktor Novak, kubernetes operators, @viktorn on x",
    "Amara Diallo, vegan, training guide dogs",
    "Pierre, met him in the coffee queue. will send me his talk by Friday",
)


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


def moves(address: str, to: str) -> None:
    """Set the rehearsal's clock."""
    body = json.dumps({"to": to}).encode()
    urlopen(Request(f"{address}/sim/clock", body, {"Content-Type": "application/json"})).close()


def says(page: Page, text: str, expected: str) -> None:
    """Type a message and wait for its answer."""
    page.get_by_label("Message", exact=True).fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(".theirs").last).to_contain_text(expected)


def taps(page: Page, label: str, expected: str) -> None:
    """Press the newest button of this label."""
    page.get_by_role("button", name=label).last.click()
    expect(page.locator(".theirs").last).to_contain_text(expected)


def picture(page: Page, name: str) -> None:
    """One picture of the page as it stands."""
    page.wait_for_timeout(300)
    page.screenshot(path=HERE / f"{name}.png", animations="disabled")


def play(page: Page, address: str) -> None:
    """The day, from the first coffee to the promise kept on Thursday."""
    moves(address, "2026-11-24T08:30:00+00:00")
    says(page, "/start", "1 of 2")
    taps(page, "Lisbon", "2 of 2")
    taps(page, "09:00", "All set")
    says(page, "at Web Forum today", "You are at Web Forum")
    picture(page, "1-morning")
    for place, note in enumerate(NOTES):
        moves(address, f"2026-11-24T{9 + place // 2:02}:{15 + 30 * (place % 2)}:00+00:00")
        says(page, note, note.split()[0].strip(","))
        if place == 1:
            picture(page, "2-cards")
    says(page, "he's the CEO of Brume btw", "CEO")
    picture(page, "3-corrected")
    moves(address, "2026-11-24T20:00:05+00:00")
    expect(page.locator(".theirs").last).to_contain_text("you met 12 people")
    picture(page, "4-review")
    moves(address, "2026-11-26T09:00:05+00:00")
    page.wait_for_timeout(1500)
    says(page, "draft something for Omar", "adapter")
    picture(page, "5-promise")
    taps(page, "Sent", "Sent to Omar")
    says(page, "who should I contact today?", "Today")
    picture(page, "6-today")


def main() -> None:
    """Play the day and keep the pictures beside this file."""
    with rehearsal() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = browser.new_page(
            viewport={"width": 1000, "height": 720}, reduced_motion="reduce", timezone_id="UTC", locale="en-GB"
        )
        page.add_init_script("localStorage.setItem('guide', 'off')")
        expect.set_options(timeout=20_000)
        page.goto(address)
        play(page, address)
        browser.close()


if __name__ == "__main__":
    main()
