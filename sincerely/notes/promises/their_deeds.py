"""What they are to do in a plain deed: "sends me", "books the room Monday", "is bringing us", "drops by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.told import Deed, Told, with_others
from sincerely.notes.wording import BEFORE_DATE

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

THEY_ARE = listed("promises.they_are")
DEALS_GOING_ON = listed("promises.deals_going_on")
MAKING = listed("promises.making_for_me")
DEALS = listed("promises.deals")
GOODS = listed("promises.things_to_give")
HANDING_ON = listed("promises.handing_on")
SENDING = listed("promises.handed_on")
NO_DEED = listed("promises.no_deed_of_theirs")
SIGHS = listed("promises.sighs")
ME = listed("pronouns.me_us")
OWN = listed("pronouns.own")
BECOMING = listed("promises.becoming")  # "joins our expedition".
# "she sending me the logs"; "Ben coming to Leeds" without "is" is but news.
BY_ITSELF = (DEALS_GOING_ON | MAKING) - {"coming", "visiting"}
NEAR = 6  # Words within which "me" or "us" still belongs to the verb.


def deal(told: Told) -> Deed | None:
    """ "books the room on Monday": a deed that is for somebody, with a day, for me, or in answer to mine."""
    if told.low == "picks" and told.named:
        return told.at, ""
    does = {"act", "v3"} <= told.tokens[told.at].tags and told.low.removesuffix("s") not in NO_DEED
    if does and told.answers and told.named and told.dated:
        return told.at, ""  # "I prepare the budget and she finds the room by Friday".
    if told.low not in DEALS or not told.named:
        return None
    for_me = any(t.low in ME for t in told.tokens[told.at : told.at + NEAR])
    return (told.at, "") if told.dated or for_me or told.answers else None


def meant_for_me(told: Told) -> bool:
    """ "gives us a tour", "brings it": "gives the keynote at our meeting" is for others."""
    fetched = told.low == "brings" and told.word(1) in {"it", "them"}
    return fetched or told.answers or any(told.word(k) in {"me", "us"} for k in (1, 2, 3))


def for_us(told: Told) -> Deed | None:
    """ "sends me the list", "introduce me to Ravi", "she show us the lab Monday"."""
    verb = told.tokens[told.at]
    if (
        "act" not in verb.tags
        or told.low in {"remind", "let", "owe", "owes"}
        or (told.low in SIGHS and told.word(2) == "")
        or (told.low in BECOMING and told.word(1) in OWN)
        or (told.low == "tells" and not told.dated)
    ):
        return None
    given = told.word(1) in {"me", "us"}
    if "v3" in verb.tags and "stative" not in verb.tags:
        near = any(t.low in ME for t in told.tokens[told.at + 1 : told.at + NEAR])
        return (told.at, "") if given or ((told.dated or told.answers) and near) else None
    return (told.at, "") if given and "base" in verb.tags else None


def going_on(told: Told) -> Deed | None:
    """ "is bringing us the samples", "she's dropping by on Friday"."""
    k = _doing(told)
    if k is None:
        return None
    low, rest = told.tokens[k].low, told.tokens[k + 1 :]
    if low in MAKING and rest and rest[0].low in {"me", "us"}:
        return k, ""  # "he's getting me a load of muck".
    if low not in DEALS_GOING_ON:
        return None
    for_me = any(t.low in ME for t in rest[: NEAR - 1])
    thing = low in HANDING_ON and _given(rest)
    theirs = any(t.has("kin") for t in rest[:2])  # "sending her son to boarding school in May".
    dated = told.dated and not theirs and not with_others(rest)
    return (k, "") if for_me or thing or dated else None


def _doing(told: Told) -> int | None:
    """Where the deed under way stands: behind "is", or by itself in "she sending me the logs"."""
    if told.named and told.low in BY_ITSELF and told.word(1) != "it":
        return told.at
    return told.at + 1 if told.low in THEY_ARE and told.word(1) else None


def _given(thing: list[Token]) -> bool:
    """ "the brochure", "refs", "our portion": what is sent comes to me, where no other receiver is named."""
    if any(t.low in GOODS for t in thing):
        return True
    definite = bool(thing) and thing[0].low in {"the", "our", "my", "over"}
    return definite and len(thing) <= NEAR and not any(t.low == "to" or t.has("kin", "generic_person") for t in thing)


def plain_form(told: Told) -> Deed | None:
    """ "they send quotation in five days", "she send the questions": the plain form where English wants an s."""
    verb = told.tokens[told.at]
    after = told.tokens[told.at + 1] if told.at + 1 < len(told.tokens) else None
    if not told.named or after is None or not after.is_word or "base" not in verb.tags or "v3" in verb.tags:
        return None
    thing = told.low in SENDING and any(t.low in GOODS for t in told.tokens[told.at + 1 :])
    dated = told.dated and ("strong_act" in verb.tags or (told.answers and "act" in verb.tags))
    return (told.at, "") if thing or dated else None


def comes(told: Told) -> Deed | None:
    """ "comes to look on Thursday", "drops by on Friday", "comes on Tuesday"."""
    k = told.at + 1
    if told.dated and told.low == "comes" and all(t.kind == "date" or t.low in BEFORE_DATE for t in told.tokens[k:]):
        return (told.at, "") if told.named or not told.at else None
    if not told.dated or k + 1 >= len(told.tokens):
        return None
    looks = told.tokens[k].low == "to" and {"act", "base"} <= told.tokens[k + 1].tags
    return (told.at, "") if looks or told.tokens[k].low in {"by", "over", "round"} else None
