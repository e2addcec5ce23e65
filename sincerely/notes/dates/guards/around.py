"""What stands around a phrase: the questions that guards ask."""

from __future__ import annotations

from sincerely.notes.dates import tokens
from sincerely.notes.dates.found import Found


def members(found: Found, name: str) -> frozenset[str]:
    """The words of one of the lexicon's sets."""
    return found.lexicon.sets[name]


def before_it(found: Found) -> str:
    """The word (or the sign with a blank) left of the phrase."""
    return found.line.word_before(found.first)


def after_it(found: Found) -> str:
    """The word (or the sign after a blank) right of the phrase."""
    return found.line.word_after(found.last)


def ends_clause(found: Found) -> bool:
    """Whether a sign, a line break or the end of the text follows, or a word that begins something new."""
    after = after_it(found)
    if not after:
        return True
    return not after[0].isalnum() or after in members(found, "follower")


def closes(found: Found) -> bool:
    """Whether the text, the line or the clause ends right after the phrase."""
    after = after_it(found)
    return not after or not after[0].isalnum()


def starts_clause(found: Found) -> bool:
    """Whether the phrase is the first word of its clause, where a person stands: "Jan replied"."""
    return found.first == 0 or before_it(found) == "" or not before_it(found)[0].isalnum()


def dated_after(found: Found) -> bool:
    """Whether a number, a time or a part of the day follows: "Thu 8:30", "wed night"."""
    kinds = found.line.kinds
    token = found.last + 1
    if kinds[token : token + 1] in {"-", "–"} and token + 1 < len(kinds):
        return is_weekday(found, found.line.words[token + 1])
    while token < len(found.line.kinds) and found.line.kinds[token] in {tokens.BLANK, ","}:
        token += 1
    if token >= len(found.line.kinds) or token == found.last + 1:
        return False
    word = found.line.words[token]
    if word in members(found, "lead") and is_weekday(found, found.line.word_after(token)):
        return True  # "Wed to Fri".
    meanings = found.lexicon.meanings.get(word, {})
    if found.line.kinds[token] in "nN":
        following = found.line.word_after(token)
        return following not in members(found, "counted")
    if {"part", "named_hour", "month", "name_month"} & meanings.keys():
        return True
    beyond = found.line.word_after(token)
    numbered = beyond[:1].isdigit() or "named_hour" in found.lexicon.meanings.get(beyond, {})
    return numbered and word in members(found, "lead") | {"the"}


def is_weekday(found: Found, word: str) -> bool:
    """Whether the word is a weekday, long or short."""
    meanings = found.lexicon.meanings.get(word, {})
    return "weekday" in meanings or "short_weekday" in meanings


def capitalised(text: str) -> bool:
    """Whether it begins with a capital letter."""
    return text[:1].isupper()


def before_full_name(found: Found) -> bool:
    """ "May Chen", "Sun Microsystems", "Wednesday Addams": a name goes on with a capital."""
    after = found.line.text_after(found.last)
    known = after.lower() in found.lexicon.letters
    return capitalised(after) and not known and after.lower() not in members(found, "follower") and len(after) > 1


def led(found: Found, leads: str) -> bool:
    """Whether a preposition of that set stands before."""
    return before_it(found) in members(found, leads)


def done_by_person(found: Found) -> bool:
    """Whether a person did something by these words: "introduced by May"."""
    inside = found.line.words[found.first] in members(found, "by_person")
    doer = found.first if inside else found.first - 2
    by = inside or before_it(found) in members(found, "by_person")
    numbered = any(letter in "nNY" for letter in found.match.group())
    return by and not numbered and found.line.word_before(doer) in members(found, "done_by_person")


def acts(found: Found) -> bool:
    """Whether what follows is something a person does: "Sun replied"."""
    return after_it(found) in members(found, "after_names")


def possessive(found: Found) -> bool:
    """Whether an apostrophe follows: "May's"."""
    kinds = found.line.kinds
    return kinds[found.last + 1 : found.last + 2] in {"'", "’"}
