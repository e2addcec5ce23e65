from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sincerely.notes.dates import find_dates, parse_day

LISBON = "Europe/Lisbon"
NOW = datetime(2026, 3, 18, 18, 30, tzinfo=ZoneInfo(LISBON))  # A Wednesday.


def test_a_note_gives_the_day_of_its_promise():
    (phrase,) = find_dates("met Ana at AWS, loves sailing, send article by Tue", NOW, LISBON)

    assert (phrase.text, phrase.prefix, phrase.on, phrase.time) == ("Tue", "by", date(2026, 3, 24), None)


def test_a_typed_answer_is_one_day():
    assert parse_day("make it 5/4 at 9", NOW, LISBON) == (date(2026, 4, 5), time(9))


def test_an_answer_that_is_no_day_is_none():
    assert parse_day("whenever you like", NOW, LISBON) is None


@given(st.text(max_size=200))
def test_any_text_is_safe_and_phrases_lie_in_it_without_overlap(text):
    end = 0
    for phrase in find_dates(text, NOW, LISBON):
        assert end <= phrase.lead <= phrase.start < phrase.end <= len(text)
        assert text[phrase.start : phrase.end] == phrase.text
        end = phrase.end
