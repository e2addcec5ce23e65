"""The event as a noun of theirs: "exam" is "your exam", "decision" is "the decision"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.nouns import belongs, yours

# Others decide these: "the decision", not "your decision".
NOT_THEIRS = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,2}(?:decision|verdict|ruling|vote|results?|deadline|election|announcement)$"
)
FIRST_DAY = re.compile(
    r"(?:at )?(?P<x>(?:primary |secondary |big )?(?:school|nursery|kindergarten|preschool|reception))$"
)


def event_noun(text: str) -> str:
    """With "your" where it is theirs, with "the" where others decide."""
    if NOT_THEIRS.match(text):
        return text if text.startswith("your ") else f"the {text.removeprefix('the ')}"
    if re.match(r"(?:[\w-]+ ){1,3}of (?:your|the|my|our)\b", text):
        return f"the {text}"
    first = text.split()[0].lower() if text.split() else ""
    owned = re.match(r"[\w-]+'s\b", first) is not None and not belongs(first)
    return text if owned or first in {"the", "my", "our", "your", "his", "her"} else yours(text)
