"""Which facts of a thread a draft speaks of: the follow-up's own first, then the best hook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sincerely.drafts.best_hook import BESIDES, best_hook, content, private
from sincerely.drafts.grammar.actions import Act, action_words
from sincerely.drafts.grammar.hooks import hook_words
from sincerely.drafts.grammar.milestones import Tone, milestone_words
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact, tact_of
from sincerely.drafts.voice import HONORIFICS
from sincerely.model import By, Encounter, Fact, FollowUp, FollowUpKind, Hook, Milestone, Promise, Thread

LONG_PAST = timedelta(days=365)
UNDATED = 2  # Days: a promise without a day is kept with the first message.
AHEAD = frozenset({FollowUpKind.GOOD_LUCK, FollowUpKind.HOW_DID_IT_GO, FollowUpKind.CONGRATULATE})
# "leave him": what one lets be is no promise to write about.
LET_BE = re.compile(
    r"(?:(?:do not|don'?t|not|never)\b.*|(?:leave|let) (?:her|him|them)(?: (?:be|alone|in peace))?)$", re.IGNORECASE
)
WISHES = re.compile(r"luck|congrat|birthday|hbd", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subjects:
    """What one draft is about. `care` says that the only hook is one to be gentle with."""

    encounter: Encounter | None
    promise: Promise | None
    milestone: Milestone | None
    hook: Hook | None
    hook_words: HookWords | None
    care: bool = False

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts used, for the record."""
        return tuple(fact for fact in (self.encounter, self.promise, self.milestone, self.hook) if fact is not None)


def subjects(thread: Thread, follow_up: FollowUp, now: datetime, purpose: str, *, public: bool = False) -> Subjects:
    """Choose them for a message with a purpose, such as "hello"; a public one leaves out what is private."""
    today = now.date()
    promise = _promise(thread, follow_up, today)
    milestone = _milestone(thread, follow_up, today, promise)
    purpose = _aim(promise) or purpose
    chosen = best_hook(thread, names_of(thread), follow_up, content(_said(promise, milestone)), purpose, public)
    gentle = any(hook_words(hook).tact is Tact.CARE for hook in thread.hooks) or any(
        milestone_words(known.what).tone is Tone.CARE for known in thread.milestones
    )
    # Beside a loss or an illness a day off is no occasion to be cheerful about.
    if gentle and public:
        chosen = None
    unsaid = chosen is None or chosen[1].tact is Tact.WEAK or chosen[1].shape is Shape.DISLIKE
    if unsaid and milestone is None and promise is None and not gentle and purpose not in BESIDES:
        ahead = _from_milestone(thread, today)
        chosen = chosen if ahead is None or (public and private(ahead[1])) else ahead
    care = chosen is None and gentle
    return Subjects(
        encounter=_encounter(thread, today),
        promise=promise,
        milestone=milestone,
        hook=chosen[0] if chosen else None,
        hook_words=chosen[1] if chosen else None,
        care=care,
    )


def names_of(thread: Thread) -> tuple[str, ...]:
    """The contact's own names, as they may stand in a promise or hook."""
    name = thread.contact.name
    return (name, *(part for part in name.split()[:1] if len(part) > 2 and part.lower().strip(".") not in HONORIFICS))


def _encounter(thread: Thread, today: date) -> Encounter | None:
    past = [encounter for encounter in thread.encounters if encounter.on <= today]
    return max(past, key=lambda encounter: encounter.on, default=None)


def _promise(thread: Thread, follow_up: FollowUp, today: date) -> Promise | None:
    if follow_up.kind not in {FollowUpKind.PROMISE, FollowUpKind.THEIR_PROMISE}:
        return None
    side = By.ME if follow_up.kind is FollowUpKind.PROMISE else By.THEM
    given = [fact for fact in follow_up.facts if isinstance(fact, Promise)]
    known = [promise for promise in thread.promises if promise.by is side and not LET_BE.match(promise.action)]
    named = [
        promise
        for promise in known
        if promise.action == follow_up.what or (promise.id and promise.id == follow_up.about)
    ]
    if given or named:
        return (given or named)[0]
    if known:
        # Without a word which is meant: the one due nearest to the day of the draft.
        return min(known, key=lambda promise: abs((promise.due - today).days) if promise.due else UNDATED)
    if follow_up.what:
        return Promise(action=follow_up.what, by=side)
    return _offer(thread) if side is By.THEM else None


def _offer(thread: Thread) -> Promise | None:
    """What they offered is as good as promised: "offered to do us a free check"."""
    read = (hook_words(hook, names_of(thread)) for hook in thread.hooks)
    vp = next((found.vp for found in read if found.shape is Shape.OFFER and found.vp and found.usable), None)
    return Promise(action=vp, by=By.THEM) if vp else None


def _milestone(thread: Thread, follow_up: FollowUp, today: date, promise: Promise | None) -> Milestone | None:
    wished = promise is not None and WISHES.search(promise.action) is not None
    if follow_up.kind not in AHEAD and not wished:
        return None
    given = [fact for fact in follow_up.facts if isinstance(fact, Milestone)]
    named = [
        known
        for known in thread.milestones
        if known.what == follow_up.what or (known.id and known.id == follow_up.about)
    ]
    if follow_up.kind is FollowUpKind.CONGRATULATE:
        reached = [known for known in thread.milestones if known.on <= today and _joyful(known)]
        ahead = [known for known in thread.milestones if known.on > today and _joyous(known)]
        return next(iter(given or named or reached[-1:] or ahead), None)
    nearest = sorted(thread.milestones, key=lambda known: abs((known.on - today).days))
    return next(iter(given or named or nearest), None)


def _from_milestone(thread: Thread, today: date) -> tuple[Hook, HookWords] | None:
    """Where no hook is known, what lies ahead of them, or lay, serves as one."""
    if not thread.milestones:
        return None
    nearest = min(thread.milestones, key=lambda known: (known.on < today, abs((known.on - today).days)))
    found = milestone_words(nearest.what, names_of(thread))
    bare = re.fullmatch(r"the \w+", found.event) is not None  # "the deadline" says nothing of what it is for.
    if found.tone is Tone.CARE or not found.event or bare or tact_of(nearest.what) > Tact.WEAK:
        return None
    event = HookWords(shape=Shape.EVENT, topic=found.event, short=found.event)
    # What is over is asked about as long ago, whenever it was noted.
    noted = None if nearest.noted_at is None or nearest.on >= today else nearest.noted_at - LONG_PAST
    return Hook(text=nearest.what, noted_at=noted or nearest.noted_at), event


def _joyful(milestone: Milestone) -> bool:
    return milestone_words(milestone.what).tone not in {Tone.CARE, Tone.TRIP}


def _aim(promise: Promise | None) -> str | None:
    """ "congratulate her" is a congratulation, though it was promised."""
    acts = {Act.CONGRATULATE: "congratulate", Act.THANK: "thank"}
    return acts.get(action_words(promise.action).act) if promise and promise.by is By.ME else None


def _joyous(milestone: Milestone) -> bool:
    """A retirement or a wedding: one may congratulate before the day."""
    return milestone_words(milestone.what).tone in {Tone.JOY, Tone.BIRTHDAY}


def _said(promise: Promise | None, milestone: Milestone | None) -> str:
    return f"{promise.action if promise else ''} {milestone.what if milestone else ''}"
