"""How far one token reaches: a simulated day of reminders for a thousand to a million users, under Telegram's limit.

The token, not the database, is the limit (see docs/scaling.md). The day is played minute by minute: users live in the
world's zones, their reminders fall due at the sending hour, and the senders take what the limit allows.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

SENDS_PER_SECOND = 25  # Telegram takes about 30 a bot; five are left for cards and answers.
REMINDERS_A_DAY = 1.2  # A user with 60 warm contacts is reminded about that often (see `make simulate`).
MINUTES = 24 * 60

# Where users live, roughly by the shares of Telegram's audience, and the zone's offset in winter decides when 09:00 is.
ZONES = {
    "Asia/Kolkata": 0.22,
    "Europe/Moscow": 0.12,
    "Asia/Jakarta": 0.10,
    "America/Sao_Paulo": 0.10,
    "Europe/Berlin": 0.14,
    "Europe/London": 0.06,
    "America/New_York": 0.12,
    "America/Los_Angeles": 0.06,
    "Asia/Singapore": 0.04,
    "Africa/Lagos": 0.04,
}


@dataclass(frozen=True)
class Day:
    """What a day looked like: the longest queue, and how late the latest reminder came, in minutes."""

    users: int
    bots: int
    sent: int
    longest_queue: int
    latest: int


def offset_minutes(zone: str) -> int:
    """Minutes east of UTC on a January day."""
    offset = datetime(2026, 1, 15, 9, tzinfo=ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 60)


def play(users: int, bots: int, spread: int, seed: int = 7) -> Day:
    """A day of reminders: due at 09:00 local, each user's own minute within `spread` minutes of it."""
    random_ = random.Random(seed)
    due = [0] * MINUTES
    for zone, share in ZONES.items():
        nine = (9 * 60 - offset_minutes(zone)) % MINUTES
        for _ in range(round(users * share * REMINDERS_A_DAY)):
            due[(nine + random_.randrange(spread)) % MINUTES] += 1
    queue, longest, latest, sent = 0, 0, 0, 0
    a_minute = SENDS_PER_SECOND * 60 * bots
    for minute in range(2 * MINUTES):  # The second day empties what the first left over.
        queue += due[minute] if minute < MINUTES else 0
        longest = max(longest, queue)
        latest = max(latest, queue // a_minute)
        taken = min(queue, a_minute)
        queue, sent = queue - taken, sent + taken
    return Day(users, bots, sent, longest, latest)


def main() -> int:
    """Print the table of docs/scaling.md."""
    print(f"{'users':>9}  {'bots':>4}  {'spread':>7}  {'sent':>9}  {'longest queue':>13}  {'latest, min':>11}")
    plays = [(1_000, 1, 1), (100_000, 1, 1), (100_000, 1, 15), (1_000_000, 1, 1), (1_000_000, 8, 1), (1_000_000, 8, 15)]
    for users, bots, spread in plays:
        day = play(users, bots, spread)
        print(f"{users:>9}  {bots:>4}  {spread:>4} min  {day.sent:>9}  {day.longest_queue:>13}  {day.latest:>11}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
