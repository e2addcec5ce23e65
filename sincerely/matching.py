"""Whom a link, a need or an offer fits: words of a title against the hooks of contacts.

Plain words, folded and cut to their stem; no scores are shown to anybody, only the hook that fits.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import unquote, urlsplit

from sincerely.model import Hook, HookKind, Thread


@dataclass(frozen=True, slots=True)
class Fit:
    """A thread that something fits, with the hook that says why."""

    index: int  # The thread's place among those asked about.
    hook: Hook
    shared: frozenset[str]


def whom_it_fits(title: str, threads: Sequence[Thread], most: int = 5) -> list[Fit]:
    """The threads whose hooks a title speaks to, the closest first; none where nothing is shared."""
    words = stems(title)
    fits = [fit for index, thread in enumerate(threads) if (fit := _best(index, words, thread.hooks))]
    return sorted(fits, key=lambda fit: (-len(fit.shared), fit.index))[:most]


def introductions(threads: Sequence[Thread], most: int = 5) -> list[tuple[Fit, Fit]]:
    """Pairs in which one needs what the other offers; both are asked before anybody is introduced."""
    needs = [
        (index, hook) for index, thread in enumerate(threads) for hook in thread.hooks if hook.kind is HookKind.NEED
    ]
    offered = [
        (index, hook) for index, thread in enumerate(threads) for hook in thread.hooks if hook.kind is HookKind.OFFER
    ]
    pairs = []
    for needing, need in needs:
        for offering, offer in offered:
            shared = stems(need.text) & stems(offer.text)
            if shared and needing != offering:
                pairs.append((Fit(needing, need, shared), Fit(offering, offer, shared)))
    return sorted(pairs, key=lambda pair: (-len(pair[0].shared), pair[0].index, pair[1].index))[:most]


def title_of(url: str, words: str = "") -> str:
    """A title for a link without reading it: the words around it, else those of its address."""
    around = " ".join(words.replace(url, " ").split()).strip(" -–:,.")
    if around:
        return around
    parts = urlsplit(url)
    slug = re.sub(r"\.\w{2,5}$", "", unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]))
    spoken = " ".join(re.findall(r"[^\W\d_]{2,}", slug))
    return spoken or (parts.hostname or url).removeprefix("www.")


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, folded and cut to a stem, each with the field it belongs to."""
    return frozenset(_field_of(word) or _stem(word) for word in _telling(text))


def roots(text: str) -> list[str]:
    """The telling words of a text cut to what their kin begin with, longest first: "sailor" finds "sailing"."""
    return sorted(dict.fromkeys(_stem(word) for word in _telling(text)), key=lambda root: -len(root))


def _telling(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return [word for word in re.findall(r"[^\W_]{3,}", plain) if word not in _common()]


def _best(index: int, words: frozenset[str], hooks: Iterable[Hook]) -> Fit | None:
    fits = [Fit(index, hook, shared) for hook in hooks if (shared := words & stems(hook.text))]
    return max(fits, key=lambda fit: len(fit.shared), default=None)


def _stem(word: str) -> str:
    """Plurals and the commonest endings off; a stem is for comparing, never for showing."""
    for ending in ("ings", "ing", "ists", "ist", "ers", "ors", "ies", "er", "or", "es", "ed", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _field_of(word: str) -> str | None:
    return _fields().get(word)


@cache
def _common() -> frozenset[str]:
    return frozenset(_words()["common"].split())


@cache
def _fields() -> dict[str, str]:
    return {word: line.split()[0] for line in _words()["fields"].splitlines() for word in line.split()}


@cache
def _words() -> dict[str, str]:
    return tomllib.loads((files("sincerely") / "locales" / "en" / "matching.toml").read_text(encoding="utf-8"))
