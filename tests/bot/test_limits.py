from bot.limits import CHAT_BURST, OVERALL_BURST, Limits


class Seconds:
    """A clock that stands still until it is waited on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def send(limits: Limits, seconds: Seconds, chat: int, count: int) -> list[float]:
    """When each of `count` messages to the chat left."""
    left = []
    for _ in range(count):
        seconds.now += max(0.0, limits.wait(chat))
        limits.count(chat)
        left.append(seconds.now - 100.0)
    return left


def test_a_burst_to_a_chat_passes_then_one_a_second():
    seconds = Seconds()
    left = send(Limits(monotonic=seconds), seconds, 1, CHAT_BURST + 3)
    assert left[CHAT_BURST - 1] < 0.2
    assert [round(b - a, 6) for a, b in zip(left[CHAT_BURST - 1 :], left[CHAT_BURST:], strict=False)] == [1, 1, 1]


def test_over_all_chats_no_more_than_twenty_five_a_second():
    seconds = Seconds()
    limits = Limits(monotonic=seconds)
    left = [send(limits, seconds, chat, 1)[0] for chat in range(200)]
    assert sum(at <= 1.0 for at in left) <= 25 + OVERALL_BURST
    assert 7.5 < left[-1] < 8.5


def test_one_chat_told_to_wait_does_not_hold_up_another():
    seconds = Seconds()
    limits = Limits(monotonic=seconds)
    limits.limited(1, 3.0)
    assert limits.wait(1) == 3.0
    assert limits.wait(2) <= 0


def test_two_chats_told_to_wait_mean_the_whole_bot():
    seconds = Seconds()
    limits = Limits(monotonic=seconds)
    limits.limited(1, 5.0)
    limits.limited(2, 3.0)
    assert limits.wait(3) == 5.0


def test_a_pause_that_is_over_says_nothing_about_the_next():
    seconds = Seconds()
    limits = Limits(monotonic=seconds)
    limits.limited(1, 3.0)
    seconds.now += 4
    limits.limited(2, 3.0)
    assert limits.wait(3) <= 0


def test_a_message_that_gets_through_does_not_lift_a_pause():
    seconds = Seconds()
    limits = Limits(monotonic=seconds)
    limits.limited(1, 3.0)
    send(limits, seconds, 2, 1)
    assert limits.wait(1) == 3.0


def test_chats_written_to_long_ago_are_forgotten():
    seconds = Seconds()
    limits = Limits(per_second=30, monotonic=seconds)
    for chat in range(1001):
        seconds.now += 1
        send(limits, seconds, chat, 1)
    assert len(limits._chats) < 100
