"""Name-like beginnings that are a town, a firm, a heading, an event, somebody's something, and no person."""

from __future__ import annotations

from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.ahead import names_next, titled_next
from sincerely.notes.persons.candidate import Candidate
from sincerely.notes.persons.described import AT
from sincerely.notes.persons.openings import RELATED
from sincerely.notes.phrases import is_event, is_role, organization_like, place_like, town_like
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.standout import PURE, kin_named, of_a_firm, standout_ahead
from sincerely.notes.wording import clean

OWNERS = PURE | {"genitive"}
MOST_OF_A_THING = 5  # Words of what is theirs, its verb with it.
FIRMS = listed("naming.family_firms")
HEADING_ENDS = frozenset({"line", "stop", "colon", "arrow"})


def first_line_of_places(one: Candidate) -> bool | None:
    """ "Café Central, Porto. Ana ...": a place and its town before the first name."""
    clause, page = one.clause, one.page
    if page.people or len(one.words) != 2 or one.after is not None or clause.tail != "comma" or one.titled:
        return None
    if len(page.queue) < 2:
        return None
    town, then = page.queue[0], page.queue[1]
    named = town_like(town.tokens) and then.lead in {"stop", "line"} and parse_name(clean(then), 0, page.cased)
    return False if named else None


def somebodys_kin(one: Candidate) -> bool | None:
    """ "marys son" in a note without capitals: Mary's."""
    after, last = one.after, one.parts[-1]
    if after is None or ("kin" not in after.tags and after.low not in RELATED) or one.page.cased:
        return None
    return False if last.low.endswith("s") and not last.upper else None


def kin_of_theirs(one: Candidate) -> bool | None:
    """ "Granddaughter Posy wants an internship", once somebody was named: told of them."""
    first = one.parts[0]
    kin = "kin" in first.tags and first.upper and not first.has("honorific", "also_name")
    return False if kin and one.page.people and len(one.parts) > 1 else None


def firm(one: Candidate) -> bool | None:
    """ "Miller & Sons"."""
    behind = one.behind[:2]
    joined = behind[:1] and behind[0].low in {"&", "and"} and any(t.low in FIRMS for t in behind[1:])
    return False if joined or any(t.low in FIRMS for t in behind) else None


def heading(one: Candidate) -> bool | None:
    """ "New neighbours:", "Plumber:"."""
    tokens = one.clause.tokens
    if one.clause.tail != "colon" or not tokens:
        return None
    return False if is_role(tokens[-1]) or tokens[-1].has("kin", "generic_person") else None


def owner(one: Candidate) -> bool | None:
    """ "Ana's birthday is 3 May" is about Ana, "Ana Reis's brother moved" too; "Ana's deck" is not."""
    if not one.genitive:
        return None
    behind, nobody_yet = one.behind, not one.page.people
    dated = any(t.kind == "date" for t in behind)
    if dated and any(t.low == "is" for t in behind[:6]):
        return nobody_yet
    if kin_named(behind) or of_a_firm(behind):
        return False  # "Yim's grandson Eugene wants", "JP Morgan's Lucy Hale asked"
    told = any(t.has("past", "maybe_past", "v3") and not t.upper for t in behind[:4])
    if nobody_yet and one.full and told:
        return True
    if nobody_yet and _of_theirs(one):
        return True
    events = any(is_event(t) for t in behind[:3] if "common" not in t.tags)
    return nobody_yet and one.after is not None and dated and not events


def _of_theirs(one: Candidate) -> bool:
    """ "Ana's dog is ill", "thaer's shop flooded", where nobody else is told of."""
    behind = one.behind
    verb = next(
        (
            k
            for k, t in enumerate(behind[:MOST_OF_A_THING])
            if k and (finite(t, behind[k - 1]) or t.has("past", "maybe_past"))
        ),
        None,
    )
    if (
        verb is None
        or one.plain
        or not all(t.tags <= OWNERS for t in one.parts)
        or any(t.upper or is_event(t) for t in behind[:verb])
    ):
        return False
    return not standout_ahead([*one.page.queue][:2], one.page.cased)


def town(one: Candidate) -> bool | None:
    """ "Porto Alegre" alone in the first line."""
    if len(one.words) != 2 or "known_town" not in one.words[0].tags or one.after is not None:
        return None
    return False if one.clause.lead == "start" and names_next(one.page, one.clause) else None


def event(one: Candidate) -> bool | None:
    """ "Web Summit", "Grace Hopper dinner"."""
    after = one.after
    if any(is_event(t) for t in one.words):
        return False
    if after is None or len(one.parts) >= 3:
        return None
    before_event = (is_event(after) and not after.low.startswith("talk")) or "venue" in after.tags
    return False if before_event else None


def place(one: Candidate) -> bool | None:
    """ "Hope Street Market": a phrase that is a place, in which nobody does anything."""
    after = one.after
    if after is None or after.low in AT or after.has("v3", "past", "determiner") or not place_like(one.behind):
        return None
    return None if any(finite(t, None) for t in one.behind if not t.upper) else False


def later_in_lower_case(one: Candidate) -> bool | None:
    """Once somebody was named, a word in lower case is a name only where something sets it apart."""
    if not one.page.people or not one.words or one.words[0].upper:
        return None
    after = one.after
    if after is None:
        return None if one.clause.tail in {"comma", "open", "dash"} else False
    return None if after.low in {"from", "@", "at"} else False


def heading_of_a_place(one: Candidate) -> bool | None:
    """A first line before a line that names somebody: "Sunrise", "Maple Court" is where it was."""
    page, clause, after = one.page, one.clause, one.after
    if page.people or titled_next(clause, page):
        return None
    if len(one.words) == 1 and not (after is not None and after.is_word) and names_next(page, clause):
        return False
    if not one.full or one.plain or clause.tail not in HEADING_ENDS or after is not None:
        return None
    return False if names_next(page, clause, strict=True) else None


def town_or_firm_alone(one: Candidate) -> bool | None:
    """ "porto", "Acme Labs" with nothing behind."""
    if one.after is not None:
        return None
    if town_like(one.words) and not one.full:
        return False
    return False if one.page.people and len(one.words) > 1 and organization_like(one.words[-1:]) else None
