"""Whether the next clauses introduce somebody, so that this one is the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.names import matches_name, parse_name
from sincerely.notes.persons.described import AT
from sincerely.notes.phrases import is_event
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.page import Page


def page_known(name: str, known: str) -> bool:
    """Whether a name is one of the owner's contacts."""
    return matches_name(name, known)


def titled_next(clause: Clause, page: Page) -> bool:
    """ "Khalid – site foreman, Balfour Beatty": a lone word with a capital, and a job title as its heading."""
    tokens, ahead = clause.tokens, page.ahead()
    if len(tokens) != 1 or not tokens[0].upper or tokens[0].tags or clause.tail not in {"dash", "comma", "open"}:
        return False
    return ahead is not None and role_end(ahead.tokens) == len(ahead.tokens) and not ahead.tokens[0].upper


def names_next(page: Page, clause: Clause, strict: bool = False) -> bool:
    """Whether the next clause introduces somebody by a full name (so this one is the place)."""
    queue = page.queue
    for ahead in list(queue)[:2]:
        if ahead.depth > clause.depth:
            continue  # "Caio (mastering, Estúdio Jaca)": what stands in parentheses is about the one before.
        tokens = clean(ahead)
        named = parse_name(tokens, 0, page.cased)
        if named is None:
            if (
                len(ahead.tokens) > 1
                and "meet" in ahead.tokens[0].tags
                and not ("preposition" in ahead.tokens[1].tags and ahead.tokens[0].low == "met")
            ):
                return True
            continue
        words = [t for t in tokens[: named[1]] if not t.has("particle", "honorific")]
        if any(
            t.has("known_event", "event", "venue", "common", "role", "organization_word", "known_town") or is_event(t)
            for t in words
        ):
            continue
        full = len(words) >= 2 and all(t.upper for t in words)
        after = tokens[named[1]] if named[1] < len(tokens) else None
        if strict:
            nxt = list(queue)[1] if len(queue) > 1 else None
            return (
                full
                and (ahead.tail in {"comma", "open"} or after is not None)
                and (ahead.item or ahead.lead == "line" or clause.tail in {"colon", "arrow"})
                and nxt is not None
            )
        if (
            full
            or (ahead.tail in {"comma", "open"} and (clause.tail in {"colon", "line", "arrow"}))
            or "honorific" in tokens[0].tags
            or (clause.tail in {"colon", "line"} and after is not None and after.low in AT)
        ):
            return True
    return False
