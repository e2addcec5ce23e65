"""The place of a meeting as a phrase: "at the Bega Show", "in the train to Porto"; and its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrases import is_event, place_like
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wording import phrases, wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

DROPPED_AT_THE_END = listed("meetings.dropped_at_the_end")
BEFORE_A_PLACE_NAME = listed("meetings.before_a_place_name")
SKIPPED_AT_THE_START = listed("meetings.skipped_at_the_start")
ENDS_A_PLACE = listed("meetings.ends_a_place")
NO_PLACE = listed("meetings.no_place_at")
OF_THE_HEAD, UNLOADED = listed("meetings.of_the_head"), listed("meetings.unloaded")
SPENT, STRETCHES = listed("meetings.spent"), listed("meetings.stretches")
IN = listed("meetings.before_a_place")
FAR = 3  # Words: an "in" behind more of them is part of a name or a deed.


def read_place_phrase(tokens: list[Token], clause: Clause, page: Page, lead: bool = False, weak: bool = False) -> bool:
    """ "at the Bega Show", "in the train to Porto", "dinner at the Canadian mission"."""
    i = 0
    while (
        i < len(tokens)
        and (tokens[i].kind == "date" or tokens[i].has("filler", "my_subject") or tokens[i].low in SKIPPED_AT_THE_START)
        and tokens[i].low not in {"at", "in", "on"}
    ):
        i += 1
    tokens = tokens[i:]
    if not tokens:
        return False
    at = next((k for k in range(len(tokens)) if _leads(tokens, k)), None)
    if lead and at and any(is_event(t) for t in tokens[:at]):
        return take(tokens[: at + 1 + _end(tokens[at + 1 :])], clause, page, "place")
    if at is None:
        return place_like(tokens) and take(tokens, clause, page, "place")
    body = tokens[at + 1 :]
    while len(body) > 1 and (body[0].low in IN or (body[0].kind == "date" and body[1].low in IN)):
        body = body[1:]
    if not body or all(t.kind == "date" for t in body):
        return False
    stop = _end(body)
    body, rest = body[:stop], body[stop:]
    if not body or (tokens[at].low in {"over", "before", "via", "through"} and not place_like(body)):
        return False
    if "possessive" in body[0].tags and not place_like(body):
        return False
    if body[0].low in {"his", "her", "their"}:
        later = next((k for k, t in enumerate(body) if k and t.low in {"at", "@", "in"}), None)
        weak = weak or later is None
        body = body[later + 1 :] if later is not None and later + 1 < len(body) else body
    taken = take(body, clause, page, "place", weak=weak)
    if rest and not lead:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence))
    return taken


def _leads(tokens: list[Token], k: int) -> bool:
    """ "at", "on"; "(just got) out of"; but a later "in" belongs to what stands before it."""
    low = tokens[k].low
    if low == "of":
        return k > 0 and tokens[k - 1].low == "out"
    return low in IN and not (k > FAR and low in {"in", "on"})


def _end(body: list[Token]) -> int:
    for k, token in enumerate(body):
        if k and (
            token.has("her_subject", "my_subject")
            or token.low in ENDS_A_PLACE
            or token.kind in {"email", "phone"}
            or (finite(token, body[k - 1]) and not token.upper and "event" not in token.tags)
            or ("past" in token.tags and not token.has("common", "base") and not token.upper)
        ):
            return k
    return len(body)


def take(
    tokens: list[Token], clause: Clause, page: Page, reader: str, guessed: bool = False, weak: bool = False
) -> bool:
    """Keep a phrase as the place; one read takes the place of one guessed."""
    while len(tokens) > 1 and tokens[-1].low in DROPPED_AT_THE_END:
        tokens = tokens[:-1]
    while tokens and tokens[0].low in BEFORE_A_PLACE_NAME:
        tokens = tokens[1:]
    if how_it_was(tokens) or (guessed and only_said(tokens, page)):
        return False
    words = wording(
        page,
        tokens,
        keep_dates=any(is_event(t) for t in tokens)
        and not any(t.phrase is not None and (t.phrase.past or t.phrase.past_on) for t in tokens),
    )
    if not words:
        return False
    finding = Finding("place", words, tokens[0].start, tokens[-1].end, reader, guessed=guessed or weak)
    if page.place is None or (page.place.guessed and not guessed and page.place.clause == reader):
        page.place = finding
    return True


def how_it_was(tokens: list[Token]) -> bool:
    """ "Long day", "(at) work", "(in) the end", "brain dump": no place."""
    if len(tokens) == 1:
        return tokens[0].low in NO_PLACE
    if len(tokens) == 2 and tokens[0].low in OF_THE_HEAD:
        return tokens[1].low in UNLOADED
    return len(tokens) == 2 and tokens[0].low in SPENT and tokens[1].low in STRETCHES


def only_said(tokens: list[Token], page: Page) -> bool:
    """ "Wesołych!", "Hab...", "endorsement:": one word that is called out or broken off, no place that is known."""
    if len(tokens) != 1 or place_like(tokens):
        return False
    return not tokens[0].upper or page.text.startswith(("!", "..", "…"), tokens[-1].end)


def set_met_on(tokens: list[Token], page: Page, told: bool = True) -> None:
    """The day of the meeting, where the sentence of the meeting names one that is over."""
    if page.met_on is not None:
        return
    for phrase in phrases(tokens):
        over = phrase.on is not None and (phrase.past or phrase.on < page.today)
        day = phrase.on if over else phrase.past_on if told else None
        if day is not None and day < page.today and not phrase.whole_month:
            page.met_on = Finding("met_on", phrase.text, phrase.start, phrase.end, "met", on=day)
            return
