"""The template files: wordings in stanzas, and banks of sentences by section. Data only: adding one needs no Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "locales" / "en" / "drafts"
BLOCKS = ("subject", "opening", "purpose", "question")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say it: its blocks, and the words that must be known for it to be used."""

    blocks: Mapping[str, str]
    needs: frozenset[str]

    def fits(self, known: Mapping[str, object]) -> bool:
        """Whether everything it needs is known."""
        return all(bool(known.get(need)) for need in self.needs)


def exists(name: str) -> bool:
    """Whether there is a file of that name."""
    return (FOLDER / f"{name}.txt").is_file()


@cache
def read(name: str) -> str:
    """The text of a template file, without its comments."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))


@cache
def wordings(name: str) -> tuple[Wording, ...]:
    """The wordings of `<moment>.<family>`: stanzas of `block: text`, an indented line continues the one before."""
    return tuple(_stanza(stanza) for stanza in read(name).strip().split("\n\n") if stanza.strip())


def _stanza(text: str) -> Wording:
    blocks: dict[str, str] = {}
    last = ""
    for line in text.strip().splitlines():
        if line.startswith(" ") and last:
            blocks[last] += " " + line.strip()
            continue
        last, _, rest = line.partition(":")
        blocks[last] = rest.strip()
    needs = frozenset(need.strip() for need in blocks.pop("needs", "").split(",") if need.strip())
    unknown = blocks.keys() - set(BLOCKS)
    if unknown:
        raise ValueError(f"unknown block {', '.join(sorted(unknown))} in {text!r}")
    return Wording(blocks, needs)


@cache
def sentences(name: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The sentences of `words.<name>` by section: each with the word it needs ("" for none)."""
    found: dict[str, list[tuple[str, str]]] = {}
    current: list[str] = []
    for line in read(f"words.{name}").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            current = section.split() if name == "recall" else [section]
        elif line.strip():
            need, _, sentence = line.partition(": ")
            for section in current:
                found.setdefault(section, []).append(("" if need == "-" else need, sentence))
    return {section: tuple(lines) for section, lines in found.items()}


def choices(name: str, section: str, known: Mapping[str, object]) -> Sequence[str]:
    """The sentences of a section whose needed word is known ("*": always); those with "-" only where no other fits."""
    lines = sentences(name).get(section, ())
    fitting = [sentence for need, sentence in lines if need and (need == "*" or known.get(need))]
    return fitting or [sentence for need, sentence in lines if not need]


@cache
def vocabulary() -> Mapping[str, str]:
    """The words a template may use, each with its meaning: for `/template`, and so that none is ever undefined."""
    lines = (line.partition(": ") for line in read("vocabulary").splitlines() if line.strip())
    return {word: meaning for word, _, meaning in lines}
