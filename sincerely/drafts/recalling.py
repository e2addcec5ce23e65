"""The hook said back to the person, asked about, and named in a subject line; and how that changes as time passes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from sincerely.drafts.bank import choices
from sincerely.drafts.facts import Subjects
from sincerely.drafts.grammar.nouns import belongs, is_plural
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, gerund
from sincerely.drafts.sandbox import render
from sincerely.drafts.words import LONG_AGO, Words

# After LONG_AGO "you're looking for a CTO" may be over; that they love sailing is not.
TIMED = frozenset(
    {
        Shape.OFFER,
        Shape.WORK,
        Shape.SEARCH,
        Shape.HELP,
        Shape.PLAN,
        Shape.TRIP,
        Shape.MOVE,
        Shape.EVENT,
        Shape.CHALLENGE,
    }
) | {Shape.FAMILY}
# News that is over: "your daughter starts uni" was starting then.
STARTING = re.compile(
    r"^(?P<who>your (?:[\w-]+ )?[\w-]+) (?P<verb>starts?|begins?|moves?|leaves?|graduates?|marries)\b"
)
# With these something worth sending may help; that it fits their sailing would be invented.
HELPED = frozenset({Shape.SEARCH, Shape.CHALLENGE, Shape.WORK, Shape.PLAN})
# With these nothing that is sent along is a remedy.
DISASTER = re.compile(
    r"\b(?:kill|killing|killed|dead|died|dying|flood|storm|cyclone|hurricane|fire|quit|drought|sargassum)\w*\b"
)
# A topic that is no noun of its own: "being paged at night", "how hard it is to hire".
DOING = re.compile(r"\w+ing\b(?! (?:problems?|issues?|costs?))|how ")
# "someone to prune the tree": nobody asks what the ideal one would look like.
ANYBODY = re.compile(r"(?:someone|somebody|anyone|anybody|people|help|something|a way|ways)\b")
LONGEST_TWICE = 1  # Words: what has just been said at length is not said again.
LEANING = ("topic", "ing", "vp", "target", "sought", "doing")
OWNERS = re.compile(r"\b(?:my|our)\b")
BARE = re.compile(r"^(?:your|the|an?) ")
LONGEST_ASKED = 6  # Words: a longer phrase makes a question nobody would ask.
LONGEST_SUBJECT = 6  # Words: a longer subject line is cut off in an inbox.
BOUNDARY = re.compile(
    r" (?=(?:in|with|for|at|on|off|from|into|out|to|of|about|by|without|that|they|you|under|over|like) )"
)
HANGING = re.compile(
    r"(?: (?:for|with|of|in|to|the|a|an|and|or|about|at|on|off|from|your|by|into|they|that|next|my|our"
    r"|out|all|is|are|up))+$"
)


def hook_forms(chosen: Subjects, turn: int, now: datetime) -> Words:
    """The hook, said back and asked about; nothing without one. `turn` picks among the sentences that fit."""
    if chosen.hook_words is None:
        return {}
    noted = chosen.hook.noted_at if chosen.hook else None
    later = noted is not None and (now - noted).days > LONG_AGO
    found = _since(chosen.hook_words) if later and chosen.hook_words.shape in TIMED else chosen.hook_words
    forms = _forms(found) | {"hook": chosen.hook.text if chosen.hook else ""}
    return forms | _sentences(found, forms, later, turn)


def _sentences(found: HookWords, forms: Words, later: bool, turn: int) -> Words:
    """What is said and asked. What a sentence has just said at length is not said again: "How is it going so far?"."""
    recalls = choices("recall", str(found.shape), forms)
    long = {name: "" for name in LEANING if len(BARE.sub("", forms[name]).split()) > LONGEST_TWICE}
    # Who wants what the owner has is not searching any more.
    shape = Shape.HELP if found.shape is Shape.SEARCH and OWNERS.search(forms["clause"]) else found.shape
    asks = _asks(shape, later, forms | long)
    leaning = _asks(shape, later, forms | dict.fromkeys(LEANING, ""))
    return {
        "recall": render(recalls[turn % len(recalls)], forms) if recalls else "",
        "ask": render(asks[turn % len(asks)], forms),
        "ask_that": render(leaning[turn % len(leaning)], forms),
    }


def _forms(found: HookWords) -> Words:
    """Every shape a template may ask for; a word that is not known is empty."""
    topic, clause, short = found.topic or "", found.clause or "", _short(found)
    told = topic if topic and not DOING.match(topic) else f"what you told me about {short}"
    return {
        "topic": topic,
        "clause": clause,
        "vp": _brief(found.vp),
        "ing": _brief(found.ing),
        "doing": _brief(found.ing) if found.ing and base_of_gerund(found.ing.split()[0]) else "",
        "target": found.target or "",
        "target_bare": re.sub(r"^(?:a|an|the) ", "", found.target or ""),
        "sought": "yes" if _named(found.target) else "",
        "who": found.who or "",
        "who_is": "are" if is_plural(found.who or "") else "is",
        "is": "are" if found.plural else "is",
        "that_one": "them" if found.plural else "it",
        "short": short,
        "topic_or_short": topic or found.short,
        "told": told,
        "tellable": "" if found.shape is Shape.HELP else topic or found.short,
        "fitting": told if found.shape in HELPED and not DISASTER.search(f"{topic} {clause} {short}") else "",
        "remembered": topic or (f"that {clause}" if clause else ""),
        "for_short": f", for {topic}" if topic else "",
    }


def _named(target: str | None) -> bool:
    """Whether one may ask what the ideal one would look like."""
    named = target is not None and ANYBODY.match(target) is None and not target.startswith("your ")
    return named and not is_plural(target or "")


def _since(found: HookWords) -> HookWords:
    """The same as past: "you were looking for a CTO", "the shop you were opening"."""
    clause = re.sub(r"^you want ", "you wanted ", re.sub(r"^you're ", "you were ", found.clause or ""))
    clause = STARTING.sub(_was_starting, re.sub(r"^you'd like ", "you wanted ", clause))
    topic = re.sub(r"\byou're (?=\w+ing\b)", "you were ", found.topic or "")
    return replace(found, clause=clause or None, topic=topic or None)


def _was_starting(match: re.Match[str]) -> str:
    verb = base_of(match["verb"]) or match["verb"]
    return f"{match['who']} {'were' if is_plural(match['who']) else 'was'} {gerund(verb)}"


def _asks(shape: Shape, later: bool, forms: Words) -> list[str]:
    section = f"{shape} later" if later else str(shape)
    return list(choices("ask", section, forms) or choices("ask", str(shape), forms) or choices("ask", "home", forms))


def _brief(phrase: str | None) -> str:
    return phrase if phrase and len(phrase.split()) <= LONGEST_ASKED else ""


def _short(found: HookWords) -> str:
    """A few words for a subject line; nothing left hanging."""
    cut = found.short
    if len(cut.split()) > LONGEST_SUBJECT:
        parts = BOUNDARY.split(cut)
        cut = parts.pop(0)
        while parts and len(f"{cut} {parts[0]}".split()) <= LONGEST_SUBJECT:
            cut = f"{cut} {parts.pop(0)}"
    cut = HANGING.sub("", " ".join(cut.split()[: LONGEST_SUBJECT + 2]))
    if " " not in cut and cut.endswith("ing") and " " in found.short:
        # "getting into rad tech school": the verb alone says nothing.
        cut = HANGING.sub("", " ".join(found.short.split()[:LONGEST_SUBJECT]))
    return f"your {cut}" if belongs(cut) else cut
