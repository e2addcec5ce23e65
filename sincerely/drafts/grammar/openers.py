"""By the word that opens it, a hook is read as something they do, are, have, look for or struggle with."""

from __future__ import annotations

import re
from collections.abc import Callable

from sincerely.drafts.grammar import predicates
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import a_or_an, definite, indefinite, is_plural, yours
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import ALSO_NOUNS, MODALS, PLAIN, base_of, base_of_gerund, is_past
from sincerely.model import HookKind

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], HookWords | None]]


def _past_life(match: re.Match[str]) -> HookWords | None:
    what = re.sub(r"^(?:a|an|the) ", "", match["x"].split(",")[0].strip(" -"))
    if re.match(r"^(?:army|navy|merchant navy|police|military|marines|raf)$", what, re.IGNORECASE):
        return HookWords(
            shape=Shape.PAST, topic=f"your time in the {what}", clause=f"you were in the {what}", short=f"the {what}"
        )
    if what[:1].isupper() and len(what.split()) <= 3 and not what.split()[-1].islower():
        return HookWords(
            shape=Shape.PAST, topic=f"your time at {what}", clause=f"you used to be at {what}", short=f"{what}"
        )
    role = f"{a_or_an(what)} {what}"
    return HookWords(
        shape=Shape.PAST, topic=f"your time as {role}", clause=f"you used to be {role}", short=f"your time as {role}"
    )


def _used_to(match: re.Match[str]) -> HookWords | None:
    rest = match["x"]
    if rest.startswith("be "):
        role = rest[3:]
        return HookWords(
            shape=Shape.PAST,
            topic=f"your time as {role}",
            clause=f"you used to be {role}",
            short=f"your time as {role}",
        )
    base = rest.split()[0]
    return HookWords(shape=Shape.PAST, clause=f"you used to {rest}", short=_ing(base, rest[len(base) :]))


def _ing(base: str, rest: str) -> str:
    return predicates.ing_phrase(base, rest)


def _was(match: re.Match[str]) -> HookWords | None:
    what = match["x"]
    topic = f"your time as {what}" if re.match(r"(?:a|an|the) ", what) else None
    return HookWords(
        shape=Shape.PAST, clause=f"you were {what}", topic=topic, short=f"your time as {what}" if topic else what
    )


def _fan(match: re.Match[str]) -> HookWords | None:
    what = match["x"]
    what = re.sub(
        r"^(?:big|huge|great|massive|mad|keen|avid|passionate|lifelong|total|real|proper|secret|a|an|the|you're a) ",
        "",
        what,
        flags=re.IGNORECASE,
    )
    whole = re.sub(r"^(?:a|an) ", "", match.group())
    return HookWords(
        shape=Shape.TASTE, clause=f"you're {a_or_an(whole)} {whole}", topic=f"your love of {what}", ing=what, short=what
    )


def _into(match: re.Match[str]) -> HookWords | None:
    what = match["x"]
    whole = match.group()
    return HookWords(
        shape=Shape.TASTE, clause=f"you're {whole}", topic=f"your enthusiasm for {what}", ing=what, short=what
    )


def _interested(match: re.Match[str]) -> HookWords | None:
    what = match["x"]
    return HookWords(
        shape=Shape.TASTE, clause=f"you're interested in {what}", topic=f"your interest in {what}", ing=what, short=what
    )


def _challenge(match: re.Match[str]) -> HookWords | None:
    return predicates.challenge(match["x"])


def _looking_for(match: re.Match[str]) -> HookWords | None:
    return predicates.search(match["x"])


def _offer(match: re.Match[str]) -> HookWords | None:
    return predicates.offer(match["x"])


def _offer_ing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return predicates.offer(f"{base} {rest}") if base else None


def _off_to(match: re.Match[str]) -> HookWords | None:
    where = match["x"]
    return HookWords(
        shape=Shape.TRIP, topic=f"your trip to {where}", clause=f"you're off to {where}", short=f"your trip to {where}"
    )


def _sabbatical(match: re.Match[str]) -> HookWords | None:
    what = match["x"]
    return HookWords(
        shape=Shape.HOME,
        topic=f"your {what}",
        clause=f"you're on {indefinite(what.split(' until')[0])}",
        short=f"your {what}",
    )


def _diet(match: re.Match[str]) -> HookWords | None:
    what = match["x"].lower()
    return HookWords(shape=Shape.HOME, clause=f"you're {what}", short=f"{what} food", tact=Tact.WEAK)


def _adjective(match: re.Match[str]) -> HookWords | None:
    return HookWords(shape=Shape.HOME, clause=f"you're {match.group()}", short=match["x"])


def _engaged(match: re.Match[str]) -> HookWords | None:
    return HookWords(shape=Shape.FEAT, topic="your engagement", clause="you just got engaged", short="your engagement")


def _rule(pattern: str, make: Callable[[re.Match[str]], HookWords | None]) -> Rule:
    return re.compile(rf"^(?:you're )?(?:{pattern})$", re.IGNORECASE), make


RULES: tuple[Rule, ...] = (
    _rule(r"used to (?P<x>.+)", _used_to),
    _rule(r"(?:ex|former|formerly|once)[ -](?:an? )?(?P<x>.+)", _past_life),
    _rule(r"was (?:once |formerly )?(?P<x>(?:an?|the|in|at|with) .+)", _was),
    _rule(r"(?:just |newly )?engaged", _engaged),
    _rule(r"(?P<x>vegan|vegetarian|pescatarian|teetotal)", _diet),
    _rule(
        r"(?:happy|glad|willing|keen|ready|offered|offers|offering|able|wouldn't mind|would love|"
        r"promised) to (?P<x>.+)",
        _offer,
    ),
    _rule(r"(?:up for|wouldn't mind|don't mind|offered|offers|open to) (?P<x>\w+ing\b.*)", _offer_ing),
    _rule(r"(?:can|could|would|will|you'd|you'll) (?P<x>(?!like|love|want)[a-z]+ .+)", _offer),
    _rule(r"(?:would|you'd) (?:like|love|welcome) (?P<x>(?!to ).+)", _looking_for),
    _rule(
        r"(?:struggl\w+|wrestl\w+|grappl\w+|battl\w+|fights?|fighting|suffer\w*|stuck|frustrated|"
        r"fed up|overwhelmed|swamped|drowning|dealing|deals|bogged down)"
        r" (?:with|by|on|in|under) (?P<x>.+)",
        _challenge,
    ),
    _rule(
        r"(?:trouble|problems?|issues?|big problem|headaches?|difficult(?:y|ies)|worried|worries|"
        r"nervous|anxious|concerned|unsure|confused|frets|worrying)"
        r" (?:with|about|by) (?P<x>.+)",
        _challenge,
    ),
    _rule(
        r"(?:your )?(?:biggest |main |big |only |real )*(?:headache|problem|challenge|issue|worry|"
        r"bottleneck|pain point|struggle)(?: right now| now| at the moment)?"
        r" (?:is|are|being) (?P<x>.+)",
        _challenge,
    ),
    _rule(
        r"(?P<x>.+) (?:is|are) your (?:biggest |main |big )?(?:headache|problem|challenge|issue|worry|bottleneck)",
        _challenge,
    ),
    _rule(r"(?:struggl\w+|trying|fighting|fights) to (?P<x>find .+)", lambda m: predicates.search(m["x"][5:])),
    _rule(r"(?:cannot|can't|couldn't|unable to) find (?P<x>.+)", _looking_for),
    _rule(r"(?:struggl\w+|failing) to (?P<x>.+)", lambda m: predicates.hard_to(m["x"])),
    _rule(
        r"(?:looking|searching|look|looks|search|searches|hunting|on the hunt|on the lookout|"
        r"asking|asked|asks|out|after|desperate|short)"
        r" (?:for|on|of) (?P<x>(?!my |our |me ).+)",
        _looking_for,
    ),
    _rule(r"(?:hiring|recruiting|seeking|seeks|hunting|searching|searches|scouting) (?P<x>(?!for ).+)", _looking_for),
    _rule(
        r"(?:mad|crazy|passionate|nuts|wild|enthusiastic) (?:about|into|for) (?P<x>.+)|(?:into|really into) (?P<y>.+)",
        lambda m: _mad(m),
    ),
    _rule(
        r"(?:obsessed|in love|fascinated) (?:with|by) (?P<x>.+)|(?:keen|hooked|big|sold) on (?P<y>.+)",
        lambda m: _mad(m),
    ),
    _rule(r"interested in (?P<x>.+)", _interested),
    _rule(
        r"(?:big |huge |great |massive |lifelong )?fan of (?P<x>.+)",
        lambda m: HookWords(
            shape=Shape.TASTE,
            clause=f"you're a {m.group().removeprefix('a ')}",
            topic=f"your love of {m['x']}",
            ing=m["x"],
            short=m["x"],
        ),
    ),
    _rule(
        r"(?P<x>[\w' -]+?) (?:fan|nerd|lover|buff|enthusiast|fanatic|geek|addict|aficionado|nut|"
        r"supporter|listener|collector)",
        _fan,
    ),
    _rule(r"(?:off|on (?:his|her|your) way) to (?P<x>[A-Z].*)", _off_to),
    _rule(
        r"on (?:an? |your )?(?P<x>sabbatical.*|parental leave.*|maternity leave.*|paternity leave.*|garden leave.*)",
        _sabbatical,
    ),
    _rule(
        r"(?:good|great|brilliant|excellent|proud|curious|excited|new|based|born|raised|trained|fluent) (?P<x>.+)",
        lambda m: _adjective_or_noun(m),
    ),
)


def _mad(match: re.Match[str]) -> HookWords | None:
    what = match["x"] or match["y"]
    whole = re.sub(r"^you're ", "", match.group())
    return HookWords(
        shape=Shape.TASTE, clause=f"you're {whole}", topic=f"your enthusiasm for {what}", ing=what, short=what
    )


def _adjective_or_noun(match: re.Match[str]) -> HookWords | None:
    second = match["x"].split()[0].lower()
    return _adjective(match) if second in {"at", "of", "about", "in", "to", "with", "as", "on"} else None


def read(text: str, kind: HookKind) -> HookWords | None:
    """The forms of a hook already in the second person; None where nothing safe is known."""
    for pattern, make in RULES:
        match = pattern.match(text)
        if match:
            found = make(match)
            if found:
                return found
    return _by_first_word(text, kind)


def _by_first_word(text: str, kind: HookKind) -> HookWords | None:
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in MODALS:
        return HookWords(shape=Shape.HOME, clause=f"you {text}", short=rest)
    base = base_of(first)
    if base and not (low in ALSO_NOUNS and not _takes_object(rest)) and not _is_noun_before(rest, low):
        return predicates.habitual(base, rest, kind)
    if low in PLAIN and rest:
        return predicates.habitual(low, rest, kind)
    base = base_of_gerund(first)
    if base and (rest or kind is HookKind.INTEREST):
        return predicates.progressive(base, rest, kind)
    if is_past(first) and rest:
        return predicates.past(first, rest, kind)
    return predicates.nominal(text, kind)


def _takes_object(rest: str) -> bool:
    return bool(rest) and rest.split()[0].lower() not in {
        "about",
        "for",
        "of",
        "in",
        "on",
        "at",
        "with",
        "is",
        "are",
        "was",
        "were",
    }


def _is_noun_before(rest: str, low: str) -> bool:
    """ "needs of the village", "plans are fine": a plural noun, not a verb."""
    second = rest.split()[0].lower() if rest else ""
    return second in {"are", "were", "of", "have"} and low not in {"dreams", "is", "has"}


__all__ = ["RULES", "definite", "is_plural", "read", "words", "yours"]
