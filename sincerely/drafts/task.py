"""What compose was asked, and whether enough is known to answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from sincerely.drafts.etiquette import Etiquette, etiquette_of
from sincerely.drafts.extras import praise_words
from sincerely.drafts.facts import Subjects, names_of, subjects
from sincerely.drafts.grammar.actions import Act, ActionWords, action_words
from sincerely.drafts.grammar.milestones import MilestoneWords, milestone_words
from sincerely.drafts.moments import Moment, moment_of
from sincerely.drafts.words import LONG_AGO
from sincerely.model import By, Channel, FollowUp, FollowUpKind, Thread, Value, Voice

NEEDS_HOOK = frozenset({Moment.HELLO, Moment.LINKEDIN_NOTE, Moment.KEEP_WARM, Moment.COFFEE, Moment.RE_ENGAGE})
NEEDS_VALUE = frozenset({Moment.NUDGE, Moment.VALUE})
NEEDS_MILESTONE = frozenset(
    {Moment.GOOD_LUCK, Moment.HOW_DID_IT_GO, Moment.HOW_WAS_IT, Moment.CELEBRATE, Moment.BIRTHDAY}
)
# Beside a loss or an illness these become a kind word.
GENTLE = NEEDS_HOOK - {Moment.LINKEDIN_NOTE}
# What is sent in a hard time needs no talk of promises.
CONSOLING = re.compile(r"\b(?:card|flowers|condolences?|sympathy)\b", re.IGNORECASE)
# X is public: sorrow, a refusal and what they owe are no matters for it.
PRIVATE = frozenset({Moment.CARE, Moment.LET_GO, Moment.THEIR_PROMISE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One draft to write. `now` is on the clock of the follow-up's zone."""

    thread: Thread
    follow_up: FollowUp
    channel: Channel
    voice: Voice
    now: datetime
    value: Value | None
    chosen: Subjects
    moment: Moment
    etiquette: Etiquette
    action: ActionWords | None
    milestone: MilestoneWords | None

    @property
    def seed(self) -> int:
        """The same for a follow-up of a person after every restart, and different for another person."""
        name = f"{self.thread.contact.name}|{self.follow_up.key}|{self.thread.contact.email or ''}"
        return int.from_bytes(sha256(name.encode()).digest()[:4], "big")

    @property
    def who(self) -> str:
        """The contact, as the owner knows them."""
        return self.thread.contact.name or "them"


def task_of(
    thread: Thread,
    follow_up: FollowUp,
    channel: Channel,
    voice: Voice,
    now: datetime,
    value: Value | None = None,
    wanted: Moment | None = None,
) -> Task:
    """Choose the facts, the moment and the etiquette; `wanted` overrules what the follow-up means."""
    local = now.astimezone(ZoneInfo(follow_up.zone)) if now.tzinfo else now
    chosen = subjects(thread, follow_up, local, str(wanted or follow_up.kind), public=channel is Channel.X)
    names = names_of(thread)
    mine = chosen.promise if chosen.promise and chosen.promise.by is By.ME else None
    action = action_words(mine.action, names) if mine else None
    milestone = milestone_words(chosen.milestone.what, names) if chosen.milestone else None
    moment = wanted or _reminder(action, chosen, local) or moment_of(follow_up.kind, action, milestone)
    consoles = mine is not None and CONSOLING.search(mine.action) is not None
    if chosen.care and (consoles or moment in GENTLE or (moment is Moment.CONGRATULATE and milestone is None)):
        moment = Moment.CARE
    return Task(
        thread=thread,
        follow_up=follow_up,
        channel=channel,
        voice=voice,
        now=local,
        value=value,
        chosen=chosen,
        moment=moment,
        etiquette=etiquette_of(channel, voice, note=moment is Moment.LINKEDIN_NOTE and channel is Channel.LINKEDIN),
        action=action,
        milestone=milestone,
    )


def _reminder(action: ActionWords | None, chosen: Subjects, now: datetime) -> Moment | None:
    """ "ping him on the 20th" is the owner's own reminder, promised to nobody: the message is about the hook."""
    if action is None or action.act is not Act.WRITE:
        return None
    met = chosen.encounter
    return Moment.KEEP_WARM if met and (now.date() - met.on).days > LONG_AGO else Moment.HELLO


def missing(task: Task) -> str | None:
    """The question to the owner where too little is known, instead of a generic line."""
    if task.channel is Channel.X and task.moment in PRIVATE:
        return f"That is not for the public: on which other channel do you write to {task.who}?"
    if task.moment in NEEDS_VALUE and task.value is None:
        return f"What could you send {task.who} that is new: a link, an idea, an introduction?"
    if task.moment in NEEDS_HOOK and task.chosen.hook is None:
        return f"What did you and {task.who} talk about? One detail is enough for a draft."
    if task.moment in NEEDS_MILESTONE and not (task.milestone and task.milestone.event):
        return f"What is {task.who} up to, and when? Then I can write a line about it."
    wished = task.moment is Moment.CONGRATULATE and task.follow_up.kind is FollowUpKind.CONGRATULATE
    praised = praise_words(task.chosen, task.milestone)
    # What they do with the owner is welcomed, not congratulated on: "joining our expedition".
    if wished and (praised["no_praise"] or re.search(r"\b(?:our|my|us)\b", praised["praise"])):
        return f"What has {task.who} achieved? Then I can write a line of congratulation."
    return _no_promise(task)


def _no_promise(task: Task) -> str | None:
    if task.chosen.promise is not None:
        # "pick it up Saturday": the note does not say what.
        unnamed = task.moment is Moment.PROMISE_DO and task.action is not None and not task.action.vp
        return (
            f"What exactly did you promise {task.who}? The note says “{task.chosen.promise.action}”."
            if unnamed
            else None
        )
    if task.follow_up.kind is FollowUpKind.PROMISE:
        return f"What did you promise {task.who}?"
    if task.follow_up.kind is FollowUpKind.THEIR_PROMISE:
        return f"What did {task.who} promise you?"
    return None


def no_more(task: Task) -> str:
    """What is said when every wording has been shown."""
    return (
        f"Those were all the wordings I have for {task.who}. One more detail would give me new ones: "
        "what else did you talk about?"
    )
