"""Dated things in their life: the name of the event, and what one wishes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sincerely.drafts.grammar.events import event_of, is_doing
from sincerely.drafts.grammar.lexicon import one_pattern, words
from sincerely.drafts.grammar.nouns import head
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.phrases import timeless
from sincerely.drafts.grammar.shorthand import expand
from sincerely.drafts.grammar.slips import mended


class Tone(StrEnum):
    """What one wishes: luck, joy, or quietly all the best."""

    LUCK = "luck"
    JOY = "joy"  # A wedding, a birthday: no luck needed.
    BIRTHDAY = "birthday"
    CARE = "care"  # An operation: thinking of you.
    TRIP = "trip"


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneWords:
    """The noun for a milestone and the tone that goes with it."""

    event: str
    tone: Tone = Tone.LUCK

    @property
    def doing(self) -> bool:
        """Whether the event is named by what they do: "climbing Elbrus"."""
        return is_doing(self.event)

    @property
    def lasting(self) -> bool:
        """Whether it goes on after its day: "How did your leave go?" would come on its first day."""
        return head(self.event).lower() in words("lasting")

    @property
    def undecided(self) -> bool:
        """Whether others decide: whether there is cause for joy is not known beforehand."""
        return _pattern("undecided").search(self.event) is not None

    @property
    def beginning(self) -> bool:
        """Whether it is the first day of something: "your start at Google"."""
        return _pattern("beginning").search(self.event) is not None


def _pattern(section: str) -> re.Pattern[str]:
    return one_pattern("milestones", section)


LONGEST = 10  # Words: a longer phrase swallowed what stood beside the event.


def milestone_words(what: str, names: tuple[str, ...] = ()) -> MilestoneWords:
    """The noun phrase for "Good luck with …" and "How was …?", and the tone of the wish."""
    raw = mended(expand(what))
    tone = _tone(raw)
    text = _stripped(timeless(to_second(raw, names)))
    if _pattern("unclear").search(text):
        return MilestoneWords(event="", tone=tone)
    if tone is Tone.BIRTHDAY and re.match(r"(?:turn|birthday|\d|is \d)", text):
        return MilestoneWords(event="your birthday", tone=tone)
    if _pattern("no big day").search(text) or text.endswith("'s"):
        return MilestoneWords(event="", tone=tone)
    if " and " in raw and _too_much(event_of(text)):
        # Two things in one breath: the last is what it comes to.
        return milestone_words(raw.rsplit(" and ", 1)[1], names)
    event = event_of(text)
    if _too_much(event):
        return MilestoneWords(event="", tone=tone)
    if tone is Tone.LUCK and _pattern("own trip").search(event):
        tone = Tone.TRIP
    return MilestoneWords(event=event, tone=tone)


def _too_much(event: str) -> bool:
    return len(event.split()) > LONGEST or _pattern("two verbs").search(event) is not None


def _stripped(text: str) -> str:
    """Without what leads up to the event: "she will …", "hopes to …", "… is expected"."""
    text = re.sub(r"^(?:before|until|till|by|for) (?=(?:the|a|an|your|my) )", "", text)
    text = _pattern("partly").sub("", _pattern("expected").sub("", text.split(", ", 1)[0]))
    text = re.sub(r"'s (?=(?:out|due|live|on|up)\b)", " is ", text)
    # "opening of her show is on Friday": the day is gone already.
    text = re.sub(r" (?:is|are|will be|comes up|takes place|happens)(?: on| in| at)?$", "", text)
    # "the Marathon des Sables starts": the day is told apart.
    text = re.sub(r"^([a-z]+ing .+|[A-Z].+) starts?$", r"\1", text)
    text = re.sub(r"^(?:he|she|you|they)(?:'s| is| are|'re)? (?!\d)", "", text)
    return re.sub(r"^(?:will|wants? to|plans? to|hopes? to|due to|set to) (?=[a-z])", "", text)


def _tone(text: str) -> Tone:
    for tone in (Tone.BIRTHDAY, Tone.CARE, Tone.JOY):
        if _pattern(tone).search(text):
            return tone
    return Tone.TRIP if _pattern("away").search(text) else Tone.LUCK
