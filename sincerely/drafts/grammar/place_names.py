"""A place as the owner typed it, cleaned of what is none of it: praise, days, persons, what was done there."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import phrases, phrases_in, towns, words
from sincerely.drafts.grammar.shorthand import expand


def _among(section: str) -> str:
    return phrases_in("places", section)


COMMON = re.compile(rf"(?:{'|'.join(phrases('place-nouns'))})$", re.IGNORECASE)
VEHICLE = re.compile(
    rf"\b{_among('vehicles')}\b(?! {_among('about vehicles')}\b)|^the \d{{1,2}}[:.]\d\d$", re.IGNORECASE
)
ONLINE = re.compile(rf"\b{_among('online')}\b", re.IGNORECASE)
INNER = re.compile(r" (?:in|at|of|to|on|for|from|about|with|near|outside|after|during) ")
BEHIND = re.compile(rf"(?:,? {_among('behind')})+$", re.IGNORECASE)
# "booth chat", but "fireside chat" and "group chat" are what they say.
DONE_THERE = re.compile(rf"^(?P<where>[a-z ]+) {_among('talk')}(?=$| (?:at|in) )", re.IGNORECASE)
ABOUT_THEM = re.compile(
    rf" {_among('about them')}(?: |$)|,? (?:mr|mrs|ms|dr|prof|professor)\.? \w"
    rf"| {_among('then')} |,? of all places$| and (?:then|we|i|he|she|they|\w+ed) "
)
PRAISE = re.compile(rf"^(?:a )?(?:{_among('praise')} )+(?=(?-i:[a-z]))", re.IGNORECASE)
MEETING_AT = re.compile(r"^(?:a |the |mtg |meeting |met )*(?:mtg|meeting|met|coffee chat) (?:at|in|@) ", re.IGNORECASE)
# "Train Lausanne–Zürich"
ROUTE = re.compile(
    r"^(?P<how>(?i:train|bus|ferry|flight|tram|coach)) (?P<a>[A-ZÀ-Þ]\w+) ?(?:-|–|→|to) ?(?P<b>[A-ZÀ-Þ]\w+)"
)
# "museum educator in Girona": somebody, and where they are.
PERSON_IN = re.compile(r"^[a-z ]*[a-z](?:tor|acher|ist|ian|ager|ssor)s? (?=(?:in|at) [A-Z])")
# "berlin games week": a town typed small.
SMALL_TOWN = re.compile(r"\b[a-z]{5,}\b")
# Places of the time-zone list that are also words.
ALSO_WORDS = words("also-towns")
# An acronym typed small: "ncbs poster session".
ACRONYM = re.compile(r"\b[bcdfghjklmnpqrstvwxz]{3,5}\b")
FOREIGN = re.compile(r"(?:de|des|du|d'|la|le|del|di|da|do|der|van|von)\b")
# "Rotary lunch" and "Class of 98" are names.
KEPT = re.compile(r"(?:rotary|class|depot|mission|olympiad)$", re.IGNORECASE)
DAYS = r"(?:mon|tues?|wed|weds|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?"
DAY_FIRST = re.compile(
    rf"^(?:(?:last |this |yesterday's )?{DAYS}(?:'s)? )(?=\w)(?!market|class|club|league)|"
    rf"^(?:yesterday's|today's|tonight's|last night's) ",
    re.IGNORECASE,
)
DAY_LAST = re.compile(
    rf"[ ,]+(?:day (?:\d|one|two|three)|(?:last |this |on )?{DAYS}|"
    r"yesterday|today|tonight|this (?:morning|afternoon|evening)|last night|last week)$",
    re.IGNORECASE,
)
TOWN_BEHIND = re.compile(r"^(?P<what>(?:.* )?[a-z][\w'-]+) (?P<town>[A-ZÀ-Þ][\w-]*[a-zß-ÿ][\w-]*(?: [A-ZÀ-Þ][\w-]+)?)$")
NAME_BEHIND = re.compile(r"^(?P<what>[a-z][a-z -]*[a-z]) (?P<name>[A-ZÀ-Þ][^\W\d][\w&.-]*(?: [A-ZÀ-Þ\d][\w&.-]*)*)$")


def cleaned(place: str) -> str:
    """`cleaned("sat wedding") == "wedding"`; names get capitals, common nouns lose those they only began with."""
    text = re.sub(r"\s*\([^)]*\)|^(?:me|us) (?=[a-z])|^'?s (?=\w)", "", expand(place)).replace(" @ ", " at ")
    text = ROUTE.sub(r"\g<how> from \g<a> to \g<b>", text)
    # "same dinner": which one stood in the note before.
    text = re.sub(
        r"^(?:(?:the )?same|(?:out )?of|(?:the )?(?:long |quick |big )?one(?= the)) (?=\w)",
        "",
        ABOUT_THEM.split(text)[0],
    )
    text = re.sub(r"^(?:his|her|their) (?=\w)", "your ", PRAISE.sub("", text))
    text = MEETING_AT.sub("", BEHIND.sub("", text.strip()))
    text = DAY_LAST.sub("", DAY_FIRST.sub("", text))
    text = DONE_THERE.sub(_without_the_talk, text)
    text = SMALL_TOWN.sub(lambda match: _town(match.group()), re.split(r",\s*", text)[0])
    # "stand b041"
    text = re.sub(r"(?<=\b(?:stand|booth) )[a-z](?=\d)", lambda match: match.group().upper(), text)
    text = ACRONYM.sub(lambda match: match.group().upper(), text)
    text = NAME_BEHIND.sub(_name_first, TOWN_BEHIND.sub(_in_town, _lowered(text)))
    return PERSON_IN.sub("", text)


def _lowered(text: str) -> str:
    """Without the capital that a place has only because the note began with it: "Book fair"."""
    first, _, rest = text.strip(" ,.;-!").partition(" ")
    if not rest and first[1:].islower() and first.lower() in phrases("place-nouns"):
        return first.lower()
    stem = re.sub(r"['’]s$|s['’]?$", "", first.lower())
    generic = (
        rest[:1].islower()
        and not rest.startswith("and ")
        and bool({stem, first.lower().rstrip("'’")} & words("generic"))
    )
    small = first[1:].islower() and rest[:1].islower() and not FOREIGN.match(rest) and not KEPT.match(first)
    generic = generic or (small and COMMON.fullmatch(first) is not None)
    return f"{first.lower()} {rest}" if generic else f"{first} {rest}".strip()


def _without_the_talk(match: re.Match[str]) -> str:
    return match["where"] if COMMON.search(match["where"]) else match.group()


def _town(word: str) -> str:
    known = word in towns() and word not in ALSO_WORDS | words("common") | words("generic")
    return word.capitalize() if known and COMMON.fullmatch(word) is None else word


def _in_town(match: re.Match[str]) -> str:
    """ "hotel lobby Tashkent" is a lobby in Tashkent."""
    moving = VEHICLE.search(match["what"]) or ONLINE.search(match.group())
    there = COMMON.search(match["what"]) is not None and not moving and match["town"].lower() in towns()
    return f"{match['what']} in {match['town']}" if there else match.group()


def _name_first(match: re.Match[str]) -> str:
    """ "keynote dinner IEEE Singapore" is the IEEE Singapore keynote dinner."""
    other = VEHICLE.search(match["what"]) or ONLINE.search(match.group())
    known = COMMON.search(match["what"]) is not None and not other
    return f"{match['name']} {match['what']}" if known else match.group()
