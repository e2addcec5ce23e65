"""Takes asides out of the hooks of a page, and gives what stays its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.tagger.model import KINDS
from sincerely.notes.tagger.scene import Scene

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tagger.model import Tagger
    from sincerely.notes.tokens import Token


def set_asides_apart(page: Page, tokens: list[Token], model: Tagger) -> None:
    """Hooks that are asides go to the rest of the page, where the owner still sees them; others get their kind."""
    scene = Scene(page, tokens)
    if not scene.hooks:
        return
    asides = set()
    for rank, hook in enumerate(scene.hooks):
        sums = model.weigh(scene, hook, rank)
        if sums[0] < model.aside:
            asides.add(id(hook))
            page.rest.append(page.text[hook.start : hook.end])
            continue
        hook.guessed = hook.guessed or sums[0] < model.doubt
        kinds = sums[1:]
        hook.kind = KINDS[kinds.index(max(kinds))]
    if asides:
        page.shared[:] = [f for f in page.shared if id(f) not in asides]
        for someone in page.people:
            someone.findings = [f for f in someone.findings if id(f) not in asides]
