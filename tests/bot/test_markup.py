from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import plain, split, units


def test_a_short_message_stays_whole():
    assert split("<b>Ana</b> &amp; Ben") == ["<b>Ana</b> &amp; Ben"]


def test_a_long_message_is_cut_between_lines():
    lines = [f"line {n} " + "x" * 90 for n in range(100)]
    parts = split("\n".join(lines))
    assert len(parts) > 1
    assert "\n".join(parts).split("\n") == lines


def test_what_is_open_at_a_cut_is_closed_and_opened_again():
    parts = split("<blockquote expandable>" + "\n".join(["word " * 200] * 10) + "</blockquote>")
    assert len(parts) > 1
    for part in parts:
        assert part.startswith("<blockquote expandable>")
        assert part.endswith("</blockquote>")


def test_an_emoji_counts_as_two():
    assert units("🚀a") == 3
    assert [units(part) for part in split("🚀" * 3000)] == [4096, 1904]


def test_an_escaped_sign_counts_as_one_and_is_never_cut():
    parts = split("&amp;" * 5000)
    assert [plain(part) for part in parts] == ["&" * 4096, "&" * 904]


def test_nothing_is_left_of_a_message_of_blanks():
    assert split(" \n ") == []


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=30), st.integers(8, 60))
def test_no_part_is_too_long_and_no_word_is_lost(words: list[str], limit: int):
    html = "\n".join(f"<b>{escape(word)}</b>" for word in words)
    parts = split(html, limit)
    assert all(units(plain(part)) <= limit for part in parts)
    assert "".join(plain("".join(parts)).split()) == "".join(plain(html).split())


@pytest.mark.parametrize("text", ["1 < 2 > 0", "a <3 b", "<>"])
def test_plain_words_keep_signs_that_are_no_tags(text: str):
    assert plain(text) == text
