"""A place among the words before the first name that no reader claimed: "so at the coffee break just now there was"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event, noun_end, place_like
from sincerely.notes.places import read_place_phrase, set_met_on, take
from sincerely.notes.wording import clean
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WHERE = listed("meetings.where_it_was")
GATHERINGS = listed("meetings.gatherings")
ACTIVITIES, VEHICLES = listed("meetings.activities"), listed("meetings.vehicles")
ENDS = listed("meetings.with_whom") | {"and", "because", "but"}
TELLING = word_set("subject her_subject my_subject preposition past ing possessive determiner meet promise need")
LONGEST = 6  # Words: who says more tells something.
MOST_WORDS = 4  # "the monthly parish council"
AT = frozenset({"at", "@"})
GOING = frozenset({"visit", "trip", "excursion", "visited", "went", "been"})
PLAYED = frozenset({"played", "playing", "gigged", "headlined"})
IS, PRESENT = frozenset({"is", "are", "isn't"}), word_set("v3 say")
NO_PLACE = listed("meetings.no_place_at")


def look_again(page: Page) -> None:
    """Read the place and the day from what is left before the first name, where none was read."""
    named = page.people[0].first("name") if page.people else None
    if named is None:
        return
    if page.place is None:
        _place(page, named.start)
    if page.met_on is None:
        _day(page, named.start)


def _place(page: Page, named: int) -> None:
    for clause in page.unread:
        if clause.start >= named:
            return
        tokens = clean(clause)
        if _outing(tokens, clause, page) or _headed(tokens, clause, page) or _read(tokens, clause, page):
            left = page.text[clause.start : clause.end]
            if left in page.rest:
                page.rest.remove(left)
            return


def _day(page: Page, named: int) -> None:
    """ "At the eisteddfod yesterday I fell into conversation with Ana", "alumni do last sat, tunde"."""
    for clause in page.clauses:
        if clause.start >= named:
            return
        if not clause.dated:
            continue
        before = [t for t in clause.tokens if t.end <= named and t.phrase is not None and t.phrase.past]
        if before:
            set_met_on(before, page)


def _outing(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "Netball | with the kid", "five a side", "goldsmiths alumni do | last sat", "tube to Stockwell"."""
    stop = next((k for k, t in enumerate(tokens) if t.kind == "date" or t.low in ENDS), len(tokens))
    said = tokens[:stop]
    head = said[: noun_end(said)]
    if not head or len(said) > LONGEST or not said[0].tags.isdisjoint(TELLING):
        return False
    done = said[0].low in ACTIVITIES or head[-1].low in ACTIVITIES or [t.low for t in head[-2:]] == ["a", "side"]
    together = len(head) > 1 and head[-1].low in GATHERINGS and not all("chatter" in t.tags for t in head[:-1])
    if not done and not together and head[-1].low not in VEHICLES:
        return False
    set_met_on(tokens, page)
    return take(said, clause, page, "place")


def _headed(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "winter school in Les Houches | the snow was amazing": the place heads what was told of it."""
    stop = noun_end(tokens)
    if stop > MOST_WORDS or not tokens[0].tags.isdisjoint(TELLING) or not place_like(tokens[:stop]):
        return False
    if stop + 1 >= len(tokens) or tokens[stop].low not in {"in", "at"} or not tokens[stop + 1].upper:
        return False
    end = next((k for k in range(stop + 1, len(tokens)) if not tokens[k].upper), len(tokens))
    return take(tokens[:end], clause, page, "place")


def _read(tokens: list[Token], clause: Clause, page: Page) -> bool:
    k = next((k for k in range(len(tokens) - 1) if _leads_to_a_place(tokens, k)), None)
    if k is None or any(t.tags >= PRESENT or t.low in IS for t in tokens[:k]):
        return False  # "is reading linguistics at Aberystwyth", "says no at the door".
    set_met_on(tokens, page)
    return read_place_phrase([tokens[k].like(low="at"), *tokens[k + 1 :]], clause, page, lead=True)


def _leads_to_a_place(tokens: list[Token], k: int) -> bool:
    """ "at the coffee break", "from satsang", "at Stewart Title"."""
    low, behind = tokens[k].low, tokens[k + 1 :]
    if len(behind) > 2 and behind[0].has("determiner") and behind[1].kind == "date":
        behind = behind[2:]  # "after the nine o'clock Mass"
    if behind[0].low in NO_PLACE or behind[0].has("possessive", "object", "subject"):
        return False
    if low == "to" and tokens[0].low not in GOING:
        return False
    if low in PLAYED:
        return behind[0].low == "the" and _named(behind)  # "played the Cobblestone tonight"
    if low in WHERE or (low == "of" and k and tokens[k - 1].low == "out"):
        return place_like(behind) or (low in AT and (_named(behind) or _gathering(behind)))
    return False


def _gathering(tokens: list[Token]) -> bool:
    """ "the coffee break", "the parish council"."""
    return tokens[0].has("determiner") and any(t.low in GATHERINGS for t in tokens[1:MOST_WORDS])


def _named(tokens: list[Token]) -> bool:
    """ "Stewart Title", "the Public"."""
    first = tokens[1] if len(tokens) > 1 and tokens[0].has("determiner") else tokens[0]
    return first.is_word and first.upper and not is_event(first) and "honorific" not in first.tags
