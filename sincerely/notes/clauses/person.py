"""People by position: a name at the head of a line, after a role, before "from", "at", a role or a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.place import read_place_phrase
from sincerely.notes.names import TITLES, parse_name
from sincerely.notes.page import Finding
from sincerely.notes.phrases import (
    all_upper,
    is_event,
    is_role,
    noun_end,
    organization_like,
    place_like,
    role_end,
    town_like,
)
from sincerely.notes.segments import Clause, finite
from sincerely.notes.wording import clean, wording
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AT = word_set("from at @ of in with w/ w over for")
TITLE_ROLES = word_set("chef coach pastor councillor ambassador minister senator captain judge")
JOINS = word_set("and & + or plus then")
ENDS = word_set("comma open dash colon emoji line stop end close arrow cue")


def read_person(clause: Clause, page: Page) -> bool:
    """A clause that begins with somebody."""
    tokens = clean(clause)
    if not tokens or (clause.depth and page.people):
        return False
    if (
        len(tokens) > 1
        and page.people
        and tokens[0].low in ("only", "then", "for", "with", "but", "and")
        and tokens[1].is_word
        and page.mentioned(tokens[1])
    ):
        tokens = tokens[1:]
    known = (
        page.mentioned(tokens[0])
        if page.people and tokens[0].is_word and (tokens[0].upper or not page.cased or tokens[0].tags == frozenset())
        else None
    )
    if known is not None and not tokens[0].low.endswith("'s"):
        page.current = known
        i = 1
        while i < len(tokens) and page.mentioned(tokens[i]) is known:
            i += 1
        if i < len(tokens):
            page.push(Clause(tokens[i:], "cue", clause.tail, clause.line, clause.sentence))
        return True
    if len(tokens) > 1 and tokens[0].low in ("then", "plus", "also") and tokens[1].upper and not tokens[1].tags:
        tokens = tokens[1:]
    new = not page.people
    opens = clause.item or clause.lead in ("line", "stop", "arrow", "dash")
    opener = clause.tokens[0]
    joins = opener.low in JOINS or opener.has("conjunction", "possessive") or (clause.lead == "comma" and page.header)
    if not new and not opens and not joins:
        return False
    if tokens is clause.tokens:
        inner = clause
    else:
        inner = Clause(tokens, clause.lead, clause.tail, clause.line, clause.sentence, clause.item, clause.depth)
    whole = clause if clause.tokens[0].low in ("and", "&", "+") else inner
    if not new and _companion(whole, page):
        return True
    if (
        not new
        and clause.lead in ("stop", "line")
        and (spot := _role_before(tokens, page)) is not None
        and tokens[spot].upper
    ):
        named = parse_name(tokens, spot, page.cased)
        if (
            named is not None
            and named[1] - spot >= 2
            and page.find(named[0]) is None
            and tokens[0].low not in ("his", "her", "their", "my", "our")
        ):
            return introduce_at(inner, spot, page, sure=True, before=tokens[:spot])
    if not new and not (clause.item or clause.lead in ("line", "stop", "arrow", "dash")):
        return False
    if new and clause.tail == "colon" and page.queue and "meet" in page.queue[0].tokens[0].tags:
        return False
    named = parse_name(tokens, 0, page.cased)
    if named is not None and _is_person(inner, named, page):
        return introduce_at(inner, 0, page)
    if new or clause.item:
        role = _role_before(tokens, page)
        if role is not None:
            return introduce_at(inner, role, page, sure=True, before=tokens[:role])
        first = _lower_first(inner, page)
        if first is not None:
            return introduce_at(inner, first, page, sure=True)
    return new and _inside(inner, page)


COMPANION_KIN = word_set(
    "sister brother hubby husband wife partner cousin colleague friend boss assistant girlfriend boyfriend "
    "fiancé fiancée"
)


def _companion(clause: Clause, page: Page) -> bool:
    """ "and her policy adviser, Sanjeev Pillai", "his sister Freja, she ...": somebody introduced beside the first."""
    tokens = clause.tokens
    i = 1 if ("conjunction" in tokens[0].tags or tokens[0].text in ("&", "+")) and len(tokens) > 1 else 0
    if (i and clause.lead in ("close", "comma", "cue", "stop")) or (
        clause.lead == "comma" and page.header and not page.last
    ):
        joined = parse_name(tokens, i, page.cased)
        follows = tokens[joined[1]] if joined is not None and joined[1] < len(tokens) else None
        pure = joined is not None and not any(
            t.tags - {"honorific", "particle", "also_name"} for t in tokens[i : joined[1]]
        )
        titled_or_full = joined is not None and (len([t for t in tokens[i : joined[1]] if t.upper]) >= 2)
        if (
            joined is not None
            and pure
            and i
            and ((titled_or_full and page.cased) or (not page.cased and follows is not None and follows.low == "from"))
            and (
                (follows is None and clause.tail in ("comma", "open"))
                or (follows is not None and follows.low in ("who", "from", "at", "@", "of", "the", "is"))
            )
        ):
            return introduce_at(clause, i, page)
        if (
            joined is not None
            and pure
            and (
                (i and clause.lead == "close")
                or (i and follows is None and clause.tail == "open")
                or (follows is not None and follows.low in ("+", "&", "and"))
            )
        ):
            return introduce_at(clause, i, page)
    if (
        not i
        and clause.lead in ("comma", "close")
        and clause.tail in ("open", "dash")
        and page.past
        and page.past[-1].depth
    ):
        listed = parse_name(tokens, 0, page.cased)
        if (
            listed is not None
            and listed[1] == len(tokens) >= 2
            and all(t.upper and not t.tags - {"also_name"} for t in tokens)
        ):
            return introduce_at(clause, 0, page)
    if "possessive" not in tokens[i].tags or tokens[i].low not in ("his", "her", "their") or len(tokens) - i > 8:
        return False
    ahead = page.ahead()
    for k in range(i + 1, min(i + 5, len(tokens))):
        if not (is_role(tokens[k]) or tokens[k].low in COMPANION_KIN) or (
            k + 1 < len(tokens) and is_role(tokens[k + 1])
        ):
            if tokens[k].has("v3", "preposition"):
                return False
            continue
        if k + 1 < len(tokens):
            named = parse_name(tokens, k + 1, page.cased)
            if named is None or (
                tokens[k].low in COMPANION_KIN
                and not (named[1] == len(tokens) and ahead is not None and "her_subject" in ahead.tokens[0].tags)
            ):
                return False
            return _introduce_companion(tokens[i + 1 : k + 1], tokens[k + 1 :], named, clause, page)
        if ahead is None or clause.tail != "comma" or ahead.lead != "comma":
            return False
        named = parse_name(ahead.tokens, 0, page.cased)
        if named is None or not ahead.tokens[0].upper:
            return False
        page.queue.popleft()
        return _introduce_companion(tokens[i + 1 : k + 1], ahead.tokens, named, ahead, page)
    return False


def _introduce_companion(
    role: list[Token], tokens: list[Token], named: tuple[str, int, tuple[str, ...]], clause: Clause, page: Page
) -> bool:
    name, end, aliases = named
    shift = next(k for k, t in enumerate(tokens) if t.start >= tokens[0].start)
    stop = end if tokens is clause.tokens else end - (len(clause.tokens) - len(tokens))
    page.introduce(name, tokens[shift].start, tokens[max(stop - 1, 0)].end, "person", aliases=aliases)
    if is_role(role[-1]):
        _add_role(role, page)
    if tokens[stop:]:
        _after_name(tokens[stop:], clause, page, False)
    return True


def _inside(clause: Clause, page: Page) -> bool:
    """Nobody named yet: a title or a full name inside the clause, or the word before its verb in lower-case notes."""
    tokens = clause.tokens
    titled_only = _names_next(page, clause) or (place_like(tokens) and not tokens[-1].low.endswith(("'s", "s'")))
    for i in range(1, min(len(tokens), 14)):
        token = tokens[i]
        before = tokens[i - 1]
        if not token.is_word or (not token.upper and page.cased):
            continue
        if token.upper:
            titled = "honorific" in token.tags and i + 1 < len(tokens) and tokens[i + 1].upper
            own = before.low == "at" and tokens[-1].low.endswith(("'s", "s'")) and not place_like(tokens[i:])
            if (
                not titled
                and not own
                and (
                    before.low in ("at", "@", "in", "for", "by", "on", "via", "of", "like", "about")
                    or (before.upper and "filler" not in before.tags)
                    or "determiner" in before.tags
                )
            ):
                continue
            named = parse_name(tokens, i, True)
            if named is None:
                continue
            if titled_only and not titled:
                continue
            words = tokens[i : named[1]]
            full = own or (
                len(words) >= 2
                or titled
                or is_role(before)
                or before.low in ("that", "with", "to", "owe", "email", "and", "as", "forget")
            )
            if (
                not full
                or any(is_event(t) or t.has("venue", "known_event", "organization_word", "known_town") for t in words)
                or any("possessive" in t.tags or t.low in ("my", "our") for t in tokens[max(0, i - 3) : i])
            ):
                continue
        else:
            after = tokens[i + 1] if i + 1 < len(tokens) else None
            stop = i + 1
            while stop < len(tokens) and not tokens[stop].tags and tokens[stop].is_word and stop - i < 3:
                stop += 1
            after = tokens[stop] if stop < len(tokens) else None
            titled = token.low in TITLES and stop == i + 1 and after is not None and not after.tags
            if titled:
                return introduce_at(clause, i, page, sure=True, before=tokens[:i])
            if token.tags or after is None or before.low in ("at", "in", "the", "a", "my", "our", "of"):
                continue
            if not (finite(after, tokens[stop - 1]) or after.has("possessive", "her_subject")):
                continue
        if before.low not in ("that", "owe", "forget", "email", "call", "and", "but") and i > 0:
            read_place_phrase(tokens[:i], clause, page, lead=True)
            _described(tokens[:i], clause, page) if not page.cased else None
        if before.low in ("owe", "email", "call", "ask", "tell", "text", "ping", "send", "write") and page.cased:
            return _owed_to(tokens, i, clause, page)
        return introduce_at(clause, i, page, sure=True)
    return False


def _owed_to(tokens: list[Token], i: int, clause: Clause, page: Page) -> bool:
    """ "I owe Ms. Krug of the Games Fund our budget": the person is named in the middle of a promise."""
    named = parse_name(tokens, i, page.cased, True)
    if named is None:
        return False
    name, end, aliases = named
    page.introduce(name, tokens[i].start, tokens[end - 1].end, "person", aliases=aliases)
    rest = tokens[end:]
    if rest and rest[0].low in ("of", "from", "at"):
        stop = next(
            (
                k
                for k in range(1, len(rest))
                if (rest[k].has("possessive", "determiner", "subject") and k > 1)
                or rest[k].kind == "date"
                or rest[k].low in ("about", "re", "by", "on")
            ),
            len(rest),
        )
        decide(rest[0], rest[1:stop], clause, page, False, after_role=True)
        rest = rest[stop:]
    first = next((k for k in range(i) if "my_subject" in tokens[k].tags or "act" in tokens[k].tags), 0)
    page.push(Clause([*tokens[first:i], *rest], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _is_person(clause: Clause, named: tuple[str, int, tuple[str, ...]], page: Page) -> bool:
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
        if town_like(nxt.tokens) and then.lead in ("stop", "line") and parse_name(clean(then), 0, page.cased):
            return False
    if any(page_known(name, k) for k in page.known):
        return True
    if titled:
        return True
    if (
        after is not None
        and ("kin" in after.tags or after.low in RELATED)
        and parts[-1].low.endswith("s")
        and not page.cased
    ):
        return False
    if any(t.low in ("sons", "daughters", "co", "partners") for t in tokens[end : end + 2]) or (
        after is not None
        and after.low in ("&", "and")
        and len(tokens) > end + 1
        and tokens[end + 1].low in ("sons", "daughters", "co", "partners")
    ):
        return False
    if clause.tail == "colon" and tokens and (is_role(tokens[-1]) or tokens[-1].has("kin", "generic_person")):
        return False
    genitive = parts[-1].low.endswith(("'s", "s'"))
    if genitive and any(t.low == "is" for t in tokens[end : end + 6]) and any(t.kind == "date" for t in tokens[end:]):
        return not page.people
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
        and _names_next(page, clause)
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
            (after is None and clause.tail in ("comma", "open", "dash"))
            or (after is not None and after.low in ("from", "@", "at"))
        )
    ):
        return False
    if any(t.low in ("sons", "daughters", "co", "partners") for t in tokens[end : end + 2]):
        return False
    full = len(words) >= 2 and all(t.upper for t in words)
    plain = any(t.has("common", "act", "venue", "organization_word", "known_town", "role") for t in words)
    if not page.people and len(words) == 1 and not (after is not None and after.is_word) and _names_next(page, clause):
        return False
    if (
        not page.people
        and full
        and plain is False
        and clause.tail in ("line", "stop", "colon", "arrow")
        and after is None
        and _names_next(page, clause, strict=True)
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
            return (
                clause.tail in ("comma", "open", "dash", "emoji") and not _names_next(page, clause) and words[0].upper
            )
        return clause.tail in ENDS
    if (
        after.low in AT
        or after.has("v3", "past")
        or after.low in ("the", "=", "&", "+", "and", "is", "who", "a", "an", "/")
        or is_role(after)
        or after.kind in ("date", "email", "phone", "handle", "linkedin", "telegram", "whatsapp", "x")
        or after.low.isdigit()
        or after.has("auxiliary", "her_subject", "possessive")
    ):
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
    if any(t.tags & {"common", "act", "known_town", "organization_word", "venue", "role", "base", "v3"} for t in words):
        return False
    after = tokens[end] if end < len(tokens) else None
    if after is None:
        return (
            clause.tail in ("comma", "open", "dash")
            and clause.lead in ("line", "stop")
            and page.past[-1:] != []
            and len(page.people) >= 1
            and clause.lead == "line"
        )
    return clause.lead == "line" and (after.low in ("from", "@", "at") or "v3" in after.tags)


def page_known(name: str, known: str) -> bool:
    """Whether a name is one of the owner's contacts."""
    from sincerely.notes.names import matches_name

    return matches_name(name, known)


def _names_next(page: Page, clause: Clause, strict: bool = False) -> bool:
    """Whether the next clause introduces somebody by a full name (so this one is the place)."""
    queue = page.queue
    for ahead in list(queue)[:2]:
        tokens = clean(ahead)
        named = parse_name(tokens, 0, page.cased)
        if named is None:
            if ahead.tokens and "meet" in ahead.tokens[0].tags:
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
                and (ahead.tail in ("comma", "open") or after is not None)
                and (ahead.item or ahead.lead == "line" or clause.tail in ("colon", "arrow"))
                and nxt is not None
            )
        if (
            full
            or (ahead.tail in ("comma", "open") and (clause.tail in ("colon", "line", "arrow")))
            or "honorific" in tokens[0].tags
            or (clause.tail in ("colon", "line") and after is not None and after.low in AT)
        ):
            return True
    return False


def _role_before(tokens: list[Token], page: Page) -> int | None:
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


RELATED = word_set("neighbor roommate colleague student friend aunt dad mum mom sister brother cousin neighbour")


def _lower_first(clause: Clause, page: Page) -> int | None:
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
        and not (first.upper and first.low in ("will", "may"))
    ):
        return None
    if ("past" in first.tags and "also_name" not in first.tags) or (
        page.queue and "meet" in page.queue[0].tokens[0].tags
    ):
        return None
    after = tokens[1] if len(tokens) > 1 else None
    if page.people and after is not None and after.low not in ("from", "@", "at") and not first.upper:
        return None
    if after is None:
        if (
            "also_name" in first.tags
            and page.header
            and clause.tail in ("comma", "open", "dash")
            and not _names_next(page, clause)
        ):
            return 0
        if first.tags:
            return (
                0
                if (
                    clause.tail in ("comma", "open", "dash")
                    and not page.people
                    and clause.lead == "start"
                    and not first.has("v3", "ing")
                    and not _names_next(page, clause)
                )
                else None
            )
        return (
            0
            if clause.tail in ("comma", "open", "dash", "colon", "line", "emoji") and not _names_next(page, clause)
            else None
        )
    if (
        after.low in ("from", "at", "@", "w/", "=", "of", "with", "who", "in", "frm")
        or ("v3" in after.tags and "common" not in after.tags)
        or after.low in ("is", "has", "wants")
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
        and not tokens[1].tags & {"event", "venue"}
        and not ("act" in first.tags and "object" in tokens[1].tags)
    ):
        return (
            0
            if not first.tags
            or (not tokens[1].tags and not first.has("act", "event"))
            or (first.has("common", "also_name") and not tokens[1].tags)
            else None
        )
    return None


def introduce_at(
    clause: Clause, i: int, page: Page, sure: bool = False, met: bool = False, before: list[Token] | None = None
) -> bool:
    """Introduce the person whose name begins at a token, then read what the same clause says of them."""
    tokens = clause.tokens
    role: tuple[int, int] | None = None
    end_role = role_end(tokens[i:])
    named = parse_name(tokens, i, page.cased, sure)
    if met and (named is None or not tokens[i].upper):
        titled = next(
            (
                k
                for k in range(i, min(i + 8, len(tokens) - 1))
                if tokens[k].low.strip(".") in TITLES and parse_name(tokens, k, page.cased) and tokens[k + 1].upper
            ),
            None,
        )
        if titled is not None and titled > i:
            _described(tokens[i:titled], clause, page)
            i, named = titled, parse_name(tokens, titled, page.cased, True)
            end_role = None
    if named is None or ("role" in tokens[i].tags and end_role and "honorific" not in tokens[i].tags):
        if end_role is not None:
            k = i + end_role
            if k < len(tokens) and tokens[k].low in ("is", "=", "called", ":"):
                k += 1
            nxt = parse_name(tokens, k, page.cased, True) if k < len(tokens) else None
            if nxt is not None and (tokens[k].upper or not page.cased):
                role, named, i = (i, k), nxt, k
            elif named is None:
                return False
        elif named is None:
            return False
    assert named is not None
    name, end, aliases = named
    source = "met" if met else "person"
    someone = page.introduce(name, tokens[i].start, tokens[end - 1].end, source, aliases=aliases)
    page.header_line = clause.line
    page.header = True
    if tokens[i].low in TITLE_ROLES and not tokens[i].text.endswith("."):
        _add_role(tokens[i : i + 1], page)
    if role is not None:
        _add_role(tokens[role[0] : role[1]], page)
    if before:
        _described(before, clause, page)
    del someone
    rest = tokens[end:]
    if tokens[end - 1].low.endswith(("'s", "s'")) and rest:
        page.push(Clause(rest, "genitive", clause.tail, clause.line, clause.sentence))
        return True
    _after_name(rest, clause, page, met)
    return True


def _described(before: list[Token], clause: Clause, page: Page) -> None:
    """What stands before the name: a role ("the client's new COO is called"), and whose or where."""
    spot = next((k for k in range(len(before) - 1, -1, -1) if is_role(before[k]) or is_role_genitive(before[k])), None)
    if spot is not None:
        begin = spot
        while begin > 0 and _qualifies(before[begin - 1]):
            begin -= 1
        _add_role(before[begin : spot + 1], page)
        rest = [t for t in before[spot + 1 :] if t.low not in ("is", "was", "called", "named", "there", "name", "=")]
        if len(rest) > 1 and rest[0].low in AT:
            if place_like(rest[1:]) or (rest[0].low in ("from", "at", "@", "in") and town_like(rest[1:])):
                read_place_phrase(rest, clause, page)
            else:
                _add_organization(rest[1:], page)
        elif begin > 1 and before[0].low in ("at", "@", "in"):
            read_place_phrase(before[:begin], clause, page, lead=True)
        return
    if len(before) == 2 and "generic_person" in before[1].tags and before[0].upper and not before[0].tags:
        _add_organization(before[:1], page)
        return
    for k, token in enumerate(before):
        if token.low in ("from", "at", "@", "of", "in", "for", "on") and k + 1 < len(before):
            stop = k + 1
            while stop < len(before) and before[stop].low not in ("is", "was", "she", "he", "=", "uh", "um"):
                stop += 1
            phrase = before[k + 1 : stop]
            if place_like(phrase) or town_like(phrase) or token.low in ("at", "@", "in", "on"):
                read_place_phrase(before[k:stop], clause, page)
            elif token.low in ("from", "of", "for") and (
                all_upper(phrase[-1:]) or organization_like(phrase) or len(phrase) <= 3
            ):
                _add_organization(phrase, page)
            return


def is_role_genitive(token: Token) -> bool:
    """ "the librarian's name is ...": the title is in the genitive."""
    return token.low.endswith("'s") and "role" in token.tags


def _qualifies(token: Token) -> bool:
    """A word that may stand before the head of a title: "wedding", "narrative", "ISRO"."""
    return (
        token.is_word
        and not token.has(
            "preposition",
            "determiner",
            "possessive",
            "conjunction",
            "filler",
            "subject",
            "v3",
            "past",
            "be",
            "meet",
            "object",
            "auxiliary",
        )
        and not token.low.endswith("'s")
        and token.low not in ("new", "old")
    )


def _add_role(tokens: list[Token], page: Page) -> None:
    if tokens and tokens[-1].low.endswith("'s"):
        tokens = [*tokens[:-1], tokens[-1].like(text=tokens[-1].text[:-2])]
    while tokens and (
        tokens[0].has("determiner", "possessive", "conjunction")
        or tokens[0].low
        in ("new", "is", "was", "=", "now", "'s", "just", "as", "tonight's", "today's", "best", "another")
        or tokens[0].kind == "date"
    ):
        tokens = tokens[1:]
    if not tokens or (page.current is not None and page.current.first("role")):
        return
    page.add(Finding("role", wording(page, tokens), tokens[0].start, tokens[-1].end, "role"))


def _add_organization(tokens: list[Token], page: Page) -> bool:
    while tokens and (
        ("determiner" in tokens[0].tags and tokens[0].low in ("the", "a", "an"))
        or tokens[0].low in ("ex", "over", "at")
    ):
        tokens = tokens[1:]
    if (
        not tokens
        or (page.current is not None and page.current.first("organization"))
        or not any(t.is_word for t in tokens)
    ):
        return False
    page.add(Finding("organization", wording(page, tokens), tokens[0].start, tokens[-1].end, "organization"))
    return True


def _after_name(rest: list[Token], clause: Clause, page: Page, met: bool) -> None:
    """What follows a name in its clause: "from Stripe", "at the fair", "the caterer", "and Ben", a verb."""
    while rest:
        token = rest[0]
        low = token.low
        if (
            low
            in (
                "=",
                ":",
                "again",
                "there",
                "today",
                "jr",
                "sr",
                "himself",
                "herself",
                "here",
                "also",
                "now",
                "just",
                "yesterday",
                "briefly",
            )
            or token.kind == "date"
        ):
            rest = rest[1:]
            continue
        if low in ("&", "+", "and", "/") and len(rest) > 1 and _another(rest[1:], clause, page):
            return
        if low in ("over",) and len(rest) > 1 and rest[1].low in AT:
            rest = after_role(rest, clause, page)
            continue
        if low in (
            "from",
            "at",
            "@",
            "of",
            "in",
            "for",
            "on",
            "near",
            "during",
            "after",
            "outside",
            "over",
            "frm",
            "form",
            "before",
        ):
            stop = phrase_end(rest, 1, page)
            if (
                low == "from"
                and stop + 1 < len(rest)
                and rest[stop].low in ("at", "@")
                and rest[stop + 1].upper
                and not rest[1].upper
            ):
                stop = phrase_end(rest, stop + 1, page)
            phrase = rest[1:stop]
            if (
                low in ("on", "for", "before", "near", "after")
                and not place_like(phrase)
                and not (phrase and phrase[0].low == "the" and low == "on")
            ):
                break
            if low == "from" and phrase and len(phrase) == 1 and "department" in phrase[0].tags and stop < len(rest):
                _add_role(phrase, page)
                rest = after_role(rest[stop:], clause, page)
                continue
            if phrase:
                decide(token, phrase, clause, page, met, after_role=False)
            rest = rest[stop:]
            continue
        if low in ("w/", "with", "w"):
            break
        if low in ("who", "the", "a", "an", "our", "my", "another") or not finite(token, None) or is_role(token):
            end = role_end(rest)
            if end is not None and low != "who":
                _add_role(rest[:end], page)
                rest = rest[end:]
                rest = after_role(rest, clause, page)
                continue
        if low == "who" and len(rest) > 1:
            rest = rest[1:]
        break
    if rest:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))


def after_role(rest: list[Token], clause: Clause, page: Page) -> list[Token]:
    """ "... at Acme", "of the ministry", "in Porto": what a job title is followed by."""
    while len(rest) > 1 and rest[0].low in ("at", "@", "of", "for", "from", "in", "with", "w/", "over", "on", "near"):
        if rest[0].low == "over" or rest[1].low in ("at", "@"):
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
        if rest[0].low in ("near", "with", "w/") and not place_like(phrase):
            break
        decide(rest[0], phrase, clause, page, False, after_role=True)
        rest = rest[stop:]
    return rest


def phrase_end(tokens: list[Token], i: int, page: Page) -> int:
    """Where a noun phrase after a preposition ends: before a verb, a date, a subject or a new fact."""
    k = i
    while k < len(tokens):
        token = tokens[k]
        if (
            k > i
            and token.low == "to"
            and "venue" in tokens[k - 1].tags
            and k + 1 < len(tokens)
            and (tokens[k + 1].upper or "known_town" in tokens[k + 1].tags)
        ):
            k += 2  # "the ferry to Horta"
            continue
        if (
            k > i
            and "ing" in token.tags
            and (k + 1 >= len(tokens) or tokens[k + 1].has("determiner", "possessive", "preposition", "object"))
            and not token.upper
            and not token.has("noun_too", "event", "common", "organization_word")
        ):
            break
        if token.kind not in ("word", "mark") or token.has("her_subject", "my_subject"):
            break
        if k > i:
            before = tokens[k - 1]
            if token.low in (
                "at",
                "@",
                "from",
                "w/",
                "with",
                "after",
                "during",
                "via",
                "re",
                "about",
                "before",
                "over",
                "who",
                "to",
            ) or (
                token.low in ("on", "in")
                and not (
                    k + 1 < len(tokens)
                    and (tokens[k + 1].upper or "known_town" in tokens[k + 1].tags or tokens[k + 1].low == "the")
                )
            ):
                break
            if token.low in ("called", "named") and k + 1 < len(tokens) and tokens[k + 1].upper:
                k += 1
                continue
            if "auxiliary" in token.tags and token.text.islower():
                break
            if finite(token, before) and not token.upper and "event" not in token.tags:
                break
            if (
                "past" in token.tags
                and not token.upper
                and not token.has("common", "base")
                and before.low not in ("the", "a")
            ):
                break
            if (
                "base" in token.tags
                and "strong_act" in token.tags
                and not token.upper
                and k + 1 < len(tokens)
                and tokens[k + 1].has("object", "determiner", "possessive")
            ):
                break
            if token.low in ("and", "&", "+") and not (
                token.low in ("&", "and") and k + 1 < len(tokens) and tokens[k + 1].upper and before.upper
            ):
                break
            if not page.cased and k - i >= 4 and not place_like(tokens[i : k + 3]):
                break
        k += 1
    return k


def decide(preposition: Token, phrase: list[Token], clause: Clause, page: Page, met: bool, after_role: bool) -> None:
    """Organization or place, by the preposition and the words."""
    if not phrase:
        return
    low = preposition.low
    body = phrase[1:] if phrase[0].low in ("the", "a", "an") and len(phrase) > 1 else phrase
    event = place_like(body)
    town = town_like(body[: noun_end(body)])
    organization = organization_like(body)
    named = next((k for k, t in enumerate(phrase) if t.low in ("called", "named")), None)
    if named is not None and named + 1 < len(phrase):
        _add_organization(phrase[named + 1 :], page)
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
    if after_role and phrase[0].low in ("a", "an", "his", "her", "several", "two", "three"):
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
        if not _add_organization(phrase, page):
            _place([preposition, *phrase], clause, page)
        return
    if low in ("from", "of", "frm", "form", "for"):
        if event and not _company(body) and page.place is None:
            _place([preposition, *phrase], clause, page)
        elif not town:
            _add_organization(phrase, page)
        return
    if low == "in" and "organization_word" in body[-1].tags and not town and not any(is_event(t) for t in body):
        _add_organization(phrase, page)
        return
    if (
        low in ("at", "@")
        and not met
        and all_upper(body)
        and not event
        and not town
        and clause.lows[:3]
        and any(w in ("call", "zoom", "skype") for w in clause.lows[:4])
    ):
        _add_organization(phrase, page)
        return
    if low in ("at", "@") and not met and organization and not event and page.place is not None:
        _add_organization(phrase, page)
        return
    _place([preposition, *phrase], clause, page)


def _company(body: list[Token]) -> bool:
    """ "Monday.com" and "Elm Park Surgery" are no places of meeting after "from"."""
    return (
        organization_like(body)
        and not any("known_event" in t.tags for t in body)
        and body[-1].low not in ("workshop", "class", "meetup")
    )


def _place(tokens: list[Token], clause: Clause, page: Page, weak: bool = False) -> None:
    read_place_phrase(tokens, clause, page, weak=weak)


def _another(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "& Ffion", "and her policy adviser Sanjeev", "+ hubby Bao": a second person in the same breath."""
    first = page.current
    i = 0
    while i < len(tokens) and (tokens[i].has("possessive", "determiner") or tokens[i].low in ("new", "old")):
        i += 1
    end = None
    if i < len(tokens) and (
        is_role(tokens[i]) or "kin" in tokens[i].tags or any(is_role(t) for t in tokens[i : i + 3])
    ):
        end = next(
            (
                k
                for k in range(i, min(i + 4, len(tokens)))
                if (is_role(tokens[k]) or "kin" in tokens[k].tags)
                and not (k + 1 < len(tokens) and is_role(tokens[k + 1]))
            ),
            None,
        )
    at = i if end is None else end + 1
    if at >= len(tokens):
        return False
    named = parse_name(tokens, at, page.cased, sure=True)
    if named is None or (i > 0 and end is None) or (tokens[at].has("v3", "common") and not tokens[at].upper):
        return False
    if (
        end is not None
        and "third" in tokens[end].tags
        and tokens[end].low not in ("hubby", "partner", "husband", "wife")
    ):
        return False
    name, stop, aliases = named
    second = page.introduce(name, tokens[at].start, tokens[stop - 1].end, "person", aliases=aliases)
    if end is not None and is_role(tokens[end]) and "third" not in tokens[end].tags:
        _add_role(tokens[i:at], page)
    if (
        first is not None
        and len(first.name.split()) == 1
        and len(name.split()) > 1
        and end is None
        and first.name.split()[-1] != name.split()[-1]
        and tokens[at - 1].low != ","
    ):
        first.aliases = (*first.aliases, f"{first.name} {name.split()[-1]}")
    page.pair = [p for p in (first, second) if p is not None]
    rest = tokens[stop:]
    if rest:
        _after_name(rest, clause, page, False)
    return True
