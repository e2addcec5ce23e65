"""When to write next and when to stop: pure functions of a contact's whole history (CRAFT, When)."""

from sincerely.cadence.case import Dropped
from sincerely.cadence.explain import explain
from sincerely.cadence.plan import Plan, make_plan, next_follow_ups
from sincerely.cadence.snooze import snooze_until

__all__ = ["Dropped", "Plan", "explain", "make_plan", "next_follow_ups", "snooze_until"]
