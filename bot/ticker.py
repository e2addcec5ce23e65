"""The ticker: due follow-ups become messages. The table is the schedule; the scheduler only wakes.

APScheduler drops jobs that are more than a second late and forgets them at exit; a due row waits for whoever asks next.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from apscheduler.jobstores.base import JobLookupError
from telegram.ext import CallbackContext, Job, JobQueue

from bot.clock import Clock
from bot.rounds import Rounds
from storage.engine import Database, Transaction

log = logging.getLogger(__name__)

# The scan finds what no wake-up announced: a clock put right, another replica's work, a lease that ran out.
BEAT_SECONDS = 30
SAFE = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}

Release = Callable[[Transaction, datetime], datetime | None]


class Ticker:
    """Releases what is due, and arms the next wake-up."""

    def __init__(self, database: Database, clock: Clock, release_due: Release) -> None:
        self._database = database
        self._clock = clock
        self._release_due = release_due
        self.rounds = Rounds("ticker", self._round)
        self.wake = self.rounds.wake
        self.on_released: Callable[[], None] = lambda: None
        self.on_next: Callable[[datetime], None] = lambda when: None

    async def _round(self) -> None:
        now = self._clock.now()
        following = await self._database.run(lambda tx: self._release_due(tx, now))
        self.on_released()
        self.planned(following)

    def planned(self, when: datetime | None) -> None:
        """Something is due at `when`: now if that is past (a batch was full, or it was planned for at once)."""
        if when is None:
            return
        if when <= self._clock.now():
            self.wake()
        else:
            self.on_next(when)


class Alarm:
    """One wake-up at a time through the library's JobQueue, at an instant of the house's clock."""

    def __init__(self, queue: JobQueue[Any], clock: Clock, wake: Callable[[], None], name: str) -> None:
        self._queue = queue
        self._clock = clock
        self._wake = wake
        self._name = name
        self._job: Job[Any] | None = None
        self._at: datetime | None = None

    def set(self, when: datetime) -> None:
        """Wake at `when`, or earlier if something earlier is set already."""
        now = self._clock.now()
        if self._job is not None and self._at is not None and now < self._at <= when and not self._job.removed:
            return
        self.clear()
        self._at = when
        # Never at once: a row that stays due for a reason must not make a hot loop.
        delay = max(0.05, (when - now).total_seconds())
        if delay < BEAT_SECONDS:  # Anything later the beat finds in time to set it.
            self._job = self._queue.run_once(self._ring, delay, name=self._name, job_kwargs=dict(SAFE))

    def clear(self) -> None:
        """Forget the wake-up: the clock was moved, so it would ring at the wrong time."""
        if self._job is not None and not self._job.removed:
            with suppress(JobLookupError):  # It rings this very moment.
                self._job.schedule_removal()
        self._job, self._at = None, None

    async def _ring(self, context: CallbackContext[Any, Any, Any, Any]) -> None:
        self._job, self._at = None, None
        self._wake()
