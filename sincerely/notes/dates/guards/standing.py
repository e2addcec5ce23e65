"""Whether a phrase stands free, or is part of a longer word, number or address."""

from __future__ import annotations

from sincerely.notes.dates import tokens
from sincerely.notes.dates.tokens import Line

# Words of the lexicon have letters from here on.
FIRST_LETTER = tokens.FIRST_LETTER
# Glued to the left of a day these make it part of something else: "@fri", "$5", "v.2", "B2B".
GLUED_BEFORE = frozenset("@#$€£/\\_-–&+.%'’")
# Glued to the right: "mon@", "5%", "may_".
GLUED_AFTER = frozenset("@#$€£_%&\\")


def stands_free(line: Line, first: int, last: int) -> bool:
    """Whether nothing glued to the tokens makes them part of a longer word, number or address."""
    return _free_before(line, first) and _free_after(line, last)


def _is_space(letter: str) -> bool:
    return letter in {tokens.BLANK, tokens.BREAK}


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter >= FIRST_LETTER


def _free_before(line: Line, first: int) -> bool:
    if first == 0:
        return True
    letter = line.kinds[first - 1]
    if _is_word(letter):
        return False
    if letter in GLUED_BEFORE:
        # A quote, a dash or a sign that itself stands free opens the phrase: "'Friday'", "-Fri", "@3pm".
        alone = first == 1 or not (_is_word(line.kinds[first - 2]) or line.kinds[first - 2] in GLUED_BEFORE)
        ranges = letter in "-–/" and first > 1 and line.kinds[first - 2] >= FIRST_LETTER
        return ranges or (alone and letter in "'’-–@+&")
    return not (
        letter in ":," and first > 1 and line.kinds[first - 2] in tokens.DIGITS and line.kinds[first] in tokens.DIGITS
    )


def _free_after(line: Line, last: int) -> bool:
    kinds = line.kinds
    letter = kinds[last + 1] if last + 1 < len(kinds) else tokens.BLANK
    beyond = kinds[last + 2] if last + 2 < len(kinds) else tokens.BLANK
    if _is_word(letter) or letter in GLUED_AFTER:
        return False
    if letter in "-–":
        return not _is_word(beyond) or beyond >= FIRST_LETTER or beyond in "nN"
    if letter == "/":
        return not _is_word(beyond) or beyond >= FIRST_LETTER
    if letter in ".,:":
        # "Monday.com" and "5.4" go on; "by Fri.Thanks" does not.
        if beyond in tokens.DIGITS:
            return letter == "," and kinds[last] >= FIRST_LETTER
        return letter != "." or not (_is_word(beyond) and line.texts[last + 2][:1].islower())
    if letter in "'’":
        return not _is_word(beyond) or line.words[last + 2] == "s"
    return True
