"""Takes asides out of the hooks of a page and hooks out of each other, and gives what stays its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.tagger.model import KINDS
from sincerely.notes.tagger.scene import Scene

if TYPE_CHECKING:
    from sincerely.notes.page import Finding, Page
    from sincerely.notes.tagger.model import Sums, Tagger
    from sincerely.notes.tokens import Token


def set_asides_apart(page: Page, tokens: list[Token], model: Tagger) -> None:
    """Hooks that are asides go to the rest of the page, where the owner still sees them; others get their kind."""
    scene = Scene(page, tokens)
    if not scene.hooks and not scene.continued:
        return
    rank = 0
    for findings in (*(someone.findings for someone in page.people), page.shared):
        weighed: list[Finding] = []
        for found in findings:
            if found.field == "hook":
                weighed += _hook(found, rank, scene, model)
                rank += 1
            elif found.field == "milestone" and found.pieces:
                weighed += [found, *_apart(found, rank, scene, model)]
            else:
                weighed.append(found)
        findings[:] = weighed


def _hook(hook: Finding, rank: int, scene: Scene, model: Tagger) -> list[Finding]:
    """The hook, unless it is an aside, and the hooks that stood in it."""
    sums = model.weigh(scene, hook, rank)
    others = _apart(hook, rank, scene, model)
    if sums[0] < model.aside:
        scene.page.rest.append(scene.page.text[hook.start : hook.end])
        return others
    hook.guessed = hook.guessed or sums[0] < model.doubt
    hook.kind = _kind(sums)
    return [hook, *others]


def _apart(fact: Finding, rank: int, scene: Scene, model: Tagger) -> list[Finding]:
    """The fragments behind a fact that are hooks of their own; the fact keeps the others."""
    if not fact.pieces:
        return []
    weighed = [(piece, model.weigh(scene, piece, rank)) for piece in fact.pieces[1:]]
    if all(sums[0] < model.apart for _, sums in weighed):
        return []
    others: list[Finding] = []
    last, fact.value, fact.end = fact, fact.pieces[0].value, fact.pieces[0].end
    for piece, sums in weighed:
        if sums[0] < model.apart:
            last.value, last.end = f"{last.value}, {piece.value}", piece.end
        else:
            piece.kind = _kind(sums)
            others.append(piece)
            last = piece
    return others


def _kind(sums: Sums) -> str:
    kinds = sums[1:]
    return KINDS[kinds.index(max(kinds))]
