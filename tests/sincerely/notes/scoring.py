"""Holds cards against gold cards: the measures of the note corpus, as its README describes them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

Card = dict[str, Any]
CORPUS = Path(__file__).parents[2] / "corpus" / "en"
STOPWORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "to",
        "for",
        "from",
        "in",
        "on",
        "at",
        "by",
        "with",
        "about",
        "into",
        "is",
        "are",
        "was",
        "be",
        "been",
        "her",
        "his",
        "him",
        "he",
        "she",
        "they",
        "them",
        "their",
        "my",
        "me",
        "i",
        "we",
        "our",
        "you",
        "your",
        "it",
        "its",
        "this",
        "that",
        "s",
        "re",
        "who",
        "whom",
        "has",
        "have",
        "had",
        "will",
        "would",
        "just",
        "really",
        "very",
        "some",
    ]
)
TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "dame",
        "frau",
        "herr",
        "sister",
        "baroness",
        "rev",
        "father",
        "uncle",
        "auntie",
    ]
)
TWINS = {
    "mail": "email", "e-mail": "email", "dm": "message", "msg": "message", "text": "message", "ping": "message",
    "introduce": "intro", "introduction": "intro", "connect": "intro", "forward": "send", "share": "send",
    "ring": "call", "phone": "call", "info": "information", "docs": "doc", "pics": "photo", "pic": "photo",
}  # fmt: skip
MEASURES = (
    "intent",
    "name",
    "organization",
    "role",
    "reach",
    "channel",
    "place",
    "hook",
    "promise",
    "due",
    "milestone",
)


def read(name: str) -> list[Card]:
    """The notes of a corpus file with their gold cards."""
    return [json.loads(line) for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()]


def words(text: str | None, keep_all: bool = False) -> list[str]:
    """Content words, folded, plural and genitive endings cut."""
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold().replace("’", "'")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    found = []
    for word in re.findall(r"[\w+#./@-]+(?:'\w+)?", plain):
        word = re.sub(r"'s$", "", word).strip(".-/")
        word = TWINS.get(word, word)
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
            word = word[:-1]
        if word and (keep_all or word not in STOPWORDS):
            found.append(word)
    return found


def holds(needed: str | None, said: str | None, slack: int = 5) -> bool:
    """Every content word needed is said, with at most `slack` others."""
    need, have = Counter(words(needed)), Counter(words(said))
    return not (need - have) and sum((have - need).values()) <= slack


def bare(name: str | None) -> list[str]:
    """A name without its titles."""
    return [w for w in words(name, keep_all=True) if w not in TITLES]


def wanted(gold: Card, key: str) -> list[Any]:
    """The accepted values of a key."""
    return [gold.get(key), *gold.get(f"{key}_alt", [])]


class Score:
    """Counts of right, missed and made-up facts a measure, and of perfect cards."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.extra: Counter[str] = Counter()
        self.cards = self.perfect = 0

    def f1(self, measure: str) -> float:
        """Harmonic mean of precision and recall."""
        right, wrong = self.right[measure], self.missed[measure] + self.extra[measure]
        return 2 * right / (2 * right + wrong) if right + wrong else 1.0

    def add(self, gold: Card, said: Card) -> None:
        """Hold one card against its gold."""
        before = self.missed.total() + self.extra.total()
        self._field("intent", said.get("intent") in wanted(gold, "intent"), gold["intent"], said.get("intent"))
        self._people(gold, said)
        meet, met = gold.get("encounter") or {}, said.get("encounter") or {}
        self._text("place", meet, met, "place")
        alone = len(gold.get("contacts") or []) <= 1
        dated = self._facts("milestone", gold, said, "milestones", "what", alone)
        self._facts(
            "hook", gold, said, "hooks", "text", alone, forgiven=[m for m, _ in dated] + (gold.get("milestones") or [])
        )
        for want, got in self._facts("promise", gold, said, "promises", "action", alone):
            self._field("due", _day_fits(want, got.get("due"), "due"), want.get("due"), got.get("due"))
        self.cards += 1
        self.perfect += before == self.missed.total() + self.extra.total()

    def _field(self, measure: str, fits: bool, want: Any, got: Any) -> None:
        if want in (None, "", []) and got in (None, "", []):
            return
        self.right[measure] += fits
        self.missed[measure] += not fits and want not in (None, "", [])
        self.extra[measure] += not fits and got not in (None, "", [])

    def _text(self, measure: str, want: Card, got: Card, key: str) -> None:
        fits = any(holds(v, got.get(key), 3) if v else not got.get(key) for v in wanted(want, key))
        part = bool(got.get(key)) and any(holds(got[key], v, 9) for v in want.get(f"{key}_alt", []) if v)
        self._field(measure, fits or (part and measure != "place"), want.get(key), got.get(key))

    def _people(self, gold: Card, said: Card) -> None:
        def same(want: Card, got: Card) -> bool:
            return any(bare(n) == bare(got["name"]) for n in wanted(want, "name") if n)

        pairs = self._pair("name", gold.get("contacts") or [], said["contacts"], same)
        for want, got in pairs:
            for key in ("organization", "role"):
                self._text(key, want, got, key)
            self._field(
                "channel", got.get("channel") in wanted(want, "channel"), want.get("channel"), got.get("channel")
            )
            for key in ("email", "phone"):
                squash = (lambda v: re.sub(r"\D", "", v or "")[-8:]) if key == "phone" else (lambda v: v or "")
                if want.get(key) and got.get(key):
                    self._field("reach", squash(want[key]) == squash(got[key]), want[key], got[key])

    def _facts(
        self, measure: str, gold: Card, said: Card, key: str, text: str, alone: bool, forgiven: list[Card] | None = None
    ) -> list[tuple[Card, Card]]:
        def same(want: Card, got: Card) -> bool:
            core = want.get("core") or want[text]
            room = 5 + len(words(want[text])) - len(words(core))
            owner = (
                alone
                or not want.get("contact")
                or any(bare(c) == bare(got.get("contact")) for c in wanted(want, "contact"))
            )
            day = measure != "milestone" or _day_fits(want, got.get("date"), "date")
            by = measure != "promise" or got.get("by", "me") in wanted({"by": "me", **want}, "by")
            return holds(core, got.get(text), room) and owner and day and by

        return self._pair(measure, gold.get(key) or [], said[key], same, forgiven or [], text)

    def _pair(
        self, measure: str, gold: list[Card], said: list[Card], same: Any, forgiven: list[Card] = (), text: str = ""
    ) -> list[tuple[Card, Card]]:  # type: ignore[assignment]  # an empty tuple reads as no list
        left, pairs = list(said), []
        for want in gold:
            got = next((s for s in left if same(want, s)), None)
            if got is not None:
                left.remove(got)
                pairs.append((want, got))
            else:
                self.missed[measure] += not want.get("optional")
        left = [s for s in left if not any(holds(f.get("core") or f["what"], s.get(text), 9) for f in forgiven)]
        self.right[measure] += len(pairs)
        self.extra[measure] += len(left)
        return pairs


def _day_fits(want: Card, got: str | None, key: str) -> bool:
    return any((v is None and not got) or (v and got and got[: len(v)] == v) for v in wanted(want, key))
