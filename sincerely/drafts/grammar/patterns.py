"""Phrases known by their shape: "used to be a chef", "big Arsenal fan", "stuck on pricing"."""

from __future__ import annotations

import re
from collections.abc import Callable

from sincerely.drafts.grammar import doing, wants
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import a_or_an, indefinite
from sincerely.drafts.grammar.phrases import ing_phrase
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund
from sincerely.model import HookKind

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], HookWords | None]]


ROLE = re.compile(
    r"(?:er|or|ist|ian|man|woman|chef|cop|pilot|nurse|coach|monk|priest|judge|cook|guide|clerk|fireman|soldier)$"
)


FORCES = re.compile(r"^(?:army|navy|merchant navy|police|military|marines|raf)$", re.IGNORECASE)


def _past_life(match: re.Match[str]) -> HookWords | None:
    what = re.split(r",| with ", re.sub(r"^(?:a|an|the) ", "", match["x"]))[0].strip(" -")
    if FORCES.match(what):
        return HookWords(
            shape=Shape.PAST, topic=f"your time in the {what}", clause=f"you were in the {what}", short=f"the {what}"
        )
    if ROLE.search(what):
        role = f"{a_or_an(what)} {what}"
        short = f"your time as {role}"
        return HookWords(shape=Shape.PAST, topic=short, clause=f"you used to be {role}", short=short)
    if len(what.split()) == 1 or what.split()[-1][:1].isupper():
        name = what if what[:1].isupper() else what.capitalize()
        return HookWords(shape=Shape.PAST, topic=f"your time at {name}", clause=f"you used to be at {name}", short=name)
    return HookWords(shape=Shape.PAST, topic=f"your time with {a_or_an(what)} {what}", short=what)


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
    return ing_phrase(base, rest)


def _was(match: re.Match[str]) -> HookWords | None:
    what = re.sub(
        r" (?:for )?(?:[\w-]+ )?(?:years|decades)$| before$| once$| (?:un)?till? (?:the age of )?\d+$", "", match["x"]
    )
    topic = f"your time as {what}" if re.match(r"(?:a|an|the) ", what) else None
    return HookWords(
        shape=Shape.PAST, clause=f"you were {what}", topic=topic, short=f"your time as {what}" if topic else what
    )


def _fan(match: re.Match[str]) -> HookWords | None:
    what = match["x"]
    what = re.sub(
        r"^(?:(?:big|huge|great|massive|mad|keen|avid|passionate|lifelong|total|real|proper|secret|"
        r"a|an|the|you're a) )+",
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
    return wants.challenge(match["x"])


def _looking_for(match: re.Match[str]) -> HookWords | None:
    return wants.search(match["x"]) or wants.interested(match["x"])


def _offer(match: re.Match[str]) -> HookWords | None:
    return wants.offer(match["x"])


def _offer_ing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return wants.offer(f"{base} {rest}") if base else None


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


def _takes_you(match: re.Match[str]) -> HookWords | None:
    return HookWords(shape=Shape.CHALLENGE, clause=f"it takes you {match['x']}", short=match["x"].partition(" to ")[2])


def _with_adverb(match: re.Match[str]) -> HookWords | None:
    """ "only backs founders over 45": the adverb goes before the verb."""
    first, _, rest = match["x"].partition(" ")
    base = base_of(first)
    if base is None:
        return None
    adverb = match["adverb"].lower()
    doing = ing_phrase(base, rest)
    tact = Tact.FREE if adverb in {"secretly", "always", "usually"} else Tact.WEAK
    return HookWords(shape=Shape.ACTIVITY, clause=f"you {adverb} {base} {rest}".strip(), short=doing, tact=tact)


def _off_doing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return doing.progressive(base, rest, HookKind.TRIP) if base else None


def _back_from(match: re.Match[str]) -> HookWords | None:
    where = match["x"]
    named = f"your trip to {where}" if where[:1].isupper() else f"your {where}"
    return HookWords(shape=Shape.HOME, topic=named, clause=f"you're back from {where}", short=named)


def _event(topic: str, clause: str) -> HookWords:
    return HookWords(shape=Shape.EVENT, topic=topic, clause=clause, short=topic)


def _feat(topic: str, clause: str) -> HookWords:
    return HookWords(shape=Shape.FEAT, topic=topic, clause=clause, short=topic)


def _new_baby() -> HookWords:
    return HookWords(shape=Shape.FAMILY, topic="your new baby", clause="you had a baby", short="your new baby")


def _doer_of(match: re.Match[str]) -> HookWords | None:
    """ "avid reader of sci-fi" reads sci-fi."""
    stem = match["x"][:-2]
    base = next((verb for verb in (stem, f"{stem}e", stem[:-1]) if verb in words("verbs")), None)
    if base is None:
        return None
    doing = ing_phrase(base, match["y"])
    whole = re.sub(r"^(?:a|an) ", "", match.group())
    return HookWords(shape=Shape.ACTIVITY, clause=f"you're {a_or_an(whole)} {whole}", ing=doing, short=doing)


def _engaged(match: re.Match[str]) -> HookWords | None:
    return HookWords(shape=Shape.FEAT, topic="your engagement", clause="you just got engaged", short="your engagement")


def _rule(pattern: str, make: Callable[[re.Match[str]], HookWords | None]) -> Rule:
    return re.compile(rf"^(?:you're )?(?:{pattern})$", re.IGNORECASE), make


RULES: tuple[Rule, ...] = (
    _rule(r"used to (?P<x>.+)", _used_to),
    _rule(r"(?:ex|former|formerly|once)[ -](?:an? )?(?P<x>.+)", _past_life),
    _rule(r"was (?:once |formerly )?(?P<x>(?:an?|the|in|at|with) .+)", _was),
    _rule(r"(?:just |newly )?engaged", _engaged),
    _rule(r"(?P<x>vegan|vegetarian|pescatarian)", _diet),
    _rule(
        r"(?:happy|glad|willing|keen|ready|offered|offers|offering|able|wouldn't mind|would love|"
        r"promised) to (?P<x>.+)",
        _offer,
    ),
    _rule(r"(?:up for|wouldn't mind|don't mind|offered|offers|open to) (?P<x>\w+ing\b.*)", _offer_ing),
    _rule(r"(?:could|can) (?:really )?(?:use|do with) (?P<x>.+)", _looking_for),
    _rule(
        r"(?:can|could|would|you'd) (?:rather|only|do the \d).*", lambda m: HookWords(short=m.group(), tact=Tact.NEVER)
    ),
    _rule(r"(?:can|could|would|will|you'd|you'll) (?P<x>(?!like|love|want|welcome|appreciate|need)[a-z]+ .+)", _offer),
    _rule(r"(?:would|you'd) (?:like|love|welcome) (?P<x>(?!to ).+)", _looking_for),
    _rule(
        r"(?:struggl\w+|wrestl\w+|grappl\w+|battl\w+|fights?|fighting|suffer\w*|stuck|frustrated|"
        r"fed up|overwhelmed|swamped|drowning|dealing|deals|bogged down)"
        r" (?:with|by|on|in|under) (?P<x>.+)",
        _challenge,
    ),
    _rule(
        r"(?:has |have )?(?:trouble|problems?|issues?|big problem|headaches?|difficult(?:y|ies)|worried|worries|"
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
    _rule(r"(?:struggl\w+|trying|fighting|fights) to (?P<x>find .+)", lambda m: wants.search(m["x"][5:])),
    _rule(r"(?:cannot|can't|couldn't|unable to) find (?P<x>.+)", _looking_for),
    _rule(r"(?:struggl\w+|failing) to (?P<x>.+)", lambda m: wants.hard_to(m["x"])),
    _rule(
        r"(?:looking|searching|look|looks|search|searches|hunting|on the hunt|on the lookout|"
        r"asking|asked|asks|desperate|short)"
        r" (?:for|on|of) (?P<x>(?!my |our |me ).+)",
        _looking_for,
    ),
    _rule(r"(?:hiring|recruiting|seeking|seeks|hunting|searching|searches|scouting) (?P<x>(?!for ).+)", _looking_for),
    _rule(
        r"(?:mad|crazy|passionate|nuts|wild|enthusiastic) (?:about|into|for) (?P<x>.+)|(?:into|really into) (?P<y>.+)",
        lambda m: _mad(m),
    ),
    _rule(
        r"(?:obsessed|in love|fascinated) (?:with|by) (?P<x>.+)|"
        r"(?:(?:mad|really|super|dead|very|so|quite) )?(?:keen|hooked|big|sold) on (?P<y>.+)",
        lambda m: _mad(m),
    ),
    _rule(
        r"off (?:the )?grid", lambda m: HookWords(shape=Shape.TRIP, topic=f"your time {m.group()}", short="off grid")
    ),
    _rule(r"back from (?P<x>.+)", _back_from),
    _rule(r"(?:getting|got) married.*", lambda _: _event("your wedding", "you're getting married")),
    _rule(r"(?:got|been) promoted.*", lambda _: _feat("your promotion", "you got promoted")),
    _rule(r"had a (?:baby|son|daughter|boy|girl)\b.*", lambda _: _new_baby()),
    _rule(
        r"(?P<x>your (?:team|crew|staff|lab|department)\b.*?) "
        r"(?P<y>(?:drowning|struggling|swamped|overwhelmed|stuck)\b.*)",
        lambda m: HookWords(shape=Shape.CHALLENGE, clause=f"{m['x'].removesuffix(' is')} is {m['y']}", short=m["x"]),
    ),
    _rule(r"(?:(?:avid|keen|big|great|passionate) )?(?P<x>\w+(?:er|or)) of (?P<y>.+)", _doer_of),
    _rule(r"after (?P<x>(?:a|an|some|the) .+)|(?P<y>.+) hunt", lambda m: wants.search(m["x"] or m["y"])),
    _rule(r"(?:dreading|dreads|fears|fearing|wary of) (?P<x>.+)", _challenge),
    _rule(r"(?:sick|tired|weary) of (?P<x>.+)", _challenge),
    _rule(r"(?:takes|took) (?:them|him|her|you) (?P<x>.+ to .+)", _takes_you),
    _rule(r"(?P<adverb>only|secretly|never|always|rarely|usually|even) (?P<x>\w+s(?: .+)?)", _with_adverb),
    _rule(r"(?:off|away|busy|out) (?P<x>\w+ing .+)", _off_doing),
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
        r"supporter|listener|snob|junkie|fiend|purist|devotee|head)",
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
