"""The words a template may use, from the facts of one draft. Every value is a string; an empty one means: not known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from sincerely.drafts.bank import choices
from sincerely.drafts.facts import Subjects, names_of
from sincerely.drafts.grammar.actions import ActionWords
from sincerely.drafts.grammar.milestones import MilestoneWords
from sincerely.drafts.grammar.nouns import belongs, capital, is_plural
from sincerely.drafts.grammar.places import place_name, place_words, surely_place
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.times import ago, ahead
from sincerely.drafts.grammar.verbs import base_of_gerund
from sincerely.drafts.sandbox import render
from sincerely.drafts.voice import first_name, greeting, sign_off
from sincerely.model import By, Channel, Promise, Thread, Value, Voice

# After this many days "you're looking for a CTO" may be over, and "How is it going?" becomes "How did it go?".
LONG_AGO = 45
TIMED = frozenset(
    {Shape.OFFER, Shape.WORK, Shape.SEARCH, Shape.PLAN, Shape.TRIP, Shape.MOVE, Shape.EVENT, Shape.CHALLENGE}
)

# With these something worth sending may help; that it fits their sailing would be invented.
HELPED = frozenset({Shape.SEARCH, Shape.CHALLENGE, Shape.WORK, Shape.PLAN})

Words = dict[str, str]


def people_words(thread: Thread, channel: Channel, voice: Voice) -> Words:
    """Greeting, names and sign-off."""
    contact = thread.contact
    called = greeting(contact.name, contact.role, voice, channel)
    return {
        "greeting": called,
        "hi": f"{called} ",
        "first_name": first_name(contact.name),
        "organization": contact.organization or "",
        "handle": f"@{contact.handles['x'].lstrip('@')}" if contact.handles.get("x") else "",
        "name": voice.name or "",
        "sign_off": sign_off(voice, channel),
        "by_hand": "",
    }


def meeting_words(chosen: Subjects, now: datetime) -> Words:
    """Where and when they met, for the body and for a subject line."""
    met = chosen.encounter
    place = met.place or "" if met else ""
    if met and met.source and met.source.guessed and not surely_place(place):
        place = ""
    where = place_words(place, met.source.quote if met and met.source else "") if place else ""
    when = ago(met.on, now.date()) if met else ""
    named = place_name(place) if place else ""
    return {
        "meeting": f"{where} {when}".strip(),
        "place": where,
        "when": when,
        "at_place": where,
        "and_place": f"and our talk {where}".strip(),
        "after_talk": f"After {named}" if named else "After our talk",
        "long_ago": "yes" if met and (now.date() - met.on).days > LONG_AGO else "",
    }


def hook_forms(chosen: Subjects, turn: int, now: datetime) -> Words:
    """The hook, said back and asked about. `turn` picks among the sentences that fit."""
    found = chosen.hook_words
    if found is None:
        return dict.fromkeys(
            (
                "recall",
                "remembered",
                "ask_that",
                "ask",
                "topic",
                "clause",
                "short",
                "topic_or_short",
                "told",
                "fitting",
                "for_short",
                "hook",
            ),
            "",
        )
    noted = chosen.hook.noted_at if chosen.hook else None
    later = noted is not None and (now - noted).days > LONG_AGO
    forms = _forms(found, later and found.shape in TIMED)
    if later:
        found = replace(
            found, topic=re.sub(r"\byou're (?=\w+ing\b)", "you were ", found.topic) if found.topic else None
        )
        forms["topic"] = found.topic or ""
    recalls = choices("recall", str(found.shape), forms)
    # What the sentence before has just said at length is not said again: "How is it going so far?"
    said = found.topic if len((found.topic or "").split()) <= LONGEST_TWICE else ""
    told = found.topic if found.topic and not DOING.match(found.topic) else f"what you told me about {forms['short']}"
    asks = _asks(found.shape, later, forms | {"topic": said or ""})
    leaning = _asks(found.shape, later, forms | dict.fromkeys(("topic", "ing", "vp", "target", "sought", "doing"), ""))
    return forms | {
        "recall": render(recalls[turn % len(recalls)], forms) if recalls else "",
        "ask": render(asks[turn % len(asks)], forms),
        "topic_or_short": found.topic or found.short,
        "fitting": told if found.topic and found.shape in HELPED else "",
        "told": told,
        "ask_that": render(leaning[turn % len(leaning)], forms),
        "remembered": found.topic or (f"that {forms['clause']}" if forms["clause"] else ""),
        "for_short": f", for {found.topic}" if found.topic else "",
        "hook": chosen.hook.text if chosen.hook else "",
    }


# A topic that is no noun of its own: "being paged at night", "how hard it is to hire".
DOING = re.compile(r"\w+ing\b(?! (?:problems?|issues?|costs?))|how ")


def _asks(shape: Shape, later: bool, forms: Words) -> list[str]:
    section = f"{shape} later" if later else str(shape)
    return list(choices("ask", section, forms) or choices("ask", str(shape), forms) or choices("ask", "home", forms))


# "someone to prune the tree": nobody asks what the ideal one would look like.
ANYBODY = re.compile(r"(?:someone|somebody|anyone|anybody|people|help|something|a way|ways)\b")


def _forms(found: HookWords, later: bool) -> Words:
    clause = found.clause or ""
    if later:
        clause = re.sub(r"^you're ", "you were ", re.sub(r"^you want ", "you wanted ", clause))
    return {
        "topic": found.topic or "",
        "clause": clause,
        "vp": _brief(found.vp),
        "ing": _brief(found.ing),
        "target": found.target or "",
        "sought": "" if found.target is None or ANYBODY.match(found.target) else "yes",
        "doing": _brief(found.ing) if found.ing and base_of_gerund(found.ing.split()[0]) else "",
        "who": found.who or "",
        "who_is": "are" if is_plural(found.who or "") else "is",
        "target_bare": re.sub(r"^(?:a|an|the) ", "", found.target or ""),
        "short": _short(found),
        "is": "are" if found.plural else "is",
    }


LONGEST_TWICE = 4  # Words: a topic that may stand in two sentences running.
LONGEST_ASKED = 6  # Words: a longer phrase makes a question nobody would ask.


def _brief(phrase: str | None) -> str:
    return phrase if phrase and len(phrase.split()) <= LONGEST_ASKED else ""


LONGEST_SUBJECT = 6  # Words: a longer subject line is cut off in an inbox.
BOUNDARY = re.compile(
    r" (?=(?:in|with|for|at|on|off|from|into|out|to|of|about|by|without|that|they|you|under|over|like) )"
)
HANGING = re.compile(
    r"(?: (?:for|with|of|in|to|the|a|an|and|or|about|at|on|off|from|your|by|into|they|that|next|my|our"
    r"|out|all|is|are|up))+$"
)


def _short(found: HookWords) -> str:
    """A few words for a subject line; nothing left hanging."""
    cut = found.short
    if len(cut.split()) > LONGEST_SUBJECT:
        parts = BOUNDARY.split(cut)
        cut = parts.pop(0)
        while parts and len(f"{cut} {parts[0]}".split()) <= LONGEST_SUBJECT:
            cut = f"{cut} {parts.pop(0)}"
    cut = HANGING.sub("", " ".join(cut.split()[: LONGEST_SUBJECT + 2]))
    return f"your {cut}" if belongs(cut) else cut


def promise_words(promise: Promise, action: ActionWords, now: datetime) -> Words:
    """What was promised and when it is due."""
    today = now.date()
    upcoming = promise.due is not None and promise.due >= today
    day = ahead(promise.due, today) if promise.due and upcoming else ""
    clock = f"{promise.time:%H:%M}" if promise.time and upcoming else ""
    bare = re.sub(r"^(?:my|our) ", "the ", action.thing)
    return {
        "thing": action.thing,
        "the_thing": bare,
        "slot": action.slot,
        "whom": action.whom,
        "vp": action.vp,
        "plan": action.thing,
        "plan_bare": re.sub(r"^a ", "", action.thing),
        "is": "are" if action.plural else "is",
        "it": "them" if action.plural else "it",
        "here_it_is": "here they are" if action.plural else "here it is",
        "day": day,
        "named_day": day,
        "clock": clock,
        "no_clock": "" if clock else "yes",
        "no_day": "" if day else "yes",
        "no_thing": "" if action.thing else "yes",
        "on_day": f" {day}" if day else "",
        "for_day": f", {day}" if day and day != "today" else "",
        "about": f" about {action.thing}" if action.thing else f" to {action.vp}" if action.vp else "",
        "ask_slot": "[your question]",
        "short_promise": action.short,
    }


def milestone_forms(found: MilestoneWords, on: date, whole_month: bool, now: datetime) -> Words:
    """The milestone as a noun, and its day."""
    today = now.date()
    return {
        "event": found.event,
        "event_is": "are" if is_plural(found.event) else "is",
        "event_was": "were" if is_plural(found.event) else "was",
        "event_day": ahead(on, today, whole_month=whole_month)
        if on >= today or (whole_month and (on.year, on.month) >= (today.year, today.month))
        else "",
        "event_ago": ago(on, today) if on < today and not whole_month else "",
        "event_noun": "" if found.doing else "yes",
        "event_doing": "yes" if found.doing else "",
        "event_short": capital(re.sub(r"^(?:your|the) ", "", found.event)),
    }


def value_words(value: Value | None) -> Words:
    """Something worth sending: its title in quotes where it is one, and its address."""
    if value is None:
        return {"value": "", "value_title": "", "url": ""}
    title = " ".join(value.title.split()).strip(" .")
    said = f"“{title}”" if title[:1].isupper() and not title.startswith("“") else title
    return {
        "value": f"{said} ({value.url})" if value.url else said,
        "value_title": capital(title),
        "url": value.url or "",
    }


def opening(turn: int, words: Words) -> str:
    """How the message begins, unless its wording has an opening of its own."""
    section = "long ago" if words["long_ago"] else "recent"
    lines = choices("opening", section, words)
    return render(lines[turn % len(lines)], words)


__all__ = [
    "By",
    "Words",
    "hook_forms",
    "meeting_words",
    "milestone_forms",
    "names_of",
    "opening",
    "people_words",
    "promise_words",
    "value_words",
]
