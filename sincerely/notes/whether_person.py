"""Whether a name-like beginning is a person, by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.cues import finite
from sincerely.notes.introduce import AT
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.phrases import is_event, is_role, organization_like, place_like, role_end, town_like
from sincerely.notes.wording import clean
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AFTER_A_PERSON = listed("naming.after_a_person")
AFTER_A_FIRST_WORD = listed("naming.after_a_first_word")
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


def page_known(name: str, known: str) -> bool:
    """Whether a name is one of the owner's contacts."""
    from sincerely.notes.names import matches_name

    return matches_name(name, known)


def names_next(page: Page, clause: Clause, strict: bool = False) -> bool:
    """Whether the next clause introduces somebody by a full name (so this one is the place)."""
    queue = page.queue
    for ahead in list(queue)[:2]:
        if ahead.depth > clause.depth:
            continue  # "Caio (mastering, Estúdio Jaca)": what stands in parentheses is about the one before.
        tokens = clean(ahead)
        named = parse_name(tokens, 0, page.cased)
        if named is None:
            if (
                len(ahead.tokens) > 1
                and "meet" in ahead.tokens[0].tags
                and not ("preposition" in ahead.tokens[1].tags and ahead.tokens[0].low == "met")
            ):
                return True
            continue
        words = [t for t in tokens[: named[1]] if not t.has("particle", "honorific")]
        if any(
            t.has("known_event", "event", "venue", "common", "role", "organization_word", "known_town") or is_event(t)
            for t in words
        ):
            continue
        full = len(words) >= 2 and all(t.upper for t in words)
        after = tokens[named[1]] if named[1] < len(tokens) else None
        if strict:
            nxt = list(queue)[1] if len(queue) > 1 else None
            return (
                full
                and (ahead.tail in {"comma", "open"} or after is not None)
                and (ahead.item or ahead.lead == "line" or clause.tail in {"colon", "arrow"})
                and nxt is not None
            )
        if (
            full
            or (ahead.tail in {"comma", "open"} and (clause.tail in {"colon", "line", "arrow"}))
            or "honorific" in tokens[0].tags
            or (clause.tail in {"colon", "line"} and after is not None and after.low in AT)
        ):
            return True
    return False


def role_before(tokens: list[Token], page: Page) -> int | None:
    """ "Brewery rep May Chen", "planner Niamh", "this promoter guy Lamar": where the name begins."""
    seen = False
    for i, token in enumerate(tokens[:8]):
        titled = is_role(token) or "generic_person" in token.tags or token.low in RELATED
        if seen and not titled:
            named = parse_name(tokens, i, page.cased, True)
            words = tokens[i : named[1]] if named else []
            if named and not any(is_event(t) or "venue" in t.tags for t in words) and (token.upper or not page.cased):
                return i
            return None
        if token.has("preposition", "subject", "v3") and not titled:
            return None
        seen = seen or titled
    return None


RELATED = listed("naming.related")


def _two_named(tokens: list[Token]) -> bool:
    """ "will and jan from the committee": two words that may be names, joined, and where they are from."""
    if len(tokens) < 4 or tokens[1].low not in {"and", "&", "+"} or tokens[3].low not in {"from", "at", "@", "of"}:
        return False
    return all(t.is_word and (not t.tags or "also_name" in t.tags) for t in (tokens[0], tokens[2]))


def lower_first(clause: Clause, page: Page) -> int | None:
    """A lower-case name at the head of the first clause: "renée @ gdc", "bill w/ the tuk tuk"."""
    tokens = clause.tokens
    first = tokens[0]
    if (
        not first.is_word
        or (first.upper and page.cased and not first.has("common", "base", "auxiliary"))
        or len(first.text) < 2
    ):
        return None
    if (
        first.tags
        & {
            "preposition",
            "determiner",
            "possessive",
            "subject",
            "object",
            "conjunction",
            "event",
            "venue",
            "known_event",
            "role",
            "meet",
            "filler",
            "v3",
            "ing",
            "need",
        }
        and "also_name" not in first.tags
        and not (first.upper and first.low in {"will", "may"})
    ):
        return None
    if ("past" in first.tags and "also_name" not in first.tags) or (
        page.queue and "meet" in page.queue[0].tokens[0].tags
    ):
        return None
    after = tokens[1] if len(tokens) > 1 else None
    if after is not None and "object" in after.tags:
        return None  # "wetransfer it tonight": an order, whatever the word.
    if _two_named(tokens) and not page.cased:
        return 0
    if page.people and after is not None and after.low not in {"from", "@", "at"} and not first.upper:
        return None
    if after is None:
        if (
            "also_name" in first.tags
            and page.header
            and clause.tail in {"comma", "open", "dash"}
            and not names_next(page, clause)
        ):
            return 0
        if first.tags:
            return (
                0
                if (
                    clause.tail in {"comma", "open", "dash"}
                    and not page.people
                    and clause.lead == "start"
                    and not first.has("v3", "ing")
                    and not names_next(page, clause)
                )
                else None
            )
        return (
            0
            if clause.tail in {"comma", "open", "dash", "colon", "line", "emoji"} and not names_next(page, clause)
            else None
        )
    if (
        after.low in AFTER_A_FIRST_WORD
        or ("v3" in after.tags and "common" not in after.tags)
        or after.low in {"is", "has", "wants"}
    ):
        return 0 if not first.tags or ("also_name" in first.tags and (first.upper or not page.cased)) else None
    if (is_role(after) or role_end(tokens[1:]) is not None or ("past" in after.tags and "base" not in after.tags)) and (
        not first.tags or ("also_name" in first.tags and (first.upper or not page.cased))
    ):
        return 0
    named = parse_name(tokens, 0, cased=page.cased, sure=True)
    if (
        named
        and named[1] > 1
        and not tokens[1].has("event", "venue")
        and not ("act" in first.tags and "object" in tokens[1].tags)
    ):
        return (
            0
            if not first.tags
            or (not tokens[1].tags and not first.has("act", "event"))
            or ("also_name" in first.tags and not tokens[1].tags)
            else None
        )
    return None
