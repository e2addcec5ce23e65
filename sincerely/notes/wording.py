"""The owner's words for a fact: the stretch of the note without its dates and loose ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from datetime import date

    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BEFORE_DATE = listed("cuts.before_date")
BY_THEN = listed("milestones.by_when")
OF_WORDS = frozenset(("of", "about", "not"))
GOES_IN = listed("cuts.goes_in")
NO_IN_BEFORE = listed("cuts.no_in_before")
HABITUAL = listed("cuts.habitual")
TELLS = listed("cuts.tells")
CORRECTING = listed("cuts.correcting")
OVER = frozenset(("over", "throughout"))
LOOSE_END = listed("cuts.loose_end")
PARTICLES = listed("cuts.particles_before_a_day")
OWN_DAY = listed("pronouns.own") | {"his", "their"}
COMES_BY = listed("cuts.comes_by")
LOOSE_START = listed("cuts.loose_start")


def wording(page: Page, tokens: Sequence[Token], keep_dates: bool = False) -> str:
    """The text of some tokens, dates (and the prepositions before them) left out."""
    kept = list(tokens) if keep_dates else _undated(tokens)
    while kept and kept[-1].low in LOOSE_END and not _of_the_verb(kept, tokens):
        kept.pop()
    while kept and kept[0].low in LOOSE_START and len(kept) > 1:
        kept.pop(0)
    return join(page.text, kept)


def _undated(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for k, token in enumerate(tokens):
        if token.kind != "date" or _of_that_day(tokens, k) or (k and tokens[k - 1].low in OWN_DAY):
            kept.append(token)
            continue
        while kept and kept[-1].low in BEFORE_DATE and not _belongs_to_words(kept, tokens, token):
            kept.pop()
        if kept and kept[-1].low in OVER and token.low.startswith("the "):
            kept.pop()  # "over the summer"; not "invite them over Saturday".
    return kept


def _belongs_to_words(kept: list[Token], tokens: Sequence[Token], date: Token) -> bool:
    """ "check in | next week": the preposition is the verb's; "call in | May": it is the day's."""
    if kept[-1].low in OF_WORDS:
        return True
    if kept[-1].low == "in" and date.low.partition(" ")[0] not in NO_IN_BEFORE:
        return False
    return _of_the_verb(kept, tokens)


def _of_the_verb(kept: list[Token], tokens: Sequence[Token]) -> bool:
    """Whether a preposition goes with its verb and not with the day: "fit him in | on Friday", "drop by | Friday"."""
    last = kept[-1]
    if last.low not in PARTICLES or len(kept) < 2:
        return False
    if (last.low == "by" and kept[-2].low in COMES_BY) or (last.low == "in" and kept[-2].low in GOES_IN):
        return True
    behind = next((t for t in tokens if t.start >= last.end), None)
    if last.low == "on":
        return behind is not None and behind.low == "in" and "object" in kept[-2].tags  # "put us on in the autumn".
    return behind is not None and behind.low in {"on", "at"} and kept[-2].is_word


def join(text: str, tokens: Sequence[Token]) -> str:
    """Tokens as typed, with the white space between neighbours and one blank over what was left out."""
    plain = " ".join([token.text for token in tokens])
    if not tokens or plain == text[tokens[0].start : tokens[-1].end]:
        return " ".join(plain.split())  # Nothing is left out, and single blanks stand between: most facts.
    pieces: list[str] = []
    end = -1
    for token in tokens:
        gap = text[end : token.start] if end >= 0 else ""
        near = gap in {"", " "} or (len(gap) <= 3 and not any(c.isalnum() for c in gap))
        pieces.append(gap if near else " ")
        pieces.append(token.text)
        end = token.end
    return " ".join("".join(pieces).split())


def phrases(tokens: Sequence[Token]) -> list[DatePhrase]:
    """The date phrases among some tokens."""
    return [t.phrase for t in tokens if t.phrase is not None]


def to_come(tokens: Sequence[Token], today: date) -> DatePhrase | None:
    """The day a clause speaks of, where it is not over: the last one after a self-correction, else the first."""
    for token in tokens:
        if token.phrase is not None:
            break
    else:
        return None  # Most clauses.
    found: list[DatePhrase] = []
    for k, token in enumerate(tokens):
        phrase = token.phrase
        if phrase is None or phrase.on is None or phrase.past or (k and tokens[k - 1].low in HABITUAL):
            continue
        if k and tokens[k - 1].low in OWN_DAY:
            continue  # "swap her my Sunday".
        if _of_that_day(tokens, k) and not (k and tokens[k - 1].low in BY_THEN):
            continue  # "Saturday's noise"; but "before Tuesday's meeting" is before Tuesday.
        month = phrase.whole_month and (phrase.on.year, phrase.on.month) == (today.year, today.month)
        if month or phrase.on >= today:
            found.append(phrase)
    if len(found) < 2:
        return found[0] if found else None
    if not CORRECTING.isdisjoint([t.low for t in tokens]):
        return found[-1]
    timed = next((p for p in found if p.time is not None), None)
    if timed is not None and timed.on != found[0].on and timed.on == today:
        return _with_time(found[0], timed)
    return found[0]


def _of_that_day(tokens: Sequence[Token], k: int) -> bool:
    """ "Saturday's noise": the day tells whose it is, not when."""
    return k + 1 < len(tokens) and tokens[k + 1].low == "s" and not tokens[k + 1].spaced


def ahead(tokens: Sequence[Token], today: date) -> DatePhrase | None:
    """The day after today a clause speaks of."""
    day = to_come(tokens, today)
    return None if day is None or (day.on == today and not day.whole_month) else day


def _with_time(day: DatePhrase, clock: DatePhrase) -> DatePhrase:
    from dataclasses import replace

    return replace(day, time=clock.time) if day.time is None else day


def lead_in(tokens: Sequence[Token], i: int = 0) -> int:
    """The index after days and prepositions that open a clause: "on 8 March | she runs"."""
    while i < len(tokens) - 1:
        if tokens[i].kind == "date" or ("preposition" in tokens[i].tags and tokens[i + 1].kind == "date"):
            i += 1
        else:
            break
    return i


def _behind_telling(tokens: list[Token], i: int) -> int:
    """ "tells me that | the hostel closes", "mentioned that | they're hiring": where what is told begins."""
    if tokens[i].low not in TELLS:
        return i
    k = i + 1
    if k < len(tokens) and tokens[k].low in {"me", "us"}:
        k += 1
    return k + 1 if k + 1 < len(tokens) and tokens[k].low == "that" else i


def clean(clause: Clause) -> list[Token]:
    """The tokens of a clause without fillers and "she tells me that" at its head."""
    if clause.cleaned is None:
        tokens = clause.tokens
        i, last = 0, len(tokens) - 1
        while i < last and "filler" in tokens[i].tags and not tokens[i].has("preposition", "v3"):
            i += 1
        i = _behind_telling(tokens, i)
        clause.cleaned = tokens[i:] if i else tokens
    return clause.cleaned
