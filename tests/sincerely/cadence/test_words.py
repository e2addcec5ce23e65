"""How the plan speaks."""

from datetime import date

import pytest

from sincerely.cadence.words import count_in_words, day_in_words, day_of
from sincerely.model import Contact, Thread


@pytest.mark.parametrize(
    ("name", "what", "said"),
    [
        ("Leo", "birthday", "Leo's birthday"),
        ("James", "work anniversary", "James' work anniversary"),
        ("Ana", "her birthday", "Ana's birthday"),
        ("Leo", "daughter's birthday", "Leo's daughter's birthday"),
        ("Leo", "turns 40", "“turns 40” of Leo"),
        ("Ana", "Tom's birthday", "“Tom's birthday” of Ana"),
        ("", "birthday", "Their birthday"),
    ],
)
def test_a_day_of_the_year_is_named_as_one_says_it(name: str, what: str, said: str) -> None:
    assert day_of(Thread(contact=Contact(name=name)), what) == said


def test_a_day_more_than_half_a_year_away_says_its_year() -> None:
    seen = date(2026, 11, 24)

    assert day_in_words(date(2027, 5, 1), seen) == "Sat 1 May"
    assert day_in_words(date(2027, 9, 1), seen) == "Wed 1 Sep 2027"
    assert day_in_words(date(2027, 9, 1)) == "Wed 1 Sep"


def test_counts_are_written_out_up_to_ten() -> None:
    assert (count_in_words(2), count_in_words(10), count_in_words(11)) == ("two", "ten", "11")
