"""What happens to somebody or something of theirs: "daughter starts uni" is "your daughter's start at uni"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.event_nouns import FIRST_DAY, event_noun
from sincerely.drafts.grammar.lexicon import pairs, words
from sincerely.drafts.grammar.nouns import belongs, head, is_plural
from sincerely.drafts.grammar.phrases import FAMILY
from sincerely.drafts.grammar.verbs import base_of

# Of these it is the thing itself that is the event: "your son's exam", "your daughter's gap year".
THEIR_DOING = frozenset({"start", "begin", "sit", "take", "resit", "do", "have"})

MARRIED = re.compile(r"(?P<who>.+?) (?:gets?|is getting|are getting) married\b.*")


def of_others(text: str) -> str | None:
    """The event of a relative or a thing of theirs; None where the phrase tells of none."""
    married = MARRIED.match(text)
    if married:
        return f"{_owner(_subject(married['who']))} wedding"
    parts = text.split()
    nouns = pairs("events-of-others")
    for place, word in enumerate(parts[1:], start=1):
        base = base_of(word) or _plural_verb(parts[:place], word)
        if base is None or parts[place - 1] in {"the", "a", "to"}:
            continue
        subject, rest = _subject(" ".join(parts[:place])), " ".join(parts[place + 1 :])
        owner = _owner(subject)
        if FAMILY.search(subject) and base in THEIR_DOING:
            return _relative(owner, base, rest)
        if base == "play" and head(rest).lower() in words("event-nouns"):
            return f"{owner} {re.sub('^(?:the|a|an) ', '', rest)}"
        if base in nouns:
            return nouns[base].format(s=subject, p=owner, o=rest).strip()
    return None


def _owner(subject: str) -> str:
    return f"{subject}'" if is_plural(subject) else f"{subject}'s"


def _plural_verb(subject: list[str], word: str) -> str | None:
    """ "twins start school": after a plural the verb is plain."""
    kin = bool(subject) and belongs(subject[-1]) and is_plural(subject[-1])
    return word if kin and word in THEIR_DOING | words("verbs") else None


def _relative(owner: str, base: str, rest: str) -> str:
    """ "daughter starts at TU Delft" is her start there; "sits the Tawjihi" is the exam itself."""
    if base not in {"start", "begin"}:
        return f"{owner} {re.sub('^(?:the|a|an) ', '', rest)}"
    day = FIRST_DAY.match(rest)
    if day:
        return f"{owner} first day at {day['x']}"
    there = rest if re.match(r"(?:at|in|as|on|with)\b", rest) else f"at {rest}"
    return f"{owner} start {there}" if rest else f"{owner} start"


def _subject(text: str) -> str:
    """A name stays as it is: "the end of Ramadan"."""
    return text if re.fullmatch(r"[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*", text) and not belongs(text) else event_noun(text)
