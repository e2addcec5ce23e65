"""The shelf: a link without an addressee waits for the right person, and the bot says who that may be."""

from __future__ import annotations

from handlers import draft_buttons, offers, plans, who
from handlers.buttons import Action, Pressed, button
from handlers.heard import Heard
from handlers.pressed import Subject
from handlers.turn import Turn
from sincerely.matching import title_of, whom_it_fits
from sincerely.model import Reading
from storage import follow_ups, people, shelf

# People looked at for a link: the most recent ones, whose hooks are still true.
MOST_LOOKED_AT = 500

# More waiting people than this are found in /today; a link is offered to those who waited longest.
MOST_WAITING = 3


def put_by(turn: Turn, said: Heard, reading: Reading) -> None:
    """Keep the link, and say whom it fits and why; one draft at a time, never to many at once."""
    url = reading.link or said.text.strip()
    title = title_of(url, said.text)
    shelf_id = shelf.put(turn.tx, turn.owner_id, url, title, turn.now)
    waiting = _waiting_for_news(turn)
    known = people.get_many(turn.tx, turn.owner_id, people.recent_ids(turn.tx, turn.owner_id, MOST_LOOKED_AT))
    fits = {known[fit.index].contact_id: fit.hook.text for fit in whom_it_fits(title, [one.thread for one in known])}
    named = {one.contact_id: one.thread.contact.name for one in known} | waiting
    chosen = [*waiting, *(one for one in fits if one not in waiting)]
    lines = [{"name": named[one], "hook": fits.get(one, "")} for one in chosen]
    rows = [
        [button(turn.text("label.draft_for", name=named[one]), Action.SHELF_DRAFT, shelf_id, one)] for one in chosen
    ]
    turn.answer(turn.text("shelf.kept", title=title, fits=lines), rows)


def _waiting_for_news(turn: Turn) -> dict[int, str]:
    """Whose reminder in the chat asks for something new: a link that comes now is most likely for them."""
    rows = follow_ups.open_until(turn.tx, turn.owner_id, turn.now)
    asked = [row for row in rows if row.state == "prompted" and row.follow_up.needs_value]
    return {row.contact_id: row.name for row in asked[:MOST_WAITING]}


def put_for(turn: Turn, contact_id: int, url: str, words: str) -> None:
    """A link for one person: a reply to their card or reminder."""
    title = title_of(url, words)
    shelf_id = shelf.put(turn.tx, turn.owner_id, url, title, turn.now)
    show_for(turn, contact_id, shelf_id)


def draft_press(turn: Turn, press: Pressed) -> None:
    """The button "Draft for Ana" under a link."""
    if press.detail.isdigit():
        show_for(turn, int(press.detail), press.row)


def show_for(turn: Turn, contact_id: int, shelf_id: int) -> None:
    """The draft that carries the link; where nothing is planned with them, the link is kept for when something is."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    item = shelf.get(turn.tx, turn.owner_id, shelf_id)
    if seen is None or item is None:
        turn.toast(turn.text("toast.gone"))
        return
    name, offer = seen.thread.contact.name, offers.by_id(turn.tx, turn.owner, contact_id, shelf_id)
    if offer is None:
        turn.say(turn.text("shelf.had", name=name), about=contact_id)
        return
    who.speak_of(turn, contact_id)
    rows = plans.open_of(turn.tx, turn.owner_id, contact_id)
    row = next((one for one in rows if one.follow_up.needs_value), next(iter(rows), None))
    if row is None:
        turn.say(turn.text("shelf.given", name=name, title=item.title), about=contact_id)
        return
    shown = draft_buttons.shown(turn, Subject(row=row, seen=seen), offer)
    turn.say(shown.html, shown.keyboard, about=contact_id)
