"""The HTML a bot may send, and what Telegram says to the rest."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.markup import parse, utf16
from bot.rehearsal.refusals import Refused
from bot.rehearsal.rendering import render


def _kinds(source: str) -> list[tuple[str, int, int]]:
    return [(entity["type"], entity["offset"], entity["length"]) for entity in parse(source)[1]]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>Ana</b> and <i>Ben</i>", "Ana and Ben", [("bold", 0, 3), ("italic", 8, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),
        ("<blockquote expandable>draft</blockquote>", "draft", [("expandable_blockquote", 0, 5)]),
        ("<blockquote>short</blockquote>", "short", [("blockquote", 0, 5)]),
        ('<span class="tg-spoiler">s</span><tg-spoiler>t</tg-spoiler>', "st", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("<pre><code class='language-python'>x</code></pre>", "x", [("pre", 0, 1)]),
        ("a &lt; b &amp; c &#33; &nbsp;", "a < b & c ! &nbsp;", []),
        ("  <b> padded </b>  ", "padded", [("bold", 0, 6)]),
        ('<a href="tel:+123">call</a>', "call", []),
        ("&ltx &lt x &#x1F600; &#99999999;", "&ltx < x 😀 &#99999999;", []),
        ("<B>loud</B>", "loud", [("bold", 0, 4)]),
        ("<b></b>empty", "empty", []),
        ('<tg-time unix="1795561171" format="r">Tue</tg-time>', "Tue", [("date_time", 0, 3)]),
    ],
)
def test_good_html_becomes_text_and_entities(source: str, text: str, entities: list[Any]) -> None:
    assert (parse(source)[0], _kinds(source)) == (text, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("I <3 you", 'Unsupported start tag "3" at byte offset 2'),
        ("a < b >", 'Unsupported start tag "" at byte offset 2'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=x!>y</a>", "Unexpected end of name token"),
        ("<tg-time unix='soon'>Tue</tg-time>", "Invalid date specified"),
        ("<tg-emoji emoji-id='x'>👍</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(source)
    assert refused.value.description.startswith("Bad Request: can't parse entities: ")
    assert words in refused.value.description
    assert refused.value.fault


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse(html.escape(text)) == (text.strip(), [])


@given(st.text(alphabet="ab<&é😀 ", min_size=1), st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote"]))
def test_what_is_rendered_reads_the_same_again(text: str, tag: str) -> None:
    read = parse(f"x <{tag}>{html.escape(text)}</{tag}> y")
    assert parse(render(*read)) == read


@given(st.text(alphabet="<>/abi =\"'&#;😀"))
def test_any_text_is_either_read_or_refused(text: str) -> None:
    try:
        plain, entities = parse(text)
    except Refused:
        return
    assert all(entity["offset"] >= 0 and entity["offset"] + entity["length"] <= utf16(plain) for entity in entities)
