"""Promises to call, to meet, to invite, to find a date."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.acts import THEM, Act, ActionWords, second, short
from sincerely.drafts.grammar.lexicon import one_of
from sincerely.drafts.grammar.nouns import definite

MEAL = rf"(?:{one_of('meals-together')})"


# "propose him two dates"
DATES_OFFERED = re.compile(
    rf"(?:(?:propose|suggest|offer)(?: {THEM})? (?:\w+ ){{0,2}}|"
    rf"(?:give|send)(?: {THEM})? (?:two|three|some|a few|a couple of) )(?:dates?|slots?|times)(?: to {THEM})?$"
)


def date(text: str) -> ActionWords | None:
    """A date to find, or something to get from them."""
    if re.match(
        rf"(?:pin down|set|fix|find|agree(?: on)?|sort|arrange|ask {THEM} for|pick) (?:out )?(?:a |the )?"
        r"(?:date|day|time)s?\b",
        text,
    ):
        return ActionWords(act=Act.DATE, short="A date")
    if DATES_OFFERED.match(text):
        return ActionWords(act=Act.DATE, short="A date")
    got = re.match(rf"get (?P<x>.+?) (?:from|off|out of) {THEM}(?P<y> for .+)?$", text, re.IGNORECASE)
    if got:
        thing = definite(second(got["x"] + (got["y"] or "")))
        return ActionWords(act=Act.QUESTION, thing=thing, short=short(thing))
    return None


def call(text: str) -> ActionWords | None:
    """A call, with what it is about."""
    # "call 47 an hour": a price that stood beside it.
    text = re.sub(r"^call \d[\d.,]*k? (?:an?|per) \w+$", "call", text)
    text = re.sub(r" (?:after|before|once|when|the night before|beforehand|later|tonight)\b.*$", "", text)
    match = re.match(
        rf"(?:have (?:a|our|the) )?(?:set up a |"
        rf"book a )?call(?: to)?(?: (?:with )?{THEM})?(?: back)?(?: (?P<how>about|for|to|with|on|"
        rf"from) (?P<x>.+))?$",
        text,
        re.IGNORECASE,
    )
    if not match:
        return None
    topic = second(match["x"] or "")
    how = (match["how"] or "").lower()
    if how == "to" and topic and topic != "you":
        return ActionWords(act=Act.CALL, vp=topic, short="Our call")
    if how in {"with", "from", "on"} or not topic or topic == "you":
        return ActionWords(act=Act.CALL, short="Our call")
    topic = definite(topic)
    return ActionWords(act=Act.CALL, thing=topic, short=f"Our call about {topic}")


OVER_A_MEAL = re.compile(
    rf"(?:(?:have|grab|get|book|go for|do|take {THEM} (?:for|to)|(?:buy|owe)(?: {THEM})?|"
    rf"take {THEM}|bring {THEM}|"
    rf"(?:send|give)(?: {THEM})?(?= (?:an? )?(?:pizza|beer|pint|drink|lunch|dinner|brunch)s?$)|"
    rf"meet {THEM} for|meet for|meet|invite {THEM} (?:for|to)|treat {THEM} to) )?"
    rf"(?:a |our |the )?(?P<x>{MEAL})(?: (?:with (?P<with>.+?)|at (?P<at>.+)|"
    rf"in (?P<in>.+)))?(?:,? (?P<place>(?-i:[A-Z]).+))?$",
    re.IGNORECASE,
)
# What two do together; "come over" only with where to, or alone.
TOGETHER = re.compile(
    rf"(?:{one_of('together')}|come(?= (?:round|over|along|by)|$)|show {THEM}|take you (?:for|to))\b(?P<x>.*)$",
    re.IGNORECASE,
)
# One has "a beer", but simply "lunch".
COUNTED = {"beer": "a beer", "beers": "a beer", "drink": "a drink", "walk": "a walk", "pint": "a pint"}
# What stands without a verb gets one.
VERBLESS = {"site walk": "do the site walk", "demo": "give you a demo", "site visit": "come for the site visit"}


def meet(text: str) -> ActionWords | None:
    """A coffee, a visit, a demonstration: something done together."""
    if re.match(rf"(?:invite|have) {THEM} (?:over|round)(?: for)?$", text):
        return ActionWords(act=Act.MEET, vp="have you over", short="Our plan")
    match = OVER_A_MEAL.match(re.sub(r",? (?:next time|when|whenever|soon|sometime|one day|some day)\b.*$", "", text))
    if match and match["x"].lower() != "run":
        meal = re.sub(r"^a ", "", match["x"].lower())
        thing = COUNTED.get(meal, meal)
        return ActionWords(act=Act.MEET, thing=thing, short=thing.removeprefix("a ").capitalize())
    if not TOGETHER.match(text) and not text.endswith(" together"):
        return None
    with_them = " with you" if " with " in text else ""
    vp = re.sub(r" (?:with|for) (?:you|him|her|them|both)\b", with_them, second(text)).strip()
    vp = re.sub(r"^(lab tour|mill tour|journal club|site walk)\b", r"do the \1", VERBLESS.get(vp, vp))
    return ActionWords(act=Act.MEET, vp=vp, short="Our plan")


def invite(text: str) -> ActionWords | None:
    """An invitation."""
    if re.fullmatch(rf"invite {THEM}(?: (?:along|too|as well))?", text, re.IGNORECASE):
        return ActionWords(act=Act.INVITE, thing="[the occasion]", short="An invitation")
    match = re.match(rf"invite (?:{THEM}|.*?)\s?(?:to|for|over for) (?P<x>.+)$", text, re.IGNORECASE)
    if not match:
        return None
    thing = second(match["x"])
    return ActionWords(act=Act.INVITE, thing=thing, short=re.sub(r"^(?:the|a|an) ", "", thing))
