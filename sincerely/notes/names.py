"""Names, by where they stand: what may be part of one, and how it is written on the card."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

MAX_PARTS = 6  # "Leonor de Vasconcelos e Sá" has five.
CLOSED = word_set(
    "preposition determiner subject possessive conjunction be object negation filler her_subject my_subject honorific"
)
NEVER_NAME = listed("naming.never_a_name")
# Names only with a capital, and only where the date finder left them alone: "June Abernathy", "Sunday Adeyemi".
CALENDAR = listed("naming.calendar")
# Kinds of words that speak against a name.
NO_FIRST = word_set(
    "maybe_past past v3 ing stative auxiliary need adverb"
)  # A capitalised word of these kinds begins a sentence, no name.
NO_SURE_FIRST = word_set(
    "determiner possessive preposition subject object conjunction"
)  # Even where a name is sure to stand, it begins with none of these.
NO_NAME_TOO = word_set(
    "determiner preposition role venue event"
)  # What a word that is also a name must not be besides.
NO_SURNAME = word_set(
    "preposition subject conjunction known_event possessive determiner object"
)  # What no later word of a name is, though it has a capital.
VERBAL = word_set("base past v3 ing need stative")  # Verbs in lower case.
SOMETHING = word_set("role kin event genitive generic_person")  # What somebody is, or an event.
PLACEY = word_set("event venue known_event role")
LIKE_VERB = word_set("act need love make struggle offer achieve travel say promise other meet strong_act")
# Said after a first name out of respect; no part of the name.
SUFFIXES = listed("naming.suffixes")
GENITIVE = re.compile(r"['’]s?$")
RANKS = listed("naming.ranks")
_KEEP_LOWER = listed("naming.keep_lower")


@lru_cache(maxsize=8192)
def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def first_name(name: str) -> str:
    """The first word of a name that is no title, folded."""
    words = [w for w in name.casefold().split() if w.strip(".") not in TITLES]
    return words[0] if words else name.casefold()


TITLES = listed("naming.titles")


def matches_name(said: str, full: str) -> bool:
    """Whether "Ana" (or "Ana P.", "Pereira") may mean "Ana Pereira"."""
    a = [w.strip(".\"'()") for w in _plain(said).split() if w.strip(".") not in TITLES]
    b = [w.strip(".\"'()") for w in _plain(full).split() if w.strip(".") not in TITLES]
    if not a or not b:
        return _plain(said) == _plain(full)
    if len(a) > len(b):
        a, b = b, a
    return (
        a == b
        or (a[0] == b[0] and all(any(y.startswith(x) for y in b[1:]) for x in a[1:]))
        or (len(a) == 1 and a[0] == b[-1])
    )


@lru_cache(maxsize=4096)
def title_case(name: str) -> str:
    """ "renée" → "Renée", "jean-baptiste" → "Jean-Baptiste"; what has capitals is left alone."""
    return " ".join([w if n and w in _KEEP_LOWER else _capital(w) for n, w in enumerate(name.split())])


@lru_cache(maxsize=8192)
def _capital(word: str) -> str:
    if any(c.isupper() for c in word):
        return word
    return re.sub(r"(^|[-'’])([^\W\d_])", lambda m: m.group(1) + m.group(2).upper(), word)


def name_word(token: Token, cased: bool, first: bool, sure: bool) -> bool:
    """Whether a word may be part of a name at this place."""
    if not token.is_word or not token.lettered or token.low in NEVER_NAME:
        return False
    if token.low in CALENDAR and not token.upper:
        return False
    tags = token.tags
    if "demonym" in tags:
        return False  # "Turkish importer", "the Ghanaian ambassador".
    if token.upper:
        if (
            len(token.text) > 1
            and token.text.isupper()
            and token.text[0].lower() != token.text[0]
            and len(token.text) <= 5
            and "." not in token.text
            and "-" not in token.text
            and "also_name" not in tags
        ):
            return False  # An acronym: FOSDEM, CEO.
        if first and not sure and "common" in tags and "also_name" not in tags:
            return False
        if first and not tags.isdisjoint(NO_FIRST) and "also_name" not in tags:
            return False
        if first:
            if sure:
                return tags.isdisjoint(NO_SURE_FIRST)
            return not (not tags.isdisjoint(CLOSED) or not tags.isdisjoint(PLACEY)) or (
                "also_name" in tags and tags.isdisjoint(NO_NAME_TOO)
            )
        return tags.isdisjoint(NO_SURNAME)
    if cased and not first and not sure:
        return False
    if sure and first and not tags.isdisjoint(VERBAL) and "also_name" not in tags:
        return False
    if sure and first and cased and "common" in tags and "also_name" not in tags:
        return False  # "talked to bank: Frau Hölzl".
    if sure and first:
        return tags.isdisjoint(CLOSED) and tags.isdisjoint(SOMETHING) and len(token.text) > 1
    return (
        not tags - {"maybe_past", "maybe_ing"}
        and len(token.text) > 1
        and token.text.replace("-", "").replace("'", "").replace("’", "").isalpha()
    )


def parse_name(
    tokens: Sequence[Token], at: int, cased: bool, sure: bool = False
) -> tuple[str, int, tuple[str, ...]] | None:
    """A name beginning at a token: (name, index after it, nicknames), or None."""
    titles: list[Token] = []
    i, size = at, len(tokens)
    while (
        i < size - 1
        and "honorific" in tokens[i].tags
        and len(titles) < 3
        and (tokens[i].upper or not cased or tokens[i].text.endswith(".") or tokens[i].low in TITLES)
    ):
        titles.append(tokens[i])
        i += 1
    if (
        titles
        and i < size - 2
        and tokens[i].low in {"and", "&"}
        and "honorific" in tokens[i + 1].tags
        and tokens[i + 2].upper
    ):
        couple = [*titles, tokens[i], tokens[i + 1], tokens[i + 2]]
        return " ".join(t.text for t in couple), i + 3, (tokens[i + 2].text,)
    parts: list[Token] = []
    sure = sure or bool(titles)
    while i < size and len(parts) < MAX_PARTS:
        token = tokens[i]
        after = tokens[i + 1] if i + 1 < size else None
        if (
            (parts or titles or token.upper)
            and "particle" in token.tags
            and after is not None
            and (
                (name_word(after, cased, False, sure) and (after.upper or not cased))
                or ("particle" in after.tags and i + 2 < size and tokens[i + 2].upper)
            )
        ):
            if not parts and not token.upper and not titles:
                break
            parts.append(token)
        elif (
            parts
            and len(token.text.rstrip(".")) == 1
            and token.text[0].isalpha()
            and (
                token.text.endswith(".")
                or token.upper
                or (not cased and token.low not in {"i", "a", "w", "x", "u", "n", "r"})
            )
        ) or (
            not parts
            and len(token.text) == 2
            and token.text.endswith(".")
            and token.upper
            and after is not None
            and name_word(after, cased, False, sure)
        ):
            parts.append(token)
        elif name_word(token, cased, not parts, sure and (not parts or not cased)):
            if parts and (
                (not cased and not token.upper and _lower_limit(parts, tokens, i))
                or (parts[0].upper and not token.upper)
                or token.low in SUFFIXES
                or token.text in RANKS
            ):
                break
            parts.append(token)
            if token.low.endswith("'s"):
                i += 1
                break
        else:
            break
        i += 1
    if not parts and len(titles) > 1 and titles[-1].upper and not titles[-1].text.endswith("."):
        parts = [titles.pop()]  # "Ms Tan": a title elsewhere, a name here.
    if not parts:
        return None
    while i < size and (tokens[i].low in SUFFIXES or tokens[i].text in RANKS):
        i += 1
    shown = [t for t in titles if t.low.strip(".") in {"mr", "mrs", "ms", "miss"}] if len(parts) == 1 else []
    words = [t.text for t in (*shown, *parts)]
    if "'" in words[-1] or "’" in words[-1]:
        words[-1] = GENITIVE.sub("", words[-1])
    return title_case(" ".join(words)), i, ()


def _lower_limit(parts: list[Token], tokens: Sequence[Token], i: int) -> bool:
    """In lower-case notes a name ends before what qualifies a role or a place: "jonty bassett | abertay student"."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if len(parts) >= 3:
        return True
    if after is not None and after.has("role", "event", "venue"):
        return len(parts) >= 2 or after.has("event", "venue")
    return False
