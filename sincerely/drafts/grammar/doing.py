"""What they do, are doing and did, as words: "keeps bees", "training for a marathon", "won an award"."""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nominals import nominal
from sincerely.drafts.grammar.nouns import definite, has_determiner, indefinite, yours
from sincerely.drafts.grammar.phrases import ANIMAL, FAMILY, RELATIVE, ing_phrase, timeless
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, gerund
from sincerely.drafts.grammar.wants import move, search, wanting
from sincerely.model import HookKind

MAKING = words("making")


RUNNING = words("running")


LIKING = frozenset(["love", "like", "enjoy", "adore"])


# What one knows, speaks or prefers is no pastime: "How did you get into knowing brokers?" would be odd.
STATIVE = words("stative")


BEGUN = words("begun")


def habitual(base: str, rest: str, kind: HookKind) -> HookWords | None:
    """Something they do: "keeps bees"."""
    rest = re.sub(r"\band (\w+s) (?=\w)", lambda match: f"and {base_of(match[1]) or match[1]} ", rest)
    if base in LIKING:
        return _liking(base, rest)
    if base in {"are", "were"}:
        return nominal(rest, kind, clause=f"you're {rest}" if base == "are" else f"you were {rest}")
    if base in {"need", "want", "require", "seek", "search", "look"}:
        return wanting(base, rest, kind)
    if base in {"have", "own"}:
        return _having(base, rest)
    special = _special(base, rest, kind)
    if special:
        return special
    if base in BEGUN and re.match(r"(?:a|an|your) ", rest):
        return _under_way(base, rest, kind)
    return _habit(base, rest, kind)


def _habit(base: str, rest: str, kind: HookKind) -> HookWords:
    vp, doing = f"{base} {rest}".strip(), ing_phrase(base, rest)
    said = HookWords(shape=Shape.ACTIVITY, clause=f"you {vp}", vp=vp, ing=doing, short=doing)
    if base == "keep" and ANIMAL.search(rest):
        return replace(said, shape=Shape.ANIMALS, topic=yours(rest))
    if kind is HookKind.CHALLENGE:
        return replace(said, shape=Shape.CHALLENGE, vp=None, ing=None)
    if kind is HookKind.OFFER:
        return replace(said, shape=Shape.OFFER, vp=None, ing=None)
    if base in STATIVE or kind is HookKind.NEED:
        return replace(said, shape=Shape.HOME, vp=None, ing=None, short=rest if has_determiner(rest) else doing)
    if re.match(r"(?:only|nothing but)\b", rest):
        said = replace(said, tact=Tact.WEAK)
    topic = _made(base, rest, f"you {base}") if base in RUNNING else None
    work = kind is HookKind.PROJECT or topic is not None
    return replace(said, shape=Shape.WORK if work else Shape.ACTIVITY, topic=topic)


def _special(base: str, rest: str, kind: HookKind) -> HookWords | None:
    first, _, after = rest.partition(" ")
    if (base == "speak" and first in {"at", "on"}) or (base in {"present"} and first in {"at", "to"}):
        noun = "talk" if base == "speak" else "presentation"
        return HookWords(
            shape=Shape.EVENT, topic=f"your {noun} {timeless(rest)}", short=f"your {noun} {timeless(rest)}"
        )
    if base == "work" and first == "on":
        return HookWords(
            shape=Shape.WORK,
            topic=f"your work on {after}",
            clause=f"you work on {after}",
            vp=f"work on {after}",
            ing=f"working on {after}",
            short=after,
        )
    if base == "dream" and first == "of":
        return HookWords(shape=Shape.TRIP, topic=f"your dream of {after}", clause=f"you dream of {after}", short=after)
    if base in {"hope", "intend", "aim", "plan", "mean"} and first == "to":
        vp = timeless(after)
        return HookWords(shape=Shape.PLAN, topic=f"your plan to {vp}", clause=f"you {base} to {vp}", vp=vp, short=vp)
    if base in {"offer"}:
        return HookWords(
            shape=Shape.OFFER, topic=f"your offer of {rest}", clause=f"you offer {rest}", short=f"your offer of {rest}"
        )
    if base in {"move", "relocate", "shift"} and first == "to":
        return move(rest)
    if base == "come" and first == "to":
        where = timeless(after)
        return HookWords(shape=Shape.TRIP, topic=f"your visit to {where}", short=f"your visit to {where}")
    if base in {"go", "fly", "travel"} and first == "to":
        return HookWords(
            shape=Shape.TRIP,
            topic=f"your trip to {timeless(after)}",
            clause=f"you're going to {timeless(after)}",
            short=f"your trip to {timeless(after)}",
        )
    if base == "play" and rest.split() and rest.split()[0].lower() in words("sports") and len(rest.split()) == 1:
        return HookWords(
            shape=Shape.ACTIVITY,
            topic=f"your {rest}",
            clause=f"you play {rest}",
            vp=f"play {rest}",
            ing=f"playing {rest}",
            short=rest,
        )
    if base in {"hate", "dislike", "detest", "loathe"}:
        return HookWords(shape=Shape.DISLIKE, clause=f"you {base} {rest}", short=rest, tact=Tact.WEAK)
    if (base == "speak" and rest.split()[-1].lower() in {"languages", "tongues"}) or (
        base == "speak" and rest[:1].isupper()
    ):
        return HookWords(shape=Shape.ACTIVITY, clause=f"you speak {rest}", vp=f"speak {rest}", short=f"speaking {rest}")
    if base in {"say", "think", "reckon", "claim", "believe", "insist"}:
        return HookWords(short=rest, tact=Tact.NEVER)  # What they hold of something is not said back to them.
    if base == "do" and rest:
        return _doing(rest)
    return None


def _doing(rest: str) -> HookWords:
    what = re.sub(r"^(?:the|some|a lot of) ", "", rest)
    topic = yours(what) if not re.match(r"(?:all|everything|a|an|your|both|nothing|only)\b", what) else None
    return HookWords(
        shape=Shape.ACTIVITY,
        topic=topic,
        clause=f"you do {rest}",
        vp=f"do {rest}",
        ing=f"doing {rest}" if topic is None else what,
        short=what,
    )


def _liking(base: str, rest: str) -> HookWords | None:
    rest = re.sub(r", ?(?:especially|and|but) .*$", "", re.sub(r"^(?:to) ", "", rest))
    if not rest or rest.startswith(("our ", "my ")):
        return HookWords(shape=Shape.TASTE, clause=f"you {base} {rest}", short=rest) if rest else None
    first = rest.split()[0]
    hobby = (
        base_of_gerund(first) is not None or first.endswith("ing") or (rest.endswith("ing") and len(rest.split()) <= 3)
    )
    if hobby or (len(rest.split()) == 1 and rest in words("sports")):
        topic = (
            f"your {rest}"
            if len(rest.split()) <= 3 and not re.search(r" (?:in|on|at|with) ", rest)
            else f"your love of {rest}"
        )
        return HookWords(shape=Shape.ACTIVITY, topic=topic, clause=f"you {base} {rest}", ing=rest, short=rest)
    topic = f"your love of {rest}" if base in {"love", "adore"} else f"your interest in {rest}"
    return HookWords(shape=Shape.TASTE, topic=topic, clause=f"you {base} {rest}", ing=rest, short=rest)


def _having(base: str, rest: str) -> HookWords | None:
    lent = re.fullmatch(r"(?P<what>.+) to lend(?: (?:you|out|me|us))?", rest)
    if lent:
        return HookWords(shape=Shape.OFFER, topic=f"your offer to lend {lent['what']}", short=lent["what"])
    rest = RELATIVE.sub("", rest)
    if is_participle(rest.split()[0] if rest else ""):
        return HookWords(shape=Shape.FEAT, clause=f"you have {rest}", short=rest)
    if re.match(r"(?:to|no|fear|the|been|never|trouble)\b", rest):
        return HookWords(shape=Shape.HOME, clause=f"you have {rest}", short=re.sub(r"^(?:to|no|the) ", "", rest))
    shape = Shape.ANIMALS if ANIMAL.search(rest) else Shape.FAMILY if FAMILY.search(rest) else Shape.HOME
    short = re.sub(r"^(?:a|an) ", "", rest)
    return HookWords(shape=shape, topic=yours(rest), clause=f"you {base} {indefinite(rest)}", short=short)


def is_participle(word: str) -> bool:
    """ "introduced" in "has introduced": the perfect tense."""
    return (word.endswith("ed") and word not in {"seed", "bed", "red", "shed", "feed", "weed"}) or word in {
        "been",
        "done",
        "made",
        "built",
        "got",
        "gone",
        "started",
        "written",
    }


def _made(base: str, rest: str, by: str) -> str | None:
    """ "the app for beekeepers you're building"; a place goes behind: "the castle you run in Fife"."""
    core = timeless(RELATIVE.sub("", rest))
    if not re.match(r"(?:a|an|the|your|two|three|four|five|six)\b", core) or RACE.search(core):
        return None
    if core.startswith("your "):
        return core
    thing, where = [*PLACE_TAIL.split(core, maxsplit=1), ""][:2]
    if re.search(r"(?:ed|set|made|based)$", thing) or len(thing.split()) > 6:
        return None
    if where and re.search(r" (?:about|on|for|of) ", thing):
        return f"{definite(core)} {by}" if len(core.split()) <= 8 else None
    return f"{definite(thing)} {by} {where}".strip() if len(where.split()) <= 5 else f"{definite(thing)} {by}"


PLACE_TAIL = re.compile(r" (?=(?:in|at|on|outside|near|with|as|out|over|from|across) )")


RACE = re.compile(r"\b(?:together|marathon|race|ultra\w*|triathlon|10k|5k)\b", re.IGNORECASE)


def progressive(base: str, rest: str, kind: HookKind) -> HookWords | None:
    """Something under way: "training for her first marathon"."""
    first, _, after = rest.partition(" ")
    if not rest:
        return HookWords(shape=Shape.ACTIVITY, topic=f"your {gerund(base)}", ing=gerund(base), short=gerund(base))
    if base in {"move", "relocate", "shift"}:
        return move(rest)
    if base in {"go", "fly", "travel"} and first == "to":
        where = timeless(after.split(" to ")[0])
        return HookWords(
            shape=Shape.TRIP,
            topic=f"your trip to {where}",
            clause=f"you're going to {where}",
            short=f"your trip to {where}",
        )
    if base == "train" and first == "for":
        goal = yours(timeless(after)) if re.match(r"(?:a|an|your|the) ", after) else timeless(after)
        return HookWords(
            shape=Shape.EVENT,
            topic=goal,
            clause=f"you're training for {timeless(after)}",
            ing="the training",
            short=goal,
        )
    if base == "raise":
        return HookWords(
            shape=Shape.WORK, topic="your fundraising", clause="you're raising a round", short="your fundraising"
        )
    if base in {"want", "need", "look", "search", "hire", "seek"}:
        return search(re.sub(r"^for ", "", rest))
    if base in {"think", "dream"} and first in {"of", "about"}:
        return HookWords(
            shape=Shape.PLAN, topic=f"your idea of {after}", clause=f"you're thinking of {after}", short=after
        )
    if base == "save" and first == "up":
        return HookWords(
            shape=Shape.TRIP,
            clause=f"you're saving {rest}",
            topic=yours(after.removeprefix("for ")) if after.startswith("for a") else None,
            short=after.removeprefix("for "),
        )
    if base == "plan" or base == "do":
        return _planned(base, rest, kind)
    return _under_way(base, rest, kind)


def _planned(base: str, rest: str, kind: HookKind) -> HookWords:
    if rest.startswith("to "):
        vp = timeless(rest[3:])
        return HookWords(
            shape=Shape.PLAN,
            topic=f"your plan to {vp}",
            clause=f"you're planning to {vp}",
            vp=vp,
            short=f"your plan to {vp}",
        )
    shape = (
        Shape.TRIP
        if kind is HookKind.TRIP or re.search(r"\b(trip|holiday|tour|walk|trek|cruise|visit)\b", rest)
        else Shape.WORK
    )
    core = timeless(rest)
    return HookWords(
        shape=shape,
        topic=yours(core),
        clause=f"you're {ing_phrase(base, core)}",
        short=re.sub(r"^(?:a|an|your) ", "", core),
    )


def _under_way(base: str, rest: str, kind: HookKind) -> HookWords:
    return under_way(gerund(base), rest, kind, made=base in MAKING)


def under_way(doing_word: str, rest: str, kind: HookKind, made: bool = True) -> HookWords:
    """Something under way, known by its gerund: "renovating an old farmhouse"."""
    doing = f"{doing_word} {timeless(rest)}"
    topic = _made(doing_word, rest, f"you're {doing_word}") if made else None
    if doing_word == "working" and rest.startswith("on "):
        what = timeless(rest[3:])
        topic = f"{definite(what)} you're working on" if re.match(r"(?:a|an|the) ", what) else f"your work on {what}"
    shape = Shape.TRIP if kind is HookKind.TRIP else Shape.WORK if topic or kind is HookKind.PROJECT else Shape.ACTIVITY
    short = topic.split(" you're ")[0] if topic else doing
    return HookWords(shape=shape, topic=topic, clause=f"you're {doing}", ing=doing, short=short)


REPORTED = frozenset(["asked", "wanted", "liked", "needed", "loved", "said", "told", "called", "offered"])


# Without an object these were done to them: "accepted to the choir".
DONE_TO = frozenset(
    [
        "accepted",
        "selected",
        "invited",
        "admitted",
        "nominated",
        "elected",
        "promoted",
        "awarded",
        "appointed",
        "shortlisted",
        "longlisted",
        "featured",
        "chosen",
        "picked",
        "commissioned",
        "named",
        "hired",
        "headhunted",
    ]
)


PRIZES = frozenset(["won", "raised", "published", "released", "launched", "opened", "closed"])


def past(verb: str, base: str | None, rest: str, kind: HookKind) -> HookWords | None:
    """Something they did; `base` is the verb, where known."""
    low = verb.lower()
    if low in DONE_TO and re.match(r"(?:to|for|as|into|by|onto|among)\b", rest):
        return HookWords(shape=Shape.FEAT, clause=f"you were {low} {rest}", short=f"being {low} {rest}")
    if re.match(r"(?:first|second|third|\w+th|own) ", rest):
        rest = f"your {rest}"
    said = f"you {low} {rest}"
    if low == "offered":
        topic = None if rest.startswith("to ") else f"your offer of {rest}"
        return HookWords(shape=Shape.OFFER, clause=said, topic=topic, short=re.sub(r"^to ", "", rest))
    if low in REPORTED:
        short = re.sub(r"^(?:for|about|if|whether) ", "", rest)
        return HookWords(shape=Shape.TASTE, clause=said, short=short, tact=Tact.WEAK)
    prize = low in PRIZES and re.match(r"(?:a|an|the|your) |Series [A-E]\b", rest) is not None
    topic = yours(timeless(rest)) if prize else None
    feat = prize or kind in {HookKind.ACHIEVEMENT, HookKind.PROJECT}
    doing = ing_phrase(base, timeless(rest)) if base else re.sub(r"^(?:a|an|the) ", "", timeless(rest))
    return HookWords(shape=Shape.FEAT if feat else Shape.HOME, clause=said, topic=topic, short=topic or doing)
