"""Any text is safe: no exception, phrases in the text and in order, time linear in its length."""

from datetime import date, datetime, timedelta
from time import thread_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.notes.dates import find_dates, parse_day
from sincerely.notes.dates.lexicon import lexicon

NOW = datetime(2026, 3, 18, 18, 30, tzinfo=ZoneInfo("Europe/Lisbon"))
WORDS = st.sampled_from(sorted(lexicon("en").letters))
NUMBERS = st.one_of(st.integers(0, 99), st.integers(0, 99999)).map(str)
SIGNS = st.sampled_from([*"   -/.,:'’@()\n–+&#", ", "])
# Repeated over a whole message: what a badly written expression would stumble over.
PIECES = (
    """5_|9|1/2/|12:|1.|may_|next_|in_|a_couple_of_|mon+|first_|in_3_days_|the_day_after_|x|a_few_|3_weeks_from_
|10-12_|'|@|_|friday,_|5_april_|q|sat_|1-|é|👍""".replace("\n", "")
    .replace("_", " ")
    .split("|")
)
# Texts made of nothing but the words of the calendar, in any order, glued or not.
CALENDAR_SALAD = st.lists(st.one_of(WORDS, NUMBERS, SIGNS), max_size=40).map("".join)
SPACED_SALAD = st.lists(st.one_of(WORDS, NUMBERS), max_size=25).map(" ".join)
FIRST, LAST = datetime(1990, 1, 1), datetime(2090, 12, 31)  # noqa: DTZ001  # The strategy takes naive bounds.
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.just(ZoneInfo("UTC")))
ZONES = st.sampled_from(
    ["Europe/Lisbon", "America/New_York", "Australia/Sydney", "Pacific/Kiritimati", "Not/AZone", ""]
)


@given(text=st.one_of(CALENDAR_SALAD, SPACED_SALAD, st.text(max_size=300)), now=MOMENTS, zone=ZONES)
def test_phrases_lie_in_the_text_in_order_and_never_overlap(text, now, zone):
    end = 0
    for phrase in find_dates(text, now, zone):
        assert end <= phrase.lead <= phrase.start < phrase.end <= len(text)
        assert text[phrase.start : phrase.end] == phrase.text
        assert text[phrase.lead : phrase.start].lower().startswith(phrase.prefix)
        assert phrase.on or phrase.time
        end = phrase.end


@given(text=st.one_of(CALENDAR_SALAD, SPACED_SALAD), now=MOMENTS, zone=ZONES)
def test_what_is_not_said_of_the_past_is_never_before_today(text, now, zone):
    try:
        today = now.astimezone(ZoneInfo(zone)).date()
    except (ValueError, KeyError):
        today = now.date()
    for phrase in find_dates(text, now, zone):
        if phrase.on and not (phrase.past or phrase.whole_month or phrase.until or phrase.guessed):
            assert phrase.on >= today


@given(text=st.one_of(CALENDAR_SALAD, SPACED_SALAD), now=MOMENTS, zone=ZONES)
def test_a_past_reading_is_never_after_today_and_a_range_never_runs_backwards(text, now, zone):
    for phrase in find_dates(text, now, zone):
        if phrase.past_on:
            assert phrase.past_on <= (now + timedelta(days=1)).date()
        if phrase.on and phrase.until:
            assert phrase.on < phrase.until


@given(text=st.one_of(CALENDAR_SALAD, st.text(max_size=60)), now=MOMENTS, zone=ZONES)
def test_any_answer_is_a_day_or_none(text, now, zone):
    answer = parse_day(text, now, zone)

    assert answer is None or isinstance(answer[0], date)


@pytest.mark.parametrize("piece", PIECES)
def test_the_time_grows_with_the_length_and_no_faster(piece):
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        rounds = []
        for _ in range(5):
            start = thread_time()
            find_dates(text, NOW, "Europe/Lisbon")
            rounds.append(thread_time() - start)
        return min(rounds)

    seconds(512)
    short, long = seconds(512), seconds(4096)

    # Eight times the text: quadratic growth would be 64 times. Counted in CPU time, with some grace for caches.
    assert long < 32 * short + 0.02
