"""Meetings: "met Ana at AWS", "coffee w/ Ben (Stripe)", "sat next to Ewelina on the train", "this guy Tendai"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import after_role
from sincerely.notes.clauses.met.called import read_called
from sincerely.notes.clauses.met.cue import cue_of_meeting
from sincerely.notes.clauses.met.meeting_words import REFERRING, WORD_OF
from sincerely.notes.clauses.met.words import CALLED, NOUNS
from sincerely.notes.cues import cue
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import town_like
from sincerely.notes.places import read_place_phrase, set_met_on
from sincerely.notes.relations import RELATED
from sincerely.notes.wording import ahead, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WHERE_WE_MET = listed("meetings.where_we_met")
AT_AN_EVENT = listed("meetings.at_an_event")
APPOINTMENTS = listed("meetings.appointments_held")
# "A really very nice tall older guy named": more words than these before the name are a sentence of their own.
MOST_OF_A_DESCRIPTION = 6
LEAVING = frozenset(("left", "leaving"))
LEAD = 4  # Words: "i had just left".
REMOTE = frozenset({"call", "zoom", "skype", "phonecall"})
BEFORE_NAME = listed("meetings.before_the_name")
NO_PLACE = listed("meetings.no_place_to_meet")
TALKS = listed("meetings.sessions")
# Words of which at least one stands in every clause of meeting.
CUES = cue(NOUNS | CALLED | REFERRING | WORD_OF | listed("meetings.cues"))


def read_met(clause: Clause, page: Page) -> bool:
    """A verb or noun of meeting, with whom, and where."""
    tokens = clause.tokens
    at = cue_of_meeting(clause, page)
    if at is None:
        return read_called(clause, page)
    begin, cue = at
    page.met_sentence = clause.sentence
    _read_where(clause, begin, cue, page)
    _read_when(clause, begin, cue, page)
    i = _where_named(clause, begin, page)
    if i >= len(tokens):
        return True
    if tokens[i].low in WHERE_WE_MET or tokens[i].has("determiner"):
        read_place_phrase(tokens[i:], clause, page)
        return True
    if page.cased and tokens[i].text.islower() and (spot := _through(tokens, i)) is not None:
        i = spot
    remote = any(t.low in REMOTE for t in tokens[max(0, cue - 1) : begin])
    who = tokens[begin : i - 1] if tokens[i - 1].low in CALLED and "of" not in clause.lows[begin:i] else None
    if not introduce_at(clause, i, page, sure=True, met=not remote, before=who) and not _title_alone(clause, i, page):
        read_place_phrase(tokens[i:], clause, page)
    return True


def _read_where(clause: Clause, begin: int, cue: int, page: Page) -> None:
    """Before the cue ("at the fair I met Ana") and between it and the name ("lunch at the club with Ana")."""
    before, middle = clause.tokens[:cue], clause.tokens[cue + 1 : begin - 1]
    left = next((k for k, t in enumerate(before[:LEAD]) if t.low in LEAVING), None)
    before = before if left is None else before[left + 1 :]  # "just left the | workshop and met Priya".
    plain_talk = len(before) <= 3 and bool(before) and before[-1].low in TALKS
    if before and not plain_talk:
        read_place_phrase(before, clause, page, lead=True)
    placed = len(middle) > 1 and any(t.low in AT_AN_EVENT for t in middle) and middle[-1].low not in NO_PLACE
    if placed and page.place is None:
        read_place_phrase(middle, clause, page, lead=True)


def _read_when(clause: Clause, begin: int, cue: int, page: Page) -> None:
    """The day of the meeting; one that lies ahead ("coffee with Ana on Friday") makes it an appointment of mine."""
    tokens = clause.tokens
    appointment = page.people == [] and tokens[cue].low in APPOINTMENTS
    day = ahead(tokens, page.today) if appointment else None
    page.pending = wording(page, _without_firm(tokens[clause.lows[0] == "let's" :])) if appointment else ""
    if day is None:
        told_of = clause.lows.index("who") if "who" in clause.lows[begin:] else len(tokens)
        set_met_on(tokens[:told_of], page, told=not appointment)
        return
    where, sentence = (clause.start, clause.end), clause.sentence
    page.shared.append(
        Finding("promise", page.pending, *where, "met", kind="me", on=day.on, time=day.time, sentence=sentence)
    )


def _without_firm(tokens: list[Token]) -> list[Token]:
    """ "lunch with Anil (from Acme Foods) at the Ritz": where somebody works is no part of the appointment."""
    at = next((k for k, t in enumerate(tokens) if t.low == "from"), None)
    if not at or at + 1 >= len(tokens) or tokens[at + 1].kind == "date" or "preposition" in tokens[at - 1].tags:
        return tokens  # "call with Ana from 3 to 4", "coffee across from the station".
    ends = (k for k in range(at + 1, len(tokens)) if tokens[k].kind == "date" or "preposition" in tokens[k].tags)
    return tokens[:at] + tokens[next(ends, len(tokens)) :]


def _where_named(clause: Clause, i: int, page: Page) -> int:
    """Where the name may begin behind the cue: past "this guy called", a day, "candidate"."""
    tokens = clause.tokens
    while i < len(tokens) and (tokens[i].kind == "date" or _before_name(tokens[i]) or _related(tokens, i)):
        i += 1
    while i + 1 < len(tokens) and "generic_person" in tokens[i].tags and not tokens[i].upper and tokens[i + 1].upper:
        i += 1  # "interview with candidate Siddharth Rao"
    return _name_after_called(clause, i)


def _related(tokens: list[Token], i: int) -> bool:
    """ "my mentor | Sanjay": what they are to me, right before the name."""
    named = i + 1 < len(tokens) and tokens[i + 1].is_word and (tokens[i + 1].upper or not tokens[i + 1].tags)
    return named and tokens[i].low in RELATED and not tokens[i].upper and not tokens[i].role


def _before_name(token: Token) -> bool:
    return token.low in BEFORE_NAME and not (token.upper and token.low in {"art", "will"})


def _title_alone(clause: Clause, i: int, page: Page) -> bool:
    """ "met the head of fundraising at Oxfam, Leila Haddad": the title first."""
    tokens, end = clause.tokens, role_end(clause.tokens[i:])
    if end is None or page.people:
        return False
    title = tokens[i : i + end]
    page.shared.append(Finding("role", wording(page, title), title[0].start, title[-1].end, "met"))
    if (
        clause.tail == "comma"
        and tokens[i + end :]
        and tokens[i + end].low == "in"
        and town_like(tokens[i + end + 1 :])
    ):
        read_place_phrase(tokens[i + end :], clause, page)  # "met a commissioning editor in Brussels, Joost".
    elif clause.tail == "comma":
        after_role(tokens[i + end :], clause, page)
    return True


def _name_after_called(clause: Clause, i: int) -> int:
    """Where the name stands in "met a really cool guy named Tomás"; `i` where nobody is described first."""
    tokens, lows = clause.tokens, clause.lows
    for k in range(i, min(i + MOST_OF_A_DESCRIPTION, len(tokens) - 1)):
        if tokens[k].upper or tokens[k].has("preposition"):
            break
        if lows[k] in CALLED and (tokens[k + 1].upper or not tokens[k + 1].tags):
            return k + 1
    return i


def _through(tokens: list[Token], i: int) -> int | None:
    """ "sat with the bride's cousin Theo": the name behind the kin of somebody else."""
    for k in range(i + 1, min(i + 5, len(tokens))):
        if tokens[k].upper and "kin" in tokens[k - 1].tags and tokens[i].low.endswith(("'s", "s'")):
            return k
    return None
