"""The draft for one follow-up on one channel: facts in, words out. Pure; the same arguments give the same draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sincerely.drafts import extras
from sincerely.drafts import words as spoken
from sincerely.drafts.bank import BLOCKS, Wording, exists, read, vocabulary, wordings
from sincerely.drafts.etiquette import Etiquette, etiquette_of
from sincerely.drafts.facts import Subjects, names_of, subjects
from sincerely.drafts.grammar.actions import action_words
from sincerely.drafts.grammar.milestones import milestone_words
from sincerely.drafts.grammar.nouns import capital
from sincerely.drafts.linter import Linted, core_of, rules
from sincerely.drafts.moments import Moment, moment_of
from sincerely.drafts.sameness import too_alike
from sincerely.drafts.sandbox import render
from sincerely.drafts.voice import dressed, spelled
from sincerely.drafts.words import Words
from sincerely.model import By, Channel, Draft, FollowUp, FollowUpKind, Thread, Value, Voice

# Each wording is tried with so many turns of opening, recall and question before the next is taken.
TURNS = 3
POINTS = 3  # A call has three talking points.
SLOT = re.compile(r"\[[^\]]+\]")
NEEDS_HOOK = frozenset({Moment.HELLO, Moment.LINKEDIN_NOTE, Moment.KEEP_WARM, Moment.COFFEE, Moment.RE_ENGAGE})
# X is public: neither sorrow nor a refusal is answered there.
PRIVATE = frozenset({Moment.CARE, Moment.LET_GO})
NEEDS_VALUE = frozenset({Moment.NUDGE, Moment.VALUE})
NEEDS_MILESTONE = frozenset(
    {Moment.GOOD_LUCK, Moment.HOW_DID_IT_GO, Moment.HOW_WAS_IT, Moment.CELEBRATE, Moment.BIRTHDAY}
)
BY_HAND = "I wanted to put this on paper rather than in another email, because it deserves a real card."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What compose was asked, as its parts need it."""

    thread: Thread
    follow_up: FollowUp
    channel: Channel
    voice: Voice
    now: datetime
    value: Value | None
    chosen: Subjects
    moment: Moment
    etiquette: Etiquette

    @property
    def seed(self) -> int:
        """The same for a follow-up of a person after every restart, and different for another person."""
        name = f"{self.thread.contact.name}|{self.follow_up.key}|{self.thread.contact.email or ''}"
        return int.from_bytes(sha256(name.encode()).digest()[:4], "big")


def compose(
    thread: Thread,
    follow_up: FollowUp,
    channel: Channel,
    voice: Voice,
    *,
    now: datetime,
    variant: int = 0,
    value: Value | None = None,
    others: Sequence[str] = (),
    templates: Mapping[str, str] | None = None,
    moment: Moment | None = None,
) -> Draft:
    """The words for one follow-up (CRAFT, What to write).

    `now` is the moment the draft is for. `variant` 0, 1, 2 … never repeats; beyond the last wording, and where too
    little is known, `ask` holds a question to the owner and the body is empty. `others` are drafts made for other
    people: near copies of them are passed over. `templates` are the owner's own, by "moment.channel" or "moment";
    his comes first. `moment` overrules what the kind of the follow-up means: `thank`, `introduction`, `let_go`.
    """
    task = _task(thread, follow_up, channel, voice, now, value, moment)
    question = _missing(task)
    if question:
        return Draft(channel=channel, variant=variant, ask=question)
    drafts = _drafts(task, others, templates or {})
    for place, draft in enumerate(drafts):
        if place == variant:
            return draft
    return Draft(channel=channel, variant=variant, ask=_no_more(task))


def _task(
    thread: Thread,
    follow_up: FollowUp,
    channel: Channel,
    voice: Voice,
    now: datetime,
    value: Value | None,
    wanted: Moment | None,
) -> _Task:
    purpose = str(wanted or follow_up.kind)
    chosen = subjects(thread, follow_up, now, purpose, public=channel is Channel.X)
    names = names_of(thread)
    action = action_words(chosen.promise.action, names) if chosen.promise and chosen.promise.by is By.ME else None
    ahead = milestone_words(chosen.milestone.what, names) if chosen.milestone else None
    moment = wanted or moment_of(follow_up.kind, action, ahead)
    if chosen.care and moment in NEEDS_HOOK - {Moment.LINKEDIN_NOTE}:
        moment = Moment.CARE
    etiquette = etiquette_of(channel, voice, note=moment is Moment.LINKEDIN_NOTE and channel is Channel.LINKEDIN)
    return _Task(
        thread=thread,
        follow_up=follow_up,
        channel=channel,
        voice=voice,
        now=now,
        value=value,
        chosen=chosen,
        moment=moment,
        etiquette=etiquette,
    )


def _missing(task: _Task) -> str | None:
    """The question to the owner where too little is known, instead of a generic line."""
    who = task.thread.contact.name or "them"
    if task.channel is Channel.X and task.moment in PRIVATE:
        return f"That is not for the public: on which other channel do you write to {who}?"
    if task.moment in NEEDS_VALUE and task.value is None:
        return f"What could you send {who} that is new: a link, an idea, an introduction?"
    if task.moment in NEEDS_HOOK and task.chosen.hook is None:
        return f"What did you and {who} talk about? One detail is enough for a draft."
    if task.moment in NEEDS_MILESTONE and task.chosen.milestone is None:
        return f"What is {who} up to, and when? Then I can write a line about it."
    if task.follow_up.kind in {FollowUpKind.PROMISE, FollowUpKind.THEIR_PROMISE} and task.chosen.promise is None:
        return (
            f"What was promised to {who}?"
            if task.follow_up.kind is FollowUpKind.PROMISE
            else f"What did {who} promise you?"
        )
    return None


def _no_more(task: _Task) -> str:
    who = task.thread.contact.name or "them"
    return (
        f"Those were all the wordings I have for {who}. One more detail would give me new ones: what "
        f"else did you talk about?"
    )


def _drafts(task: _Task, others: Sequence[str], templates: Mapping[str, str]) -> Iterator[Draft]:
    """All drafts that differ from each other and from the others, in the order in which they are offered."""
    shown: list[str] = []
    for place, wording in enumerate(_wordings(task, templates)):
        for turn in range(TURNS):
            draft = _draft(task, wording, task.seed + place + turn, len(shown))
            if _good(task, draft) and not too_alike(draft.body, (*shown, *others)):
                shown.append(draft.body)
                yield draft
                break


def _good(task: _Task, draft: Draft) -> bool:
    points = draft.body.count("•") == POINTS or task.etiquette.base != "phone"
    return points and all(draft.lint.values())


def _wordings(task: _Task, templates: Mapping[str, str]) -> Iterator[Wording]:
    own = templates.get(f"{task.moment}.{task.channel}") or templates.get(str(task.moment))
    if own:
        yield _own(own)
    known = _words(task, task.seed)
    found = [wording for wording in wordings(_file(task)) if wording.fits(known)]
    start = task.seed % len(found) if found else 0
    # A wording that knows more (an hour, a named day) goes before the plain ones.
    ordered = sorted(found[start:] + found[:start], key=lambda wording: -len(wording.needs))
    yield from ordered


def _own(text: str) -> Wording:
    """The owner's template: a first line "Subject: …" is the subject, the rest is the body as it stands."""
    first, _, rest = text.strip().partition("\n")
    if first.lower().startswith("subject:"):
        return Wording({"subject": first[8:].strip(), "body": rest.strip()}, frozenset())
    return Wording({"body": text.strip()}, frozenset())


def _file(task: _Task) -> str:
    """The most particular file there is: the channel's, its family's, then those that serve several moments."""
    general = ("promise", "any") if task.moment.startswith("promise_") else ("any",)
    for family in (str(task.channel), *task.etiquette.families):
        for moment in (str(task.moment), *general):
            if exists(f"{moment}.{family}"):
                return f"{moment}.{family}"
    return f"{task.moment}.email"


def _words(task: _Task, turn: int) -> Words:
    chosen, now, names = task.chosen, task.now, names_of(task.thread)
    found = dict.fromkeys(vocabulary(), "")
    found |= spoken.people_words(task.thread, task.channel, task.voice)
    found |= spoken.meeting_words(chosen, now)
    found |= spoken.hook_forms(chosen, turn, now)
    found |= spoken.value_words(task.value)
    if chosen.promise and chosen.promise.by is By.ME:
        promised = spoken.promise_words(chosen.promise, action_words(chosen.promise.action, names), now)
        found |= promised | {"short": found["short"] or promised["short_promise"]}
    elif chosen.promise:
        found |= extras.their_words(chosen.promise, names)
    ahead = milestone_words(chosen.milestone.what, names) if chosen.milestone else None
    if ahead and chosen.milestone:
        found |= spoken.milestone_forms(ahead, chosen.milestone.on, chosen.milestone.whole_month, now)
        found |= extras.went_words(ahead)
    if task.moment is Moment.CONGRATULATE:
        found |= extras.praise_words(chosen, ahead)
    found |= extras.thanks_words(task.thread, chosen) | extras.introduced_words(task.thread, task.value)
    if task.moment is Moment.THANK and found["thanks_for"] == found["topic"]:
        found["recall"] = ""
    found |= extras.open_words(found, chosen, task.value)
    found["open"] = found["recall_meeting"] = spoken.opening(turn, found)
    return found


def _draft(task: _Task, wording: Wording, turn: int, variant: int) -> Draft:
    words = _words(task, turn)
    blocks = {
        name: _tidy(
            render(spelled(wording.blocks.get(name, "{{ open }}" if name == "opening" else ""), task.voice), words)
        )
        for name in BLOCKS
    }
    body = render(wording.blocks["body"], words) if "body" in wording.blocks else _laid_out(task, words | blocks)
    subject = _tidy(capital(blocks["subject"])) if task.etiquette.subject else None
    body = dressed(_tidy(body), task.voice)
    lint = {} if "body" in wording.blocks else rules(_linted(task, body, subject, words))
    return Draft(
        channel=task.channel,
        body=body,
        subject=subject,
        slots=tuple(dict.fromkeys(SLOT.findall(body))),
        facts=task.chosen.facts,
        lint=lint,
        variant=variant,
    )


def _laid_out(task: _Task, words: Words) -> str:
    body = render(read(f"base.{task.etiquette.base}"), words)
    if task.channel is Channel.LETTER and len(body.split()) < task.etiquette.words[0]:
        body = render(read(f"base.{task.etiquette.base}"), words | {"by_hand": BY_HAND})
    return body


# The words of which a draft must mention at least one; a kept promise is a detail of its own.
DETAILS = ("topic", "clause", "short", "thing", "the_thing", "whom", "vp", "event", "value_title", "plan_bare")
KEPT = ("promised", "said", "planned")


def _linted(task: _Task, body: str, subject: str | None, words: Words) -> Linted:
    known = [words[name] for name in DETAILS if words.get(name)]
    kept = KEPT if task.moment.startswith("promise_") else ()
    # In public the promise itself stays unnamed.
    details = () if task.channel is Channel.X else (*known, *kept)
    return Linted(
        body=body,
        subject=subject,
        etiquette=task.etiquette,
        moment=task.moment,
        details=details,
        core=core_of(body),
    )


def _tidy(text: str) -> str:
    """No double spaces, no space before a comma, no bullet left empty."""
    # After a link or a slot a sentence begins on a line of its own, or the address swallows it.
    text = re.sub(r"(\]|https?://[^\s)]+) (?=[A-Z])", r"\1\n", text)
    lines = [
        re.sub(r"\s+([,.;:?!])(?=\s|$)", r"\1", re.sub(r"[ \t]+", " ", line)).strip() for line in text.splitlines()
    ]
    kept = "\n".join(line for line in lines if line != "•")
    return re.sub(r"\n{3,}", "\n\n", kept).strip()
