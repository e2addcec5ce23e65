"""What a promise waits for: "test it before she flies to Hobart on the 22nd" tells a milestone as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.wording import ahead, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

WAITING = listed("promises.waits_for")
THEIRS = listed("promises.begins_what_is_waited_for")


def add_what_is_waited_for(tokens: list[Token], clause: Clause, page: Page, owner: Someone | None) -> None:
    """Keep what is waited for, where it has a day, as a milestone of theirs."""
    if not clause.dated:
        return
    for k in range(1, len(tokens) - 3):
        if tokens[k].low not in WAITING or (begin := _event(tokens, k + 1)) is None:
            continue
        day = ahead(tokens[k:], page.today)
        text = wording(page, tokens[begin:])
        if day is not None and text:
            page.add(
                Finding(
                    "milestone",
                    text,
                    tokens[begin].start,
                    clause.end,
                    "promise",
                    on=day.on,
                    whole_month=day.whole_month,
                    sentence=clause.sentence,
                ),
                owner,
            )
        return


def _event(tokens: list[Token], i: int) -> int | None:
    """Where the words of the event begin: "she flies", "the board meets"."""
    if "her_subject" in tokens[i].tags:
        return i + 1
    told = tokens[i].low in THEIRS and any(t.has("v3", "be") for t in tokens[i + 1 : i + 4])
    return i if told else None
