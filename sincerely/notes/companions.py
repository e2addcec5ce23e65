"""People named elsewhere than at the head: beside somebody, or inside a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role, decide
from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.names import TITLES, parse_name
from sincerely.notes.persons.after_name import after_name
from sincerely.notes.persons.ahead import names_next
from sincerely.notes.persons.described import described
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import is_event, is_role, place_like
from sincerely.notes.places import read_place_phrase
from sincerely.notes.run_on.verbs import finite

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

NO_COMPANION_AFTER = listed("naming.no_companion_after")
ADDRESSED = listed("naming.addressed")
PLACES_A_COMPANION = listed("naming.places_a_companion")
AFTER_A_COMPANION = listed("naming.after_a_companion")
NO_COMPANY = listed("naming.no_company")
BEFORE_A_RECEIVER = listed("naming.before_a_receiver")
COMPANION_KIN = listed("naming.companion_kin")


def companion(clause: Clause, page: Page) -> bool:
    """ "and her policy adviser, Sanjeev Pillai", "his sister Freja, she ...": somebody introduced beside the first."""
    tokens = clause.tokens
    i = 1 if ("conjunction" in tokens[0].tags or tokens[0].text in {"&", "+"}) and len(tokens) > 1 else 0
    if (i and clause.lead in {"close", "comma", "cue", "stop"}) or (
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
                (follows is None and clause.tail in {"comma", "open"})
                or (follows is not None and follows.low in AFTER_A_COMPANION)
            )
        ):
            return introduce_at(clause, i, page)
        if (
            joined is not None
            and pure
            and (
                (i and clause.lead == "close")
                or (i and follows is None and clause.tail == "open")
                or (follows is not None and follows.low in {"+", "&", "and"})
            )
        ):
            return introduce_at(clause, i, page)
    if (
        not i
        and clause.lead in {"comma", "close"}
        and clause.tail in {"open", "dash"}
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
    if "possessive" not in tokens[i].tags or tokens[i].low not in {"his", "her", "their"} or len(tokens) - i > 8:
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
        add_role(role, page)
    if tokens[stop:]:
        after_name(tokens[stop:], clause, page, False)
    return True


def inside(clause: Clause, page: Page) -> bool:
    """Nobody named yet: a title or a full name inside the clause, or the word before its verb in lower-case notes."""
    tokens = clause.tokens
    titled_only = names_next(page, clause) or (place_like(tokens) and not tokens[-1].low.endswith(("'s", "s'")))
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
                    before.low in NO_COMPANY
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
            full = own or (len(words) >= 2 or titled or is_role(before) or before.low in BEFORE_A_RECEIVER)
            if (
                not full
                or any(is_event(t) or t.has("venue", "known_event", "organization_word", "known_town") for t in words)
                or any("possessive" in t.tags or t.low in {"my", "our"} for t in tokens[max(0, i - 3) : i])
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
            if token.tags or after is None or before.low in PLACES_A_COMPANION:
                continue
            if not (finite(after, tokens[stop - 1]) or after.has("possessive", "her_subject")):
                continue
        if before.low not in NO_COMPANION_AFTER and i > 0:
            read_place_phrase(tokens[:i], clause, page, lead=True)
            described(tokens[:i], clause, page) if not page.cased else None
        if before.low in ADDRESSED and page.cased:
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
    if rest and rest[0].low in {"of", "from", "at"}:
        stop = next(
            (
                k
                for k in range(1, len(rest))
                if (rest[k].has("possessive", "determiner", "subject") and k > 1)
                or rest[k].kind == "date"
                or rest[k].low in {"about", "re", "by", "on"}
            ),
            len(rest),
        )
        decide(rest[0], rest[1:stop], clause, page, False, after_role=True)
        rest = rest[stop:]
    first = next((k for k in range(i) if "my_subject" in tokens[k].tags or "act" in tokens[k].tags), 0)
    page.push(Clause([*tokens[first:i], *rest], "cue", clause.tail, clause.line, clause.sentence))
    return True
