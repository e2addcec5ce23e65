"""What a user sees in a chat, and waiting until it is there."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from bot.rehearsal.shown import Shown, shown
from bot.rehearsal.world import Room, Toast, World

Found = TypeVar("Found")


class Sight:
    """The seeing half of a chat. `_mark` notes the moment of an act: what comes after it is news."""

    def __init__(self, world: World, room: Room) -> None:
        self._world = world
        self._room = room
        self._acted = world.version
        self._toasts_before = 0
        world.clock.before_move(self._mark)

    @property
    def messages(self) -> list[Shown]:
        """Everything in the chat, oldest first, as it is now."""
        with self._world.lock:
            return [shown(self._world, message) for message in self._room.messages.values()]

    @property
    def last(self) -> Shown | None:
        """The latest message of the bot."""
        return next((message for message in reversed(self.messages) if message.from_bot), None)

    @property
    def toasts(self) -> list[Toast]:
        """The answers to taps so far, oldest first; a tap answered without words has an empty text."""
        with self._world.lock:
            return list(self._room.toasts)

    @property
    def inline_answers(self) -> dict[str, list[dict[str, Any]]]:
        """The results of inline queries by the query's id."""
        with self._world.lock:
            return dict(self._room.inline_answers)

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the keyboard below the chat; empty: there is none."""
        with self._world.lock:
            return [[button["text"] for button in row] for row in self._room.keyboard or []]

    def waits_for(self, predicate_or_text: str | Callable[[Shown], bool], timeout: float = 30.0) -> Shown:
        """The latest bot message that is new or edited since the user last did something (or the clock moved) and fits.

        A text fits where it is a part of the message. Blocks at most `timeout` seconds of real time; raises
        AssertionError that names what was seen. In asyncio code use `await asyncio.to_thread(chat.waits_for, …)`.
        """
        wanted = predicate_or_text
        fits = (lambda message: wanted in message.text) if isinstance(wanted, str) else wanted

        def found() -> Shown | None:
            fresh = [
                m for m in self._room.messages.values() if m.version > self._acted and m.sender == self._world.bot["id"]
            ]
            seen = (shown(self._world, message) for message in sorted(fresh, key=lambda m: -m.version))
            return next((message for message in seen if fits(message)), None)

        if message := self._until(found, timeout):
            return message
        sought = f"with {wanted!r}" if isinstance(wanted, str) else "that fits"
        raise AssertionError(f"no new message {sought} in {timeout} s; {self._sight()}")

    def waits_for_toast(self, text: str = "", timeout: float = 30.0) -> Toast:
        """The answer to the latest tap (or one before it) that holds `text` and came since the user last pressed."""
        before = self._toasts_before

        def found() -> Toast | None:
            return next((toast for toast in self._room.toasts[before:] if text in toast.text), None)

        if toast := self._until(found, timeout):
            return toast
        raise AssertionError(
            f"no answer to a tap with {text!r} in {timeout} s; {[toast.text for toast in self.toasts]}"
        )

    def _until(self, found: Callable[[], Found | None], timeout: float) -> Found | None:
        ends = time.monotonic() + timeout
        with self._world.changed:
            while (result := found()) is None:
                left = ends - time.monotonic()
                if left <= 0 or not self._world.changed.wait(left):
                    return found()
        return result

    def _sight(self) -> str:
        lines = [
            f"{'bot' if message.from_bot else 'user'}: {message.text!r} {message.labels or ''}"
            for message in self.messages[-8:]
        ]
        return "the chat shows:\n" + "\n".join(lines or ["nothing"])

    def _mark(self) -> None:
        with self._world.lock:
            self._acted = self._world.version
            self._toasts_before = len(self._room.toasts)
