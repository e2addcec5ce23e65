"""Where the action of a promise begins: after "I'll", "owe", "said I'd", at an order, at an appointment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.cues import DATED, cue
from sincerely.notes.lexicon import listed
from sincerely.notes.promises.appointments import appointment
from sincerely.notes.promises.going_on import goes_on, my_breath, sends, theirs_goes_on, was_going, with_them
from sincerely.notes.promises.handing import handed_over
from sincerely.notes.promises.modals import after_must, owned_by, skip_fillers
from sincerely.notes.promises.of_mine import forgot, of_mine, owed
from sincerely.notes.promises.orders import APPOINTMENTS, order
from sincerely.notes.promises.reminders import (
    ASKED,
    asked_of_me,
    do_not_forget,
    ping_me,
    remember,
    skip_reminder,
    what_i_promised,
)
from sincerely.notes.promises.said import NOT_MINE, after_said
from sincerely.notes.promises.things import GOODS, my_turn, their_turn, thing_for_a_day, under_a_heading
from sincerely.notes.promises.wanted import got_from_them, wanted_of_me
from sincerely.notes.wording import to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

# Where the action begins among the tokens of a clause, and the verb to put before it where only a thing is owed.
Head = tuple[int, str]

REACH_ON = listed("promises.reach_on")
MUST = listed("promises.must")
MUST_WITHOUT_SUBJECT = listed("promises.must_without_subject")
SAID = listed("promises.said")
SAYS = listed("promises.said_or_says")
TOWARDS = listed("promises.towards")  # Before who is handed something.
MY_THING = listed("promises.things_of_mine")
LEFT_ALONE = listed("promises.left_alone") | {""}
NO_DEED = listed("promises.no_deed_of_theirs")
OF_ME = listed("pronouns.of_me")
TO_THEM = listed("pronouns.to_them")
CONDITIONS = listed("cuts.conditions") | listed("promises.waits_for")
NO_ORDER = word_set("v3 past ing preposition conjunction say negation object determiner")


def head(clause: Clause, page: Page) -> Head | None:
    """Where the action begins, and the verb to put before it where only a thing is owed."""
    tokens = clause.tokens
    i = skip_reminder(tokens, skip_fillers(tokens, 0))
    if i >= len(tokens) or their_turn(clause, page):
        return None
    if (asked := asked_of_me(clause, i, page)) is not None or (asked := ping_me(clause, i)) is not None:
        return asked, ""
    if tokens[i].low in NOT_MINE:
        wanted = wanted_of_me(tokens, i, page) if clause.dated else None
        return None if wanted is None else (wanted, "send")
    if tokens[i].low == "for" and (given := _for_another(clause, i, page)) is not None:
        return given
    if "my_subject" in tokens[i].tags:
        return of_mine(clause, i, page)
    reader = BY_FIRST_WORD.get(tokens[i].low)
    if reader is not None and (found := reader(clause, i, page)) is not None:
        return found
    if tokens[i].low in SURE or _reach_on(tokens, i) or _at(tokens, i + 1) == "not":
        return None
    return _by_form(clause, i, page)


def _hands_to_somebody(tokens: list[Token], i: int, page: Page) -> bool:
    """The same as an order, with the name of who gets it."""
    if i + 2 >= len(tokens) or tokens[i + 2].low not in MY_THING or page.mentioned(tokens[i + 1]) is None:
        return False
    first = tokens[i]
    return (
        first.is_word
        and bool(first.tags)
        and first.tags.isdisjoint(NO_ORDER)
        and not first.has("role", "kin", "honorific")
    )


def _for_another(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I send Ana the list, | for Ben I ask Joris": the promise goes on with another receiver."""
    tokens = clause.tokens
    if i + 3 >= len(tokens) or not goes_on(clause, page) or page.mentioned(tokens[i + 1]) is None:
        return None
    if "my_subject" in tokens[i + 2].tags:
        return of_mine(clause, i + 2, page)
    return (i + 2, "send") if tokens[i + 2].has("determiner", "possessive") else None


def _will(clause: Clause, i: int, page: Page) -> Head | None:
    """ "will send her the list": mine where the breath is mine, or where it is for them and not for me."""
    tokens = clause.tokens
    if goes_on(clause, page) or my_breath(clause, page):
        return after_must(tokens, i, True)
    for_them = any(
        t.low in TO_THEM and not (k + 1 < len(tokens) and owned_by(t, tokens[k + 1]))
        for k, t in enumerate(tokens[i + 2 :], i + 2)
    )
    if for_them and not any(t.low in OF_ME for t in tokens[i:]):
        return after_must(tokens, i, True)
    return _must(clause, i, page)


def _must(clause: Clause, i: int, page: Page) -> Head | None:
    """ "must call", "got to find": without a subject it is about me."""
    low = clause.lows[i]
    if (thing := got_from_them(clause.tokens, i)) is not None:
        return thing, "get"
    if i + 1 < len(clause.tokens) and "subject" in clause.tokens[i + 1].tags:
        return None  # "should we want them" is a condition.
    if low in MUST_WITHOUT_SUBJECT or (low == "got" and _at(clause.tokens, i + 1) == "to"):
        return after_must(clause.tokens, i, False)
    return None


def _to(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I promised to call and | to send the list"."""
    if goes_on(clause, page) and i + 1 < len(clause.tokens) and "base" in clause.tokens[i + 1].tags:
        return i + 1, ""
    return None


def _let_us(clause: Clause, i: int, page: Page) -> Head | None:
    """ "let's get breakfast Friday": a plan with whoever was met, where it has a day or is an appointment."""
    if i + 1 >= len(clause.tokens) or "base" not in clause.tokens[i + 1].tags or page.current is None:
        return None
    return (i + 1, "") if clause.dated or not clause.lowset.isdisjoint(APPOINTMENTS) else None


def _which_i(clause: Clause, i: int, page: Page) -> Head | None:
    """ "which I should send"."""
    tokens = clause.tokens
    if i + 2 < len(tokens) and "my_subject" in tokens[i + 1].tags:
        return after_must(tokens, i + 2, True)
    return None


def _said(clause: Clause, i: int, page: Page) -> Head | None:
    """ "said I'd call", "promised her our data set"; "offered a room" goes on about them."""
    if clause.lows[i] == "offered" and clause.lead != "start":
        return None
    if i == 0 and _at(clause.tokens, 1) == "to" and page.follows_a_name(clause):
        return None  # "Ana promised to send the slides".
    if _at(clause.tokens, i + 1) == "to" and _at(clause.tokens, i + 2) in NO_DEED and page.current is not None:
        return None  # "agreed to move to Porto" is theirs.
    if _at(clause.tokens, i + 1) in OF_ME or theirs_goes_on(clause, page):
        return None  # "promised us a tour", "she owes me a book and promised to bring it".
    return after_said(clause.tokens, i)


def _by_form(clause: Clause, i: int, page: Page) -> Head | None:
    """What the words after the first say it is: an order, a thing handed over, a deed going on, an appointment."""
    tokens = clause.tokens
    first = tokens[i]
    of_somebody = bool(page.people) or page.current is not None
    if of_somebody and _at(tokens, i + 1) in TO_THEM and first.is_word and first.tags.isdisjoint(NO_ORDER):
        if first.low == "let" and i + 2 < len(tokens) and owned_by(tokens[i + 1], tokens[i + 2]):
            return order(clause, i, False, page)  # "let her know", and not "let her licence lapse".
        if first.low in CONDITIONS or (first.low == "leave" and _at(tokens, i + 2) in LEFT_ALONE):
            return None  # "leave him be", "once her instrument is back"
        return i, ""  # "whatsapp her", "grill him about the audit".
    if of_somebody and _hands_to_somebody(tokens, i, page):
        return i, ""  # "fire Ana the deck tonight".
    if clause.dated and (wanted := wanted_of_me(tokens, i, page)) is not None:
        return wanted, "send"
    if not clause.lowset.isdisjoint(TOWARDS) and handed_over(tokens, i, page):
        return i, "send"
    if (given := thing_for_a_day(clause, i, page)) is not None:
        return given
    if {"base", "act"} <= first.tags:
        return order(clause, i, False, page)
    if "ing" in first.tags and (
        with_them(tokens, i, page.today) or ("act" in first.tags and _under_way(clause, i, page))
    ):
        return i, ""
    if i == 0 and under_a_heading(clause, page):
        return i, "send"
    if i == 0 and my_turn(clause, page):
        return i, "get"
    return appointment(clause, i, page)


def _under_way(clause: Clause, i: int, page: Page) -> bool:
    """ "sending her the list tomorrow", "I'm driving out there, | bringing cake"."""
    if "act" not in clause.tokens[i].tags or page.follows_a_name(clause):
        return False  # "Suresh | dropping two barrels Thursday" is his.
    if to_come(clause.tokens, page.today) is not None and sends(clause.tokens, i, page):
        return True
    return i == 0 and clause.lead == "comma" and goes_on(clause, page) and was_going(page)


def _reach_on(tokens: list[Token], i: int) -> bool:
    """ "reach her on WhatsApp" tells the way, and is nothing to do."""
    return tokens[i].low == "reach" and i + 2 < len(tokens) and tokens[i + 2].low in REACH_ON


def _at(tokens: list[Token], i: int) -> str:
    return tokens[i].low if i < len(tokens) else ""


DO_NOT = ("don't", "dont", "do", "not", "never", "can't", "cant", "cannot", "mustn't", "mustnt")
BY_FIRST_WORD: dict[str, Callable[[Clause, int, Page], Head | None]] = {
    **dict.fromkeys(SAID, _said),
    **dict.fromkeys(MUST, _must),
    **dict.fromkeys(("will", "shall", "'ll"), _will),
    **dict.fromkeys(("owe", "owed", "still"), owed),
    **dict.fromkeys(("which", "that"), _which_i),
    **dict.fromkeys(DO_NOT, do_not_forget),
    **dict.fromkeys(("remember", "remind"), remember),
    "forgot": forgot,
    "what": what_i_promised,
    "to": _to,
    "let's": _let_us,
}
# What is no promise where its own reader finds none, whatever form the clause has.
SURE = SAID | MUST_WITHOUT_SUBJECT | word_set("owe owed found remember")
# One of these is in every clause with a head; most clauses have none.
CUES = DATED | cue(
    ASKED | SAYS | TO_THEM | MY_THING | TOWARDS | GOODS | BY_FIRST_WORD.keys() | {"for", "that", "then"},
    ("my_subject", "act"),
)
