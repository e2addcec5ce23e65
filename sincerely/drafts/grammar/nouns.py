"""Articles, number and the shape of noun phrases."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words

DETERMINERS = words("determiners")
UNCOUNTABLE = words("uncountable")
AN_SOUND = re.compile(
    r"(?:[aeio]|u(?!ni|se|ti|kr|k\b|rin)|hono|hour|heir|honest|8|11\b|18\b|(?:[FHLMNRSX](?=[A-Z\d]|\b)))"
)
HEAD_ENDS = re.compile(
    r"\s(?:for|with|in|at|on|of|to|from|about|that|who|which|where|near|by|under|over|because|so|"
    r"but|and|or|between|within|upon|until|before|after|without"
    r"|during|doing|seeking|working|using|as|like|than|per|if|when|around|into|across|out|since|looking|made|based|delivered|installed|printed|shipped|painted|called|named|aged|grown)\b.*$",
    re.IGNORECASE,
)


def head(phrase: str) -> str:
    """The noun a phrase is about: `head("a data engineer in Leeds") == "engineer"`."""
    core = HEAD_ENDS.sub("", phrase).rstrip(",.;")
    return core.split()[-1] if core.split() else ""


GERUND = re.compile(r"[a-z]{2,}ing (?:a|an|the|your|my|our|to)\b")


def is_plural(phrase: str) -> bool:
    """Whether a verb after the phrase is plural."""
    core = HEAD_ENDS.sub("", phrase)
    if GERUND.match(phrase):
        return False  # "bringing the kids to the fair" is one thing to do.
    if " and " in phrase and not core.lower().startswith(("a ", "an ")):
        return True
    noun = head(phrase).lower()
    return noun in {"kids", "children", "people", "bees", "data", "mice", "feet"} - {"data"} or (
        noun.endswith("s")
        and not noun.endswith(("ss", "us", "is", "ics", "news", "'s"))
        and noun not in {"chess", "tennis", "darts", "maths"}
    )


def a_or_an(noun: str) -> str:
    """The article by sound: "an hour", "a university"."""
    return "an" if AN_SOUND.match(noun) or (AN_SOUND.match(noun.lower()) and not noun[:2].isupper()) else "a"


def has_determiner(phrase: str) -> bool:
    """Whether an article, a possessive or a number already opens the phrase."""
    first = phrase.split()[0].lower() if phrase.split() else ""
    return first in DETERMINERS or first[:1].isdigit() or first.endswith("'s")


def indefinite(phrase: str) -> str:
    """The phrase as something new, with an article where one goes: "an agent in Dubai", but "playtesters"."""
    noun = head(phrase)
    named = noun.lower() in words("counted-in-ing")
    uncountable = noun.lower() in UNCOUNTABLE or (noun.lower().endswith(("ing", "ware")) and not named)
    if (
        not phrase
        or has_determiner(phrase)
        or is_plural(phrase)
        or uncountable
        or noun[:1].isupper()
        or (phrase[:1].isupper() and len(phrase.split()) == 1)
    ):
        return phrase
    if " and " in phrase or ", " in phrase:
        return phrase
    return f"{a_or_an(phrase)} {phrase}"


def definite(phrase: str) -> str:
    """The phrase as something both know: "a quote" and "that quote" become "the quote", "my deck" stays."""
    turned = re.sub(r"^(?:a|an|that|this|those|these|some|the)\s+", "", phrase, flags=re.IGNORECASE)
    if turned != phrase:
        return f"the {turned}"
    first = phrase.split()[0].lower() if phrase.split() else ""
    if first in {"my", "our", "your", "his", "her", "their", "its", "all", "both", "every"} or first.endswith("'s"):
        return phrase
    return f"the {phrase}"


def yours(phrase: str) -> str:
    """The phrase as theirs: "a kiln" becomes "your kiln", "two dogs" becomes "your two dogs"."""
    turned = re.sub(r"^(?:a|an|the|some)\s+", "", phrase, flags=re.IGNORECASE)
    return turned if turned.lower().startswith(("your ", "my ", "our ")) else f"your {turned}"


def belongs(phrase: str) -> bool:
    """Whether the phrase opens with somebody or something that is theirs without saying so: "daughter", "team"."""
    first = re.split(r"[\s']", phrase.lower(), maxsplit=1)[0]
    return first in words("relations")


def capital(sentence: str) -> str:
    """A sentence begins with a capital."""
    if re.match(r"[a-z]+[A-Z]", sentence):
        return sentence  # "iPad", "eDNA" keep their own capitals.
    return sentence[:1].upper() + sentence[1:]


def countable(phrase: str) -> bool:
    """Whether "your" may stand before it as before a single thing: "your linter", but "your work on fintech"."""
    noun = head(phrase).lower()
    made = re.search(r"(?:collect|edit|stat|vers|miss|auct|exhibit|publicat|competit|applicat)ion$", noun)
    abstract = not made and noun.endswith(
        ("ing", "ion", "ance", "ence", "ity", "ics", "tech", "ment", "ware", "ism", "age", "ology", "finance", "ture")
    )
    return bool(noun) and not (abstract or noun in UNCOUNTABLE or is_plural(phrase)) and phrase[:1].islower()
