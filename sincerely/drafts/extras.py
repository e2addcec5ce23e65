"""Words that belong to one kind of message: thanks, congratulations, introductions, what they promised."""

from __future__ import annotations

import re

from sincerely.drafts.facts import Subjects, names_of
from sincerely.drafts.grammar.actions import Act, action_words
from sincerely.drafts.grammar.milestones import MilestoneWords, Tone
from sincerely.drafts.grammar.nouns import capital, definite, has_determiner, is_plural
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.shapes import Shape
from sincerely.drafts.grammar.shorthand import expand
from sincerely.model import By, Promise, Thread, Value

Words = dict[str, str]
# "How did your leave go?" would come on its first day.
LASTING = re.compile(r"\b(?:leave|retirement|fellowship|secondment|sabbatical|studio|school|new job)\b", re.IGNORECASE)
# One waits for these, and cannot do well or badly at them.
OTHERS_DECIDE = re.compile(r"\b(?:decision|verdict|ruling|vote|results?|election|renewal|announcement)$")
# Family news to congratulate on, not any news.
REACHED = re.compile(r"\b(?:just|got|won|born|graduat\w+|open\w*|pass\w*|publish\w*|finish\w*|starts?|married)\b")
# One wishes all the best with these; with a past or a liking it would be odd.
WISHED = frozenset(
    {Shape.WORK, Shape.SEARCH, Shape.PLAN, Shape.TRIP, Shape.MOVE, Shape.EVENT, Shape.ACTIVITY, Shape.CHALLENGE}
)


def praise_words(chosen: Subjects, milestone: MilestoneWords | None) -> Words:
    """What is congratulated on: a feat, or a milestone reached; a slot where neither is known."""
    found = chosen.hook_words
    feat = found if found and found.shape in {Shape.FEAT, Shape.FAMILY} else None
    event = milestone.event if milestone else ""
    praise = event or (feat.topic if feat else "") or ""
    clause = (feat.clause if feat and not praise else "") or ""
    clause = clause if feat and (feat.shape is Shape.FEAT or REACHED.search(clause)) else ""
    return {
        "praise": praise,
        "clause": clause,
        "no_praise": "" if praise or clause else "yes",
        "praise_slot": "[what they achieved]",
    }


def went_words(found: MilestoneWords) -> Words:
    """The question afterwards, as it fits: "How did it go?" of a talk, "How was it?" of a wedding."""
    plural = is_plural(found.event)
    if "arrival" in found.event or found.tone is Tone.CARE:
        return {"went": "How are you all doing?" if "arrival" in found.event else "How are you doing now?"}
    if LASTING.search(found.event):
        return {"went": f"How {'are' if plural else 'is'} {found.event} so far?"}
    if found.tone in {Tone.JOY, Tone.BIRTHDAY, Tone.TRIP}:
        return {"went": f"How {'were' if plural else 'was'} {found.event}?"}
    if OTHERS_DECIDE.search(found.event):
        return {"went": f"How did {found.event} turn out?"}
    return {"went": f"How did {found.event} go?"}


def thanks_words(thread: Thread, chosen: Subjects) -> Words:
    """What one is thankful for: what they offered or promised; failing that, their time."""
    found = chosen.hook_words
    if found and found.shape is Shape.OFFER and found.topic:
        return {"thanks_for": found.topic}
    theirs = [promise for promise in thread.promises if promise.by is By.THEM]
    if theirs:
        return {"thanks_for": f"your offer to {offered(theirs[0], names_of(thread))}"}
    return {"thanks_for": "your time and your openness" if found else "[what they did for you]"}


def offered(promise: Promise, names: tuple[str, ...]) -> str:
    """What they said they would do, in the second person: "send me your rates"."""
    vp = to_second(
        re.split(
            r",| if | once | when ready| because | since the | so that | no strings attached| ha$",
            expand(promise.action),
        )[0],
        names,
    )
    vp = re.sub(r"^(?:i'll |you'll |you will |will |to |you )", "", vp, flags=re.IGNORECASE)
    return GIVEN.sub(lambda match: f"{match['verb']}{_named(match['thing'])}", vp)


GIVEN = re.compile(
    r"^(?P<verb>(?:send|share|give|bring|post|mail|email|forward|lend|show)(?: (?:me|us))? )(?P<thing>.+)$"
)


def _named(thing: str) -> str:
    """ "price list for Trieste" is "the price list for Trieste"; "hi-res images" and names stay."""
    bare = has_determiner(thing) or is_plural(thing) or thing[:1].isupper() or " and " in thing
    return thing if bare or re.match(r"(?:me|us|it|them|back|over)\b", thing) else f"the {thing}"


def their_words(promise: Promise, names: tuple[str, ...]) -> Words:
    """Their promise, and a subject line that names the thing."""
    vp = offered(promise, names)
    thing = re.match(r"(?:send|email|mail|share|give|lend|bring|forward|text)(?: (?:me|us))? (?P<x>[^,]+)", vp)
    named = definite(thing["x"]) if thing else f"your offer to {vp}"
    short = re.sub(r" (?:to|for|of|in|with|when|if|the|a|and|by|at|on|me)$", "", " ".join(named.split()[:8]))
    return {"vp": vp, "their_subject": capital(short)}


def introduced_words(thread: Thread, value: Value | None) -> Words:
    """Whom to introduce: the name given or promised, or a slot, for only the owner knows."""
    mine = [action_words(known.action, names_of(thread)) for known in thread.promises if known.by is By.ME]
    promised = next((found.whom for found in mine if found.act is Act.INTRODUCE), "")
    name = value.title if value else promised
    return {
        "whom_known": name or "[name, and a line about them]",
        "whom_subject": f"You and {name}" if name else "Somebody you might like to meet",
    }


def open_words(words: Words, chosen: Subjects, value: Value | None) -> Words:
    """What follows from the other words: which are missing, and the slots for them."""
    found = chosen.hook_words
    wished = bool(found and found.topic and found.shape in WISHED)
    # Without a noun the words are a gerund, and that is singular: "collecting maps is".
    plural = bool(found and found.topic and is_plural(found.topic))
    spoken = re.sub(r" \(https?://[^)]+\)", "", words.get("value", ""))
    return {
        "no_value": "" if value else "yes",
        "no_short": "" if found else "yes",
        "with_topic": "yes" if wished else "",
        "go": "go" if plural else "goes",
        "is_short": "are" if plural else "is",
        "value_spoken": spoken,
        "update_slot": "[your news]",
        "answer_slot": "[your answer]",
        "answer_subject": f"{words['short']} {words['and_place']}" if found else "My answer to your message",
    }
