"""Drafts that were shown, so that none comes twice, and the owner's own templates."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from storage import tables
from storage.engine import Transaction

t = tables.drafts
templates_table = tables.templates


def shown(
    tx: Transaction,
    owner_id: int,
    follow_up_id: int,
    variant: int,
    channel: str,
    body: str,
    contact_id: int,
    now: datetime,
) -> None:
    """Remember a draft that the owner saw."""
    row = {
        "owner_id": owner_id,
        "contact_id": contact_id,
        "follow_up_id": follow_up_id,
        "variant": variant,
        "channel": str(channel),
        "body": body,
        "shown_at": now,
    }
    tx.put(t, row, key=("owner_id", "follow_up_id", "channel", "variant"), changed=("body", "shown_at"))


def bodies_for_others(tx: Transaction, owner_id: int, contact_id: int, limit: int = 200) -> list[str]:
    """The newest drafts made for anybody else: a near copy of one of them is refused."""
    others = select(t.c.body).where(t.c.owner_id == owner_id, t.c.contact_id != contact_id)
    return [body for (body,) in tx.rows(others.order_by(t.c.shown_at.desc(), t.c.id.desc()).limit(limit))]


def bodies_shown(tx: Transaction, owner_id: int, follow_up_id: int) -> list[str]:
    """The drafts already shown for this follow-up, in the order they were shown."""
    mine = select(t.c.body).where(t.c.owner_id == owner_id, t.c.follow_up_id == follow_up_id)
    return [body for (body,) in tx.rows(mine.order_by(t.c.shown_at, t.c.id))]


def shown_last(tx: Transaction, owner_id: int, since: datetime) -> int | None:
    """The follow-up whose draft the owner saw last, if that was since then."""
    mine = select(t.c.follow_up_id).where(t.c.owner_id == owner_id, t.c.shown_at >= since)
    found = tx.value(mine.order_by(t.c.shown_at.desc(), t.c.id.desc()).limit(1))
    return None if found is None else int(found)


def put_template(tx: Transaction, owner_id: int, name: str, text: str, now: datetime) -> None:
    """Keep the owner's own template under this name (one text each)."""
    row = {"owner_id": owner_id, "name": name, "text": text, "changed_at": now}
    tx.put(templates_table, row, key=("owner_id", "name"), changed=("text", "changed_at"))


def templates(tx: Transaction, owner_id: int) -> dict[str, str]:
    """The owner's own templates, by name."""
    mine = select(templates_table.c.name, templates_table.c.text).where(templates_table.c.owner_id == owner_id)
    return {row.name: row.text for row in tx.rows(mine.order_by(templates_table.c.name))}


def templates_in_force(tx: Transaction, owner_id: int) -> dict[str, str]:
    """What drafts are written with: the templates of the house, and the owner's own over them."""
    return {**tx.templates, **templates(tx, owner_id)}


def remove_template(tx: Transaction, owner_id: int, name: str) -> bool:
    """Go back to the bot's own words; False where the owner had no such template."""
    mine = (templates_table.c.owner_id == owner_id, templates_table.c.name == name)
    return tx.changed(templates_table.delete().where(*mine)) == 1
