import pytest

from sincerely.notes.dates import find_dates, is_month_first
from sincerely.notes.dates.guards.registry import GUARDS
from sincerely.notes.dates.lexicon import lexicon
from sincerely.notes.dates.rules import RULES
from tests.sincerely.notes.dates.test_expressions import SAID


def phrases_of(locale: str):
    return {phrase for phrases in lexicon(locale).entries.values() for phrase in phrases}


def test_every_phrase_has_its_rule_and_every_rule_its_phrase():
    assert {phrase.rule for phrase in phrases_of("en")} == RULES.keys()


def test_every_guard_watches_a_rule():
    assert GUARDS.keys() <= RULES.keys()


def test_every_feast_that_is_named_has_its_day():
    feasts = {phrase.detail for phrase in phrases_of("en") if phrase.rule == "holiday"}

    assert feasts == lexicon("en").holidays.keys()


def test_no_repaired_spelling_is_itself_a_word_of_the_lexicon():
    words = lexicon("en")

    assert not words.repairs.keys() & words.letters.keys()


@pytest.mark.parametrize("locale", ["xx", "", "../en", "en/../en", "pt"])
def test_a_language_without_a_lexicon_is_read_as_english(locale):
    zone, now = SAID["LISBON"]

    assert find_dates("by Friday", now, zone, locale) == find_dates("by Friday", now, zone)


@pytest.mark.parametrize("zone", ["America/New_York", "America/Indiana/Knox", "US/Pacific", "Pacific/Honolulu"])
def test_the_united_states_write_the_month_first(zone):
    assert is_month_first(zone)


@pytest.mark.parametrize("zone", ["Europe/London", "America/Toronto", "America/Sao_Paulo", "Asia/Kolkata", "UTC", ""])
def test_everybody_else_writes_the_day_first(zone):
    assert not is_month_first(zone)
