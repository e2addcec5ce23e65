"""Where they met, with the word before it: "at AWS Summit", "on the train to Porto", "over dinner", "in Galway"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import phrases, towns, words
from sincerely.drafts.grammar.shorthand import expand

# What stands behind a place and is none of it: "mentor night takeaways", "dinner sorry".
BEHIND = re.compile(
    r"(?:,? (?:takeaways?|thank yous?|notes?|recap|debrief|wrap-up|leads|sorry|maybe|lol|haha|etc|again|too"
    r"|finally|just|obv\w*"
    r"|people|folks|contacts|prep list|prep|lists?|for later|trio|duo|summary|update|roundup))+$",
    re.IGNORECASE,
)
# Persons, remarks and instructions that were taken for a place: it is better left out.
LONGEST = 9  # Words: a longer one swallowed the rest of a note without commas.
NO_PLACE = re.compile(
    r"\b(?:guys?|teh|interpreters?|sorry|maybe|he|she|they|who|i|you|fr|re(?!:)|wants?|needs?|is|was|has|called|named|said|wrong|smart|clever|budget$)\b"
    r"|\w .*\b(?:his|her|their)\b|\b(?:of|at|in|the) (?:in|at|on|of)\b"
    r"|^your (?:brother|sister|wife|husband|mother|father|mum|mom|dad|son|daughter|friend|partner)\b(?!'s)"
    r"|^(?:intro|intros|note|notes|reminder|call|calls|leads?)$",
    re.IGNORECASE,
)
ABOUT_THEM = re.compile(
    r" (?:plays|wants|needs|runs|does|loves|likes|makes|keeps|owes|says|works|sells|went|was|ran|took|got)(?: |$)"
    r"|,? (?:mr|mrs|ms|dr|prof|professor)\.? \w"
    r"| (?:then|of all places|ft|incl|before|while) |,? of all places$| and (?:then|we|i|he|she|they|\w+ed) "
)
# "Long dinner at Hannah's", "lovely picnic": how it was is not where it was.
PRAISE = re.compile(
    r"^(?:a )?(?:(?:long|great|nice|quick|lovely|good|fun|short|boring|another|endless|loud|random|annual) )+"
    r"(?=(?-i:[a-z]))",
    re.IGNORECASE,
)
MEETING_AT = re.compile(r"^(?:a |the |mtg |meeting |met )*(?:mtg|meeting|met|coffee chat) (?:at|in|@) ", re.IGNORECASE)
READY = re.compile(r"^(?:at|in|on|over|during|after|by|near|outside|before|via|through|from) ", re.IGNORECASE)
# "wedding planner": what somebody is, taken for where they met.
TRADE = re.compile(r"^[a-z ]*(?:planner|designer|teacher|manager|engineer|lawyer|ologist|grapher|driver)$")
# "museum educator in Girona": somebody, and where they are.
PERSON_IN = re.compile(r"^[a-z ]*[a-z](?:tor|acher|ist|ian|ager|ssor)s? (?=(?:in|at) [A-Z])")
ARTICLE_TYPED = re.compile(r"(?:\w+|@) (?:the|an?) ", re.IGNORECASE)
PREPOSITION = re.compile(r"(?P<word>in|on|near|outside|inside|behind|beside|after|during) ", re.IGNORECASE)
VEHICLE = re.compile(
    r"\b(?:train|flight|ferry|bus|boat|plane|tram|coach|vaporetto|shuttle|metro|tube|subway|"
    r"eurostar|minibus|taxi|lorry|sleeper|ski lift|chairlift|cruise|phone|hike|trail|walk|tour|zoom call|video call)\b"
    r"(?! (?:party|meetup|stations?|stops?|shelter|depot|club))"
    r"|^the \d{1,2}[:.]\d\d$|\bscooter\b",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"\b(?:thread|discord|slack|subreddit|reddit|group chat|chat room|comments|fb group|"
    r"facebook group|whatsapp group|telegram group|channel|dms?)\b",
    re.IGNORECASE,
)
SCREEN = re.compile(
    r"^(?:zoom|discord|slack|reddit|teams|skype|facetime|google meet|linkedin|twitter|x|instagram|insta|facebook|"
    r"whatsapp|telegram|mastodon|bluesky|a call|the phone)$",
    re.IGNORECASE,
)
MEAL = re.compile(
    r"^(?:a |an |the )?(?:dinner|lunch|breakfast|brunch|coffee|drinks|tea|supper|beers?|pizza|tapas|pints?|iftar|sushi"
    r"|cocktails|ramen|curry)(?=$| (?:at|in|with|on|by|near|after|before) )",
    re.IGNORECASE,
)
# Places one is in, not at.
INSIDE = re.compile(rf"\b(?:{'|'.join(phrases('inside'))})$|^room \d", re.IGNORECASE)
REGION = re.compile(r"(?:downtown|upstate|central|north|south|east|west) ", re.IGNORECASE)
# "berlin games week": a town typed small.
SMALL_TOWN = re.compile(r"\b[a-z]{5,}\b")
# Places of the time-zone list that are also words.
ALSO_WORDS = frozenset(
    ["center", "eastern", "western", "central", "pacific", "mountain", "easter", "general", "islands"]
)
# An acronym typed small: "ncbs poster session".
ACRONYM = re.compile(r"\b[bcdfghjklmnpqrstvwxz]{3,5}\b")
COMMON = re.compile(rf"(?:{'|'.join(phrases('place-nouns'))})$", re.IGNORECASE)
FOREIGN = re.compile(r"(?:de|des|du|d'|la|le|del|di|da|do|der|van|von)\b")
# "Rotary lunch" and "Class of 98" are names.
KEPT = re.compile(r"(?:rotary|class|depot|mission|olympiad)$", re.IGNORECASE)
ALONE = words("alone")
DAYS = r"(?:mon|tues?|wed|weds|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?"
DAY_FIRST = re.compile(
    rf"^(?:(?:last |this |yesterday's )?{DAYS}(?:'s)? )(?=\w)(?!market|class|club|league)|"
    rf"^(?:yesterday's|today's|tonight's|last night's) ",
    re.IGNORECASE,
)
DAY_LAST = re.compile(
    rf"[ ,]+(?:day (?:\d|one|two|three)|(?:last |this |on )?{DAYS}|yesterday|today|tonight|last night|last week)$",
    re.IGNORECASE,
)
OWNED = re.compile(r"^(?:my|our|his|her|their|your|the|a|an|[\w]+(?:'s|s')|[A-Z][\w' -]*'s) ", re.IGNORECASE)
PERSON_S = re.compile(r"^(?:my|our|[A-Z][\w-]+'s) ")


def place_words(place: str, typed: str = "") -> str:
    """The place with its preposition: `place_words("train to Porto") == "on the train to Porto"`.

    `typed` is the place as it stood in the note, with the preposition before it, if any: of a name that no list knows
    it tells whether one is in it or at it.
    """
    text = PERSON_IN.sub("", _clean(place))
    if not text or TRADE.search(text) or NO_PLACE.search(text) or len(text.split()) > LONGEST:
        return ""
    if re.fullmatch(r"[\d.,]+", text):
        return f"at {text}"
    if READY.match(text):
        return text[0].lower() + text[1:]
    found = _known_sort(text) or _as_typed(text, typed) or f"at {_the(text)}"
    return _with_article(found, typed) if ARTICLE_TYPED.match(typed) else found


def _with_article(found: str, typed: str) -> str:
    """ "at RDA plenary" with the article the owner typed."""
    before, _, text = found.partition(" ")
    if before == "over" or text.lower() in towns() or OWNED.match(text):
        return found
    small = text.lower() if typed.islower() and text.isalpha() else text
    return f"{before} the {small}"


def _known_sort(text: str) -> str | None:
    """Meals, screens, vehicles, rooms and towns have prepositions of their own."""
    core = INNER.split(text)[0]
    meal = MEAL.match(text)
    if meal:
        # Company at table is who was met: "lunch with Marcus" is said to Marcus.
        where = re.sub(r"^ with .*$", "", text[meal.end() :])
        return f"over {re.sub(r'^(?:a|an|the) ', '', meal.group().lower())}{where}"
    if SCREEN.match(text):
        return f"on {text if text[:1].isupper() else expand(text).capitalize()}"
    if VEHICLE.search(core) or TIMETABLE.match(text):
        return f"on {_the(text)}"
    if ONLINE.search(text):
        return f"in {_the(text)}"
    town = text.split(" at ")[0]
    if town.lower() in towns() or (REGION.match(text) and not COMMON.search(text)):
        return f"in {text if text[:1].isupper() else text.title()}"
    if INSIDE.search(core) and core.split()[-1].islower():
        return f"in {_the(text)}"
    return None


def _as_typed(text: str, typed: str) -> str | None:
    """With the preposition the owner put before it; "at" says nothing, for it is said of towns in a hurry."""
    before = PREPOSITION.match(typed)
    if before is None:
        return None
    word = before["word"].lower()
    return f"{word} {_the(text) if word == 'in' or ' ' in text else text}"


def surely_place(place: str) -> bool:
    """Whether a place that was only guessed reads like one: a town, or a common noun such as "fair"."""
    text = _clean(place)
    core = INNER.split(text)[0]
    return text.lower() in towns() or any(rule.search(core) for rule in (COMMON, VEHICLE, ONLINE, MEAL, SCREEN))


def place_name(place: str, typed: str = "") -> str:
    """The place as a name for a subject line: "AWS", "the Kilkenny gig"."""
    return re.sub(r"^(?:at|in|on|over|during|after|via|through) ", "", place_words(place, typed))


def _clean(place: str) -> str:
    text = re.sub(r"\s*\([^)]*\)|^(?:me|us) (?=[a-z])|^'?s (?=\w)", "", expand(place)).replace(" @ ", " at ")
    # "hack day plays tabla": what follows is about the person.
    text = ABOUT_THEM.split(text)[0]
    text = re.sub(r"^(?:his|her|their) (?=\w)", "your ", PRAISE.sub("", text))
    text = MEETING_AT.sub("", BEHIND.sub("", text.strip()))
    text = DAY_LAST.sub("", DAY_FIRST.sub("", text))
    text = TOWN_BEHIND.sub(lambda match: _in_town(match), re.split(r",\s*", text)[0])
    text = SMALL_TOWN.sub(lambda match: _town(match.group()), text)
    text = ACRONYM.sub(lambda match: match.group().upper(), text)
    first, _, rest = text.strip(" ,.;-!").partition(" ")
    # "Book fair" had its capital from the beginning of the note.
    if not rest and first[1:].islower() and first.lower() in phrases("place-nouns"):
        return first.lower()
    generic = rest.islower() and first.lower().rstrip("'s’") in words("generic")
    small = first[1:].islower() and rest[:1].islower() and not FOREIGN.match(rest) and not KEPT.match(first)
    generic = generic or (small and COMMON.fullmatch(first) is not None)
    return f"{first.lower()} {rest}" if generic else f"{first} {rest}".strip()


INNER = re.compile(r" (?:in|at|of|to|on|for|from|about|with|near|outside|after|during) ")
TIMETABLE = re.compile(r"the \d{1,2}[:.]\d\d$")
TOWN_BEHIND = re.compile(r"^(?P<what>(?:.* )?[a-z][\w'-]+) (?P<town>[A-ZÀ-Þ][\w-]*[a-zß-ÿ][\w-]*(?: [A-ZÀ-Þ][\w-]+)?)$")


def _town(word: str) -> str:
    known = word in towns() and word not in ALSO_WORDS | words("common") | words("generic")
    return word.capitalize() if known and COMMON.fullmatch(word) is None else word


def _in_town(match: re.Match[str]) -> str:
    """ "hotel lobby Tashkent" is a lobby in Tashkent."""
    known = COMMON.search(match["what"]) is not None and not (
        VEHICLE.search(match["what"]) or ONLINE.search(match.group())
    )
    return f"{match['what']} in {match['town']}" if known else match.group()


def _the(text: str) -> str:
    """With "the" where a common noun ends it: "the school gate", but "GDC", "my cousin's wedding"."""
    low = text.lower()
    if re.match(r"[A-Z].* (?:week|weekend|day|fest)$", text):
        return text
    owner = re.match(r"([a-z]+)'s ", text)
    if owner and owner[1] not in words("relations") | {"men", "women", "children", "people"}:
        return f"the {text}"
    if low in ALONE or (OWNED.match(text) and not re.match(r"^\w+s' ", text)) or PERSON_S.match(text):
        return text
    if re.match(r"(?:last|first|final) ", low):
        return f"the {text}"
    core = INNER.split(text)[0]
    if COMMON.search(core) or VEHICLE.search(core) or ONLINE.search(core):
        known_name = all(word[:1].isupper() for word in core.split()) and re.search(
            r"(?:Summit|Week|Forum|Day|Club|Library|Market|Show|Expo|College|Airport|Night|Fest|Game|Con|Conf)$", core
        )
        return (
            text
            if known_name and len(core.split()) <= 3 and not re.search(r"(?:Market|Club|Library|Night|Show)$", core)
            else f"the {text}"
        )
    if core.islower() and " " not in core and not COMMON.search(core):
        return text.capitalize() if core == text else f"{core.capitalize()}{text[len(core) :]}"
    if text[:1].islower() and re.search(r"^(?:opening|launch|wedding|wrap|class|speakers|closing|drink)", low):
        return f"the {text}"
    return text
