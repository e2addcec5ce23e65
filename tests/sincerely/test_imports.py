"""What is loaded when: a note needs neither templates nor plans."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sincerely


def _loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_reading_notes_loads_neither_templates_nor_plans_nor_dateparser():
    loaded = _loaded_by("from sincerely import read_note")

    assert "sincerely.notes.reader" in loaded
    assert loaded.isdisjoint({"jinja2", "sincerely.cadence", "sincerely.drafts", "dateparser"})


def test_every_promised_name_is_there():
    for name in sincerely.__all__:
        assert callable(getattr(sincerely, name))


def test_another_name_is_refused_as_by_any_module():
    with pytest.raises(AttributeError, match="read_minds"):
        _ = sincerely.read_minds
