"""Things promised without a verb: "yield sheet Thurs", "flowers on the day she starts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.wording import BEFORE_DATE, to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

TO_GIVE = listed("promises.things_to_give")
TO_PAY = listed("promises.things_to_pay")
GOODS = TO_GIVE | TO_PAY
GOES = listed("promises.goes_out")
THEM = listed("pronouns.for_them") | listed("pronouns.they_alone") | {"them"}
WHOSE = listed("pronouns.their_possessives")
TURNS = listed("promises.turns")
PLEASE = frozenset(("pls", "plz", "please"))
PLEDGED = listed("promises.pledged")
WHERE = listed("promises.goes_where")
HEADINGS = frozenset(phrased("promises.headings"))
OBLIGED = listed("promises.obliged")
ON_ITS_WAY = listed("promises.on_its_way")
THAT_DAY = (["that", "day"], ["that", "morning"], ["that", "evening"], ["the", "day"])
ME = listed("pronouns.me_or_us")
OF_NEWS = listed("promises.told_of_news")
# What the words of a thing are not: with one of these a clause tells something, and whose it is.
TELLING = word_set("subject auxiliary be negation conjunction say")
MAX_WORDS = 7  # Before the day: "a handwritten thank-you card for the whole team".


def thing_for_a_day(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """Where a thing stands that is mine to give by a day, and whether it is sent or paid."""
    if not page.people or clause.lowset.isdisjoint(GOODS):
        return None
    tokens = clause.tokens
    end = _day(tokens, i, page)
    if end is None or not i < end <= i + MAX_WORDS or tokens[i].has("possessive", "preposition", "ing"):
        return None
    if tokens[i].has("past") and tokens[i + 1].low not in GOODS:
        return None  # "revised contract by Friday" is a thing, "sent her the contract" a deed.
    if {"base", "act"} <= tokens[i].tags and tokens[i].low not in GOODS:
        return None  # "send samples by Friday" is an order.
    if tokens[i].low in {"my", "our"} or any(_tells(tokens, k, i) for k in range(i, end)):
        return None
    thing = _last_noun(tokens, i, end)
    if thing not in GOODS or _shown_somewhere(tokens[i:end]):
        return None
    return i, "pay" if thing in TO_PAY and thing not in TO_GIVE else "send"


def _shown_somewhere(said: list[Token]) -> bool:
    """ "photos in the Guardian": where it can be seen, and not to whom it goes."""
    for k, token in enumerate(said[1:-1], 1):
        after = said[k + 1 + (said[k + 1].has("determiner") and k + 2 < len(said))]
        if token.low in {"in", "at"} and after.upper and not after.tags:
            return True
    return False


def under_a_heading(clause: Clause, page: Page) -> bool:
    """ "to do: | thank-you card": a thing under a heading of things to be done, whatever its day."""
    if clause.lows[-1] in PLEASE and 1 < len(clause.lows) <= MAX_WORDS and clause.lows[-2] in GOODS and page.people:
        return not any(_tells(clause.tokens, k, 0) for k in range(len(clause.lows) - 1))  # "congrats card pls".
    if clause.lead not in {"colon", "line", "comma"} or not page.past:
        return False
    heading = " ".join(t.low for t in page.past[-1].tokens if t.is_word)
    return heading in HEADINGS and _last_noun(clause.tokens, 0, len(clause.tokens)) in GOODS


def my_turn(clause: Clause, page: Page) -> bool:
    """ "me: | permit by Mar 6": a thing under me with its last day, whatever it is."""
    if clause.lead != "colon" or not page.past or page.past[-1].lows != ["me"]:
        return False
    day = _day(clause.tokens, 0, page)
    return day is not None and 0 < day <= MAX_WORDS and not any(_tells(clause.tokens, k, 0) for k in range(day))


def their_turn(clause: Clause, page: Page) -> bool:
    """ "him: | quote by Monday", "her part: | the venue": what stands under them is theirs."""
    if clause.lead != "colon" or not page.past:
        return False
    heading = page.past[-1].lows
    alone = len(heading) == 1 and heading[0] in THEM
    return alone or (len(heading) == 2 and heading[0] in WHOSE and heading[1] in TURNS)


def bare_thing(tokens: list[Token]) -> list[Token]:
    """The thing alone: "deposit" of "deposit has to be in by Friday"."""
    for k in range(1, len(tokens) - 1):
        if tokens[k].low == "from" and tokens[k + 1].low in {"us", "me"}:
            return tokens[:k]
        if tokens[k].low in {"must", "should"} or (tokens[k].low in OBLIGED and tokens[k + 1].low == "to"):
            return tokens[:k]
    return tokens


def _day(tokens: list[Token], i: int, page: Page) -> int | None:
    """Where the words before the day end: before "by Friday", "to go tomorrow", "on the day she starts"."""
    if to_come(tokens, page.today) is not None:
        end = next((k for k, t in enumerate(tokens) if k > i and t.kind == "date"), None)
    else:
        end = next((k for k in range(i + 1, len(tokens) - 1) if _lows(tokens, k, 2) in THAT_DAY), None)
    if end is None:
        return None
    while end > i and tokens[end - 1].low in BEFORE_DATE:
        end -= 1
    for k in range(i + 1, end):
        if tokens[k].low in PLEDGED:
            return k  # "photos promised for Friday".
        if tokens[k].low in GOES and tokens[k + 1].low in WHERE:
            return k  # "trial link goes out tomorrow".
    for k in range(i + 1, end - 1):
        if tokens[k].low in {"to", "must", "should"} and tokens[k + 1].low in ON_ITS_WAY:
            return k - (tokens[k - 1].low in OBLIGED)  # "the draft to reach him", "deposit has to be in".
    return end


def _tells(tokens: list[Token], k: int, begin: int) -> bool:
    """Whether a word makes the stretch a sentence: a subject, a verb, a reason."""
    token = tokens[k]
    if token.low in OF_NEWS or (token.low in ME and k > begin and "preposition" not in tokens[k - 1].tags):
        return True  # "new model out in May".
    if k > begin and "possessive" in token.tags and "preposition" not in tokens[k - 1].tags:
        return True  # "book club reads my book".
    if k == begin and "v3" in token.tags and k + 1 < len(tokens) and tokens[k + 1].has("determiner", "possessive"):
        return True  # "raises the rent in March".
    if token.low in {"and", "&", "+"} or "noun_too" in token.tags or token.low in GOODS:
        return False
    if not token.tags.isdisjoint(TELLING) or ("v3" in token.tags and "plural" not in token.tags):
        return True
    return k > begin and token.has("past", "maybe_past") and not token.has("base", "common")


def _last_noun(tokens: list[Token], begin: int, end: int) -> str:
    """The head of the first noun phrase: "plan" in "floor plan to him"."""
    for k in range(begin + 1, end):
        if tokens[k].has("preposition") or tokens[k].low in {"and", "&", "+", "w/"}:
            return tokens[k - 1].low
    return tokens[end - 1].low


def _lows(tokens: list[Token], k: int, count: int) -> list[str]:
    return [t.low for t in tokens[k : k + count]]
