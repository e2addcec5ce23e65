"""Which facts of a thread a draft speaks of: the follow-up's own first, then the best hook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sincerely.drafts.grammar.hooks import hook_words
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.milestones import Tone, milestone_words
from sincerely.drafts.grammar.phrases import FAMILY
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact, tact_of
from sincerely.drafts.voice import HONORIFICS
from sincerely.model import By, Encounter, Fact, FollowUp, FollowUpKind, Hook, Milestone, Promise, Thread

# What a message leans on first, where it has a purpose of its own.
PREFERRED = {
    "congratulate": frozenset({Shape.FEAT, Shape.FAMILY}),
    "introduction": frozenset({Shape.SEARCH, Shape.CHALLENGE, Shape.PLAN}),
    "value": frozenset({Shape.SEARCH, Shape.CHALLENGE, Shape.WORK, Shape.PLAN}),
    "nudge": frozenset({Shape.SEARCH, Shape.CHALLENGE, Shape.WORK, Shape.PLAN}),
    "thank": frozenset({Shape.OFFER}),
}
# In public nobody is reminded of a trouble, a search or the family.
PRIVATE = frozenset(
    {
        Shape.CHALLENGE,
        Shape.SEARCH,
        Shape.HELP,
        Shape.FAMILY,
        Shape.OFFER,
        Shape.MOVE,
        Shape.HOME,
        Shape.PLAN,
        Shape.PAST,
    }
)
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
    Shape.HELP: 2,
    Shape.PLAN: 1,
    Shape.MOVE: 2,
    Shape.OFFER: 2,
    Shape.PAST: 2,
    Shape.CHALLENGE: 3,
    Shape.FAMILY: 3,
    Shape.HOME: 3,
    Shape.DISLIKE: 4,
}
# Words two facts may share without speaking of the same thing.
SMALL_WORDS = words("small-words")

# These messages have a subject of their own, and mention a hook only beside it.
BESIDES = frozenset(
    {"promise", "their_promise", "thank", "let_go", "good_luck", "how_did_it_go", "value", "nudge"}
    | {"congratulate", "introduction"}
)
# Between colleagues nobody begins with the children, or with what the other hates.
COLLEAGUES = frozenset({"linkedin_note", "coffee", "introduction"})
SURE = frozenset(
    {Shape.ACTIVITY, Shape.TASTE, Shape.WORK, Shape.SEARCH, Shape.TRIP, Shape.MOVE, Shape.EVENT, Shape.FEAT}
    | {Shape.ANIMALS, Shape.PAST}
)
# What they cannot stand, or would like to have, is fresh only in the first messages.
FIRST_WORDS = frozenset({"hello", "linkedin_note", "promise"})
LONGEST_BESIDES = 10  # Words.
LONGEST_WANTED = 14  # Words: what the message is about may take longer.
LONG_PAST = timedelta(days=365)
UNDATED = 2  # Days: a promise without a day is kept with the first message.
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


def subjects(thread: Thread, follow_up: FollowUp, now: datetime, purpose: str, *, public: bool = False) -> Subjects:
    """Choose them for a message with a purpose, such as "hello"; a public one leaves out what is private."""
    today = now.date()
    promise = _promise(thread, follow_up, today)
    milestone = _milestone(thread, follow_up, today, promise)
    chosen = _best_hook(thread, follow_up, _content(_said(promise, milestone)), purpose, public)
    gentle = any(hook_words(hook).tact is Tact.CARE for hook in thread.hooks) or any(
        milestone_words(known.what).tone is Tone.CARE for known in thread.milestones
    )
    # Beside a loss or an illness a day off is no occasion to be cheerful about.
    if gentle and public:
        chosen = None
    unsaid = chosen is None or chosen[1].tact is Tact.WEAK or chosen[1].shape is Shape.DISLIKE
    if unsaid and milestone is None and promise is None and not gentle and purpose not in BESIDES:
        ahead = _from_milestone(thread, today)
        chosen = chosen if ahead is None or (public and _private(ahead[1])) else ahead
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
    known = [promise for promise in thread.promises if promise.by is side]
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
    if found.tone is Tone.CARE or not found.event or tact_of(nearest.what) > Tact.WEAK:
        return None
    event = HookWords(shape=Shape.EVENT, topic=found.event, short=found.event)
    # What is over is asked about as long ago, whenever it was noted.
    noted = None if nearest.noted_at is None or nearest.on >= today else nearest.noted_at - LONG_PAST
    return Hook(text=nearest.what, noted_at=noted or nearest.noted_at), event


def _joyful(milestone: Milestone) -> bool:
    return milestone_words(milestone.what).tone not in {Tone.CARE, Tone.TRIP}


def _joyous(milestone: Milestone) -> bool:
    """A retirement or a wedding: one may congratulate before the day."""
    return milestone_words(milestone.what).tone in {Tone.JOY, Tone.BIRTHDAY}


def _said(promise: Promise | None, milestone: Milestone | None) -> str:
    return f"{promise.action if promise else ''} {milestone.what if milestone else ''}"


def _best_hook(
    thread: Thread, follow_up: FollowUp, said: frozenset[str], purpose: str, public: bool
) -> tuple[Hook, HookWords] | None:
    """The hook to mention: one that may be said, that the promise does not say already, the warmest first."""
    given = [fact for fact in follow_up.facts if isinstance(fact, Hook)]
    known = (*given, *(hook for hook in thread.hooks if hook not in given))
    read = [(hook, hook_words(hook, names_of(thread))) for hook in known]
    fitting = [
        (hook, found)
        for hook, found in read
        if not _content(hook.text) & said and not (public and _private(found)) and _fits(found, purpose)
    ]
    return min(fitting, key=lambda entry: _rank(entry[0], entry[1], given, purpose), default=None)


def _fits(found: HookWords, purpose: str) -> bool:
    """Whether a message with this purpose may name it."""
    weak = found.shape in {Shape.FAMILY, Shape.DISLIKE} or found.tact is Tact.WEAK
    if not found.usable or (purpose in COLLEAGUES and weak):
        return False
    if found.shape in {Shape.DISLIKE, Shape.HELP} and purpose not in FIRST_WORDS:
        return False
    return purpose not in BESIDES or _sure(found, purpose)


def _rank(hook: Hook, found: HookWords, given: list[Hook], purpose: str) -> tuple[int, ...]:
    """Lower is better: said freely, what the follow-up is about, certain, fitting, theirs alone, warm."""
    return (
        int(found.tact),
        hook not in given,
        not _sure(found, purpose),
        found.shape not in PREFERRED.get(purpose, frozenset()),
        bool(re.search(r"\b(?:our|my|me|us)\b", hook.text)),
        WARMTH[found.shape],
    )


def _sure(found: HookWords, purpose: str) -> bool:
    """Short, friendly and certain: where the message has a subject of its own, nothing else is worth the risk."""
    said = max(len((found.topic or "").split()), len((found.clause or "").split()))
    wanted = found.shape in PREFERRED.get(purpose, frozenset())
    longest = LONGEST_WANTED if wanted else LONGEST_BESIDES
    return found.tact is Tact.FREE and (wanted or found.shape in SURE) and said <= longest


def _private(found: HookWords) -> bool:
    """Family and money are no matters for the public, whatever the shape."""
    said = f"{found.topic or ''} {found.clause or ''}"
    return found.shape in PRIVATE or FAMILY.search(said) is not None or MONEY.search(said) is not None


MONEY = re.compile(r"\b(?:fundraising|raised|raising|round|seed|series [a-e]|funding|salary|budget)\b", re.IGNORECASE)


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[\w']{4,}", text.lower()) if word not in SMALL_WORDS)
