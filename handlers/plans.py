"""After every change of a thread: the craft plans anew, storage keeps what it planned."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import version

from handlers.card_words import Seen
from sincerely.cadence import make_plan
from storage import follow_ups, people
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp
from storage.owners import Owner

OPEN = ("pending", "prompted")

# Under this name the installation keeps which edition of the world's clocks it planned with.
ZONE_DATA = "zone_data"


def zone_data_version() -> str:
    """The edition of the zone data at hand: "2026.2"."""
    return version("tzdata")


def replan(tx: Transaction, owner: Owner, contact_id: int, now: datetime) -> Seen | None:
    """Plan a contact anew and keep the plan; None where the contact is gone."""
    seen = look_at(tx, owner, contact_id, now)
    if seen is not None:
        dropped = {one.key: one.reason for one in seen.plan.dropped}
        follow_ups.replan(tx, owner.id, contact_id, seen.plan.follow_ups, now, dropped)
    return seen


def look_at(tx: Transaction, owner: Owner, contact_id: int, now: datetime) -> Seen | None:
    """A contact's thread with its plan as of now, nothing changed."""
    stored = people.get(tx, owner.id, contact_id)
    if stored is None or stored.deleted:
        return None
    plan = make_plan(stored.thread, now, owner.preferences)
    return Seen(thread=stored.thread, plan=plan, left=stored.note)


def open_of(tx: Transaction, owner_id: int, contact_id: int) -> list[StoredFollowUp]:
    """The follow-ups of a contact that are still to be settled, the earliest first."""
    return [row for row in follow_ups.of_contact(tx, owner_id, contact_id) if row.state in OPEN]
