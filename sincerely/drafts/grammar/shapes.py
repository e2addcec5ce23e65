"""What kind of thing a hook turned out to be, and the forms in which it can be said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sincerely.drafts.grammar.nouns import is_plural
from sincerely.drafts.grammar.tact import Tact


class Shape(StrEnum):
    """The questions that fit a hook follow from its shape."""

    ACTIVITY = "activity"  # Sailing, breeding orchids: something they do and like.
    TASTE = "taste"  # Old maps, Formula 1: something they like.
    WORK = "work"  # The app for beekeepers they are building.
    SEARCH = "search"  # A CTO, a second reviewer: whom or what they need.
    HELP = "help"  # Feedback, a quote, a demo: what the owner himself can give.
    PLAN = "plan"  # To learn Rust; to open a studio.
    TRIP = "trip"
    MOVE = "move"
    EVENT = "event"  # A marathon they train for, a talk.
    CHALLENGE = "challenge"
    OFFER = "offer"
    FEAT = "feat"  # Something achieved.
    PAST = "past"  # Their time as a chef.
    ANIMALS = "animals"
    FAMILY = "family"
    DISLIKE = "dislike"  # Slides, phone calls: said only where there is nothing better.
    HOME = "home"  # Anything else that is theirs.


@dataclass(frozen=True, slots=True, kw_only=True)
class HookWords:
    """The forms of one hook. At least `topic` or `clause` is there unless it must not be said."""

    shape: Shape = Shape.HOME
    topic: str | None = None  # A noun phrase after "about": "your sailing".
    clause: str | None = None  # A whole clause after "that": "you love sailing".
    vp: str | None = None  # What they do, plain: "keep bees".
    ing: str | None = None  # The same as a noun: "keeping bees", "sailing".
    target: str | None = None  # What they look for, with its article: "a CTO".
    who: str | None = None  # Whose news it is: "your daughter".
    short: str = ""  # For a subject line: "sailing".
    tact: Tact = Tact.FREE

    @property
    def plural(self) -> bool:
        """Whether a verb after `topic` is plural."""
        return is_plural(self.topic or "")

    @property
    def usable(self) -> bool:
        """Whether a message may name it."""
        return self.tact <= Tact.WEAK and bool(self.topic or self.clause)
