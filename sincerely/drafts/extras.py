"""Words that belong to one kind of message: thanks, congratulations, introductions, what they promised."""

from __future__ import annotations

import re

from sincerely.drafts.facts import Subjects, names_of
from sincerely.drafts.grammar.actions import Act, action_words
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.milestones import MilestoneWords, Tone
from sincerely.drafts.grammar.nouns import capital, definite, has_determiner, is_plural
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.phrases import ing_phrase, timeless
from sincerely.drafts.grammar.shapes import Shape
from sincerely.drafts.grammar.shorthand import expand
from sincerely.drafts.grammar.verbs import base_of_past
from sincerely.model import By, Promise, Thread, Value

Words = dict[str, str]
# Family news to congratulate on, not any news.
REACHED = re.compile(
    r"\b(?:just|became|got|won|born|graduat\w+|open\w*|pass\w*|publish\w*|finish\w*|starts?|married)\b"
)
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
        "earned": "yes" if event or (feat and feat.shape is Shape.FEAT) else "",
        "joy": "yes" if feat and feat.shape is Shape.FAMILY and praise and not event else "",
        "no_praise": "" if praise or clause else "yes",
        "praise_slot": "[what they achieved]",
    }


def went_words(found: MilestoneWords) -> Words:
    """The question afterwards, as it fits: "How did it go?" of a talk, "How was it?" of a wedding.

    `went` names the event, `went_it` leans on the sentence before.
    """
    many = is_plural(found.event)
    if "arrival" in found.event or found.tone is Tone.CARE:
        question = "How are you all doing?" if "arrival" in found.event else "How are you doing now?"
        return {"went": question, "went_it": question}
    frame = _frame(found, many)
    return {"went": frame.format(found.event), "went_it": frame.format("they" if many else "it")}


def _frame(found: MilestoneWords, many: bool) -> str:
    if found.lasting:
        return f"How {'are' if many else 'is'} {{}} so far?"
    if found.beginning or found.tone in {Tone.JOY, Tone.BIRTHDAY, Tone.TRIP}:
        return f"How {'were' if many else 'was'} {{}}?"
    if found.undecided:
        return "How did {} turn out?"
    return "How did {} go?"


def thanks_words(thread: Thread, chosen: Subjects, meeting: str) -> Words:
    """What one is thankful for: what they did or offered; failing that, their time."""
    done = next((done for hook in thread.hooks if (done := favour(hook.text, names_of(thread)))), "")
    if done:
        return {"thanks_for": done, "thanks_when": ""}
    return {"thanks_for": _given_or_offered(thread, chosen), "thanks_when": f" when we talked {meeting}".rstrip()}


def _given_or_offered(thread: Thread, chosen: Subjects) -> str:
    found = chosen.hook_words
    if found and found.shape is Shape.OFFER and found.topic:
        return found.topic
    theirs = [promise for promise in thread.promises if promise.by is By.THEM]
    vp = offered(theirs[0], names_of(thread)) if theirs else ""
    if vp and not re.search(r"\b(?:it|them|that)$", vp):
        return f"your offer to {vp}"
    # Who spoke of a loss was open; nothing is named, and no gap is left to fill.
    return "your time and your openness" if found or chosen.care else "[what they did for you]"


# Done to the owner, not for him.
NO_FAVOURS = words("no-favours")
# What somebody did for the owner: "took an hour to go through my proposal".
FOR_ME = re.compile(r"\b(?:me|us|my|our)\b")


def favour(text: str, names: tuple[str, ...] = ()) -> str:
    """ "drove me to the station" as "driving me to the station"; empty where nothing was done for the owner."""
    said = re.sub(r"^(?:he|she|they) ", "", expand(text), flags=re.IGNORECASE)
    first, _, rest = said.partition(" ")
    regular = re.fullmatch(r"([a-z]+[^aeiou][^aeioucgsvz])ed", first)
    base = base_of_past(first) or (regular[1] if regular and re.match(r"(?:me|us)\b", rest) else None)
    if base is None or not FOR_ME.search(rest) or first.lower() in words("reported") | NO_FAVOURS:
        return ""
    return to_second(timeless(ing_phrase(base, re.split(r"[,;]", rest)[0])), names)


def offered(promise: Promise, names: tuple[str, ...]) -> str:
    """What they said they would do, in the second person: "send me your rates"."""
    vp = to_second(
        re.split(
            r",| if | once | when ready| because | since the | so that | no strings attached| in return$| ha$",
            expand(promise.action),
        )[0],
        names,
    )
    vp = re.sub(r"\bintro(?= (?:me|us|you)\b)", "introduce", vp)
    vp = re.sub(
        r"^(?:make|do|arrange)(?: (?:me|us))?(?: an?| the)? intro(?:duction)?s?(?= (?:to|with)\b)", "introduce me", vp
    )
    vp = re.sub(r"^(?:reply|answer|respond|decide|get back|come back)$", "get back to me", vp)
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
    short = re.sub(
        r"(?: (?:to|for|of|in|with|when|if|the|a|and|by|at|on|me|my|our|your|one|two|three|four|some))+$",
        "",
        " ".join(named.split()[:8]),
    )
    return {"vp": vp, "their_subject": capital(short)}


def introduced_words(thread: Thread, value: Value | None) -> Words:
    """Whom to introduce: the name given or promised, or a slot, for only the owner knows."""
    mine = [action_words(known.action, names_of(thread)) for known in thread.promises if known.by is By.ME]
    promised = next((found.whom for found in mine if found.act is Act.INTRODUCE and not found.slot), "")
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
