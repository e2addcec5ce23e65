"""Where and when they met: "at Web Summit", "in the devroom", a first line that is an event, "met ... yesterday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrases import is_event, is_role, noun_end, organization_like, place_like, role_end, town_like
from sincerely.notes.places import IN, read_place_phrase, set_met_on, take
from sincerely.notes.tokens import any_tagged
from sincerely.notes.wording import ahead, clean, wording
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ENTHUSIASTS = listed("naming.enthusiasts")
GROUPS = listed("naming.groups")
FROM_OR_AT = listed("meetings.from_or_at")
TOPIC = listed("meetings.topic_prepositions_and_to")  # "labels for later", "ref from Dewayne": no place.
# Words of these kinds may tell something; a place is only named.
TELLING = word_set("subject object v3 past")


def _tells(token: Token) -> bool:
    """Whether a word makes a clause tell something: a subject, an object or a verb."""
    if token.has("subject", "object"):
        return True
    if "v3" in token.tags and not token.has("event", "common", "venue", "generic_person", "role", "noun_too"):
        return True
    return "past" in token.tags and not token.upper and not token.has("base", "common", "event")


def read_place(clause: Clause, page: Page) -> bool:
    """A clause without a verb that is an event, a venue or, at the head of a note, any phrase before the name."""
    tokens = clean(clause)
    if not tokens or (not page.header and not clause.item and clause.lead != "line"):
        return False
    if any_tagged(tokens, TELLING) and any(_tells(t) for t in tokens):
        return False
    if tokens[0].low in {"about", "re", "regarding"} or tokens[0].has("need", "struggle"):
        return False  # What they spoke about, what they need.
    if tokens[0].has("auxiliary", "negation") or (
        page.people and "v3" in tokens[0].tags and not tokens[0].has("event", "generic_person", "role", "plural")
    ):
        return False
    body = tokens[1:] if tokens[0].low in IN else tokens
    if not body or (page.place is not None and not page.people and not place_like(body)):
        return False
    placed = place_like(body) or town_like(body)
    if (
        page.people
        and page.current is not None
        and not page.current.first("organization")
        and (
            (
                organization_like(body[: noun_end(body)][-1:])
                and (body[: noun_end(body)][-1].upper or "venue" not in body[: noun_end(body)][-1].tags)
                and not any("known_event" in t.tags for t in body)
            )
            or ("venue" in body[0].tags and not body[0].upper and len(body) > 1 and body[1].upper)
        )
        and tokens[0].low not in IN
        and not any(is_event(t) for t in body)
    ):
        return False
    if page.people and role_end(body) is not None and not any(is_event(t) and not is_role(t) for t in body):
        return False
    if not page.people and page.header and all(t.kind == "date" or "preposition" in t.tags for t in tokens):
        set_met_on(tokens, page)
        return True
    coming = ahead(tokens, page.today)
    if coming is not None and page.met_sentence == clause.sentence and tokens[0].low in IN and placed_at(body):
        coming = None  # "I met Ana, at the roundtable on 3 February": the sentence speaks of the past.
    habit = len(body) > 1 and body[0].kind == "date" and ("venue" in body[1].tags or is_event(body[1]))
    if coming is not None and page.people and not habit:
        return False
    first = not page.people and page.place is None and clause.lead in {"start", "emoji", "line"}
    if page.people and clause.tail == "colon" and not clause.item and not is_event(body[-1]):
        page.rest.append(page.text[clause.start : clause.end])
        return bool(placed)
    if page.place is not None and placed and page.people:
        return False
    named = tokens[0].low in {"outside", "near", "behind"} and len(tokens) > 1 and tokens[1].upper
    if tokens[0].low in IN and (page.header and (placed or named or tokens[0].low in {"at", "@"})):
        set_met_on(tokens, page)
        read_place_phrase(tokens, clause, page, lead=True)
        return True
    own_line = clause.lead == "line" and page.place is None and any(is_event(t) for t in body)
    own_line = own_line or (
        clause.item
        and page.place is None
        and len(body) == 2
        and town_like(body[1:])
        and body[0].upper
        and not body[0].tags
    )
    if (placed and (page.header or first)) or own_line:
        if page.people and body[0].has("ing", "past") and "event" not in body[0].tags:
            return False
        set_met_on(tokens, page)
        return take(body, clause, page, "place", weak=town_like(body))
    if not first or not page.queue or clause.tail not in {"line", "colon", "arrow", "stop", "dash", "comma", "emoji"}:
        return False
    if body[-1].low in ENTHUSIASTS and clause.tail == "colon":
        page.shared.append(
            Finding(
                "hook",
                wording(page, body),
                body[0].start,
                body[-1].end,
                "place",
                kind="interest",
                sentence=clause.sentence,
            )
        )
        return True
    end = role_end(body)
    if end is not None and all(t.kind == "date" or t.has("preposition", "determiner") for t in body[end:]):
        page.add(Finding("role", wording(page, body[:end]), body[0].start, body[end - 1].end, "place"))
        return True
    inner = next((k for k, t in enumerate(body) if k and t.low in FROM_OR_AT), None)
    if inner is not None and place_like(body[inner + 1 :]):
        _group(body[:inner], page)
        end = role_end(body[:inner])
        if end == inner:
            page.add(Finding("role", wording(page, body[:inner]), body[0].start, body[inner - 1].end, "place"))
        return read_place_phrase(body[inner:], clause, page)
    if all(
        t.has("common", "filler", "chatter", "preposition", "determiner", "possessive") or not t.is_word for t in body
    ):
        return True
    if (
        len(body) <= 6
        and body[0].is_word
        and not any(t.low in TOPIC for t in body)
        and not (len(body) == 1 and clause.tail == "stop" and not body[0].upper)
        and not any(t.has("kin", "generic_person", "role", "negation", "act", "meet", "past") for t in body)
    ):
        return take(body, clause, page, "place", guessed=True)
    return False


def _group(tokens: list[Token], page: Page) -> None:
    """ "Monday.com ppl at SaaStock": where all who follow work."""
    if len(tokens) >= 2 and tokens[-1].low in GROUPS:
        page.group = wording(page, tokens[:-1])


def describes_place(tokens: list[Token]) -> bool:
    """Whether a phrase is an event or venue."""
    return place_like(tokens[: noun_end(tokens)])


def placed_at(body: list[Token]) -> bool:
    """Whether the phrase names an event or a venue."""
    return place_like(body)
