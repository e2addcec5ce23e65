"""What is under way: "training for her first marathon", "renovating an old farmhouse"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.journeys import on_the_way
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import definite, yours
from sincerely.drafts.grammar.phrases import RELATIVE, ing_phrase, timeless
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.verbs import base_of_gerund, gerund, third_of
from sincerely.drafts.grammar.wants import move, search
from sincerely.model import HookKind

# What one makes is named by the thing: "the app you're building".
MAKING = words("making")
# What comes once in a life, and is no pastime.
ENDINGS = {"retire": "your retirement", "graduate": "your graduation"}
# What one does of an evening is a pastime, even where a project was noted: "climbing with his daughters".
PASTIME = HookKind.INTEREST
ROUND = re.compile(
    r"\b(?:seed|pre-seed|series|round|bridge|capital|venture|angel|fund)\b|^[€$£]?\d[\d.,]*[km]\b", re.IGNORECASE
)
MONEY = re.compile(r"(?:money|funds|cash|donations)\b", re.IGNORECASE)
SECOND_VERB = re.compile(rf" and (?:{'|'.join(sorted(third_of(verb) for verb in words('verbs')))}) (?!and\b).*$")
SINCE = re.compile(
    r" (?:since (?=childhood|school|uni|college|\d|the |[A-Z])|for (?=[\w-]+ (?:years|decades|months|weeks)))"
)
RACE = re.compile(r"\b(?:together|marathon|race|ultra\w*|triathlon|10k|5k)\b", re.IGNORECASE)
OBJECT = re.compile(r"(?:it|them|a|an|the|your|to|on|for|in)\b")
PLACE_TAIL = re.compile(r" (?=(?:in|at|on|outside|near|with|as|out|over|from|across) )")
TRAVEL = re.compile(r"\b(trip|holiday|tour|walk|trek|cruise|visit)\b")
# The longest thing and the longest place that still make a noun one would say.
LONGEST_THING = 6
LONGEST_PLACE = 5
LONGEST_WHOLE = 8


def progressive(base: str, rest: str, kind: HookKind) -> HookWords | None:
    """Something under way: "training for her first marathon"."""
    # "transcribing a diary and swims all year": the second verb would not agree; the first is enough.
    rest = _first_doing(SECOND_VERB.sub("", rest))
    if not rest:
        return HookWords(shape=Shape.ACTIVITY, topic=f"your {gerund(base)}", ing=gerund(base), short=gerund(base))
    first, _, after = rest.partition(" ")
    if base in {"move", "relocate", "shift", "emigrate"}:
        return move(rest)
    if base in {"want", "need", "look", "search", "hire", "seek"}:
        return search(re.sub(r"^for ", "", rest))
    if base in {"think", "dream"} and first in {"of", "about"}:
        clause = f"you're thinking of {after}"
        return HookWords(shape=Shape.PLAN, topic=f"your idea of {after}", clause=clause, short=after)
    if base in {"plan", "do"} and first != "up":
        return _planned(base, rest, kind)
    if base in ENDINGS and kind is not HookKind.PROJECT:
        return HookWords(shape=Shape.EVENT, topic=ENDINGS[base], clause=f"you're {gerund(base)}", short=ENDINGS[base])
    special = on_the_way(base, rest) or training_for(base, rest) or _raising(base, rest) or _saving(base, rest)
    return special or under_way(gerund(base), rest, kind, made=base in MAKING)


def _first_doing(rest: str) -> str:
    """ "doing a postdoc and trying to get her licence": of two things under way the first is enough."""
    first, _, second = rest.partition(" and ")
    doing = second.split(" ")[0]
    verb = base_of_gerund(doing) or (doing.endswith("ing") and OBJECT.match(second.partition(" ")[2]))
    two = " " in first and " " in second and verb
    return first if two else rest


def training_for(base: str, rest: str) -> HookWords | None:
    """ "training for her first marathon" is the marathon; other training is work."""
    if base not in {"train", "prepare"} or not rest.startswith("for "):
        return None
    aim = timeless(rest.removeprefix("for "))
    goal = yours(aim) if re.match(r"(?:a|an|your) ", aim) else aim
    return HookWords(
        shape=Shape.EVENT, topic=goal, clause=f"you're {gerund(base)} for {aim}", ing="the preparations", short=goal
    )


def _raising(base: str, rest: str) -> HookWords | None:
    """Money for a company or for a good cause; chickens and children are raised as well, and are none of this."""
    if base != "raise":
        return None
    cause = timeless(rest)
    if MONEY.match(cause):
        what = re.sub(r"^\w+ ", "", cause)
        topic = f"your fundraising {what}" if what.startswith("for ") else "your fundraising"
        return HookWords(shape=Shape.PLAN, topic=topic, clause=f"you're raising {cause}", short=topic)
    if not ROUND.search(cause):
        return None
    return HookWords(
        shape=Shape.PLAN, topic="your fundraising", clause="you're raising a round", short="your fundraising"
    )


def _saving(base: str, rest: str) -> HookWords | None:
    if base != "save" or not rest.startswith("up"):
        return None
    aim = rest.removeprefix("up").strip().removeprefix("for ")
    topic = yours(aim) if re.match(r"an? ", aim) else None
    return HookWords(shape=Shape.TRIP, clause=f"you're saving {rest}", topic=topic, short=aim)


def _planned(base: str, rest: str, kind: HookKind) -> HookWords:
    if rest.startswith("to "):
        vp = timeless(rest[3:])
        plan = f"your plan to {vp}"
        return HookWords(shape=Shape.PLAN, topic=plan, clause=f"you're planning to {vp}", vp=vp, short=plan)
    core = timeless(rest)
    return HookWords(
        shape=Shape.TRIP if kind is HookKind.TRIP or TRAVEL.search(rest) else Shape.WORK,
        topic=yours(core),
        clause=f"you're {ing_phrase(base, core)}",
        short=yours(core),
    )


def under_way(doing_word: str, rest: str, kind: HookKind, made: bool = True) -> HookWords:
    """Something under way, known by its gerund: "renovating an old farmhouse"."""
    doing = f"{doing_word} {timeless(rest)}"
    topic = made_by(doing_word, rest, f"you're {doing_word}") if made else None
    if doing_word == "working" and rest.startswith("on "):
        what = timeless(rest[3:])
        topic = f"{definite(what)} you're working on" if re.match(r"(?:a|an|the) ", what) else f"your work on {what}"
    short = topic.split(" you're ")[0] if topic else doing
    since = SINCE.search(doing)
    if since:
        bare = doing[: since.start()].strip()
        return HookWords(shape=Shape.ACTIVITY, clause=f"you've been {doing}", ing=bare, short=bare)
    if topic is None and kind is PASTIME and doing_word not in STUDYING:
        return HookWords(shape=Shape.ACTIVITY, clause=f"you enjoy {doing}", ing=doing, short=doing)
    shape = Shape.TRIP if kind is HookKind.TRIP else Shape.WORK
    return HookWords(shape=shape, topic=topic, clause=f"you're {doing}", ing=doing, short=short)


# An interest that is work in hand, not a pastime: "learning Basque", "applying for a residency".
STUDYING = frozenset(gerund(verb) for verb in words("studying"))


def made_by(base: str, rest: str, by: str) -> str | None:
    """ "the app for beekeepers you're building"; a place goes behind: "the castle you run in Fife"."""
    core = timeless(RELATIVE.sub("", rest))
    particle = re.match(r"(?:up|out|down|over|back|together) (?=an? |the |your )", core)
    if particle:
        core, by = core[particle.end() :], f"{by} {particle.group().strip()}"
    if not re.match(r"(?:a|an|the|your|two|three|four|five|six)\b", core) or RACE.search(core):
        return None
    if core.startswith("your own "):
        return None  # "makes his own pierogi": it is the making that is told.
    if core.startswith("your "):
        return core
    thing, where = [*PLACE_TAIL.split(core, maxsplit=1), ""][:2]
    if re.search(r"(?:ed|set|made|based)$", thing) or len(thing.split()) > LONGEST_THING:
        return None
    if where and re.search(r" (?:about|on|for|of) ", thing):
        return yours(core) if len(core.split()) <= LONGEST_WHOLE else None
    if re.search(r" (?:about|on) ", thing):
        return yours(core)
    said = f"{definite(thing)} {by}"
    return f"{said} {where}".strip() if len(where.split()) <= LONGEST_PLACE else said
