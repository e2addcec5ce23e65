"""The short way in says what the library would have said, or nothing."""

from copy import deepcopy
from typing import Any

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st

from bot.translate import to_incoming
from bot.words_alone import incoming_in, words_alone
from tests.bot.test_translate import GROUP, PRIVATE, ROBIN, raw

ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([]), st.just({}))
PLACES = [
    ("update_id",),
    ("message",),
    *((("message", part)) for part in ("message_id", "date", "chat", "from", "text", "caption", "via_bot")),
    *((("message", "chat", part)) for part in ("id", "type", "first_name")),
    *((("message", "from", part)) for part in ("id", "is_bot", "first_name", "username", "language_code", "last_name")),
]


def by_the_library(update: dict[str, Any]) -> Any:
    return to_incoming(telegram.Update.de_json(deepcopy(update), None))


@pytest.mark.parametrize("text", ["met Ana", " ", "/start abc", "🚀 für dich"])
def test_words_are_read_as_the_library_reads_them(text: str):
    update = raw(text=text)
    assert words_alone(update) == by_the_library(update)
    assert words_alone(update) is not None


@pytest.mark.parametrize(
    "update",
    [
        raw("edited_message", text="x"),
        raw(text="x", entities=[]),
        raw(text="x", chat=GROUP),
        raw(photo=[]),
        raw(text="x", reply_to_message=raw(text="y")["message"]),
        {**raw(text="x"), "brand_new": 1},
        {},
    ],
)
def test_everything_else_is_left_to_the_library(update: dict[str, Any]):
    assert words_alone(update) is None


@given(st.lists(st.tuples(st.sampled_from(PLACES), ODD), max_size=3))
def test_whatever_stands_in_it_the_answer_is_the_librarys_or_none(changes: list[tuple[tuple[str, ...], Any]]):
    update = raw(text="met Ana", chat=dict(PRIVATE))
    update["message"]["from"] = dict(ROBIN)
    for path, value in changes:
        holder: Any = update
        for step in path[:-1]:
            holder = holder.get(step) if isinstance(holder, dict) else None
        if isinstance(holder, dict):
            holder[path[-1]] = value
    quick = words_alone(update)
    if quick is not None:
        assert quick == by_the_library(update) == incoming_in(update, None)
