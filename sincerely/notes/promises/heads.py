"""Where the action of a promise begins: after "I'll", "owe", "said I'd", at an order, at an appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.appointments import appointment
from sincerely.notes.promises.going_on import goes_on, my_breath, sends, was_going
from sincerely.notes.promises.modals import after_i_will, after_must, owned_by, skip_fillers
from sincerely.notes.promises.orders import handed_over, order, wanted_of_me
from sincerely.notes.promises.said import NOT_MINE, after_owe, after_said
from sincerely.notes.wording import phrases, to_come

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

I_WILL = listed("promises.i_will")
REACH_ON = listed("promises.reach_on")
MUST = listed("promises.must")
AFTER_I = listed("promises.after_i")
MUST_WITHOUT_SUBJECT = listed("promises.must_without_subject")
SAID = listed("promises.said")
# Before who is handed something.
TOWARDS = listed("promises.towards")


def head(clause: Clause, page: Page) -> tuple[int, str] | None:
    """Where the action begins, and the verb to put before it where only a thing is owed."""
    tokens = clause.tokens
    i = skip_fillers(tokens, 0)
    if i >= len(tokens):
        return None
    low = tokens[i].low
    if low in NOT_MINE:
        return None
    if low in {"will", "shall", "'ll"} and (
        goes_on(clause, page)
        or my_breath(clause, page)
        or (
            any(
                t.low in {"her", "him", "them"} and not (k + 1 < len(tokens) and owned_by(t, tokens[k + 1]))
                for k, t in enumerate(tokens[i + 2 :], i + 2)
            )
            and not any(t.low in {"me", "us", "my", "our"} for t in tokens[i:])
        )
    ):
        return after_must(tokens, i, True)
    mine = "my_subject" in tokens[i].tags
    if mine:
        if low in I_WILL:
            return after_i_will(tokens, i)
        i += 1
        if i < len(tokens) and tokens[i].low in AFTER_I:
            i += 1
        if i >= len(tokens):
            return None
        low = tokens[i].low
    if low in {"owe", "owed"} or (low == "still" and i + 1 < len(tokens) and tokens[i + 1].low == "owe"):
        return after_owe(tokens, i + (2 if low == "still" else 1))
    if (
        mine
        and low in {"have", "had"}
        and i + 1 < len(tokens)
        and (tokens[i + 1].low in SAID or tokens[i + 1].low == "already")
    ):
        i += 1
        low = tokens[i].low
    if (
        low == "what"
        and i + 3 < len(tokens)
        and tokens[i + 1].low in {"i", "we"}
        and tokens[i + 2].low in {"promised", "owe", "said"}
        and tokens[i + 3].low in {"is", "was", "her", "him"}
    ):
        k = i + 4 + (tokens[i + 3].low != "is")
        return (k, "send") if k < len(tokens) else None
    if low == "to" and goes_on(clause, page) and i + 1 < len(tokens) and "base" in tokens[i + 1].tags:
        return i + 1, ""
    if low in {"which", "that"} and i + 2 < len(tokens) and "my_subject" in tokens[i + 1].tags:
        return after_must(tokens, i + 2, True)
    if low == "reach" and i + 2 < len(tokens) and tokens[i + 2].low in REACH_ON:
        return None
    if low == "offered" and not mine and clause.lead != "start":
        return None
    if low in SAID:
        return after_said(tokens, i)
    if low in MUST and (
        mine or low in MUST_WITHOUT_SUBJECT or (low == "got" and i + 1 < len(tokens) and tokens[i + 1].low == "to")
    ):
        return after_must(tokens, i, mine)
    if low in {"don't", "dont", "do", "not"} and i + 2 < len(tokens) and tokens[i + 1].low in {"forget", "not"}:
        k = i + 2
        while k < len(tokens) and tokens[k].low in {"to", "forget"}:
            k += 1
        return (k, "") if k < len(tokens) and "act" in tokens[k].tags else None
    if (
        mine
        and low in {"promise", "promised"}
        and i + 1 < len(tokens)
        and "act" in tokens[i + 1].tags
        and "base" in tokens[i + 1].tags
    ):
        return i + 1, ""
    if low in {"remember", "remind"} and i + 1 < len(tokens) and tokens[i + 1].low in {"to", "me"}:
        k = i + (2 if tokens[i + 1].low == "to" else 3)
        return (k, "") if k < len(tokens) else None
    if (
        not mine
        and i + 2 < len(tokens) + 1
        and i + 1 < len(tokens)
        and tokens[i + 1].low in {"him", "her", "them"}
        and not tokens[i].has(
            "v3", "past", "ing", "preposition", "conjunction", "say", "negation", "object", "determiner"
        )
        and tokens[i].is_word
        and (page.people or page.current)
    ):
        return i, ""
    if clause.dated and (wanted := wanted_of_me(tokens, i, page)) is not None:
        return wanted, "send"
    if not clause.lowset.isdisjoint(TOWARDS) and handed_over(tokens, i, page):
        return i, "send"
    if low == "found":
        return None
    if "base" in tokens[i].tags and "act" in tokens[i].tags:
        return order(clause, i, mine, page)
    if (
        "ing" in tokens[i].tags
        and "act" in tokens[i].tags
        and (
            mine
            or (to_come(tokens, page.today) is not None and sends(tokens, i, page))
            or (i == 0 and clause.lead == "comma" and goes_on(clause, page) and was_going(page))
        )
    ):
        return i, ""
    if mine:
        return (i, "") if "base" in tokens[i].tags and phrases(tokens) else None
    return appointment(clause, i, page)
