"""Where a question begins in a message, and its words spelled out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, lists_of
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

GREETINGS = listed("questions.greetings")
ASKS = listed("questions.asks")
HELPS = listed("questions.helps")
HELPED = listed("questions.helped")
REQUESTS = listed("questions.requests")
ANYBODY = listed("questions.anybody")
NOTED = listed("questions.noted")
LIST_WORDS = listed("questions.list_words")
TODAY = listed("questions.today")
FOR_ME = listed("questions.for_me")
ME = listed("questions.me")
SUBJECT = listed("questions.subject")
THEM = listed("questions.them")
LINKS = listed("questions.links")  # "To whom ought I", "with who I have to speak".
TELLS = listed("questions.tells")
WRITTEN: dict[str, str] = lists_of("questions")["written"]
ENDINGS: dict[str, str] = lists_of("questions")["endings"]
BREAKS = word_set(", . ; : ! - – — … ( ?")
ORDER = word_set("base strong_act")

GREETING = 6  # Words that may stand before the question itself.
REMEMBERED = 4096  # Words spelled out; they come again and again.
BARE = 8  # Words of a request that has no word of asking: "my list pls".


def where_it_begins(words: list[Token], tokens: list[Token], marked: bool) -> int | None:
    """The place of the word a question begins with: behind a greeting, or behind a mark where nothing is told."""
    start = 0
    while start < min(GREETING, len(words) - 1) and _greets(words, start) and not _asks(words, start):
        start += 1
    if _asks(words, start):
        return start
    ordered = words[0].tags >= ORDER  # "Send her the deck, who was she?"
    later = None if ordered else _behind_a_mark(words, tokens, start, marked)
    if later is not None:
        return later
    if marked and not any(tells(t) for t in words):
        return start
    return start if len(words) - start <= BARE and _is_bare(words[start:]) else None


def _greets(words: list[Token], i: int) -> bool:
    low = words[i].low
    if low not in GREETINGS and low not in LINKS:
        return False
    return low not in LINKS or words[i + 1].low in ASKS


def _asks(words: list[Token], i: int) -> bool:
    """Whether a question begins at a word: "who", "do I", "is there", "show me", "anyone in"."""
    first, *then = spelled_out(words[i : i + 3])
    if first in ASKS:
        return True
    if then[:1] == ["you"] and not REQUESTS.isdisjoint(then[1:2]):
        return False  # "can you tell me" is a polite beginning.
    if first in HELPS or first in REQUESTS:
        return bool(then) and (first in REQUESTS or then[0] in SUBJECT | ANYBODY | HELPED or is_named(words[i + 1]))
    return first in ANYBODY or first in NOTED


def _behind_a_mark(words: list[Token], tokens: list[Token], start: int, marked: bool) -> int | None:
    """A question behind a mark: "seeing Ana at 10, what do I need to know"; None where something is told before."""
    if tells(words[start]):
        return None  # Most notes.
    at = {id(t): i for i, t in enumerate(tokens)}
    for i in range(start + 1, len(words)):
        if tells(words[i - 1]):
            return None
        before = tokens[at[id(words[i])] - 1]
        if (before.kind == "line" or before.text in BREAKS) and _asks_behind(words, i, marked):
            return i
    return None


def _asks_behind(words: list[Token], i: int, marked: bool) -> bool:
    """ "what do I need to know", "who was she?"; not ", who sings in a choir"."""
    lows = spelled_out(words[i : i + 4])
    if lows[0] in REQUESTS and len(lows) > 2 and lows[1] in FOR_ME:
        return lows[2] in ASKS
    return lows[0] in ASKS and (marked or (len(lows) > 2 and lows[1] in HELPS and lows[2] in ME | THEM))


def _is_bare(words: list[Token]) -> bool:
    """Whether only a list is named: "my list pls", "today's people"; not "morning!"."""
    lows = spelled_out(words)
    return not LIST_WORDS.isdisjoint(lows) or not TODAY.isdisjoint(lows)


def is_named(token: Token) -> bool:
    """A name right behind its verb: "did Ben ever send"; not "did Ben's onboarding"."""
    return token.upper and not token.low.endswith(("'s", "’s"))


def tells(token: Token) -> bool:
    """Whether a word tells something: a message that told before it asks is a note."""
    return not token.tags.isdisjoint(TELLS) and not token.upper


def spelled_out(words: Sequence[Token]) -> tuple[str, ...]:
    """The words in full, without contractions and short forms: "who've" is two words."""
    return tuple(word for token in words for low in token.low.split() for word in _full(low.replace("’", "'")))


@lru_cache(maxsize=REMEMBERED)
def _full(low: str) -> tuple[str, ...]:
    if low in WRITTEN:
        return tuple(WRITTEN[low].split())
    for ending, word in ENDINGS.items():
        if low.endswith(ending) and len(low) > len(ending):
            return low.removesuffix(ending), word
    return (low,)
