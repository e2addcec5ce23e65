"""How the owner writes: greeting, sign-off, formality, spelling."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words
from sincerely.model import Channel, Voice

HONORIFICS = words("honorifics")
# Where the family name stands first, the given name is what follows.
FAMILY_FIRST = words("family-first")
VIETNAMESE = frozenset(["nguyễn", "nguyen", "trần", "tran", "lê", "phạm", "pham"])
CALLED_BY, NO_TITLES = words("called-by"), words("no-titles")
# Given names of one syllable that follow a Chinese family name; and family names that are given names elsewhere.
SYLLABLES = words("given-syllables")
WESTERN = frozenset(["kim", "lee", "song", "may", "han", "dong", "jin"])
# "Ms Ferreira da Cunha": what stands before a particle may be part of the family name.
NOBILIARY = frozenset(["da", "de", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "y", "e"])
PARTICLES = frozenset(["bin", "binte", "binti", "bint", "ibn"])
LONG_FORMS = (
    (r"\bhaven't\b", "have not"),
    (r"\bdon't\b", "do not"),
    (r"\bdoesn't\b", "does not"),
    (r"\bdidn't\b", "did not"),
    (r"\bisn't\b", "is not"),
    (r"\bcan't\b", "cannot"),
    (r"\bwon't\b", "will not"),
    (r"\baren't\b", "are not"),
    (r"\bI'd\b", "I would"),
    (r"\bI'll\b", "I will"),
    (r"\bI'm\b", "I am"),
    (r"\bI've\b", "I have"),
    (r"\byou're\b", "you are"),
    (r"\byou'd\b", "you would"),
    (r"\byou've\b", "you have"),
    (r"\b([Ii])t's\b", r"\1t is"),
    (r"\bLet's\b", "Let us"),
    (r"\blet's\b", "let us"),
    (r"\b([Tt])hat's\b", r"\1hat is"),
    (r"\b([Ww])hat's\b", r"\1hat is"),
    (r"^Hi ", "Dear "),
    (r"!(?=\s|$)", "."),
)
# Only words that our own templates use: the owner's words and names keep their spelling.
AMERICAN = {
    "favourite": "favorite",
    "organise": "organize",
    "colour": "color",
    "honour": "honor",
    "realise": "realize",
    "in my diary": "on my calendar",
}


def first_name(name: str) -> str:
    """What to call somebody: the given name; with only a family name known, the honorific and it."""
    words = [word for word in name.split() if word]
    if not words:
        return ""
    titled = words[0].lower().strip(".") in HONORIFICS
    if " and " in f" {name} " or " & " in name:
        return (
            name
            if titled
            else " and ".join(_capital(part.split()[0]) for part in re.split(r" and | & ", name) if part.split())
        )
    # "Grandad Ken" is Ken to anybody else; "Coach Art" and "Aunty Coralie" keep what they are called.
    if len(words) > 1 and words[0].lower() in CALLED_BY:
        return " ".join(_capital(word) for word in words[:2])
    if len(words) > 1 and words[0].lower() in NO_TITLES:
        words = words[1:]
    if titled:
        words, title = words[1:], words[0]
        surname = len(words) > 1 and words[1].lower() in NOBILIARY
        if len(words) < 2 or surname:
            return f"{title} {' '.join(words)}".strip()
    return _given(words)


def _given(words: list[str]) -> str:
    if len(words) >= 2 and words[0].lower() == "te":
        return " ".join(words[:2])  # Māori names: "Te Ariki" is one.
    if len(words) >= 3 and words[0].lower() in VIETNAMESE:
        return words[-1]
    if len(words) == 3 and words[0].lower() in FAMILY_FIRST:
        return " ".join(words[1:])
    # "Chen Wei": which of two is the given name is not always plain; both together never offend.
    if len(words) == 2 and words[0].lower() in FAMILY_FIRST - WESTERN and words[1].lower() in SYLLABLES:
        return " ".join(_capital(word) for word in words)
    for place, word in enumerate(words):
        if word.lower() in PARTICLES and place:
            return " ".join(words[:place])
    if len(words[0].strip(".")) == 1 or (not words[0].isascii() and ord(words[0][0]) > 0x370):
        return " ".join(words)
    return _capital(words[0])


def _capital(word: str) -> str:
    return word if not word.islower() else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def formal_name(name: str, role: str | None) -> str:
    """ "Dr. Umeh", "Professor Umeh-Brandt", "Mr Farouk Haddad"; without a title the whole name."""
    words = name.split()
    if len(words) > 1 and words[0].lower().strip(".") in HONORIFICS:
        return f"{words[0]} {words[-1]}" if words[0].lower().strip(".") in {"dr", "prof", "professor"} else name
    if role and role.lower().strip(".") in {"professor", "prof", "dr", "doctor"} and len(words) > 1:
        return f"{'Dr.' if role.lower().startswith('d') else 'Professor'} {words[-1]}"
    return " ".join(word if word in NOBILIARY | PARTICLES else _capital(word) for word in words)


def greeting(name: str, role: str | None, voice: Voice, channel: Channel) -> str:
    """The line before the message, with its comma: "Hi Ana," or "Dear Dr. Umeh,"."""
    if voice.formal:
        return f"Dear {formal_name(name, role)}," if name else "Dear all,"
    called = first_name(name)
    titled = called.split()[:1] and called.split()[0].lower().strip(".") in HONORIFICS
    word = "Dear" if channel is Channel.LETTER or titled else "Hi"
    return f"{word} {called}," if called else "Hello,"


def sign_off(voice: Voice, channel: Channel) -> str:
    """The lines under the message: closing, name, and the P.S. where one is wanted."""
    closing = voice.sign_off or (
        "Kind regards," if voice.formal else "Warm wishes," if channel is Channel.LETTER else "Best wishes,"
    )
    lines = [closing.rstrip(",.") + ","] + ([voice.name] if voice.name else [])
    if voice.postscript:
        text = re.sub(r"^p\.? ?s\.?:? *", "", voice.postscript.strip(), flags=re.IGNORECASE)
        lines += ["", f"P.S. {text}"]
    return "\n".join(lines)


def spelled(template: str, voice: Voice) -> str:
    """A template's own words in the owner's spelling; what is filled in later is not touched."""
    if voice.spelling != "american":
        return template
    for british, american in AMERICAN.items():
        template = re.sub(rf"\b{british}", american, template)
    return template


def dressed(text: str, voice: Voice) -> str:
    """Long forms for a formal voice: no "I'd", no exclamation marks."""
    if not voice.formal:
        return text
    for short, long in LONG_FORMS:
        text = re.sub(short, long, text, flags=re.MULTILINE)
    return text
