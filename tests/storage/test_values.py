"""Values on their way into rows and back: instants, folded words, records."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.model import Encounter, Hook, Milestone, Preferences, Promise, Touch, Voice
from storage.folding import fold, search_key
from storage.records import fact_from_plain, fact_to_plain, from_plain, to_plain
from storage.snapshot import from_json, to_json
from storage.tables import metadata
from storage.types import Instant, WallTime, from_microseconds, to_microseconds

ZONES = st.sampled_from(
    [UTC, ZoneInfo("Europe/Lisbon"), ZoneInfo("Australia/Lord_Howe"), timezone(timedelta(hours=-3))]
)
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001  # zones are drawn beside


@given(MOMENTS)
def test_an_instant_is_the_same_instant_again(moment: datetime) -> None:
    again = from_microseconds(to_microseconds(moment))

    assert again == moment.astimezone(UTC)
    assert again.tzinfo is UTC


@given(MOMENTS, MOMENTS)
def test_instants_keep_their_order(one: datetime, other: datetime) -> None:
    assert (to_microseconds(one) < to_microseconds(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        to_microseconds(datetime(2026, 11, 24))  # noqa: DTZ001  # that is the point


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("José Weiß-Łukasz", "jose weiss lukasz"),
        ("SØREN Đặng", "soren dang"),
        ("Ægir Œuvre", "aegir oeuvre"),
        ("İstanbul ışık", "istanbul isik"),
        ("  O'Brien, (Pat) ", "o brien pat"),
        ("Ｆｕｌｌ ﬁsh", "full fish"),
        ("Ångström", "angstrom"),
        ("王小明", "王小明"),
        ("...", ""),
    ],
)
def test_words_fold_to_what_any_keyboard_can_type(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.text()))
def test_every_word_begins_after_a_space(texts: list[str]) -> None:
    key = search_key(texts)

    assert all(f" {word}" in key for text in texts for word in fold(text).split())
    assert "  " not in key or not any(map(fold, texts))


@pytest.mark.parametrize("kind", [Encounter, Hook, Promise, Milestone, Touch])
def test_facts_come_back_from_json(kind: Any) -> None:
    @given(st.builds(kind, **_aware(kind)))
    def comes_back(fact: Any) -> None:
        assert fact_from_plain(json.loads(json.dumps(fact_to_plain(fact)))) == fact

    comes_back()


@pytest.mark.parametrize("kind", [Preferences, Voice])
def test_settings_come_back_from_json(kind: Any) -> None:
    @given(st.builds(kind))
    def comes_back(record: Any) -> None:
        assert from_plain(kind, json.loads(json.dumps(to_plain(record)))) == record

    comes_back()


def test_what_a_newer_version_wrote_is_left_out_and_what_is_missing_is_the_default() -> None:
    assert from_plain(Voice, {"name": "Olga", "mood": "sunny"}) == Voice(name="Olga")


def test_a_whole_row_comes_back_from_json_whatever_its_columns_hold() -> None:
    for table in metadata.tables.values():
        row = {column.name: _value(column.type) for column in table.columns}

        assert from_json(table, json.loads(json.dumps(to_json(table, row)))) == row
        assert from_json(table, to_json(table, dict.fromkeys(row))) == dict.fromkeys(row)


def _value(kind: Any) -> Any:
    moment = datetime(2026, 11, 24, 9, 30, 0, 5, tzinfo=UTC)
    if isinstance(kind, Instant):
        return moment
    if isinstance(kind, WallTime):
        return moment.replace(tzinfo=None)
    by_name = {"DATE": moment.date(), "TIME": moment.time(), "JSON": {"a": [1, None]}, "BOOLEAN": True, "TEXT": "ü"}
    return by_name.get(str(kind), 7)


def _aware(kind: Any) -> dict[str, Any]:
    """Strategies for the instants of a record: aware ones, in UTC as storage gives them back."""
    moments = st.none() | MOMENTS.map(lambda moment: moment.astimezone(UTC))
    given_ = {name: moments for name in ("noted_at", "at") if name in kind.__dataclass_fields__}
    if kind is Touch:
        given_["at"] = MOMENTS.map(lambda moment: moment.astimezone(UTC))
    if "source" in kind.__dataclass_fields__:
        given_["source"] = st.none()
    return given_
