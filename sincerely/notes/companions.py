"""People named elsewhere than at the head: beside somebody, or inside a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.after_name import after_name
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import is_role
from sincerely.notes.standout import felt, names_alone

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
JOINED = listed("naming.joined")
TELLS_OF_THEM = frozenset({"who", "from", "@"})
WITH = frozenset({"with", "w/", "w"})
JOINABLE = frozenset({"honorific", "particle", "also_name"})
LONGEST = 8  # Words of "her policy adviser Sanjeev Pillai of the council".
MOST_OF_A_TITLE = 4


def companion(clause: Clause, page: Page) -> bool:
    """ "and her policy adviser, Sanjeev Pillai", "his sister Freja, she ...": somebody introduced beside the first."""
    tokens = clause.tokens
    i = 1 if ("conjunction" in tokens[0].tags or tokens[0].text in {"&", "+"}) and len(tokens) > 1 else 0
    opens = i and clause.lead in {"close", "comma", "cue", "stop"}
    in_heading = clause.lead == "comma" and page.header and not page.last
    if ((opens or in_heading) and _joined(clause, i, page)) or (not i and _listed(clause, page)):
        return introduce_at(clause, i, page)
    return _theirs(clause, i, page)


def _joined(clause: Clause, i: int, page: Page) -> bool:
    """ "and Sanjeev Pillai from Dubbo", "& Bea (designer)", "Ffion + Owusu": a plain name and no more."""
    tokens = clause.tokens
    named = parse_name(tokens, i, page.cased)
    if named is None or any(t.tags - JOINABLE for t in tokens[i : named[1]]):
        return False
    end = named[1]
    follows = tokens[end] if end < len(tokens) else None
    if not i and follows is not None and _two_partners(tokens[:end], tokens[end:], page):
        return False
    if i and (clause.lead == "close" or (follows is None and clause.tail == "open")):
        return True
    if follows is not None and follows.low in JOINED:
        return end + 1 < len(tokens) and (page.cased or names_alone(tokens[end + 1], page))
    if not i:
        return False
    if follows is None:
        return page.cased and _in_full(tokens[i:end]) and clause.tail in {"comma", "open"}
    return follows.low in AFTER_A_COMPANION and (_in_full(tokens[i:end]) if page.cased else follows.low == "from")


def _two_partners(words: list[Token], behind: list[Token], page: Page) -> bool:
    """ "Ana Silva, Kirkland & Ellis": the firm of somebody named in full or with a title."""
    first = page.current
    told = first is not None and (" " in first.name or first.first("role") is not None)
    both = len(words) == 1 and len(behind) == 2 and behind[1].is_word
    return told and both and not (felt(words) and felt(behind[1:]))


def _in_full(words: list[Token]) -> bool:
    return len([t for t in words if t.upper]) >= 2


def _listed(clause: Clause, page: Page) -> bool:
    """ "..., Dwayne Pratt (ex army), Soledad Ruiz - bilingual": the next of a list with remarks in parentheses."""
    tokens = clause.tokens
    if clause.lead not in {"comma", "close"} or clause.tail not in {"open", "dash"}:
        return False
    if not page.past or not page.past[-1].depth or not all(t.upper and not t.tags - {"also_name"} for t in tokens):
        return False
    named = parse_name(tokens, 0, page.cased)
    return named is not None and named[1] == len(tokens) >= 2


def _theirs(clause: Clause, i: int, page: Page) -> bool:
    """ "and her policy adviser, Sanjeev Pillai": what they are to the first, and the name behind it."""
    tokens = clause.tokens
    if i and i + 1 < len(tokens) and tokens[i].low in WITH:
        i += 1  # "and with his neighbour Miss Wyn"
    if "possessive" not in tokens[i].tags or tokens[i].low not in {"his", "her", "their"} or len(tokens) - i > LONGEST:
        return False
    k = _end_of_title(tokens, i + 1)
    if k is None:
        return False
    ahead = page.ahead()
    if k < len(tokens):
        named = parse_name(tokens, k, page.cased)
        if named is None or (tokens[k - 1].low in COMPANION_KIN and not _goes_on(tokens, named[1], ahead)):
            return False
        return _introduce_companion(tokens[i + 1 : k], tokens[k:], named, clause, page)
    if ahead is None or clause.tail != "comma" or ahead.lead != "comma" or not ahead.tokens[0].upper:
        return False
    named = parse_name(ahead.tokens, 0, page.cased)
    if named is None:
        return False
    page.queue.popleft()
    return _introduce_companion(tokens[i + 1 : k], ahead.tokens, named, ahead, page)


def _end_of_title(tokens: list[Token], begin: int) -> int | None:
    """Behind the last word of "policy adviser" or "sister"; None where a verb or a preposition comes first."""
    for k in range(begin, min(begin + MOST_OF_A_TITLE, len(tokens))):
        told = is_role(tokens[k]) or tokens[k].low in COMPANION_KIN
        if told and not (k + 1 < len(tokens) and is_role(tokens[k + 1])):
            return k + (3 if [t.low for t in tokens[k + 1 : k + 3]] == ["in", "law"] else 1)
        if not told and tokens[k].has("v3", "preposition"):
            return None
    return None


def _goes_on(tokens: list[Token], end: int, ahead: Clause | None) -> bool:
    """Kin are met where the note goes on about them: "his sister Freja, she ...", "his roommate Colm, biomed tech"."""
    if end < len(tokens):
        return tokens[end].low in TELLS_OF_THEM
    if ahead is None:
        return False
    first = ahead.tokens[0]
    titled = ahead.lead in {"comma", "open"} and role_end(ahead.tokens) == len(ahead.tokens)
    return titled or first.low == "who" or "her_subject" in first.tags


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
