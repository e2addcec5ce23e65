"""What is told of the owner alone: "I asked for his chart", "we were at the same table in OTC Asia"; no hook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.milestones.inside import add_event_inside
from sincerely.notes.phrases import place_like
from sincerely.notes.places import read_place_phrase
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

MINE = listed("pronouns.i_alone")
BOTH = listed("pronouns.we_both")
TOGETHER = listed("meetings.we_did")
DID_NOT = frozenset(("didn't", "didnt"))
NOT_DONE = listed("pronouns.i_did_not")  # "Didn't commit to the panel": without "I".
WOULD = listed("pronouns.i_would")
WISHED = listed("pronouns.wished")
FELT = listed("pronouns.felt")
IT = frozenset(("it", "that", "this"))
SENTENCE = frozenset(("stop", "line", "emoji", "dash", "comma"))
INVITING = listed("milestones.inviting")
TO_THEM = frozenset({"him", "them", "her"})
CUES = cue(MINE | DID_NOT | BOTH | TO_THEM | FELT | {"if"})


def read_mine(clause: Clause, page: Page) -> bool:
    """My own doings and wishes are set aside; where we were together is the place."""
    tokens = clean(clause)
    if page.current is None:
        return False
    first = tokens[0].low
    if first in MINE | BOTH and clause.dated and not clause.lowset.isdisjoint(INVITING):
        add_event_inside(tokens, clause, page, page.current)  # "I'm invited to her wedding on 3 June".
        return _aside(clause, page)
    if first == "if" and len(tokens) > 1:  # "If I find the recipe I'll pass it on": nothing is promised.
        mine = any("my_subject" in t.tags for t in tokens[1:])
        return mine and _aside(clause, page)
    if first in BOTH and len(tokens) > 2:
        if tokens[1].low in TOGETHER:
            _where(clause, page)
            return _aside(clause, page)
        if "auxiliary" in tokens[1].tags and "base" in tokens[2].tags:
            return _aside(clause, page)  # "We could use her for the pilot": a thought, not yet a plan.
    felt = clause.lead in SENTENCE and _felt_for_them(tokens)
    not_done = first in DID_NOT and len(tokens) > 1 and tokens[1].low in NOT_DONE
    return (first in MINE or felt or not_done or _done_to_them(tokens)) and _aside(clause, page)


def _done_to_them(tokens: list[Token]) -> bool:
    """ "Told him about the lessons", "have asked her for six images": whoever did it to them was me."""
    i = 1 if tokens[0].low in {"have", "had", "just"} else 0
    if i + 2 >= len(tokens) or not {"past", "act"} <= tokens[i].tags:
        return False
    whom, after = tokens[i + 1], tokens[i + 2]
    return whom.low in {"him", "them"} or (whom.low == "her" and after.has("preposition", "subject", "conjunction"))


def _felt_for_them(tokens: list[Token]) -> bool:
    """ "liked him a lot", "would trust her with my keys", "enjoyed it": my own heart, without "I"."""
    verb = 1 if tokens[0].low in WOULD else 0
    if verb + 1 >= len(tokens) or tokens[verb].has("need", "offer"):
        return False
    if verb and not ("base" in tokens[verb].tags and tokens[verb].low not in WISHED):
        return False
    if not verb and tokens[0].low not in FELT:
        return False
    whom = tokens[verb + 1].low
    after = tokens[verb + 2] if verb + 2 < len(tokens) else None
    if whom in IT:
        return not verb and after is None
    return whom in TO_THEM and (after is None or after.has("preposition", "determiner", "conjunction", "chatter"))


def _where(clause: Clause, page: Page) -> None:
    """ "we were at the same table in OTC Asia": the last place named."""
    tokens = clause.tokens
    for k in range(len(tokens) - 2, 0, -1):
        named = tokens[k + 1].upper and not tokens[k + 1].tags
        if page.place is None and tokens[k].low in {"at", "in", "on"} and (named or place_like(tokens[k + 1 :])):
            read_place_phrase(tokens[k:], clause, page)
            return


def _aside(clause: Clause, page: Page) -> bool:
    page.rest.append(page.text[clause.start : clause.end])
    return True
