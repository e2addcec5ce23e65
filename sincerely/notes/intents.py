"""What a message is for: a note, a log of an outreach, a question, a link to share, or small talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sincerely.model import Intent, Reading, TouchKind
from sincerely.notes.lexicon import Lexicon
from sincerely.notes.names import first_name, matches_name
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

SHORT = {
    "u": "you",
    "shd": "should",
    "shld": "should",
    "whats": "what's",
    "wats": "what's",
    "r": "are",
    "w": "with",
    "w/": "with",
    "abt": "about",
    "ppl": "people",
    "msg": "message",
    "txt": "text",
}
# A reply only where nothing else is told: "she is up for it" may be a hook as well.
SOFT_REPLIES = ("is up for", "is in", "agreed to", "accepted", "confirmed", "would love to")
MAX_SMALL_TALK = 9  # Words; longer messages that only thank are rare.
MAX_LOG = 22  # Words: a longer message tells more than that something happened.


@cache
def _talk(locale: str) -> dict[str, Any]:
    from sincerely.notes.lexicon import lexicon

    data = lexicon(locale).data["talk"]
    return {
        **{
            key: re.compile("|".join(f"(?:{p})" for p in data["intents"][key])) for key in ("today", "person", "search")
        },
        "stop": frozenset(data["intents"]["search_stop"].split()),
        "other": frozenset(data["other"]["words"].split()),
        "share": frozenset(data["share"]["words"].split()),
        "sent": frozenset(data["log"]["sent"].split()),
        "replied": frozenset(data["log"]["replied"].split()),
        "replied_phrases": _any_of(data["log"]["replied_phrases"]),
        "firm_replies": _any_of([p for p in data["log"]["replied_phrases"] if p not in SOFT_REPLIES]),
        "declined_phrases": _any_of(data["log"]["declined_phrases"]),
    }


def read_talk(text: str, tokens: list[Token], words: Lexicon, known: Sequence[str]) -> Reading | None:
    """A question, a link or small talk as a whole message; None where it is a note or a log."""
    talk = _talk("en")
    said = [t for t in tokens if t.kind == "word"]
    folded = " ".join(SHORT.get(t.low, t.low) for t in said)
    if not said and not any(t.kind in ("url", "email", "phone", "date") for t in tokens):
        return Reading(text=text, intent=Intent.OTHER)
    link = next((str(t.value) for t in tokens if t.kind == "url"), None)
    if link is not None and _is_share(tokens, said, talk, known):
        return Reading(text=text, intent=Intent.SHARE, link=link)
    question = _question(text, folded, said, talk, known)
    if question is not None:
        intent, query = question
        return Reading(text=text, intent=intent, query=query)
    if (
        len(said) <= MAX_SMALL_TALK
        and all(t.low in talk["other"] or t.low.rstrip("!") in talk["other"] for t in said)
        and not any(t.kind in ("date", "email", "phone", "url", "handle") for t in tokens)
    ):
        return Reading(text=text, intent=Intent.OTHER)
    return None


def _is_share(tokens: list[Token], said: list[Token], talk: dict[str, Any], known: Sequence[str]) -> bool:
    """A link without an addressee: no name, no order to send it to somebody."""
    if tokens[0].kind == "url" or not said:
        return not any("object" in t.tags and t.low in ("her", "him") for t in said) and not _known_in(said, known)
    first = said[0]
    if any(t.low in ("her", "him", "met", "promised", "i'll", "owe") for t in said) or _known_in(said, known):
        return False
    if (
        "act" in first.tags
        and "base" in first.tags
        and first.low not in talk["share"]
        and first.low not in ("share", "read", "look", "check", "save", "keep", "put", "find")
    ):
        return False
    lows = [t.low for t in said[:8]]
    return any(w in talk["share"] for w in lows) or first.low in (
        "this",
        "that",
        "these",
        "worth",
        "fyi",
        "interesting",
        "useful",
        "good",
        "great",
        "nice",
        "new",
        "save",
        "saved",
        "shelf",
        "for",
        "might",
        "could",
        "found",
        "a",
        "the",
        "some",
        "just",
        "really",
        "lovely",
        "love",
        "read",
        "check",
        "look",
        "see",
        "keep",
        "put",
        "who",
        "anyone",
        "maybe",
        "brilliant",
        "excellent",
        "fun",
    )


def _known_in(said: list[Token], known: Sequence[str]) -> str | None:
    """A known contact named in the message."""
    for token in said:
        low = token.low.removesuffix("'s")
        if token.upper or not token.tags:
            for name in known:
                if low == first_name(name) or (len(low) > 2 and low in [w.strip(".") for w in name.casefold().split()]):
                    return name
    return None


ASKING = word_set(
    "who what when where how which whom whose any anyone anybody anything remind tell show find give list do "
    "does did is has have got everyone everybody people someone somebody whos who's what's whats when's am "
    "could can all know search pull look refresh details contacts notes info should whatever lookup met"
)


def _question(
    text: str, folded: str, said: list[Token], talk: dict[str, Any], known: Sequence[str]
) -> tuple[Intent, str | None] | None:
    """The kind of a question and what it asks about."""
    if not said or len(said) > 30:
        return None
    start = 0
    while start < min(5, len(said) - 1) and said[start].low in (
        "can",
        "could",
        "you",
        "u",
        "ok",
        "okay",
        "so",
        "hey",
        "hi",
        "um",
        "and",
        "please",
        "pls",
        "quick",
        "question",
        "btw",
        "oh",
        "now",
        "right",
        "good",
        "morning",
        "hm",
        "hmm",
        "wait",
        "coffee's",
        "in",
        "hand",
        "bot",
        "again",
        "sorry",
        "well",
    ):
        start += 1
    marked = text.rstrip().endswith("?") or "?" in text[-12:]
    asking = next((i for i in range(min(len(said), start + 5)) if said[i].low in ASKING), None)
    if asking is None and not marked:
        return None
    if talk["today"].search(folded) and (marked or asking is not None):
        return Intent.ASK_TODAY, None
    first = said[start].low
    if not marked and first not in ASKING:
        return None
    if (
        not marked
        and first
        in (
            "is",
            "has",
            "have",
            "do",
            "does",
            "did",
            "give",
            "met",
            "got",
            "am",
            "could",
            "can",
            "find",
            "list",
            "all",
            "look",
            "show",
            "people",
            "tell",
            "know",
            "is",
            "when",
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "should",
            "contacts",
            "notes",
            "info",
            "details",
            "how",
            "any",
        )
        and not (talk["search"].match(folded) or talk["person"].match(folded))
    ):
        return None
    tail = " ".join(SHORT.get(t.low, t.low) for t in said[start:])
    who = _known_in(said, known)
    searching = talk["search"].match(tail) or (
        first in ("who", "anyone", "anybody", "everyone", "whos", "who's") and who is None
    )
    if who is not None and not (
        first in ("who", "anyone", "anybody") and searching and not any(w in ("is", "was") for w in tail.split()[:2])
    ):
        return Intent.ASK_PERSON, who
    if searching:
        return Intent.ASK_SEARCH, _query(said, talk)
    if talk["person"].match(tail) or (marked and first in ASKING):
        name = _subject_name(said[start:], talk)
        if name is not None:
            return Intent.ASK_PERSON, name
        if marked or first in ("who", "what", "which"):
            if first in ("how", "what", "can", "is", "do", "does", "are") and any(
                t.low in ("bot", "you", "this", "work", "help") for t in said
            ):
                return Intent.OTHER, None
            return Intent.ASK_SEARCH, _query(said, talk)
    return None


def _query(said: list[Token], talk: dict[str, Any]) -> str:
    """The words to search for: the content words of the question."""
    kept = [t.text for t in said if t.low not in talk["stop"]]
    return " ".join(kept) or " ".join(t.text for t in said)


def _subject_name(said: list[Token], talk: dict[str, Any]) -> str | None:
    """The person asked about: the first word that is no plain word."""
    for i, token in enumerate(said[1:], 1):
        if token.low in talk["stop"] or (token.tags and not (token.upper and i and token.low not in ("i", "i'm"))):
            continue
        stop = i + 1
        while stop < len(said) and said[stop].upper and "preposition" not in said[stop].tags:
            stop += 1
        name = " ".join(t.text for t in said[i:stop])
        return re.sub(r"['’]s?$", "", name)
    return None


def guess_intent(page: Page, tokens: list[Token]) -> tuple[Intent, TouchKind | None]:
    """A note, or the log of an outreach: somebody sent, replied or declined, and little else is told."""
    talk = _talk("en")
    said = [t for t in tokens if t.kind == "word"]
    lows = [t.low for t in said]
    folded = " ".join(lows)
    outcome = outcome_of(folded, said, talk, page) if len(said) <= MAX_LOG else None
    if outcome is not None and not _tells_more(page, said):
        return Intent.LOG, outcome
    if (
        not page.people
        and not page.shared
        and page.place is None
        and len(said) <= 4
        and not any(t.kind == "date" for t in tokens)
    ):
        return Intent.OTHER, None
    return Intent.NOTE, None


def _tells_more(page: Page, said: list[Token]) -> bool:
    """Whether a message with an outcome is a note all the same: of somebody new, with a role or several details."""
    if _known_in(said, page.known) is not None or not page.people:
        return False
    facts = page.people[0].findings
    return any(f.field == "role" for f in facts) or sum(f.field == "hook" for f in facts) >= 3


def outcome_of(folded: str, said: list[Token], talk: dict[str, Any], page: Page) -> TouchKind | None:
    """What happened, where the message says that and begins with it."""
    if not said:
        return None
    first = said[0].low
    named = _named(said, page)
    if named is None:
        return None
    start = 1 if first in ("i", "just", "have", "done", "ok", "yay", "update", "finally", "good", "oh") else 0
    verb = next((t for t in said[start : start + 4] if t.low in talk["sent"]), None)
    head = " ".join(t.low for t in said[:14])
    if first in ("met", "talked", "spoke", "had") and "reply" not in head and "answer" not in head:
        return None
    theirs = (said.index(named) <= 3 and (verb is None or said.index(named) < said.index(verb))) or any(
        w in head for w in ("reply from", "heard from", "heard back", "no from", "yes from", "answer from")
    )
    if (
        theirs
        and _known_in(said[:1], page.known)
        and len(said) > 1
        and said[1].low in ("wrote", "texted", "emailed", "called", "messaged", "rang")
        and (len(said) == 2 or "her_subject" in said[2].tags)
    ):
        return TouchKind.REPLIED
    if theirs:
        early = " ".join(t.low for t in said[:5])
        if any(w in early for w in ("wrote back", "got back", "replied", "answered")):
            return TouchKind.REPLIED
        if talk["declined_phrases"].search(head):
            return TouchKind.DECLINED
        weak = any(f.field in ("promise", "handle", "email", "phone") for p in page.people for f in p.findings)
        if talk["firm_replies" if weak else "replied_phrases"].search(head) or any(
            t.low in ("replied", "answered", "responded", "says") for t in said[:6]
        ):
            return TouchKind.REPLIED
    if (
        any(_phrase(p, head) for p in ("voicemail", "in the post to", "is in the post", "dropped off", "off with"))
        and len(said) <= 14
    ):
        return TouchKind.SENT
    if (
        verb is not None
        and not any(f.field == "promise" for p in page.people for f in p.findings)
        and said.index(verb) <= start + 2
        and not theirs
        and not (
            len(said) > 1
            and verb.low in ("told", "got", "gave", "called", "left")
            and any(t.low in ("i'd", "id", "i'll") for t in said)
        )
    ) and (
        said.index(verb) == start
        or said[said.index(verb) - 1].low
        in (
            "i",
            "now",
            "just",
            "we",
            "already",
            "have",
            "finally",
            "also",
        )
    ):
        return TouchKind.SENT
    return None


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """One pattern for any of some phrases, as whole words."""
    return re.compile(r"(?<!\S)(?:" + "|".join(re.escape(p) for p in phrases) + r")(?!\S)")


def _phrase(phrase: str, text: str) -> bool:
    return f" {phrase} " in f" {text} "


def _named(said: list[Token], page: Page) -> Token | None:
    """The first word that names somebody: a known contact, a person read, or a capital in the middle."""
    for i, token in enumerate(said):
        low = re.sub(r"'s?$", "", token.low)
        for name in page.known:
            if low in (first_name(name), *(w for w in name.casefold().split() if len(w) > 2)) and (
                token.upper or not token.has("preposition", "determiner")
            ):
                return token
            if low.rstrip("s") in [w for w in name.casefold().split() if len(w) > 4]:
                return token
        if page.people and page.mentioned(token) is not None and token.low not in ("mr", "mrs"):
            return token
        if i and token.text[0].isupper() and not token.tags and page.cased and i > 0:
            return token
        if i == 0 and token.text[0].isupper() and not token.tags:
            return token
    return next((t for t in said[:6] if not t.tags and t.low.isalpha() and len(t.low) > 2), None)


__all__ = ["datetime", "guess_intent", "matches_name", "outcome_of", "read_talk"]
