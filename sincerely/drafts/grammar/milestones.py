"""Dated things in their life as nouns: "moving to Hobart" is "your move", "lease ends" is "the end of the lease"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import belongs, is_plural, yours
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.phrases import FAMILY, ing_phrase, timeless
from sincerely.drafts.grammar.shorthand import expand
from sincerely.drafts.grammar.slips import mended
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund


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


CARE = re.compile(
    r"\b(surgery|operation|hospital|scan|replacement|chemo|funeral|biopsy|lost |treatment)\b",
    re.IGNORECASE,
)
JOY = re.compile(
    r"\b(wedding|marr(?:y|ies|ied|ying)|graduat\w+|retir\w+|anniversar\w+|ten years|\d+ years|baby|"
    r"due|expecting|twins|engaged|hen do|stag do|bridesmaid|ordained|"
    r"sangeet|leave|christening|bar mitzvah|holiday|holidays|party|party)\b",
    re.IGNORECASE,
)
BIRTHDAY = re.compile(r"\b(birthday|turns? \d+|turning \d+|\d+th b)", re.IGNORECASE)
OUT = re.compile(
    r"(?P<s>.+) (?:(?:is|comes|goes|are|come|go) (?:out|live|up|online)|is due out|is published|airs|"
    r"hits early access)$"
)
SIGNED = re.compile(r"(?:the )?(?P<s>.+) (?:will be|is|gets) signed$")
PUBLIC = re.compile(r"(?P<s>.+) (?:is made public|is announced)$")
ON_SALE = re.compile(r"(?P<s>.+) (?:goes|launches) on (?P<o>[A-Z].+)$")
# A sentence that fits no other form: only whom or what it is about is said.
SENTENCE = re.compile(r"(?P<s>.+?) (?:is|are|will|has|gets|locks) .+")
EXPECTED = re.compile(r" (?:is )?(?:expected|scheduled|planned|due)$")
# What is no event of theirs: the owner's errand, a possibility, a skill.
UNCLEAR = re.compile(
    r"[@#*/]|\b(?:me|us|we|i|i'm|must|should)\b|\b(?:have|has|need|needs) to\b|"
    r"^(?:back|out|off|away|home|in|on|up)$|^(?:my|our|could|would|can|might|may|should|knows?|says?|needs?|must|asks?|prefers?|likes?)\b",
    re.IGNORECASE,
)
# A paper that runs out is no big day.
BIG_DAY = re.compile(
    r"(?:the |your )?(?:report|offer|quote|card|invoice|price|payment|passport|ticket|"
    r"search|flowers?|gift|present|cake|wine)\b|.+ (?:answers|replies|decides|confirms|goes|renews)$",
    re.IGNORECASE,
)
COMMON_NOUNS = frozenset(
    {"holiday", "holidays", "exam", "exams", "final", "finals", "birthday", "wedding", "interview", "opening"}
)
# What is left of a clause "S verbs" when it becomes a noun; {s} is the subject with its possessive, {o} the rest.
YOUR_NOUNS = {
    "move": "your move {o}",
    "relocate": "your move {o}",
    "shift": "your move {o}",
    "present": "your presentation {o}",
    "speak": "your talk {o}",
    "talk": "your talk {o}",
    "graduate": "your graduation",
    "retire": "your retirement",
    "marry": "your wedding",
    "launch": "the launch of {o}",
    "open": "the opening of {o}",
    "start": "the start of {o}",
    "begin": "the start of {o}",
    "ship": "the release of {o}",
    "release": "the release of {o}",
    "publish": "the publication of {o}",
    "run": "{o}",
    "play": "your gig at {o}",
    "go": "your trip {o}",
    "fly": "your trip {o}",
    "travel": "your trip {o}",
    "leave": "your trip {o}",
    "visit": "your visit to {o}",
    "come": "your visit {o}",
    "race": "the race",
    "sit": "{o}",
    "resit": "{o}",
    "take": "{o}",
    "pitch": "your pitch {o}",
    "defend": "your defence",
    "judge": "{o}",
    "give": "{o}",
    "exhibit": "your exhibition {o}",
    "do": "{o}",
    "hike": "your hike {o}",
    "close": "closing {o}",
    "host": "{o}",
    "hold": "{o}",
}
THEIR_NOUNS = {
    "start": "the start of {s}",
    "begin": "the start of {s}",
    "open": "the opening of {s}",
    "close": "the closing of {s}",
    "end": "the end of {s}",
    "launch": "the launch of {s}",
    "drop": "the release of {s}",
    "meet": "{s} meeting",
    "sit": "{s} meeting",
    "finish": "the end of {s}",
    "expire": "the end of {s}",
    "move": "{p} move {o}",
    "graduate": "{p} graduation",
    "turn": "{p} birthday",
    "play": "{p} gig at {o}",
    "run": "{s}",
    "fly": "{p} trip {o}",
    "come": "{s}",
    "race": "{p} race",
}


# "making a game with three friends graduates": two things were taken for one.
TWO_VERBS = re.compile(
    r"[a-z]+ing .+ (?:graduates|starts|leaves|meets|moves|turns|retires|marries|opens|ends|begins)\b"
)
LONGEST = 10  # Words: a longer phrase swallowed what stood beside the event.


def milestone_words(what: str, names: tuple[str, ...] = ()) -> MilestoneWords:
    """The noun phrase for "Good luck with …" and "How was …?", and the tone of the wish."""
    raw = mended(expand(what))
    tone = _tone(raw)
    text = timeless(to_second(raw, names))
    text = EXPECTED.sub("", text.split(", ", 1)[0])
    text = re.sub(r"^(?:he|she|you|they)(?:'s| is| are|'re)? ", "", text)
    text = re.sub(r"^(?:will|wants? to|plans? to|hopes? to|due to|set to) (?=[a-z])", "", text)
    if UNCLEAR.search(text):
        return MilestoneWords(event="", tone=tone)
    if tone is Tone.BIRTHDAY and re.match(r"(?:turn|birthday|\d)", text):
        return MilestoneWords(event="your birthday", tone=tone)
    if BIG_DAY.match(text) or text.endswith("'s"):
        return MilestoneWords(event="", tone=tone)
    event = _event(_lowered(text))
    if len(event.split()) > LONGEST or TWO_VERBS.match(event):
        return MilestoneWords(event="", tone=tone)
    if re.match(r"your (?:trip|hike|holiday)", event):
        tone = Tone.TRIP if tone is Tone.LUCK else tone
    return MilestoneWords(event=event, tone=tone)


def _lowered(text: str) -> str:
    """A verb or a common noun loses the capital it had at the beginning of a note: "Holidays in Norway"."""
    first = text.split(" ", 1)[0].lower()
    if not text.split(" ", 1)[0][1:].islower():
        return text
    common = base_of(first) or base_of_gerund(first) or first in words("relations") or first in COMMON_NOUNS
    return text[:1].lower() + text[1:] if common else text


def _tone(text: str) -> Tone:
    for tone, pattern in ((Tone.BIRTHDAY, BIRTHDAY), (Tone.CARE, CARE), (Tone.JOY, JOY)):
        if pattern.search(text):
            return tone
    return Tone.TRIP if re.match(r"(?:off|going|flying|flies|travels|hiking|holidays?) ", text) else Tone.LUCK


def _event(text: str) -> str:
    special = _published(text) or _special(text)
    if special:
        return special
    first, _, rest = text.partition(" ")
    base = (
        base_of_gerund(first)
        if first.endswith("ing")
        else base_of(first)
        if first.lower() not in {"finals", "exams"}
        else None
    )
    plain = first.lower() in words("verbs") and re.match(r"[A-Z]|a |an |the |your |my ", rest) is not None
    if plain or first.lower() in {"run", "judge", "present", "move", "launch", "visit", "relocate"}:
        base = first.lower()
    if base and (rest or base in {"move", "graduate", "retire", "marry"}):
        return _own(base, rest)
    sentence = SENTENCE.match(text)
    return _others(text) or (_of_sentence(sentence["s"]) if sentence else _noun(text))


def _of_sentence(subject: str) -> str:
    """What a sentence about them comes down to: a day for a person, else the thing itself."""
    kin = FAMILY.search(subject) is not None and "'s" not in subject
    return f"the big day for {_noun(subject)}" if kin else _noun(subject)


def _published(text: str) -> str | None:
    """ "the EP is out", "the deed will be signed": things that are done to something."""
    for pattern, noun in ((OUT, "the release of"), (SIGNED, "the signing of"), (PUBLIC, "the announcement of")):
        match = pattern.match(text)
        if match:
            subject = match["s"] if noun.startswith("the release") else f"the {re.sub('^the ', '', match['s'])}"
            return f"{noun} {_noun(subject)}"
    match = ON_SALE.match(text)
    return f"the launch of {_noun(match['s'])} on {match['o']}" if match else None


def _special(text: str) -> str | None:
    nouns: tuple[tuple[str, str], ...] = (
        (r"(?:bridesmaid|best man|maid of honour|godmother|godfather|witness)\b.*?(?P<x>wedding.*)", "the {x}"),
        (r"getting married.*|marr(?:ies|ying)\b.*", "your wedding"),
        (r"(?:leaves|leaving|off|goes|going) (?:for|on|to) (?:a|an) (?P<x>.+)", "your {x}"),
        (r"(?:off|leaves|leaving|flying|flies|going|travels|goes) (?:to|for) (?P<x>.+)", "your trip to {x}"),
        (r"off (?P<x>grid|work|the grid|air)\b.*", "your time off {x}"),
        (r"(?:she |he )?opens?", "your opening"),
        (r"off on (?P<x>.+)", "your {x}"),
        (r"back from (?P<x>.+)", "your return from {x}"),
        (r"(?:wife|partner) is (?:expecting|due).*", "the baby's arrival"),
        (r"(?:baby|twins)(?: (?:is |are )?(?:due|comes?|coming).*)?", "the baby's arrival"),
        (r"(?:starts?|starting|begins?) (?P<x>(?:paternity|maternity|parental) leave)", "your {x}"),
        (r"on (?P<x>(?:paternity|maternity|parental) leave).*", "your {x}"),
        (r"hands over as (?P<x>.+)", "handing over as {x}"),
    )
    for pattern, event in nouns:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match:
            return event.format(**match.groupdict())
    return None


def _own(base: str, rest: str) -> str:
    if base == "have" and re.match(r"(?:a|an|the) ", rest):
        return yours(rest)
    pattern = YOUR_NOUNS.get(base)
    if base == "play" and not re.match(r"[A-Z]|at |in ", rest):
        pattern = None
    if base == "play":
        rest = re.sub(r"^(?:at|in) ", "", rest)
    if base == "leave" and not re.match(r"(?:to|for)\b", rest):
        return f"leaving {rest}"
    if pattern is None or (pattern == "{o}" and not rest):
        return ing_phrase(base, rest)
    if base == "hike" and not re.match(r"(?:in|to|from|on|around|across)\b", rest):
        rest = f"in {rest}"
    what = _definite(rest) if pattern.endswith("of {o}") or pattern == "{o}" else rest
    return pattern.format(o=what).strip()


def _definite(rest: str) -> str:
    if re.match(r"(?:your|the|my|our)\b", rest):
        return rest
    bare = re.sub(r"^(?:a|an) ", "", rest)
    return bare if re.match(r"\w+ \d", bare) else f"the {bare}"


# Of these it is the thing itself that is the event: "your son's exam", "your daughter's gap year".
THEIR_DOING = frozenset({"start", "begin", "sit", "take", "resit", "do", "have"})


def _others(text: str) -> str | None:
    parts = text.split()
    for place, word in enumerate(parts[1:], start=1):
        base = base_of(word)
        if (base in THEIR_NOUNS or base in THEIR_DOING) and parts[place - 1].lower() not in {"the", "a", "to"}:
            subject = _noun(" ".join(parts[:place]))
            rest = " ".join(parts[place + 1 :])
            if FAMILY.search(subject) and base in THEIR_DOING:
                return _relative(subject, base, rest)
            if base in THEIR_NOUNS:
                owner = f"{subject}'" if is_plural(subject) else f"{subject}'s"
                return THEIR_NOUNS[base].format(s=subject, p=owner, o=rest).strip()
    return None


def _relative(subject: str, base: str, rest: str) -> str:
    """ "daughter starts at TU Delft" is her start there; "sits the Tawjihi" is the exam itself."""
    if base in {"start", "begin"}:
        there = rest if re.match(r"(?:at|in|as|on|with)\b", rest) else f"at {rest}"
        return f"{subject}'s start {there}" if rest else f"{subject}'s start"
    return f"{subject}'s {re.sub('^(?:the|a|an) ', '', rest)}"


# Others decide these: "the decision", not "your decision".
NOT_THEIRS = re.compile(
    r"(?:the )?(?:decision|verdict|ruling|vote|results?|deadline|election|budget vote|announcement)$"
)


def _noun(text: str) -> str:
    if NOT_THEIRS.match(text):
        return f"the {text.removeprefix('the ')}"
    first = text.split()[0].lower() if text.split() else ""
    if first in {"the", "my", "our", "your", "his", "her"} or (re.match(r"[\w-]+'s\b", first) and not belongs(first)):
        return text
    if belongs(text) or first in words("relations"):
        return yours(text)
    return yours(text)
