"""Reminders to oneself: "don't forget to call", "remind me to send the deck", "what I promised is two tracks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ASKED_FOR = listed("promises.asked_for_of_me")
ASKED = listed("promises.asked")
SAID = listed("promises.said_or_says")
WANTS = listed("promises.wants_of_me")
BARE_ASKING = ASKED | WANTS
ASKING = BARE_ASKING | SAID
ME = listed("pronouns.me_or_us")
THEM = listed("pronouns.to_them")


def do_not_forget(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "don't forget to send the deck", "do not forget the photos"."""
    tokens = clause.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].low not in {"forget", "not"}:
        return None
    k = i + 2
    while k < len(tokens) and tokens[k].low in {"to", "forget"}:
        k += 1
    if k < len(tokens) and tokens[k].has("determiner", "possessive") and k == i + 2:
        return k, "remember"  # "don't forget the NDA".
    return (k, "") if k < len(tokens) and "act" in tokens[k].tags else None


def remember(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "remember to call", "remind me to send the deck"."""
    tokens = clause.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].low not in {"to", "me"}:
        return None
    k = i + (2 if tokens[i + 1].low == "to" else 3)
    return (k, "") if k < len(tokens) else None


def skip_reminder(tokens: list[Token], i: int) -> int:
    """Past "remind me (that)", where what I said follows, and "let me": "remind me | I said I'd send the pictures"."""
    if i + 2 >= len(tokens) or tokens[i + 1].low not in ME:
        return i  # Most clauses.
    if tokens[i].low == "let":
        return i + 2 if "strong_act" in tokens[i + 2].tags else i  # "let me touch his plane" was done.
    if i + 3 >= len(tokens) or tokens[i].low not in {"remind", "reminding"}:
        return i
    k = i + 2 + (tokens[i + 2].low == "that")
    return k if k < len(tokens) and "my_subject" in tokens[k].tags else i


def what_i_promised(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "what I promised is two reference tracks", "what I promised her was a demo"."""
    lows = clause.lows
    if i + 4 >= len(lows) or lows[i + 1] not in {"i", "we"} or lows[i + 2] not in {"promised", "owe", "said"}:
        return None
    if lows[i + 3] not in {"is", "was", "her", "him"}:
        return None
    k = i + 4 + (lows[i + 3] in {"her", "him"})
    return (k, "send") if k < len(lows) else None


def asked_of_me(clause: Clause, i: int, page: Page) -> int | None:
    """ "she asked me to find the photo", "Robin said to remind him": where what I am to do begins."""
    tokens = clause.tokens
    first = tokens[i]
    if first.low in BARE_ASKING and (clause.dated or page.follows_a_name(clause)):
        verb = _asked(tokens, i)  # "wants me to come Monday", "Harri | told me to contact her".
    elif i + 1 >= len(tokens) or tokens[i + 1].low not in ASKING:
        return None  # Most clauses.
    elif "her_subject" in first.tags or (first.is_word and page.mentioned(first)):
        verb = _asked(tokens, i + 1)
    else:
        return None
    if verb is None or verb >= len(tokens):
        return None
    return verb if "base" in tokens[verb].tags and tokens[verb].has("act", "strong_act") else None


def _asked(tokens: list[Token], i: int) -> int | None:
    """Where the verb stands behind "asked me to", "said to", "says"."""
    lows = [t.low for t in tokens[i : i + 4]]
    if len(lows) < 3:
        return None
    dated = any(t.kind == "date" for t in tokens)
    if (lows[0] in ASKED or (dated and lows[0] in WANTS)) and lows[1] in ME and lows[2] == "to":
        return i + 3
    if lows[0] in ASKED | WANTS and lows[1] == "that" and "my_subject" in tokens[i + 2].tags:
        return i + 3  # "asks that I recommend her".
    if lows[0] in SAID and lows[1] == "to" and (dated or (lows[3:] and lows[3] in THEM)):
        return i + 2  # "said to remind her", "said to drop by on Saturday".
    return i + 1 if lows[0] in SAID and lows[1] in ASKED_FOR else None  # "she says call before the 30th".


def ping_me(clause: Clause, i: int) -> int | None:
    """ "Oscar: ping me in July": their words, which ask something of me."""
    asked = clause.lows[i] in ASKED_FOR and clause.lows[i + 1 : i + 2] in (["me"], ["us"])
    return i if asked and clause.dated and clause.lead in {"stop", "colon", "line"} else None


def for_their_sake(action: str, name: str) -> str:
    """ "ping me in July" is to ping Oscar."""
    verb, _, rest = action.partition(" ")
    who, _, more = rest.partition(" ")
    return f"{verb} {name} {more}".strip() if who in ME and verb.casefold() in ASKED_FOR else action
