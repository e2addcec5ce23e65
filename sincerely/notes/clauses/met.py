"""Meetings: "met Ana at AWS", "coffee w/ Ben (Stripe)", "sat next to Ewelina on the train", "this guy Tendai"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import finite
from sincerely.notes.introduce import introduce_at
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.phrases import is_event, role_end
from sincerely.notes.places import read_place_phrase, set_met_on
from sincerely.notes.wording import ahead, to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WHERE_WE_MET = listed("meetings.where_we_met")
SPOKEN_BEGINNINGS = listed("meetings.spoken_beginnings")
AFTER_A_TALK = listed("meetings.after_a_talk")
MET_SOMEBODY = listed("meetings.met_somebody")
GLAD_BEGINNINGS = listed("meetings.glad_beginnings")
AT_AN_EVENT = listed("meetings.at_an_event")
TALKED = listed("meetings.talked")
TALKED_TO = listed("meetings.talked_to")
UNNAMED = listed("meetings.unnamed")
MET_BY_OTHERS = listed("meetings.met_by_others")
ONE_OF_WHOM = listed("meetings.one_of_whom")
SAT_BESIDE = listed("meetings.sat_beside")
CALLED_THINGS = listed("meetings.called_things")
WITH = listed("meetings.beside_whom")
NOUNS = listed("meetings.meeting_nouns")
APPOINTMENTS = listed("meetings.appointments_held")
CALLED = listed("naming.called")

# "A really very nice tall older guy named": more words than these before the name are a sentence of their own.
MOST_OF_A_DESCRIPTION = 6
BEFORE_NAME = listed("meetings.before_the_name")
TALKS = listed("meetings.sessions")
CAME = listed("meetings.came_and_said")

# Words of which at least one stands in every clause of meeting.
CUES = NOUNS | CALLED | listed("meetings.cues")


def read_met(clause: Clause, page: Page) -> bool:
    """A verb or noun of meeting, with whom, and where."""
    if clause.lowset.isdisjoint(CUES):
        return False
    tokens = clause.tokens
    at = _trigger(clause, page)
    if at is None:
        return _called(clause, page)
    begin, cue = at
    page.met_sentence = clause.sentence
    before = tokens[:cue]
    plain_talk = len(before) <= 3 and bool(before) and before[-1].low in TALKS
    if before and not plain_talk:
        read_place_phrase(before, clause, page, lead=True)
    middle = tokens[cue + 1 : begin - 1]
    if len(middle) > 1 and any(t.low in AT_AN_EVENT for t in middle) and page.place is None:
        read_place_phrase(middle, clause, page, lead=True)
    appointment = page.people == [] and tokens[cue].low in APPOINTMENTS
    day = ahead(tokens, page.today) if appointment else None
    if not appointment or day is None:
        told_of = clause.lows.index("who") if "who" in clause.lows[begin:] else len(tokens)
        set_met_on(tokens[:told_of], page, told=not appointment)
    page.pending = wording(page, tokens) if appointment else ""
    if day is not None:
        page.shared.append(
            Finding(
                "promise",
                page.pending,
                clause.start,
                clause.end,
                "met",
                kind="me",
                on=day.on,
                time=day.time,
                sentence=clause.sentence,
            )
        )
    remote = any(t.low in {"call", "zoom", "skype", "phonecall"} for t in tokens[max(0, cue - 1) : begin])
    i = begin
    while i < len(tokens) and (
        (tokens[i].low in BEFORE_NAME and not (tokens[i].upper and tokens[i].low in {"art", "will"}))
        or tokens[i].kind == "date"
    ):
        i += 1
    i = _name_after_called(clause, i)
    if i >= len(tokens):
        return True
    if tokens[i].low in WHERE_WE_MET or tokens[i].has("determiner"):
        read_place_phrase(tokens[i:], clause, page)
        return True
    if page.cased and tokens[i].text.islower() and (spot := _through(tokens, i)) is not None:
        i = spot
    if introduce_at(clause, i, page, sure=True, met=not remote):
        return True
    end = role_end(tokens[i:])
    if end is not None and not page.people:
        page.shared.append(
            Finding("role", wording(page, tokens[i : i + end]), tokens[i].start, tokens[i + end - 1].end, "met")
        )
        return True
    read_place_phrase(tokens[i:], clause, page)
    return True


def _name_after_called(clause: Clause, i: int) -> int:
    """Where the name stands in "met a really cool guy named Tomás"; `i` where nobody is described first."""
    tokens, lows = clause.tokens, clause.lows
    for k in range(i, min(i + MOST_OF_A_DESCRIPTION, len(tokens) - 1)):
        if tokens[k].upper or tokens[k].has("preposition"):
            break
        if lows[k] in CALLED and (tokens[k + 1].upper or not tokens[k + 1].tags):
            return k + 1
    return i


def _through(tokens: list[Token], i: int) -> int | None:
    """ "sat with the bride's cousin Theo": the name behind the kin of somebody else."""
    for k in range(i + 1, min(i + 5, len(tokens))):
        if tokens[k].upper and "kin" in tokens[k - 1].tags and tokens[i].low.endswith(("'s", "s'")):
            return k
    return None


def _trigger(clause: Clause, page: Page) -> tuple[int, int] | None:
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


def _called(clause: Clause, page: Page) -> bool:
    """ "the woman is called Elif Demir", "her name is Mairead", "this guy Desmond", "drew = sqlite guy"."""
    tokens, lows = clause.tokens, clause.lows
    if page.people and not (page.current is not None and page.current.name == "") and "name" not in lows:
        return False
    for i in range(len(tokens) - 1):
        low = lows[i]
        if (
            low in CALLED
            or (
                low == "is"
                and i
                and (
                    lows[i - 1] == "name"
                    or lows[i - 1]
                    in {
                        "librarian's",
                    }
                )
            )
            or (
                low in {"=", "was", "is"}
                and i >= 1
                and _unnamed(tokens[:i])
                and tokens[i + 1].upper
                and "determiner" not in tokens[i + 1].tags
            )
        ):
            if (
                any(
                    ("third" in t.tags and (page.people or t.low not in {"kid", "partner"})) or t.low in CALLED_THINGS
                    for t in tokens[max(0, i - 4) : i]
                )
                and low in CALLED
            ):
                continue
            if introduce_at(clause, i + 1, page, sure=True, before=tokens[:i]):
                return True
    return False


def _unnamed(tokens: list[Token]) -> bool:
    """A description somebody is given before the name: "the quiet one at the dinner was ..."."""
    return any(t.low in UNNAMED or "role" in t.tags for t in tokens)
