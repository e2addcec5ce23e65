"""What they did: "won an award", "was accepted to the choir", "became a dad"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import yours
from sincerely.drafts.grammar.phrases import ing_phrase, timeless
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.model import HookKind

# What they asked or said; without an object, what was done to them; what is named by its fruit; what calls for joy.
REPORTED, DONE_TO, PRIZES, JOYFUL = words("reported"), words("done-to"), words("prizes"), words("joyful")
PARENT = re.compile(r"(?:an? )?(?:dad|father|mum|mom|mother|parents?|gran\w*|uncle|aunt)\b")
# "closed pre-seed", "raised Series A".
ROUND = re.compile(r"^(pre-seed|seed|series [a-e])(?: round)?$", re.IGNORECASE)
GOT = re.compile(
    r"(?:into|in|promoted|tenure|the|accepted|elected|a (?:place|grant|scholarship|job)"
    r"|(?:your|a|an|the) (?:[\w-]+ )*(?:citizenship|visa|permit|degree|licen[cs]e|grant|place))\b"
)


def past(verb: str, base: str | None, rest: str, kind: HookKind) -> HookWords | None:
    """Something they did; `base` is the verb, where known."""
    low = verb.lower()
    done_to = low in DONE_TO and re.match(r"(?:to|for|as|in|into|by|onto|among|one of|best)\b", rest)
    if done_to:
        return HookWords(shape=Shape.FEAT, clause=f"you were {low} {rest}", short=f"being {low} {rest}")
    if low in {"born", "raised"} and rest.startswith("in "):
        return HookWords(shape=Shape.HOME, clause=f"you were {low} {rest}", short=rest.removeprefix("in "))
    if low == "became" and PARENT.match(rest):
        return HookWords(shape=Shape.FAMILY, clause=f"you became {rest}", short=f"becoming {rest}")
    if re.match(r"(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|own) ", rest):
        rest = f"your {rest}"
    rest = ROUND.sub(r"your \1 round", rest)
    said = f"you {low} {rest}"
    if low == "brought" and rest.startswith("up "):
        return HookWords(short=rest, tact=Tact.NEVER)  # What they spoke of that day.
    if low == "offered":
        topic = None if rest.startswith("to ") else f"your offer of {rest}"
        return HookWords(shape=Shape.OFFER, clause=said, topic=topic, short=re.sub(r"^to ", "", rest))
    if low in REPORTED:
        short = re.sub(r"^(?:for|about|if|whether) ", "", rest)
        return HookWords(shape=Shape.TASTE, clause=said, short=short, tact=Tact.WEAK)
    return _feat(low, base, rest, kind)


def _feat(low: str, base: str | None, rest: str, kind: HookKind) -> HookWords:
    prize = low in PRIZES and re.match(r"(?:a|an|the|your) |Series [A-E]\b", rest) is not None
    # "your cup" would not say that it was won.
    topic = yours(timeless(rest)) if prize and low != "won" else None
    joy = low in JOYFUL or (low == "got" and GOT.match(rest) is not None)
    feat = prize or joy or kind in {HookKind.ACHIEVEMENT, HookKind.PROJECT}
    doing = ing_phrase(base, timeless(rest)) if base else re.sub(r"^(?:a|an|the) ", "", timeless(rest))
    shape = Shape.FEAT if feat else Shape.HOME
    return HookWords(shape=shape, clause=f"you {low} {rest}", topic=topic, short=topic or doing)
