"""Templates from a folder: files named like ours, `<moment>.txt` or `<moment>.<channel>.txt`, checked before use."""

from __future__ import annotations

from pathlib import Path

from sincerely.drafts.moments import Moment
from sincerely.drafts.sandbox import template_problem
from sincerely.model import Channel


def templates_in(folder: Path) -> dict[str, str]:
    """The templates of a folder by name, as `compose` takes them; other files are left alone.

    Raises ValueError with one sentence that names every file that cannot be used and why.
    """
    if not folder.is_dir():
        raise ValueError(f"names no folder: {folder}")
    found: dict[str, str] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        problem = _wrong_name(path.stem)
        text = "" if problem else path.read_text(encoding="utf-8", errors="replace").strip()
        problem = problem or template_problem(text)
        if problem:
            problems.append(f"{path.name}: {problem}")
        found[path.stem] = text
    if problems:
        raise ValueError("holds templates that cannot be used: " + "; ".join(problems))
    return found


def _wrong_name(name: str) -> str | None:
    moment, _, channel = name.partition(".")
    if moment not in set(Moment):
        return "there is no such moment"
    return None if not channel or channel in set(Channel) else "there is no such channel"
