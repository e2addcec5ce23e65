"""Where they met, with the word before it: "at AWS Summit", "on the train to Porto", "over dinner", "in Galway"."""

from __future__ import annotations

import re
from functools import lru_cache

from sincerely.drafts.grammar.lexicon import phrases, phrases_in, towns, words
from sincerely.drafts.grammar.place_names import COMMON, INNER, ONLINE, VEHICLE, cleaned
from sincerely.drafts.grammar.shorthand import expand

LONGEST = 9  # Words: a longer one swallowed the rest of a note without commas.
# Persons, remarks and instructions that were taken for a place: it is better left out.
NO_PLACE = re.compile(
    rf"\b(?:{phrases_in('places', 'foreign')}\b(?!:)|budget$)"
    r"|\bwhat an? \w|\bgod\b|'s (?:desperate|looking|getting|going)\b|\bmy old\b"
    r"|\w .*\b(?:his|her|their)\b|\b(?:of|at|in|the) (?:in|at|on|of)\b"
    r"|^your (?:brother|sister|wife|husband|mother|father|mum|mom|dad|son|daughter|friend|partner)\b(?!'s)"
    rf"|^{phrases_in('places', 'no place')}$",
    re.IGNORECASE,
)
# "wedding planner": what somebody is, taken for where they met.
TRADE = re.compile(
    r"^[a-z ]*(?:planner|designer|teacher|manager|engineer|lawyer|ologist|grapher|driver|chair|moderator|"
    r"keynote speaker)$"
)
READY = re.compile(r"^(?:at|in|on|over|during|after|by|near|outside|before|via|through|from) ", re.IGNORECASE)
PLAIN = re.compile(rf"{phrases_in('places', 'said plain')}$", re.IGNORECASE)
ARTICLE_TYPED = re.compile(r"(?:\w+|@) (?:the|an?) ", re.IGNORECASE)
PREPOSITION = re.compile(r"(?P<word>in|on|near|outside|inside|behind|beside|after|during) ", re.IGNORECASE)
SCREEN = re.compile(rf"^{phrases_in('places', 'screens')}$", re.IGNORECASE)
MEAL = re.compile(
    rf"^(?:a |an |the )?{phrases_in('places', 'meals')}(?=$| (?:at|in|with|on|by|near|after|before) )", re.IGNORECASE
)
DAY = re.compile(rf"^{phrases_in('places', 'days')}\b", re.IGNORECASE)
CAR = re.compile(rf"\b{phrases_in('places', 'cars')}$", re.IGNORECASE)
# Places one is in, not at.
INSIDE = re.compile(rf"\b(?:{'|'.join(phrases('inside'))})$|^room \d", re.IGNORECASE)
REGION = re.compile(rf"{phrases_in('places', 'regions')} ", re.IGNORECASE)
GATHERING = re.compile(rf"\b{phrases_in('places', 'gatherings')}$", re.IGNORECASE)
SHOP = re.compile(rf"(?:[a-z]+ )?{phrases_in('places', 'shops')}(?:'s)?$", re.IGNORECASE)
TIMETABLE = re.compile(r"the \d{1,2}[:.]\d\d$")
OWNED = re.compile(r"^(?:my|our|his|her|their|your|the|a|an|[\w]+(?:'s|s')|[A-Z][\w' -]*'s) ", re.IGNORECASE)
PERSON_S = re.compile(r"^(?:my|our|[A-Z][\w-]+'s) ")
# "workers' club", but "children's party" has its article.
PLURAL_OWNER = frozenset({"men", "women", "children", "people"})
# "Salon des vignerons": a common noun of another language.
FOREIGN_NAME = re.compile(
    r" (?:de|des|du|la|le|les|del|della|di|da|do|der|die|das|van|von|el|al|y|et|und|en) | (?:wharf|quay|live|cha)$"
)
# A name made of a common noun: "South Summit", but "the Camden Market".
NAME = re.compile(r"(?:Summit|Week|Forum|Day|Expo|College|Airport|Fest|Game|Con|Conf)$")


@lru_cache(maxsize=1024)  # A contact is planned anew at every word about them, and a whole fair was met at one place.
def place_words(place: str, typed: str = "") -> str:
    """The place with its preposition: `place_words("train to Porto") == "on the train to Porto"`.

    `typed` is the place as it stood in the note, with the preposition before it, if any: of a name that no list knows
    it tells whether one is in it or at it.
    """
    text = cleaned(place)
    if not text or TRADE.search(text) or NO_PLACE.search(text) or len(text.split()) > LONGEST:
        return ""
    if re.fullmatch(r"[\d.,]+", text):
        return f"at {text}"
    if PLAIN.match(text) or READY.match(text):
        return text[0].lower() + text[1:]
    found = _known_sort(text) or _as_typed(text, typed) or f"at {_the(text)}"
    return _with_article(found, typed) if ARTICLE_TYPED.match(typed) and not _bare_name(text, typed) else found


def _bare_name(text: str, typed: str) -> bool:
    """ "the nursery up at Kinglake": the article stood before something else."""
    return (
        text[:1].isupper() and re.search(rf"\b(?:the|an?) {re.escape(text.split()[0])}", typed, re.IGNORECASE) is None
    )


def surely_place(place: str) -> bool:
    """Whether a place that was only guessed reads like one: a town, or a common noun such as "fair"."""
    text = cleaned(place)
    core = INNER.split(text)[0]
    return text.lower() in towns() or any(rule.search(core) for rule in (COMMON, VEHICLE, ONLINE, MEAL, SCREEN))


def place_name(place: str, typed: str = "") -> str:
    """The place as a name for a subject line: "AWS", "the Kilkenny gig"."""
    return re.sub(r"^(?:at|in|on|over|during|after|via|through) ", "", place_words(place, typed))


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
    if MEAL.match(text):
        return _over(text)
    if DAY.match(text) or re.match(r"(?:holiday|safari|vacation|leave)(?: in| at|$)", text, re.IGNORECASE):
        return f"on {text}"
    if SCREEN.match(text):
        return f"on {text if text[:1].isupper() else expand(text).capitalize()}"
    if VEHICLE.search(core) or TIMETABLE.match(text):
        return f"on {_the(text)}"
    if ONLINE.search(text):
        return f"in {_the(text)}"
    if CAR.search(core):
        return f"in {_the(text) if ' ' in core else _definite(text)}"
    town = text.split(" at ")[0]
    if town.lower() in towns() or (REGION.match(text) and not COMMON.search(text)):
        return f"in {text if text[:1].isupper() else text.title()}"
    if SHOP.fullmatch(core):
        return f"at {_definite(text)}"
    return f"in {_the(text)}" if INSIDE.search(core) and core.split()[-1].islower() else None


def _over(text: str) -> str:
    """A meal; company at table is who was met: "lunch with Marcus" is said to Marcus."""
    bare = re.sub(r"^(?:a|an|the) ", "", text[:1].lower() + text[1:], flags=re.IGNORECASE)
    return f"over {re.sub(r' with .*$', '', bare)}"


def _as_typed(text: str, typed: str) -> str | None:
    """With the preposition the owner put before it; "at" says nothing, for it is said of towns in a hurry."""
    before = PREPOSITION.match(typed)
    if before is None:
        return None
    word = before["word"].lower()
    # "on the fair": who writes in a second language takes the word of the first.
    if word in {"on", "in"} and GATHERING.search(INNER.split(text)[0]):
        return None
    return f"{word} {_the(text) if word == 'in' or ' ' in text else text}"


def _definite(text: str) -> str:
    return text if OWNED.match(text) else f"the {text}"


def _the(text: str) -> str:
    """With "the" where a common noun ends it: "the school gate", but "GDC", "my cousin's wedding"."""
    low = text.lower()
    owner = re.match(r"([a-z]+)'s ", text)
    if owner and owner[1] not in words("relations") | PLURAL_OWNER:
        return f"the {text}"
    named = re.match(r"[A-Z].* (?:week|weekend|fest)$", text)
    owned = (OWNED.match(text) and not re.match(r"^\w+s' ", text)) or PERSON_S.match(text)
    if named or owned or low in words("alone"):
        return text
    if re.match(r"(?:last|first|final|same) ", low):
        return f"the {text}"
    return _by_noun(text, INNER.split(text)[0])


def _by_noun(text: str, core: str) -> str:
    if any(rule.search(core) for rule in (COMMON, VEHICLE, ONLINE, INSIDE, CAR)):
        name = all(word[:1].isupper() for word in core.split()) and NAME.search(core)
        return text if name and len(core.split()) <= 3 else f"the {text}"
    # "AILA awards", "Kone tech day": a name that ends in a common noun.
    if re.match(r"[A-Z].* [a-z]{3,}$", core) and not FOREIGN_NAME.search(core):
        return f"the {text}"
    if core.islower() and " " not in core:
        return text.capitalize() if core == text else f"{core.capitalize()}{text[len(core) :]}"
    if text[:1].islower() and re.match(r"opening|launch|wedding|wrap|class|speakers|closing|drink|talk", text):
        return f"the {text}"
    return text
