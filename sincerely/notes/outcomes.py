"""What became of an outreach, where a message says so and begins with it: sent, replied or declined."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from sincerely.model import TouchKind
from sincerely.notes.deliveries import arrived, receiver
from sincerely.notes.lexicon import listed, lists_of, phrased
from sincerely.notes.names import first_name
from sincerely.notes.questions import known_in
from sincerely.notes.talk import any_of, talk_of

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

HEARD_FROM = phrased("asking.heard_from")
WROTE_BACK = phrased("asking.wrote_back")
SENT_PHRASES = phrased("asking.sent_phrases")
BEFORE_MINE = listed("outcomes.before_mine") | listed("asking.before_outcome")
LEAD = 6  # Words, with the verb: "ok so I have just | sent".
LEFT_BY = listed("asking.left_by")
THEY_WROTE = listed("asking.they_wrote")
BEFORE_SENT = listed("asking.before_sent")
DONE_TO_SOMEBODY = listed("asking.done_to_somebody")
SILENT = listed("asking.silent")
ANSWERING = listed("asking.answering")
PASSED = re.compile(lists_of("asking")["passed_on"], re.IGNORECASE)  # "Grace passed", not "passed his exam".
ARRIVED = re.compile(lists_of("asking")["arrived"])
COMPANY = listed("meetings.company")
INTRODUCED = listed("meetings.introduced")
THINGS = listed("promises.things_to_give")
SENDS = listed("asking.sends")
ANSWERED = listed("asking.answered")
CAME_BACK = any_of(phrased("outcomes.came_back"))
SAID_NO_TO_ME = any_of(phrased("outcomes.said_no_to_me"))
BEHIND_YES = listed("outcomes.behind_yes")
ANSWER_FROM = any_of(phrased("outcomes.answer_from"))
WRITTEN_WITH = listed("outcomes.written_with")
SAID_NO = any_of(phrased("outcomes.said_no"))
PLAIN = {
    **dict.fromkeys(listed("outcomes.plain_yes"), TouchKind.REPLIED),
    **dict.fromkeys(listed("outcomes.plain_no"), TouchKind.DECLINED),
}
ANSWER_COMES = listed("outcomes.answer_comes")
SHORT = 8  # Words: "had a nice mail from Ana".
DID = listed("outcomes.did")
WEAK = frozenset(("promise", "handle", "email", "phone"))
HEAD = 14  # Words in which an outcome is told.
CALLED_MR = frozenset(("mr", "mrs"))


class Told(NamedTuple):
    """A message as the words of an outcome: who is named, and the verb of what I did."""

    said: list[Token]
    page: Page
    talk: dict[str, Any]
    head: str
    named: int  # Where somebody is named.
    start: int  # Behind "I", "just", "finally".
    verb: int | None  # Where a verb of sending stands.
    theirs: bool  # They are the ones who did something.


def outcome_of(said: list[Token], page: Page) -> TouchKind | None:
    """What happened, where the message says that and begins with it."""
    named = named_in_log(said, page) if said else None
    if named is None:
        return None
    told = _told(said, named, page)
    if _on_its_way(told):
        return TouchKind.SENT
    if _met(told):
        return None
    if told.theirs and (kind := _of_theirs(told)) is not None:
        return kind if kind is TouchKind.DECLINED or not _silence(told) else None
    if told.theirs and _silence(told):
        return None
    return TouchKind.SENT if _sent(told) else None


def _told(said: list[Token], named: Token, page: Page) -> Told:
    talk = talk_of("en")
    start = next((k for k, t in enumerate(said[:LEAD]) if t.low not in BEFORE_MINE), 0)
    verb = next((k for k in range(start, min(start + 4, len(said))) if _is_sent(said, k, talk)), None)
    if verb is not None and said[verb].low in {"dropped", "left"}:
        gone = any(t.low in LEFT_BY for t in said[verb + 1 : verb + 3])  # "dropped Nadia at the station".
        verb = None if gone and not any(t.low in THINGS for t in said) else verb
    head = " ".join(t.low for t in said[:HEAD])
    if named.low.endswith("'s"):
        head = head.replace(named.low, f"{named.low[:-2]} is", 1)  # "Ana's in".
    at = said.index(named)
    theirs = (at <= 3 and (verb is None or at < verb)) or any(w in head for w in HEARD_FROM) or _came_from(said)
    return Told(said, page, talk, head, at, start, verb, theirs)


def _came_from(said: list[Token]) -> bool:
    """ "had a nice mail from Ana", and nothing told of what it says."""
    return len(said) <= SHORT and ANSWER_FROM.search(" ".join(t.low for t in said)) is not None


def _is_sent(said: list[Token], k: int, talk: dict[str, Any]) -> bool:
    """ "sent", "chased", and "did send"."""
    return (
        said[k].low in talk["sent"]
        or said[k].low in DID
        or (k > 0 and said[k - 1].low == "did" and said[k].low in SENDS)
    )


def _met(told: Told) -> bool:
    """ "Met Ana, she replied to ...", "shared a cab with Ana" tell of a meeting."""
    together = told.page.met_sentence >= 0 and told.named > 0 and told.said[told.named - 1].low in COMPANY
    if together and told.said[told.start].low not in WRITTEN_WITH and not any(t.low in THINGS for t in told.said):
        return True
    if any(
        a.low == "and" and b.low == "met" and not c.has("possessive")
        for a, b, c in zip(told.said, told.said[1:], told.said[2:], strict=False)
    ):
        return True  # "just left the workshop and met Priya".
    if told.said[0].low in INTRODUCED and told.said[1:2] and told.said[1].low == "to":
        return True  # "Introduced to Dame Judith by Tom", and not "introduced Ana to Tom".
    met = told.said[0].low in {"met", "talked", "spoke", "had"}
    return met and not _came_from(told.said) and "reply" not in told.head and "answer" not in told.head


def _on_its_way(told: Told) -> bool:
    """ "The offer is out to Ana", "contract draft is with Ana", "Ana has the deck now"."""
    said, page = told.said, told.page
    if _phrase("is out to", told.head) or receiver(said, page) is not None or arrived(said, page):
        return True
    things = any(t.low in THINGS for t in told.said)
    return things and ARRIVED.search(told.head) is not None


def _silence(told: Told) -> bool:
    """ "no reply from Ana", "Ana hasn't answered", "Ben never got back to me": nobody replied."""
    lows = [t.low for t in told.said[:HEAD]]
    return any(word in ANSWERING and not SILENT.isdisjoint(lows[max(0, k - 3) : k]) for k, word in enumerate(lows))


def _of_theirs(told: Told) -> TouchKind | None:
    """What they did: answered, agreed or declined."""
    said, head, page = told.said, told.head, told.page
    wrote = len(said) > 1 and said[1].low in THEY_WROTE and (len(said) == 2 or said[2].has("her_subject", "v3"))
    if wrote and known_in(said[:1], page.known):
        return TouchKind.REPLIED
    if PASSED.search(page.text) and not any(a.has("kin") and b.low == "passed" for a, b in pairwise(said)):
        return TouchKind.DECLINED
    early = " ".join(t.low for t in said[:5])
    if "i said" in head and not any(w in head for w in ("wrote back", "got back", "replied")):
        return None
    if any(w in early for w in WROTE_BACK):
        return TouchKind.REPLIED
    if told.talk["declined_phrases"].search(head) or SAID_NO.search(head):
        return TouchKind.DECLINED
    if (plain := _plain_word(told)) is not None:
        return plain
    known = known_in(said, page.known) is not None
    if known and SAID_NO_TO_ME.search(head):
        return TouchKind.DECLINED
    if known and (CAME_BACK.search(head) or _came_from(said)):
        return TouchKind.REPLIED  # Of somebody new, these words may only introduce them.
    weak = any(f.field in WEAK for p in page.people for f in p.findings)
    replied = told.talk["firm_replies" if weak else "replied_phrases"].search(head)
    says = {"says"} if known_in(said, page.known) else set()  # "Marco says the boat is free" may introduce Marco.
    answered = any(t.low in ANSWERED or t.low in says for t in said[:6])
    return TouchKind.REPLIED if replied or answered else None


def _plain_word(told: Told) -> TouchKind | None:
    """ "Ana yes", "Ana came back: no", "ben: yes to the 14th": an answer by itself behind the name of a contact."""
    said, at = told.said, told.named + 1
    while at < len(said) and said[at].low in ANSWER_COMES:
        at += 1
    if at >= len(said) or not known_in(said[: told.named + 1], told.page.known):
        return None
    alone = at + 1 == len(said) or said[at + 1].low in BEHIND_YES or said[at + 1].kind == "date"
    return PLAIN.get(said[at].low) if alone else None


def _sent(told: Told) -> bool:
    """ "emailed Ana", "voicemail for Ben", "the book is in the post to Ana"."""
    said, verb = told.said, told.verb
    if any(_phrase(p, told.head) for p in SENT_PHRASES) and len(said) <= HEAD:
        return True
    if verb is None or told.theirs or verb > told.start + 2:
        return False
    if any(f.field == "promise" for p in told.page.people for f in p.findings):
        return False
    if said[verb].low in DONE_TO_SOMEBODY and any(t.low in {"i'd", "id", "i'll"} for t in said):
        return False  # "told her I'd call".
    if said[verb - 1].low in THINGS and said[verb + 1 : verb + 2] and said[verb + 1].low == "to":
        return True  # "quote sent to Dieter".
    return verb == told.start or said[verb - 1].low in BEFORE_SENT


def _phrase(phrase: str, text: str) -> bool:
    return f" {phrase} " in f" {text} "


def _names_a_contact(token: Token, page: Page) -> bool:
    """Whether a word is part of the name of somebody the owner knows."""
    low = token.low.removesuffix("'s").removesuffix("'")
    for name in page.known:
        parts = name.casefold().split()
        whole = low == first_name(name) or low in [part for part in parts if len(part) > 2]
        if whole and (token.upper or not token.has("preposition", "determiner")):
            return True
        if low.rstrip("s") in [part for part in parts if len(part) > 4]:
            return True
    return False


def named_in_log(said: list[Token], page: Page) -> Token | None:
    """The first word that names somebody: who got something, a known contact, a person read, or a capital inside."""
    got = receiver(said, page)
    if got is not None:
        return said[got]
    for i, token in enumerate(said):
        if page.known and _names_a_contact(token, page):
            return token
        if page.people and page.mentioned(token) is not None and token.low not in {"mr", "mrs"}:
            return token
        if not token.tags and (page.cased or not i) and token.text[0].isupper():
            return token
    return next((t for t in said[:6] if not t.tags and t.low.isalpha() and len(t.low) > 2), None)
