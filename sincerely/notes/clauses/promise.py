"""Promises of mine: "send her the deck", "I said I'd call", "owe him an intro", "coffee Thu 8:30"."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.deeds import deed
from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.milestones.inside import add_event_inside
from sincerely.notes.names import parse_name
from sincerely.notes.page import Finding
from sincerely.notes.promises.accepted import FIRST, read_accepted
from sincerely.notes.promises.addressees import addressee
from sincerely.notes.promises.arrows import read_arrow
from sincerely.notes.promises.duties import duty
from sincerely.notes.promises.heads import CUES, head
from sincerely.notes.promises.modals import skip_fillers
from sincerely.notes.promises.objects import read_said_when, with_its_object
from sincerely.notes.promises.reminders import for_their_sake
from sincerely.notes.promises.said import owed_verb
from sincerely.notes.promises.same_thing import goes_on_with_the_last
from sincerely.notes.promises.things import bare_thing
from sincerely.notes.promises.two_days import parted
from sincerely.notes.promises.waited_for import add_what_is_waited_for
from sincerely.notes.wording import ahead, phrases, to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

OF_A_DUTY = cue(FIRST | {"to"})
CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
TAKEN_BACK = phrased("promises.taken_back")
RETRACTING = frozenset(" ".join(TAKEN_BACK).split())
MAX_RETRACTION = 5  # Words at the end of a clause that may take it back.
INVITED = listed("promises.invited")
OF_A_YES = frozenset(words.split()[0] for words in phrased("promises.undated_yes"))
NO_DEED = listed("promises.no_deed_of_theirs")
TO_THEM = listed("pronouns.to_them")
CARRIED = listed("promises.carried")
NEGATIONS = listed("promises.negations")
LEFT_UNDONE = listed("promises.left_undone")
SAYING_NO = [[word] for word in listed("outcomes.plain_no")]


def read_promise(clause: Clause, page: Page) -> bool:
    """What I am to do, with its day and time."""
    tokens = clause.tokens
    if clause.tail == "arrow" and read_arrow(clause, page):
        return True
    if not clause.cues & CUES:
        return False
    if (clause.dated or clause.lows[0] in OF_A_YES) and read_said_when(clause, page):
        return True
    begin = head(clause, page)
    return begin is not None and not _is_name(tokens, page) and _promised(clause, *begin, page)


def read_duty(clause: Clause, page: Page) -> bool:
    """What I am to do in words that bind nobody else: "don't let me forget to call her", "I said yes"."""
    if read_accepted(clause, page):
        return True
    if "to" not in clause.lowset or page.follows_a_name(clause):
        return False
    first = skip_fillers(clause.tokens, 0)
    verb = duty(clause.tokens, first) if first < len(clause.tokens) else None
    if verb is None or (clause.lows[first] == "agreed" and clause.lows[verb] in NO_DEED):
        return False  # "agreed to move to Porto" is theirs.
    return _promised(clause, verb, "", page)


def _promised(clause: Clause, verb: int, owed: str, page: Page) -> bool:
    """Put down the promise whose action begins at a verb, or two of them; False where nothing is left to be done."""
    two = parted(clause, verb, bool(owed))
    if two is None:
        return _put_down(clause, verb, owed, page)
    first, second = two
    if not _put_down(first, verb, owed, page):
        return False
    return _promised(second, 0, owed and owed_verb(second.tokens), page)


def _put_down(clause: Clause, verb: int, owed: str, page: Page) -> bool:
    tokens = clause.tokens
    if _negated(tokens, verb) or _taken_back(clause) or _answered_no(clause, page):
        page.rest.append(page.text[clause.start : clause.end])
        add_event_inside(tokens, clause, page, page.current)
        return True
    action = _handing(owed, tokens[verb:], page) if owed else deed(page, tokens[verb:])
    action, wanted_by = with_its_object(action, tokens[verb:], clause, page)
    if not action or action.casefold() in TO_THEM:
        return False
    finding = Finding("promise", action, tokens[verb].start, clause.end, "promise", kind="me", sentence=clause.sentence)
    _set_day(finding, clause, page, wanted_by)
    if goes_on_with_the_last(finding, page):
        return True
    owner = addressee(tokens, verb, page)
    if owner is not None:
        finding.value = for_their_sake(action, owner.name.split(" ")[0])
    page.add(finding, owner)
    add_what_is_waited_for(tokens[verb:], clause, page, owner)
    page.last = finding
    return True


def _handing(verb: str, thing: list[Token], page: Page) -> str:
    """ "Board pack goes to her" is "send board pack to her"; a name keeps its capital."""
    words = wording(page, [t for t in bare_thing(thing) if t.low not in CARRIED])
    plain = bool(thing[0].tags) and words[:2].istitle()
    return f"{verb} {words[:1].lower() + words[1:] if plain else words}"


def _set_day(finding: Finding, clause: Clause, page: Page, wanted_by: DatePhrase | None) -> None:
    """The day and the hour it is promised for; an hour alone may belong to a day told before."""
    tokens = clause.tokens
    said = phrases(tokens)
    day = wanted_by
    if said:
        day = _deadline(tokens, page) or to_come(tokens, page.today) or wanted_by
    clock = next((p.time for p in said if p.time is not None and p.on in {None, page.today}), None)
    if day is not None:
        hour = day.time or clock or _clock_apart(page.text[finding.start : finding.end])
        finding.on, finding.time, finding.guessed = day.on, hour, day.guessed
    elif (before := _day_before(clause, page, clock is not None)) is not None:
        finding.on, finding.time = before.on, clock or before.time
    else:
        finding.time = clock


def _day_before(clause: Clause, page: Page, clock: bool) -> DatePhrase | None:
    """ "she sells her records Monday, | I help her at 7:00", "told him come over Saturday & | we'll do a brisket"."""
    before = page.past[-1] if page.past and clause.sentence - page.past[-1].sentence <= clock else None
    if before is None or not (clock or (clause.lead == "cue" and before.lows[0] in INVITED)):
        return None
    return ahead(before.tokens, page.today)


def _deadline(tokens: list[Token], page: Page) -> DatePhrase | None:
    """ "book 16-18 November by Friday": of several days the one it is to be done by."""
    days = [k for k, t in enumerate(tokens) if t.phrase is not None]
    if len(days) < 2 or tokens[days[-1] - 1].low != "by":
        return None
    return to_come(tokens[days[-1] :], page.today)


def _clock_apart(text: str) -> time | None:
    """ "lunch 7/8 at Balthazar 12:30": an hour that stands away from its day."""
    found = CLOCK.search(text) if ":" in text else None
    return time(int(found[1]), int(found[2])) if found else None


def _taken_back(clause: Clause) -> bool:
    """ "water the plants, sorry wrong app": said, and not meant."""
    if clause.lowset.isdisjoint(RETRACTING):
        return False  # Most clauses.
    said = " ".join(clause.lows[-MAX_RETRACTION:])
    return any(words in said for words in TAKEN_BACK)


def _answered_no(clause: Clause, page: Page) -> bool:
    """ "ask Wendell about the speakers? | no, he sold them": asked, and answered at once."""
    asked = page.text[clause.end : clause.end + 2].lstrip().startswith("?")
    return asked and bool(page.queue) and page.queue[0].lows[:1] in SAYING_NO


def _is_name(tokens: list[Token], page: Page) -> bool:
    """ "Chase Vandermolen, buyer": a name that is a verb too."""
    if page.people or "also_name" not in tokens[0].tags:
        return False
    if len(tokens) > 1 and (
        tokens[1].low in {"@", "from", "at"} or ("past" in tokens[1].tags and "base" not in tokens[1].tags)
    ):
        return True
    if not tokens[0].upper:
        return False
    named = parse_name(tokens, 0, page.cased)
    return named is not None and named[1] >= 2


def _negated(tokens: list[Token], verb: int) -> bool:
    """ "no need to send", "don't call", "nothing to send": no promise."""
    if verb + 1 < len(tokens) and tokens[verb + 1].low in {"no", "nothing", "not"}:
        return True  # "bring no cake".
    lows = [t.low for t in tokens[: verb + 1]]
    if NEGATIONS.isdisjoint(lows) or not LEFT_UNDONE.isdisjoint(lows):
        return False  # "don't forget to call", "I shall not fail to write".
    return lows[0] != "no" or "no need" in " ".join(lows)
