"""What the tagger sees of a clause: its words by their place, its first two words together, and its shape.

A feature is a short string. Those of a word depend on nothing but the word and its place, those of a pair on nothing
but their word classes, so the model adds them up once; those of the shape are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sincerely.notes.kinds import KIND_OF
from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.page import CONTINUED

if TYPE_CHECKING:
    from collections.abc import Set

    from sincerely.notes.page import Finding
    from sincerely.notes.tagger.scene import Placed, Scene
    from sincerely.notes.tokens import Token

MINE = listed("pronouns.mine")
THEIRS = listed("pronouns.theirs")
ENDINGS = phrased("spelling.word_endings")
STEM = 3  # Letters that stay when an ending is cut: "sings" is "sing", "its" is itself.
LONG = 5  # Letters of a word whose ending tells its class: "vegetarian", "restless".
UNKNOWN = frozenset("?")

# What a word tells of its clause, as bits, so that a clause is the sum of its words.
PAST, PRESENT, GOING, HER, MY, OBJECT, CUE = 1, 2, 4, 8, 16, 32, 64
VERB = PAST | PRESENT | GOING
WHO = HER | MY | OBJECT | PAST | PRESENT
SUBJECT = HER | MY

# One side of a clause: which features it has, and what they depend on.
Side = tuple[Callable[..., list[str]], tuple[int | str, ...]]


def shape(scene: Scene, hook: Finding, rank: int, words: int, bits: int, unknown: int, capital: bool) -> list[Side]:
    """What a clause is as a whole, and what stands around it, from a few sides."""
    size = 9 if words > 8 else 5 if words > 4 else words if words < 3 else 3
    page = scene.page
    long, continued = len(page.text), hook.clause == CONTINUED
    where = (min(rank, 4), 4 * hook.start // (long + 1), long - hook.end < 3, hook.start > scene.promised)
    sides: list[Side] = [
        (_form, (size, bits, min(unknown, 2), capital, page.cased, hook.kind, continued)),
        (_standing, (*where, min(len(scene.hooks), 5), len(page.people) > 1)),
        (_neighbours, scene.neighbours(hook)),
    ]
    sides += [(_fact, (name,)) for name in scene.facts.get(hook.sentence, ())]
    clause = scene.clauses.get(hook.start)
    if clause is not None:
        sides.append((_clause, (size, clause.lead, clause.tail, clause.depth > 0, clause.item)))
    return sides


def named(side: Side) -> list[str]:
    """The features of a clause from one side: equal sides have equal features."""
    features, seen = side
    return features(*seen)


def _form(size: int, bits: int, unknown: int, capital: bool, cased: bool, kind: str, continued: bool) -> list[str]:
    return [
        f"n{size}",
        f"v{bits & VERB}.{size}",
        f"w{bits & WHO}",
        f"s{bits & SUBJECT}.{size}",
        f"u{unknown}.{size}",
        f"c{capital:d}{cased:d}.{size}",
        f"k{kind}",
        f"k{kind}.{size}",
        f"q{bits & CUE}.{size}",
        f"g{continued:d}.{size}",
    ]


def _standing(rank: int, quarter: int, last: bool, promised: bool, hooks: int, several: bool) -> list[str]:
    return [f"h{hooks}", f"r{rank}", f"p{quarter}", f"e{last:d}", f"m{several:d}", f"d{promised:d}"]


def _neighbours(before: str, after: str) -> list[str]:
    return [f"<{before}", f">{after}"]


def _fact(name: str) -> list[str]:
    return [f"+{name}"]


def _clause(size: int, lead: str, tail: str, inside: bool, item: bool) -> list[str]:
    return [f"l{lead}.{size}", f"t{tail}", f"lt{lead}.{tail}", f"i{inside:d}.{size}", f"b{item:d}"]


def word_features(place: str, key: str, token: Token) -> Iterator[str]:
    """The features of a word in a place: its stem, its word classes, and its ending where that tells more."""
    yield f"{place}:{stem(key) if token.is_word else key}"
    if key == "@" or not token.is_word:
        return
    if not token.tags:
        yield f"{place}/?"
        if place == "any" and len(token.low) >= LONG:
            yield f"~{token.low[-3:]}"
    if place == "first":
        yield f"-{token.low[-2:]}"
    for tag in token.tags:
        yield f"{place}/{tag}"


def pair_features(first: Set[str], second: Set[str]) -> Iterator[str]:
    """The word classes of the first two words together: "loves" and a noun, an article and an adjective."""
    for one in first or UNKNOWN:
        for other in second or UNKNOWN:
            yield f"{one}+{other}"


def first_two(placed: list[Placed]) -> tuple[frozenset[str], frozenset[str]] | None:
    """The word classes of the first two words of a stretch; None for a single word."""
    second = next((token for place, _, token in placed if place == "second"), None)
    return None if second is None else (placed[0][2].tags, second.tags)


def stem(word: str) -> str:
    """A word without its ending; all numbers are one."""
    low = word.casefold().replace("’", "'")
    if any(c.isdigit() for c in low):
        return "#"
    if len(low) > STEM + 1:
        for ending in ENDINGS:
            if low.endswith(ending) and len(low) - len(ending) >= STEM:
                return low[: -len(ending)]
    return low


def bits_of(token: Token) -> int:
    """What a word tells of its clause."""
    tags, low = token.tags, token.low
    bits = 0
    if "base" not in tags and token.has("past", "maybe_past"):
        bits |= PAST
    if "plural" not in tags and token.has("v3", "stative"):
        bits |= PRESENT
    if token.has("ing", "maybe_ing"):
        bits |= GOING
    if "her_subject" in tags:
        bits |= HER
    if low in MINE:
        bits |= MY
    if low in THEIRS:
        bits |= OBJECT
    if low in KIND_OF:
        bits |= CUE
    return bits
