"""Where the action of a promise begins: after "I'll", "owe", "said I'd", at an order, at an appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event
from sincerely.notes.wording import phrases, to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

I_WILL = listed("promises.i_will")
REACH_ON = listed("promises.reach_on")
MUST = listed("promises.must")
AFTER_I_WILL = listed("promises.after_i_will")
WOULD_ONLY_LIKE = listed("promises.would_only_like")
AFTER_MUST = listed("promises.after_must")
NEEDS_TO = listed("promises.needs_to")
BOOKABLE = listed("promises.bookable")
AFTER_AN_ORDER = listed("promises.after_an_order")
REARRANGED = listed("promises.rearranged")
AFTER_I = listed("promises.after_i")
MUST_WITHOUT_SUBJECT = listed("promises.must_without_subject")
BEFORE_A_DAY = listed("promises.before_a_day")
SKIP = listed("promises.skipped")
SAID = listed("promises.said")
APPOINTMENTS = listed("promises.appointments")
NOT_MINE = listed("promises.not_mine")
SENDING = listed("promises.sending")
FETCHING = listed("promises.fetching")
TALKING = listed("promises.talking")
BE_LIKE = listed("promises.no_action")
WRITTEN = listed("promises.written")
# Before who is handed something.
TOWARDS = listed("promises.towards")
# What a thing to be handed over is not.
NO_THING = word_set("past ing subject preposition possessive negation object say")
NOUN_TOO = listed("promises.nouns_too")


def head(clause: Clause, page: Page) -> tuple[int, str] | None:
    """Where the action begins, and the verb to put before it where only a thing is owed."""
    tokens = clause.tokens
    i = _skip(tokens, 0)
    if i >= len(tokens):
        return None
    low = tokens[i].low
    if low in NOT_MINE:
        return None
    if low in {"will", "shall", "'ll"} and (
        _goes_on(clause, page)
        or _my_breath(clause, page)
        or (
            any(
                t.low in {"her", "him", "them"} and not (k + 1 < len(tokens) and _owned_by(t, tokens[k + 1]))
                for k, t in enumerate(tokens[i + 2 :], i + 2)
            )
            and not any(t.low in {"me", "us", "my", "our"} for t in tokens[i:])
        )
    ):
        return _modal(tokens, i, True)
    mine = "my_subject" in tokens[i].tags
    if mine:
        if low in I_WILL:
            return _after_modal(tokens, i)
        i += 1
        if i < len(tokens) and tokens[i].low in AFTER_I:
            i += 1
        if i >= len(tokens):
            return None
        low = tokens[i].low
    if low in {"owe", "owed"} or (low == "still" and i + 1 < len(tokens) and tokens[i + 1].low == "owe"):
        return _owed(tokens, i + (2 if low == "still" else 1))
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
    if low == "to" and _goes_on(clause, page) and i + 1 < len(tokens) and "base" in tokens[i + 1].tags:
        return i + 1, ""
    if low in {"which", "that"} and i + 2 < len(tokens) and "my_subject" in tokens[i + 1].tags:
        return _modal(tokens, i + 2, True)
    if low == "reach" and i + 2 < len(tokens) and tokens[i + 2].low in REACH_ON:
        return None
    if low == "offered" and not mine and clause.lead != "start":
        return None
    if low in SAID:
        return _said(tokens, i)
    if low in MUST and (
        mine or low in MUST_WITHOUT_SUBJECT or (low == "got" and i + 1 < len(tokens) and tokens[i + 1].low == "to")
    ):
        return _modal(tokens, i, mine)
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
    if clause.dated and (wanted := _wanted_of_me(tokens, i, page)) is not None:
        return wanted, "send"
    if not clause.lowset.isdisjoint(TOWARDS) and _handed_over(tokens, i, page):
        return i, "send"
    if low == "found":
        return None
    if "base" in tokens[i].tags and "act" in tokens[i].tags:
        return _imperative(clause, i, mine, page)
    if (
        "ing" in tokens[i].tags
        and "act" in tokens[i].tags
        and (
            mine
            or (to_come(tokens, page.today) is not None and _sends(tokens, i, page))
            or (i == 0 and clause.lead == "comma" and _goes_on(clause, page) and _was_going(page))
        )
    ):
        return i, ""
    if mine:
        return (i, "") if "base" in tokens[i].tags and phrases(tokens) else None
    return _appointment(clause, i, page)


def _was_going(page: Page) -> bool:
    """ "I'm driving out there, bringing cake": what I do was told as going on."""
    tokens = page.past[-1].tokens if page.past else []
    return len(tokens) > 1 and "my_subject" in tokens[0].tags and "ing" in tokens[1].tags


def _sends(tokens: list[Token], i: int, page: Page) -> bool:
    """ "sending her my script", "printing her my plans": a deed for somebody, told as going on."""
    if page.words.bases.get(tokens[i].low, "") in SENDING:
        return True
    if (
        page.words.bases.get(tokens[i].low, "") in FETCHING
        and i + 1 < len(tokens)
        and tokens[i + 1].low in ("it", "them")
    ):
        return True  # "collecting it Saturday".
    given = i + 2 < len(tokens) and tokens[i + 1].low in {"her", "him", "them"}
    return given and tokens[i + 2].has("determiner", "possessive")


def _owned_by(pronoun: Token, after: Token) -> bool:
    """ "her imaging macro": a thing of hers, and not "call her"."""
    if not after.is_word or after.tags == frozenset():
        return after.is_word
    return pronoun.low == "her" and not after.has("determiner", "possessive", "preposition", "conjunction", "filler")


def _goes_on(clause: Clause, page: Page) -> bool:
    """ "I committed to X and will introduce her": the same subject goes on."""
    last = page.last
    return (
        clause.lead in {"cue", "comma"}
        and last is not None
        and last.field == "promise"
        and last.kind == "me"
        and last.sentence == clause.sentence
    )


def _my_breath(clause: Clause, page: Page) -> bool:
    """ "I have said yes and shall send our list": the clause before, in the same breath, was about me."""
    if clause.lead != "cue" or not page.past or page.past[-1].sentence != clause.sentence:
        return False
    return "my_subject" in page.past[-1].tokens[0].tags


def _skip(tokens: list[Token], i: int) -> int:
    """Past fillers, and past a day that stands first: "on Monday send"."""
    while i < len(tokens):
        token = tokens[i]
        if (
            (token.low in SKIP and not (token.low in {"must", "remember"} and i + 1 < len(tokens)))
            or token.kind in {"date", "emoji"}
            or token.text == ":"
            or (token.low in BEFORE_A_DAY and i + 1 < len(tokens) and tokens[i + 1].kind == "date")
        ) or ("filler" in token.tags and not token.has("v3", "preposition", "act")):
            i += 1
        else:
            break
    return i


def _after_modal(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "I'll send", "I'd be happy" (no promise), "I'm sending", "I'm to comment"."""
    low = tokens[i].low
    k = i + 1
    while k < len(tokens) and tokens[k].low in AFTER_I_WILL:
        if tokens[k].low == "have" and (k + 1 >= len(tokens) or tokens[k + 1].low != "to"):
            break
        if tokens[k].low == "be" and not (k + 1 < len(tokens) and "ing" in tokens[k + 1].tags):
            break
        k += 1
    if k >= len(tokens):
        return None
    if low in {"i'd", "id", "we'd"} and tokens[k].low in WOULD_ONLY_LIKE:
        return None
    if tokens[k].low in BE_LIKE and tokens[k].low not in {"see", "have"}:
        return None
    if low in {"i'm", "im", "i've"} and not (
        ("ing" in tokens[k].tags and "act" in tokens[k].tags) or tokens[k - 1].low in {"to", "gonna"}
    ):
        return None
    return (k, "") if tokens[k].is_word else None


def _modal(tokens: list[Token], i: int, mine: bool) -> tuple[int, str] | None:
    """ "must call", "have to find", "need to send", "am to forward"."""
    low = tokens[i].low
    k = i + 1
    while k < len(tokens) and tokens[k].low in AFTER_MUST:
        if tokens[k].low == "not":
            return None
        k += 1
    if k >= len(tokens):
        return None
    if low in NEEDS_TO and "to" not in [t.low for t in tokens[i:k]]:
        return None
    if low == "want" or low == "had":
        return None
    if tokens[k].low in BE_LIKE and tokens[k].low not in {"see", "have"}:
        return None
    return (
        (k, "")
        if (tokens[k].is_word and not tokens[k].has("determiner", "preposition")) or "act" in tokens[k].tags
        else None
    )


def _said(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "said I'd send", "promised to call", "promised her our data set", "told him I will ask"."""
    low = tokens[i].low
    if (
        i + 1 < len(tokens)
        and low in {"promise", "promised"}
        and tokens[i + 1].has("act")
        and tokens[i + 1].has("base")
    ):
        return i + 1, ""
    for k in range(i + 1, min(i + 6, len(tokens))):
        token = tokens[k]
        plain = k + 1 < len(tokens) and token.low in {"i", "we"} and {"act", "base"} <= tokens[k + 1].tags
        if plain and tokens[k + 1].low not in {"have", "need"}:
            return k + 1, ""  # "I said I ask Varun".
        if "my_subject" in token.tags:
            after = (
                _after_modal(tokens, k)
                if token.low not in {"i", "we"}
                else _modal(tokens, k + 1, True)
                if k + 1 < len(tokens)
                else None
            )
            if (
                after is None
                and token.low in {"i", "we"}
                and k + 1 < len(tokens)
                and "act" in tokens[k + 1].tags
                and "base" in tokens[k + 1].tags
            ):
                return k + 1, ""
            if (
                after is None
                and k + 1 < len(tokens)
                and tokens[k + 1].low in {"would", "could", "might", "'d"}
                and k + 2 < len(tokens)
            ):
                after = (k + 2, "")
            return after
        if token.low in NOT_MINE and not token.has("possessive", "object"):
            if token.low in {"he'd", "she'd", "they'd"} and k + 2 < len(tokens) and tokens[k + 1].low == "have":
                return k + 2, "send"
            return None
        if token.low == "to" and low not in {"told", "said", "mentioned"}:
            j = k + 1
            if j < len(tokens):
                return j, ""
        if "ing" in token.tags and "act" in token.tags and low in {"promised", "offered"}:
            return k, ""
        if token.low in {"that", "and"} or "object" in token.tags:
            continue
        if token.low in {"he'd", "she'd", "they'd"}:
            if k + 2 < len(tokens) and tokens[k + 1].low == "have":
                return k + 2, "send"
            return None  # "said he'd look at our boiler": theirs.
        if low in {"promised", "promissed", "offered"} and (
            token.has("determiner", "possessive") or (token.is_word and token.low.isdigit())
        ):
            return k, "send" if low != "offered" else "give"
    return None


def _owed(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "owe him a build": to be sent."""
    k = i
    while k < len(tokens) and (
        "object" in tokens[k].tags
        or tokens[k].low
        in {
            "still",
        }
    ):
        k += 1
    if k >= len(tokens) or tokens[k].low in {"nothing", "no"}:
        return None
    return k, "send"


def _imperative(clause: Clause, i: int, mine: bool, page: Page) -> tuple[int, str] | None:
    tokens = clause.tokens
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    dated = any(t.kind == "date" for t in tokens)
    if after is not None and after.low in {"me", "us"} and not mine and token.low != "remind":
        return None
    if after is None:
        return (
            (i, "")
            if ("strong_act" in token.tags and page.people and token.low not in NOUN_TOO | {"invite"}) or dated
            else None
        )
    if (after.low == "from" and token.has("noun_too", "event")) or (token.low == "intro" and after.low == "from"):
        return None  # "intro from Zeynep", "call from the bank": it came.
    if token.low == "open" and after.low == "to":
        return None  # "Open to advisory roles" tells of them.
    if token.low == "book" and after.low in BOOKABLE:
        return i, ""
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


def _wanted_of_me(tokens: list[Token], i: int, page: Page) -> int | None:
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
    if tokens[i].low == "gets" and tokens[i + 1].low in {"the", "my", "our"}:
        return i + 1
    return None


def _handed_over(tokens: list[Token], i: int, page: Page) -> bool:
    """ "cvs to her b4 lunch", "deck of cohort 7 to him tmrw", "dbs forms to both": a thing and its receiver."""
    if (
        not page.people
        or ("v3" in tokens[i].tags and not tokens[i].has("noun_too", "plural"))
        or not tokens[i].tags.isdisjoint(NO_THING)
        or (tokens[i].low in TALKING and i + 1 < len(tokens) and tokens[i + 1].low == "to")
    ):
        return False  # "write to her" is no thing handed over.
    for k in range(i + 1, min(i + 8, len(tokens))):
        if tokens[k - 1].low in {"to", "2", "for", "→"} and (
            tokens[k].low in {"him", "her", "them", "both"}
            or (tokens[k - 1].low in {"to", "2"} and tokens[k].is_word and page.mentioned(tokens[k]) is not None)
        ):
            return k - 1 > i and (
                k + 1 >= len(tokens)
                or tokens[k + 1].kind == "date"
                or "preposition" in tokens[k + 1].tags
                or tokens[k + 1].low in {"b4", "asap", "pls"}
            )
        if tokens[k].low in {"goes", "go"} and k + 1 < len(tokens) and tokens[k + 1].low == "to":
            continue  # "Board pack goes to her Monday".
        if tokens[k].has("v3", "subject", "auxiliary") and not tokens[k].has("plural", "noun_too"):
            return False
    return False


def _that_day(lows: frozenset[str], tokens: list[Token]) -> bool:
    """ "send her a card that morning", "call him then at 3": the day was named before."""
    if "that" in lows and not lows.isdisjoint(WRITTEN):
        return True
    return ("that" in lows or "then" in lows) and any(p.time is not None for p in phrases(tokens))


def _appointment(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "coffee Thu 8:30", "reference call with her on the 28th": taken on by me where a day is to come."""
    if not page.people and page.queue:
        return None
    tokens = clause.tokens
    day = to_come(tokens, page.today)
    if day is None and not _that_day(clause.lowset, tokens):
        return None
    if day is not None and day.on == page.today and day.time is None:
        return None
    if tokens[i].low in REARRANGED and i + 2 < len(tokens) and tokens[i + 1].low in {"our", "the", "a"}:
        return i + 1, ""
    if tokens[i].low in {"doing", "having", "got"} and any(t.low in APPOINTMENTS for t in tokens[i + 1 : i + 6]):
        return i + 1, ""
    spot = next((k for k, t in enumerate(tokens) if t.kind == "date" or t.low == "that"), 0)
    if (
        spot
        and tokens[spot - 1].low in {"msg", "message", "card", "note"}
        and not any(t.has("v3", "past") for t in tokens[:spot])
    ):
        return i, "send"
    if any(
        tokens[k].low in {"w", "w/", "with", "for"} and tokens[k + 1].low in {"her", "him", "them", "both"}
        for k in range(i + 1, min(len(tokens) - 1, i + 6))
    ) and not tokens[i].has("v3", "past", "ing", "possessive", "subject", "preposition"):
        return i, ""
    for k in range(i, min(i + 4, len(tokens))):
        token = tokens[k]
        if token.low in {"decision", "board", "committee"}:
            return None
        if token.low in APPOINTMENTS:
            before = tokens[k - 1] if k > i else None
            if before is not None and before.has("v3", "past", "genitive", "possessive"):
                return None
            if any("past" in t.tags and "base" not in t.tags for t in tokens[k : k + 3]):
                return None
            return i, ""
        if token.has("possessive", "subject", "v3", "past"):
            return None
    return None
