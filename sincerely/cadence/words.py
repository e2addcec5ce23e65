"""How the plan speaks: days as a person names them, the owner's words in quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sincerely.drafts.grammar.places import place_words
from sincerely.model import Encounter, Thread

# Spelled out here because strftime follows the machine's locale, and a reason must read the same everywhere.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

MOST_QUOTED = 3  # A reason is one sentence; a fourth quotation would make it a list.


# Beyond half a year "Wed 1 Sep" may be the one before or the one to come: the year says which.
SAME_YEAR = 183

# "Wedding anniversary", "daughter's birthday": whose it is stands before it, as one would say it.
# With a name in it ("Tom's birthday") it may be anybody's, and stays as it was typed.
YEARLY = re.compile(r"(?:[^\WA-Z][\w'’-]* ){0,2}(?:birthday|bday|b-day|anniversary)")

COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def day_in_words(day: date, seen: date | None = None) -> str:
    """Tue 24 Nov; seen from a day more than half a year away, Tue 24 Nov 2026."""
    year = f" {day.year}" if seen and abs((day - seen).days) > SAME_YEAR else ""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"


def count_in_words(count: int) -> str:
    """Two; from eleven on, the figure."""
    return COUNTED[count] if count < len(COUNTED) else str(count)


def day_of(thread: Thread, what: str) -> str:
    """Leo's birthday, James' work anniversary; what is no plain name of a day stays in the owner's words, in quotes."""
    plain = re.sub(r"^(his|her|their) ", "", what.strip(), flags=re.IGNORECASE)
    if not YEARLY.fullmatch(plain):
        return f"{quoted(what)} of {name_of(thread)}"
    name = thread.contact.name.strip()
    whose = f"{name}'" if name.endswith("s") else f"{name}'s"
    return f"{whose} {plain}" if name else f"Their {plain}"


def quoted(words: str) -> str:
    """The owner's own words, in quotes."""
    return f"“{words.strip()}”"


def all_quoted(several: Sequence[str]) -> str:
    """“send article”, “call her” and “intro to Tom”; of a long list the first three and how many more there are."""
    shown, more = [quoted(words) for words in several[:MOST_QUOTED]], len(several) - MOST_QUOTED
    if more > 0:
        shown.append(f"{more} more")
    return " and ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)


def name_of(thread: Thread) -> str:
    """What the owner calls the contact, or "them" where no name is known."""
    return thread.contact.name.strip() or "them"


def subject_of(thread: Thread) -> str:
    """The contact at the beginning of a sentence."""
    return thread.contact.name.strip() or "They"


def met_in_words(thread: Thread, encounter: Encounter) -> str:
    """You met Ana at AWS Summit on Wed 18 Mar. A place is turned into grammar as in a draft, never pasted in quotes."""
    typed = encounter.source.quote if encounter.source else ""
    where = place_words(encounter.place, typed) if encounter.place else ""
    return " ".join(part for part in ("You met", name_of(thread), where, f"on {day_in_words(encounter.on)}") if part)
