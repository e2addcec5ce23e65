"""People named inside a clause, where nobody is named yet: "I owe Ms. Krug our budget", "and then priya said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import decide
from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.names import TITLES, parse_name
from sincerely.notes.persons.ahead import names_next
from sincerely.notes.persons.described import described
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import is_event, is_role, place_like
from sincerely.notes.places import read_place_phrase
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

NO_COMPANION_AFTER = listed("naming.no_companion_after")
ADDRESSED = listed("naming.addressed")
PLACES_A_COMPANION = listed("naming.places_a_companion")
NO_COMPANY = listed("naming.no_company")
BEFORE_A_RECEIVER = listed("naming.before_a_receiver")
NO_PERSON = word_set("venue known_event organization_word known_town")
FAR = 14  # Words looked at: who comes later is not whom the clause is about.
LONGEST_LOWER = 3  # Words of a name without capitals.


def inside(clause: Clause, page: Page) -> bool:
    """Nobody named yet: a title or a full name inside the clause, or the word before its verb in lower-case notes."""
    tokens = clause.tokens
    titled_only = names_next(page, clause) or (place_like(tokens) and not _of_somebody(tokens[-1]))
    for i in range(1, min(len(tokens), FAR)):
        token = tokens[i]
        if not token.is_word:
            continue
        if token.upper:
            if not _in_capitals(tokens, i, titled_only):
                continue
        elif page.cased:
            continue
        elif _titled_below(tokens, i):
            return introduce_at(clause, i, page, sure=True, before=tokens[:i])
        elif not _in_lower_case(tokens, i):
            continue
        return _introduce(clause, i, page)
    return False


def _introduce(clause: Clause, i: int, page: Page) -> bool:
    """Whoever is named at a token, and what the words before tell."""
    tokens = clause.tokens
    before = tokens[i - 1]
    if before.low not in NO_COMPANION_AFTER:
        read_place_phrase(tokens[:i], clause, page, lead=True)
        if not page.cased:
            described(tokens[:i], clause, page)
    if before.low in ADDRESSED and page.cased:
        return _owed_to(tokens, i, clause, page)
    return introduce_at(clause, i, page, sure=True)


def _of_somebody(token: Token) -> bool:
    """ "at Innes's"."""
    return token.low.endswith(("'s", "s'"))


def _in_capitals(tokens: list[Token], i: int, titled_only: bool) -> bool:
    """Whether a word with a capital begins a name here: titled, in full, or behind what people stand behind."""
    token, before = tokens[i], tokens[i - 1]
    titled = "honorific" in token.tags and i + 1 < len(tokens) and tokens[i + 1].upper
    own = before.low == "at" and _of_somebody(tokens[-1]) and not place_like(tokens[i:])
    if not titled and not own and _stands_before_things(before):
        return False
    named = parse_name(tokens, i, True)
    if named is None or (titled_only and not titled):
        return False
    words = tokens[i : named[1]]
    full = len(words) >= 2 or titled or is_role(before) or before.low in BEFORE_A_RECEIVER
    if not own and not full:
        return False
    if any(is_event(t) or not t.tags.isdisjoint(NO_PERSON) for t in words):
        return False
    return not any("possessive" in t.tags or t.low in {"my", "our"} for t in tokens[max(0, i - 3) : i])


def _stands_before_things(before: Token) -> bool:
    """Whether what stands before is followed by places and firms: "at", "the", another capital."""
    return before.low in NO_COMPANY or (before.upper and "filler" not in before.tags) or "determiner" in before.tags


def _titled_below(tokens: list[Token], i: int) -> bool:
    """ "mr desjardins" in a note without capitals."""
    if tokens[i].low not in TITLES or i + 1 >= len(tokens) or _end_of_unknown(tokens, i) != i + 1:
        return False
    return not tokens[i + 1].tags


def _in_lower_case(tokens: list[Token], i: int) -> bool:
    """ "then priya said": unknown words before a verb."""
    stop = _end_of_unknown(tokens, i)
    if tokens[i].tags or stop >= len(tokens) or tokens[i - 1].low in PLACES_A_COMPANION:
        return False
    return finite(tokens[stop], tokens[stop - 1]) or tokens[stop].has("possessive", "her_subject")


def _end_of_unknown(tokens: list[Token], i: int) -> int:
    """Where the unknown words behind a token end, at most so many as a name has."""
    stop = i + 1
    while stop < len(tokens) and not tokens[stop].tags and tokens[stop].is_word and stop - i < LONGEST_LOWER:
        stop += 1
    return stop


def _owed_to(tokens: list[Token], i: int, clause: Clause, page: Page) -> bool:
    """ "I owe Ms. Krug of the Games Fund our budget": the person is named in the middle of a promise."""
    named = parse_name(tokens, i, page.cased, True)
    if named is None:
        return False
    name, end, aliases = named
    page.introduce(name, tokens[i].start, tokens[end - 1].end, "person", aliases=aliases)
    rest = tokens[end:]
    if rest and rest[0].low in {"of", "from", "at"}:
        stop = next(
            (
                k
                for k in range(1, len(rest))
                if (rest[k].has("possessive", "determiner", "subject") and k > 1)
                or rest[k].kind == "date"
                or rest[k].low in {"about", "re", "by", "on"}
            ),
            len(rest),
        )
        decide(rest[0], rest[1:stop], clause, page, False, after_role=True)
        rest = rest[stop:]
    first = next((k for k in range(i) if "my_subject" in tokens[k].tags or "act" in tokens[k].tags), 0)
    page.push(Clause([*tokens[first:i], *rest], "cue", clause.tail, clause.line, clause.sentence))
    return True
