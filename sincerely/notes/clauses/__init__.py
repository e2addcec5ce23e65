"""The clause readers, in the order in which they are asked. The first that claims a clause keeps it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING

from sincerely.notes.clauses import (
    already,
    channel,
    encountered,
    family,
    milestone,
    mine,
    position,
    promise,
    their_promise,
)
from sincerely.notes.clauses.chatter import read_chatter
from sincerely.notes.clauses.hook import read_hook
from sincerely.notes.clauses.idle import read_idle
from sincerely.notes.clauses.label import read_label
from sincerely.notes.clauses.met import read as met
from sincerely.notes.clauses.met import through
from sincerely.notes.clauses.opening import read_opening
from sincerely.notes.clauses.person import read_person
from sincerely.notes.clauses.place.announced import read_announced
from sincerely.notes.clauses.place.read import read_place
from sincerely.notes.clauses.reach import read_reach
from sincerely.notes.clauses.role.nickname import read_nickname
from sincerely.notes.clauses.role.read import read_role
from sincerely.notes.cues import ADDRESS, EVERY

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

Reader = Callable[["Clause", "Page"], bool]

# Every reader with its cues: it is asked of clauses that have one of them.
CLAUSES: tuple[tuple[int, Reader], ...] = (
    (EVERY, read_label),  # "Firm: Savills" says itself what it is.
    (ADDRESS, read_reach),  # Addresses are taken out before words are weighed.
    (family.CUES, family.read_family),  # Before anybody reads a piece of it: "her eldest, Tom, plays rugby".
    (EVERY, read_opening),  # The first sentence, before anybody is named.
    (EVERY, read_announced),
    (EVERY, read_nickname),
    (promise.OF_A_DUTY, promise.read_duty),  # Before channels and deeds done: "don't let me forget to call".
    (channel.CUES, channel.read_channel),  # Before promises: "email only" is no order.
    (already.CUES, already.read_already),  # Before promises: what is done is none.
    (EVERY, read_chatter),
    (met.CUES, met.read_met),  # Names after a verb of meeting are the surest.
    (through.CUES, through.read_through),  # "by Tom at the Athenaeum", before it is a hook.
    (encountered.CUES, encountered.read_encountered),
    (EVERY, promise.read_promise),
    (their_promise.CUES, their_promise.read_their_promise),
    (mine.CUES, mine.read_mine),  # After promises: what else I did or wish is nothing to come back to.
    (EVERY, read_person),
    (EVERY, read_place),
    (position.CUES, position.read_position),
    (position.CUES_OF_NOW, position.read_now_there),
    (EVERY, read_role),  # After people and places: what is left of a heading.
    (EVERY, read_idle),  # After roles and places: a lone word may be one.
    (milestone.CUES, milestone.read_milestone),  # A day to come in a clause nobody promised.
    (EVERY, read_hook),  # Whatever else is told of somebody.
)
ALL_CUES = reduce(or_, (cues for cues, _ in CLAUSES))


@cache
def readers_of(cues: int) -> tuple[Reader, ...]:
    """The readers to ask of a clause with some of `ALL_CUES`, in order. There are few such sums, so each is kept."""
    return tuple(reader for wanted, reader in CLAUSES if wanted & cues)
