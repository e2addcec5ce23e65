"""Days that a promise takes from what is told beside it: "on the day", "his dance is 11 May, I said I would come"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, lists_of, phrased

if TYPE_CHECKING:
    from sincerely.notes.page import Finding, Page, Someone

ON_THAT_DAY = phrased("promises.on_that_day")
AT_THE_HOUR = phrased("promises.at_the_hour")
BEFORE_THEN = phrased("promises.before_then")
BEFORE_THEY = re.compile(lists_of("promises")["before_they_leave"])
BEING_THERE = listed("promises.being_there")
GREETINGS = listed("promises.greetings")
BROUGHT_ALONG = listed("promises.brought_along")
JOINED = listed("promises.joined")
NEAR = 22  # Characters behind an event in which "so before then" is about it.


def anchor(someone: Someone, page: Page) -> None:
    """Give promises without a day the day of the event they point at."""
    event: Finding | None = None
    for place, finding in enumerate(someone.findings):
        if finding.field == "promise" and finding.on is None:
            behind = next(iter(someone.findings[place + 1 :]), None)
            if _along_with(finding, someone.findings[place - 1], page):
                finding.on = someone.findings[place - 1].on
            elif event is not None and _points_back(finding, event, page):
                finding.on = event.on
            elif behind is not None and _points_ahead(finding, behind, page):
                finding.on = behind.on
        if finding.field == "milestone" and not finding.whole_month:
            event = finding


def _along_with(promise: Finding, before: Finding, page: Page) -> bool:
    """ "come see it on Wednesday and bring the cheque": what is brought comes along."""
    if before.field != "promise" or before.kind != promise.kind or before.sentence != promise.sentence:
        return False
    joined = page.text[before.end : promise.start].strip() in JOINED
    return joined and promise.value.casefold().split()[0] in BROUGHT_ALONG


def _points_back(promise: Finding, event: Finding, page: Page) -> bool:
    words = page.text[promise.start : promise.end + 12].casefold()
    if any(w in words for w in ON_THAT_DAY) or BEFORE_THEY.search(words):
        return True
    if promise.sentence == event.sentence and any(w in words for w in AT_THE_HOUR):
        return True  # "surgery tomorrow, call her in the evening".
    said = promise.value.casefold().split()
    if promise.sentence == event.sentence and not GREETINGS.isdisjoint(said):
        return True  # "birthday 31 Dec, send a voice note".
    return 0 <= promise.sentence - event.sentence <= 1 and said[0] in BEING_THERE and len(said) <= 2


def _points_ahead(promise: Finding, event: Finding, page: Page) -> bool:
    """ "send her the video, she's deciding on the 19th so before then"."""
    if event.field != "milestone" or event.whole_month or event.sentence != promise.sentence:
        return False
    after = page.text[event.start : event.end + NEAR].casefold()
    return any(words in after for words in BEFORE_THEN)
