"""Clauses of the corpus with what they are: a hook of a kind, or an aside. The tagger learns from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sincerely.model import Intent, Reading
from sincerely.notes.intents import guess_intent
from sincerely.notes.kinds import kind_of
from sincerely.notes.page import Finding, Page
from sincerely.notes.reader import lay_out
from sincerely.notes.tagger.features import bits_of, first_two, named, pair_features, shape, word_features
from sincerely.notes.tagger.scene import Scene
from tests.sincerely.notes.scoring import holds, wanted, words

SLACK = 5  # Words more than needed that the corpus allows a text.


class Example(NamedTuple):
    """A clause: its features, whether it is a hook (None: neither needed nor wrong), and the kinds that are right.

    `own` are the features of its own words, which alone tell its kind; `around` those of where it stands.
    """

    own: list[str]
    around: list[str]
    hook: bool | None
    kinds: tuple[str, ...] = ()
    found: bool = True  # A hook to the clause readers; else they had set it aside themselves.


def examples(gold: dict[str, Any]) -> list[Example]:
    """The examples of one note of the corpus."""
    now = datetime.fromisoformat(gold["now"])
    page, tokens = lay_out(gold["text"], now, gold["tz"], "en", gold.get("known") or ())
    if isinstance(page, Reading) or gold["intent"] != "note":
        return []
    if guess_intent(page, tokens)[0] is not Intent.NOTE:
        return []
    scene = Scene(page, tokens)
    return _found(scene, gold) + _continued(scene, gold) + _set_aside(scene, gold)


def features_of(scene: Scene, hook: Finding, rank: int) -> list[str]:
    """All features of a clause, by name; the tagger adds the same up without naming them."""
    own, around = _own_and_around(scene, hook, rank)
    return own + around


def _own_and_around(scene: Scene, hook: Finding, rank: int) -> tuple[list[str], list[str]]:
    placed = scene.placed(hook.start, hook.end)
    inside = [t for place, _, t in placed if place == "any" and t.is_word]
    bits = 0
    for token in inside:
        bits |= bits_of(token)
    unknown = sum(not t.tags for t in inside)
    form, *others = shape(scene, hook, rank, len(inside), bits, unknown, any(t.upper for t in inside[1:]))
    own, around = named(form), [name for side in others for name in named(side)]
    for place, key, token in placed:
        (around if place in {"before", "after"} else own).extend(word_features(place, key, token))
    two = first_two(placed)
    if two is not None:
        own += pair_features(*two)
    return own, around


def _found(scene: Scene, gold: dict[str, Any]) -> list[Example]:
    """The hooks that the readers found, against those that are wanted."""
    missed = list(gold.get("hooks") or [])
    matches = []
    for hook in scene.hooks:
        match = next((g for g in missed if _fits(g, hook.value) and not _within(g, hook.pieces[1:])), None)
        matches.append(match)
        if match is not None:
            missed.remove(match)
    events = [m.get("core") or m["what"] for m in gold.get("milestones") or []]
    near = {word for g in missed for word in words(g.get("core") or g["text"])}
    found = []
    for rank, (hook, match) in enumerate(zip(scene.hooks, matches, strict=True)):
        if match is not None:
            right, kinds = None if match.get("optional") else True, tuple(wanted(match, "kind"))
        else:
            # Part of a hook or of a milestone told too long or too short: wrong, but no aside.
            part = near & set(words(hook.value)) or any(holds(e, hook.value, 9) for e in events)
            right, kinds = None if part else False, ()
        found.append(Example(*_own_and_around(scene, hook, rank), right, kinds))
    return found


def _continued(scene: Scene, gold: dict[str, Any]) -> list[Example]:
    """The fragments that continue a fact, against the hooks that they are alone."""
    found = []
    for rank, fact in enumerate(scene.continued):
        for piece in fact.pieces[1:]:
            match = next((g for g in gold.get("hooks") or [] if _within(g, (piece,))), None)
            right = match is not None and (None if match.get("optional") else True)
            kinds = () if match is None else tuple(wanted(match, "kind"))
            found.append(Example(*_own_and_around(scene, piece, rank), right, kinds))
    return found


def _within(gold: dict[str, Any], pieces: Sequence[Finding]) -> bool:
    """Whether one of the pieces alone says what is wanted."""
    core = set(words(gold.get("core") or gold["text"]))
    return any(core <= set(words(piece.value)) for piece in pieces)


def _set_aside(scene: Scene, gold: dict[str, Any]) -> list[Example]:
    """What the readers set aside themselves: more of what an aside sounds like."""
    page = scene.page
    needed = [set(words(g.get("core") or g["text"])) for g in gold.get("hooks") or []]
    found = []
    for start, end, kind, sentence in _stretches(page):
        text = page.text[start:end]
        if not any(core & set(words(text)) for core in needed):
            hook = Finding("hook", text, start, end, "rest", kind=kind, sentence=sentence)
            found.append(Example(*_own_and_around(scene, hook, 0), False, found=False))
    return found


def _stretches(page: Page) -> list[tuple[int, int, str, int]]:
    """Clauses that came to nothing, or tell what is done."""
    idle = [c for c in page.past if page.text[c.start : c.end] in page.rest] + [c for _, c in page.done]
    return sorted({(c.start, c.end, kind_of(c.tokens), c.sentence) for c in idle})


def _fits(gold: dict[str, Any], said: str) -> bool:
    core = gold.get("core") or gold["text"]
    return holds(core, said, SLACK + len(words(gold["text"])) - len(words(core)))


__all__ = ["Example", "examples", "features_of"]
