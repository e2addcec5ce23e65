"""A message laid out as a question: where it begins, its words spelled out, and whom it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.names import first_name
from sincerely.notes.questions.beginning import BARE, BREAKS, HELPS, ORDER, spelled_out, tells, where_it_begins
from sincerely.notes.questions.named import known_in, possessed_in
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

ME = listed("questions.me")
NO_QUESTION = tuple(f"{phrase} " for phrase in phrased("questions.no_question"))
VERBS = word_set("auxiliary base past v3")
HASTY = listed("questions.hasty")
LAST = 12  # Letters: where the mark of a question stands, and a word of thanks behind it.
LONGEST = 30  # Words: whoever writes more tells something as well.


class Question(NamedTuple):
    """`said`: every word of the message. `lows`: those of the question, spelled out, days included."""

    said: list[Token]
    asked: list[Token]  # The words from where the question begins.
    lows: tuple[str, ...]
    marked: bool  # It ends in a question mark.
    parted: bool  # A comma, a colon or a stop stands inside it.
    who: str | None  # A known contact it names.

    @property
    def first(self) -> str:
        """The word it begins with."""
        return self.lows[0]

    def says(self, words: frozenset[str]) -> bool:
        """Whether one of some words stands in it."""
        return not words.isdisjoint(self.lows)

    def says_one_of(self, phrases: Sequence[str]) -> bool:
        """Whether one of some phrases stands in it, as whole words."""
        spoken = f" {' '.join(self.lows)} "
        return any(f" {phrase} " in spoken for phrase in phrases)

    @property
    def asks_of_me(self) -> bool:
        """Whether it asks what the owner does or did: "do I", "who have we", "what I know"."""
        return not ME.isdisjoint(self.lows[:6])


def question_in(text: str, words: list[Token], tokens: list[Token], known: Sequence[str]) -> Question | None:
    """The question a message is, of its words and days among all tokens; None where it cannot be one."""
    marked = _is_marked(text, tokens)
    if not words or len(words) > LONGEST:
        return None
    start = where_it_begins(words, tokens, marked)
    if start is None and (len(words) > BARE or _tells_first(words)):
        return None
    said = [t for t in words if t.is_word]
    who = _named(said, known)
    if (start is None and who is None) or (start == 0 and _introduces(words, tokens, who)):
        return None
    asked = words[start or 0 :]
    lows = spelled_out(asked)
    if f"{' '.join(lows[:4])} ".startswith(NO_QUESTION):
        return None
    return Question(said, [t for t in asked if t.is_word], lows, marked, _is_parted(asked, tokens), who)


def _tells_first(words: list[Token]) -> bool:
    """ "met Ana", "send Ana the deck"; not "has Ana replied", "phone number for Ana"."""
    first = words[0]
    ordered = first.tags >= ORDER and not any("common" in word.tags for word in words[1:2])
    return first.low not in HELPS and (ordered or tells(first))


def _introduces(words: list[Token], tokens: list[Token], who: str | None) -> bool:
    """ "Raj from Zoho. Intro to Ines?" begins with somebody new; a question mark at the end makes no question of it."""
    first = words[0]
    unknown = first.upper and not first.tags and (who is None or first.low.removesuffix("'s") != first_name(who))
    return unknown and len(words) > 2 and _is_parted(words, tokens)


def _is_marked(text: str, tokens: list[Token]) -> bool:
    """Whether a message ends in a question mark, with no more than a word of thanks or a smile behind it."""
    if "?" not in text[-LAST:]:
        return False
    behind = text.rindex("?")
    return not any(tells(t) for t in tokens if t.start > behind)


def _is_parted(asked: list[Token], tokens: list[Token]) -> bool:
    first, last = asked[0].start, asked[-1].start
    return any(first < t.start < last and t.text in BREAKS for t in tokens)


def _named(said: list[Token], known: Sequence[str]) -> str | None:
    """The contact a question names. A name that is a word as well is one where it stands alone: "will?"."""
    called = known_in(said, known) or next((n for n in known if any(_is_called(t, n, said) for t in said)), None)
    return called or (possessed_in(said, known) if known and said and said[0].low in HASTY else None)


def _is_called(token: Token, name: str, said: list[Token]) -> bool:
    """ "ana's", "ben", "rose"; "will" and "may" only by themselves."""
    plain = len(said) > 1 and not token.tags.isdisjoint(VERBS)
    return token.low.removesuffix("'s") == first_name(name) and not plain
