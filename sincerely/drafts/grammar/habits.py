"""What they do: "keeps bees", "runs a castle in Fife", "speaks at KubeCon"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from sincerely.drafts.grammar.belongings import having
from sincerely.drafts.grammar.journeys import on_the_way
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.likes import LIKING, liking
from sincerely.drafts.grammar.nominals import nominal
from sincerely.drafts.grammar.nouns import has_determiner, yours
from sincerely.drafts.grammar.phrases import ANIMAL, ing_phrase, timeless
from sincerely.drafts.grammar.progress import MAKING, made_by, progressive, training_for, under_way
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, gerund
from sincerely.drafts.grammar.wants import move, wanting
from sincerely.model import HookKind

# What one runs is named by the thing: "the castle you run". What is done once is under way.
RUNNING, BEGUN = words("running"), words("begun")
# An offer is made to somebody; what they simply do is none, whatever it was noted as.
FOR_US = re.compile(r"\b(?:us|me|our|my|you|discount|spare)\b")
# What one knows, speaks or prefers is no pastime: "How did you get into knowing brokers?" would be odd.
STATIVE = words("stative")


def habitual(base: str, rest: str, kind: HookKind) -> HookWords | None:
    """Something they do: "keeps bees"."""
    rest = re.sub(r"\band (\w+s) (?=\w)", lambda match: f"and {base_of(match[1]) or match[1]} ", rest)
    # "learns the viola since one year": how long would need another tense.
    rest = re.sub(r" since (?:\d{4}|childhood|school|uni|college)$", "", rest)
    rest = re.sub(
        r" (?:since|for) (?:(?:over|about|almost|nearly) )?(?:\w+ )?(?:years?|months?|weeks?|decades?|ages)$", "", rest
    )
    if base.endswith("n't"):
        return HookWords(short=rest, tact=Tact.NEVER)
    if base in LIKING:
        return liking(base, rest)
    doing = base_of_gerund(rest.split()[0]) if base == "are" and rest else None
    if doing:
        return progressive(doing, rest.partition(" ")[2], kind)
    if base in {"are", "were"}:
        return nominal(rest, kind, clause=f"you're {rest}" if base == "are" else f"you were {rest}")
    if base in {"need", "want", "require", "seek", "search", "look"}:
        return wanting(rest)
    if base in {"have", "own"}:
        return having(base, rest)
    special = _special(base, rest)
    if special:
        return special
    # "makes her own pierogi" is a habit, "starts her own studio" is not.
    pastime = (
        rest.startswith("your own ")
        and base != "start"
        and kind in {HookKind.INTEREST, HookKind.PERSONAL}
        and base in MAKING
    )
    if base in BEGUN and re.match(r"(?:a|an|your) ", rest) and not pastime:
        return under_way(gerund(base), rest, kind, made=base in MAKING)
    return _habit(base, rest, kind)


def _habit(base: str, rest: str, kind: HookKind) -> HookWords:
    vp, doing = f"{base} {rest}".strip(), ing_phrase(base, re.sub(r" (?:now|nowadays|these days)$", "", rest))
    said = HookWords(shape=Shape.ACTIVITY, clause=f"you {vp}", vp=vp, ing=doing, short=doing)
    if base == "keep" and ANIMAL.search(rest):
        return replace(said, shape=Shape.ANIMALS, topic=yours(rest))
    if kind is HookKind.CHALLENGE:
        return replace(said, shape=Shape.CHALLENGE, vp=None, ing=None)
    if kind is HookKind.OFFER and FOR_US.search(rest):
        return replace(said, shape=Shape.OFFER, vp=None, ing=None)
    if base in STATIVE or kind is HookKind.NEED:
        return replace(said, shape=Shape.HOME, vp=None, ing=None, short=rest if has_determiner(rest) else doing)
    if re.match(r"(?:only|nothing but)\b", rest):
        said = replace(said, tact=Tact.WEAK)
    topic = made_by(base, rest, f"you {base}") if base in RUNNING else None
    return replace(said, shape=Shape.WORK if topic else Shape.ACTIVITY, topic=topic)


def _special(base: str, rest: str) -> HookWords | None:
    """Verbs that say more than that something is done."""
    read = SPECIAL.get(base)
    return read(base, rest) if read and rest else None


def _speaking(base: str, rest: str) -> HookWords | None:
    if re.match(r"(?:at|on) ", rest) and base == "speak":
        talk = f"your talk {timeless(rest)}"
        return HookWords(shape=Shape.EVENT, topic=talk, short=talk)
    if rest[:1].isupper() or rest.split()[-1].lower() in {"languages", "tongues"}:
        return HookWords(shape=Shape.ACTIVITY, clause=f"you speak {rest}", vp=f"speak {rest}", short=f"speaking {rest}")
    return None


def _presenting(base: str, rest: str) -> HookWords | None:
    if not re.match(r"(?:at|to) ", rest):
        return None
    talk = f"your presentation {timeless(rest)}"
    return HookWords(shape=Shape.EVENT, topic=talk, short=talk)


def _working(base: str, rest: str) -> HookWords | None:
    if not rest.startswith("on "):
        return None
    what = rest.removeprefix("on ")
    return HookWords(
        shape=Shape.WORK,
        topic=f"your work on {what}",
        clause=f"you work on {what}",
        vp=f"work on {what}",
        ing=f"working on {what}",
        short=what,
    )


def _dreaming(base: str, rest: str) -> HookWords | None:
    if not rest.startswith("of "):
        return None
    return HookWords(shape=Shape.TRIP, topic=f"your dream {rest}", clause=f"you dream {rest}", short=rest[3:])


def _hoping(base: str, rest: str) -> HookWords | None:
    if not rest.startswith("to "):
        return None
    vp = timeless(rest[3:])
    return HookWords(shape=Shape.PLAN, topic=f"your plan to {vp}", clause=f"you {base} to {vp}", vp=vp, short=vp)


def _offering(base: str, rest: str) -> HookWords | None:
    offer = f"your offer of {rest}"
    return HookWords(shape=Shape.OFFER, topic=offer, clause=f"you offer {rest}", short=offer)


def _moving(base: str, rest: str) -> HookWords | None:
    return move(rest) if rest.startswith("to ") else None


def _coming(base: str, rest: str) -> HookWords | None:
    visit = f"your visit {timeless(rest)}"
    return HookWords(shape=Shape.TRIP, topic=visit, short=visit) if rest.startswith("to ") else None


def _playing(base: str, rest: str) -> HookWords | None:
    if rest.lower() not in words("sports"):
        return None
    return HookWords(
        shape=Shape.ACTIVITY,
        topic=f"your {rest}",
        clause=f"you play {rest}",
        vp=f"play {rest}",
        ing=f"playing {rest}",
        short=rest,
    )


def _hating(base: str, rest: str) -> HookWords | None:
    return HookWords(shape=Shape.DISLIKE, clause=f"you {base} {rest}", short=rest, tact=Tact.WEAK)


def _opinion(base: str, rest: str) -> HookWords | None:
    """What they hold of something is not said back to them."""
    return HookWords(short=rest, tact=Tact.NEVER)


def _doing(base: str, rest: str) -> HookWords | None:
    if re.match(r"(?:it|this|that|them|so)\b", rest):
        return HookWords(short=rest, tact=Tact.NEVER)  # What "it" is stood before, and is not known here.
    what = re.sub(r"^(?:the|some|a lot of) ", "", rest)
    own = re.match(r"(?:all|everything|a|an|your|both|nothing|only|up)\b", what) is None
    return HookWords(
        shape=Shape.ACTIVITY,
        topic=yours(what) if own else None,
        clause=f"you do {rest}",
        vp=f"do {rest}",
        ing=what if own else f"doing {rest}",
        short=what if own else f"doing {rest}",
    )


SPECIAL: dict[str, Callable[[str, str], HookWords | None]] = {
    "speak": _speaking,
    "present": _presenting,
    "work": _working,
    "train": training_for,
    "prepare": training_for,
    "dream": _dreaming,
    "offer": _offering,
    "come": _coming,
    "play": _playing,
    "do": _doing,
    **dict.fromkeys(("hope", "intend", "aim", "plan", "mean"), _hoping),
    **dict.fromkeys(("move", "relocate", "shift", "emigrate"), _moving),
    **dict.fromkeys(("go", "fly", "travel"), on_the_way),
    **dict.fromkeys(("hate", "dislike", "detest", "loathe"), _hating),
    **dict.fromkeys(("say", "think", "reckon", "claim", "believe", "insist"), _opinion),
}
