"""What happens to them, as the name of an event: "moving to Hobart" is "your move", "lease ends" its end."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.casing import uncapped
from sincerely.drafts.grammar.event_nouns import FIRST_DAY, NOT_THEIRS, event_noun
from sincerely.drafts.grammar.events_of_others import of_others
from sincerely.drafts.grammar.lexicon import pairs, rewrites, words
from sincerely.drafts.grammar.nouns import belongs, has_determiner, head, is_plural, yours
from sincerely.drafts.grammar.phrases import FAMILY, ing_phrase
from sincerely.drafts.grammar.verbs import ALSO_NOUNS, base_of, base_of_gerund

BEHIND = re.compile(r"(?:to|for|from|at|in|on|around|across|into|with|through|along|back|out|as)\b")
# A sentence that fits no other form: only whom or what it is about is said.
SENTENCE = re.compile(r"(?P<s>.+?) (?:is|are|will|has|gets|locks) .+")
ORDINAL = re.compile(r"your (?:first|last|final|debut|solo|second|third|next|big)\b")
NEW = re.compile(r"\b(at|in|for|with) new (?=job|role|school|firm|company|place|team)")
# What is no verb at the head of a milestone, though it looks like one.
NOUNS_IN_S = frozenset({"finals", "exams"})


def event_of(text: str) -> str:
    """The noun phrase for a milestone already in the second person."""
    text = NEW.sub(r"\1 your new ", uncapped(text))
    special = _named(text)
    if special:
        return special
    first, _, rest = text.partition(" ")
    base = _verb(first, rest)
    if base and (rest or base in {"move", "graduate", "retire", "marry"}):
        return _own(base, rest)
    sentence = SENTENCE.match(text)
    return of_others(text) or (_of_sentence(sentence["s"]) if sentence else "" if _tells(text) else event_noun(text))


def _tells(text: str) -> bool:
    """Whether a verb stands inside: "your choir sings the Matthäus" is a sentence and no name of an event."""
    if not text:
        return False
    before, *rest = text.split()
    theirs = text.startswith(("your ", "the ")) or belongs(before)
    for word in rest[:-1]:
        told = base_of(word) is not None and word.lower() not in ALSO_NOUNS
        if told and theirs and not is_plural(before):
            return True
        before = word
    return False


def is_doing(event: str) -> bool:
    """Whether it is named by what they do: "climbing Elbrus"; of that one does not say that it "is tomorrow"."""
    first, _, rest = event.partition(" ")
    return bool(rest) and base_of_gerund(first) is not None and not rest.startswith("of ")


def _verb(first: str, rest: str) -> str | None:
    low = first.lower()
    plain = low in words("verbs") and re.match(r"[A-Z]|a |an |the |your |my ", rest) is not None
    if plain or low in {"run", "judge", "present", "move", "launch", "visit", "relocate"}:
        return low
    if low.endswith("ing"):
        return None if _names_event(rest) or rest.startswith("of ") else base_of_gerund(first)
    return None if low in NOUNS_IN_S else base_of(first)


def _names_event(rest: str) -> bool:
    """ "driving test", "funding decision": the gerund belongs to the noun."""
    noun = rest.split()[-1] if rest else ""
    known = noun in words("event-nouns") or NOT_THEIRS.fullmatch(noun) is not None
    return known and len(rest.split()) <= 2 and not has_determiner(rest) and not BEHIND.match(rest)


def _named(text: str) -> str | None:
    for pattern, name in rewrites("events"):
        match = pattern.fullmatch(text)
        if match:
            words = match.groupdict()
            theirs = {"s": event_noun(words["s"])} if "s" in words and "the {s}" not in name else {}
            return name.format(**words | theirs)
    return None


def _of_sentence(subject: str) -> str:
    """What a sentence about them comes down to: a day for a person, else the thing itself."""
    kin = FAMILY.search(subject) is not None and "'s" not in subject
    return f"the big day for {event_noun(subject)}" if kin else event_noun(subject)


def _own(base: str, rest: str) -> str:
    """What they do themselves."""
    if base in {"start", "begin"}:
        return _beginning(rest)
    pattern = pairs("events-of-theirs").get(base)
    named = pattern is None or base == "play" or not pattern.endswith(" of {o}")
    if named and (ORDINAL.match(rest) or _is_event(rest)):
        return yours(rest)
    if base == "have" and has_determiner(rest):
        return yours(rest)
    if base == "play":
        return _playing(rest)
    if pattern is None or not rest:
        return pattern.removesuffix(" {o}") if pattern and pattern != "{o}" else ing_phrase(base, rest)
    if pattern in {"{o}", "your {o}"}:
        return rest if rest.startswith("the ") else yours(rest)
    return _patterned(pattern, base, rest)


def _patterned(pattern: str, base: str, rest: str) -> str:
    if "{o}" not in pattern:
        return pattern
    if pattern.endswith(("of {o}", "to {o}")):
        return pattern.format(o=_definite(rest)) if not BEHIND.match(rest) else f"your {base} {rest}"
    if BEHIND.match(rest):
        return pattern.format(o=rest)
    if base == "present" and rest.startswith("your "):
        thing, _, where = rest.removeprefix("your ").partition(" ")
        return f"your {thing} presentation {where}".strip()
    if re.match(r"your (?:trip|move|visit|talk|pitch)\b", pattern):
        return ing_phrase(base, rest)
    joined = "in " if "hike" in pattern else "of "
    return pattern.format(o=joined + rest)


def _playing(rest: str) -> str:
    where = re.sub(r"^(?:at|in) ", "", rest)
    return f"your gig at {where}" if where != rest or rest[:1].isupper() else ing_phrase("play", rest)


def _beginning(rest: str) -> str:
    """ "starts at Google", "starts a new job", "starts uni"."""
    if re.match(r"(?:at|in|on|with|as)\b", rest):
        return f"your start {rest}"
    post = (has_determiner(rest) or rest.startswith("new ")) and head(rest).lower() in words("posts")
    if post:
        return rest if rest.startswith("the ") else yours(rest)
    day = FIRST_DAY.match(rest)
    if day:
        return f"your first day at {day['x']}"
    return f"your start at {rest}" if " " not in rest else f"the start of {_definite(rest)}"


def _is_event(rest: str) -> bool:
    """ "has her driving test": a noun of theirs that names an event."""
    return rest.startswith("your ") and any(word in words("event-nouns") for word in rest.lower().split())


def _definite(rest: str) -> str:
    if re.match(r"(?:your|the|my|our)\b", rest):
        return rest
    bare = re.sub(r"^(?:a|an) ", "", rest)
    return bare if re.match(r"\w+ \d", bare) else f"the {bare}"
