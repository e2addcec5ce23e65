"""Whether a clause goes on with a promise of mine, or tells of a deed for somebody as going on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.modals import owned_by
from sincerely.notes.wording import to_come

if TYPE_CHECKING:
    from datetime import date

    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

SENDING = listed("promises.sending")
TOGETHER = listed("promises.together_going_on")
GOING_THERE = listed("promises.going_there")
THEM = listed("pronouns.to_them")
WHOSE = listed("pronouns.their_possessives")
FETCHING = listed("promises.fetching")
DOING = listed("promises.doing_with_somebody")
WITH = listed("promises.with") - {"for"}


def was_going(page: Page) -> bool:
    """ "I'm driving out there, bringing cake": what I do was told as going on."""
    tokens = page.past[-1].tokens if page.past else []
    return len(tokens) > 1 and "my_subject" in tokens[0].tags and "ing" in tokens[1].tags


def sends(tokens: list[Token], i: int, page: Page) -> bool:
    """ "sending her my script", "printing her my plans": a deed for somebody, told as going on."""
    if page.words.bases.get(tokens[i].low, "") in SENDING:
        return i + 1 >= len(tokens) or tokens[i].low != "calling" or tokens[i + 1].low != "it"  # "calling it quits".
    if (
        page.words.bases.get(tokens[i].low, "") in FETCHING
        and i + 1 < len(tokens)
        and tokens[i + 1].low in ("it", "them")
    ):
        return True  # "collecting it Saturday".
    given = i + 2 < len(tokens) and tokens[i + 1].low in {"her", "him", "them"}
    return given and tokens[i + 2].has("determiner", "possessive")


def goes_on(clause: Clause, page: Page) -> bool:
    """ "I committed to X and will introduce her": the same subject goes on."""
    last = page.last
    return (
        clause.lead in {"cue", "comma"}
        and last is not None
        and last.field == "promise"
        and last.kind == "me"
        and last.sentence == clause.sentence
    )


def theirs_goes_on(clause: Clause, page: Page) -> bool:
    """ "She owes me a book | and promised to bring it": what they promised goes on."""
    last = page.last
    joined = clause.lead in {"cue", "comma"} and last is not None and last.sentence == clause.sentence
    return joined and last is not None and last.field == "promise" and last.kind == "them"


def my_breath(clause: Clause, page: Page) -> bool:
    """ "I have said yes and shall send our list": the clause before, in the same breath, was about me."""
    if clause.lead != "cue" or not page.past or page.past[-1].sentence != clause.sentence:
        return False
    before = page.past[-1].tokens
    told = before[0].low in {"told", "said"}  # "told him I can't make Friday | but will come the week after".
    return any("my_subject" in t.tags for t in before[: 4 if told else 1])


def with_them(tokens: list[Token], i: int, today: date) -> bool:
    """ "seeing her Friday", "catching up on the 30th", "visiting her lab": who does it is not she, so it is me."""
    if i + 2 >= len(tokens) or to_come(tokens, today) is None:
        return False
    low, after, then = tokens[i].low, tokens[i + 1], tokens[i + 2]
    if low in TOGETHER and after.low in THEM and (then.kind == "date" or not owned_by(after, then)):
        return True
    if low in DOING and any(a.low in WITH and b.low in THEM for a, b in pairwise(tokens[i:])):
        return True  # "doing a tasting with her on the 12th".
    if low == "catching" and after.low == "up":
        return then.low != "on"  # "catching up on her PhD" is hers.
    if low not in GOING_THERE:
        return False
    whose = next((k for k, t in enumerate(tokens[i + 1 : i + 4], i + 1) if t.low in WHOSE), None)
    return whose is not None and whose + 1 < len(tokens) and not tokens[whose + 1].has("kin", "generic_person")
