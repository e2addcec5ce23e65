"""Several people in one message: the digest after quiet hours or an absence, and the morning's list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from handlers import texts
from handlers.buttons import Action, button
from handlers.reminder_cards import Shown
from handlers.today import LIST
from sincerely.today import Candidate, reason
from storage.follow_ups import StoredFollowUp
from storage.owners import Owner


def digest(owner: Owner, chosen: Sequence[tuple[Candidate, StoredFollowUp]], now: datetime, *, late: bool) -> Shown:
    """One line and one row of buttons a person, in the order given; several reasons stand in one line."""
    reasons: dict[int, list[str]] = defaultdict(list)
    first: dict[int, StoredFollowUp] = {}
    for one, row in chosen:
        reasons[row.contact_id].append(reason(one, now, owner.preferences))
        first.setdefault(row.contact_id, row)
    lines = [{"name": row.name, "reason": " ".join(reasons[row.contact_id])} for row in first.values()]
    html = texts.text("follow_up.digest", owner.locale, late=late, count=len(lines), lines=lines)
    keyboard = [
        [
            button(texts.text("label.draft_for", owner.locale, name=row.name), Action.SHOW_DRAFT, row.id),
            button(texts.text("label.not_now", owner.locale), Action.NOT_NOW, row.id, LIST),
        ]
        for row in first.values()
    ]
    return Shown(html, keyboard)
