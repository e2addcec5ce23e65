"""Words that by themselves speak of a meeting."""

from __future__ import annotations

from sincerely.notes.lexicon import listed

NOUNS = listed("meetings.meeting_nouns")
CALLED = listed("naming.called")
