"""From a note to its card, as the person who typed it waits for it; beside a bare python-telegram-bot echo bot.

Both bots are processes of their own on a rehearsal of their own in this run, asked in turn, note by note, so that
whatever else the machine does meets both alike. Ours runs as it ships, with Telegram's limits, and stores every note
durably, plans it and answers with a card; the echo bot says back what it heard.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.throughput import start_bot
from bot.rehearsal import Chat, Clock, Rehearsal

# The card must be there before the thumb has left the screen.
AIM_MS = 150.0
ROUNDS = 60

# What people type: short and long, one person and three, a promise, a correction of nothing, a question-like note.
NOTES = (
    "met Ana at AWS, loves sailing, send article Tue",
    "Ben Carter (Stripe), hiring a data engineer, intro him to Priya by Friday",
    "coffee with May Lindqvist, CTO at Acme. she'll send the deck by Thursday",
    "Marta from the climate meetup. hates calls, use WhatsApp: +351 912 345 678",
    "had lunch w/ Tom & Sara, both into climbing; Tom is moving to Berlin in March",
    "I met a really nice woman named Li Wei on the train, she studies bees and wants help with her website",
)


def main() -> None:
    """Measure both in the same run and print the medians."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        bots = {name: stack.enter_context(_running(name, Path(folder))) for name in ("shipped", "echo")}
        times: dict[str, list[float]] = {name: [] for name in bots}
        for number in range(ROUNDS):
            for name, telegram in bots.items():
                times[name].append(_answered(telegram, number))
    print(f"{'':<10}{'p50 ms':>8}{'p95 ms':>8}{'worst':>8}")
    for name, taken in times.items():
        taken.sort()
        print(f"{name:<10}{statistics.median(taken):>8.1f}{taken[int(ROUNDS * 0.95) - 1]:>8.1f}{taken[-1]:>8.1f}")
    ours, echo = (statistics.median(times[name]) for name in ("shipped", "echo"))
    print(f"first answer: {ours:.0f} ms at the median (aim: at most {AIM_MS:.0f}), {ours / echo:.1f} times the echo")


@contextmanager
def _running(name: str, folder: Path) -> Iterator[Rehearsal]:
    with Rehearsal(clock=Clock()) as telegram:
        bot = start_bot(name, telegram, folder)
        try:
            _wait(telegram.chat(7, "First", "first"), "met Zoe at AWS, plays chess")
            yield telegram
        finally:
            bot.terminate()
            bot.wait()


def _answered(telegram: Rehearsal, number: int) -> float:
    """Milliseconds until the answer stands in a chat that was quiet before."""
    note = NOTES[number % len(NOTES)]
    return _wait(telegram.chat(1000 + number, f"One{number}", f"one{number}"), note)


def _wait(chat: Chat, note: str) -> float:
    began = time.perf_counter()
    chat.says(note)
    chat.waits_for(lambda shown: shown.from_bot, 30)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
