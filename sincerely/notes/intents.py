"""A note, or the log of an outreach: somebody sent, replied or declined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sincerely.model import Intent, TouchKind
from sincerely.notes.lexicon import listed, lists_of, phrased
from sincerely.notes.names import first_name
from sincerely.notes.questions import known_in
from sincerely.notes.talk import talk_of

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

HEARD_FROM = phrased("asking.heard_from")
WROTE_BACK = phrased("asking.wrote_back")
SENT_PHRASES = phrased("asking.sent_phrases")
BEFORE_OUTCOME = listed("asking.before_outcome")
LEFT_BY = listed("asking.left_by")
THEY_WROTE = listed("asking.they_wrote")
BEFORE_SENT = listed("asking.before_sent")
DONE_TO_SOMEBODY = listed("asking.done_to_somebody")


# "Grace passed", not "Oscar passed his exam".
PASSED = re.compile(lists_of("asking")["passed_on"], re.IGNORECASE)
MAX_LOG = 22  # Words: a longer message tells more than that something happened.


def guess_intent(page: Page, tokens: list[Token]) -> tuple[Intent, TouchKind | None]:
    """A note, or the log of an outreach: somebody sent, replied or declined, and little else is told."""
    talk = talk_of("en")
    said = [t for t in tokens if t.is_word]
    outcome = outcome_of(said, talk, page) if len(said) <= MAX_LOG else None
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
    if known_in(said, page.known) is not None or not page.people:
        return False
    facts = page.people[0].findings
    return any(f.field == "role" for f in facts) or sum(f.field == "hook" for f in facts) >= 3


def outcome_of(said: list[Token], talk: dict[str, Any], page: Page) -> TouchKind | None:
    """What happened, where the message says that and begins with it."""
    if not said:
        return None
    first = said[0].low
    named = named_in_log(said, page)
    if named is None:
        return None
    start = 1 if first in BEFORE_OUTCOME else 0
    verb = next((t for t in said[start : start + 4] if t.low in talk["sent"]), None)
    head = " ".join(t.low for t in said[:14])
    if (
        verb is not None
        and verb.low in {"dropped", "left"}
        and said[min(said.index(verb) + 1, len(said) - 1)].low in LEFT_BY
    ):
        verb = None
    if _phrase("is out to", head):
        return TouchKind.SENT  # "The offer is out to Gstöttner".
    if first in {"met", "talked", "spoke", "had"} and "reply" not in head and "answer" not in head:
        return None
    theirs = (said.index(named) <= 3 and (verb is None or said.index(named) < said.index(verb))) or any(
        w in head for w in HEARD_FROM
    )
    if (
        theirs
        and known_in(said[:1], page.known)
        and len(said) > 1
        and said[1].low in THEY_WROTE
        and (len(said) == 2 or "her_subject" in said[2].tags)
    ):
        return TouchKind.REPLIED
    if theirs and PASSED.search(page.text):
        return TouchKind.DECLINED
    if theirs and "i said" in head and not any(w in head for w in ("wrote back", "got back", "replied")):
        return None
    if theirs:
        early = " ".join(t.low for t in said[:5])
        if any(w in early for w in WROTE_BACK):
            return TouchKind.REPLIED
        if talk["declined_phrases"].search(head):
            return TouchKind.DECLINED
        weak = any(f.field in {"promise", "handle", "email", "phone"} for p in page.people for f in p.findings)
        if talk["firm_replies" if weak else "replied_phrases"].search(head) or any(
            t.low in {"replied", "answered", "responded", "says"} for t in said[:6]
        ):
            return TouchKind.REPLIED
    if any(_phrase(p, head) for p in SENT_PHRASES) and len(said) <= 14:
        return TouchKind.SENT
    if (
        verb is not None
        and not any(f.field == "promise" for p in page.people for f in p.findings)
        and said.index(verb) <= start + 2
        and not theirs
        and not (len(said) > 1 and verb.low in DONE_TO_SOMEBODY and any(t.low in {"i'd", "id", "i'll"} for t in said))
    ) and (said.index(verb) == start or said[said.index(verb) - 1].low in BEFORE_SENT):
        return TouchKind.SENT
    return None


def _phrase(phrase: str, text: str) -> bool:
    return f" {phrase} " in f" {text} "


def named_in_log(said: list[Token], page: Page) -> Token | None:
    """The first word that names somebody: a known contact, a person read, or a capital in the middle."""
    for i, token in enumerate(said):
        low = token.low.removesuffix("'s").removesuffix("'")
        for name in page.known:
            if low in {first_name(name), *(w for w in name.casefold().split() if len(w) > 2)} and (
                token.upper or not token.has("preposition", "determiner")
            ):
                return token
            if low.rstrip("s") in [w for w in name.casefold().split() if len(w) > 4]:
                return token
        if page.people and page.mentioned(token) is not None and token.low not in {"mr", "mrs"}:
            return token
        if i and token.text[0].isupper() and not token.tags and page.cased and i > 0:
            return token
        if i == 0 and token.text[0].isupper() and not token.tags:
            return token
    return next((t for t in said[:6] if not t.tags and t.low.isalpha() and len(t.low) > 2), None)
