"""From what one types in a hurry to words: "w/ 2 ppl" becomes "with two people". Meaning is never changed."""

from __future__ import annotations

import re
from functools import cache

from sincerely.drafts.grammar.lexicon import one_of, pairs, phrases, rewrites, towns, words

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# "2 kids" is "two kids"; "9 am", "8 yr olds", "3 bed" and "phase 2" keep their digits.
SMALL_NUMBER = re.compile(
    r"(?<![\w.,:/#€$£+-])(?<!phase )(?<!day )(?<!no )(?<!chapter )(?<!figure )(?<!year )"
    r"(?<!aged )(?<!at )(?<!turns )(?<!band )"
    r"(?<!scope )(?<!type )(?<!level )(?<!grade )(?<!tier )(?<!hall )(?<!gate )(?<!stage )(?<!version )(?<!zone )"
    r"(?<!module )(?<!category )(?<!step )(?<!act )"
    r"(?<!Grade )(?<!Level )(?<!Type )(?<!Scope )(?<!Tier )(?<!Class )(?<!Year )"
    r"([2-9]|10)(?= (?!am\b|pm\b|x\b|bed\b|br\b|k\b|m\b|percent\b|year olds?\b|hours?\b|minutes?\b|[A-Z])[a-zé]{3,})"
)
IN_TOWN = re.compile(r"(?:(?<= in )|(?<= to )|(?<= at )|(?<= from )|(?<= near ))[a-z]{4,}\b")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
# "2nd place", but "3rd May" and "the 5th of June".
ORDINAL = re.compile(r"(?<![\w.])(?P<n>[1-9])(?:st|nd|rd|th)(?= (?!of\b)[a-z])")
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
NOISE = re.compile(rf"(?:,? \b(?:{one_of('noise')})\b)+(?=$|[.,;!])|!+$", re.IGNORECASE)
SIGNS = (
    (" & ", " and "),
    (" + ", " and "),
    (" @ ", " at "),
    (" / ", " or "),
    ("…", ""),
    ("...", ""),
    (" - ", ", "),
    (" – ", ", "),
)
# "sings in Japanese AND Guarani"
SHOUTED = re.compile(r"\b(?:AND|NOT|SO|VERY|ALL|BOTH|REALLY|NEVER|ALWAYS|EVERY|LOVES|HATES|OWN|BIG|HUGE|FIRST|THE)\b")
# "moms 80th birthday": the apostrophe that a hurry leaves out.
# "golfs Saturdays" is "golfs on Saturdays".
PLURAL_DAYS = re.compile(
    r"(?<! on)(?<! every)(?<!\band)(?<!,)(?<! most) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b", re.IGNORECASE
)
KIN_S = re.compile(
    r"\b(mom|mum|dad|gran|grandma|grandpa|sister|brother|son|daughter|wife|husband|cousin|friend|boss)s"
    r"(?= (?:\d+(?:st|nd|rd|th)|birthday|wedding|house|place|farm|funeral|garden|kitchen|band|restaurant|shop|"
    r"recipes?|stall|bakery|business|company|orchard|shed|old)\b)"
)
MONTHS_AND_DAYS = frozenset({"mon", "sat.", "dec", "mar", "sep"})


@cache
def _shorthand() -> re.Pattern[str]:
    found = sorted(pairs("shorthand"), key=len, reverse=True)
    return re.compile(rf"(?<![\w/'.@-])(?:{'|'.join(map(re.escape, found))})(?![\w/'@-]|:\w)", re.IGNORECASE)


@cache
def _proper() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {name.lower(): name for name in (*phrases("proper"), *phrases("cities")) if name.lower() not in COMMON}
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w/@.-])(?:{'|'.join(map(re.escape, ordered))})(?![\w/@]|\.\w)", re.IGNORECASE), names


# Names that are also words: left as typed.
COMMON = words("common")


def _spell(match: re.Match[str]) -> str:
    return NUMBERS[int(match.group())]


def _expand(match: re.Match[str]) -> str:
    # A pattern that ignores case also takes letters that are no lower case of theirs: "ı" for "i", "ſ" for "s".
    # "HR" is a department, "hr" an hour.
    if match.group().isupper() and match.group() in phrases("proper"):
        return match.group()
    return pairs("shorthand").get(match.group().lower(), match.group())


def capitals(text: str) -> str:
    """Give names of days, months, countries, languages and well-known makers their capitals back."""
    pattern, names = _proper()
    text = IN_TOWN.sub(
        lambda match: match.group().title() if match.group() in towns() - COMMON else match.group(), text
    )
    return pattern.sub(lambda match: names.get(match.group(), match.group()), text)


def expand(text: str) -> str:
    """Plain words from shorthand: `expand("has 2 dogs w/ a blog btw") == "has two dogs with a blog"`."""
    text = EMOJI.sub("", text.replace("’", "'")).strip()
    text = (
        re.sub(r"\bw/(?=\w)(?!o\b)", "w/ ", re.sub(r"(?<=\w)\s*&\s*(?=\w{2})(?<!\w&)", " & ", text))
        if " & " in text or "w/" in text
        else text
    )
    for sign, meaning in SIGNS:
        text = text.replace(sign, meaning)
    text = _shorthand().sub(_expand, text)
    for pattern, meant in rewrites("expansions"):
        text = pattern.sub(meant, text)
    text = ORDINAL.sub(lambda match: ORDINALS[int(match["n"]) - 1], text)
    text = PLURAL_DAYS.sub(r" on \1", text)
    text = KIN_S.sub(r"\1's", text)
    text = SHOUTED.sub(lambda match: match.group().lower(), NOISE.sub("", text))
    text = SMALL_NUMBER.sub(_spell, text)
    return " ".join(capitals(text).split()).strip(" ,;.-")
