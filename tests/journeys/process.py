"""A bot in a process of its own: started, stopped, killed and started again over the same database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

from bot.rehearsal import Clock, Rehearsal

ROOT = Path(__file__).parents[2]


class BotProcess:
    """One process of the bot. Everything it logs lies in `log`."""

    def __init__(self, telegram: Rehearsal, folder: Path, talk: str | None = None, **environ: str) -> None:
        self.log = folder / "bot.log"
        self._command = [sys.executable, "-m", "tests.journeys.launch", *([talk] if talk else [])]
        self._environ = {
            "PATH": os.environ["PATH"],
            "BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.base_url,
            "REHEARSAL_URL": telegram.base_url,
            "DATA_DIR": str(folder),
            "ALLOWED_USERS": "*",
            "HEALTH_PORT": "0",
            **environ,
        }
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command, cwd=ROOT, env=self._environ, stdout=log, stderr=log)

    def kill(self) -> None:
        """kill -9: no goodbye."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def stop(self) -> tuple[int, float]:
        """SIGTERM; returns the exit code and how many seconds it took."""
        assert self._process is not None
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(timeout=20), time.monotonic() - began

    def restart(self) -> None:
        """Stop and start again: nothing may change."""
        self.stop()
        self.start()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


__all__ = ["BotProcess", "Clock", "Rehearsal"]
