"""Whether a name-like beginning is a person, by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.ahead import names_next, page_known
from sincerely.notes.persons.described import AT
from sincerely.notes.persons.openings import RELATED
from sincerely.notes.phrases import is_event, is_role, organization_like, place_like, town_like
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wording import clean
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page

AFTER_A_PERSON = listed("naming.after_a_person")
ENDS = word_set("comma open dash colon emoji line stop end close arrow cue")


def is_person(clause: Clause, named: tuple[str, int, tuple[str, ...]], page: Page) -> bool:
    """Whether a name-like beginning is a person, by what stands around it."""
    tokens = clause.tokens
    name, end, _ = named
    parts = tokens[:end]
    after = tokens[end] if end < len(tokens) else None
    ahead = page.ahead()
    words = [t for t in parts if not t.has("particle", "honorific")]
    titled = "honorific" in parts[0].tags and len(parts) > 1
    if (
        not page.people
        and len(words) == 2
        and clause.tail == "comma"
        and after is None
        and len(page.queue) > 1
        and not titled
    ):
        nxt, then = page.queue[0], page.queue[1]
        if town_like(nxt.tokens) and then.lead in {"stop", "line"} and parse_name(clean(then), 0, page.cased):
            return False
    if page.known and any(page_known(name, k) for k in page.known):
        return True
    if titled:
        return True
    if (
        after is not None
        and ("kin" in after.tags or after.low in RELATED)
        and parts[-1].low.endswith("s")
        and not page.cased
        and not parts[-1].upper
    ):
        return False
    if any(t.low in {"sons", "daughters", "co", "partners"} for t in tokens[end : end + 2]) or (
        after is not None
        and after.low in {"&", "and"}
        and len(tokens) > end + 1
        and tokens[end + 1].low in {"sons", "daughters", "co", "partners"}
    ):
        return False
    if clause.tail == "colon" and tokens and (is_role(tokens[-1]) or tokens[-1].has("kin", "generic_person")):
        return False
    genitive = parts[-1].low.endswith(("'s", "s'"))
    if genitive and any(t.low == "is" for t in tokens[end : end + 6]) and any(t.kind == "date" for t in tokens[end:]):
        return not page.people
    told = any(t.has("past", "v3") and not t.upper for t in tokens[end : end + 4])
    if genitive and not page.people and len(words) >= 2 and all(t.upper for t in words) and told:
        return True
    if genitive:
        return (
            page.people == []
            and after is not None
            and any(t.kind == "date" for t in tokens[end:])
            and not any(is_event(t) for t in tokens[end : end + 3] if "common" not in t.tags)
        )
    if (
        words
        and "known_town" in words[0].tags
        and len(words) == 2
        and after is None
        and clause.lead == "start"
        and names_next(page, clause)
    ):
        return False
    if any(is_event(t) for t in words) or (
        after is not None
        and ((is_event(after) and not after.low.startswith("talk")) or "venue" in after.tags)
        and (len(parts) < 3)
    ):
        return False
    if (
        after is not None
        and place_like(tokens[end:])
        and after.low not in AT
        and not after.has("v3", "past", "determiner")
        and not any(finite(t, None) for t in tokens[end:] if not t.upper)
    ):
        return False
    if (
        page.people
        and words
        and not words[0].upper
        and not (
            (after is None and clause.tail in {"comma", "open", "dash"})
            or (after is not None and after.low in {"from", "@", "at"})
        )
    ):
        return False
    if any(t.low in {"sons", "daughters", "co", "partners"} for t in tokens[end : end + 2]):
        return False
    full = len(words) >= 2 and all(t.upper for t in words)
    plain = any(t.has("common", "act", "venue", "organization_word", "known_town", "role") for t in words)
    if not page.people and len(words) == 1 and not (after is not None and after.is_word) and names_next(page, clause):
        return False
    if (
        not page.people
        and full
        and plain is False
        and clause.tail in {"line", "stop", "colon", "arrow"}
        and after is None
        and names_next(page, clause, strict=True)
    ):
        return False
    if page.people and not (full or clause.item or len(words) == 1):
        return False
    if page.people and not clause.item and not full:
        return _second(clause, named, page)
    if town_like(words) and not full and after is None:
        return False
    if organization_like(words[-1:]) and len(words) > 1 and after is None and page.people:
        return False
    if full and not plain:
        return True
    if after is None:
        if plain and not clause.item and not full:
            return clause.tail in {"comma", "open", "dash", "emoji"} and not names_next(page, clause) and words[0].upper
        return clause.tail in ENDS
    if (
        after.low in AT
        or after.has("v3", "past")
        or after.low in AFTER_A_PERSON
        or is_role(after)
        or after.kind in {"date", "email", "phone", "handle", "linkedin", "telegram", "whatsapp", "x"}
        or after.low.isdigit()
        or after.has("auxiliary", "her_subject", "possessive")
    ):
        if (
            len(words) == 1
            and "act" in words[0].tags
            and "also_name" not in words[0].tags
            and after.low in {"is", "has"}
        ):
            return False  # "Offer is out to Gstöttner".
        return not plain or words[0].upper or not page.cased
    if not plain and not page.people and not page.cased:
        return True
    return full or (
        not plain and not page.people and len(words) == 1 and words[0].upper and (ahead is None or clause.item)
    )


def _second(clause: Clause, named: tuple[str, int, tuple[str, ...]], page: Page) -> bool:
    """Another person later in the note: "Then Ewelina, law texts", "Hector – surfs"."""
    tokens = clause.tokens
    _, end, _ = named
    words = tokens[:end]
    if any(t.has("common", "act", "known_town", "organization_word", "venue", "role", "base", "v3") for t in words):
        return False
    after = tokens[end] if end < len(tokens) else None
    if after is None:
        if clause.tail == "open" and clause.lead == "stop" and words[0].upper and page.queue:
            return any(is_role(t) for t in page.queue[0].tokens)  # "Agathe (lawyer). Bram (beekeeper)."
        return (
            clause.tail in {"comma", "open", "dash"}
            and clause.lead in {"line", "stop"}
            and page.past[-1:] != []
            and len(page.people) >= 1
            and clause.lead == "line"
        )
    beside = clause.lead == "stop" and after.low in {"from", "@"} and words[0].upper
    return beside or (clause.lead == "line" and (after.low in {"from", "@", "at"} or "v3" in after.tags))
