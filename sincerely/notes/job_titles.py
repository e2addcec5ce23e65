"""Where a job title ends: "CTO", "head of test engineering", "senior product designer", "VP Process Dev"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import OF, organization_like
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

SKIPPED_BEFORE_TITLE = listed("positions.skipped_before_title")
CHIEFS = listed("positions.chiefs")
CHIEFS_OF = listed("positions.chiefs_of")
SUBJECTS_OF_ROLES = listed("positions.subjects_of_roles")
JOINS = listed("positions.joins")
HEADS = listed("positions.heads_of")
NO_TITLE = word_set("subject auxiliary possessive object determiner")
# What may stand behind a title; any other known word makes the title a part of something else ("chef knives").
BEHIND_A_TITLE = word_set(
    "possessive her_subject v3 past auxiliary ing conjunction preposition subject stative honorific common maybe_ing"
)
NOUNS = word_set("noun_too common plural")
NO_QUALIFIER = word_set("need meet struggle say strong_act")
LONGEST = 7  # Words looked at: "senior director of clinical research operations" has six.


def role_end(tokens: Sequence[Token]) -> int | None:
    """Where a job title at the head of some tokens ends, or None where there is none."""
    last = _last_word_of_title(tokens)
    if last is None:
        return None
    head = _end_of_field(tokens, last) if _names_a_field(tokens, last) else last + 1
    if head < len(tokens) and _is_part_of_something(tokens[last], tokens[head]):
        return None
    if head < len(tokens) - 1 and tokens[head].low in {"of", "for"} and tokens[last].low in HEADS:
        return _of_subject(tokens, head)
    return head


def _last_word_of_title(tokens: Sequence[Token]) -> int | None:
    begin, last = 0, None
    while begin < len(tokens) and tokens[begin].low in SKIPPED_BEFORE_TITLE:
        begin += 1
    for i in range(begin, min(begin + LONGEST, len(tokens))):
        token = tokens[i]
        if token.role and token.is_word:
            last = i
        elif _ends_title(token, i > begin):
            break
    return last


def _ends_title(token: Token, inside: bool) -> bool:
    if not token.is_word:
        return token.text not in {"&", "+"}
    if token.low in OF or token.low in JOINS or token.low.endswith("'s") or not token.tags.isdisjoint(NO_TITLE):
        return True
    return inside and "v3" in token.tags and "common" not in token.tags


def _names_a_field(tokens: Sequence[Token], last: int) -> bool:
    """ "VP Process Dev", "head test engineering": the field stands behind without an "of"."""
    low = tokens[last].low
    if low in CHIEFS:
        return True
    if low not in HEADS or low not in CHIEFS_OF or last + 1 >= len(tokens):
        return False
    after = tokens[last + 1]
    return after.is_word and not after.low.endswith("'s") and after.low not in OF


def _end_of_field(tokens: Sequence[Token], last: int) -> int:
    head = last + 1
    while head < min(len(tokens), last + 4) and tokens[head].is_word and tokens[head].low not in OF:
        if "v3" in tokens[head].tags:
            break
        head += 1
    return head


def _is_part_of_something(last: Token, after: Token) -> bool:
    """ "chef knives", "coach trip": the title only says of what kind the next thing is."""
    if not after.is_word or after.upper or after.low in OF or after.low.isdigit():
        return False
    if not after.tags.isdisjoint(BEHIND_A_TITLE) or last.low in {"vp", "dir", "head"}:
        return False
    return bool(after.tags) or last.has("base", "noun_too")


def _of_subject(tokens: Sequence[Token], of: int) -> int:
    """ "head of conservation" is the role, in "CTO of Lawina" the company is not part of it."""
    i = of + 1
    if tokens[i].low in {"the", "our", "a"}:
        return of
    first = tokens[i]
    named_later = any(t.low in {"at", "@"} for t in tokens[i + 1 : i + 6])
    headed = tokens[of - 1].low == "head" and not organization_like(
        tokens[i:]
    )  # Of a department, never of a firm: "Head of Provenance".
    field_of_work = (
        headed or named_later or ("common" in first.tags or first.text.islower() or first.low in SUBJECTS_OF_ROLES)
    )
    if not field_of_work:
        return of
    while i < len(tokens) and tokens[i].is_word and tokens[i].low not in OF and i - of < 5:
        i += 1
    return i


def qualifies(tokens: Sequence[Token]) -> bool:
    """ "heating engineer", "claims adjuster": a verb by its form, but one that only says what kind of engineer.

    In "training guide dogs" and "builds scout huts" it is what they do.
    """
    first = tokens[0]
    if len(tokens) > 2 and _is_a_thing(tokens[2]):
        return False
    if len(tokens) < 2 or not tokens[1].role or not first.tags.isdisjoint(NO_QUALIFIER):
        return "noun_too" in first.tags and "v3" in first.tags and len(tokens) > 1 and tokens[1].role
    return "ing" in first.tags or ("v3" in first.tags and not first.tags.isdisjoint(NOUNS))


def _is_a_thing(token: Token) -> bool:
    """A plain noun: "dogs", "huts", "nurses"."""
    return (
        token.is_word
        and not token.upper
        and not token.role
        and token.has("plural", "common", "noun_too")
        and not (token.has("preposition", "conjunction", "determiner", "past", "auxiliary", "filler"))
    )
