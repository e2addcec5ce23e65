"""Something worth sending along: links from the shelf that fit a contact and that they never got."""

from __future__ import annotations

from dataclasses import dataclass

from sincerely.matching import whom_it_fits
from sincerely.model import Thread, Value
from storage import shelf
from storage.engine import Transaction
from storage.owners import Owner

# More than three choices on a reminder is a menu.
MOST_OFFERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A link on the shelf, and the hook it fits."""

    shelf_id: int
    value: Value
    why: str = ""


def fitting(tx: Transaction, owner: Owner, contact_id: int, thread: Thread) -> list[Offer]:
    """Links not yet sent to this contact: those that fit a hook first, then the newest."""
    unsent = shelf.unsent_for(tx, owner.id, contact_id)
    offers = [_offer(item, thread) for item in unsent]
    return sorted(offers, key=lambda offer: not offer.why)[:MOST_OFFERS]


def by_id(tx: Transaction, owner: Owner, contact_id: int, shelf_id: int) -> Offer | None:
    """The link a button carries; None once it was sent to them: never the same link twice to one person."""
    item = shelf.get(tx, owner.id, shelf_id)
    unsent = {one.id for one in shelf.unsent_for(tx, owner.id, contact_id)}
    return Offer(shelf_id=item.id, value=_value(item)) if item and item.id in unsent else None


def _offer(item: shelf.ShelfItem, thread: Thread) -> Offer:
    fits = whom_it_fits(item.title, [thread])
    return Offer(shelf_id=item.id, value=_value(item), why=fits[0].hook.text if fits else "")


def _value(item: shelf.ShelfItem) -> Value:
    return Value(title=item.title, url=item.url)
