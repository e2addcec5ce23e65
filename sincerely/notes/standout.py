"""Names that stand out: surely somebody, wherever in a clause they stand: titled, in full, or behind a job title."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.cues import CAPITAL
from sincerely.notes.lexicon import listed
from sincerely.notes.names import FELT, parse_name
from sincerely.notes.phrases import is_event, is_role
from sincerely.notes.run_on.verbs import finite

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

FAR = 24  # Words looked at: who has not been named by then is not what the clause is about.
# What stands before places, firms and people who are only mentioned.
PLACING = listed("naming.placing")
PURE = frozenset({"also_name", "honorific", "particle"})
OWNED = listed("pronouns.own")
FIRMS = listed("naming.firms")
CALLING = listed("naming.calling")


# Of the name sense: below it a word is none; above `FELT` it is a name wherever it stands.
DOUBTED = -36
UNLIKELY = -60  # Where nothing but a name or a thing can stand, a word that is no known thing is a name above it.


class Standout(NamedTuple):
    """Where a name begins and ends among the tokens."""

    begin: int
    end: int


def standout(tokens: Sequence[Token], cased: bool) -> Standout | None:
    """The first name among some tokens that can be nothing else; None where there is none.

    "Turkish importer Mr. Cengiz Aydemir" gives Cengiz Aydemir, "the librarian Aoibheann" gives Aoibheann.
    """
    i = 0
    while i < min(len(tokens), FAR):
        token = tokens[i]
        if not token.upper or not token.is_word:
            i += 1
            continue
        named = parse_name(tokens, i, cased, _behind_title(tokens, i))
        if named is None:
            i += 1
            continue
        end = named[1]
        if tokens[end - 1].low.endswith("'s") and (kin_named(tokens[end:]) or of_a_firm(tokens[end:])):
            i = end
            continue
        if felt(tokens[i:end]) or (not doubted(tokens[i:end]) and _sure(tokens, i, end)):
            while i and "honorific" in tokens[i - 1].tags and "role" not in tokens[i - 1].tags:
                i -= 1
            return Standout(i, end)
        i = max(end, i + 1)
    return None


def kin_named(behind: Sequence[Token]) -> bool:
    """ "(Mrs. Yim's) grandson Eugene wants out of Deloitte": it is the kin who is told of."""
    if len(behind) < 3 or "kin" not in behind[0].tags:
        return False
    return behind[1].upper and behind[1].tags <= PURE | {"known_town"} and finite(behind[2], behind[1])


def of_a_firm(behind: Sequence[Token]) -> bool:
    """ "(JP Morgan's) Lucy Hale asked": whose firm it is comes first."""
    return len(behind) > 2 and all(t.upper and t.tags <= PURE for t in behind[:2]) and not behind[2].upper


def strength(words: Sequence[Token]) -> int:
    """How much the likeliest of some words is felt to be a name."""
    return max([t.sense for t in words if t.sense], default=0)


def felt(words: Sequence[Token]) -> bool:
    """Whether some words are felt to be the name of somebody, wherever they stand."""
    return strength(words) >= FELT


def doubted(words: Sequence[Token]) -> bool:
    """Whether some words are felt to be no name at all, though they stand like one."""
    return strength(words) <= DOUBTED


def names_alone(token: Token, page: Page) -> bool:
    """Whether a single word where somebody may be named ("call ana on Friday") names somebody, and no thing."""
    if not token.is_word or not token.tags <= PURE or (page.cased and not token.upper):
        return False
    return token.sense > UNLIKELY or page.mentioned(token) is not None


def _sure(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """A title, two words that are nothing else, or one behind a job title or "called"."""
    words = tokens[begin:end]
    before = tokens[begin - 1] if begin else None
    if tokens[end - 1].low.endswith(("'s", "s'")) or any(is_event(t) for t in words):
        return False
    if "honorific" in words[0].tags and len(words) > 1:
        if "role" not in words[0].tags:
            return True
        if all(t.upper and t.tags <= PURE for t in words[1:]):
            return True  # "Prof Shubha Tewari-Lal", but no "Chef Table".
    if before is not None and (
        before.low in PLACING
        or before.has("determiner", "possessive")
        or (before.upper and not before.low.endswith("'s"))
    ):
        return _behind_title(tokens, begin) and all(t.tags <= PURE for t in words)
    if any(not t.tags <= PURE for t in words):
        return False
    if before is not None and before.low in CALLING and not _behind_title(tokens, begin):
        return False  # "a small one called Maji Kwetu".
    if _behind_kin(tokens, begin, end):
        return True
    if any(t.low in OWNED for t in tokens[max(0, begin - 3) : begin]):
        return False
    return len([t for t in words if t.upper]) >= 2 or _behind_title(tokens, begin)


def _behind_kin(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """ "Mama Ngozi's first son Obinna is now at Flutterwave": somebody told of, known through somebody."""
    if not begin or "kin" not in tokens[begin - 1].tags or end >= len(tokens):
        return False
    through = any(t.low.endswith(("'s", "s'")) for t in tokens[max(0, begin - 4) : begin - 1])
    return through and finite(tokens[end], tokens[end - 1])


def standout_ahead(clauses: Iterable[Clause], cased: bool) -> bool:
    """Whether somebody stands out in one of the next clauses, so that a doubtful word before is nobody."""
    return any(standing(c, cased) is not None for c in clauses if not c.depth)


def standing(clause: Clause, cased: bool) -> Standout | None:
    """Who stands out in a clause, looked for once."""
    if not clause.sought:
        clause.sought = True
        if clause.cues & CAPITAL:
            clause.standing = standout(clause.tokens, cased)
    return clause.standing


def _behind_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a job title, a word for a person or "called" stands right before a word."""
    if not at:
        return False
    before = tokens[at - 1]
    if before.low in CALLING:
        named = tokens[max(0, at - 3) : at - 1]
        return not any(t.has("third", "make", "organization_word", "venue") or t.low in FIRMS for t in named)
    return is_role(before) or "generic_person" in before.tags


def only_qualifies(tokens: Sequence[Token], end: int, spot: Standout) -> bool:
    """Whether a name-like head only describes who follows: "Turkish importer Mr. Aydemir", "Fonterra bloke Gareth"."""
    if not tokens[0].upper and tokens[spot.begin - 1].low in {"w", "w/", "with"}:
        return True  # "makan at Tiong Bahru w Uncle Seng".
    if end == spot.begin:
        return True  # "JP Morgan's Lucy Hale"
    between = tokens[end : spot.begin]
    return bool(between) and all(t.is_word and not t.has("preposition", "v3", "past", "conjunction") for t in between)


def _name_start(tokens: Sequence[Token], i: int) -> int:
    """Where the name begins that a word belongs to."""
    while i and tokens[i - 1].sense > 0 and tokens[i - 1].upper == tokens[i].upper:
        i -= 1
    return i


GIVING = listed("naming.giving")
NOT_AFTER = listed("naming.not_after")


def likely(clauses: Sequence[Clause], cased: bool) -> tuple[Clause, int] | None:
    """The likeliest name of a note in which nobody was read: where it stands, or None.

    A capitalised word that is nothing else, after "by", "from", "for" or before a verb; never after "at" or "in".
    """
    best = max(
        ((t.sense, c, i) for c in clauses for i, t in enumerate(c.tokens) if t.sense >= FELT),
        key=itemgetter(0),
        default=None,
    )
    if best is not None and parse_name(best[1].tokens, best[2], cased, True) is not None:
        return best[1], _name_start(best[1].tokens, best[2])
    for clause in clauses:
        for i, token in enumerate(clause.tokens[:FAR]):
            if not token.upper or not token.is_word or not token.tags <= PURE or token.low.endswith("'s"):
                continue
            before = clause.tokens[i - 1] if i else None
            after = clause.tokens[i + 1] if i + 1 < len(clause.tokens) else None
            if before is not None and (before.low in NOT_AFTER or before.upper):
                continue
            given = before is not None and (before.low in GIVING or "kin" in before.tags)
            acts = after is not None and (finite(after, token) or "past" in after.tags)
            if i == 0 and after is None and clause.tail == "comma":
                given = True  # "Miguel, ..." with nothing else said of anybody.
            if (given or acts) and parse_name(clause.tokens, i, cased, True) is not None:
                return clause, i
    return None
