"""Whether a hook, once turned into English, can be trusted: what was misread is better left out than said."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import one_pattern
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact

LONGEST_TARGET = 11  # Words: what one looks for is named in few words, or it swallowed the rest of the note.


def doubtful(found: HookWords) -> Tact:
    """NEVER where it shows that it was cut or turned wrongly, WEAK where it is about the owner, else FREE."""
    said = [phrase for phrase in (found.topic, found.clause) if phrase]
    if any(_shows("never", phrase) for phrase in said) or _no_target(found.target or ""):
        return Tact.NEVER
    if found.shape in {Shape.HOME, Shape.WORK} and _shows("job", found.topic or ""):
        return Tact.NEVER
    ours = found.shape not in {Shape.SEARCH, Shape.OFFER, Shape.HELP} and any(
        _shows("owners", phrase) for phrase in said
    )
    return Tact.WEAK if ours else Tact.FREE


def _shows(section: str, phrase: str) -> bool:
    return one_pattern("doubt", section).search(phrase) is not None


def _no_target(target: str) -> bool:
    """Whether what they look for is nothing one could help to find, or swallowed what stood beside it."""
    named = re.split(r" (?:that|who|which) ", target)[0]
    return len(target.split()) > LONGEST_TARGET or _shows("predicate", named) or _shows("no target", target)
