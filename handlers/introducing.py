"""A need and an offer that meet: the bot says so once, when the second of the two is noted."""

from __future__ import annotations

from handlers.buttons import Action, button
from handlers.turn import Turn
from sincerely.matching import introductions
from sincerely.model import HookKind, Person
from storage import people

# The people spoken of most recently: older needs have mostly been met.
MOST_LOOKED_AT = 200
SWAPPED = frozenset({HookKind.NEED, HookKind.OFFER})


def suggest(turn: Turn, contact_id: int, person: Person) -> None:
    """Suggest an introduction where what this note says of a person meets what is known of another."""
    if not any(hook.kind in SWAPPED for hook in person.hooks):
        return
    recent = people.recent_ids(turn.tx, turn.owner_id, MOST_LOOKED_AT)
    known = people.get_many(turn.tx, turn.owner_id, recent)
    pairs = introductions([one.thread for one in known])
    mine = [pair for pair in pairs if contact_id in (known[pair[0].index].contact_id, known[pair[1].index].contact_id)]
    if not mine:
        return
    need, offer = mine[0]
    needing, offering = known[need.index], known[offer.index]
    html = turn.text(
        "follow_up.introduction",
        needing=needing.thread.contact.name,
        need=need.hook.text,
        offering=offering.thread.contact.name,
        offer=offer.hook.text,
    )
    ask = [
        button(turn.text("label.ask", name=one.thread.contact.name), Action.INTRODUCE, one.contact_id, other.contact_id)
        for one, other in ((needing, offering), (offering, needing))
    ]
    turn.say(html, [ask])
