"""The bot's name typed in another chat: drafts to drop in there. Only the owner's own, never cached, switched on by the
installation."""

from __future__ import annotations

from handlers import candidates, drafting
from handlers.incoming import InlineQuery
from handlers.turn import Turn
from sincerely.today import rank
from storage import follow_ups, people
from storage.folding import fold
from storage.follow_ups import StoredFollowUp

# A list to pick from with a thumb.
MOST_OFFERED = 5


def offer_drafts(turn: Turn, query: InlineQuery) -> None:
    """The drafts of whoever is meant; with no name typed, of the people for today. A stranger gets none."""
    if turn.owner is None:
        turn.offer_inline([])
        return
    results = [found for row in _rows(turn, query.text)[:MOST_OFFERED] if (found := _result(turn, row))]
    turn.offer_inline(results)


def _rows(turn: Turn, words: str) -> list[StoredFollowUp]:
    assert turn.owner is not None
    if not words.strip():
        found = candidates.due_today(turn.tx, turn.owner, turn.now)
        ranked = rank([one for one, _ in found], turn.now, turn.owner.preferences, MOST_OFFERED)
        return [next(row for one, row in found if one is chosen) for chosen in ranked]
    ids = [match.contact_id for match in people.named(turn.tx, turn.owner_id, words, MOST_OFFERED)]
    rows = [follow_ups.of_contact(turn.tx, turn.owner_id, contact_id) for contact_id in ids]
    return [row for of_one in rows for row in of_one if row.state in ("pending", "prompted") and fold(row.name)]


def _result(turn: Turn, row: StoredFollowUp) -> dict[str, str] | None:
    assert turn.owner is not None
    stored = people.get(turn.tx, turn.owner_id, row.contact_id)
    if stored is None:
        return None
    draft = drafting.draft_of(turn.tx, turn.owner, row, stored.thread, turn.now)
    if draft.ask is not None:
        return None
    title = turn.text("label.draft_for", name=row.name)
    return {"id": str(row.id), "title": title, "description": row.follow_up.reason, "text": draft.body}
