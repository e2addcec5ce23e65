"""A note, or the log of an outreach: somebody sent, replied or declined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.model import Intent, TouchKind
from sincerely.notes.lexicon import listed
from sincerely.notes.outcomes import outcome_of
from sincerely.notes.questions import known_in

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token


# What is done for or with somebody: a promise with one of these words is somebody's though nobody is named.
SOCIABLE = listed("promises.sending") | listed("promises.sociable") | listed("promises.things_to_give")
THANKS = listed("asking.thanks")
MAX_THANKS = 9  # Words.
MAX_LOG = 22  # Words: a longer message tells more than that something happened.


def guess_intent(page: Page, tokens: list[Token]) -> tuple[Intent, TouchKind | None]:
    """A note, or the log of an outreach: somebody sent, replied or declined, and little else is told."""
    said = [t for t in tokens if t.is_word]
    outcome = outcome_of(said, page) if len(said) <= MAX_LOG else None
    if outcome is not None and not _tells_more(page, said, outcome):
        return Intent.LOG, outcome
    if (
        not page.people
        and not page.shared
        and page.place is None
        and known_in(said, page.known) is None
        and len(said) <= 4
        and not any(t.kind == "date" for t in tokens)
    ):
        return Intent.OTHER, None
    if _only_thanks(page, said):
        return Intent.OTHER, None
    if not page.people and page.place is None and page.shared and _only_my_errand(page):
        return Intent.OTHER, None  # "I'll water the plants" is nobody's; the owner is asked whose it is.
    return Intent.NOTE, None


def _only_thanks(page: Page, said: list[Token]) -> bool:
    """ "Thank you, that is all for today.", "grand so, thanks a million": said to the bot, of nobody."""
    if page.people or page.shared or page.place is not None or len(said) > MAX_THANKS:
        return False
    return not THANKS.isdisjoint(t.low for t in said) and known_in(said, page.known) is None


def _only_my_errand(page: Page) -> bool:
    """Whether nothing is told but something to do that is for nobody."""
    words = {w for f in page.shared for w in f.value.casefold().split()}
    return all(f.field == "promise" and f.kind == "me" for f in page.shared) and words.isdisjoint(SOCIABLE)


def _tells_more(page: Page, said: list[Token], outcome: TouchKind) -> bool:
    """Whether a message with an outcome is a note all the same: of somebody new, with a role or several details."""
    if known_in(said, page.known) is not None or not page.people:
        return False
    facts = page.people[0].findings
    if outcome is TouchKind.DECLINED and any(f.field == "promise" and f.kind == "them" for f in facts):
        return True  # "Nicole from WASA, won't speak on record. she'll send me the map": no refusal of mine.
    return any(f.field == "role" for f in facts) or sum(f.field == "hook" for f in facts) >= 3
