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
# What a lower-case word that is sure to be no name must not be: part of one, or a verb that is only guessed.
NAMELIKE = word_set("honorific particle also_name maybe_past maybe_ing")
VERBAL = word_set("base past v3 ing need stative")  # Verbs in lower case.
SOMETHING = word_set("role kin event genitive generic_person")  # What somebody is, or an event.
PLACEY = word_set("event venue known_event role")
LIKE_VERB = word_set("act need love make struggle offer achieve travel say promise other meet strong_act")
# Said after a first name out of respect; no part of the name.
SUFFIXES = listed("naming.suffixes")
GENITIVE = re.compile(r"['’]s?$")
RANKS = listed("naming.ranks")
SHORTHAND = frozenset("iawxunr")  # Letters that are words of a quick note, no initials: "w", "u", "n".
GIVEN_NAMES = listed("naming.given_names_that_are_titles")
WORD_SURNAMES = listed("naming.word_surnames")
BEHIND_A_NAME = word_set("preposition her_subject conjunction be v3 past possessive determiner auxiliary")
FELT = 18  # Of the name sense: from here on a word is a name wherever it stands.
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
    if "demonym" in token.tags and "also_name" not in token.tags:
        return False  # "Turkish importer", "the Ghanaian ambassador".
    if token.upper:
        return _written_large(token, first, sure)
    if token.low in CALENDAR and (cased or token.sense < FELT):
        return False
    if cased and not first and not sure:
        return False
    return _surely_first(token, cased) if sure and first else _written_small(token)


def _written_large(token: Token, first: bool, sure: bool) -> bool:
    tags = token.tags
    known = "also_name" in tags
    if not known and _is_acronym(token.text):
        return False
    if not first:
        return tags.isdisjoint(NO_SURNAME)
    if not known and ((not sure and "common" in tags) or not tags.isdisjoint(NO_FIRST)):
        return False
    if sure:
        return tags.isdisjoint(NO_SURE_FIRST)
    return (tags.isdisjoint(CLOSED) and tags.isdisjoint(PLACEY)) or (
        known and (tags.isdisjoint(NO_NAME_TOO) or token.low in GIVEN_NAMES)
    )


def _is_acronym(text: str) -> bool:
    """FOSDEM, CEO; not "A.", not "JEAN-PAUL"."""
    if not 1 < len(text) <= 5 or not text.isupper() or text[0].lower() == text[0]:
        return False
    return "." not in text and "-" not in text


def _surely_first(token: Token, cased: bool) -> bool:
    """A first name in lower case, where one is sure to stand: behind "met", behind a title."""
    tags = token.tags
    if "also_name" not in tags and (not tags.isdisjoint(VERBAL) or (cased and "common" in tags)):
        return False  # "talked to bank: Frau Hölzl".
    something = SOMETHING - {"role"} if "also_name" in tags else SOMETHING  # "met dean at the hostel".
    return tags.isdisjoint(CLOSED) and tags.isdisjoint(something) and len(token.text) > 1


def _written_small(token: Token) -> bool:
    """A word in lower case that can be nothing else."""
    letters = token.text.replace("-", "").replace("'", "").replace("’", "")
    return len(token.text) > 1 and not token.tags - {"maybe_past", "maybe_ing"} and letters.isalpha()


def parse_name(
    tokens: Sequence[Token], at: int, cased: bool, sure: bool = False
) -> tuple[str, int, tuple[str, ...]] | None:
    """A name beginning at a token: (name, index after it, nicknames), or None."""
    first = tokens[at] if at < len(tokens) else None
    if first is None or (not sure and not first.upper and first.tags and first.tags.isdisjoint(NAMELIKE)):
        return None  # Most words.
    titles, i = _titles(tokens, at, cased) if "honorific" in first.tags else ([], at)
    if titles and _joins_a_couple(tokens, i):
        couple = [*titles, *tokens[i : i + 3]]
        return " ".join(t.text for t in couple), i + 3, (tokens[i + 2].text,)
    parts, i = _parts(tokens, i, cased, sure or bool(titles), bool(titles))
    if not parts and len(titles) > 1 and titles[-1].upper and not titles[-1].text.endswith("."):
        parts = [titles.pop()]  # "Ms Tan": a title elsewhere, a name here.
    if not parts:
        return None
    while i < len(tokens) and (tokens[i].low in SUFFIXES or tokens[i].text in RANKS):
        i += 1
    return _as_shown(titles, parts), i, ()


def _titles(tokens: Sequence[Token], i: int, cased: bool) -> tuple[list[Token], int]:
    """ "Prof. Dr": the titles from a token on, at most three, and where they end."""
    titles: list[Token] = []
    while i < len(tokens) - 1 and len(titles) < 3 and "honorific" in tokens[i].tags:
        token = tokens[i]
        if cased and not token.upper and not token.text.endswith(".") and token.low not in TITLES:
            break
        titles.append(token)
        i += 1
    return titles, i


def _joins_a_couple(tokens: Sequence[Token], i: int) -> bool:
    """ "Mr and Mrs Tan", seen from the "and"."""
    if i >= len(tokens) - 2 or tokens[i].low not in {"and", "&"}:
        return False
    return "honorific" in tokens[i + 1].tags and tokens[i + 2].upper


def _parts(tokens: Sequence[Token], i: int, cased: bool, sure: bool, titled: bool) -> tuple[list[Token], int]:
    """The words of a name from a token on, and where it ends."""
    parts: list[Token] = []
    while i < len(tokens) and len(parts) < MAX_PARTS:
        token = tokens[i]
        short = len(token.text) <= 2 or "particle" in token.tags
        if not short or not _between(tokens, i, parts, cased, sure, titled):
            word = name_word(token, cased, not parts, sure and (not parts or not cased)) or (
                bool(parts) and not cased and _closes_a_name(tokens, i)
            )
            if not word or (parts and _ends_before(tokens, i, parts, cased)):
                break
            if token.low.endswith("'s"):
                return [*parts, token], i + 1
        parts.append(token)
        i += 1
    return parts, i


def _closes_a_name(tokens: Sequence[Token], i: int) -> bool:
    """ "faith wood at the fair", "pat cook, nurse": a word that is a family name too, with nothing it describes."""
    if tokens[i].low not in WORD_SURNAMES and "also_name" not in tokens[i].tags:
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or not after.is_word or not after.tags.isdisjoint(BEHIND_A_NAME)


def _between(tokens: Sequence[Token], i: int, parts: list[Token], cased: bool, sure: bool, titled: bool) -> bool:
    """ "van", "de", an initial: what stands in a name and is none by itself."""
    token = tokens[i]
    if "particle" in token.tags and (parts or titled or token.upper) and _before_a_surname(tokens, i, cased, sure):
        return True
    return len(token.text) <= 2 and _is_initial(tokens, i, bool(parts), cased, sure)


def _before_a_surname(tokens: Sequence[Token], i: int, cased: bool, sure: bool) -> bool:
    """ "van" before "Dijk", "de" before "la Cruz"."""
    if i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if "particle" in after.tags and i + 2 < len(tokens) and (tokens[i + 2].upper or not cased):
        return name_word(tokens[i + 2], cased, False, sure)
    return (after.upper or not cased) and name_word(after, cased, False, sure)


def _is_initial(tokens: Sequence[Token], i: int, inside: bool, cased: bool, sure: bool) -> bool:
    """ "J." before a surname, "S" behind a first name."""
    token = tokens[i]
    if inside:
        if len(token.text.rstrip(".")) != 1 or not token.text[0].isalpha():
            return False
        if "my_subject" in token.tags and i + 1 < len(tokens) and tokens[i + 1].text[0].islower():
            return False  # "promised Chidi I would find it".
        return token.upper or token.text.endswith(".") or (not cased and token.low not in SHORTHAND)
    if len(token.text) != 2 or not token.text.endswith(".") or not token.upper or i + 1 >= len(tokens):
        return False
    return name_word(tokens[i + 1], cased, False, sure)


def _ends_before(tokens: Sequence[Token], i: int, parts: list[Token], cased: bool) -> bool:
    token = tokens[i]
    if token.low in SUFFIXES or token.text in RANKS or (parts[0].upper and not token.upper):
        return True
    return not cased and not token.upper and _lower_limit(parts, tokens, i)


def _as_shown(titles: list[Token], parts: list[Token]) -> str:
    """The name as the card has it: with "Mrs" where only a surname is known."""
    shown = [t for t in titles if t.low.strip(".") in {"mr", "mrs", "ms", "miss"}] if len(parts) == 1 else []
    return _written(" ".join([t.text for t in (*shown, *parts)]))


@lru_cache(maxsize=4096)
def _written(name: str) -> str:
    """A name without the genitive and the respect behind it, with its capitals: "kenji-san's" is Kenji."""
    words = name.split(" ")
    if "'" in words[-1] or "’" in words[-1]:
        words[-1] = GENITIVE.sub("", words[-1])
    named, _, respect = words[-1].rpartition("-")
    if named and respect in SUFFIXES:
        words[-1] = named  # "Kenji-san"
    return title_case(" ".join(words))


def _lower_limit(parts: list[Token], tokens: Sequence[Token], i: int) -> bool:
    """In lower-case notes a name ends before what qualifies a role or a place: "jonty bassett | abertay student"."""
    if "particle" in parts[-1].tags:
        return False  # "bin" and "ter" never end a name.
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if len([p for p in parts if "particle" not in p.tags]) >= 3:
        return True
    if after is not None and after.has("role", "event", "venue"):
        return len(parts) >= 2 or after.has("event", "venue")
    return False
