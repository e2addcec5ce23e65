"""Words that several readings of a phrase share: animals, family, time, the gerund."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.verbs import gerund

ANIMAL = re.compile(
    r"\b(dogs?|cats?|pupp(?:y|ies)|retrievers?|labradors?|greyhounds?|whippets?|dachshunds?|"
    r"coll(?:y|ies|ie)|beagles?|horses?|ponies|hens|chickens|bees|sheep|goats?|"
    r"parrots?|donkeys?|rabbits?|alpacas?|llamas?|reindeer|axolotl|spaniels?|terriers?|poodles?|"
    r"huskies|pigs|tortoises?|ferrets?|budgies?|kittens?|ducks)\b",
    re.IGNORECASE,
)


FAMILY = re.compile(
    r"\b(kids?|sons?|daughters?|twins?|toddlers?|bab(?:y|ies)|wife|husband|partner|mum|mom|dad|"
    r"mother|father|brothers?|sisters?|grand\w+|nephews?|"
    r"nieces?|cousins?|lad|family|boys?|girls?|eldest|youngest|oldest|"
    r"(?:younger|older|little|middle) ones?|littlest)\b",
    re.IGNORECASE,
)


RELATIVE = re.compile(r",? (?:(?:that|which|who|where|whose|so|because|nobody|no one) .*|to (?:lend|sell|rent|spare))$")


MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
# "in early June", "next week", "on Sundays", "12 May", "tomorrow": the day at the end of a phrase.
TIME_TAIL = re.compile(
    r",? (?:in|on|from|until|by|this|next|at the end of|early|late|mid) (?:early |late |mid )?(?:the )?"
    rf"(?:{MONTH}|{WEEKDAY}|spring|summer|autumn|fall|winter|week|month|year|weekend|\d{{4}})\b.*$"
    rf"| (?:last (?:week|month|year|night)|yesterday|{MONTH} \d{{1,2}}|(?:every |each |on )?{WEEKDAY}s?"
    r"|today|tomorrow|tonight|soon|now)$"
)


def ing_phrase(base: str, rest: str) -> str:
    """ "keep", "bees" as "keeping bees"."""
    return f"{gerund(base)} {rest.strip()}".strip()


def timeless(text: str) -> str:
    """Without the day or month at its end, which may have passed by the time the draft is read."""
    return re.sub(
        r" (?:(?:on |the )*\d{1,2}[/.]\d{1,2}\.?|(?:on )?(?:the )?day \d+|on the \d+(?:st|nd|rd|th)?)$",
        "",
        TIME_TAIL.sub("", text),
    ).strip()
