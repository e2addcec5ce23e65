"""Every sentence and every button of the thread, over HTTP, with one bot for the module: each test is another owner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.rehearsal import Chat, Shown
from handlers import reminders, route
from tests.bot.stage import Stage
from tests.journeys.conftest import TUESDAY, taps, users

LATE = timedelta(seconds=30)


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One bot at work for all of them."""
    with Stage(tmp_path_factory.mktemp("buttons"), handle=route.handle, release_due=reminders.release_due) as opened:
        opened.clock.moves_to(TUESDAY)
        opened.start()
        yield opened


def why(chat: Chat, name: str) -> str:
    """The whole plan in words."""
    chat.says(f"why {name}?")
    return chat.waits_for(lambda shown: shown.from_bot and shown.text.startswith(f"{name}\n• ")).text


def reminded(bot: Stage, chat: Chat) -> Shown:
    """Ana's promise, come on its morning."""
    chat.says("met Ana at AWS, loves sailing, send article tomorrow")
    chat.waits_for("send article")
    tomorrow = bot.clock.now() + timedelta(days=1)
    bot.clock.moves_to(tomorrow.replace(hour=9, minute=0, second=0, microsecond=0) + LATE)
    return chat.waits_for("You promised Ana")


@pytest.mark.parametrize(
    ("name", "said", "answer", "standing"),
    [
        ("Ana", "Ana replied", "Ana replied", "You and Ana are in touch"),
        (
            "Ben",
            "called Ben yesterday, he's moving to Berlin",
            "Also noted: moving to Berlin",
            "You and Ben are in touch",
        ),
        ("Priya", "sent it to Priya", "Sent to Priya", "1 message has no answer"),
        ("Tom", "had lunch with Tom", "Tom", "You and Tom are in touch"),
        ("Marco", "Marco isn't interested", "Marco declined", "Marco declined, so nothing is planned"),
        ("Zed", "forget about Zed for now", "Zed is paused until", "You paused this until"),
        ("Eva", "ping Eva again in spring", "Eva is paused until Mon 1 Mar", "You paused this until Mon 1 Mar"),
        ("Lea", "snooze Lea till next Friday", "comes back", "You have not written to Lea yet"),
        ("Mia", "not now Mia", "Not now for Mia", "something useful"),
    ],
)
def test_a_sentence_is_heard_and_undo_restores_the_plan_exactly(
    chat: Chat, name: str, said: str, answer: str, standing: str
) -> None:
    chat.says(f"met {name} at AWS, loves sailing, send article Tue")
    chat.waits_for("send article")
    before = why(chat, name)

    chat.says(said)
    chat.waits_for(answer, 8)
    assert standing in why(chat, name)

    chat.says("undo")
    chat.waits_for("Undone")
    assert why(chat, name) == before


@pytest.mark.parametrize(
    ("presses", "answer"),
    [
        (("Sent",), "Sent to Ana"),
        (("Replied",), "Ana replied"),
        (("Not now",), "Not now for Ana"),
        (("Snooze", "Tomorrow"), "comes back"),
        (("Snooze", "In 3 days"), "comes back"),
        (("Snooze", "Next week"), "comes back"),
        (("More", "They said no"), "Ana declined"),
        (("More", "Pause"), "Ana is paused until"),
    ],
)
def test_a_button_does_what_it_says_and_undo_takes_it_back(
    bot: Stage, chat: Chat, presses: tuple[str, ...], answer: str
) -> None:
    reminder = reminded(bot, chat)
    before = why(chat, "Ana")

    for label in presses:
        chat.presses(label, reminder.id)
        chat.waits_for(lambda shown, label=label: shown.id == reminder.id and shown.button(label) is None, 8)  # type: ignore[misc]  # bound per step

    assert answer in next(shown.text for shown in chat.messages if shown.id == reminder.id)
    chat.presses("Undo", reminder.id)
    chat.waits_for("Undone")
    assert why(chat, "Ana") == before


def test_snooze_takes_a_day_typed_in_words(bot: Stage, chat: Chat) -> None:
    reminder = reminded(bot, chat)
    chat.presses("Snooze", reminder.id)
    chat.waits_for("When shall it come back?")
    chat.presses("Another day", reminder.id)
    chat.waits_for("Type it in your own words")

    chat.says("in two weeks")

    assert "comes back" in chat.waits_for("comes back").text


def test_a_double_tap_with_a_restart_between_counts_once(bot: Stage, chat: Chat) -> None:
    reminder = reminded(bot, chat)
    sent = reminder.button("Sent")
    assert sent is not None
    message = bot.telegram.world.as_json(bot.telegram.world.rooms[chat.id].messages[reminder.id])
    bot.stop()
    bot.start()
    chat.presses("Sent", reminder.id)
    chat.waits_for("Sent to Ana")
    bot.stop()
    bot.start()

    taps(bot, chat, sent.data or "", message)

    assert "settled already" in chat.waits_for("settled already").text
    assert "1 message has no answer" in why(chat, "Ana")


def test_a_tap_on_a_message_too_old_for_telegram_to_name_still_counts(bot: Stage, chat: Chat) -> None:
    reminder = reminded(bot, chat)
    sent = reminder.button("Sent")
    assert sent is not None
    bot.clock.moves_by(timedelta(days=3))

    taps(bot, chat, sent.data or "", {"chat": {"id": chat.id, "type": "private"}, "message_id": reminder.id, "date": 0})

    assert "Sent to Ana" in chat.waits_for("Sent to Ana").text


def test_a_tap_of_somebody_else_finds_nothing_and_changes_nothing(bot: Stage, chat: Chat) -> None:
    reminder = reminded(bot, chat)
    before = why(chat, "Ana")
    stolen = reminder.button("Sent")
    assert stolen is not None
    other = bot.telegram.chat(next(users), "Mallory", "mallory")
    other.says("met Zoe at the fair, plays chess")
    card = other.waits_for("Zoe")

    taps(
        bot, other, stolen.data or "", bot.telegram.world.as_json(bot.telegram.world.rooms[other.id].messages[card.id])
    )

    other.waits_for("no longer in your book", 8)
    assert why(chat, "Ana") == before


def test_wake_ends_a_pause_and_opens_a_closed_door_only_by_hand(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    chat.waits_for("send article")
    chat.says("Ana isn't interested")
    chat.waits_for("Ana declined")
    chat.says("met Ana again")
    assert "Only you can reopen this" in why(chat, "Ana")

    chat.says("wake Ana")

    chat.waits_for("awake")
    assert "Only you can reopen this" not in why(chat, "Ana")
