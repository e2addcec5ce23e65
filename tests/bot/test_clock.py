"""The clock: real until it is moved, and then it goes on from there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock, RemoteClock

SECOND = timedelta(seconds=1)


def test_an_unmoved_clock_is_real() -> None:
    assert abs(Clock().now() - datetime.now(UTC)) < SECOND  # noqa: TID251 - what the clock is compared with.


def test_a_moved_clock_goes_on_from_there() -> None:
    clock = Clock()
    clock.moves_to("2031-03-04T09:00+01:00")
    first = clock.now()
    assert timedelta() <= first - datetime(2031, 3, 4, 8, tzinfo=UTC) < SECOND
    assert clock.now() >= first
    clock.moves_by(timedelta(days=7))
    assert timedelta() <= clock.now() - first - timedelta(days=7) < SECOND
    clock.returns()
    assert clock.offset == timedelta()


def test_text_without_a_zone_is_utc() -> None:
    clock = Clock()
    clock.moves_to("2031-03-04T09:00")
    assert clock.now() - datetime(2031, 3, 4, 9, tzinfo=UTC) < SECOND


def test_whoever_listens_hears_of_each_move_and_only_of_moves() -> None:
    clock = Clock()
    heard: list[timedelta] = []
    clock.on_move(lambda: heard.append(clock.offset))
    clock.moves_by(timedelta(hours=1))
    clock.moves_by(timedelta())
    assert heard == [timedelta(hours=1)]


def test_following_nobody_is_an_error_at_once() -> None:
    with pytest.raises(OSError, match="refused"):
        RemoteClock("http://127.0.0.1:9").start()


def test_who_is_forewarned_hears_of_a_move_before_anybody_can_act_on_it():
    clock = Clock()
    heard: list[tuple[str, timedelta]] = []
    clock.on_move(lambda: heard.append(("moved", clock.offset)))
    clock.before_move(lambda: heard.append(("will move", clock.offset)))

    clock.moves_by(timedelta(hours=1))

    assert heard == [("will move", timedelta()), ("moved", timedelta(hours=1))]
