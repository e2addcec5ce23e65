"""Where somebody works, told alone: "Kei Tanabe, Ginkgo", "Ana (Stripe)", "small studio named Gull & Ink"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, decide
from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.names import RANKS
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, noun_end, organization_like, place_like, town_like
from sincerely.notes.standout import FIRMS
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BEFORE_ORGANIZATION = listed("positions.before_organization")
SKIPPED_BEFORE_ORGANIZATION = listed("positions.skipped_before_organization")

OF_GOODS = frozenset(("of", "from", "for"))
JUDGED = listed("impressions.judged")
HOW = ("ing", "ed")  # How somebody came across, or what befell them.
CALLED = frozenset(("called", "named"))
LONGEST = 6  # Words: longer phrases are remarks.
MOST_IN_PARENTHESES = 3
MOST_OF_A_HOUSE = 4  # Words of a firm called by a surname: "Rossi & Rossi Interiors".
LETTERS_OF_A_NAME = 4  # Behind a number: "5km" is no firm.
ORDINAL = frozenset(("st", "nd", "rd", "th"))
# What no firm is called by a single word, or without capitals.
NO_FIRM = word_set(
    "role kin generic_person event known_event chatter honorific known_town demonym department past ing v3 "
    "filler conjunction adverb preposition determiner possessive"
)
PLAIN = word_set("common base venue noun_too")  # A word that is a thing as well: "Target", "Visa".
STRANGE, TOWN = word_set("also_name organization_word"), word_set("known_town")


def read_firm_called(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "small studio named Gull & Ink", and "called Maji Kwetu" after "at a small one": where they work."""
    assert page.current is not None
    if names_the_firm(tokens, clause, page):
        return add_organization(tokens, page)
    if clause.lowset.isdisjoint(CALLED) or not page.header:
        return False
    at = next((k for k, t in enumerate(tokens[:5]) if t.low in CALLED), None)
    if at is None or at + 1 >= len(tokens) or page.current.first("organization"):
        return False
    before = tokens[:at] or (page.past[-1].tokens[-4:] if page.past and clause.lead == "cue" else [])
    if not before or before[-1].low not in FIRMS:
        return False
    name = tokens[at + 1 : phrase_end(tokens, at + 1, page)]
    return bool(name) and (not page.cased or name[0].upper) and add_organization(name, page)


def names_the_firm(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "his firm, Hämmerli Glas": named between commas right behind what it is; or after them: "Kohli & Sons"."""
    if clause.lead != "comma":
        return False  # Most clauses.
    if _bears_their_name(tokens, page):
        return True
    if not tokens or not page.past or page.past[-1].tokens[-1].low not in FIRMS:
        return False
    theirs = any("possessive" in t.tags for t in page.past[-1].tokens[-3:])
    return theirs and len(tokens) <= LONGEST and tokens[0].upper and all_upper(tokens)


def _bears_their_name(tokens: list[Token], page: Page) -> bool:
    """ "Harbhajan Kohli, Kohli & Sons", "Tom Weber, baker, Weber Plumbing": a house called by the surname."""
    if page.current is None or not 1 < len(tokens) <= MOST_OF_A_HOUSE or not page.header:
        return False
    _, _, surname = page.current.name.rpartition(" ")
    if surname == page.current.name or tokens[0].low != surname.lower() or page.current.first("organization"):
        return False
    joined = any(t.text in {"&", "+"} for t in tokens[1:-1])
    return all(t.upper or t.text in {"&", "+"} for t in tokens) or (joined and not page.cased)


def read_organization_alone(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """An organization alone, in the heading right after the name: "Kei Tanabe, Ginkgo", "Ana (Stripe)"."""
    assert page.current is not None
    if page.current.first("organization") or len(tokens) > LONGEST or not page.header:
        return False
    if tokens[0].low in BEFORE_ORGANIZATION and len(tokens) > 1:
        return _with_preposition(tokens, clause, page)
    if _with_article(tokens):
        tokens = tokens[1:]
    if len(tokens) == 1 and (tokens[0].text in RANKS or "kin" in tokens[0].tags):
        return False  # "J.P. Okafor-Lund, QC"; "Sid & Manu, brothers"
    if _tells(tokens) or _is_remark(tokens, clause) or town_like(tokens) or "demonym" in tokens[0].tags:
        return False
    if any(rule(tokens, clause, page) for rule in RULES):
        return add_organization(tokens, page)
    return False


def _with_article(tokens: list[Token]) -> bool:
    """ "the Guardian", "the ministry", "The Fat Duck"; no remark as "the tall one"."""
    if tokens[0].low != "the" or len(tokens) < 2 or tokens[0].upper:
        return False
    return all_upper(tokens[1:]) or organization_like(tokens[-1:])


def _with_preposition(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "at Ginkgo", "now with Cobalt Labs"; what they left is none."""
    if tokens[0].low in {"ex", "formerly"} or tokens[0].low not in SKIPPED_BEFORE_ORGANIZATION:
        return False
    begin = 2 if tokens[1].low in {"at", "@", "with"} and len(tokens) > 2 else 1
    body = tokens[begin:]
    if not all_upper(body) and not organization_like(body) and page.cased:
        return False
    stop = phrase_end(tokens, begin, page)
    decide(tokens[0], tokens[begin:stop], clause, page, False, after_role=not place_like(body))
    if stop < len(tokens):
        page.push(Clause(tokens[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _tells(tokens: list[Token]) -> bool:
    """Whether the words are more than a name: a subject, a verb, a day."""
    if len(tokens) > 1 and "base" in tokens[0].tags and not tokens[0].upper and tokens[1].has("determiner"):
        return True  # "repair the press himself"
    return any(
        t.has("subject", "object", "possessive", "negation")
        or (t.kind != "word" and t.text not in {"&", "+"})
        or ("v3" in t.tags and "organization_word" not in t.tags and not t.upper)
        for t in tokens
    )


def _is_remark(tokens: list[Token], clause: Clause) -> bool:
    """ "up to 3", "growing", "sneakers": what describes, or is one thing of many."""
    first = tokens[0]
    numbered = first.low[0].isdigit() and not number_in_a_name(tokens)
    if numbered or any(t.low in {"to", "with", "about", "by"} for t in tokens):
        return True
    if first.has("ing", "determiner") and not first.upper:
        return True
    if len(tokens) == 1 and clause.lead in {"stop", "line"} and (first.low.endswith(HOW) or first.low in JUDGED):
        return True  # "Terrifying.", "Evicted."
    alone = len(tokens) == 1 or tokens[1].low in OF_GOODS  # "boards of olive wood", "towels from Denizli".
    plural = alone and first.text.islower() and first.low.endswith("s")
    return plural and not clause.depth and (len(tokens) > 1 or "organization_word" not in first.tags)


def number_in_a_name(tokens: list[Token]) -> bool:
    """ "37signals", "1Password", "8th Wall"."""
    letters = tokens[0].text.lstrip("0123456789")
    return letters != tokens[0].text and (
        len(letters) >= LETTERS_OF_A_NAME or (len(tokens) > 1 and letters in ORDINAL and tokens[1].upper)
    )


def _small_with_town(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "ginkgo boston" in a note without capitals."""
    return not page.cased and len(tokens) == 2 and not tokens[0].tags and "known_town" in tokens[1].tags


def _called_like_one(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "Elm Park Surgery", "Monday.com": by a word companies are called by, or by its capitals."""
    head, first = tokens[: noun_end(tokens)], tokens[0]
    named_so = organization_like(head[-1:]) or (organization_like(head) and not place_like(head))
    if named_so and not head[0].has("past", "ing", "v3") and (len(head) <= 4 or all_upper(tokens)):
        return True
    if not first.upper or first.has("v3", "base", "past", "ing") or not all_upper(tokens):
        return False
    second_large = len(tokens) > 1 and tokens[1].upper
    return "common" not in first.tags or second_large or "organization_word" in first.tags


def _plain_word_with_a_capital(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "Ana Silva, Target", "Ben (Visa)": written large in the middle of a line, so it is somebody's name for it."""
    first = tokens[0]
    if len(tokens) > 1 or not page.cased or not first.upper or clause.lead not in {"comma", "open"}:
        return False
    return first.tags.isdisjoint(NO_FIRM) and bool(first.tags & PLAIN)


def _set_apart(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "(Stripe)", "(Ginkgo labs)": in parentheses, or one unknown word behind the name."""
    in_parentheses, known = clause.depth > 0, bool(tokens[0].tags)
    short = len(tokens) <= 3 and not any("preposition" in t.tags for t in tokens)
    if in_parentheses and short and tokens[0].upper and not known:
        return True
    lone = len(tokens) == 1 and (in_parentheses or clause.lead == "comma") and (tokens[0].upper or not page.cased)
    return lone and (not known or "organization_word" in tokens[0].tags)


def _small_in_parentheses(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "ana silva (lakeview mercy)", "ben (seren travel)": right behind the name in a note without capitals."""
    if page.cased or not clause.depth or clause.lead != "open" or not 2 <= len(tokens) <= MOST_IN_PARENTHESES:
        return False
    strange = tokens[0].tags <= STRANGE and any(not t.tags for t in tokens)
    return strange and all(t.tags.isdisjoint(NO_FIRM) or t.tags == TOWN for t in tokens)


def _numbered(tokens: list[Token], clause: Clause, page: Page) -> bool:
    return tokens[0].low[0].isdigit() and all_upper(tokens[1:] or tokens[:1]) and clause.lead in {"comma", "open"}


RULES = (_numbered, _small_with_town, _called_like_one, _plain_word_with_a_capital, _set_apart, _small_in_parentheses)
