"""Which facts of a thread a draft speaks of: the follow-up's own first, then the best hook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from sincerely.drafts.grammar.hooks import hook_words
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.model import By, Encounter, Fact, FollowUp, FollowUpKind, Hook, Milestone, Promise, Thread

# A hello goes best with what they like; a question about what they need or make comes next. Lower is better.
WARMTH = {
    Shape.ACTIVITY: 0,
    Shape.WORK: 0,
    Shape.TASTE: 1,
    Shape.EVENT: 0,
    Shape.TRIP: 1,
    Shape.FEAT: 1,
    Shape.ANIMALS: 1,
    Shape.SEARCH: 2,
    Shape.PLAN: 1,
    Shape.MOVE: 2,
    Shape.OFFER: 2,
    Shape.PAST: 2,
    Shape.CHALLENGE: 3,
    Shape.FAMILY: 3,
    Shape.HOME: 3,
}
SMALL_WORDS = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "your",
        "our",
        "you",
        "about",
        "from",
        "that",
        "this",
        "into",
        "some",
        "her",
        "his",
        "their",
        "they",
        "want",
        "wants",
        "need",
        "needs",
        "send",
        "love",
        "loves",
    ]
)

AHEAD = frozenset({FollowUpKind.GOOD_LUCK, FollowUpKind.HOW_DID_IT_GO, FollowUpKind.CONGRATULATE})
WISHES = re.compile(r"luck|congrat|birthday|hbd", re.IGNORECASE)

AHEAD = frozenset({FollowUpKind.GOOD_LUCK, FollowUpKind.HOW_DID_IT_GO, FollowUpKind.CONGRATULATE})
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


def subjects(thread: Thread, follow_up: FollowUp, now: datetime, avoid: int = 0) -> Subjects:
    """Choose them. `avoid` moves on to the next best hook, for another draft."""
    today = now.date()
    promise = _promise(thread, follow_up)
    milestone = _milestone(thread, follow_up, today)
    hooks = _hooks(thread, follow_up, promise, milestone)
    chosen = hooks[avoid % len(hooks)] if hooks else None
    care = chosen is None and any(hook_words(hook).tact is Tact.CARE for hook in thread.hooks)
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
    return (name, *(part for part in name.split()[:1] if len(part) > 2))


def _encounter(thread: Thread, today: date) -> Encounter | None:
    past = [encounter for encounter in thread.encounters if encounter.on <= today]
    return max(past, key=lambda encounter: encounter.on, default=None)


def _promise(thread: Thread, follow_up: FollowUp) -> Promise | None:
    if follow_up.kind not in {FollowUpKind.PROMISE, FollowUpKind.THEIR_PROMISE}:
        return None
    side = By.ME if follow_up.kind is FollowUpKind.PROMISE else By.THEM
    given = [fact for fact in follow_up.facts if isinstance(fact, Promise)]
    known = [promise for promise in thread.promises if promise.by is side]
    named = [
        promise
        for promise in known
        if promise.action == follow_up.what or (promise.id and promise.id == follow_up.about)
    ]
    if given or named or known:
        return (given or named or known)[0]
    return Promise(action=follow_up.what, by=side) if follow_up.what else None


def _milestone(thread: Thread, follow_up: FollowUp, today: date) -> Milestone | None:
    wished = follow_up.kind is FollowUpKind.PROMISE and WISHES.search(follow_up.what or "") is not None
    if follow_up.kind not in AHEAD and not wished:
        return None
    given = [fact for fact in follow_up.facts if isinstance(fact, Milestone)]
    named = [
        known
        for known in thread.milestones
        if known.what == follow_up.what or (known.id and known.id == follow_up.about)
    ]
    nearest = sorted(thread.milestones, key=lambda known: abs((known.on - today).days))
    return next(iter(given or named or nearest), None)


def _hooks(
    thread: Thread, follow_up: FollowUp, promise: Promise | None, milestone: Milestone | None
) -> list[tuple[Hook, HookWords]]:
    names = names_of(thread)
    said = _content((promise.action if promise else "") + " " + (milestone.what if milestone else ""))
    given = [fact for fact in follow_up.facts if isinstance(fact, Hook)]
    ranked: list[tuple[tuple[int, ...], int, Hook, HookWords]] = []
    for place, hook in enumerate((*given, *(known for known in thread.hooks if known not in given))):
        words = hook_words(hook, names)
        if not words.usable or _content(hook.text) & said:
            continue
        ours = bool(re.search(r"\b(?:our|my|me|us)\b", hook.text))
        rank = (int(words.tact), 0 if hook in given else 1, 1 if ours else 0, WARMTH[words.shape])
        ranked.append((rank, place, hook, words))
    ranked.sort(key=lambda entry: entry[:2])
    best = [entry for entry in ranked if entry[3].tact is Tact.FREE] or ranked[:1]
    return [(hook, words) for _, _, hook, words in best]


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[\w']{4,}", text.lower()) if word not in SMALL_WORDS)
