"""A note seen from the tagger: its tokens, its names, and what stands around each hook."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Finding, Page
    from sincerely.notes.tokens import Token


# A word as (place, key, token); equal place and key have equal features.
Placed = tuple[str, str, "Token"]

BY_START = attrgetter("start")
BY_PLACE = attrgetter("start", "end")


@dataclass(slots=True)
class Scene:
    """What the features of a clause are taken from."""

    page: Page
    tokens: list[Token]
    names: set[str] = field(default_factory=set)
    facts: dict[int, set[str]] = field(default_factory=dict)
    found: list[Finding] = field(default_factory=list)  # All findings, in order.
    hooks: list[Finding] = field(default_factory=list)
    continued: list[Finding] = field(default_factory=list)  # Hooks and milestones with fragments behind them.
    clauses: dict[int, Clause] = field(default_factory=dict)  # By where they begin.
    promised: int = 1 << 30  # Where the first promise stands.

    def __post_init__(self) -> None:
        page = self.page
        for someone in page.people:
            self.names.update(someone.name.casefold().split())
        for findings in (*(p.findings for p in page.people), page.shared):
            self.found.extend(findings)
        for found in self.found:
            if found.field == "hook":
                self.hooks.append(found)
            if found.pieces and found.field in {"hook", "milestone"}:
                self.continued.append(found)
            if found.field == "promise":
                self.promised = min(self.promised, found.start)
            if found.sentence >= 0 and found.field != "hook":
                self.facts.setdefault(found.sentence, set()).add(found.field)
        if "\n" in page.text:
            self.tokens = [t for t in self.tokens if t.kind != "line"]
        if page.place is not None:
            self.found.append(page.place)
        self.found.sort(key=BY_PLACE)
        for clause in reversed(page.past):
            self.clauses[clause.start] = clause

    def placed(self, start: int, end: int) -> list[Placed]:
        """The words of a stretch, and those before and after it."""
        first, stop = bisect_left(self.tokens, start, key=BY_START), bisect_left(self.tokens, end, key=BY_START)
        found: list[Placed] = [("any", self.key(t), t) for t in self.tokens[first:stop]]
        if not found:
            return []
        for place, at in (("first", 0), ("second", 1), ("last", stop - first - 1)):
            if at < stop - first:
                found.append((place, *found[at][1:]))
        for place, at in (("before", first - 1), ("after", stop)):
            if 0 <= at < len(self.tokens):
                found.append((place, self.key(self.tokens[at]), self.tokens[at]))
        return found

    def key(self, token: Token) -> str:
        """A word as written, "@" for a name of this note, the sort of anything else."""
        if token.is_word:
            return "@" if token.low in self.names or token.low[:-2] in self.names else token.text
        return token.text if token.kind == "mark" else f"<{token.kind}>"

    def neighbours(self, hook: Finding) -> tuple[str, str]:
        """The sorts of the facts before and after a hook, each with whether it is of the same sentence."""
        before = after = None
        for found in self.found:
            if found.start < hook.start:
                before = found
            elif found.start >= hook.end:
                after = found
                break
        return _sort(before, hook), _sort(after, hook)


def _sort(found: Finding | None, hook: Finding) -> str:
    return "" if found is None else f"{found.field}.{found.sentence == hook.sentence:d}"
