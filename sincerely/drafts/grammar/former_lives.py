"""What they were: "used to be a chef", "ex-army", "was a nurse for ten years"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import phrases, words
from sincerely.drafts.grammar.nouns import a_or_an
from sincerely.drafts.grammar.phrases import ing_phrase
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.verbs import ALSO_NOUNS, base_of, base_of_past

ROLE_ENDS = ("er", "or", "ist", "ian", "man", "woman")
FOR_YEARS = re.compile(r" (?:for )?(?:[\w-]+ )?(?:years|decades)$| before$| once$| (?:un)?till? (?:the age of )?\d+$")


def used_to(match: re.Match[str]) -> HookWords | None:
    """ "used to be a chef", "used to row"."""
    rest = re.sub(r",? and now\b.*$", "", match["x"])
    if rest.startswith("be "):
        return _as_role(rest.removeprefix("be "))
    base, _, after = rest.partition(" ")
    return HookWords(shape=Shape.PAST, clause=f"you used to {rest}", short=ing_phrase(base, after))


def past_life(match: re.Match[str]) -> HookWords | None:
    """ "ex-army", "former nurse", "ex Monzo"."""
    told = re.sub(r"^(?:a|an|the) ", "", match["x"])
    if match.group().lower().startswith("once ") and base_of_past(told.split()[0]):
        return HookWords(shape=Shape.PAST, clause=f"you once {told}", short=f"how you once {told}")
    what = re.split(r",| with | turned | now | who | and | (?=[a-z]+ing )", re.sub(r"^(?:a|an|the) ", "", match["x"]))[
        0
    ].strip(" -")
    what = _until_a_verb(what)
    if what.lower() in phrases("forces"):
        time = f"your time in the {what}"
        return HookWords(shape=Shape.PAST, topic=time, clause=f"you were in the {what}", short=f"the {what}")
    if what.endswith(ROLE_ENDS) or what.split()[-1].lower() in words("roles"):
        return _as_role(f"{a_or_an(what)} {what}")
    if len(what.split()) == 1 or what.split()[-1][:1].isupper():
        name = what if what[:1].isupper() else what.capitalize()
        return HookWords(shape=Shape.PAST, topic=f"your time at {name}", clause=f"you used to be at {name}", short=name)
    # Right for a trade and for a firm: "your army medic days", "your big pharma days".
    return HookWords(shape=Shape.PAST, topic=f"your {what} days", short=f"your {what} days")


def _until_a_verb(what: str) -> str:
    """ "stripe keeps bees": what they do now is another matter."""
    first, *rest = what.split()
    for place, word in enumerate(rest, start=1):
        if base_of(word) and word.lower() not in ALSO_NOUNS:
            return " ".join([first, *rest][:place])
    return what


def was(match: re.Match[str]) -> HookWords | None:
    """ "was a midwife for ten years", "was in the navy"."""
    what = FOR_YEARS.sub("", match["x"])
    topic = f"your time as {what}" if re.match(r"(?:a|an|the) ", what) else None
    return HookWords(shape=Shape.PAST, clause=f"you were {what}", topic=topic, short=topic or what)


def _as_role(role: str) -> HookWords:
    time = f"your time as {role}"
    return HookWords(shape=Shape.PAST, topic=time, clause=f"you used to be {role}", short=time)
