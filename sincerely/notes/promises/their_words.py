"""What they are to do in words of promising: "she'll", "promised to", "owes me", "hopes to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.promises.said import owed_verb
from sincerely.notes.promises.told import Deed, Told, with_others

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

ANSWERING = listed("promises.sending") | listed("promises.answering")
THEY_WOULD = listed("promises.they_would")
SAID_ABOUT = listed("promises.said_about")
BOUND = listed("promises.they_bound_themselves")
AFTER_THEY_WILL = listed("promises.after_they_will")
THEY_ARE = listed("pronouns.they_are")
READY = listed("promises.ready")
FOR_ME = listed("promises.deeds_for_me")
MORE_FOR_ME = phrased("promises.with_more_for_me")
NO_DEED = listed("promises.no_deed_of_theirs")
IN_PUBLIC = listed("promises.done_in_public")
ME = listed("pronouns.me_us")
OWN = listed("pronouns.own")
BECOMING = listed("promises.becoming")
THEY = listed("promises.they") | THEY_WOULD
WILL = frozenset(("will", "would", "shall"))


def would(told: Told) -> Deed | None:
    """ "I bring the plans, he'd book the room"."""
    after = told.tokens[told.at + 1] if told.at + 1 < len(told.tokens) else None
    return (told.at + 1, "") if after is not None and {"act", "base"} <= after.tags and told.answers else None


def going(told: Told) -> Deed | None:
    """ "gonna send me the list", "she's going to show us"."""
    if len(told.tokens) - told.at <= 2:
        return None
    spoken = told.low == "gonna" or told.word(1) in {"gonna", "going"}
    k = told.at + 1 + (told.low != "gonna" and spoken)
    k += told.tokens[k].low == "to"
    rest = told.tokens[k:]
    if spoken and rest and {"act", "base"} <= rest[0].tags and (any(t.low in ME for t in rest) or for_me(rest)):
        return k, ""
    return is_to(told)


def is_to(told: Told) -> Deed | None:
    """ "is to send the list", "are going to book"."""
    going = (
        (told.low in {"is", "are"} or (told.low in THEY_ARE and told.word(1) == "to"))
        and told.word(1) in {"to", "going", "gonna"}
        and told.word(2) != ""
    )
    if not going:
        return None
    begin = will(told)
    return begin if begin is not None and told.tokens[begin[0]].has("base", "ing") else None  # Not "going ahead".


def will(told: Told) -> Deed | None:
    """ "will send the deck": a deed, not what becomes of them ("will retire")."""
    tokens, k = told.tokens, told.at + 1
    while k < len(tokens) and (tokens[k].low in AFTER_THEY_WILL or tokens[k].kind == "date"):
        if tokens[k].low == "not":
            return None
        k += 1
    if k + 1 < len(tokens) and tokens[k].low == "be" and {"ing", "act"} <= tokens[k + 1].tags:
        k += 1  # "she'll be dropping down the tickets".
    if k >= len(tokens):
        return None
    if tokens[k].low == "let" and k + 3 < len(tokens) and tokens[k + 2].low == "have":
        return k + 3, "send"  # "will let me have her quotation".
    if tokens[k].low in BECOMING and told.tokens[k + 1 : k + 2] and tokens[k + 1].low in OWN:
        return None  # "will be our driver from 4 January".
    mine = any(t.low in ME for t in tokens[k:]) or for_me(tokens[k:])
    if not mine and (tokens[k].low in NO_DEED or (told.dated and _public(tokens[k:]))):
        return None
    return k, ""


def for_me(deed: list[Token]) -> bool:
    """ "send the brochure", "put in a word", "have the proofs back": done for me, whoever else is named."""
    if deed[0].low == "have":
        return any(t.low in READY for t in deed[2:])
    said = " ".join(t.low for t in deed[:4])
    return (deed[0].low in FOR_ME and not with_others(deed)) or said.startswith(MORE_FOR_ME)


def _public(tokens: list[Token]) -> bool:
    """ "give a talk", "hold a workshop": for whoever comes."""
    return tokens[0].low in IN_PUBLIC and with_others(tokens)


def of_themselves(told: Told) -> bool:
    """ "he told he will revert": said of what they will do, and not "told me to call"."""
    return told.word(1) in THEY and (told.word(2) in WILL or told.word(1) in THEY_WOULD)


def promised(told: Told) -> Deed | None:
    """ "said she'd send me", "promised to introduce me", "promised a decision"."""
    tokens = told.tokens
    for k in range(told.at + 1, min(told.at + 4, len(tokens) - 1)):
        low = tokens[k].low
        if low in THEY_WOULD:
            return None if tokens[k + 1].low in NO_DEED and not for_me(tokens[k + 1 :]) else (k + 1, "")
        if low in {"would", "will"}:
            return None if tokens[k + 1].low == "not" else (k + 1, "")
        if low == "can" and k == told.at + 1 and for_me(tokens[k + 1 :]):
            return k + 1, ""  # "she say can intro me to her boss".
        if low == "to" and told.low in BOUND:
            return k + 1, ""
        if low in {"i'd", "i", "i'll"}:
            return None
        if k > told.at + 1 and {"act", "base"} <= tokens[k].tags and any(t.low in ME for t in tokens[k:]):
            return k, ""  # "he say he settle the carpark for us".
        if low not in SAID_ABOUT:
            break
    return _promised_thing(told)


def _promised_thing(told: Told) -> Deed | None:
    """ "promised me the list", "has promised a decision for the 24th", "he has promised it"."""
    if told.low not in {"promised", "promises", "promise"}:
        return None
    k = told.at + 1 + (told.word(1) in ME)
    if k >= len(told.tokens):
        return None
    thing = told.tokens[k]
    plain = told.low == "promise" and thing.has("common", "noun_too", "plural")  # "she promise discount".
    handed = k > told.at + 1 or plain or thing.has("determiner", "possessive") or thing.low in {"it", "them"}
    return (k, "send") if handed and thing.low not in {"that", "nothing", "no"} else None


def owes(told: Told) -> Deed | None:
    """ "owes me the RFP", "owes me a beer"."""
    thing = told.at + 2
    mine = told.word(1) in {"me", "us"} and thing < len(told.tokens)
    return (thing, owed_verb(told.tokens[thing:])) if mine else None


def hopes(told: Told) -> Deed | None:
    """ "hopes to send them within the fortnight": a deed for me they mean to do."""
    sends = told.word(1) == "to" and told.word(2) in ANSWERING
    return (told.at + 2, "") if sends and told.dated else None
