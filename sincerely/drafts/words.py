"""The words a template may use, from the facts of one draft. Every value is a string; an empty one means: not known."""

from __future__ import annotations

import re
from datetime import date, datetime

from sincerely.drafts.bank import choices
from sincerely.drafts.facts import Subjects, names_of
from sincerely.drafts.grammar.actions import ActionWords
from sincerely.drafts.grammar.milestones import MilestoneWords
from sincerely.drafts.grammar.nouns import capital, is_plural
from sincerely.drafts.grammar.places import place_name, place_words, surely_place
from sincerely.drafts.grammar.times import ago, ahead
from sincerely.drafts.sandbox import render
from sincerely.drafts.voice import first_name, greeting, sign_off
from sincerely.model import By, Channel, Promise, Thread, Value, Voice

# After this many days a talk was long ago.
LONG_AGO = 45

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
    typed = met.source.quote if met and met.source else ""
    where = place_words(place, typed) if place else ""
    when = ago(met.on, now.date()) if met else ""
    named = place_name(place, typed) if place else ""
    return {
        "meeting": f"{where} {when}".strip(),
        "place": where,
        "when": when,
        "at_place": where,
        "and_place": f"and our talk {where}".strip(),
        "after_talk": f"After {named}" if named else "After our talk",
        "long_ago": "yes" if met and (now.date() - met.on).days > LONG_AGO else "",
    }


# What one thinks stays one's own: "my honest opinion".
MINE = re.compile(r"my (?:\w+ )*(?:opinion|view|thoughts)\b")


def promise_words(promise: Promise, action: ActionWords, now: datetime) -> Words:
    """What was promised and when it is due."""
    said = {"thing": action.thing, "slot": action.slot, "whom": action.whom, "vp": action.vp, "plan": action.thing}
    about = f" about {action.thing}" if action.thing else f" to {action.vp}" if action.vp else ""
    return (
        said
        | _due(promise, now)
        | {
            "the_thing": action.thing if MINE.match(action.thing) else re.sub(r"^(?:my|our) ", "the ", action.thing),
            "plan_bare": re.sub(r"^a ", "", action.thing),
            "posted": "yes" if action.posted else "",
            "no_thing": "" if action.thing else "yes",
            "is": "are" if action.plural else "is",
            "it": "them" if action.plural else "it",
            "here_it_is": "here they are" if action.plural else "here it is",
            "about": about,
            "ask_slot": "[your question]",
            "short_promise": action.short,
        }
    )


def _due(promise: Promise, now: datetime) -> Words:
    """The day and the hour, while they lie ahead."""
    upcoming = promise.due is not None and promise.due >= now.date()
    day = ahead(promise.due, now.date()) if promise.due and upcoming else ""
    clock = f"{promise.time:%H:%M}" if promise.time and upcoming else ""
    return {
        "day": day,
        "named_day": day,
        "bare_day": day.removeprefix("on "),
        "no_day": "" if day else "yes",
        "on_day": f" {day}" if day else "",
        "for_day": f", {day}" if day and day != "today" else "",
        "clock": clock,
        "no_clock": "" if clock else "yes",
    }


def milestone_forms(found: MilestoneWords, on: date, whole_month: bool, now: datetime) -> Words:
    """The milestone as a noun, and its day."""
    today = now.date()
    return {
        "event": found.event,
        "event_is": "are" if is_plural(found.event) else "is",
        "event_comes": "starts" if found.lasting else "are" if is_plural(found.event) else "is",
        "event_lasts": "yes" if found.lasting else "",
        "event_was": "were" if is_plural(found.event) else "was",
        "event_day": ahead(on, today, whole_month=whole_month)
        if on >= today or (whole_month and (on.year, on.month) >= (today.year, today.month))
        else "",
        "event_ago": ago(on, today) if on < today and not whole_month else "",
        "homeward": "yes" if found.event == "your trip home" else "",
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
    "meeting_words",
    "milestone_forms",
    "names_of",
    "opening",
    "people_words",
    "promise_words",
    "value_words",
]
