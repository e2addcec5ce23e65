"""Rule 3, where the note says it once: "connect on LinkedIn" is kept with the connection note the same evening."""

import pytest

from sincerely.model import Channel, Promise
from tests.sincerely.cadence.threads import met, planned, promised, sent, skipped, thread

EVENING = "linkedin_note Wed 2026-03-18 18:00"


@pytest.mark.parametrize(
    "promise",
    [
        promised("connect on LinkedIn"),
        promised("add him on linkedin"),
        promised("send her a LinkedIn invite"),
        promised("LinkedIn her", due="2026-03-18"),
        promised("LinkedIn request", due="2026-03-18"),
    ],
)
def test_a_promise_to_connect_is_the_connection_note_of_the_same_evening(promise: Promise) -> None:
    assert planned(thread(met(), promise)) == [EVENING]


def test_another_promise_beside_it_keeps_its_own_day() -> None:
    both = thread(met(), promised("connect on LinkedIn"), promised(due="2026-03-24", id=41))

    assert planned(both) == [EVENING, "promise Tue 2026-03-24 09:00"]


def test_a_later_day_that_was_named_is_a_promise_of_its_own() -> None:
    assert planned(thread(met(), promised("connect on LinkedIn", due="2026-03-20"))) == ["promise Fri 2026-03-20 09:00"]


def test_where_linkedin_is_their_channel_connect_is_enough() -> None:
    assert planned(thread(met(), promised("connect"), channel=Channel.LINKEDIN)) == [EVENING]
    assert planned(thread(met(), promised("connect"))) == ["promise Fri 2026-03-20 09:00"]


def test_a_channel_the_note_prefers_is_stronger() -> None:
    preferring = thread(met(), promised("connect on LinkedIn"), channel=Channel.EMAIL)

    assert planned(preferring) == ["promise Fri 2026-03-20 09:00"]


def test_sending_something_on_linkedin_is_no_connection() -> None:
    assert planned(thread(met(), promised("message her on LinkedIn")))[0].startswith("promise")


def test_the_note_once_sent_keeps_the_promise() -> None:
    done = thread(met(), promised("connect on LinkedIn"), sent("2026-03-18 18:30", answers="linkedin_note:1"))

    assert [line.split()[0] for line in planned(done, now="2026-03-19 10:00")] == ["nudge"]


def test_made_after_the_first_message_it_is_an_ordinary_promise() -> None:
    later = promised("connect on LinkedIn", noted_at=sent("2026-03-25 10:00").at)

    assert "promise" in {line.split()[0] for line in planned(thread(met(), sent("2026-03-20 10:00"), later))}


def test_not_now_drops_the_note_and_the_promise_with_it() -> None:
    passed = thread(met(), promised("connect on LinkedIn"), skipped("linkedin_note:1", "2026-03-18 18:10"))

    assert planned(passed, now="2026-03-18 19:00") == ["value Wed 2026-03-25 09:00"]
