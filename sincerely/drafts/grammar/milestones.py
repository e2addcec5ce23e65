"""Dated things in their life: the name of the event, and what one wishes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sincerely.drafts.grammar.events import event_of, is_doing
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
        """Whether it goes on after its day: a new job, a leave."""
        return LASTING.search(self.event) is not None


CARE = re.compile(
    r"\b(surgery|operation|scan|replacement|chemo|funeral|biopsy|lost |treatment|radiotherapy|dialysis)\b"
    r"|\b(?:in|into|to) hospital\b|\bhospital (?:stay|visit|appointment|check)"
    r"|\b(?:gallbladder|appendix|tonsils|wisdom tooth|wisdom teeth|cyst|kidney|lump|stent|hip|knee)"
    r" (?:out|removed|done|taken out)\b|^(?:the )?hospital$",
    re.IGNORECASE,
)
# "How did your leave go?" would come on its first day.
LASTING = re.compile(
    r"\b(?:leave|retirement|fellowship|secondment|sabbatical|studio|school|new job|start)\b", re.IGNORECASE
)
JOY = re.compile(
    r"\b(wedding|marr(?:y|ies|ied|ying)|graduat\w+|retir\w+|anniversar\w+|ten years|\d+ years|baby|"
    r"due|expecting|twins|engaged|hen do|stag do|bridesmaid|ordained|"
    r"sangeet|leave|christening|bar mitzvah|holiday|holidays|party)\b",
    re.IGNORECASE,
)
BIRTHDAY = re.compile(r"\b(birthday|turns? \d+|turning \d+|\d+th b)", re.IGNORECASE)
# Away, with a day to come back: no luck needed, and asked about afterwards.
AWAY = re.compile(
    r"(?:off|going|flying|flies|travels|hiking|holidays?) |(?:.* )?(?:honeymoon|vacation|safari|cruise|road trip)\b",
    re.IGNORECASE,
)
OWN_TRIP = re.compile(r"your (?:\w+ )?(?:trip|hike|holiday|honeymoon|vacation)\b")
EXPECTED = re.compile(r" (?:is )?(?:expected|scheduled|planned|due)$")
# What is no event of theirs: the owner's errand, a possibility, a skill.
UNCLEAR = re.compile(
    r"[@#*/]|\b(?:me|us|we|i|i'm|must|should)\b|\b(?:have|has|need|needs) to\b|"
    r"^(?:back|out|off|away|home|in|on|up)$|^all\b|^have (?!an? |the |your )|\bno make\b|"
    r"^(?:my|our|could|would|can|might|may|should|knows?|says?|needs?|must|asks?|prefers?|likes?)\b",
    re.IGNORECASE,
)
# A paper that runs out is no big day.
BIG_DAY = re.compile(
    r"(?:the |your )?(?:report|offer|quote|card|invoice|price|payment|passport|ticket|"
    r"search|flowers?|gift|present|cake|wine)\b|.+ (?:answers|replies|decides|confirms|goes|renews)$",
    re.IGNORECASE,
)
# "making a game with three friends graduates": two things were taken for one.
TWO_VERBS = re.compile(
    r"[a-z]+ing .+ (?:graduates|starts|leaves|meets|moves|turns|retires|marries|opens|ends|begins)\b"
)
LONGEST = 10  # Words: a longer phrase swallowed what stood beside the event.


def milestone_words(what: str, names: tuple[str, ...] = ()) -> MilestoneWords:
    """The noun phrase for "Good luck with …" and "How was …?", and the tone of the wish."""
    raw = mended(expand(what))
    tone = _tone(raw)
    text = _stripped(timeless(to_second(raw, names)))
    if UNCLEAR.search(text):
        return MilestoneWords(event="", tone=tone)
    if tone is Tone.BIRTHDAY and re.match(r"(?:turn|birthday|\d)", text):
        return MilestoneWords(event="your birthday", tone=tone)
    if BIG_DAY.match(text) or text.endswith("'s"):
        return MilestoneWords(event="", tone=tone)
    event = event_of(text)
    if len(event.split()) > LONGEST or TWO_VERBS.match(event):
        return MilestoneWords(event="", tone=tone)
    if tone is Tone.LUCK and OWN_TRIP.match(event):
        tone = Tone.TRIP
    return MilestoneWords(event=event, tone=tone)


def _stripped(text: str) -> str:
    """Without what leads up to the event: "she will …", "hopes to …", "… is expected"."""
    text = EXPECTED.sub("", text.split(", ", 1)[0])
    # "the Marathon des Sables starts": the day is told apart.
    text = re.sub(r"^([a-z]+ing .+|[A-Z].+) starts?$", r"\1", text)
    text = re.sub(r"^(?:he|she|you|they)(?:'s| is| are|'re)? ", "", text)
    return re.sub(r"^(?:will|wants? to|plans? to|hopes? to|due to|set to) (?=[a-z])", "", text)


def _tone(text: str) -> Tone:
    for tone, pattern in ((Tone.BIRTHDAY, BIRTHDAY), (Tone.CARE, CARE), (Tone.JOY, JOY)):
        if pattern.search(text):
            return tone
    return Tone.TRIP if AWAY.match(text) else Tone.LUCK
