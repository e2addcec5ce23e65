"""Where a name begins that no capital shows: "renée @ gdc", "planner Niamh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.ahead import names_next
from sincerely.notes.phrases import is_event, is_role, role_end

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AFTER_A_FIRST_WORD = listed("naming.after_a_first_word")
RELATED = listed("naming.related")


def role_before(tokens: list[Token], page: Page) -> int | None:
    """ "Brewery rep May Chen", "planner Niamh", "this promoter guy Lamar": where the name begins."""
    seen = False
    for i, token in enumerate(tokens[:8]):
        titled = is_role(token) or "generic_person" in token.tags or token.low in RELATED
        if seen and not titled:
            named = parse_name(tokens, i, page.cased, True)
            words = tokens[i : named[1]] if named else []
            if named and not any(is_event(t) or "venue" in t.tags for t in words) and (token.upper or not page.cased):
                return i
            return None
        if token.has("preposition", "subject", "v3") and not titled:
            return None
        seen = seen or titled
    return None


def _two_named(tokens: list[Token]) -> bool:
    """ "will and jan from the committee": two words that may be names, joined, and where they are from."""
    if len(tokens) < 4 or tokens[1].low not in {"and", "&", "+"} or tokens[3].low not in {"from", "at", "@", "of"}:
        return False
    return all(t.is_word and (not t.tags or "also_name" in t.tags) for t in (tokens[0], tokens[2]))


def lower_first(clause: Clause, page: Page) -> int | None:
    """A lower-case name at the head of the first clause: "renée @ gdc", "bill w/ the tuk tuk"."""
    tokens = clause.tokens
    first = tokens[0]
    if (
        not first.is_word
        or (first.upper and page.cased and not first.has("common", "base", "auxiliary"))
        or len(first.text) < 2
    ):
        return None
    if (
        first.tags
        & {
            "preposition",
            "determiner",
            "possessive",
            "subject",
            "object",
            "conjunction",
            "event",
            "venue",
            "known_event",
            "role",
            "meet",
            "filler",
            "v3",
            "ing",
            "need",
        }
        and "also_name" not in first.tags
        and not (first.upper and first.low in {"will", "may"})
    ):
        return None
    if ("past" in first.tags and "also_name" not in first.tags) or (
        page.queue and "meet" in page.queue[0].tokens[0].tags
    ):
        return None
    after = tokens[1] if len(tokens) > 1 else None
    if after is not None and "object" in after.tags:
        return None  # "wetransfer it tonight": an order, whatever the word.
    if _two_named(tokens) and not page.cased:
        return 0
    if page.people and after is not None and after.low not in {"from", "@", "at"} and not first.upper:
        return None
    if after is None:
        if (
            "also_name" in first.tags
            and page.header
            and clause.tail in {"comma", "open", "dash"}
            and not names_next(page, clause)
        ):
            return 0
        if first.tags:
            return (
                0
                if (
                    clause.tail in {"comma", "open", "dash"}
                    and not page.people
                    and clause.lead == "start"
                    and not first.has("v3", "ing")
                    and not names_next(page, clause)
                )
                else None
            )
        return (
            0
            if clause.tail in {"comma", "open", "dash", "colon", "line", "emoji"} and not names_next(page, clause)
            else None
        )
    if (
        after.low in AFTER_A_FIRST_WORD
        or ("v3" in after.tags and "common" not in after.tags)
        or after.low in {"is", "has", "wants"}
    ):
        return 0 if not first.tags or ("also_name" in first.tags and (first.upper or not page.cased)) else None
    if (is_role(after) or role_end(tokens[1:]) is not None or ("past" in after.tags and "base" not in after.tags)) and (
        not first.tags or ("also_name" in first.tags and (first.upper or not page.cased))
    ):
        return 0
    named = parse_name(tokens, 0, cased=page.cased, sure=True)
    if (
        named
        and named[1] > 1
        and not tokens[1].has("event", "venue")
        and not ("act" in first.tags and "object" in tokens[1].tags)
    ):
        return (
            0
            if not first.tags
            or (not tokens[1].tags and not first.has("act", "event"))
            or ("also_name" in first.tags and not tokens[1].tags)
            else None
        )
    return None
