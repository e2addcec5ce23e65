"""What they are to do: after "she'll", "he promised", "owes me", "sends me", "is bringing"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event
from sincerely.notes.promises.said import owed_verb
from sincerely.notes.wording import to_come

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ANSWERING = listed("promises.sending") | listed("promises.answering")
ASKED_OF_ME = listed("promises.asked_of_me")
THEY_PROMISED = listed("promises.they_promised")
THEY_ARE_GOING = listed("promises.they_are_going")
THEY_WOULD = listed("promises.they_would")
SAID_ABOUT = listed("promises.said_about")
THEY_ARE = listed("promises.they_are")
DEALS_GOING_ON = listed("promises.deals_going_on")
BOUND = listed("promises.they_bound_themselves")
AFTER_THEY_WILL = listed("promises.after_they_will")
WILL = listed("promises.they_will")
NO_DEED = listed("promises.no_deed_of_theirs")
DEALS = listed("promises.deals")
IN_PUBLIC = listed("promises.done_in_public")
PUBLIC = listed("promises.public_deeds")
ONLY_FOR_ME = listed("promises.deals_only_for_me")
ME = listed("pronouns.me_us")
ACTS = frozenset(("act", "strong_act"))
EXCHANGED = listed("channels.exchanged")  # "he gives me his card": that happened as they met.
WILLINGLY = listed("cuts.willingly")
HAVE = listed("promises.have")
NEAR = 6  # Words within which "me" or "us" still belongs to the verb.


class Told(NamedTuple):
    """Where the verb of a clause about them stands, and what is known around it."""

    tokens: list[Token]
    at: int
    named: bool  # Somebody is named or meant as the one who does it.
    dated: bool
    answers: bool  # "I bring the report, he books the room": their part of what I promised in the same sentence.

    @property
    def low(self) -> str:
        """The verb itself."""
        return self.tokens[self.at].low

    def word(self, offset: int) -> str:
        """The word so many places behind the verb; empty past the end."""
        i = self.at + offset
        return self.tokens[i].low if i < len(self.tokens) else ""

    def moved(self, offset: int) -> Told:
        """The same with the verb further on."""
        return self._replace(at=self.at + offset)


Deed = tuple[int, str]  # Where the action begins, and the verb to put before it.


def their_deed(tokens: list[Token], at: int, named: bool, page: Page, sentence: int) -> Deed | None:
    """What they are to do for me, where a clause says that; `at` is the verb behind the subject."""
    verb = tokens[at]
    if verb.low not in VERBS and verb.tags.isdisjoint(ACTS):
        return None  # Most clauses about them end here.
    last = page.last
    answers = last is not None and last.field == "promise" and last.kind == "me" and last.sentence == sentence
    told = Told(tokens, at, named, to_come(tokens, page.today) is not None, answers)
    if told.low in HAVE:
        told = told.moved(1 + (told.word(1) in WILLINGLY)) if _bound(told) else told  # "has kindly promised".
    if told.word(1) in ME and told.word(2) in {"that", "how", "why"}:
        return None  # "tells me that the lease ends in March".
    if told.low in ASKED_OF_ME or (told.word(3) in EXCHANGED and not told.dated):
        return None
    reader = BY_VERB.get(told.low)
    if reader is not None and (found := reader(told)) is not None:
        return found
    if told.low in SURE:
        return None
    if told.low in ONLY_FOR_ME and not _meant_for_me(told):
        return None
    return _deal(told) or _for_us(told) or _going_on(told) or _base(told)


def _bound(told: Told) -> bool:
    return told.word(1) in BOUND or (told.word(1) in WILLINGLY and told.word(2) in BOUND)


def _would(told: Told) -> Deed | None:
    """ "I bring the plans, he'd book the room"."""
    after = told.tokens[told.at + 1] if told.at + 1 < len(told.tokens) else None
    return (told.at + 1, "") if after is not None and {"act", "base"} <= after.tags and told.answers else None


def _going(told: Told) -> Deed | None:
    """ "gonna send me the list", "she's going to show us"."""
    if len(told.tokens) - told.at <= 2:
        return None
    spoken = told.low == "gonna" or told.word(1) in {"gonna", "going"}
    k = told.at + 1 + (told.low != "gonna" and spoken)
    k += told.tokens[k].low == "to"
    rest = told.tokens[k:]
    if spoken and rest and {"act", "base"} <= rest[0].tags and any(t.low in ME for t in rest):
        return k, ""
    return _is_to(told)


def _is_to(told: Told) -> Deed | None:
    """ "is to send the list", "are going to book"."""
    going = told.low in {"is", "are"} and told.word(1) in {"to", "going", "gonna"} and told.word(2) != ""
    return _will(told) if going else None


def _will(told: Told) -> Deed | None:
    """ "will send the deck": a deed, not what becomes of them ("will retire")."""
    tokens, k = told.tokens, told.at + 1
    while k < len(tokens) and (tokens[k].low in AFTER_THEY_WILL or tokens[k].kind == "date"):
        if tokens[k].low == "not":
            return None
        k += 1
    if k >= len(tokens):
        return None
    if tokens[k].low == "let" and k + 3 < len(tokens) and tokens[k + 2].low == "have":
        return k + 3, "send"  # "will let me have her quotation".
    ready = tokens[k].low == "have" and any(t.low == "ready" for t in tokens)
    for_me = any(t.low in ME for t in tokens[k:])
    if not for_me and ((tokens[k].low in NO_DEED and not ready) or (told.dated and _public(tokens[k:]))):
        return None
    return k, ""


def _public(tokens: list[Token]) -> bool:
    """ "give a talk", "hold a workshop": for whoever comes."""
    return tokens[0].low in IN_PUBLIC and _with_others(tokens)


def _with_others(tokens: list[Token]) -> bool:
    """ "at the science fair", "to the lecture"."""
    return any(is_event(t) or t.low in PUBLIC for t in tokens)


def _promised(told: Told) -> Deed | None:
    """ "said she'd send me", "promised to introduce me", "promised a decision"."""
    tokens = told.tokens
    for k in range(told.at + 1, min(told.at + 4, len(tokens) - 1)):
        low = tokens[k].low
        if low in THEY_WOULD:
            return None if tokens[k + 1].low in NO_DEED else (k + 1, "")
        if low in {"would", "will"}:
            return None if tokens[k + 1].low == "not" else (k + 1, "")
        if low == "to" and told.low in BOUND:
            return k + 1, ""
        if low in {"i'd", "i", "i'll"}:
            return None
        if low not in SAID_ABOUT:
            break
    return _promised_thing(told)


def _promised_thing(told: Told) -> Deed | None:
    """ "promised me the list", "has promised a decision for the 24th", "he has promised it"."""
    if told.low not in {"promised", "promises"}:
        return None
    k = told.at + 1 + (told.word(1) in ME)
    if k >= len(told.tokens):
        return None
    thing = told.tokens[k]
    handed = k > told.at + 1 or thing.has("determiner", "possessive") or thing.low in {"it", "them"}
    return (k, "send") if handed and thing.low not in {"that", "nothing", "no"} else None


def _owes(told: Told) -> Deed | None:
    """ "owes me the RFP", "owes me a beer"."""
    thing = told.at + 2
    mine = told.word(1) in {"me", "us"} and thing < len(told.tokens)
    return (thing, owed_verb(told.tokens[thing:])) if mine else None


def _deal(told: Told) -> Deed | None:
    """ "books the room on Monday": a deed that is for somebody, with a day, for me, or in answer to mine."""
    if told.low == "picks" and told.named:
        return told.at, ""
    if told.low not in DEALS or not told.named:
        return None
    for_me = any(t.low in ME for t in told.tokens[told.at : told.at + NEAR])
    return (told.at, "") if told.dated or for_me or told.answers else None


def _meant_for_me(told: Told) -> bool:
    """ "gives us a tour", "brings it": "gives the keynote at our meeting" is for others."""
    fetched = told.low == "brings" and told.word(1) in {"it", "them"}
    return fetched or told.answers or any(told.word(k) in {"me", "us"} for k in (1, 2, 3))


def _for_us(told: Told) -> Deed | None:
    """ "sends me the list", "introduce me to Ravi", "she show us the lab Monday"."""
    verb = told.tokens[told.at]
    if "act" not in verb.tags or told.low in {"remind", "let"}:
        return None
    given = told.word(1) in {"me", "us"}
    if "v3" in verb.tags and "stative" not in verb.tags:
        near = any(t.low in ME for t in told.tokens[told.at + 1 : told.at + NEAR])
        return (told.at, "") if given or ((told.dated or told.answers) and near) else None
    return (told.at, "") if given and "base" in verb.tags else None


def _going_on(told: Told) -> Deed | None:
    """ "is bringing us the samples", "she's dropping by on Friday"."""
    if told.low not in THEY_ARE or told.word(1) not in DEALS_GOING_ON:
        return None
    tokens = told.tokens
    for_me = any(t.low in ME for t in tokens[told.at + 1 : told.at + NEAR])
    return (told.at + 1, "") if for_me or (told.dated and not _with_others(tokens[told.at + 2 :])) else None


def _base(told: Told) -> Deed | None:
    """ "they send quotation in five days": the plain form where English wants an s."""
    verb = told.tokens[told.at]
    after = told.tokens[told.at + 1] if told.at + 1 < len(told.tokens) else None
    plain = {"base", "strong_act"} <= verb.tags and "v3" not in verb.tags
    return (told.at, "") if told.named and told.dated and plain and after is not None and after.is_word else None


def _hopes(told: Told) -> Deed | None:
    """ "hopes to send them within the fortnight": a deed for me they mean to do."""
    sends = told.word(1) == "to" and told.word(2) in ANSWERING
    return (told.at + 2, "") if sends and told.dated else None


def _comes(told: Told) -> Deed | None:
    """ "comes to look on Thursday", "drops by on Friday"."""
    k = told.at + 1
    if not told.dated or k + 1 >= len(told.tokens):
        return None
    looks = told.tokens[k].low == "to" and {"act", "base"} <= told.tokens[k + 1].tags
    return (told.at, "") if looks or told.tokens[k].low in {"by", "over", "round"} else None


BY_VERB: dict[str, Callable[[Told], Deed | None]] = {
    **dict.fromkeys(THEY_ARE_GOING, _going),
    **dict.fromkeys(("is", "are"), _is_to),
    **dict.fromkeys(WILL, _will),
    **dict.fromkeys(("he'd", "she'd", "they'd"), _would),
    **dict.fromkeys(THEY_PROMISED, _promised),
    **dict.fromkeys(("owes", "owe"), _owes),
    **dict.fromkeys(("comes", "pops", "drops", "swings", "stops"), _comes),
    **dict.fromkeys(("hopes", "means", "aims", "plans", "expects"), _hopes),
}
# Verbs that may be a promise by themselves; any other must at least be something one does for somebody.
VERBS = DEALS | THEY_ARE | HAVE | {"picks"} | BY_VERB.keys()
# What is no promise where its own reader finds none.
SURE = (WILL | THEY_PROMISED) - {"said"}
