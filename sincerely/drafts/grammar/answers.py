"""Promises of words: a price, a date, an answer, news."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.acts import THEM, Act, ActionWords, second, short
from sincerely.drafts.grammar.handing import FOR_THEM, contact_words, sent, slot_for, sort_of
from sincerely.drafts.grammar.nouns import definite, is_plural
from sincerely.drafts.grammar.phrases import WEEKDAY

OWED = "The answer I owe you"
# How one says that one will answer; `x` is what about. The first that fits is taken.
SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:tell|let|update) {THEM} (?:know )?(?P<x>about .+)$",
        rf"(?:get|come|go) back to {THEM} (?P<x>(?:about|on) .+)$",
        rf"(?:call|write|text|email|mail|get back to|phone|answer|reply|come back to|update|tell|let)"
        rf"(?: to)?(?: {THEM})?"
        r"(?: back)? with (?P<x>(?-i:(?![A-Z][^A-Z])).+)$",
        rf"(?:send|give)(?: {THEM})? (?P<x>(?:an? |the |my )?answer (?:on|about|to)\b.+)$",
        rf"answer (?P<x>(?:{THEM}|your|his|their|the) questions?\b.*)$",
        rf"(?:confirm|tell|update|let|text|write|quote)(?: {THEM})?(?: on| know)? (?P<x>(?!about|with |to ).+?)"
        rf"(?: (?:with|to|for) {THEM})?$",
    )
)
LOOSE = len(SAID) - 1  # The last one also fits "text the address": what is sent, not said.
QUESTION = re.compile(r"(?:your |the )?questions?(?: (?:about|on) (?P<x>.+))?$")
ABOUT = re.compile(r"(?:know )?(?:about|on) (?P<x>.+)$")
WHETHER = re.compile(
    r"(?:(?:an? |the |my )?answer (?:on|about|to|whether|if)|(?:an? |the )?yes or no|(?:an? |the |my )?yes ?/ ?no|"
    r"when|if|whether|how|what|where|which)\b"
)
DAY = re.compile(rf"(?:the )?{WEEKDAY}$")
# "confirm her guest lecture": what is confirmed is known already, and is not sent.
CONFIRMED = re.compile(r"(?:re)?confirm (?!(?:if|whether|when|how|what|where|that)\b)", re.IGNORECASE)
LATER = re.compile(r"(?:when|once|as soon as)\b")


def answer(text: str) -> ActionWords | None:
    """Words the owner owes."""
    found = next(((place, match["x"]) for place, said in enumerate(SAID) if (match := said.match(text))), None)
    if found is None or re.fullmatch(THEM, found[1]) or FOR_THEM.match(text):
        return None
    place, thing = found[0], re.sub(r"^(?:that|of) ", "", second(found[1]))
    if CONFIRMED.match(text) and sort_of(thing) != "info":
        return None
    if DAY.match(thing):
        return None  # "confirm Thursday"
    known = _about(thing, back=place == 1) or _open(thing)
    if known:
        return known
    if re.search(r"\b(?:names?|contacts?)\b", thing):
        return contact_words(thing)
    return sent(thing) if place == LOOSE and sort_of(thing) == "link" else _owed(definite(thing))


def _about(thing: str, *, back: bool) -> ActionWords | None:
    """ "tell her about the flat" is news, "get back to her about the price" an answer."""
    asked = QUESTION.match(thing)
    if asked:
        on = f" about {asked['x']}" if asked["x"] else ""
        return ActionWords(act=Act.ANSWER, thing=f"the answer to your question{on}", slot="[answer]", short=OWED)
    about = ABOUT.match(thing)
    if about is None:
        return None
    said = f"{'answer' if back else 'news'} about {about['x']}"
    return ActionWords(
        act=Act.ANSWER, thing=f"{'my' if back else 'the'} {said}", slot=f"[{said}]", short=OWED if back else "Some news"
    )


def _open(thing: str) -> ActionWords | None:
    """What is not known yet: "when we hit 8k", "whether October works"."""
    if LATER.match(thing):
        return ActionWords(act=Act.ANSWER, thing="the news", slot="[news]", short="The news I owe you")
    if WHETHER.match(thing):
        return ActionWords(act=Act.ANSWER, thing="the answer", slot="[answer]", short=OWED)
    return None


def _owed(thing: str) -> ActionWords:
    return ActionWords(act=Act.ANSWER, thing=thing, slot=slot_for(thing), short=short(thing), plural=is_plural(thing))
