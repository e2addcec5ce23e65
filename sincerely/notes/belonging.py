"""What somebody belongs to: job title, company or place, by the preposition and the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.firm_behind import right_behind_the_name
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, is_event, noun_end, organization_like, place_like, town_like
from sincerely.notes.places import read_place_phrase
from sincerely.notes.titles import is_title_of_two
from sincerely.notes.wording import wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

OF_SOMEBODY = listed("positions.of_somebody")
SINCE = listed("positions.since")
IN_THE_HOUSE = listed("positions.in_the_house")
TEAMS = frozenset({"team", "unit", "dept", "department", "side", "crew"})
OF_WHOM = listed("positions.of_whom")
BESIDE_A_ROLE = listed("positions.beside_a_role")
ACTIVITIES = listed("meetings.activities")
STANDS = listed("meetings.stands")
STREETS = listed("meetings.streets")
ONE_OF_SEVERAL = listed("positions.one_of_several")
LONGEST_FIRM = 3  # Words.
BEFORE_A_ROLE = listed("positions.before_a_role")


def add_role(tokens: list[Token], page: Page) -> None:
    """Keep a job title of the person spoken of, articles left out; the first one stays."""
    if tokens and tokens[-1].low.endswith("'s"):
        tokens = [*tokens[:-1], tokens[-1].like(text=tokens[-1].text[:-2])]
    while tokens and not is_title_of_two(tokens) and _leads_to_a_title(tokens[0]):
        tokens = tokens[1:]
    if not tokens or (page.current is not None and page.current.first("role")):
        return
    if len(tokens) == 1 and tokens[0].low in OF_SOMEBODY:
        return  # "his boss Katrine", "my old boss Helen": whose, not what.
    page.add(Finding("role", wording(page, tokens), tokens[0].start, tokens[-1].end, "role"))


def _leads_to_a_title(token: Token) -> bool:
    opens = token.has("determiner", "possessive", "conjunction") or token.kind == "date"
    return opens or token.low in BEFORE_A_ROLE


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
    tokens = _without_unit(_without_department(tokens, page))
    page.add(Finding("organization", wording(page, tokens), tokens[0].start, tokens[-1].end, "organization"))
    return True


def _without_department(tokens: list[Token], page: Page) -> list[Token]:
    """ "Ana from Stripe sales", "Arturo from Ramp corpdev": a line of work in small letters behind the firm."""
    named = tokens[0].upper or (not page.cased and not tokens[0].tags)
    if len(tokens) < 2 or not named or tokens[-1].upper or "department" not in tokens[-1].tags:
        return tokens
    add_role(tokens[-1:], page)
    return tokens[:-1]


def _without_unit(tokens: list[Token]) -> list[Token]:
    """ "Paystack's infra team": whose team it is."""
    if tokens[-1].low not in TEAMS or len(tokens) < 2:
        return tokens
    owner = next((k for k, t in enumerate(tokens[:-1]) if t.low.endswith("'s") and t.upper), None)
    return tokens if owner is None else [*tokens[:owner], tokens[owner].like(text=tokens[owner].text[:-2])]


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
    named = next((k for k, t in enumerate(phrase) if t.low in {"called", "named"}), None)
    if named is not None and named + 1 < len(phrase):
        add_organization(phrase[named + 1 :], page)
        return
    if preposition.low in OF_WHOM and (inner := _where_inside(phrase)) is not None:
        decide(preposition, phrase[:inner], clause, page, met, after_role)
        _place(phrase[inner:], clause, page)
        return
    if preposition.low in OF_WHOM and any(t.low in IN_THE_HOUSE for t in phrase[-2:]) and not phrase[-1].upper:
        page.rest.append(wording(page, [preposition, *phrase]))  # "Zofia from the second floor", "from year 4".
        return
    one = Belonging(preposition, phrase, clause, page)
    if after_role:
        _behind_a_role(one)
    elif _is_firm(one, met):
        add_organization(phrase, page)
    elif preposition.low not in OF_WHOM or _meeting_place(one):
        _place([preposition, *phrase], clause, page)


def _where_inside(phrase: list[Token]) -> int | None:
    """ "the surgery | in the hardware store queue": where a firm ends and the place of meeting begins."""
    for k in range(1, len(phrase) - 1):
        if phrase[k].low in {"in", "at", "on", "outside"} and place_like(phrase[k + 1 :]):
            return None if place_like(phrase[:k]) and not organization_like(phrase[:k]) else k
    return None


@dataclass(slots=True, eq=False)
class Belonging:
    """ "at the Acme Labs": a preposition, the phrase behind it, and what its words look like."""

    preposition: Token
    phrase: list[Token]
    clause: Clause
    page: Page
    body: list[Token] = field(init=False)  # Without its article.
    event: bool = field(init=False)
    town: bool = field(init=False)
    organization: bool = field(init=False)

    def __post_init__(self) -> None:
        article = self.phrase[0].low in {"the", "a", "an"} and len(self.phrase) > 1
        self.body = self.phrase[1:] if article else self.phrase
        self.event = place_like(self.body) or _done_together(self.body)
        self.town = town_like(self.body[: noun_end(self.body)])
        self.organization = organization_like(self.body)


def _behind_a_role(one: Belonging) -> None:
    """ "CTO at Acme", "nurse in Porto", "speaker at the fair"; the place only where none was read."""
    page, low = one.page, one.preposition.low
    if _says_nothing(one) or _field_of_work(one):
        return
    place = [one.preposition, *one.phrase]
    if low == "in" and not one.organization and not one.event:
        return  # "a luthier in Ennistymon" works there.
    if _tells_where(one):
        if one.event or low == "on":
            _place(place, one.clause, page)
    elif _is_an_event(one) or not add_organization(one.phrase, page):
        _place(place, one.clause, page)


def _field_of_work(one: Belonging) -> bool:
    """ "tuner of pianos", "dentist of my wife": what, or whose, in small letters; it goes on with the title."""
    page, phrase = one.page, one.phrase
    if one.preposition.low not in {"of", "for"} or one.organization or any(t.upper for t in phrase):
        return False
    if not page.cased and not all(t.has("common", "plural") for t in phrase):
        return False
    if phrase[0].low in {"the", "a", "an"} or (one.preposition.low == "for" and one.event):
        return False
    role = page.current.first("role") if page.current is not None else None
    adds = one.preposition.low == "of" and len(phrase) <= LONGEST_FIRM and "possessive" not in phrase[0].tags
    if role is not None and adds and page.text[role.end : one.preposition.start].isspace():
        role.value, role.end = f"{role.value} {page.text[one.preposition.start : phrase[-1].end]}", phrase[-1].end
    return True


def _is_an_event(one: Belonging) -> bool:
    if one.body[-1].low in STANDS and not one.body[-1].upper:
        return True  # "the two trainees at the Siemens booth".
    if one.preposition.low == "of" and one.body[-1].upper:
        return False  # "CFO of Helix Bio".
    named = any("known_event" in t.tags or (is_event(t) and not t.upper) for t in one.body)
    return one.event and not one.organization and named


def _says_nothing(one: Belonging) -> bool:
    """ "nurse from Porto", "buyer for the weekend", "one of the founders"."""
    low, body = one.preposition.low, one.body
    if low == "from" and one.town:
        return True
    if (
        low in {"of", "for"}
        and "honorific" in body[0].tags
        and body[0].upper
        and len(body) > 1
        and not one.organization
    ):
        return True  # "PhD student of Prof. Kern"
    if low == "for" and one.phrase[0].low == "the":
        uncased = not one.page.cased and "common" not in body[0].tags
        if not all_upper(body) and not one.organization and not uncased:
            return True
    several = one.phrase[0].low in ONE_OF_SEVERAL and not all_upper(one.phrase[:2])  # But "Two Herons".
    return several and not (low == "in" and not one.organization and not one.event)


def _tells_where(one: Belonging) -> bool:
    page, low = one.page, one.preposition.low
    if low == "on" or (low == "in" and (one.town or (not one.organization and not all_upper(one.body)))):
        return True
    works_somewhere = page.current is not None and page.current.first("organization") is not None
    return works_somewhere and page.place is None and (one.event or one.town)


def _is_firm(one: Belonging, met: bool) -> bool:
    """Beside a name: "Ana from Acme", "Ana in procurement at Acme", "zoom call with Ana at Acme"."""
    low, body = one.preposition.low, one.body
    if low in OF_WHOM:
        return not one.town and not _meeting_place(one)
    if low == "in":
        return "organization_word" in body[-1].tags and not one.town and not any(is_event(t) for t in body)
    if low not in {"at", "@"} or met or one.event:
        return False
    if right_behind_the_name(one):
        return True
    from_afar = any(word in {"call", "zoom", "skype"} for word in one.clause.lows[:4])
    if all_upper(body) and not one.town and from_afar and one.clause.lows[:3]:
        return True
    if all_upper(body) and not one.town and _is_placed(one.page):
        return True
    firm = all_upper(body) and organization_like(body[-1:]) and "venue" not in body[-1].tags
    return one.organization and (one.page.place is not None or firm)


def _is_placed(page: Page) -> bool:
    """Whether what is said next of somebody can no longer be where they met: a second person, one with a title."""
    someone = page.current
    if someone is not None and someone.first("organization") is not None:
        return False  # "Ana, Ben and Cleo from Figma at Config"
    return page.place is not None or len(page.people) > 1 or (someone is not None and someone.first("role") is not None)


def _meeting_place(one: Belonging) -> bool:
    """ "Ana from the climate meetup": the first event read is where they met."""
    if _done_together(one.body) and one.page.place is None:
        return True
    return one.event and not _company(one.body) and not _house(one.body) and one.page.place is None


def _done_together(body: list[Token]) -> bool:
    """ "Priya from padel", "Tom from choir"."""
    return len(body) == 1 and not body[0].upper and body[0].low in ACTIVITIES


def _house(body: list[Token]) -> bool:
    """ "Ana from Grace Chapel", "from the Drama Book Shop": a venue by its own name is where they are from."""
    named = len(body) > 1 and all(t.upper for t in body)
    return named and not any(is_event(t) for t in body) and body[-1].low not in STREETS


def _company(body: list[Token]) -> bool:
    """ "Monday.com" and "Elm Park Surgery" are no places of meeting after "from"."""
    return (
        organization_like(body)
        and not any("known_event" in t.tags for t in body)
        and body[-1].low not in {"workshop", "class", "meetup"}
    )


def _place(tokens: list[Token], clause: Clause, page: Page, weak: bool = False) -> None:
    read_place_phrase(tokens, clause, page, weak=weak)
