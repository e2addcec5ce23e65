"""The reader's words live in the lexicon: every list the rules ask for is there, and no list lies unread."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sincerely.notes.lexicon import LOCALES, lexicon, listed, lists_of, phrased

NOTES = Path(__file__).parents[3] / "sincerely" / "notes"
ASKED = re.compile(r'(?:listed|phrased)\("(\w+)\.(\w+)"(?:, locale)?\)|lists_of\("(\w+)"\)\["(\w+)"\]')
TAGGED = {"people", "places", "talk", "towns", "verbs", "words", "labels"}  # Read whole.


def _asked_for() -> set[tuple[str, str]]:
    found = (ASKED.findall(file.read_text(encoding="utf-8")) for file in NOTES.rglob("*.py"))
    return {(topic or file, key or name) for groups in found for topic, key, file, name in groups}


def test_every_list_the_rules_ask_for_is_there_and_has_words():
    for topic, key in _asked_for():
        assert lists_of(topic)[key], f"{topic}.{key}"


def test_no_list_lies_unread():
    topics = {file.stem for file in (LOCALES / "en" / "lexicon").glob("*.toml")} - TAGGED
    kept = {(topic, key) for topic in topics for key in lists_of(topic)}
    assert kept - _asked_for() == set()


def test_no_mark_of_a_merge_hides_among_the_words():
    for file in (LOCALES / "en" / "lexicon").glob("*.toml"):
        assert not {"<<<<<<<", "=======", ">>>>>>>"} & set(file.read_text(encoding="utf-8").split()), file.name


def test_a_list_is_a_set_of_single_words():
    assert "promised" in listed("promises.said")
    assert all(" " not in word for word in listed("promises.said"))


def test_phrases_keep_their_order():
    assert phrased("spelling.word_endings")[0] == "ing"


def test_a_list_nobody_wrote_is_an_error_at_once():
    with pytest.raises(KeyError):
        listed("promises.nowhere")


def test_lists_of_single_words_tag_nothing():
    assert "said" not in lexicon().of("promised")


def test_a_town_is_known_for_one_wherever_it_lies():
    for town in ("hexham", "nyon", "quetzaltenango", "nouadhibou", "lisbon"):
        assert "known_town" in lexicon().of(town)


def test_longer_verbs_double_their_last_letter_where_english_does():
    for word, form in (("forgetting", "ing"), ("submitted", "past"), ("travelling", "ing"), ("traveling", "ing")):
        assert form in lexicon().of(word)
    assert not lexicon().of("openning")
