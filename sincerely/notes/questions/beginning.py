"""Where a question begins in a message, and its words spelled out."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, lists_of, phrased
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

GREETINGS = listed("questions.greetings")
ASKS = listed("questions.asks")
HELPS = listed("questions.helps")
TOLD = frozenset(("had", "need", "may", "might", "must"))  # "Had Ana over", "May Chen, nurse".
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
STATE = listed("questions.state")
WHO = listed("questions.who")
COURTESIES = phrased("questions.courtesies")
COURTEOUS = frozenset(phrase.split()[0] for phrase in COURTESIES)
GOT = "got"
OPENINGS = {GOT} | ASKS | HELPS | REQUESTS | ANYBODY | NOTED | WHO  # With one of them a question begins.
POINTING = frozenset(("the", "that"))
PERSONS = listed("questions.persons")
HAVING = listed("questions.having")
SPARE = listed("questions.spare")
BREAKS = word_set(", . ; : ! - – — … ( ?")
ORDER = word_set("base strong_act")

GREETING = 6  # Words that may stand before the question itself.
OPENING = 6  # Words in which it is said how much time there is.
REMEMBERED = 4096  # Words spelled out; they come again and again.
BARE = 8  # Words of a request that has no word of asking: "my list pls".


def where_it_begins(words: list[Token], tokens: list[Token], marked: bool) -> int | None:
    """The place of the word a question begins with: behind a greeting, or behind a mark where nothing is told."""
    start = 0
    while start < min(GREETING, len(words) - 1) and _greets(words, start) and not _asks(words, start):
        start += 1
    start += _courtesy(words, start)
    if _asks(words, start):
        return start
    ordered = words[0].tags >= ORDER  # "Send her the deck, who was she?"
    later = None if ordered else _behind_a_mark(words, tokens, start, marked)
    if later is not None:
        return later
    if marked and (_points(spelled_out(words[start : start + 2])) or not any(tells(t) for t in words)):
        return start
    return start if len(words) - start <= BARE and _is_bare(words[start:]) else None


def _courtesy(words: list[Token], start: int) -> int:
    """The words of a courtesy that stand before a question: "do you know who has a van"."""
    if spelled(words[start].low)[0] not in COURTEOUS:
        return 0
    lows = spelled_out(words[start : start + 4])
    for length in (3, 2):
        if " ".join(lows[:length]) in COURTESIES and len(lows) > length and lows[length] in ASKS:
            return length
    return 0


def _greets(words: list[Token], i: int) -> bool:
    low = words[i].low
    if low not in GREETINGS and low not in LINKS:
        return False
    return low not in LINKS or words[i + 1].low in ASKS


def _asks(words: list[Token], i: int) -> bool:
    """Whether a question begins at a word: "who", "do I", "is there", "show me", "anyone in"."""
    if not _may_open(words[i]):
        return False  # Most notes.
    first, *then = spelled_out(words[i : i + 3])
    if first in ASKS:
        return True
    if then[:1] == ["you"] and not REQUESTS.isdisjoint(then[1:2]):
        return False  # "can you tell me" is a polite beginning.
    if first in HELPS or first in REQUESTS:
        of_somebody = len(words) > i + 1 and is_named(words[i + 1]) and first not in TOLD
        return bool(then) and (first in REQUESTS or then[0] in SUBJECT | ANYBODY | HELPED or of_somebody)
    if first == GOT:
        return bool(then) and then[0] in NOTED | ANYBODY  # "got anything on Ana", not "got out of the talk".
    return first in ANYBODY or first in NOTED


def _behind_a_mark(words: list[Token], tokens: list[Token], start: int, marked: bool) -> int | None:
    """A question behind a mark: "seeing Ana at 10, what do I need to know"; None where something is told before."""
    spare = _is_time_to_spare(words)
    for i in range(start, len(words) - 1):
        if tells(words[i]) and not spare and not _lies_ahead(words[i]):
            return None  # Most notes, at their first word.
        if _may_open(words[i + 1]):
            before = tokens[tokens.index(words[i + 1]) - 1]
            if (before.kind == "line" or before.text in BREAKS) and _asks_behind(words, i + 1, marked):
                return i + 1
    return None


def _may_open(word: Token) -> bool:
    """Whether a question may begin with a word."""
    return spelled(word.low)[0] in OPENINGS


def _is_time_to_spare(words: list[Token]) -> bool:
    """ "I have half an hour, whom to write?": it tells of nobody."""
    return words[0].low in HAVING and not SPARE.isdisjoint(word.low for word in words[:OPENING])


def _lies_ahead(token: Token) -> bool:
    """ "Meeting Ana tomorrow": what is still to come is told in order to ask."""
    return token.low.endswith("ing")


def _asks_behind(words: list[Token], i: int, marked: bool) -> bool:
    """ "what do I need to know", "who was she?"; not ", who sings in a choir"."""
    lows = spelled_out(words[i : i + 4])
    if lows[0] in REQUESTS and len(lows) > 2 and lows[1] in FOR_ME:
        return lows[2] in ASKS
    if lows[0] in WHO and len(lows) == 3 and lows[1] in HELPS and lows[2] in STATE:
        return True  # "Let's go, who's first".
    return lows[0] in ASKS and (marked or (len(lows) > 2 and lows[1] in HELPS and lows[2] in ME | THEM))


def _is_bare(words: list[Token]) -> bool:
    """Whether only a list or somebody is named: "my list pls", "the guy with the beard"; not "morning!"."""
    lows = spelled_out(words)
    if _points(lows) and not any(tells(t) for t in words):
        return True
    return not LIST_WORDS.isdisjoint(lows) or not TODAY.isdisjoint(lows)


def _points(lows: tuple[str, ...]) -> bool:
    """ "The guy", "that lady": somebody whose name is gone."""
    return lows[0] in POINTING and not PERSONS.isdisjoint(lows[1:2])


def is_named(token: Token) -> bool:
    """A name right behind its verb: "did Ben ever send"; not "did Ben's onboarding"."""
    return token.upper and not token.low.endswith(("'s", "’s"))


def tells(token: Token) -> bool:
    """Whether a word tells something: a message that told before it asks is a note."""
    return not token.tags.isdisjoint(TELLS) and not token.upper


def spelled_out(words: Sequence[Token]) -> tuple[str, ...]:
    """The words in full, without contractions and short forms: "who've" is two words."""
    return tuple(chain.from_iterable([spelled(token.low) for token in words]))


@lru_cache(maxsize=REMEMBERED)
def spelled(low: str) -> tuple[str, ...]:
    """The words of one token in full: of a day they may be several."""
    return tuple(word for said in low.replace("’", "'").split() for word in _full(said))


def _full(low: str) -> tuple[str, ...]:
    if low in WRITTEN:
        return tuple(WRITTEN[low].split())
    for ending, word in ENDINGS.items():
        if low.endswith(ending) and len(low) > len(ending):
            return low.removesuffix(ending), word
    return (low,)
