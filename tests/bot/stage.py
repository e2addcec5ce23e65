"""A bot in a thread of its own against the rehearsal: the real application over HTTP, with handlers of the test."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, Self

from bot import app
from bot.config import Settings
from bot.rehearsal import Clock, Rehearsal
from bot.talk import Talk
from handlers.incoming import Message, Press
from handlers.turn import Button, Turn
from storage.engine import Transaction


def echo(turn: Turn) -> None:
    """Says what it hears; a tap is answered with a toast."""
    came = turn.incoming
    if isinstance(came, Message) and turn.owner is not None:
        turn.say(f"heard: {escape(came.text)}", [[Button(label="Tap", data="v1:tap")]])
    elif isinstance(came, Press):
        turn.toast("tapped")


def nothing_due(tx: Transaction, now: datetime) -> datetime | None:
    return None


def eventually(holds: Callable[[], Any], seconds: float = 30.0) -> Any:
    """Wait until `holds()` is true; returns what it gave. Fails after `seconds`."""
    ends = time.monotonic() + seconds
    while not (found := holds()):
        assert time.monotonic() < ends, "it did not come to pass in time"
        time.sleep(0.01)
    return found


class Stage:
    """The rehearsal, and a bot that can be started, stopped and started again over the same file."""

    def __init__(
        self,
        folder: Path,
        handle: Callable[[Turn], None] = echo,
        release_due: Callable[[Transaction, datetime], datetime | None] = nothing_due,
        **settings: Any,
    ) -> None:
        self.clock = Clock()
        self.telegram = Rehearsal(clock=self.clock)
        self.talk = Talk(handle=handle, release_due=release_due)
        self.settings = replace(
            Settings(
                bot_token=self.telegram.token,
                telegram_api_url=self.telegram.base_url,
                data_dir=folder,
                everybody_allowed=True,
                health_port=0,
            ),
            **settings,
        )
        self.house: Any = None
        self.exit_code: int | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the bot; returns when it works (or fails the test)."""
        self.begin()
        eventually(lambda: self.house is not None and self.house.pulse.polling)

    def begin(self, change: Callable[[Any], None] | None = None) -> None:
        """Start the bot without waiting for anything; `change` is given the house before any part of it runs."""
        ready = threading.Event()
        self.house, self.exit_code = None, None

        def opened(house: Any) -> None:
            if change is not None:
                change(house)
            self.house = house

        async def main() -> int:
            self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
            ready.set()
            return await app.serve(self.settings, self.clock, self.talk, self._stop, opened)

        def run() -> None:
            self.exit_code = asyncio.run(main())

        self._thread = threading.Thread(target=run, name="bot")
        self._thread.start()
        assert ready.wait(30)

    def stop(self) -> float:
        """Stop the bot as SIGTERM does; returns how long that took."""
        began = time.monotonic()
        if self._thread is not None and self._loop is not None:
            if self._thread.is_alive():
                self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join(20)
            assert not self._thread.is_alive(), "the bot did not stop"
            self._thread = None
        return time.monotonic() - began

    def __enter__(self) -> Self:
        self.telegram.start()
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.stop()
        finally:
            self.telegram.stop()
