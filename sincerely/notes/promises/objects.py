"""What "it" is in a promise: "she asked me for a list of poses, I send it" is to send a list of poses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.page import Finding
from sincerely.notes.promises.accepted import asked_before
from sincerely.notes.wording import to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

PRONOUNS = listed("promises.pronouns_for_a_thing")
HANDING = listed("promises.sending") | listed("promises.fetching") | listed("promises.making")
WANTING = listed("promises.wanting")
BEFORE_THE_THING = listed("promises.before_the_thing")
QUESTIONS = listed("promises.begins_a_question")
LONE = listed("milestones.lonely_beginnings")
MADE = listed("promises.made_not_sent")
PROMISING = [words.split() for words in phrased("promises.said_when")]
LAST = frozenset(words[-1] for words in PROMISING)
UNDATED = [words.split() for words in phrased("promises.undated_yes")]
MAX_WORDS = 8  # A thing told at more length is cut at its first preposition.


def with_its_object(action: str, tokens: list[Token], clause: Clause, page: Page) -> tuple[str, DatePhrase | None]:
    """An action whose object is only "it" or left out, with what was spoken of before, and by when that is wanted."""
    verb = action.split(" ", 1)[0]
    if len(tokens) > 1 and tokens[1].low in PRONOUNS:
        for asked, before in asked_before(clause, page):
            if asked[0].low == verb.casefold():
                return wording(page, asked), to_come(before.tokens, page.today)  # "... if I'd read it, I'll read it".
    if verb.casefold() not in HANDING:
        return action, None
    k = 1
    while k < len(tokens) and tokens[k].kind == "date":
        k += 1
    if k + 1 < len(tokens) and "preposition" in tokens[k].tags and tokens[k + 1].kind == "date":
        k = len(tokens)  # "must give before the 15th".
    if k < len(tokens) and not (tokens[k].low in PRONOUNS and _ends(tokens, k + 1)):
        return action, None
    thing, wanted_by = spoken_of(clause, page)
    if thing is None:
        return action, None
    said = wording(page, tokens[k + 1 :])
    return " ".join(part for part in (verb, thing, said) if part), wanted_by


def _ends(tokens: list[Token], k: int) -> bool:
    """Whether nothing but a day, a place or a receiver follows the pronoun."""
    return k >= len(tokens) or tokens[k].kind != "word" or "preposition" in tokens[k].tags


def spoken_of(clause: Clause, page: Page) -> tuple[str | None, DatePhrase | None]:
    """What somebody wanted or asked for just before, and by when."""
    for before in reversed(page.past[-2:]):
        if clause.sentence - before.sentence > 1:
            break
        for k, token in enumerate(before.tokens):
            if token.low in WANTING and not (k + 1 < len(before.tokens) and before.tokens[k + 1].low in QUESTIONS):
                return _thing(before.tokens[k + 1 :], page), to_come(before.tokens, page.today)
    return None, None


def _thing(tokens: list[Token], page: Page) -> str | None:
    while tokens and (tokens[0].low in BEFORE_THE_THING or "object" in tokens[0].tags):
        if tokens[0].low == "to" and len(tokens) > 1 and tokens[1].low not in BEFORE_THE_THING:
            return None  # "wants to move": nothing to be sent.
        tokens = tokens[1:]
    if len(tokens) > MAX_WORDS:
        cut = next((k for k, t in enumerate(tokens) if k and "preposition" in t.tags), MAX_WORDS)
        tokens = tokens[:cut]
    return wording(page, tokens) or None


def read_said_when(clause: Clause, page: Page) -> bool:
    """ "wants feedback on the deck. | I said Sunday at the latest", "will do Monday": by when it is promised."""
    if LAST.isdisjoint(clause.lowset) or page.current is None:
        return False  # Most clauses.
    lows = [t.low for t in clause.tokens if t.kind != "date" and t.low not in LONE]
    if lows not in PROMISING:
        return False
    day = to_come(clause.tokens, page.today)
    if day is None and lows not in UNDATED:
        return False
    last = _mine_before(clause, page)
    if last is not None:
        if day is not None:
            last.on, last.time = day.on, day.time  # "I forgot to send Omar the slides. do it tonight".
        return True
    thing, _ = spoken_of(clause, page)
    if thing is None:
        return False
    verb = "make" if MADE.intersection(thing.casefold().split()) else "send"
    finding = Finding("promise", f"{verb} {thing}", clause.start, clause.end, "promise", sentence=clause.sentence)
    finding.kind = "me"
    if day is not None:
        finding.on, finding.time = day.on, day.time
    page.add(finding)
    return True


def _mine_before(clause: Clause, page: Page) -> Finding | None:
    """The promise of mine just before that has no day yet; "write her and she'll pass it on, so do that Friday"."""
    told = page.last_owner.findings if page.last_owner is not None else page.shared
    for finding in reversed(told[-2:]):
        if finding.field == "promise" and finding.kind == "me":
            return finding if finding.on is None and clause.sentence - finding.sentence <= 1 else None
    return None
