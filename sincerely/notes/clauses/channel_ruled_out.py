"""A way that is ruled out: "no phone please", "never picks up"; the address given beside it is the way that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.channel_mentions import DISLIKES, Mention, Verdict
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.wording import clean, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

SNUBBED = listed("channels.snubbed")
PICKS = frozenset(("pick", "picks"))
ON_THE_PHONE = frozenset(("the", "her", "his", "phone", "calls"))  # What may stand behind "picks up" and mean that.
MAX_DISLIKE = 7  # "no phone please"; what is longer tells more than a dislike.


def dislike(named: list[Mention], clause: Clause, page: Page) -> bool:
    """ "no phone please": kept, for the address given beside it is the way that is left."""
    ruled_out = next((m for m in named if m.verdict is Verdict.DISLIKED), None)
    if ruled_out is None or page.current is None or len(clause.tokens) > MAX_DISLIKE:
        return False
    tokens = clause.tokens
    opens = clean(clause)[0]
    alone = ruled_out.at == 0 or "subject" in opens.tags or opens.low in DISLIKES or "v3" in opens.tags
    page.add(
        Finding(
            "disliked",
            wording(page, tokens),
            clause.start,
            clause.end,
            "channel",
            kind=ruled_out.channel,
            sentence=clause.sentence,
        )
    )
    return alone  # "Hard of hearing so no phone" is a hook as well.


def never_picks_up(clause: Clause, page: Page) -> bool:
    """ "never picks up, mails only", "doesn't answer the phone": another way to say no phone."""
    lows = clause.lows
    if page.current is None or len(lows) > MAX_DISLIKE or clause.lowset.isdisjoint(SNUBBED):
        return False
    up = next((k + 1 for k, low in enumerate(lows) if low in PICKS and lows[k + 1 : k + 2] == ["up"]), None)
    if up is None or not ON_THE_PHONE.issuperset(lows[up + 1 :]):
        return False
    said = wording(page, clause.tokens)
    page.add(Finding("disliked", said, clause.start, clause.end, "channel", kind="phone", sentence=clause.sentence))
    return True
