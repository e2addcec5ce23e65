"""Column types: instants as whole microseconds of UTC, and the shapes both databases need."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

# SQLite gives automatic ids only to a column declared INTEGER; PostgreSQL needs 64 bits said aloud.
Id = BigInteger().with_variant(Integer(), "sqlite")

# Keys are compared by code point in both databases, so that a range of prefixes means the same in each.
Key = Text().with_variant(Text(collation="C"), "postgresql")

# Absent is NULL, never the JSON word null.
Json = JSON(none_as_null=True)


def to_microseconds(moment: datetime) -> int:
    """The instant as whole microseconds since 1970 in UTC; a naive one is refused with ValueError."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    return (moment - EPOCH) // MICROSECOND


def from_microseconds(microseconds: int) -> datetime:
    """The instant, aware and in UTC."""
    return EPOCH + timedelta(microseconds=microseconds)


class Instant(TypeDecorator[datetime]):
    """An instant, kept as BIGINT: one order, one arithmetic and one precision in both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Write: refuses a naive datetime."""
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read: aware, in UTC."""
        return None if value is None else from_microseconds(value)


class Words(TypeDecorator[str]):
    """Text somebody typed. What no database can keep is left out: NUL, and halves of characters that a cut or a
    forged update brings."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write: only what can be kept."""
        return None if value is None else keepable(value)


def keepable(text: str) -> str:
    """The text without NUL, each half of a surrogate pair replaced by a question mark."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


class WallTime(TypeDecorator[datetime]):
    """What a clock on the wall shows ("2026-11-24T09:00:00"), without a zone: the wish, not the instant."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write: a zone is dropped, because it stands in a column of its own."""
        return None if value is None else value.replace(tzinfo=None).isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read: naive on purpose."""
        return None if value is None else datetime.fromisoformat(value)
