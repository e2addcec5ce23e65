from datetime import UTC, datetime, timedelta

import pytest

from sincerely.model import FollowUpKind
from storage import follow_ups, people
from storage.follow_ups import StoredFollowUp
from tests.handlers.driver import Chat, Shown

ANA = "met Ana at AWS, loves sailing, send article Tue"
DUE = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def reminder(chat: Chat) -> Shown:
    """Ana's promise, come on its day."""
    chat.says(ANA)
    (shown,) = chat.waits(DUE + timedelta(minutes=1))
    return shown


def next_of_ana(chat: Chat) -> StoredFollowUp:
    row = chat.read(follow_ups.next_due)
    assert row is not None
    return row


def test_the_reminder_says_whom_why_and_what_to_write(chat: Chat) -> None:
    shown = reminder(chat)

    for words in ("Ana", "You promised", ANA, "article", "AWS", "sailing", "[link to the article]"):
        assert words in shown.text
    assert {"✅ Sent", "💬 Replied", "⏰ Snooze", "Not now", "🔄 Another draft"} <= set(shown.labels)
    assert "<pre>" in shown.html


def test_it_comes_once(chat: Chat) -> None:
    reminder(chat)

    assert chat.waits(chat.now + timedelta(hours=5)) == []


def test_sent_settles_it_and_says_what_comes_next(chat: Chat) -> None:
    shown = chat.presses("Sent", reminder(chat))

    assert "Sent to Ana" in shown.text
    assert "Wed 9 Dec" in shown.text
    assert chat.toasts[-1]
    assert next_of_ana(chat).follow_up.kind is FollowUpKind.NUDGE


def test_a_second_press_changes_nothing_and_says_what_is_true(chat: Chat) -> None:
    shown = reminder(chat)
    data = shown.data("Sent")
    chat.taps(data, shown)

    again = chat.taps(data, shown)

    assert "settled already" in again.text
    (ana,) = chat.read(people.named, "Ana")
    stored = chat.read(people.get, ana.contact_id)
    assert stored is not None
    assert len(stored.thread.touches) == 1


def test_replied_makes_the_thread_warm_even_after_sent(chat: Chat) -> None:
    shown = reminder(chat)
    replied = shown.data("Replied")
    chat.presses("Sent", shown)
    chat.now += timedelta(days=2)

    answered = chat.taps(replied, shown)
    chat.taps(replied, shown)

    assert "Ana replied" in answered.text or "settled" in answered.text
    assert next_of_ana(chat).follow_up.kind is FollowUpKind.ANSWER
    (ana,) = chat.read(people.named, "Ana")
    assert len(chat.read(people.get, ana.contact_id).thread.touches) == 2  # type: ignore[union-attr]  # it is there


@pytest.mark.parametrize(
    ("label", "day"), [("Tomorrow", "Wed 2 Dec"), ("In 3 days", "Fri 4 Dec"), ("Next week", "Mon 7 Dec")]
)
def test_snooze_brings_it_back_on_the_day(chat: Chat, label: str, day: str) -> None:
    chat.presses("Snooze", reminder(chat))

    shown = chat.presses(label)

    assert day in shown.text
    (again,) = chat.waits(next_of_ana(chat).follow_up.due + timedelta(minutes=1))
    assert "Ana" in again.text


def test_snooze_till_a_day_typed_in_words(chat: Chat) -> None:
    chat.presses("Snooze", reminder(chat))
    chat.presses("Another day")

    shown = chat.says("next Thursday")

    assert "Thu 10 Dec" in shown.text


def test_a_question_for_a_day_is_no_trap(chat: Chat) -> None:
    chat.presses("Snooze", reminder(chat))
    chat.presses("Another day")

    card = chat.says("met Zoe at the fair, plays chess")

    assert "Zoe" in card.text


def test_not_now_drops_it(chat: Chat) -> None:
    shown = chat.presses("Not now", reminder(chat))

    assert "Not now for Ana" in shown.text
    assert all(
        row.follow_up.kind is not FollowUpKind.PROMISE
        for row in chat.read(follow_ups.open_until, DUE + timedelta(days=400))
    )


def test_declined_closes_for_good(chat: Chat) -> None:
    chat.presses("More", reminder(chat))

    shown = chat.presses("They said no")

    assert "declined" in shown.text
    assert chat.read(follow_ups.next_due) is None
    assert chat.waits(chat.now + timedelta(days=400)) == []


def test_pause_and_wake(chat: Chat) -> None:
    chat.presses("More", reminder(chat))
    chat.presses("Pause")
    assert chat.waits(chat.now + timedelta(days=30)) == []

    chat.says("wake Ana")

    assert chat.read(follow_ups.next_due) is not None or chat.read(follow_ups.open_until, chat.now)


def test_another_draft_never_repeats_one(chat: Chat) -> None:
    shown = reminder(chat)
    seen = {shown.text}

    for _ in range(20):
        shown = chat.presses("Another draft", shown)
        if "all the wordings" in shown.text:
            break
        assert shown.text not in seen
        seen.add(shown.text)

    assert len(seen) >= 3
    assert "Sent" in " ".join(shown.labels)


def test_the_channel_can_be_changed(chat: Chat) -> None:
    chat.presses("More", reminder(chat))
    chat.presses("Channel")

    shown = chat.presses("WhatsApp")

    assert "Subject:" not in shown.text
    assert "Open in WhatsApp" in shown.labels


def test_the_ticks_are_shown_on_request(chat: Chat) -> None:
    chat.presses("More", reminder(chat))

    assert "✓ has hook" in chat.presses("Check").text


def test_the_draft_comes_as_a_mail_file(chat: Chat) -> None:
    chat.presses("More", reminder(chat))
    chat.presses("As a mail file")

    document = chat.last.document
    assert document is not None
    assert b"Subject:" in document


def test_a_link_sent_while_a_nudge_waits_is_offered_to_exactly_that_person(chat: Chat) -> None:
    chat.says("met Leo at PyCon, plays chess")
    chat.says(ANA)
    (reminder,) = [one for one in chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC)) if "Ana" in one.text]
    chat.presses("Sent", reminder)
    chat.waits(datetime(2026, 12, 9, 9, 1, tzinfo=UTC))

    shelf = chat.says("https://example.com/fastnet-race")

    assert shelf.labels == ["Draft for Ana"]
    chat.presses("Draft for Ana", shelf)
    assert "fastnet-race" in chat.last.text


def test_a_nudge_without_value_asks_for_it_and_a_reply_with_a_link_gives_it(chat: Chat) -> None:
    chat.presses("Sent", reminder(chat))
    (nudge,) = chat.waits(datetime(2026, 12, 9, 9, 1, tzinfo=UTC))
    assert "something new" in nudge.text

    draft = chat.replies(nudge, "https://sail.example/regatta-calendar")

    assert "https://sail.example/regatta-calendar" in draft.text
    chat.presses("Sent", draft)
    (ana,) = chat.read(people.named, "Ana")
    assert chat.read(__import__("storage.shelf", fromlist=["x"]).unsent_for, ana.contact_id) == []


def test_two_unanswered_messages_rest(chat: Chat) -> None:
    chat.presses("Sent", reminder(chat))
    (nudge,) = chat.waits(datetime(2026, 12, 9, 9, 1, tzinfo=UTC))

    shown = chat.presses("Sent", nudge)

    assert "Resting until" in shown.text or "rests" in shown.text
    assert chat.waits(chat.now + timedelta(days=80)) == []


def test_undo_of_sent_brings_the_plan_back_exactly(chat: Chat) -> None:
    shown = reminder(chat)
    (ana,) = chat.read(people.named, "Ana")
    before = (chat.read(people.get, ana.contact_id), chat.read(follow_ups.of_contact, ana.contact_id))
    chat.presses("Sent", shown)

    chat.presses("Undo", shown)

    assert (chat.read(people.get, ana.contact_id), chat.read(follow_ups.of_contact, ana.contact_id)) == before


def test_buttons_of_somebody_deleted_say_so(chat: Chat) -> None:
    shown = reminder(chat)
    (ana,) = chat.read(people.named, "Ana")
    chat.taps(f"v1:dx:{ana.contact_id}")

    assert "no longer in your book" in chat.presses("Sent", shown).text


def test_a_short_draft_has_a_button_to_copy_it_and_a_long_one_a_block(chat: Chat) -> None:
    chat.says("/template promise_send.email\nHi {{ first_name }}, " + "as I said when we talked, " * 12 + "here it is?")
    long = reminder(chat)
    assert "📋 Copy" not in long.labels
    assert "<pre>" in long.html

    chat.says("met Ben at AWS, loves chess, whatsapp +351 912 345 678")
    short = chat.presses("Show draft")
    assert "📋 Copy" in short.labels


def test_a_draft_comes_as_a_mail_file_on_request(chat: Chat) -> None:
    chat.presses("As a mail file", chat.presses("More", reminder(chat)))

    files = [shown.document for shown in chat.messages.values() if shown.document]
    assert len(files) == 1
    assert b"X-Unsent: 1" in files[0]
    assert b"article" in files[0]
