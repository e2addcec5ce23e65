"""The hook a message mentions: what may be said for this purpose, the warmest first."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.hooks import hook_words
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.phrases import FAMILY
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.model import FollowUp, Hook, Thread

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
        Shape.DISLIKE,
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
    Shape.FAMILY: 4,
    Shape.HOME: 4,
    Shape.DISLIKE: 5,
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


def best_hook(
    thread: Thread, names: tuple[str, ...], follow_up: FollowUp, said: frozenset[str], purpose: str, public: bool
) -> tuple[Hook, HookWords] | None:
    """The hook to mention: one that may be said, that the promise does not say already, the warmest first."""
    given = [fact for fact in follow_up.facts if isinstance(fact, Hook)]
    known = (*given, *(hook for hook in thread.hooks if hook not in given))
    read = [(hook, hook_words(hook, names)) for hook in known]
    fitting = [
        (hook, found)
        for hook, found in read
        if not content(hook.text) & said and not (public and private(found)) and _fits(found, purpose)
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


def private(found: HookWords) -> bool:
    """Family and money are no matters for the public, whatever the shape."""
    said = f"{found.topic or ''} {found.clause or ''}"
    return found.shape in PRIVATE or FAMILY.search(said) is not None or MONEY.search(said) is not None


MONEY = re.compile(r"\b(?:fundraising|raised|raising|round|seed|series [a-e]|funding|salary|budget)\b", re.IGNORECASE)


def content(text: str) -> frozenset[str]:
    """The words that say what a fact is about: two facts that share one speak of the same thing."""
    return frozenset(word for word in re.findall(r"[\w']{4,}", text.lower()) if word not in SMALL_WORDS)
