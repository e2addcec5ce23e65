"""What each phrase means: one small function for every rule named in the lexicon's `phrases`.

A rule gives None where the words are no day after all ("31 April"); the finder then tries a shorter phrase.
"""

from sincerely.notes.dates.rules import hours, monthdays, months, nearby, periods, seasons, weekdays
from sincerely.notes.dates.rules.nearby import count_from
from sincerely.notes.dates.rules.registry import RULES

__all__ = ["RULES", "count_from", "hours", "monthdays", "months", "nearby", "periods", "seasons", "weekdays"]
