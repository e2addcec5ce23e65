"""Remarks that hold nothing to come back to: "great chat", "very sharp", "no follow-up needed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.reach import LEFT_OVER
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.milestones.inside import add_event_inside
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WRITING = listed("channels.writing")
WEAK = phrased("hooks.weak_remarks")
# Phrases by their first word: few clauses hold one.
PHRASES: dict[str, list[str]] = {}
for _phrase in phrased("words.chatter_phrases"):
    PHRASES.setdefault(_phrase.split()[0], []).append(_phrase)
LONGEST = max(len(phrase.split()) for phrases in PHRASES.values() for phrase in phrases)
MOST_BESIDE = 3  # Words beside a phrase that nearly is the whole clause.
REMARK = cue(tags=word_set("chatter conjunction"))
AROUND_AN_ADDRESS = cue(LEFT_OVER, word_set("possessive"))
OPENS_A_PHRASE = cue(PHRASES)
SAYS_NOTHING = REMARK | AROUND_AN_ADDRESS
MAX_AROUND = 4  # Words beside an address that was taken out.


def read_chatter(clause: Clause, page: Page) -> bool:
    """A clause of nothing but remarks is set aside."""
    first = clause.tokens[0]
    if first.is_word and not (first.cues & SAYS_NOTHING or clause.cues & OPENS_A_PHRASE):
        return False  # Most clauses.
    words = [t for t in clause.tokens if t.is_word]
    if not words:
        return not clause.dated
    if not clause.dated and _remarks(words, clause, page):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    if not clause.dated and _around_an_address(words, clause):
        return True
    if not clause.cues & OPENS_A_PHRASE or not (page.people or all(t.tags or not t.upper for t in words)):
        return False
    if not _holds_a_phrase(clause):
        return False
    if len(page.people) > 1:
        page.current = next((p for t in words if (p := page.mentioned(t)) is not None), page.current)
    page.rest.append(page.text[clause.start : clause.end])
    if clause.dated:
        add_event_inside(clause.tokens, clause, page, page.current)  # "no follow-up before her exam on 20 May".
    return True


def _remarks(words: list[Token], clause: Clause, page: Page) -> bool:
    """ "great chat"; a lone capital at the head of a note may be somebody, a title at the end of it a role."""
    if words[-1].role or not all(t.cues & REMARK for t in words):
        return False
    return page.current is not None or len(words) > 2 or not words[0].upper or clause.lead != "start"


def _around_an_address(words: list[Token], clause: Clause) -> bool:
    """ "her email is": what was left when the address was taken out."""
    if len(words) > MAX_AROUND or not all(t.cues & AROUND_AN_ADDRESS for t in words):
        return False
    return clause.lowset.isdisjoint(WRITING)


def _holds_a_phrase(clause: Clause) -> bool:
    """Whether one of the phrases makes the whole clause a remark."""
    said = " ".join(clause.lows)
    if len(clause.lows) > LONGEST + MOST_BESIDE:  # Nothing but a phrase it opens with makes it one.
        opening = PHRASES.get(said.partition(" ")[0], ())
        return any(said.startswith(phrase) and phrase not in WEAK for phrase in opening)
    heads = clause.lowset & PHRASES.keys()
    return any(_idle(said, phrase) for head in heads for phrase in PHRASES[head] if phrase in said)


def _idle(said: str, phrase: str) -> bool:
    """Whether a phrase makes the whole clause a remark: it opens it, or nearly is it."""
    left = len(said.split()) - len(phrase.split())
    return left <= MOST_BESIDE or (said.startswith(phrase) and phrase not in WEAK)
