"""What they are fond of: "big Arsenal fan", "mad about padel", "avid reader of sci-fi"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import a_or_an
from sincerely.drafts.grammar.phrases import ing_phrase
from sincerely.drafts.grammar.shapes import HookWords, Shape

EAGER = re.compile(
    r"^(?:(?:big|huge|great|massive|mad|keen|avid|passionate|lifelong|total|real|proper|secret|a|an|the|you're a) )+",
    re.IGNORECASE,
)
# "the Dodgers", but "Arsenal".
TEAM = re.compile(r"[A-Z][a-z]+s")
FAN_OF = re.compile(r"^fan of ", re.IGNORECASE)


def fan(match: re.Match[str]) -> HookWords | None:
    """ "big Arsenal fan", "fan of Studio Ghibli"."""
    what = FAN_OF.sub("", EAGER.sub("", match["x"]))
    whole = re.sub(r"^(?:you're )?(?:an? )?", "", match.group())
    what = what.title() if what in words("clubs") else what
    what = f"the {what}" if TEAM.fullmatch(what) and what.lower() not in words("clubs-without-the") else what
    return HookWords(
        shape=Shape.TASTE, clause=f"you're {a_or_an(whole)} {whole}", topic=f"your love of {what}", ing=what, short=what
    )


def mad_about(match: re.Match[str]) -> HookWords | None:
    """ "mad about padel", "into bouldering", "obsessed with keyboards"."""
    what = next(found for found in match.groups() if found)
    whole = match.group().removeprefix("you're ")
    return HookWords(
        shape=Shape.TASTE, clause=f"you're {whole}", topic=f"your enthusiasm for {what}", ing=what, short=what
    )


def interested(match: re.Match[str]) -> HookWords | None:
    """ "interested in soil"."""
    what = match["x"]
    return HookWords(
        shape=Shape.TASTE, clause=f"you're interested in {what}", topic=f"your interest in {what}", ing=what, short=what
    )


def doer_of(match: re.Match[str]) -> HookWords | None:
    """ "avid reader of sci-fi" reads sci-fi."""
    stem = match["x"][:-2]
    base = next((verb for verb in (stem, f"{stem}e", stem[:-1]) if verb in words("verbs")), None)
    if base is None:
        return None
    doing = ing_phrase(base, match["y"])
    whole = re.sub(r"^(?:a|an) ", "", match.group())
    return HookWords(shape=Shape.ACTIVITY, clause=f"you're {a_or_an(whole)} {whole}", ing=doing, short=doing)
