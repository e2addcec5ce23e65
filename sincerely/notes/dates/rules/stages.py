"""What "early", "mid", "late" and "end" mean, and which of last, this and next is said."""

from __future__ import annotations

from datetime import date

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates.found import Found


def which(found: Found) -> int:
    """-1 for last, 0 for this, 1 for next."""
    return found.value("which", "this", "next", "last") if found.has("which") else int(found.has("next"))


def stage_day(stage: str, first: date) -> date:
    """The day of the month that begins on `first`."""
    return reckon.last_of_month(first) if stage == "end" else first.replace(day=reckon.STAGE_DAY[stage])


def stage_of_months(stage: str, first: date, months: int) -> date:
    """Early is the first day, mid the 15th of the middle month, late and end the last day."""
    if stage == "early":
        return first
    if stage == "mid":
        return reckon.months_later(first, months // 2).replace(day=reckon.STAGE_DAY["mid" if months % 2 else "early"])
    return reckon.last_of_month(reckon.months_later(first, months - 1))
