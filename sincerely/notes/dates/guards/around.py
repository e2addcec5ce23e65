"""What stands around a phrase: the questions that guards ask."""

from __future__ import annotations

from sincerely.notes.dates import tokens
from sincerely.notes.dates.found import Found

WEEKDAYS = ("weekday", "short_weekday")


def among(found: Found, word: str, *sets: str) -> bool:
    """Whether the word is in one of the lexicon's sets."""
    known = found.lexicon.sets
    for name in sets:  # noqa: SIM110 - asked several times a word: a generator takes twice as long.
        if word in known[name]:
            return True
    return False


def means(found: Found, word: str, *groups: str) -> bool:
    """Whether the word has a meaning in one of the groups; without groups, in any."""
    meanings = found.lexicon.meanings.get(word, {})
    return any(group in meanings for group in groups) if groups else bool(meanings)


def before_it(found: Found) -> str:
    """The word (or the sign with a blank) left of the phrase."""
    return found.line.word_before(found.first)


def after_it(found: Found) -> str:
    """The word (or the sign after a blank) right of the phrase."""
    return found.line.word_after(found.last)


def second_before(found: Found) -> str:
    """The word before the word before."""
    return found.line.word_before(found.first - 2) if before_it(found) else ""


def person_before(found: Found) -> bool:
    """Whether the word before speaks of a person: "met Noon". Prepositions may speak of days as well."""
    return among(found, before_it(found), "before_names") and not among(found, before_it(found), "lead")


def ends_clause(found: Found) -> bool:
    """Whether a sign, a line break or the end of the text follows, or a word that begins something new."""
    after = after_it(found)
    if not after:
        return True
    return not after[0].isalnum() or among(found, after, "follower")


def closes(found: Found) -> bool:
    """Whether the text, the line or the clause ends right after the phrase."""
    after = after_it(found)
    return not after or not after[0].isalnum()


def starts_clause(found: Found) -> bool:
    """Whether the phrase is the first word of its clause, where a person stands: "Jan replied"."""
    return found.first == 0 or before_it(found) == "" or not before_it(found)[0].isalnum()


def dated_after(found: Found) -> bool:
    """Whether a number, a time, a part of the day or another weekday follows: "Thu 8:30", "wed night", "Wed to Fri"."""
    line = found.line
    token = found.last + 1
    if line.kinds[token : token + 1] in {"-", "–"} and token + 1 < len(line.kinds):
        return means(found, line.words[token + 1], *WEEKDAYS)
    while line.kinds[token : token + 1] in {tokens.BLANK, ","}:
        token += 1
    if token >= len(line.kinds) or token == found.last + 1:
        return False
    word, beyond = line.words[token], line.word_after(token)
    if line.kinds[token] in "nNF":
        return not among(found, beyond, "counted")
    if means(found, word, "part", "named_hour", "month", "name_month"):
        return True
    numbered = beyond[:1].isdigit() or means(found, beyond, "named_hour", *WEEKDAYS)
    return numbered and among(found, word, "lead", "article")


def capitalised(text: str) -> bool:
    """Whether it begins with a capital letter."""
    return text[:1].isupper()


def before_full_name(found: Found) -> bool:
    """ "May Chen", "Sun Microsystems", "Wednesday Addams": a name goes on with a capital."""
    after = found.line.text_after(found.last)
    known = after.lower() in found.lexicon.letters
    return capitalised(after) and not known and not among(found, after.lower(), "follower") and len(after) > 1


def done_by_person(found: Found) -> bool:
    """Whether a person did something by these words: "introduced by May"."""
    by_person = found.lexicon.sets["by_person"]
    inside = found.line.words[found.first] in by_person
    if not inside and before_it(found) not in by_person:
        return False
    doer = found.first if inside else found.first - 2
    numbered = any(letter in "nNY" for letter in found.match.group())
    return not numbered and among(found, found.line.word_before(doer), "done_by_person")


def acts(found: Found) -> bool:
    """Whether what follows is something a person does: "Sun replied"."""
    return among(found, after_it(found), "after_names")


def possessive(found: Found) -> bool:
    """Whether an apostrophe follows: "May's"."""
    kinds = found.line.kinds
    return kinds[found.last + 1 : found.last + 2] in {"'", "’"}
