"""Milestones: a clause about them with a day to come: "launch is May 14", "moving to Hobart end of November"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sincerely.notes.clauses.hook import whose
from sincerely.notes.cues import DATED, cue
from sincerely.notes.lexicon import listed
from sincerely.notes.milestones.inside import held
from sincerely.notes.milestones.lone_days import give_day, reads_day_behind_an_aside, reads_lone_day, reads_lone_hour
from sincerely.notes.milestones.telling import away_until_then, tells_of_a_day_to_come
from sincerely.notes.page import Finding
from sincerely.notes.wording import ahead, clean, wording
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

REPORTED = listed("promises.said_or_says")
THAT_IS = listed("milestones.that_is")
HELPS = word_set("be auxiliary stative")
NOUNS = word_set("noun_too common event role")
IT = frozenset(("it", "them"))
MAX_SUBJECT = 5  # Words within which the verb of a detail stands.
CUES = DATED | cue({"when"})


def read_milestone(clause: Clause, page: Page) -> bool:
    """Something in their life with its day or month."""
    if page.current is None:
        return False
    if not clause.dated:
        return _that_is_when(clause, page)
    tokens = clean(clause)
    if reads_day_behind_an_aside(tokens, clause, page):
        return True
    day = ahead(tokens, page.today)
    if day is None:
        return reads_lone_hour(tokens, page)
    if reads_lone_day(tokens, clause, page):
        return True
    return _tell(tokens, day, clause, page)


def _tell(tokens: list[Token], day: DatePhrase, clause: Clause, page: Page) -> bool:
    """What is to happen on the day; an absence is a detail as well."""
    away = away_until_then(tokens)
    if not away and not tells_of_a_day_to_come(tokens):
        return False
    owner, body = whose(tokens, page)
    if body and body[0].low in REPORTED:
        body = body[1:]  # "says the pool closes in May".
    body = held(body)
    text = wording(page, body)
    if not text:
        return give_day(clause, page)
    if len(body) > 1 and body[1].low in IT and len(text.split()) == 2:
        return False  # "she posts it Monday": something told before.
    if _ends_hook(text, tokens, clause, page):
        _date(page.last, day)
        return True
    finding = Finding("milestone", text, clause.start, clause.end, "milestone", sentence=clause.sentence)
    finding.guessed = day.guessed
    _date(finding, day)
    page.add(finding, owner)
    if away:
        state = wording(page, body, keep_dates=True)
        page.add(replace(finding, field="hook", value=state, kind="personal", on=None), owner)
    return True


def _that_is_when(clause: Clause, page: Page) -> bool:
    """ "buy her a beer before 2 May, thats when she leaves Lisbon": the day is the one before."""
    last = page.last
    begin = 2 if clause.lows[1:2] == ["when"] and clause.lows[0] in THAT_IS else 1
    if begin == 1 and not _when_it_is(clause, page):
        return False
    if last is None or last.on is None:
        return False
    owner, body = whose(clause.tokens[begin:], page)
    text = wording(page, body)
    if text:
        page.add(Finding("milestone", text, clause.start, clause.end, "milestone", on=last.on), owner)
    return bool(text)


def _when_it_is(clause: Clause, page: Page) -> bool:
    """ "before 2 February, | when the house is to be sold": what is on the day that was just named."""
    before = page.past[-1] if page.past else None
    if clause.lows[0] != "when" or clause.lead != "comma" or before is None or before.sentence != clause.sentence:
        return False
    return before.tokens[-1].kind == "date" and not any("my_subject" in t.tags for t in clause.tokens[1:3])


def _ends_hook(text: str, tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "Marathon des Sables, | starts 3 April": one verb is about the detail before, which becomes the milestone."""
    last = page.last
    if last is None or last.field != "hook" or last.sentence != clause.sentence or len(text.split()) > 1:
        return False
    opens = page.words.of(last.value.split()[0].casefold())
    if ("past" in opens and "base" not in opens) or "v3" in opens:
        return False  # "got the Kyoto job, | leaves in three weeks" are two things.
    if tokens[0].low != "due" and _in_progress(last.value, page):
        return False  # "daughter doing dentistry, | graduates in May".
    if "v3" not in tokens[0].tags and tokens[0].low != "due":
        return False
    if tokens[0].low != "due" and any(
        not page.words.of(word.casefold()).isdisjoint(HELPS) for word in last.value.split()[:MAX_SUBJECT]
    ):
        return False  # "His son has been accepted, | leaves on 20 August".
    last.field, last.value = "milestone", f"{last.value} {text}"
    return True


def _in_progress(said: str, page: Page) -> bool:
    """Whether a detail tells what is being done: "building a roastery"; "running the Marathon" is what starts."""
    if any(word[:1].isupper() for word in said.split()[1:4]):
        return False
    opens = [page.words.of(word.casefold()) for word in said.split()[:3]]
    made = len(opens) > 1 and "ing" in opens[0] and "determiner" in opens[1]
    return made or any("ing" in tags and tags.isdisjoint(NOUNS) for tags in opens)


def _date(finding: Finding | None, day: DatePhrase) -> None:
    assert finding is not None
    finding.on, finding.whole_month, finding.until = day.on, day.whole_month, day.until
