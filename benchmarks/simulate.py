"""`make simulate`: a year with 300 people, as a small table and a picture of its touches."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.year import START, Year
from sincerely.model import By, Status, TouchKind

PICTURE = Path("artifacts") / "simulate.png"
WEEKS = 53
INK = {"sent": "#33658a", "heard": "#f6ae2d", "talked": "#86bbd8"}
STATUS_INK = {"new": "#c9d6df", "waiting": "#86bbd8", "warm": "#f6ae2d", "resting": "#7d8597", "closed": "#2f2f2f"}


def figures(year: Year) -> list[tuple[str, str]]:
    """The table: what the year came to."""
    told = Counter((kind, by) for _, kind, by in year.touches)
    days = [year.pushed[day] for day in range(365)]
    standing = year.standing[-1]
    return [
        ("people: known before, met", f"{year.known}, {year.met}"),
        ("messages sent", str(told[TouchKind.SENT, By.ME])),
        ("replies, calls", f"{told[TouchKind.REPLIED, By.THEM]}, {told[TouchKind.CALLED, By.THEM]}"),
        ("declined", str(told[TouchKind.DECLINED, By.THEM])),
        ("pushed a day: most, mean (cap)", f"{max(days)}, {statistics.mean(days):.1f} ({year.preferences.daily_cap})"),
        ("days until a push, behind the cap: mean", ", ".join(_mean_delays(year))),
        ("longest wait of a warm contact, in circles", f"{year.longest_wait:.2f} (limit 1.50)"),
        ("lists empty for lack of an end", str(year.empty_lists)),
        ("third messages inside a rest", str(year.third_messages)),
        ("at the end of the year", ", ".join(f"{standing[status]} {status}" for status in map(str, Status))),
        ("what was pushed", ", ".join(f"{number} {kind}" for kind, number in year.kinds.most_common())),
    ]


def _mean_delays(year: Year) -> Iterator[str]:
    kinds = ("promise", "hello", "answer", "nudge", "re_engage", "keep_warm")
    return (f"{statistics.mean(year.delays[kind]):.1f} {kind}" for kind in kinds)


def draw(year: Year, path: Path) -> None:
    """Three pictures over the weeks: touches, people by standing, and follow-ups pushed on each day."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, (touches, people, pushes) = pyplot.subplots(3, 1, figsize=(11, 9), layout="constrained")
    _draw_touches(touches, year)
    people.stackplot(
        range(len(year.standing)),
        [[week[status] for week in year.standing] for status in STATUS_INK],
        labels=list(STATUS_INK),
        colors=list(STATUS_INK.values()),
    )
    people.set(title="People by standing", xlim=(0, WEEKS))
    pushes.bar(range(365), [year.pushed[day] for day in range(365)], width=1, color=INK["sent"])
    pushes.axhline(year.preferences.daily_cap, color="#c1121f", linewidth=1, label="the owner's cap")
    pushes.set(title="Follow-ups pushed on each day", xlabel="day of the year", xlim=(0, 365))
    for axes in (touches, people, pushes):
        axes.legend(loc="upper left", fontsize=8, ncols=5)
        axes.spines[["top", "right"]].set_visible(False)
    figure.suptitle(f"A year of following up with {len(year.people)} people")
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, dpi=120)
    pyplot.close(figure)


def _draw_touches(axes: Any, year: Year) -> None:
    weeks: dict[str, list[int]] = {name: [0] * WEEKS for name in INK}
    for at, kind, by in year.touches:
        name = "sent" if kind is TouchKind.SENT and by is By.ME else "talked" if kind is TouchKind.CALLED else "heard"
        weeks[name][min((at - START).days // 7, WEEKS - 1)] += 1
    bottom = [0] * WEEKS
    for name, numbers in weeks.items():
        axes.bar(range(WEEKS), numbers, bottom=bottom, width=0.9, color=INK[name], label=name)
        bottom = [low + number for low, number in zip(bottom, numbers, strict=True)]
    axes.set(title="Touches in each week", xlim=(0, WEEKS))


def main() -> None:
    """Simulate, print, draw."""
    began = time.perf_counter()
    year = Year().run()
    for name, value in figures(year):
        print(f"{name:<44}{value}")
    draw(year, PICTURE)
    print(f"{'picture':<44}{PICTURE} ({time.perf_counter() - began:.0f} s)")


if __name__ == "__main__":
    main()
