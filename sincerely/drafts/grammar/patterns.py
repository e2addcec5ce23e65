"""Phrases known by their shape: a table of patterns, and what each one says."""

from __future__ import annotations

import re
from collections.abc import Callable

from sincerely.drafts.grammar import former_lives, occasions, passions, progress, wants
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of_gerund
from sincerely.model import HookKind

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], HookWords | None]]


def _challenge(match: re.Match[str]) -> HookWords | None:
    return wants.challenge(match["x"])


def _puzzle(match: re.Match[str]) -> HookWords | None:
    return wants.puzzle(match["x"])


def _looking_for(match: re.Match[str]) -> HookWords | None:
    return wants.search(match["x"]) or wants.interested(match["x"])


def _hunted(match: re.Match[str]) -> HookWords | None:
    return wants.search(match["x"] or match["y"])


def _offer(match: re.Match[str]) -> HookWords | None:
    return wants.offer(match["x"])


def _offer_ing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return wants.offer(f"{base} {rest}") if base else None


def _worry(match: re.Match[str]) -> HookWords | None:
    """ "worried about summer heat"."""
    return HookWords(shape=Shape.CHALLENGE, topic=f"your concern about {match['x']}", short=match["x"])


def _stuck_doing(match: re.Match[str]) -> HookWords | None:
    """ "stuck choosing between two vendors"."""
    return HookWords(shape=Shape.CHALLENGE, clause=f"you're {match['how']} {match['x']}", short=match["x"])


def _off_doing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return progress.progressive(base, rest, HookKind.TRIP) if base else None


def _never(match: re.Match[str]) -> HookWords | None:
    return HookWords(short=match.group(), tact=Tact.NEVER)


def _hard_to(match: re.Match[str]) -> HookWords | None:
    return wants.hard_to(match["x"])


def _rule(pattern: str, make: Callable[[re.Match[str]], HookWords | None]) -> Rule:
    return re.compile(rf"^(?:you're )?(?:{pattern})$", re.IGNORECASE), make


RULES: tuple[Rule, ...] = (
    _rule(r"used to (?P<x>.+)", former_lives.used_to),
    _rule(r"(?:ex|former|formerly|once)[ -](?:an? )?(?P<x>.+)", former_lives.past_life),
    _rule(r"was (?:once |formerly )?(?P<x>(?:an?|the|in|at|with|on) .+)", former_lives.was),
    _rule(r"(?:just |newly )?engaged(?: to .+)?", occasions.engaged),
    _rule(r"(?P<x>vegan|vegetarian|pescatarian)", occasions.diet),
    _rule(r"(?:originally|comes|hails|is) from (?P<x>[A-Z].+)", occasions.origin),
    _rule(
        r"(?:happy|glad|willing|keen|ready|offered|offers|offering|able|wouldn't mind|would love|"
        r"promised) to (?P<x>.+)",
        _offer,
    ),
    _rule(r"(?:up for|wouldn't mind|don't mind|offered|offers|open to) (?P<x>\w+ing\b.*)", _offer_ing),
    _rule(r"(?:could|can) (?:really )?(?:use|do with) (?P<x>.+)", _looking_for),
    _rule(r"(?:can|could|would|you'd) (?:rather|only|do the \d).*", _never),
    _rule(r"(?:can|could|would|will|you'd|you'll) (?P<x>(?!like|love|want|welcome|appreciate|need)[a-z]+ .+)", _offer),
    _rule(r"(?:would|you'd) (?:like|love|welcome) (?P<x>(?!to ).+)", _looking_for),
    _rule(r"(?P<how>stuck|busy|struggling|swamped) (?P<x>\w+ing .+)", _stuck_doing),
    _rule(r"(?:struggl\w+|wrestl\w+|grappl\w+|battl\w+) (?:with|by|on|in|under) (?P<x>.+)", _puzzle),
    _rule(
        r"(?:fights?|fighting|suffer\w*|stuck|frustrated|fed up|overwhelmed|swamped|drowning|dealing|deals|bogged down)"
        r" (?:with|by|on|in|under) (?P<x>.+)",
        _challenge,
    ),
    _rule(
        r"(?:has |have )?(?:trouble|problems?|issues?|big problem|headaches?|difficult(?:y|ies)|unsure|confused)"
        r" (?:with|about|by) (?P<x>.+)",
        _challenge,
    ),
    _rule(r"(?:worried|worries|nervous|anxious|concerned|frets|worrying) (?:about|by) (?P<x>.+)", _worry),
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
    _rule(r"(?:struggl\w+|trying|fighting|fights) to find (?P<x>.+)", _looking_for),
    _rule(r"(?:cannot|can't|couldn't|unable to) find (?P<x>.+)", _looking_for),
    _rule(r"(?:struggl\w+|failing) to (?P<x>.+)", _hard_to),
    _rule(
        r"(?:looking|searching|look|looks|search|searches|hunting|on the hunt|on the lookout|in the market|"
        r"asking|asked|asks|desperate|short)"
        r" (?:for|on|of) (?P<x>(?!my |our |me ).+)",
        _looking_for,
    ),
    _rule(r"(?:hiring|recruiting|seeking|seeks|hunting|searching|searches|scouting) (?P<x>(?!for ).+)", _looking_for),
    _rule(r"(?:mad|crazy|passionate|nuts|wild|enthusiastic) (?:about|into|for) (?P<x>.+)", passions.mad_about),
    _rule(r"(?:really )?into (?P<x>.+)", passions.mad_about),
    _rule(r"(?:obsessed|in love|fascinated) (?:with|by) (?P<x>.+)", passions.mad_about),
    _rule(r"(?:(?:mad|really|super|dead|very|so|quite) )?(?:keen|hooked|big|sold) on (?P<x>.+)", passions.mad_about),
    _rule(r"off (?:the )?grid", occasions.off_grid),
    _rule(r"back from (?P<x>.+)", occasions.back_from),
    _rule(r"(?:getting|got) married.*", occasions.wedding),
    _rule(r"(?:got|been) promoted.*", occasions.promotion),
    _rule(r"had a (?:baby|son|daughter|boy|girl)\b.*", occasions.new_baby),
    _rule(
        r"(?P<x>your (?:team|crew|staff|lab|department)\b.*?) "
        r"(?P<y>(?:drowning|struggling|swamped|overwhelmed|stuck)\b.*)",
        occasions.team_in_trouble,
    ),
    _rule(r"(?:(?:avid|keen|big|great|passionate) )?(?P<x>\w+(?:er|or)) of (?P<y>.+)", passions.doer_of),
    _rule(r"after (?P<x>(?:a|an|some|the) .+)|(?P<y>.+) hunt", _hunted),
    _rule(r"(?:dreading|dreads|fears|fearing|wary of|sick of|tired of|weary of) (?P<x>.+)", _challenge),
    _rule(r"(?:takes|took) (?:them|him|her|you) (?P<x>.+ to .+)", occasions.takes_you),
    _rule(r"(?P<adverb>only|secretly|never|always|rarely|usually|even) (?P<x>\w+s(?: .+)?)", occasions.with_adverb),
    _rule(r"(?:off|away|busy|out) (?P<x>\w+ing .+)", _off_doing),
    _rule(r"interested in (?P<x>.+)", passions.interested),
    _rule(r"(?:big |huge |great |massive |lifelong )?(?P<x>fan of .+)", passions.fan),
    _rule(
        r"(?P<x>[\w' -]+?) (?:fan|nerd|lover|buff|enthusiast|fanatic|geek|addict|aficionado|nut|"
        r"supporter|listener|snob|junkie|fiend|purist|devotee|head)",
        passions.fan,
    ),
    _rule(r"(?:off|on (?:his|her|your) way) to (?P<x>[A-Z].*)", occasions.off_to),
    _rule(
        r"on (?:an? |your )?(?P<x>sabbatical.*|parental leave.*|maternity leave.*|paternity leave.*|garden leave.*)",
        occasions.on_leave,
    ),
    _rule(
        r"(?P<how>good|great|brilliant|excellent|proud|curious|excited|new|based|fluent)"
        r" (?P<x>(?:at|of|about|in|to|with|as|on)\b.*)",
        occasions.adjective,
    ),
    _rule(r"(?P<how>born|raised|trained) (?P<x>(?:at|in|to|with|as|on)\b.*)", occasions.origin_told),
)
