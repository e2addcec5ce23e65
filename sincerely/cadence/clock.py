"""The owner's clock: zones, sending hours, quiet hours, working days (CRAFT, When 12).

Days and hours are the owner's; a day lasts as long as it lasts. A time the clock skips in spring moves forward by the
length of the gap, a time it shows twice in autumn is taken the first time (PEP 495 with fold=0).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sincerely.model import Preferences

DAY = timedelta(days=1)
EVERY_DAY = frozenset(range(7))  # Somebody who works on no day would otherwise never be written to.


@dataclass(frozen=True, slots=True)
class Wish:
    """A time on a clock somewhere ("Tuesday 09:00 in Lisbon") and the instant it means."""

    due: datetime  # UTC
    local: datetime  # naive: what the clock on the wall shows
    zone: str


class Clock:
    """Turns days and hours of one owner into instants, and back."""

    __slots__ = ("_zone", "opens", "quiet_from", "quiet_to", "working_days", "zone")

    def __init__(self, preferences: Preferences) -> None:
        """Raise ZoneInfoNotFoundError where the zone has no such name."""
        self.zone = preferences.zone
        self._zone = ZoneInfo(preferences.zone)
        self.quiet_from, self.quiet_to = preferences.quiet_from, preferences.quiet_to
        self.working_days = preferences.working_days or EVERY_DAY
        hour = preferences.sending_hour
        self.opens = self.quiet_to if self.is_quiet(hour) else hour  # Quiet hours are stronger than a wish.

    def local(self, instant: datetime) -> datetime:
        """What the owner's clock shows at an instant (aware)."""
        return instant.astimezone(self._zone)

    def day(self, instant: datetime) -> date:
        """The owner's day at an instant."""
        return instant.astimezone(self._zone).date()

    def at(self, day: date, hour: time | None = None, zone: str | None = None) -> Wish:
        """The wish for an hour of a day: the sending hour where none is given, in the owner's zone or another."""
        place = self._zone if zone is None else ZoneInfo(zone)
        local = datetime.combine(day, hour or self.opens)
        return Wish(local.replace(tzinfo=place, fold=0).astimezone(UTC), local, zone or self.zone)

    def now(self, instant: datetime) -> Wish:
        """The wish for exactly this instant."""
        return Wish(instant.astimezone(UTC), self.local(instant).replace(tzinfo=None, fold=0), self.zone)

    def later(self, instant: datetime, days: int) -> datetime:
        """The same hour on the owner's clock a number of days later, however long those days were."""
        local = self.local(instant)
        return self.at(local.date() + timedelta(days=days), local.time()).due

    def end_of(self, day: date) -> datetime:
        """The last minute of a day: where only the day of something is known, nothing of that day came after it."""
        return self.at(day, time(23, 59)).due

    def is_quiet(self, hour: time) -> bool:
        """Whether an hour of the clock lies in the quiet hours. They may span midnight; equal ends mean none."""
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= hour < self.quiet_to
        return hour >= self.quiet_from or hour < self.quiet_to

    def is_working(self, day: date) -> bool:
        """Whether the owner works on this day."""
        return day.weekday() in self.working_days

    def working_day(self, day: date) -> date:
        """This day, or the first working day after it."""
        while not self.is_working(day):
            day += DAY
        return day

    def next_working_day(self, day: date) -> date:
        """The first working day after this day."""
        return self.working_day(day + DAY)

    def sends_at(self, instant: datetime, any_day: bool = False) -> bool:
        """Whether an instant lies in the sending hours: from the sending hour until the quiet ones, on working days."""
        local = self.local(instant)
        hour = local.time()
        return hour >= self.opens and not self.is_quiet(hour) and (any_day or self.is_working(local.date()))

    def soon(self, instant: datetime, any_day: bool = False) -> Wish:
        """At once in the sending hours, else at the next sending hour."""
        return self.now(instant) if self.sends_at(instant, any_day) else self.sending_hour(instant, any_day)

    def sending_hour(self, instant: datetime, any_day: bool = False) -> Wish:
        """The first sending hour of a working day (or of any day) that is not before the instant."""
        day = self.day(instant)
        while True:
            wish = self.at(day)
            if wish.due >= instant and (any_day or self.is_working(day)):
                return wish
            day += DAY

    def closes(self, day: date) -> datetime:
        """When the sending hours of a day end: at the quiet hours, or at midnight where those begin later."""
        ends_today = self.quiet_from != self.quiet_to and self.quiet_from > self.opens
        return self.at(day, self.quiet_from).due if ends_today else self.at(day + DAY, time(0)).due
