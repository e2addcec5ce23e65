"""The clause readers, in the order in which they are asked. The first that claims a clause keeps it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.clauses.already import read_already
from sincerely.notes.clauses.channel import read_channel
from sincerely.notes.clauses.chatter import read_chatter
from sincerely.notes.clauses.encountered import read_encountered
from sincerely.notes.clauses.hook import read_hook
from sincerely.notes.clauses.idle import read_idle
from sincerely.notes.clauses.label import read_label
from sincerely.notes.clauses.met.read import read_met
from sincerely.notes.clauses.milestone import read_milestone
from sincerely.notes.clauses.mine import read_mine
from sincerely.notes.clauses.opening import read_opening
from sincerely.notes.clauses.person import read_person
from sincerely.notes.clauses.place.announced import read_announced
from sincerely.notes.clauses.place.read import read_place
from sincerely.notes.clauses.position import read_position
from sincerely.notes.clauses.promise import read_duty, read_promise
from sincerely.notes.clauses.reach import read_reach
from sincerely.notes.clauses.role.nickname import read_nickname
from sincerely.notes.clauses.role.read import read_role
from sincerely.notes.clauses.their_promise import read_their_promise

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

Reader = Callable[["Clause", "Page"], bool]

CLAUSES: tuple[Reader, ...] = (
    read_label,  # "Firm: Savills" says itself what it is.
    read_reach,  # Addresses are taken out before words are weighed.
    read_opening,  # The first sentence, before anybody is named.
    read_announced,
    read_nickname,
    read_duty,  # Before channels and deeds done: "don't let me forget to call", "I gave her my word to send".
    read_channel,  # Before promises: "email only" is no order.
    read_already,  # Before promises: what is done is none.
    read_chatter,
    read_met,  # Names after a verb of meeting are the surest.
    read_encountered,
    read_promise,
    read_their_promise,
    read_mine,  # After promises: what else I did or wish is nothing to come back to.
    read_person,
    read_place,
    read_position,
    read_role,  # After people and places: what is left of a heading.
    read_idle,  # After roles and places: a lone word may be one.
    read_milestone,  # A day to come in a clause nobody promised.
    read_hook,  # Whatever else is told of somebody.
)
