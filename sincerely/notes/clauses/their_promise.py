"""Promises of theirs: "she'll send the deck by Friday", "he owes me the RFP", "sends me their rates"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.deeds import deed
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrases import is_event
from sincerely.notes.pronouns import by_gender
from sincerely.notes.wording import clean, lead_in, to_come

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

ASKED_OF_ME = listed("promises.asked_of_me")
THEY_PROMISED = listed("promises.they_promised")
THEY = listed("promises.they")
THEY_ARE_GOING = listed("promises.they_are_going")
THEY_WOULD = listed("promises.they_would")
SAID_ABOUT = listed("promises.said_about")
SKIPPED_BEFORE_THEM = listed("promises.skipped_before_them")
THEY_ARE = listed("promises.they_are")
DEALS_GOING_ON = listed("promises.deals_going_on")
THEY_BOUND_THEMSELVES = listed("promises.they_bound_themselves")
SEVERAL_OF_THEM = listed("promises.several_of_them")
BETWEEN_THEM_AND_THE_VERB = listed("promises.between_them_and_the_verb")
IN_TURN = listed("promises.in_turn")
AFTER_THEY_WILL = listed("promises.after_they_will")
WILL = listed("promises.they_will")
NO_DEED = listed("promises.no_deed_of_theirs")
DEALS = listed("promises.deals")
ME = listed("pronouns.me_us")


def read_their_promise(clause: Clause, page: Page) -> bool:
    """What they are to do for me, with its day."""
    tokens = clean(clause)
    who, i = subject(tokens, page)
    if i >= len(tokens):
        return False
    verb = _deed(tokens, i, who is not None or i > 0, page, clause.sentence)
    if verb is None or (page.current is None and who is None):
        return False
    if any(t.low == "if" for t in tokens):
        return False  # "He'll sponsor us if the council says yes" is an offer, no promise.
    k, extra = verb
    action = deed(page, tokens[k:])
    if not action:
        return False
    finding = Finding(
        "promise",
        f"{extra} {action}".strip(),
        tokens[k].start,
        clause.end,
        "their_promise",
        kind="them",
        sentence=clause.sentence,
    )
    day = to_come(tokens, page.today)
    if day is not None:
        finding.on, finding.time = day.on, day.time
    if who is not None and len(page.people) > 1:
        page.current = who
    page.add(finding, who)
    return True


def subject(tokens: list[Token], page: Page) -> tuple[Someone | None, int]:
    """Who does it, and where the verb stands: "she", "Ana", "both", or nobody said."""
    i = 0
    while i < len(tokens) and (
        tokens[i].low in SKIPPED_BEFORE_THEM or tokens[i].kind == "date" or tokens[i].text == ":"
    ):
        i += 1
    i = lead_in(tokens, i)
    if i >= len(tokens):
        return None, len(tokens)
    token = tokens[i]
    if "her_subject" in token.tags:
        who = by_gender(page, token.low) if len(page.people) > 1 and token.low not in SEVERAL_OF_THEM else page.current
        i += token.low in THEY
        while i + 1 < len(tokens) and (tokens[i].low in BETWEEN_THEM_AND_THE_VERB and tokens[i + 1].low in IN_TURN):
            i += 1
        return who, i
    if token.is_word and (token.upper or not page.cased) and "v3" not in token.tags:
        who = page.mentioned(token)
        if who is not None and not token.low.endswith("'s"):
            i += 1
            while i < len(tokens) and page.mentioned(tokens[i]) is who:
                i += 1
            return who, i
    return None, i


def _deed(tokens: list[Token], i: int, named: bool, page: Page, sentence: int) -> tuple[int, str] | None:
    low = tokens[i].low
    if low in ASKED_OF_ME:
        return None
    if (
        low in {"he'd", "she'd", "they'd"}
        and i + 1 < len(tokens)
        and tokens[i + 1].has("act")
        and "base" in tokens[i + 1].tags
        and _answers(page, sentence)
    ):
        return i + 1, ""
    if low in THEY_ARE_GOING and len(tokens) - i > 2:
        k = i + 1 + (low != "gonna" and tokens[i + 1].low in {"gonna", "going"})
        k += tokens[k].low == "to"
        spoken = low == "gonna" or tokens[i + 1].low in {"gonna", "going"}
        if spoken and "act" in tokens[k].tags and "base" in tokens[k].tags and any(t.low in ME for t in tokens[k:]):
            return k, ""
    if low in WILL or (low in {"is", "are"} and i + 2 < len(tokens) and tokens[i + 1].low in {"to", "going", "gonna"}):
        k = i + 1
        while k < len(tokens) and (tokens[k].low in AFTER_THEY_WILL or tokens[k].kind == "date"):
            if tokens[k].low == "not":
                return None
            k += 1
        if k >= len(tokens):
            return None
        if (
            tokens[k].low in NO_DEED
            and not any(t.low in ME for t in tokens[k:])
            and not (tokens[k].low == "have" and any(t.low == "ready" for t in tokens))
        ):
            return None
        return k, ""
    if low in THEY_PROMISED:
        return _said_theirs(tokens, i)
    if low in {"owes", "owe"} and named and i + 1 < len(tokens) and tokens[i + 1].low in {"me", "us"}:
        return (i + 2, "send") if i + 2 < len(tokens) else None
    dated = to_come(tokens, page.today) is not None
    if (
        "act" in tokens[i].tags
        and "base" in tokens[i].tags
        and not named
        and i + 1 < len(tokens)
        and tokens[i + 1].low in {"me", "us"}
        and low != "remind"
    ):
        return i, ""
    if (
        low in {"gives", "shows", "tells", "brings"}
        and not (low == "brings" and i + 1 < len(tokens) and tokens[i + 1].low in {"it", "them"})
        and not any(t.low in {"me", "us"} for t in tokens[i + 1 : i + 4])
        and not _answers(page, sentence)
    ):
        return None
    if low in DEALS and named and (dated or any(t.low in ME for t in tokens[i:]) or _answers(page, sentence)):
        return i, ""
    if low in {"ask", "asks", "asked"}:
        return None
    if (
        "v3" in tokens[i].tags
        and "act" in tokens[i].tags
        and "stative" not in tokens[i].tags
        and ((i + 1 < len(tokens) and tokens[i + 1].low in {"me", "us"}) or (dated and _for_me(tokens, i)))
    ):
        return i, ""
    if (
        named
        and "base" in tokens[i].tags
        and "act" in tokens[i].tags
        and i + 1 < len(tokens)
        and tokens[i + 1].low in {"me", "us"}
    ):
        return i, ""
    if (
        low in THEY_ARE and i + 1 < len(tokens) and "ing" in tokens[i + 1].tags and tokens[i + 1].low in DEALS_GOING_ON
    ) and (
        _for_me(tokens, i) or (dated and not any(is_event(t) or t.low in {"talk", "lecture"} for t in tokens[i + 2 :]))
    ):
        return i + 1, ""
    if (
        named
        and dated
        and "base" in tokens[i].tags
        and "strong_act" in tokens[i].tags
        and "v3" not in tokens[i].tags
        and i + 1 < len(tokens)
        and tokens[i + 1].is_word
    ):
        return i, ""
    if named and low == "picks":
        return i, ""
    return None


def _for_me(tokens: list[Token], verb: int) -> bool:
    return any(t.low in ME for t in tokens[verb + 1 : verb + 6])


def _answers(page: Page, sentence: int) -> bool:
    """ "I bring the report, he books the room": their part of what I promised in the same sentence."""
    last = page.last
    return last is not None and last.field == "promise" and last.kind == "me" and last.sentence == sentence


def _said_theirs(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "said she'd send me", "promised to introduce me"."""
    for k in range(i + 1, min(i + 4, len(tokens))):
        low = tokens[k].low
        if low in THEY_WOULD:
            if k + 1 < len(tokens) and tokens[k + 1].low in NO_DEED:
                return None
            return (k + 1, "") if k + 1 < len(tokens) else None
        if low in {"would", "will"} and k + 1 < len(tokens):
            return None if tokens[k + 1].low == "not" else (k + 1, "")
        if low == "to" and tokens[i].low in THEY_BOUND_THEMSELVES and k + 1 < len(tokens):
            return k + 1, ""
        if low in SAID_ABOUT:
            continue
        if low in {"i'd", "i", "i'll"}:
            return None
    if tokens[i].low in {"promised", "promises"} and i + 2 < len(tokens) and tokens[i + 1].low in {"me", "us"}:
        return i + 2, "send"
    return None
