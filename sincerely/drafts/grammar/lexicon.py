"""The word lists of `locales/en/grammar`, read once. A list is words; what is done with them is in the other files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

from sincerely.drafts.grammar.times import MONTHS

FOLDER = Path(__file__).parents[2] / "locales" / "en" / "grammar"


def _lines(name: str) -> Iterator[str]:
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


@cache
def words(name: str) -> frozenset[str]:
    """A list of single words, such as `verbs`."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """A list with one entry a line, such as `proper`."""
    return tuple(_lines(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """A list of `short = long`, keyed in lower case."""
    return {left.strip().lower(): right.strip() for left, _, right in (line.partition(" = ") for line in _lines(name))}


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """A list in `[sections]`: each with its words."""
    found: dict[str, set[str]] = {}
    current = ""
    for line in _lines(name):
        if line.startswith("["):
            current = line.strip("[]")
            found[current] = set()
        else:
            found[current].update(line.split())
    return {section: frozenset(entries) for section, entries in found.items()}


@cache
def patterns(name: str) -> tuple[tuple[str, str], ...]:
    """The patterns of a list in `[sections]`, one a line and in order, each with its section."""
    found: list[tuple[str, str]] = []
    current = ""
    for line in _lines(name):
        if re.fullmatch(r"\[[\w ]+\]", line):
            current = line.strip("[]")
        else:
            found.append((current, line))
    return tuple(found)


@cache
def one_pattern(name: str, section: str) -> re.Pattern[str]:
    """All patterns of one section of a list as one, whatever the case."""
    return re.compile("|".join(line for known, line in patterns(name) if known == section), re.IGNORECASE)


@cache
def rewrites(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """A list of `pattern => words`, in order; `<theirs>` in a pattern is a group that takes what it is about.

    `<month>` is any month.
    """
    parts = (line.partition(" => ") for line in _lines(name))
    return tuple((re.compile(_with_groups(left), re.IGNORECASE), right) for left, _, right in parts)


def _with_groups(pattern: str) -> str:
    return pattern.replace("<theirs>", "(?P<s>.+)").replace("<month>", f"(?:{'|'.join(MONTHS)})")


@cache
def phrases_in(name: str, section: str) -> str:
    """A pattern for the phrases of one `[section]` of a list, one a line; a star is any ending."""
    lines = (line for current, line in patterns(name) if current == section)
    found = [re.escape(line).replace(r"\*", r"\w*") for line in lines]
    # The longer one first: "zoom call" before "zoom".
    return f"(?:{'|'.join(sorted(found, key=len, reverse=True))})"


@cache
def towns() -> frozenset[str]:
    """Towns in lower case: our list, and the city of every time zone, which saves a gazetteer."""
    zones = {zone.rsplit("/", 1)[-1].replace("_", " ") for zone in available_timezones() if "/" in zone}
    return frozenset(town.lower() for town in (*phrases("cities"), *zones))


def one_of(name: str) -> str:
    """A pattern for the phrases of a list: a star is any ending, `<kin>` one word of the list of that name."""

    def part(phrase: str) -> str:
        text = re.escape(phrase).replace(r"\*", r"\w*")
        return re.sub(r"<(\w+)>", lambda match: _any_word(match[1]), text)

    return "|".join(part(phrase) for phrase in phrases(name))


def _any_word(name: str) -> str:
    return f"(?:{'|'.join(re.escape(word).replace(chr(92) + '*', chr(92) + 'w*') for word in sorted(words(name)))})"
