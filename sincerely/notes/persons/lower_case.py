"""Whether a note begins with a name that no capital shows: "renée @ gdc", "bill w/ the tuk tuk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.ahead import names_next
from sincerely.notes.phrases import is_role
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AFTER_A_FIRST_WORD = listed("naming.after_a_first_word")
# A word that may be one of these is no name, unless it is known as one too: "will", "grace".
NO_NAME = word_set(
    "preposition determiner possessive subject object conjunction event venue known_event role meet filler v3 ing need"
)
GUESSED = word_set("maybe_past maybe_ing")  # Of a word that is unknown: "pickering".
JOINED = listed("naming.joined")
SET_APART = frozenset({"comma", "open", "dash"})
ENDS = SET_APART | {"colon", "line", "emoji"}


def lower_first(clause: Clause, page: Page) -> int | None:
    """A lower-case name at the head of the first clause: "renée @ gdc", "bill w/ the tuk tuk". 0, or None."""
    return 0 if _begins_with_a_name(clause, page) else None


def _begins_with_a_name(clause: Clause, page: Page) -> bool:
    tokens = clause.tokens
    first, after = tokens[0], tokens[1] if len(tokens) > 1 else None
    if not _may_be_a_name(first, page) or (page.queue and "meet" in page.queue[0].tokens[0].tags):
        return False
    if after is None:
        return _alone(first, clause, page)
    if "object" in after.tags:
        return False  # "wetransfer it tonight": an order, whatever the word.
    if not page.cased and _two_named(tokens):
        return True
    if page.people and after.low not in {"from", "@", "at"} and not first.upper:
        return False
    likely = not first.tags or ("also_name" in first.tags and (first.upper or not page.cased))
    if _does_something(after):
        return likely
    if likely and (is_role(after) or role_end(tokens[1:]) is not None or _did_something(after)):
        return True
    return _two_words(tokens, page)


def _may_be_a_name(first: Token, page: Page) -> bool:
    """In a note with capitals a capital says enough; here it is asked of the other words, and of "Will" and "May"."""
    if not first.is_word or len(first.text) < 2:
        return False
    if first.upper and page.cased and not first.has("common", "base", "auxiliary"):
        return False
    if "also_name" in first.tags:
        return True
    month_or_modal = first.upper and first.low in {"will", "may"}
    return "past" not in first.tags and (month_or_modal or first.tags.isdisjoint(NO_NAME))


def _alone(first: Token, clause: Clause, page: Page) -> bool:
    """ "renée," with nothing behind it: the marks decide."""
    if clause.tail not in (SET_APART if first.tags else ENDS) or names_next(page, clause):
        return False
    if not first.tags or ("also_name" in first.tags and page.header):
        return True
    return not page.people and clause.lead == "start" and not first.has("v3", "ing")


def _two_named(tokens: list[Token]) -> bool:
    """ "will and jan from the committee", "kit + jules moved in": two that may be names, joined, and more."""
    if len(tokens) < 4 or tokens[1].low not in JOINED:
        return False
    after = tokens[3]
    if after.low not in {"from", "at", "@", "of"} and not _did_something(after) and not after.has("v3", "be"):
        return False
    return all(t.is_word and (not t.tags or "also_name" in t.tags) for t in (tokens[0], tokens[2]))


def _does_something(after: Token) -> bool:
    """ "renée is", "renée @", "renée loves"."""
    if after.low in AFTER_A_FIRST_WORD or after.low in {"is", "has", "wants"}:
        return True
    return "v3" in after.tags and "common" not in after.tags


def _did_something(after: Token) -> bool:
    return "past" in after.tags and "base" not in after.tags


def _two_words(tokens: list[Token], page: Page) -> bool:
    """ "renée dubois works": two words that are a name together."""
    first, second = tokens[0], tokens[1]
    if second.has("event", "venue") or ("act" in first.tags and "object" in second.tags):
        return False
    named = parse_name(tokens, 0, cased=page.cased, sure=True)
    if named is None or named[1] < 2:
        return False
    return not first.tags or (second.tags <= GUESSED and ("also_name" in first.tags or not first.has("act", "event")))
