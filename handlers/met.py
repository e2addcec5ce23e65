"""Whom the owner met: "who did I meet this week?", "who did I meet yesterday?"."""

from __future__ import annotations

import re

from handlers import days, pages
from handlers.buttons import Action, button
from handlers.turn import Turn
from sincerely.spans import read_span
from storage import finding

# More than this is a conference: its review and /people have everybody.
MOST_SHOWN = 20
IN_A_ROW = 2

_WHERE = re.compile(r"^(?:at|in|from) (?:the )?", re.IGNORECASE)


def show(turn: Turn, when: str) -> None:
    """Everybody met in that time, the latest first; where the words name no time, everybody in whose page they are."""
    assert turn.owner is not None
    zone = turn.owner.preferences.zone
    span = read_span(when, turn.now, zone, turn.owner.locale)
    if span is None:
        pages.find(turn, _WHERE.sub("", when))
        return
    today, found = days.today_in(zone, turn.now), finding.met_between(turn.tx, turn.owner_id, *span, MOST_SHOWN + 1)
    shown = found[:MOST_SHOWN]
    lines = [{"name": one.name, "day": days.in_words(one.on, today), "place": one.place or ""} for one in shown]
    first, last = (days.plain(day, today) for day in span)
    one_day = days.dated(span[0], today) if span[0] == span[1] else None
    until = None if span[1] >= today else last
    html = turn.text("page.met", lines=lines, first=first, until=until, one_day=one_day, more=len(found) > MOST_SHOWN)
    labels = [turn.text("label.person", name=one.name, hint="") for one in shown]
    buttons = [button(label, Action.PERSON, one.contact_id) for label, one in zip(labels, shown, strict=True)]
    turn.answer(html, [buttons[start : start + IN_A_ROW] for start in range(0, len(buttons), IN_A_ROW)])
