"""What the tagger sees of a clause: its words by their place, and its shape.

A feature is a short string. Those of a word depend on nothing but the word and its place, so the model adds them up
once a word; those of the shape are few.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sincerely.notes.kinds import KIND_OF
from sincerely.notes.lexicon import listed, phrased

if TYPE_CHECKING:
    from sincerely.notes.page import Finding, Page
    from sincerely.notes.tokens import Token

MINE = listed("pronouns.mine")
THEIRS = listed("pronouns.theirs")
ENDINGS = phrased("spelling.word_endings")
STEM = 3  # Letters that stay when an ending is cut: "sings" is "sing", "its" is itself.

# What a word tells of its clause, as bits, so that a clause is the sum of its words.
PAST, PRESENT, GOING, HER, MY, OBJECT, CUE = 1, 2, 4, 8, 16, 32, 64
VERB = PAST | PRESENT | GOING
WHO = HER | MY | OBJECT | PAST | PRESENT
SUBJECT = HER | MY


@dataclass(slots=True)
class Scene:
    """A note seen from the tagger: its tokens, its names, and which facts stand in which sentence."""

    page: Page
    tokens: list[Token]
    starts: list[int] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    facts: dict[int, set[str]] = field(default_factory=dict)
    hooks: list[Finding] = field(default_factory=list)
    promised: int = 1 << 30  # Where the first promise stands.

    def __post_init__(self) -> None:
        self.tokens = [t for t in self.tokens if t.kind != "line"]
        self.starts = [t.start for t in self.tokens]
        for someone in self.page.people:
            self.names.update(someone.name.casefold().split())
        for findings in (*(p.findings for p in self.page.people), self.page.shared):
            for found in findings:
                if found.field == "hook":
                    self.hooks.append(found)
                elif found.field == "promise":
                    self.promised = min(self.promised, found.start)
                if found.sentence >= 0 and found.field != "hook":
                    self.facts.setdefault(found.sentence, set()).add(found.field)

    def placed(self, start: int, end: int) -> list[tuple[str, str, Token]]:
        """The words of a stretch as (place, key, token); equal place and key have equal features."""
        first, stop = bisect_left(self.starts, start), bisect_left(self.starts, end)
        found = [("any", self.key(t), t) for t in self.tokens[first:stop]]
        if not found:
            return []
        for place, at in (("first", 0), ("second", 1), ("last", stop - first - 1)):
            if at < stop - first:
                found.append((place, found[at][1], found[at][2]))
        for place, at in (("before", first - 1), ("after", stop)):
            if 0 <= at < len(self.tokens):
                found.append((place, self.key(self.tokens[at]), self.tokens[at]))
        return found

    def key(self, token: Token) -> str:
        """A word as written, "@" for a name of this note, the sort of anything else."""
        if token.is_word:
            return "@" if token.low in self.names or token.low[:-2] in self.names else token.text
        return token.text if token.kind == "mark" else f"<{token.kind}>"

    def shape(self, hook: Finding, rank: int, words: int, bits: int, unknown: int, capital: bool) -> tuple[str, ...]:
        """The features of a clause as a whole."""
        size = 9 if words > 8 else 5 if words > 4 else words if words < 3 else 3
        page = self.page
        return (
            f"n{size}",
            f"v{bits & VERB}.{size}",
            f"w{bits & WHO}",
            f"s{bits & SUBJECT}.{size}",
            f"u{min(unknown, 2)}.{size}",
            f"c{capital:d}{page.cased:d}.{size}",
            f"k{hook.kind}",
            f"k{hook.kind}.{size}",
            f"q{bits & CUE}.{size}",
            f"h{min(len(self.hooks), 5)}",
            f"r{min(rank, 4)}",
            f"p{4 * hook.start // (len(page.text) + 1)}",
            f"e{len(page.text) - hook.end < 3:d}",
            f"m{len(page.people) > 1:d}",
            f"d{hook.start > self.promised:d}",
            *(f"+{name}" for name in self.facts.get(hook.sentence, ())),
        )


def word_features(place: str, key: str, token: Token) -> Iterator[str]:
    """The features of a word in a place: its stem and its word classes."""
    yield f"{place}:{stem(key) if token.is_word else key}"
    if key == "@" or not token.is_word:
        return
    if not token.tags:
        yield f"{place}/?"
    for tag in token.tags:
        yield f"{place}/{tag}"


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
