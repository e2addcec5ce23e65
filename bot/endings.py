"""What became of messages, written down: sent, held, refused, or to be tried again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import held
from bot.delivery import Outcome, Start
from bot.errors import Fate, Verdict
from storage import outbox, owners
from storage.engine import Transaction
from storage.outbox import OutboxRow

TRIES = 5  # A server that said "500" five times will not take it the sixth time.
RETRY_AFTER = timedelta(seconds=2)
REFUSED_AFTER = timedelta(seconds=30)  # A refused token: an operator has to act.
UNTOUCHED = frozenset({"toast", "inline"})  # Answers to a query: no limit, no order, worth nothing later.


@dataclass(frozen=True, slots=True)
class Ended:
    """A row whose call is over."""

    row: OutboxRow
    start: Start
    outcome: Outcome


def write_down(tx: Transaction, ended: Sequence[Ended], now: datetime) -> None:
    """Keep what became of each; what arrived, which is nearly all, in one statement. Doing it twice does no harm."""
    outbox.sent_all(tx, {one.row.id: one.outcome.message_id for one in ended if one.outcome.verdict is None}, now)
    for one in ended:
        if one.outcome.verdict is not None:
            _not_sent(tx, one, one.outcome.verdict, now)
        elif one.start.held is not None:
            held.told(tx, one.row, one.start.held, now)


def _not_sent(tx: Transaction, ended: Ended, verdict: Verdict, now: datetime) -> None:
    row, start, reason = ended.row, ended.start, ended.outcome.reason
    tried_enough = row.attempts >= TRIES
    match verdict.fate:
        case Fate.HARMLESS:
            outbox.sent(tx, row.id, now, start.message_id)
        case _ if row.kind in UNTOUCHED:
            outbox.failed(tx, row.id, reason, now)  # An answer to a press is worth nothing later.
        case Fate.LIMITED:
            outbox.again(tx, row.id, now + timedelta(seconds=verdict.wait), reason)
        case Fate.REFUSED:
            outbox.again(tx, row.id, now + REFUSED_AFTER, reason)
        case Fate.UNSENT if not (verdict.by_the_server and tried_enough):
            outbox.again(tx, row.id, now + RETRY_AFTER * min(row.attempts, 15), reason)
        case Fate.UNKNOWN if row.kind == "edit" and not tried_enough:
            outbox.again(tx, row.id, now + RETRY_AFTER, reason)  # The same edit twice is one edit.
        case Fate.UNSENT | Fate.UNKNOWN:
            outbox.unknown(tx, row.id, reason, now)
        case Fate.BLOCKED:
            outbox.failed(tx, row.id, reason, now)
            if row.owner_id is not None:
                owners.set_state(tx, row.owner_id, "blocked")
        case _:
            outbox.failed(tx, row.id, reason, now)
