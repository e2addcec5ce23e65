"""What somebody belongs to: job title, company or place, by the preposition and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, is_event, noun_end, organization_like, place_like, town_like
from sincerely.notes.places import read_place_phrase
from sincerely.notes.wording import wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

SINCE = listed("positions.since")
OF_WHOM = listed("positions.of_whom")
BESIDE_A_ROLE = listed("positions.beside_a_role")
ONE_OF_SEVERAL = listed("positions.one_of_several")
BEFORE_A_ROLE = listed("positions.before_a_role")


def add_role(tokens: list[Token], page: Page) -> None:
    """Keep a job title of the person spoken of, articles left out; the first one stays."""
    if tokens and tokens[-1].low.endswith("'s"):
        tokens = [*tokens[:-1], tokens[-1].like(text=tokens[-1].text[:-2])]
    while tokens and (
        tokens[0].has("determiner", "possessive", "conjunction")
        or tokens[0].low in BEFORE_A_ROLE
        or tokens[0].kind == "date"
    ):
        tokens = tokens[1:]
    if not tokens or (page.current is not None and page.current.first("role")):
        return
    page.add(Finding("role", wording(page, tokens), tokens[0].start, tokens[-1].end, "role"))


def add_organization(tokens: list[Token], page: Page) -> bool:
    """Keep a company of the person spoken of; False where one is known or the words are none."""
    while tokens and (
        ("determiner" in tokens[0].tags and tokens[0].low in {"the", "a", "an"})
        or tokens[0].low in {"ex", "over", "at"}
    ):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].low in SINCE:
        tokens = tokens[:-1]
    if (
        not tokens
        or (page.current is not None and page.current.first("organization"))
        or not any(t.is_word for t in tokens)
    ):
        return False
    page.add(Finding("organization", wording(page, tokens), tokens[0].start, tokens[-1].end, "organization"))
    return True


def after_role(rest: list[Token], clause: Clause, page: Page) -> list[Token]:
    """ "... at Acme", "of the ministry", "in Porto": what a job title is followed by."""
    while len(rest) > 1 and rest[0].low in BESIDE_A_ROLE:
        if rest[0].low == "over" or rest[1].low in {"at", "@"}:
            rest = rest[1:]
            continue
        stop = phrase_end(rest, 1, page)
        phrase = rest[1:stop]
        if not phrase:
            break
        if rest[0].low == "on" and not place_like(phrase) and not any("ing" in t.tags for t in phrase):
            page.rest.append(wording(page, rest[:stop]))
            rest = rest[stop:]
            continue
        if rest[0].low in {"near", "with", "w/"} and not place_like(phrase):
            break
        decide(rest[0], phrase, clause, page, False, after_role=True)
        rest = rest[stop:]
    return rest


def decide(preposition: Token, phrase: list[Token], clause: Clause, page: Page, met: bool, after_role: bool) -> None:
    """Organization or place, by the preposition and the words."""
    if not phrase:
        return
    low = preposition.low
    body = phrase[1:] if phrase[0].low in {"the", "a", "an"} and len(phrase) > 1 else phrase
    event = place_like(body)
    town = town_like(body[: noun_end(body)])
    organization = organization_like(body)
    named = next((k for k, t in enumerate(phrase) if t.low in {"called", "named"}), None)
    if named is not None and named + 1 < len(phrase):
        add_organization(phrase[named + 1 :], page)
        return
    if after_role and low == "from" and town:
        return
    if after_role and low == "in" and not organization and not event:
        if town and page.place is None:
            _place([preposition, *phrase], clause, page, weak=True)
        return
    if (
        after_role
        and low == "for"
        and not (all_upper(body) or organization or (not page.cased and "common" not in body[0].tags))
        and phrase[0].low == "the"
    ):
        return
    if after_role and phrase[0].low in ONE_OF_SEVERAL:
        return
    has_org = page.current is not None and page.current.first("organization") is not None
    if after_role:
        if (
            (low == "in" and (town or (not organization and not all_upper(body))))
            or low == "on"
            or (has_org and page.place is None and (event or town))
        ):
            if town or event or low == "on":
                _place([preposition, *phrase], clause, page, weak=town)
            return
        if event and not organization and any("known_event" in t.tags or (is_event(t) and not t.upper) for t in body):
            _place([preposition, *phrase], clause, page)
            return
        if not add_organization(phrase, page):
            _place([preposition, *phrase], clause, page)
        return
    if low in OF_WHOM:
        if event and not _company(body) and page.place is None:
            _place([preposition, *phrase], clause, page)
        elif not town:
            add_organization(phrase, page)
        return
    if low == "in" and "organization_word" in body[-1].tags and not town and not any(is_event(t) for t in body):
        add_organization(phrase, page)
        return
    if (
        low in {"at", "@"}
        and not met
        and all_upper(body)
        and not event
        and not town
        and clause.lows[:3]
        and any(w in {"call", "zoom", "skype"} for w in clause.lows[:4])
    ):
        add_organization(phrase, page)
        return
    firm = all_upper(body) and organization_like(body[-1:]) and "venue" not in body[-1].tags
    if low in {"at", "@"} and not met and organization and not event and (page.place is not None or firm):
        add_organization(phrase, page)
        return
    _place([preposition, *phrase], clause, page)


def _company(body: list[Token]) -> bool:
    """ "Monday.com" and "Elm Park Surgery" are no places of meeting after "from"."""
    return (
        organization_like(body)
        and not any("known_event" in t.tags for t in body)
        and body[-1].low not in {"workshop", "class", "meetup"}
    )


def _place(tokens: list[Token], clause: Clause, page: Page, weak: bool = False) -> None:
    read_place_phrase(tokens, clause, page, weak=weak)
