"""Days as one says them: "yesterday", "on Tuesday", "back in March"; and of days to come: "tomorrow", "on Thursday"."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKS = {1: "a week ago", 2: "two weeks ago", 3: "three weeks ago", 4: "four weeks ago"}


def ago(then: date, today: date) -> str:
    """A past day in words a person would use: a weekday within the week, then weeks, then the month."""
    days = (today - then).days
    if days <= 0:
        return "earlier today"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"on {DAYS[then.weekday()]}"
    if days < 14 and then - timedelta(days=then.weekday()) == today - timedelta(days=today.weekday() + 7):
        return "last week"
    if days < 28:
        return WEEKS[round(days / 7)]
    if (today.year - then.year) * 12 + today.month - then.month == 1:
        return "last month"
    if then.year == today.year or days < 300:
        return f"back in {MONTHS[then.month - 1]}"
    return f"back in {MONTHS[then.month - 1]} {then.year}"


def ahead(day: date, today: date, *, whole_month: bool = False) -> str:
    """A day to come: "today", "tomorrow", "on Thursday", "next Thursday", "on 3 March", "in June"."""
    if whole_month:
        return "this month" if (day.year, day.month) == (today.year, today.month) else f"in {MONTHS[day.month - 1]}"
    days = (day - today).days
    if days <= 0:
        return "today"
    if days == 1:
        return "tomorrow"
    if days < 7:
        return f"on {DAYS[day.weekday()]}"
    return f"on {day.day} {MONTHS[day.month - 1]}"
