"""Introduces a person and reads what the same clause says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.belonging import add_role
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import TITLES, parse_name
from sincerely.notes.persons.after_name import after_name
from sincerely.notes.persons.described import described
from sincerely.notes.relations import behind_relation
from sincerely.notes.standout import PURE, UNLIKELY, doubted, names_alone, strength

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

GIVEN_NAMES = listed("naming.given_names_that_are_titles")
TITLE_ROLES = listed("naming.title_roles")
WHERE_FROM = frozenset(("at", "@", "from", "in", "on"))
MOST_OF_A_NAME = 3  # Words of a name between commas.


def introduce_at(
    clause: Clause,
    i: int,
    page: Page,
    sure: bool = False,
    met: bool = False,
    before: list[Token] | None = None,
    doubting: bool = True,
) -> bool:
    """Introduce the person whose name begins at a token, then read what the same clause says of them.

    `doubting`: not where the words are felt to be no name, only to stand like one.
    """
    tokens = clause.tokens
    found = _name_from(tokens, i, page, sure)
    if met and (found is None or not tokens[i].upper) and (titled := _titled_later(tokens, i, page)) is not None:
        described(tokens[i:titled], clause, page)
        found = Found(titled, None, parse_name(tokens, titled, page.cased, True))
    if found is None or found.named is None:
        return False
    i = found.begin
    name, end, aliases = found.named
    related = behind_relation(tokens, end - 1)
    if met and related >= end and (tokens[related].upper or names_alone(tokens[related], page)):
        return introduce_at(clause, related, page, sure=True, met=met, doubting=False)
    if doubting and page.find(name) is None and _doubtful(tokens[i:end], met):
        return False
    if _named_next(tokens, end, clause, page):
        found_next = introduce_at(page.queue.popleft(), 0, page, sure=True, met=met)
        if role_end(tokens[end:]) is not None:
            add_role(tokens[end:], page)
        return found_next
    page.introduce(name, tokens[i].start, tokens[end - 1].end, "met" if met else "person", aliases=aliases)
    page.header_line, page.header = clause.line, True
    if tokens[i].low in TITLE_ROLES and not tokens[i].text.endswith(".") and not _titled_next(page):
        add_role(tokens[i : i + 1], page)
    if found.title:
        add_role(found.title, page)
    if before:
        described(before, clause, page)
    rest = tokens[end:]
    if rest and tokens[end - 1].low.endswith(("'s", "s'")):
        page.push(Clause(rest, "genitive", clause.tail, clause.line, clause.sentence))
    else:
        after_name(rest, clause, page, met)
    return True


class Found(NamedTuple):
    """Where a name begins, the job title in front of it, and the name as parsed."""

    begin: int
    title: list[Token] | None
    named: tuple[str, int, tuple[str, ...]] | None


def _name_from(tokens: list[Token], i: int, page: Page, sure: bool) -> Found | None:
    """The name at a token, or behind the title that begins there: "Captain Nwosu", "barista Nwosu"."""
    named, end = parse_name(tokens, i, page.cased, sure), role_end(tokens[i:])
    described_so = end is not None and end > 1 and page.cased and _only_described(tokens, i)
    titled = end is not None and (described_so or tokens[i].has("role")) and "honorific" not in tokens[i].tags
    if titled and named is not None and end == 1 and _is_called_so(tokens, i):
        return Found(i, None, named)
    if titled and tokens[i].low in GIVEN_NAMES and named is not None and named[1] - i == 2:
        titled = False  # "Dean Whitcombe"
    if end is None or not (titled or named is None):
        return Found(i, None, named) if named is not None else None
    k = i + end
    if k < len(tokens) and tokens[k].low in {"is", "=", "called", ":"}:
        k += 1
    behind = parse_name(tokens, k, page.cased, True) if k < len(tokens) else None
    if behind is not None and (tokens[k].upper or not page.cased):
        return Found(k, tokens[i:k], behind)
    return Found(i, None, named) if named is not None and not described_so else None


def _only_described(tokens: list[Token], i: int) -> bool:
    """ "met a casting director", "the acting head": in small letters behind an article, so it names nobody."""
    return i > 0 and tokens[i - 1].has("determiner") and not tokens[i].upper


def _doubtful(words: list[Token], met: bool) -> bool:
    """Behind "met" or "coffee with" stands somebody: a word that is nothing else must be felt to be none at all."""
    unknown = met and len(words) == 1 and not words[0].tags
    return strength(words) <= UNLIKELY if unknown else doubted(words)


def _titled_next(page: Page) -> bool:
    """ "Captain Amy Li, harbour pilot": the title behind the name says more."""
    ahead = page.ahead()
    return ahead is not None and ahead.lead == "comma" and role_end(ahead.tokens) == len(ahead.tokens)


def _is_called_so(tokens: list[Token], i: int) -> bool:
    """ "met dean at the hostel", "mason from Hull": a title has an article there."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    article = i > 0 and tokens[i - 1].has("determiner", "possessive")
    return "also_name" in tokens[i].tags and not article and (behind is None or behind.low in WHERE_FROM)


def _titled_later(tokens: list[Token], i: int, page: Page) -> int | None:
    """ "met the very tall Dr Pillai": where the title stands."""
    for k in range(i, min(i + 8, len(tokens) - 1)):
        if tokens[k].low.strip(".") in TITLES and tokens[k + 1].upper and parse_name(tokens, k, page.cased):
            return k if k > i else None
    return None


def _named_next(tokens: list[Token], end: int, clause: Clause, page: Page) -> bool:
    """ "Spoke to Ana's assistant, Rob, he'll call": it is the kin who is met, named between commas."""
    ahead = page.ahead()
    if ahead is None or clause.tail != "comma" or ahead.lead != "comma" or end >= len(tokens):
        return False
    behind = tokens[end:]
    related = (len(behind) == 1 and "kin" in behind[0].tags) or role_end(behind) == len(behind)
    if not related or not tokens[end - 1].low.endswith(("'s", "s'")) or len(ahead.tokens) > MOST_OF_A_NAME:
        return False
    return all(t.is_word and t.upper and t.tags <= PURE for t in ahead.tokens)
