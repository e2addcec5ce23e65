"""Promises of theirs: "she'll send the deck by Friday", "he owes me the RFP", "sends me their rates"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.deeds import deed
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.promises.awaited import WAITING, awaited, comes_from_them
from sincerely.notes.promises.objects import spoken_of, with_its_object
from sincerely.notes.promises.same_thing import goes_on_with_the_last
from sincerely.notes.promises.their_side import done_by_named, done_by_their_side
from sincerely.notes.promises.theirs import ACTS, VERBS, their_deed
from sincerely.notes.promises.things import GOODS, their_turn
from sincerely.notes.pronouns import by_gender
from sincerely.notes.wording import clean, lead_in, to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.promises.told import Deed
    from sincerely.notes.tokens import Token

THEY = listed("promises.they")
SKIPPED_BEFORE_THEM = listed("promises.skipped_before_them")
SEVERAL_OF_THEM = listed("promises.several_of_them")
BETWEEN_THEM_AND_THE_VERB = listed("promises.between_them_and_the_verb")
SAID_WHEN = listed("promises.words_of_said_when")
ASKING = listed("promises.asking_whether")
OF_WAITING = cue(WAITING | {"from"})
CUES = cue(VERBS | GOODS, ACTS) | OF_WAITING
# "Rhodri's sending me a video", "Ana's gonna call": a name with its verb.
GOING_ON = listed("promises.deals_going_on") | listed("promises.they_are_going")
IN_TURN = listed("promises.in_turn") | listed("promises.they_bound_themselves")


def read_their_promise(clause: Clause, page: Page) -> bool:
    """What they are to do for me, with its day."""
    tokens = clean(clause)
    if clause.cues & OF_WAITING and page.current is not None:
        owed = awaited(tokens, page) or comes_from_them(tokens, page)
        if owed is not None:
            return _put_down(owed, tokens, clause, page, None)
    if clause.dated and tokens[0].low in SAID_WHEN and _said_when(tokens, page):
        return True
    if their_turn(clause, page) and (turn := _under_them(tokens, page)) is not None:
        return _put_down(turn, tokens, clause, page, None)
    who, i = subject(tokens, page)
    if i >= len(tokens) or (page.current is None and who is None):
        return False
    begin = _deed_of(who, tokens, i, clause, page)
    if begin is None or _conditional(tokens):
        return False  # "He'll sponsor us if the council says yes" is an offer, no promise.
    return _put_down(begin, tokens, clause, page, who)


def _under_them(tokens: list[Token], page: Page) -> Deed | None:
    """ "him: | quote by Monday", "her: | find a room": a deed, or a thing that is theirs to send."""
    if "base" in tokens[0].tags and tokens[0].has("act", "strong_act") and tokens[0].low not in GOODS:
        return 0, ""
    given = any(t.low in GOODS for t in tokens) and to_come(tokens, page.today) is not None
    return (0, "send") if given else None


def _said_when(tokens: list[Token], page: Page) -> bool:
    """ "owes me a price list, | said Tuesday": by when they mean to do what was told just before."""
    last, day = page.last, to_come(tokens, page.today)
    if any(t.is_word and t.kind != "date" and t.low not in SAID_WHEN for t in tokens):
        return False
    if last is None or day is None or last.field != "promise" or last.kind != "them" or last.on is not None:
        return False
    last.on, last.time = day.on, day.time
    return True


def _conditional(tokens: list[Token]) -> bool:
    """ "... if the council says yes", and not "she'll let me know if the hall is free"."""
    k = next((k for k, t in enumerate(tokens) if t.low == "if"), None)
    return k is not None and not any(t.low in ASKING for t in tokens[max(0, k - 5) : k])


def _deed_of(who: Someone | None, tokens: list[Token], i: int, clause: Clause, page: Page) -> Deed | None:
    """What they do, or somebody on their side, and where it begins; `i` is the verb behind the subject."""
    if who is not None and tokens[i].low.endswith("'s") and "her_subject" not in tokens[i].tags:
        return done_by_named(tokens, i, page)
    named = who is not None or i > 0 or ("ing" in tokens[i].tags and page.follows_a_name(clause))
    begins = named or _begins_with_deed(tokens, i)
    begin = their_deed(tokens, i, begins, page, clause)
    return done_by_their_side(tokens, i, page) if begin is None and who is None else begin


def _put_down(begin: Deed, tokens: list[Token], clause: Clause, page: Page, who: Someone | None) -> bool:
    """Keep the promise whose action begins at a verb; False where nothing is left to be done."""
    k, extra = begin
    action = f"{extra} {wording(page, tokens[k:])}" if extra else deed(page, tokens[k:])
    action = action.strip()
    action, wanted_by = with_its_object(action, tokens[k - bool(extra) :], clause, page)
    if action == extra:
        return False
    if tokens[0].low == "which" and (thing := spoken_of(clause, page)[0]) is not None:
        verb, _, rest = action.partition(" ")
        action = f"{verb} {thing} {rest}".strip()  # "the upright wants a new string, | which he will fit".
    finding = Finding(
        "promise", action, tokens[k].start, clause.end, "their_promise", kind="them", sentence=clause.sentence
    )
    day = to_come(tokens, page.today) or wanted_by
    if day is not None:
        finding.on, finding.time = day.on, day.time
    if goes_on_with_the_last(finding, page):
        return True
    if who is not None and len(page.people) > 1:
        page.current = who
    page.add(finding, who)
    return True


def _before_the_subject(tokens: list[Token]) -> int:
    """The index after what may stand first: "then on Friday | she"."""
    first = tokens[0] if tokens else None
    if first is not None and first.is_word and first.low not in SKIPPED_BEFORE_THEM and "preposition" not in first.tags:
        return 0  # Most clauses.
    i = 0
    while i < len(tokens) and (
        tokens[i].low in SKIPPED_BEFORE_THEM or tokens[i].kind == "date" or tokens[i].text == ":"
    ):
        i += 1
    return lead_in(tokens, i)


def subject(tokens: list[Token], page: Page) -> tuple[Someone | None, int]:
    """Who does it, and where the verb stands: "she", "Ana", "both", or nobody said."""
    i = _before_the_subject(tokens)
    if i >= len(tokens):
        return None, len(tokens)
    if "honorific" in tokens[i].tags and i + 1 < len(tokens) and page.mentioned(tokens[i + 1]) is not None:
        i += 1  # "Mr Cadwaladr has promised".
    token = tokens[i]
    if "her_subject" in token.tags:
        who = by_gender(page, token.low) if len(page.people) > 1 and token.low not in SEVERAL_OF_THEM else page.current
        i += token.low in THEY
        while i + 1 < len(tokens) and (tokens[i].low in BETWEEN_THEM_AND_THE_VERB and tokens[i + 1].low in IN_TURN):
            i += 1
        return who, i
    if token.is_word and (token.upper or not page.cased) and "v3" not in token.tags:
        who = page.mentioned(token)
        if who is not None and token.low.endswith("'s"):
            return (who, i) if i + 1 < len(tokens) and tokens[i + 1].low in GOING_ON else (None, i)
        if who is not None:
            i += 1
            while i < len(tokens) and page.mentioned(tokens[i]) is who:
                i += 1
            return who, i
    return None, i


def _begins_with_deed(tokens: list[Token], i: int) -> bool:
    """ "Sends her bank statement this week": nobody is named, and a thing of theirs is sent."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return "v3" in tokens[i].tags and tokens[i].upper and after is not None and after.has("possessive", "determiner")
