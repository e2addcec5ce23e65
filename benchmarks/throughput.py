"""Notes a second end to end, against a bare python-telegram-bot echo bot on the same server in the same run.

Ours stores every note durably, makes a contact, a plan and a card of it; the echo bot says back what it heard and keeps
nothing. Both are processes of their own; Telegram's limits are lifted for both, or they would be all that is measured.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bot.rehearsal import Clock, Rehearsal

NOTES = 600
CHATS = 200  # Three notes a chat stay within a burst.
SINGLE = 100
NOTE = "met {name} at AWS, loves sailing, send article Tue"
NAMES = ("Ana", "Ben", "Zoe")
AIM = 0.6
PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What one bot did."""

    name: str
    start: float
    rate: float
    p50: float
    p99: float
    megabytes: float


def main() -> None:
    """Measure both in turn and print a table with the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        ours, echo = measure("ours", Path(folder)), measure("echo", Path(folder))
    print(f"{'':<8}{'start s':>9}{'notes/s':>9}{'p50 ms':>8}{'p99 ms':>8}{'RSS MB':>8}")
    for each in (ours, echo):
        print(
            f"{each.name:<8}{each.start:>9.2f}{each.rate:>9.0f}{each.p50:>8.1f}{each.p99:>8.1f}{each.megabytes:>8.0f}"
        )
    print(f"ours / echo: {ours.rate / echo.rate:.2f} (aim: at least {AIM})")


def measure(name: str, folder: Path) -> Figures:
    """Start the bot, give it notes one by one and then all at once."""
    with Rehearsal(clock=Clock()) as telegram:
        chat = telegram.chat(7, "First", "first")
        began = time.perf_counter()
        bot = start_bot(name, telegram, folder)
        try:
            chat.says("met Zoe at AWS")
            chat.waits_for("Zoe", 30)
            start = time.perf_counter() - began
            times = [_one(telegram, n) for n in range(SINGLE)]
            rate = _all_at_once(telegram)
            megabytes = _rss(bot.pid)
        finally:
            bot.terminate()
            bot.wait()
    times.sort()
    p50, p99 = statistics.median(times), times[int(len(times) * 0.99) - 1]
    return Figures(name, start, rate, p50 * 1000, p99 * 1000, megabytes)


def start_bot(name: str, telegram: Rehearsal, folder: Path) -> subprocess.Popen[bytes]:
    """One of `benchmarks.throughput_bots` in a process of its own, working against this rehearsal."""
    environ = {**os.environ, "BENCH_URL": telegram.base_url, "BENCH_TOKEN": telegram.token, "DATA_DIR": str(folder)}
    return subprocess.Popen([sys.executable, "-m", "benchmarks.throughput_bots", name], env=environ)


def _one(telegram: Rehearsal, number: int) -> float:
    chat = telegram.chat(1000 + number, f"One{number}", f"one{number}")
    began = time.perf_counter()
    chat.says(NOTE.format(name="Ana"))
    chat.waits_for("Ana", 30)
    return time.perf_counter() - began


def _all_at_once(telegram: Rehearsal) -> float:
    chats = [telegram.chat(2000 + n, f"User{n}", f"user{n}") for n in range(CHATS)]
    before = _answers(telegram)
    began = time.perf_counter()
    for number in range(NOTES):
        chats[number % CHATS].says(NOTE.format(name=NAMES[number // CHATS]))
    while (done := _answers(telegram) - before) < NOTES:
        assert time.perf_counter() - began < PATIENCE, f"only {done} of {NOTES} were answered"
        time.sleep(0.02)
    return NOTES / (time.perf_counter() - began)


def _answers(telegram: Rehearsal) -> int:
    return sum(1 for call in telegram.calls if call.method == "sendMessage" and not call.error)


def _rss(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main()
