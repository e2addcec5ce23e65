"""What is said and not meant: "met Katarzyna no sorry Karolina Wilk", "please remember that ..."."""

from __future__ import annotations

from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

CORRECTING = listed("cuts.correcting")
IN_A_CORRECTION = listed("cuts.in_a_correction")
NO_NAME = word_set("subject object possessive determiner preposition conjunction v3")
LONGEST = 5  # Words: "no wait sorry I mean".
LONGEST_NAME = 3
REMEMBER = listed("cuts.to_be_remembered")
PREAMBLE = listed("cuts.preamble")
MOST_PREAMBLE = 5  # Words: "please do not forget that".


def without_preamble(tokens: list[Token]) -> list[Token]:
    """The tokens behind "please remember that", "note that": whatever is texted here is to be remembered."""
    for i, token in enumerate(tokens[:MOST_PREAMBLE]):
        if token.low == "that" and i and tokens[i - 1].low in REMEMBER:
            told = tokens[i + 1 :]
            return told if told and "my_subject" not in told[0].tags else tokens  # What I owe is read as a whole.
        if token.low not in PREAMBLE and token.low not in REMEMBER:
            return tokens
    return tokens


def with_second_thoughts(tokens: list[Token], cased: bool) -> list[Token]:
    """The tokens without names and days that were put right at once: the second one counts."""
    if CORRECTING.isdisjoint([t.low for t in tokens]):
        return tokens  # Most notes.
    kept: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _correction(tokens, i) if kept and _may_correct(tokens[i]) else None
        said = sum(t.is_word for t in tokens[i:end]) if end is not None else 0
        if end is not None and (back := _taken_back(kept, tokens, end, said, cased)):
            del kept[-back:]
            i = end
        kept.append(tokens[i])
        i += 1
    return kept


def _may_correct(token: Token) -> bool:
    return token.low in IN_A_CORRECTION or token.text in ",–-"


def _correction(tokens: list[Token], i: int) -> int | None:
    """Where the words of a correction end that begin at a token, or None where there are none before something."""
    k = i
    while k < len(tokens) and k - i < LONGEST and _may_correct(tokens[k]):
        k += 1
    words = [t.low for t in tokens[i:k] if t.is_word]
    return k if k < len(tokens) and not CORRECTING.isdisjoint(words) and words[-1:] != ["that"] else None


def _taken_back(kept: list[Token], tokens: list[Token], at: int, words: int, cased: bool) -> int:
    """How many of the last tokens were taken back; 0 where none was.

    After a single "sorry" or "actually" the names must be much alike: "met Ana, sorry Tom was late" corrects nothing.
    """
    right = tokens[at]
    if "preposition" in right.tags and at + 1 < len(tokens):
        again = _taken_back(kept, tokens, at + 1, words, cased)  # "from Remedy no sorry from Housemarque".
        return again + 1 if 0 < again < len(kept) and kept[-again - 1].low == right.low else 0
    if kept[-1].kind == "date" and right.kind == "date":
        return 1  # "on Thursday, no wait, Friday".
    count = 0
    while count < min(LONGEST_NAME, len(kept)) and _name_like(kept[-1 - count], cased):
        count += 1
    if not count or not _name_like(right, cased):
        return 0
    alike = right.low[:1] == kept[-count].low[:1]
    return count if alike or words > 1 else 0


def _name_like(token: Token, cased: bool) -> bool:
    if not token.is_word or not token.lettered:
        return False
    if token.upper:
        return token.tags.isdisjoint(NO_NAME)
    return not cased and (not token.tags or token.tags == {"also_name"})
