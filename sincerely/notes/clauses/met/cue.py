"""Which word of a clause tells of a meeting, and where the name may begin behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.met.words import NOUNS
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event
from sincerely.notes.places import read_place_phrase
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wording import to_come

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

SPOKEN_BEGINNINGS = listed("meetings.spoken_beginnings")
AFTER_A_TALK = listed("meetings.after_a_talk")
MET_SOMEBODY = listed("meetings.met_somebody")
GLAD_BEGINNINGS = listed("meetings.glad_beginnings")
TALKED = listed("meetings.talked")
TALKED_TO = listed("meetings.talked_to")
MET_BY_OTHERS = listed("meetings.met_by_others")
ONE_OF_WHOM = listed("meetings.one_of_whom")
SAT_BESIDE = listed("meetings.sat_beside")
WITH = listed("meetings.beside_whom")


def cue_of_meeting(clause: Clause, page: Page) -> tuple[int, int] | None:
    """(index where the name may begin, index of the cue)."""
    tokens, lows = clause.tokens, clause.lows
    if page.people and (
        to_come(tokens, page.today) is not None
        or ("act" in tokens[0].tags and "base" in tokens[0].tags and tokens[0].low not in NOUNS)
    ):
        return None
    for i, token in enumerate(tokens[:12]):
        low = token.low
        after = lows[i + 1] if i + 1 < len(lows) else ""
        if (
            "meet" in token.tags
            and not (i and tokens[i - 1].has("determiner", "possessive", "auxiliary"))
            and not (i and tokens[i - 1].low == "to")
        ):
            if low in MET_SOMEBODY:
                if low == "visited" and page.people:
                    return None
                if low == "visited" and after == "the" and page.place is None:
                    read_place_phrase([tokens[i].like(low="at"), *tokens[i + 1 :]], clause, page)
                    return None
                if low in {"visited", "saw"} and (after in ONE_OF_WHOM or not after):
                    return None
                if i and tokens[i - 1].low in MET_BY_OTHERS:
                    return None
                if low in {"meet", "interview"} and any(t.kind == "date" for t in tokens[i:]) and page.people:
                    return None
                return i + 1, i
            if low in TALKED and after in TALKED_TO:
                return _after_with(lows, i + 1), i
            if low in {"talked", "spoke"} and any(w in WITH for w in lows[i + 1 : i + 6]):
                return next(k for k in range(i + 1, i + 6) if lows[k] in WITH) + 1, i
            if (
                low == "meeting"
                and i + 1 < len(tokens)
                and tokens[i + 1].upper
                and "subject" not in tokens[i + 1].tags
                and not page.people
            ):
                return i + 1, i
            if low in {"bumped", "ran"} and after == "into":
                return i + 2, i
            if low == "sat" and after:
                k = next(
                    (k for k in range(i + 1, min(i + 5, len(lows))) if lows[k] in SAT_BESIDE),
                    None,
                )
                if k is not None and not (lows[k] == "behind" and lows[k + 1 : k + 2] in (["me"], ["us"])):
                    return k + 1, i
            if low == "introduced" and after == "me" and "to" in lows[i : i + 4]:
                return lows.index("to", i) + 1, i
            if (
                low == "introduced"
                and "to" in lows[i : i + 6]
                and (i == 0 or tokens[i - 1].low in {"was", "got", "been"})
            ):
                return lows.index("to", i) + 1, i
        if low in {"see", "seeing"} and lows[0] in GLAD_BEGINNINGS and i + 1 < len(tokens) and tokens[i + 1].upper:
            return i + 1, i
        if (
            low in {"caught", "knew", "meet", "greeted"}
            and i + 1 < len(tokens)
            and tokens[i + 1].upper
            and not tokens[i + 1].tags
            and not page.people
        ):
            return i + 1, i
        if (
            low
            in {
                "acquaintance",
            }
            and after == "of"
        ):
            return i + 2, i
        if low in {"bumpd", "bumbed", "bump"} and after == "into":
            return i + 2, i
        if low in SPOKEN_BEGINNINGS:
            k = next(
                (
                    k
                    for k in range(i + 1, min(i + 7, len(lows)))
                    if lows[k] in {"with", "w/", "w"} or (lows[k] == "to" and low in {"talking", "speaking", "taking"})
                ),
                None,
            )
            if (
                k is not None
                and (
                    low not in {"had", "long", "got"}
                    or any(w in NOUNS or w in {"natter", "chat", "talking"} for w in lows[i:k])
                )
                and not (low == "had" and i and tokens[i - 1].low in {"he", "she", "they"})
            ):
                return k + 1, i
        if low in NOUNS and i <= 4 and not any(t.has("v3", "past") for t in tokens[:i]):
            k = next((k for k in range(i + 1, min(i + 6, len(lows))) if lows[k] in {"with", "w/", "w"}), None)
            if k is not None and not any(t.has("v3", "possessive") or t.kind == "date" for t in tokens[i + 1 : k]):
                return k + 1, i
    if page.header and not page.people and lows[0] in {"w/", "with"} and len(lows) > 1:
        return 1, 0
    if (
        page.header
        and not page.people
        and page.cased
        and not (
            "act" in tokens[0].tags and "base" in tokens[0].tags and not tokens[0].has("noun_too", "common", "event")
        )
    ):
        k = next(
            (
                k
                for k in range(1, min(9, len(lows) - 1))
                if lows[k] in {"w/", "with", "w"}
                and tokens[k + 1].upper
                and not tokens[k + 1].tags - {"also_name", "honorific", "particle"}
            ),
            None,
        )
        if k is not None and not any(finite(t, None) for t in tokens[:k] if not t.upper):
            return k + 1, k
    if page.header and not page.people:
        k = next(
            (k for k in range(1, min(6, len(lows))) if lows[k] in {"w/", "with", "w"} and is_event(tokens[k - 1])), None
        )
        if k is not None:
            return k + 1, k
    return None


def _after_with(lows: list[str], i: int) -> int:
    while i < len(lows) and lows[i] in AFTER_A_TALK:
        i += 1
    return i
