"""read_note: a quick note, as people really thumb it, becomes a reading with every fact in its place."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache

from sincerely.model import Intent, Reading
from sincerely.notes import dates
from sincerely.notes.acquainted import acquainted
from sincerely.notes.beside import with_facts_beside
from sincerely.notes.clauses.reach import KINDS
from sincerely.notes.contractions import BARE, GENITIVE, with_apostrophes, with_is_apart
from sincerely.notes.cues import ADDRESS, DATED, cues_among, forgets
from sincerely.notes.dates import DatePhrase, zones
from sincerely.notes.engine import read_page
from sincerely.notes.intents import guess_intent
from sincerely.notes.lexicon import lexicon, phrased
from sincerely.notes.page import Page
from sincerely.notes.questions import read_talk
from sincerely.notes.reach import Reach, find_reach, make_patterns
from sincerely.notes.refine.assemble import assemble
from sincerely.notes.second_thoughts import with_second_thoughts, without_preamble
from sincerely.notes.segments import split
from sincerely.notes.tagger import Tagger, pause, sense, set_asides_apart, tagger
from sincerely.notes.tagging import fold
from sincerely.notes.titles import OF_TWO_WORDS, mark_titles
from sincerely.notes.tokens import Token, tokenize
from sincerely.notes.unmarked import with_pauses
from sincerely.notes.word import Word, describe

MAX_LENGTH = 4096  # Telegram's longest message; what is longer was not typed there.


def read_note(text: str, now: datetime, zone: str, locale: str = "en", known: Sequence[str] = ()) -> Reading:
    """Read a note as of `now` (aware) in the owner's `zone` (IANA name).

    "met Ana at AWS, loves sailing, send article Tue" gives Ana, the place, the hook and the promise with its day.
    `known` are the names the owner already has: "Ana replied" finds Ana Pereira. Any text is safe: what is not
    understood comes back in `rest`. Raises ValueError for a naive `now`.
    """
    return read_with(tagger(locale), text, now, zone, locale, known)


def read_with(
    model: Tagger | None, text: str, now: datetime, zone: str, locale: str = "en", known: Sequence[str] = ()
) -> Reading:
    """`read_note` with a tagger of one's own, or with the clause readers alone."""
    if now.tzinfo is None:
        raise ValueError(f"{now!r} has no time zone")

    def once(said: str, names: Sequence[str], model: Tagger | None = None) -> tuple[Reading, list[Token]]:
        laid, tokens = lay_out(said, now, zone, locale, names)
        return (laid if isinstance(laid, Reading) else _conclude(laid, tokens, now, model)), tokens

    reading, tokens = once(text[:MAX_LENGTH], acquainted(text, known), model)
    # What a log tells beside has no rest of its own, so nothing of it is set apart.
    return with_facts_beside(reading, tokens, lambda said, names: once(said, names)[0])


def lay_out(
    text: str, now: datetime, zone: str, locale: str = "en", known: Sequence[str] = ()
) -> tuple[Page | Reading, list[Token]]:
    """The page of a note with all that the clause readers found (of mere talk its reading), and the tokens."""
    words = lexicon(locale)
    tokens = tokens_of(text, now, zone, locale)
    today = now.astimezone(zones.zone(zone)).date()
    talk = read_talk(text, tokens, known)
    if talk is not None:
        return talk, tokens
    cased = case_of(tokens)
    tokens = with_pauses(with_second_thoughts(without_preamble(tokens), cased), pause(locale))
    feeling = sense(locale)
    if feeling is not None:
        feeling.feel(tokens, cased, frozenset(fold(" ".join(known)).split()))
    page = Page(text, today, words, split(tokens), known, cased)
    read_page(page)
    return page, tokens


def tokens_of(text: str, now: datetime, zone: str, locale: str = "en") -> list[Token]:
    """The tokens of a text, its addresses and days as one token each."""
    reaches = find_reach(text)
    phrases = dates.find_dates(_masked(text, reaches), now, zone, locale)
    ready = [_address(text, r) for r in reaches] + [_day(text, p) for p in phrases]
    ready.sort(key=lambda t: t.start)
    words = lexicon(locale)
    tokens = tokenize(text, _apart(ready), words)
    cues = cues_among(tokens)  # Most notes have none of these.
    if cues & BARE:
        tokens = with_apostrophes(tokens, words)
    if cues & OF_TWO_WORDS:
        mark_titles(tokens)
    return with_is_apart(tokens, words) if cues & GENITIVE else tokens


def _conclude(page: Page, tokens: list[Token], now: datetime, model: Tagger | None) -> Reading:
    intent, outcome = guess_intent(page, tokens)
    if model is not None and intent is Intent.NOTE:
        set_asides_apart(page, tokens, model)
    return assemble(page, intent, outcome, tokens, now)


def warm(locale: str = "en") -> None:
    """Load the lexicon and the date parser now, so that the first note is no slower than the others."""
    dates.warm()
    make_patterns()
    lexicon(locale)
    for sample in phrased("samples.notes", locale):
        read_note(sample, datetime(2026, 3, 18, 18, 30, tzinfo=UTC), "Europe/Lisbon", locale)
    # The lexicon lives as long as the process: the collector need not walk through it again and again.
    gc.collect()
    gc.freeze()


def _address(text: str, reach: Reach) -> Token:
    """An address as one token."""
    said = text[reach.start : reach.end]
    word = describe(said, said.casefold(), cues=ADDRESS if reach.kind in KINDS else 0)
    return Token(said, word, reach.start, reach.end, reach.kind, value=reach.value)


def _day(text: str, phrase: DatePhrase) -> Token:
    """The words for a day or an hour as one token."""
    said = text[phrase.start : phrase.end]
    return Token(said, _said_of_a_day(said), phrase.start, phrase.end, "date", phrase=phrase)


@lru_cache(maxsize=4096)
def _said_of_a_day(said: str) -> Word:
    """The words for a day or an hour by themselves; remembered, for the same ones come again."""
    return describe(said, fold(said), cues=DATED)


forgets(_said_of_a_day.cache_clear)


def _masked(text: str, reaches: list[Reach]) -> str:
    """The text with every address blotted out, so that no digit of one is taken for a date."""
    for reach in reaches:
        text = text[: reach.start] + "¤" * (reach.end - reach.start) + text[reach.end :]
    return text


def _apart(ready: list[Token]) -> list[Token]:
    """Addresses and dates in order, without overlap: the earlier one stays."""
    kept: list[Token] = []
    for token in ready:
        if token.end > token.start and (not kept or token.start >= kept[-1].end):
            kept.append(token)
    return kept


def case_of(tokens: list[Token]) -> bool:
    """Whether the author begins sentences with capitals, so that a lower-case word is no name."""
    fresh, starts, upper = True, 0, 0
    for token in tokens:
        if token.is_word:
            if fresh:
                fresh = False
                if token.text[0].isalpha():
                    starts += 1
                    upper += token.upper
        elif token.kind == "line" or token.text in {".", "!", "?"}:
            fresh = True
    return upper * 2 >= starts and upper > 0


__all__ = ["Intent", "read_note", "warm"]
