"""The opening of a note names the place when the next sentence names somebody: "FITUR, Madrid. Macarena ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.met.meeting_words import in_company
from sincerely.notes.clauses.place.somewhere import day_of_an_event, somewhere
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import FELT, parse_name
from sincerely.notes.page import Finding
from sincerely.notes.phrases import is_event, is_role, place_like, town_like
from sincerely.notes.places import how_it_was, only_said, set_met_on
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.standout import standing, standout, strength
from sincerely.notes.wording import clean, wording
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AFTER_A_FIRST_NAME = listed("meetings.after_a_first_name")


MAX_WORDS = 9  # A longer first sentence tells something.
NOT_A_PLACE = listed("meetings.never_begins_a_place")
NO_PLACE = word_set("subject object generic_person kin negation meet")  # Who is spoken of, or what is told.
ADDRESSES = frozenset(("email", "phone", "handle", "url"))


def read_opening(clause: Clause, page: Page) -> bool:
    """A first sentence without verb, title or role before a sentence that begins with a person."""
    if page.people or page.place is not None or page.past or not page.queue:
        return False
    if any(in_company(clause, page, i) is not None for i in range(min(2, len(clause.tokens)))):
        return False  # "shared a cab with Ana. Runs a bakery".
    opening, rest = _parted(clause, page)
    if not rest or not all(_placeable(c) for c in opening):
        return False
    if not _starts_with_person(rest[0], rest[1:], page) and standing(rest[0], page.cased) is None:
        return False
    tokens = clean(clause)
    if _somebody_already(tokens, opening, rest, page) or _names_with_firm(tokens, page):
        return False
    if tokens[0].low in {"new", "quick", "note", "for"} and not place_like(tokens):
        return False
    if len(opening) == 1 and _title_first(tokens, clause, page):
        return True
    if any(is_role(t) and not t.upper for t in tokens) and not place_like(tokens):
        return False
    return _take_opening([*tokens, *_followers(opening, page)], clause, opening[-1], page)


def _parted(clause: Clause, page: Page) -> tuple[list[Clause], list[Clause]]:
    """The clauses of the first sentence, with "2025" or "Madrid" behind it, and all that follow."""
    opening = [clause]
    for ahead in page.queue:
        if ahead.sentence != clause.sentence or opening[-1].tail in {"colon", "arrow", "emoji"}:
            break
        opening.append(ahead)
    rest = list(page.queue)[len(opening) - 1 :]
    short = len(rest) > 1 and rest[0].tail in {"stop", "line"} and len(rest[0].tokens) <= 3
    if short and (place_like(rest[0].tokens) or rest[0].tokens[-1].low.isdigit()):
        opening.append(rest.pop(0))
    return opening, rest


def _somebody_already(tokens: list[Token], opening: list[Clause], rest: list[Clause], page: Page) -> bool:
    """Whether the opening itself speaks of somebody, or is a name with the firm or the title on the next line."""
    if len(opening) > 1 and day_of_an_event(opening[1].tokens):
        return False
    most = max(strength(c.tokens) for c in opening)
    if most >= FELT and strength(rest[0].tokens) < most + 2 * FELT:
        return True  # "Sad news, Elspeth Ross died. Write Hamish".
    whole = standout(tokens, page.cased) == (0, len(tokens))
    return whole and len(opening) == 1 and standing(rest[0], page.cased) is None


def _names_with_firm(tokens: list[Token], page: Page) -> bool:
    """ "Ana Silva @ Acme": no place before the first person, but the first person."""
    named = parse_name(tokens, 0, page.cased)
    if named is None or named[1] >= len(tokens) or tokens[named[1]].low not in {"@", "at", "from"}:
        return False
    return not any(is_event(t) or "venue" in t.tags for t in tokens[: named[1]])


def _title_first(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "contractor for the new bore. Penny Faleafa, Hydro Drill": what somebody is, before who."""
    end = role_end(tokens)
    if end is None:
        return False
    looked_for = end + 1 < len(tokens) and tokens[end].low == "for"
    titled = end == len(tokens) and clause.tail == "colon" and not any(t.upper and is_event(t) for t in tokens)
    if not looked_for and not titled:
        return False
    begin = 0
    while begin + 1 < len(tokens) and tokens[begin].has("determiner", "possessive"):
        begin += 1
    title = tokens[begin:end]
    page.add(Finding("role", wording(page, title), tokens[begin].start, tokens[end - 1].end, "opening"))
    return True


def _followers(opening: list[Clause], page: Page) -> list[Token]:
    """What the rest of the sentence adds to the place: "FITUR | Madrid"."""
    added: list[Token] = []
    for _ in opening[1:]:
        ahead = page.queue.popleft()
        named = ahead.tokens[0].upper and ahead.lead == "comma"
        if place_like(ahead.tokens) or town_like(ahead.tokens) or named:
            added += ahead.tokens
    return added


def _take_opening(tokens: list[Token], clause: Clause, last: Clause, page: Page) -> bool:
    """Keep the opening as the place, or what is none among the words that were not understood."""
    set_met_on(tokens, page)
    while len(tokens) > 1 and (tokens[0].has("preposition", "determiner", "filler") or tokens[0].text == "@"):
        tokens = tokens[1:]
    while len(tokens) > 1 and (_once_more(tokens) or _today(tokens[-1], page)):
        tokens = tokens[:-1]
    over = any(t.phrase is not None and (t.phrase.past or t.phrase.past_on) for t in tokens)
    words = wording(page, tokens, keep_dates=not over)
    if not words or only_said(tokens, page) or how_it_was(tokens) or not somewhere(tokens, last.tail, page.cased):
        page.unread.append(clause)
        page.rest.append(page.text[clause.start : last.end])
    else:
        guessed = not place_like(tokens)
        page.place = Finding("place", words, tokens[0].start, tokens[-1].end, "opening", guessed=guessed)
    return bool(words)


def _once_more(tokens: list[Token]) -> bool:
    """ "Playground again"; not "frost night again"."""
    return tokens[-1].low == "again" and "venue" in tokens[-2].tags


def _today(token: Token, page: Page) -> bool:
    """ "Clinic today", "quiz tonight": the day of the note is no part of the place."""
    return token.phrase is not None and token.phrase.on == page.today


def _placeable(clause: Clause) -> bool:
    """Whether a clause of the opening names a place: nobody, no verb, no address."""
    tokens = clean(clause)
    if len(tokens) > MAX_WORDS or clause.depth:
        return False
    before: Token | None = None
    for token in tokens:
        if not token.tags.isdisjoint(NO_PLACE) or (before is not None and token.low in NOT_A_PLACE):
            return False
        if token.upper:
            if before is not None and before.upper and "honorific" in before.tags:
                return False
        elif not token.event and finite(token, before):
            return False
        if token.kind in ADDRESSES:
            return False
        before = token
    return True


def _starts_with_person(clause: Clause, after: list[Clause], page: Page) -> bool:
    """A title, a full name, or a single name with a heading after it."""
    tokens = clean(clause)
    named = parse_name(tokens, 0, page.cased)
    if named is None or (not tokens[0].upper and role_end(tokens) is not None and named[1] == 1):
        return False
    end = named[1]
    words = [t for t in tokens[:end] if "particle" not in t.tags]
    if any(
        is_event(t) or (t.has("venue", "known_town", "common", "organization_word") and "also_name" not in t.tags)
        for t in words
    ):
        return False
    if not words:
        return False
    titled = "honorific" in words[0].tags
    full = len([t for t in words if "honorific" not in t.tags]) >= 2 and (not page.cased or all(t.upper for t in words))
    follows = tokens[end] if end < len(tokens) else None
    headed = clause.tail in {"comma", "open", "dash"} or (
        follows is not None
        and (
            follows.low in AFTER_A_FIRST_NAME
            or is_role(follows)
            or finite(follows, None)
            or follows.has("past", "auxiliary")
        )
    )
    if titled or (full and headed):
        return True
    if full:
        return clause.tail in {"stop", "line", "emoji", "end"} and bool(after or clause.tail != "end")
    return (
        headed
        and clause.lead in {"line", "colon", "arrow", "stop"}
        and (clause.item or clause.lead != "stop" or not page.cased or tokens[0].upper)
    )


def names_someone(tokens: list[Token], page: Page) -> bool:
    """Whether a name begins here."""
    return parse_name(tokens, 0, page.cased) is not None
