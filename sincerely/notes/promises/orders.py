"""Orders to oneself: "send her the deck", "intro → Priya", "wants the slides by Friday"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event
from sincerely.notes.promises.addressees import behind_relation
from sincerely.notes.standout import names_alone
from sincerely.notes.wording import to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BOOKABLE = listed("promises.bookable")
AFTER_AN_ORDER = listed("promises.after_an_order")
APPOINTMENTS = listed("promises.appointments")
TALKING = listed("promises.talking")
RECEIVERS = listed("pronouns.receivers")
ANYWAY = listed("promises.done_anyway")
OFTEN = listed("promises.often")
PERIODS = listed("promises.periods")
GOODS = listed("promises.things_to_give")
LIKE_ITS_PAST = listed("promises.like_its_past")
# What a thing to be handed over is not.
NO_THING = word_set("past ing subject preposition possessive negation object say")
JOINED = listed("naming.joined")
NOUN_TOO = listed("promises.nouns_too")


def order(clause: Clause, i: int, mine: bool, page: Page) -> tuple[int, str] | None:
    """Where an order begins: "send her the deck", "intro Ana to Ben"; none where the word is a noun."""
    tokens = clause.tokens
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    dated = any(t.kind == "date" for t in tokens)
    if after is not None and after.low in {"me", "us"} and not mine and token.low != "remind":
        return None
    if _habit(tokens, i) if mine else _done_by_them(tokens, i) or _goes_on_of_them(clause, i, page):
        return None
    if token.low == "remind" and (after is None or "object" not in after.tags):
        return None  # "remind: his operation is in May".
    if after is None:
        return (
            (i, "")
            if ("strong_act" in token.tags and page.people and token.low not in NOUN_TOO | {"invite"}) or dated
            else None
        )
    if _to_somebody(tokens, i, page):
        return i, ""
    if (after.low == "from" and token.has("noun_too", "event")) or (token.low == "intro" and after.low == "from"):
        return None  # "intro from Zeynep", "call from the bank": it came.
    if after.role and not tokens[i].upper and len(tokens) == i + 2 and not mine:
        return None  # "Hana, set designer".
    told = (
        i + 3 < len(tokens) and "v3" in tokens[i + 2].tags and tokens[i + 3].has("possessive", "determiner", "object")
    )
    if told and token.low in NOUN_TOO:
        return None  # "book club reads my novel".
    if token.low == "keep" and after.low in {"it", "this", "that"}:
        return None  # "keep this quiet".
    if after.low == "due":
        return None  # "quote due on Wednesday".
    if token.low == "open" and after.low == "to":
        return None  # "Open to advisory roles" tells of them.
    if token.low == "book" and after.low in BOOKABLE:
        return i, ""
    if after.has("past") and not after.has("base", "common") and token.low in NOUN_TOO:
        return None  # "Report published in April".
    if (is_event(after) and token.low in NOUN_TOO) or after.low in {"is", "was", "has"}:
        return None
    if token.has("role", "kin", "event") and not after.has("object", "determiner", "possessive") and not dated:
        return None
    if after.has("object", "determiner", "possessive") or (mine and (dated or "strong_act" in token.tags)):
        return i, ""
    if token.low in APPOINTMENTS and not dated and after.low in {"w/", "with", "w"}:
        return None
    if "strong_act" in token.tags and token.low not in NOUN_TOO:
        return i, ""
    if dated and page.people:
        return i, ""
    if "strong_act" in token.tags or after.low in AFTER_AN_ORDER:
        return (i, "") if page.people or page.current else None
    if token.low in NOUN_TOO:
        return None
    return (i, "") if page.people and not page.header else None


def _to_somebody(tokens: list[Token], i: int, page: Page) -> bool:
    """ "call Ana on Friday", "email ana the deck": whom the order is for, and nothing or what it is about behind."""
    at = behind_relation(tokens, i + 1)
    name = tokens[at]
    if "venue" in tokens[i].tags or not names_alone(name, page) or (name.upper and tokens[i].upper and not page.cased):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.low in JOINED and at + 2 < len(tokens):
        return names_alone(tokens[at + 2], page)
    return after is None or after.kind == "date" or after.has("preposition", "determiner", "possessive")


def _habit(tokens: list[Token], i: int) -> bool:
    """ "we get 11k alerts a day", "I pray for her every week": what I do anyway."""
    lows = [t.low for t in tokens[i:]]
    return (
        tokens[i].low in ANYWAY
        or any(w in OFTEN for w in lows)
        or any(a == "a" and b in PERIODS for a, b in itertools.pairwise(lows))
    )


def _done_by_them(tokens: list[Token], i: int) -> bool:
    """ "Set up his own agency", "set in a bingo hall": their deed, in a past that looks like an order."""
    owned = any(t.low == "own" and tokens[k - 1].low in {"his", "her", "their"} for k, t in enumerate(tokens) if k > i)
    return owned or (tokens[i].low in LIKE_ITS_PAST and i + 1 < len(tokens) and tokens[i + 1].low == "in")


def _goes_on_of_them(clause: Clause, i: int, page: Page) -> bool:
    """ "She is art director, | make ceramics": told of her in the plain form, where English wants an s."""
    if clause.lead not in {"comma", "cue"} or not page.past or "strong_act" in clause.tokens[i].tags:
        return False
    before = page.past[-1]
    if before.sentence != clause.sentence or any(t.low in RECEIVERS for t in clause.tokens[i + 1 :]):
        return False
    return "her_subject" in before.tokens[0].tags and any(t.has("be", "v3") for t in before.tokens[:2])


def wanted_of_me(tokens: list[Token], i: int, page: Page) -> int | None:
    """ "needs my paddock map by Friday", "Ravi gets the stems this weekend": what is mine to give, and a day."""
    if not page.people or to_come(tokens, page.today) is None:
        return None
    if tokens[i].is_word and page.mentioned(tokens[i]) is not None and i + 1 < len(tokens):
        i += 1
    elif tokens[i].low == "gets":
        return None
    if i + 2 >= len(tokens) or not any(t.kind == "date" for t in tokens[i + 2 :]):
        return None
    if tokens[i].low in {"needs", "need", "wants"} and tokens[i + 1].low in {"my", "our"}:
        return i + 1
    if tokens[i].low in {"needs", "need", "wants"} and any(
        a.low == "from" and b.low in {"us", "me"} for a, b in itertools.pairwise(tokens)
    ):
        return i + 1  # "needs a letter from us by the end of September".
    if tokens[i].low in {"asks", "asked"} and tokens[i + 1].low == "for" and tokens[i + 2].low in {"my", "our"}:
        return i + 2
    if tokens[i].low == "gets" and tokens[i + 1].low in {"the", "my", "our"}:
        return i + 1
    return None


def _is_deed(tokens: list[Token], i: int) -> bool:
    """ "write to her", "reserve for her", "sent to him": no thing that is handed over."""
    token = tokens[i]
    if not token.tags.isdisjoint(NO_THING) or ("v3" in token.tags and not token.has("noun_too", "plural")):
        return True
    towards = i + 1 < len(tokens) and tokens[i + 1].low in {"to", "for"}
    return towards and (
        token.low in TALKING or ({"act", "strong_act", "base"} <= token.tags and token.low not in GOODS)
    )


def handed_over(tokens: list[Token], i: int, page: Page) -> bool:
    """ "cvs to her b4 lunch", "deck of cohort 7 to him tmrw", "dbs forms to both": a thing and its receiver."""
    if not page.people or any(t.low == "already" for t in tokens) or _is_deed(tokens, i):
        return False
    for k in range(i + 1, min(i + 8, len(tokens))):
        if tokens[k - 1].low in {"to", "2", "for", "→"} and (
            tokens[k].low in {"him", "her", "them", "both"}
            or (tokens[k - 1].low in {"to", "2"} and tokens[k].is_word and page.mentioned(tokens[k]) is not None)
        ):
            return k - 1 > i and (
                k + 1 >= len(tokens)
                or tokens[k + 1].kind == "date"
                or tokens[k + 1].has("preposition", "determiner")
                or tokens[k + 1].low in {"b4", "asap", "pls"}
            )
        if tokens[k].low in {"goes", "go"} and k + 1 < len(tokens) and tokens[k + 1].low == "to":
            continue  # "Board pack goes to her Monday".
        if tokens[k].has("v3", "subject", "auxiliary") and not tokens[k].has("plural", "noun_too"):
            return False
    return False
