"""Notes a second end to end, against a bare python-telegram-bot echo bot on the same machine in the same run.

Ours stores every note durably, makes a contact, a plan and a card of it; the echo bot says back what it heard and keeps
nothing. Both are processes of their own and take turns, so that whatever else the machine does weighs on both alike.
Telegram's limits are lifted for both, or they would be all that is measured.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bot.rehearsal import Clock, Rehearsal

ROUNDS = 4
BURST = 150  # Notes a round that come at once, each from a chat of its own.
SINGLE = 25  # Notes a round that come one by one.
NOTE = "met {name} at AWS, loves sailing, send article Tue"
NAMES = ("Ana", "Ben", "Zoe", "Carla")
AIM = 0.6
PATIENCE = 120.0
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Bot:
    """One bot with a server of its own, and what was measured of it."""

    name: str
    telegram: Rehearsal
    process: subprocess.Popen[bytes]
    start: float
    waits: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)  # Processor seconds a note.

    def single(self, count: int) -> None:
        """Give it notes one by one."""
        for number in range(len(self.waits), len(self.waits) + count):
            chat = self.telegram.chat(1000 + number, f"One{number}", f"one{number}")
            began = time.perf_counter()
            chat.says(NOTE.format(name="Ana"))
            chat.waits_for("Ana", 30)
            self.waits.append(time.perf_counter() - began)

    def burst(self, name: str, count: int) -> None:
        """Give it notes of many chats at once."""
        chats = [self.telegram.chat(5000 + number, f"User{number}", f"user{number}") for number in range(count)]
        before, spent = self._answers(), self._processor_seconds()
        began = time.perf_counter()
        for chat in chats:
            chat.says(NOTE.format(name=name))
        while (done := self._answers() - before) < count:
            assert time.perf_counter() - began < PATIENCE, f"only {done} of {count} were answered"
            time.sleep(0.005)  # Looking costs processor time too, and both bots share it with us.
        self.rates.append(count / (time.perf_counter() - began))
        self.costs.append((self._processor_seconds() - spent) / count)

    def megabytes(self) -> float:
        """Memory it holds now."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def _answers(self) -> int:
        return sum(1 for call in self.telegram.calls if call.method == "sendMessage" and not call.error)

    def _processor_seconds(self) -> float:
        """Of all its threads, in Python and in the system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK


def main() -> None:
    """Measure both by turns and print a table with the ratios."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        bots = [run(stack, name, Path(folder)) for name in ("ours", "echo")]
        for bot in bots:
            bot.burst("Warm", 30)
            bot.rates.clear()
            bot.costs.clear()
        for number in range(ROUNDS):
            for bot in bots:
                bot.single(SINGLE)
                bot.burst(NAMES[number % len(NAMES)], BURST)
        show(*bots)


def run(stack: ExitStack, name: str, folder: Path) -> Bot:
    """Start a bot and its server; both end with the stack."""
    telegram = stack.enter_context(Rehearsal(clock=Clock()))
    began = time.perf_counter()
    process = start_bot(name, telegram, folder)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    chat = telegram.chat(7, "First", "first")
    chat.says("met Zoe at AWS")
    chat.waits_for("Zoe", 30)
    return Bot(name, telegram, process, start=time.perf_counter() - began)


def start_bot(name: str, telegram: Rehearsal, folder: Path) -> subprocess.Popen[bytes]:
    """One of `benchmarks.throughput_bots` in a process of its own, working against this rehearsal."""
    environ = {**os.environ, "BENCH_URL": telegram.base_url, "BENCH_TOKEN": telegram.token, "DATA_DIR": str(folder)}
    return subprocess.Popen([sys.executable, "-m", "benchmarks.throughput_bots", name], env=environ)


def show(ours: Bot, echo: Bot) -> None:
    """The table, and what is compared: both medians over the rounds."""
    print(f"{'':<6}{'start s':>9}{'notes/s':>9}{'CPU ms':>8}{'p50 ms':>8}{'p99 ms':>8}{'RSS MB':>8}")
    for bot in (ours, echo):
        waits = sorted(bot.waits)
        rate, cost = statistics.median(bot.rates), statistics.median(bot.costs)
        p50, p99 = statistics.median(waits), waits[int(len(waits) * 0.99) - 1]
        figures = f"{bot.start:>9.2f}{rate:>9.0f}{cost * 1000:>8.1f}{p50 * 1000:>8.1f}{p99 * 1000:>8.1f}"
        print(f"{bot.name:<6}{figures}{bot.megabytes():>8.0f}")
    rate = statistics.median(ours.rates) / statistics.median(echo.rates)
    cost = statistics.median(echo.costs) / statistics.median(ours.costs)
    print(f"notes a second, ours / echo: {rate:.2f} (aim: at least {AIM}); by processor time {cost:.2f}")


if __name__ == "__main__":
    main()
