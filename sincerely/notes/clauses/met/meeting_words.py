"""What each word of meeting says about where the name begins: "met", "spoke with", "ran into", "coffee with"."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from sincerely.notes.clauses.met.words import NOUNS
from sincerely.notes.lexicon import listed
from sincerely.notes.places import read_place_phrase
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

# What a rule answers when the clause tells of no meeting, whatever the other rules would say.
NOBODY = -1
# Given a clause, the page and the index of a word: where the name may begin, NOBODY, or None for nothing to say.
Rule = Callable[["Clause", "Page", int], int | None]

INTO = (["into"], ["in2"], ["inta"])
HAVE = frozenset({"have", "having"})
SPOKEN_BEGINNINGS = listed("meetings.spoken_beginnings")
AFTER_A_TALK = listed("meetings.after_a_talk")
MET_SOMEBODY = listed("meetings.met_somebody")
GLAD_BEGINNINGS = listed("meetings.glad_beginnings")
TALKED = listed("meetings.talked")
TALKED_TO = listed("meetings.talked_to")
INTRODUCED = listed("meetings.introduced")
MET_BY_OTHERS = listed("meetings.met_by_others")
ONE_OF_WHOM = listed("meetings.one_of_whom")
SAT_BESIDE = listed("meetings.sat_beside")
BESIDE_WHOM = listed("meetings.beside_whom")
PAST = word_set("past maybe_past")
DEEDS = listed("meetings.deeds_without_a_form")
NEXT = listed("meetings.next_to")
MOST_OF_A_DEED = 8  # Words: "got stuck in a very slow lift with".
COMPANY = listed("meetings.company")
CHANCE = listed("meetings.by_chance")
UPON = listed("meetings.upon_whom")
BRIEFLY = listed("meetings.said_before_a_deed")
WITH = listed("meetings.with_whom")
REFERRING = listed("meetings.referring")
REFERRED_TO = listed("meetings.referred_to")
WORD_OF = listed("meetings.word_of_somebody")
SEEING = listed("meetings.seeing")
CATCHING = listed("meetings.catching")
BUMPING = listed("meetings.bumping")
# Words of meeting whatever else the lexicon knows of them; at any other word only `in_company` has something to say.
WORDS = REFERRING | WORD_OF | SEEING | CATCHING | BUMPING | SPOKEN_BEGINNINGS | NOUNS | {"acquaintance"}


def first_of(lows: list[str], words: Container[str], start: int, most: int) -> int | None:
    """Where the first of the words stands from `start` on, among at most `most`."""
    return next((k for k in range(start, min(start + most, len(lows))) if lows[k] in words), None)


def met(clause: Clause, page: Page, i: int) -> int | None:
    """ "met Ana", "visited Ana"; not "visited the fair", "saw one of them", "she met Tom", "meet Ana on Friday"."""
    low, lows = clause.lows[i], clause.lows
    if low not in MET_SOMEBODY:
        return None
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if low == "visited" and page.people:
        return NOBODY
    if low == "visited" and after == "the" and page.place is None:
        read_place_phrase([clause.tokens[i].like(low="at"), *clause.tokens[i + 1 :]], clause, page)
        return NOBODY
    if low in {"visited", "saw"} and (not after or after in ONE_OF_WHOM):
        return NOBODY
    if i and lows[i - 1] in MET_BY_OTHERS:
        return NOBODY
    if low in {"meet", "interview"} and page.people and any(t.kind == "date" for t in clause.tokens[i:]):
        return NOBODY
    return i + 1


def talked(clause: Clause, page: Page, i: int) -> int | None:
    """ "talked to Ana", "chatted with the baker Ana", "spoke about boats with Ana"."""
    lows = clause.lows
    if lows[i] in TALKED and i + 1 < len(lows) and lows[i + 1] in TALKED_TO:
        i += 1
        while i < len(lows) and lows[i] in AFTER_A_TALK:
            i += 1
        return i
    if lows[i] in {"talked", "spoke"} and (beside := first_of(lows, BESIDE_WHOM, i + 1, 5)) is not None:
        return beside + 1
    return None


def meeting(clause: Clause, page: Page, i: int) -> int | None:
    """ "meeting Ana" at the head of a note."""
    if clause.lows[i] != "meeting" or i + 1 >= len(clause.tokens) or page.people:
        return None
    after = clause.tokens[i + 1]
    return i + 1 if after.upper and "subject" not in after.tags else None


def ran_into(clause: Clause, page: Page, i: int) -> int | None:
    """ "ran into Ana"."""
    return i + 2 if clause.lows[i] in {"bumped", "ran"} and clause.lows[i + 1 : i + 2] in INTO else None


def sat_beside(clause: Clause, page: Page, i: int) -> int | None:
    """ "sat next to Ana"."""
    lows = clause.lows
    beside = first_of(lows, SAT_BESIDE, i + 1, 4) if lows[i] == "sat" and i + 1 < len(lows) else None
    return beside + 1 if beside is not None else None


def introduced(clause: Clause, page: Page, i: int) -> int | None:
    """ "Tom introduced me to Ana", "was introduced to Ana"."""
    lows = clause.lows
    if lows[i] not in INTRODUCED:
        return None
    to_me = lows[i + 1 : i + 2] == ["me"] and "to" in lows[i : i + 4]
    was_i = "to" in lows[i : i + 6] and (i == 0 or lows[i - 1] in {"was", "got", "been"})
    return lows.index("to", i) + 1 if to_me or was_i else None


def referred(clause: Clause, page: Page, i: int) -> int | None:
    """ "Dr Hernández referred me to Paula", "Ana pointed me towards Ben": whom I was sent to is the one."""
    lows = clause.lows
    if lows[i] not in REFERRING or lows[i + 1 : i + 2] not in (["me"], ["us"]) or lows[i + 2 : i + 3] == []:
        return None
    to = lows[i + 2] in REFERRED_TO and i + 3 < len(lows) and clause.tokens[i + 3].upper
    return i + 3 if to else None


def from_whom(clause: Clause, page: Page, i: int) -> int | None:
    """ "call from Tunde: ...", "postcard from Ana": who let me hear from them, at the head of a note."""
    lows = clause.lows
    if i > 1 or page.people or lows[i] not in WORD_OF or lows[i + 1 : i + 2] != ["from"] or i + 2 >= len(lows):
        return None
    return i + 2 if clause.tokens[i + 2].upper or not clause.tokens[i + 2].tags else None


def glad(clause: Clause, page: Page, i: int) -> int | None:
    """ "great seeing Ana"."""
    if clause.lows[i] not in SEEING or clause.lows[0] not in GLAD_BEGINNINGS:
        return None
    return i + 1 if i + 1 < len(clause.tokens) and clause.tokens[i + 1].upper else None


def caught(clause: Clause, page: Page, i: int) -> int | None:
    """ "caught Ana", "greeted Ana": only before a word that can be nothing but a name."""
    if clause.lows[i] not in CATCHING or i + 1 >= len(clause.tokens) or page.people:
        return None
    after = clause.tokens[i + 1]
    return i + 1 if after.upper and not after.tags else None


def acquainted(clause: Clause, page: Page, i: int) -> int | None:
    """ "made the acquaintance of Ana", "bumpd into Ana"."""
    after = clause.lows[i + 1 : i + 2]
    if clause.lows[i] == "acquaintance" and after == ["of"]:
        return i + 2
    return i + 2 if clause.lows[i] in BUMPING and after == ["into"] else None


def had_a_talk(clause: Clause, page: Page, i: int) -> int | None:
    """ "had a long talk with Ana", "been talking to Ana"; not "she had a chat with Tom", "had trouble with it"."""
    low, lows = clause.lows[i], clause.lows
    if low not in SPOKEN_BEGINNINGS:
        return None
    k = first_of(lows, {*WITH, "to"} if low in {"talking", "speaking", "taking"} else WITH, i + 1, 6)
    if low == "taking" and k != i + 1:
        return None  # "taking to Ana" is a slip, "taking the kids to Crete" is none.
    if k is None or (low == "had" and i and lows[i - 1] in {"he", "she", "they"}):
        return None
    talk = any(word in NOUNS or word in {"natter", "chat", "talking"} for word in lows[i:k])
    return k + 1 if talk or low not in {"had", "long", "got"} else None


def in_company(clause: Clause, page: Page, i: int) -> int | None:
    """ "shared a cab with Ana", "stood behind Ana", "got to know Ana", "came across Ana": what I did, and a name.

    Only while nobody was named, and only where the clause begins with the deed: whoever is named right behind is who
    it was done with.
    """
    tokens = clause.tokens
    if page.people or not is_deed(tokens[i]):
        return None
    if not all(_before_a_deed(t) for t in tokens[:i]):
        return None
    for k in range(i + 1, min(i + MOST_OF_A_DEED, len(tokens) - 1)):
        if tokens[k].upper or "her_subject" in tokens[k].tags or finite(tokens[k], tokens[k - 1]):
            return None
        low, before = tokens[k].low, tokens[k - 1].low
        company = low in COMPANY or (low in UPON and before in CHANCE) or (low == "to" and before in NEXT)
        if company and named(tokens, k + 1, page.cased):
            return k + 1
    return None


def is_deed(token: Token) -> bool:
    """Whether a word tells what was done: "shared", "stood", "got"."""
    return not token.tags.isdisjoint(PAST) or token.low in DEEDS


def _before_a_deed(token: Token) -> bool:
    return token.kind in {"date", "emoji"} or token.has("my_subject", "filler") or token.low in BRIEFLY


def named(tokens: list[Token], k: int, cased: bool) -> bool:
    """A word that can be nothing but a name, or the title before one."""
    token = tokens[k]
    if not token.is_word or not token.lettered or not (token.upper or not cased):
        return False
    if token.has("honorific", "also_name"):
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        return token.upper or (after is not None and after.is_word and not after.tags)
    return not token.tags


def an_hour_with(clause: Clause, page: Page, i: int) -> int | None:
    """ "coffee with Ana", "lunch today with Ana", "let's have lunch with Ana"."""
    tokens = clause.tokens
    if clause.lows[i] not in NOUNS or i > 4:
        return None
    if any("her_subject" in t.tags or (t.has("v3", "past") and t.low not in HAVE) for t in tokens[:i]):
        return None
    k = first_of(clause.lows, WITH, i + 1, 5)
    if k is None or any(t.has("v3", "possessive") or t.kind == "date" for t in tokens[i + 1 : k]):
        return None
    return k + 1
