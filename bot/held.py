"""What may not have arrived is told in the next message to the same chat, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape

from bot import markup
from storage import outbox
from storage.engine import Transaction
from storage.outbox import OutboxRow

QUOTED_UNITS = 80  # Enough to recognise the message by.
MOST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Held:
    """Messages of unknown fate, and the line that tells of them."""

    ids: tuple[int, ...]
    line: str


def of(tx: Transaction, row: OutboxRow) -> Held | None:
    """What the message `row` has to tell besides its own words."""
    if row.kind != "message" or row.owner_id is None:
        return None
    waiting = [each for each in outbox.untold_unknown(tx, row.owner_id) if each.id != row.id]
    if not waiting:
        return None
    quotes = ", ".join(f"“{_quote(each)}”" for each in waiting[:MOST_QUOTED])
    more = f" and {len(waiting) - MOST_QUOTED} more" if len(waiting) > MOST_QUOTED else ""
    line = (
        f"\n\n<i>The connection broke earlier, so this may not have reached you: {quotes}{more}. Nothing is lost.</i>"
    )
    return Held(tuple(each.id for each in waiting), line)


def told(tx: Transaction, row: OutboxRow, held: Held, now: datetime) -> None:
    """The line has arrived."""
    if row.owner_id is not None:
        outbox.told(tx, row.owner_id, held.ids, now)


def _quote(row: OutboxRow) -> str:
    words = " ".join(markup.plain(row.payload.get("text") or row.payload.get("name") or "").split())
    return escape(words if len(words) <= QUOTED_UNITS else words[: QUOTED_UNITS - 1] + "…", quote=False)
