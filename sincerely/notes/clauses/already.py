"""What is done is no promise: "already sent him my notes", "gave it to her Friday", "I'd send her the map. Sent."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed, phrased

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

SENT = listed("promises.already_done")
ALREADY = listed("promises.already")
DONE = [words.split() for words in phrased("promises.done")]
TOLD = cue(SENT | ALREADY)
CUES = TOLD | cue({word for words in DONE for word in words} | {"only"})
I_WOULD = listed("promises.i_would")
FOR_THEM = listed("pronouns.for_them")
THEY = listed("pronouns.they_alone")


def read_already(clause: Clause, page: Page) -> bool:
    """A past deed of mine, with "already" or without a subject of theirs."""
    if _kept(clause, page):
        page.done.append(("sent", clause))
        return True
    if _only_if(clause, page):
        return True
    if not clause.cues & TOLD or clause.lows[0] in THEY:
        return False
    done = _told_with_already(clause) if not clause.lowset.isdisjoint(ALREADY) else _told_plainly(clause, page)
    if done:
        page.done.append(("sent", clause))
    return done


def _told_with_already(clause: Clause) -> bool:
    """ "already sent him my notes", "my notes are with him already"."""
    lows = clause.lowset
    return not lows.isdisjoint(SENT) or "my" in lows or "our" in lows


def _told_plainly(clause: Clause, page: Page) -> bool:
    """ "gave it to her Friday", "I sent the list": not "told her I'd call", not "sent me her list"."""
    lows = clause.lows
    mine = lows[0] in {"i", "we"} and len(lows) > 1
    deed = lows[1] if mine else lows[0]
    if deed not in SENT or deed == "told" or not clause.lowset.isdisjoint(I_WOULD) or "word" in lows:
        return False
    if (page.current is None and not page.people) or any(low in {"me", "us"} for low in lows[1:3]):
        return False
    return mine or (clause.lead != "cue" and not FOR_THEM.isdisjoint(lows[1:5]))


def _kept(clause: Clause, page: Page) -> bool:
    """ "I'd send her the map. | Sent.": the promise just told is kept already."""
    return clause.lows in DONE and _taken_off(clause, page)


def _only_if(clause: Clause, page: Page) -> bool:
    """ "I offered to look through our ledgers, | though only if the archive moves back": nothing is promised yet."""
    lows = clause.lows[1:] if clause.lows[0] in {"though", "but", "although"} else clause.lows
    return lows[:2] == ["only", "if"] and _taken_off(clause, page)


def _taken_off(clause: Clause, page: Page) -> bool:
    """Whether a promise of mine told just before was taken off the page."""
    last, owner = page.last, page.last_owner
    if last is None or last.field != "promise" or last.kind != "me" or owner is None:
        return False
    if clause.sentence - last.sentence > 1 or last not in owner.findings:
        return False
    owner.findings.remove(last)
    page.last = None
    return True
