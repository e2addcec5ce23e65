"""What a thumb does to cards and reminders, over HTTP."""

from datetime import UTC, datetime

import pytest

from tests.bot.stage import Stage

ANA = "met Ana at AWS, loves sailing, send article Tue"


@pytest.mark.soak  # Telegram takes one message a second from a bot; so does the sender.
def test_twenty_five_notes_in_a_burst_get_one_card_each_in_order(stage: Stage) -> None:
    chat = stage.telegram.chat()
    names = [f"P{chr(97 + place)}ri" for place in range(25)]

    for name in names:
        chat.says(f"met {name} at FOSDEM, plays chess")
    chat.waits_for(names[-1], timeout=60)

    cards = [shown.text.split()[0] for shown in chat.messages if shown.from_bot and "plays chess" in shown.text]
    assert cards == names


def test_an_edit_a_reply_and_undo_all_change_the_same_person(stage: Stage) -> None:
    chat = stage.telegram.chat()
    note = chat.says(ANA)
    card = chat.waits_for("send article")
    chat.edits(note, "met Ana at AWS, loves kitesurfing, send article Wed")
    chat.waits_for("kitesurfing")
    assert len([shown for shown in chat.messages if shown.from_bot and "kitesurfing" in shown.text]) == 1

    chat.says("not Ana, Anna", reply_to=card.id)
    chat.waits_for("Now Anna")
    chat.says("make it Thursday", reply_to=card.id)
    chat.waits_for("Thu 26 Nov")
    chat.says("what do I know about Anna")
    page = chat.waits_for("Anna\n📍 AWS")
    assert "kitesurfing" in page.text

    chat.says("undo")
    chat.waits_for("Undone")


def test_a_double_press_counts_once_and_the_old_message_says_what_is_true(stage: Stage) -> None:
    chat = stage.telegram.chat()
    chat.says(ANA)
    chat.waits_for("send article")
    stage.clock.moves_to(datetime(2026, 12, 1, 9, 0, 30, tzinfo=UTC))
    reminder = chat.waits_for("You promised")
    data = reminder.button("Sent").data

    chat.presses(data, reminder)
    chat.waits_for("Sent to Ana")
    chat.says("why Ana?")
    why = chat.waits_for("The last word is yours")

    assert "1 message has no answer" in why.text


def test_two_people_of_one_name_are_told_apart(stage: Stage) -> None:
    chat = stage.telegram.chat()
    chat.says("met Ana Silva at AWS, loves sailing")
    chat.waits_for("Ana Silva")
    chat.says("met Ana Costa at PyCon, plays chess")
    chat.waits_for("Ana Costa")
    stage.clock.moves_to(datetime(2026, 11, 24, 12, 0, tzinfo=UTC))

    chat.says("forget about Ana for now")
    question = chat.waits_for("Which Ana")
    chat.presses("Ana Costa · PyCon", question)

    assert "Ana Costa" in chat.waits_for("is paused").text


def test_every_sentence_of_the_help_gets_a_fitting_answer(stage: Stage) -> None:
    chat = stage.telegram.chat()
    for said, expected in (
        (ANA, "loves sailing"),
        ("snooze Ana till next Friday", "comes back"),
        ("Ana replied", "Ana replied"),
        ("sent it to Ana", "Sent to Ana"),
        ("called Ana yesterday", "talked with"),
        ("ping Ana again in spring", "paused until"),
        ("wake Ana", "awake"),
        ("keep Ana close", "loves sailing"),
        ("who likes sailing?", "Found"),
        ("when did I last talk to Ana?", "The last time"),
        ("draft something for Ana", "Ana"),
        ("who this week?", "week"),
        ("who should I contact today?", "Nobody needs you today"),
        ("at AWS Summit today", "You are at"),
        ("done", "AWS Summit"),
        ("Ana isn't interested", "declined"),
        ("undo", "Undone"),
        ("/people", "Your people"),
        ("/find sailing", "Found"),
        ("/settings", "Settings"),
        ("/help", "What I do"),
        ("/privacy", "Who can read what"),
        ("check: Hi Ana, just following up", "I would change"),
    ):
        chat.says(said)
        chat.waits_for(expected)


def test_every_button_of_a_reminder_works_after_a_restart(stage: Stage) -> None:
    chat = stage.telegram.chat()
    chat.says(ANA)
    chat.waits_for("send article")
    stage.clock.moves_to(datetime(2026, 12, 1, 9, 0, 30, tzinfo=UTC))
    reminder = chat.waits_for("You promised")
    stage.stop()
    stage.start()

    for label, expected in (
        ("Another draft", "You promised"),
        ("Snooze", "When shall it come back?"),
        ("Back", "You promised"),
        ("More", "Ana"),
        ("Channel", "Ana"),
        ("WhatsApp", "You promised"),
        ("Snooze", "When shall it come back?"),
        ("Tomorrow", "comes back"),
        ("Undo", "Undone"),
    ):
        chat.presses(label, reminder.id)
        chat.waits_for(expected)
    chat.presses("Show draft", reminder.id)
    draft = chat.waits_for("You promised")
    chat.presses("Not now", draft)
    chat.waits_for("Not now for Ana")
    chat.says("forget about Ana for now")
    chat.waits_for("is paused until")
    chat.presses("Their page")
    chat.waits_for("Resting until")
    chat.presses("Wake")
    chat.waits_for("awake again")
