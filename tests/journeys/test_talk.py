"""What one says and taps, over HTTP, with one bot for the whole module: every test is another owner's chat.

How fast messages may leave is another module's business (`tests/bot/test_limits.py`): here nobody waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot import limits
from bot.rehearsal import Chat, Shown
from bot.talk import shipped
from handlers.commands import COMMANDS
from tests.bot.stage import Stage, eventually
from tests.journeys.conftest import TUESDAY, taps, users

ANA = "met Ana at AWS, loves sailing, send article Tue"
TWELVE = ("Ada", "Bea", "Cai", "Dov", "Eli", "Fay", "Gus", "Hal", "Ida", "Jan", "Kit", "Lou")


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One bot at work for all of them, with inline mode on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "CHAT_BURST", 60)
        patch.setattr(limits, "OVERALL_PER_SECOND", 200.0)
        with Stage(tmp_path_factory.mktemp("talk"), inline_mode=True, sends_per_second=200.0) as opened:
            opened.talk = shipped()
            opened.clock.moves_to(TUESDAY)
            opened.start()
            yield opened


def asks(chat: Chat, said: str, expected: str) -> Shown:
    """The answer that holds the expected words."""
    chat.says(said)
    return chat.waits_for(expected)


def answered(bot: Stage) -> int:
    """How many presses were answered so far."""
    return sum(call.method == "answerCallbackQuery" for call in bot.telegram.calls)


class TestCards:
    def test_a_card_asks_one_question_and_one_tap_skips_it(self, chat: Chat) -> None:
        card = asks(chat, ANA, "How do you reach Ana?")
        assert card.text.count("?") == 1

        chat.presses("Skip", card)

        chat.waits_for(lambda shown: shown.id == card.id and "How do you reach" not in shown.text)

    def test_the_channel_is_one_tap_and_the_draft_is_for_it(self, chat: Chat) -> None:
        card = asks(chat, ANA, "How do you reach Ana?")

        chat.presses("WhatsApp", card)
        chat.waits_for("Shall I take that for everybody")
        chat.presses("Show draft", card.id)

        assert "Subject:" not in chat.waits_for("You promised Ana").text

    def test_where_they_work_and_where_one_met_are_swapped_by_a_tap(self, chat: Chat) -> None:
        card = asks(chat, ANA, "📍 AWS")

        chat.presses("AWS is where they work", card)

        assert "Ana · AWS" in chat.waits_for("📍 met today").text

    @pytest.mark.parametrize(
        ("label", "day"),
        [("Tomorrow", "Wed 25 Nov"), ("Fri 27 Nov", "Fri 27 Nov"), ("Mon 30 Nov", "Mon 30 Nov")],
    )
    def test_another_day_is_a_tap(self, chat: Chat, label: str, day: str) -> None:
        card = asks(chat, ANA, "send article")
        chat.presses("Change day", card)
        chat.waits_for("Which day?")

        chat.presses(label, card.id)

        assert f"send article, {'tomorrow, ' if label == 'Tomorrow' else ''}{day}" in chat.waits_for(day).text

    def test_any_other_day_is_typed(self, chat: Chat) -> None:
        card = asks(chat, ANA, "send article")
        chat.presses("Change day", card)
        chat.waits_for("Which day?")
        chat.presses("Another day", card.id)
        chat.waits_for("Type it in your own words")

        assert "send article, Thu 10 Dec" in asks(chat, "in two weeks on Thursday", "Thu 10 Dec").text

    def test_what_looks_like_html_is_shown_as_typed(self, chat: Chat) -> None:
        assert "likes <b>bold</b> & 1 < 2" in asks(chat, "met Bob at R&D, likes <b>bold</b> & 1 < 2", "Bob").text


class TestCorrections:
    @pytest.mark.parametrize(
        ("reply", "expected"),
        [
            ("not Ana, Anna", "Now Anna"),
            ("she's at Google not AWS", "Ana · Google"),
            ("make it Thursday", "Thu 26 Nov"),
            ("add: two kids", "two kids"),
            ("remove: sailing", "Removed."),
            ("wrong person", "Whose note is it?"),
            ("she's Ana Reis", "Now Ana Reis"),
            ("her email is ana@example.org", "ana@example.org"),
        ],
    )
    def test_a_reply_to_an_old_card_puts_it_right(self, chat: Chat, reply: str, expected: str) -> None:
        card = asks(chat, ANA, "send article")
        asks(chat, "met Ben at PyCon, plays chess", "plays chess")

        chat.says(reply, reply_to=card.id)

        assert "Ben" not in chat.waits_for(expected).text.split("\n")[0]

    def test_an_edit_after_two_buttons_keeps_what_they_set(self, chat: Chat) -> None:
        note = chat.says(ANA)
        card = chat.waits_for("send article")
        chat.presses("AWS is where they work", card)
        chat.waits_for("Ana · AWS")
        chat.presses("Change day", card.id)
        chat.waits_for("Which day?")
        chat.presses("Tomorrow", card.id)
        chat.waits_for("Wed 25 Nov")

        chat.edits(note, "met Ana at AWS, loves kitesurfing, send article Tue")

        edited = chat.waits_for("kitesurfing")
        assert edited.id == card.id
        assert all(words in edited.text for words in ("Ana · AWS", "Wed 25 Nov"))

    def test_an_edit_that_names_somebody_else_doubles_nobody(self, chat: Chat) -> None:
        note = chat.says(ANA)
        chat.waits_for("send article")

        chat.edits(note, "met Anna at AWS, loves sailing, send article Tue")
        chat.waits_for("Anna")

        assert "(1)" in asks(chat, "/people", "Your people").text


class TestWhoIsMeant:
    def test_she_is_whom_one_spoke_of_and_after_a_while_nobody(self, chat: Chat, bot: Stage) -> None:
        asks(chat, ANA, "send article")
        assert "CEO" in asks(chat, "she's the CEO btw", "Ana").text

        bot.clock.moves_by(timedelta(minutes=11))

        asks(chat, "she's also a pilot", "Who is it about?")

    def test_a_third_ana_is_somebody_new_by_a_tap(self, chat: Chat, bot: Stage) -> None:
        asks(chat, "met Ana Silva at AWS, loves sailing", "Ana Silva")
        asks(chat, "met Ana Costa at PyCon, plays chess", "Ana Costa")
        bot.clock.moves_by(timedelta(minutes=11))
        asks(chat, "met Ana at FOSDEM, paints", "Which Ana is it?")

        chat.presses("Somebody new")

        chat.waits_for("FOSDEM")
        assert "(3)" in asks(chat, "/people", "Your people").text

    def test_a_name_one_slip_away_is_put_together_and_split_again(self, chat: Chat) -> None:
        asks(chat, "met Anna at PyCon, plays chess", "Anna")
        card = asks(chat, "met Ana at AWS, loves sailing", "the same person")

        chat.presses("Yes, it is Anna", card)
        merged = chat.waits_for("Merged into Anna")
        assert all(words in merged.text for words in ("plays chess", "loves sailing"))
        chat.presses("Undo", merged)
        chat.waits_for("Undone")

        assert "(2)" in asks(chat, "/people", "Your people").text

    def test_renaming_is_a_sentence_or_a_button(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")
        asks(chat, "rename Ana to Anna", "Now Anna")
        page = asks(chat, "what do I know about Anna?", "loves sailing")

        chat.presses("Rename", page)
        chat.waits_for("right name")

        asks(chat, "Annabel Lee", "Now Annabel Lee")

    def test_several_people_of_one_note_come_in_one_card_with_a_page_each(self, chat: Chat) -> None:
        card = asks(chat, "met Ana and Ben at AWS; Ana loves sailing, Ben plays chess", "plays chess")
        assert "loves sailing" in card.text

        chat.presses("Ben", card)

        assert "sailing" not in chat.waits_for("plays chess").text


class TestEvents:
    def test_done_ends_it_with_a_review_and_who_was_met_again_is_in_it(self, chat: Chat) -> None:
        asks(chat, "met Omar at PyCon, plays chess", "PyCon")
        asks(chat, "at Web Forum today", "You are at Web Forum")
        asks(chat, "Lena, wants a mentor", "Web Forum")
        asks(chat, "Omar, has two kids", "Web Forum")

        review = asks(chat, "/done", "you met 2 people")

        assert all(words in review.text for words in ("Lena", "wants a mentor", "Omar"))
        asks(chat, "/done", "not at an event")
        asks(chat, "who did I meet today?", "Lena")


class TestOtherWaysIn:
    def test_a_picture_comes_back_from_the_page(self, chat: Chat) -> None:
        chat.sends("photo", caption="Ana from AWS, loves sailing")
        chat.waits_for("Kept too")
        page = asks(chat, "what do I know about Ana?", "loves sailing")

        chat.presses("Picture", page)

        assert chat.waits_for("Ana from AWS, loves sailing").photo is not None

    def test_a_file_with_a_caption_comes_back_too(self, chat: Chat) -> None:
        chat.sends_file("deck.pdf", b"%PDF-1.7", caption="Ana from AWS, loves sailing")
        chat.waits_for("Kept too")
        page = asks(chat, "what do I know about Ana?", "loves sailing")

        chat.presses("Picture", page)

        assert chat.waits_for("Ana from AWS, loves sailing").document is not None

    def test_a_place_with_a_name_is_where_the_next_note_is_from(self, chat: Chat) -> None:
        chat.shares_location(38.72, -9.14, "Café Central")
        chat.waits_for("Café Central is in the zone")
        chat.presses("We met at Café Central")
        chat.waits_for("Your next note is from Café Central")

        assert "📍 Café Central" in asks(chat, "Ana, loves sailing", "Ana").text

    def test_a_point_without_a_name_takes_two_taps(self, chat: Chat) -> None:
        asks(chat, "met Leo at PyCon, paints", "PyCon")
        chat.shares_location(38.72, -9.14)
        chat.waits_for("in the zone")
        chat.presses("It is where we met")
        chat.waits_for("Where is that?")
        chat.presses("PyCon")
        chat.waits_for("Your next note is from PyCon")

        assert "📍 PyCon" in asks(chat, "Ana, loves sailing", "Ana").text

    def test_a_link_goes_on_the_shelf_and_to_whom_it_fits(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")

        kept = asks(chat, "https://example.org/sailing-routes-of-madeira", "sailing")
        chat.presses("Draft for Ana", kept)

        assert "https://example.org/sailing-routes-of-madeira" in chat.waits_for("Hi Ana").text

    def test_a_forward_of_somebody_known_goes_to_them(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")

        chat.forwards("I just moved to Porto!", from_name="Ana", from_id=4711)

        assert "I just moved to Porto!" in chat.waits_for("Added.").text

    @pytest.mark.parametrize("kind", ["voice", "audio", "video", "video_note", "animation", "sticker", "photo"])
    def test_nothing_is_silently_ignored(self, chat: Chat, kind: str) -> None:
        chat.sends(kind)

        assert chat.waits_for(lambda shown: len(shown.text) > 20)


class TestPeople:
    @pytest.fixture
    def full(self, chat: Chat) -> Chat:
        """A book of twelve."""
        cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:{name} Stone\nEND:VCARD\n" for name in TWELVE]
        chat.sends_file("people.vcf", "".join(cards).encode())
        chat.waits_for("12 contacts in this file")
        chat.presses("Add 12")
        chat.waits_for("Added 12")
        return chat

    def test_people_are_paged_there_and_back(self, full: Chat) -> None:
        first = asks(full, "/people", "Your people (12)")
        assert "Lou Stone" not in first.text

        full.presses("Later", first)
        full.waits_for("Lou Stone")
        full.presses("Earlier", first.id)

        assert "Ada Stone" in full.waits_for("Ada Stone").text

    def test_find_looks_at_everything_known(self, full: Chat) -> None:
        asks(full, "Bea Stone restores harpsichords", "Bea")

        found = asks(full, "/find harpsi", "Found")

        assert "Bea Stone" in found.text
        assert "Ada" not in found.text
        asks(full, "/find nobody-like-this", "Nobody found")

    def test_the_page_has_everything_and_every_button_of_it_can_be_pressed_twice(self, chat: Chat, bot: Stage) -> None:
        asks(chat, ANA, "send article")
        asks(chat, "called Ana yesterday", "talked with Ana")
        page = asks(chat, "what do I know about Ana?", "So far")
        assert all(words in page.text for words in ("AWS", "loves sailing", "send article", "you talked"))

        message = bot.telegram.world.as_json(bot.telegram.world.rooms[chat.id].messages[page.id])
        for button in [button for row in page.buttons for button in row]:
            before = answered(bot)
            for _ in range(2):
                taps(bot, chat, button.data or "", message)
            eventually(lambda before=before: answered(bot) == before + 2)

        assert "loves sailing" in asks(chat, "what do I know about Ana?", "loves sailing").text

    def test_when_one_last_talked_is_told(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")
        asks(chat, "called Ana yesterday", "talked with Ana")

        assert "yesterday: you talked" in asks(chat, "when did I last talk to Ana?", "The last time").text

    def test_deleting_asks_once_and_undo_brings_all_back(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")
        page = asks(chat, "what do I know about Ana?", "loves sailing")
        chat.presses("Delete", page)
        asked = chat.waits_for("Delete Ana with everything")
        chat.presses("Yes, delete Ana", asked)
        gone = chat.waits_for("Ana is deleted")
        asks(chat, "/people", "Nobody yet")

        chat.presses("Undo", gone)
        chat.waits_for("Undone")

        assert "send article" in asks(chat, "what do I know about Ana?", "loves sailing").text


class TestSettings:
    @pytest.mark.parametrize(
        ("page", "choice", "shown"),
        [
            ("Hour", "07:00", "Mornings at 07:00"),
            ("Days", "Mon to Sat", "Mon, Tue, Wed, Thu, Fri, Sat"),
            ("Quiet hours", "22:00 to 07:00", "Quiet from 22:00 to 07:00"),
            ("Morning list", "08:00", "One list in the morning: 08:00"),
            ("People a day", "3", "At most 3 people a day"),
            ("How often", "Distant: twice a year", "Kept warm: twice a year"),
            ("Channel", "WhatsApp", "Usual channel: WhatsApp"),
            ("Voice", "Formal", "Voice: Formal"),
            ("Spelling", "American", "American spelling"),
            ("LinkedIn", "Yes", "LinkedIn Premium: Yes"),
        ],
    )
    def test_each_setting_is_two_taps_pressing_twice_harms_nothing_and_undo_takes_it_back(
        self, chat: Chat, page: str, choice: str, shown: str
    ) -> None:
        settings = asks(chat, "/settings", "Settings")
        assert shown not in settings.text
        opened = settings.button(page)
        assert opened is not None
        chat.presses(opened.data or page, settings)
        asked = chat.waits_for(lambda one: one.id == settings.id and one.button(choice) is not None)
        chosen = next(button for row in asked.buttons for button in row if button.label == choice)

        chat.presses(chosen.data or choice, settings.id)
        chat.waits_for(shown)
        asks(chat, "undo", "Undone: the setting")

        assert shown not in asks(chat, "/settings", "Settings").text

    @pytest.mark.parametrize(
        ("page", "typed", "shown"),
        [
            ("Clock", "Porto", "Europe/Lisbon"),
            ("Name", "Rui Tavares", "Best wishes, Rui Tavares"),
            ("Sign-off", "Abraço,", "signed Abraço,"),
        ],
    )
    def test_what_has_too_many_answers_is_typed(self, chat: Chat, page: str, typed: str, shown: str) -> None:
        settings = asks(chat, "/settings", "Settings")
        chat.presses(page, settings)
        chat.waits_for("ype")

        asks(chat, typed, shown)

        assert shown in asks(chat, "/settings", "Settings").text

    def test_a_mistyped_city_is_asked_for_again(self, chat: Chat) -> None:
        settings = asks(chat, "/settings", "Settings")
        chat.presses("Clock", settings)
        chat.waits_for("Type a city")
        asks(chat, "Lisbonn", "I know no such place")

        asks(chat, "Lisbon", "Your clock is Europe/Lisbon now")

    def test_the_first_run_is_two_taps_or_none(self, chat: Chat) -> None:
        chat.says("/start")
        chat.waits_for("1 of 2")
        asks(chat, "skip", "No settings needed")

        assert "send article" in asks(chat, ANA, "send article").text

    def test_a_holiday_keeps_everything_back_and_names_what_was_promised(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")

        away = asks(chat, "I'm on holiday until 5 Jan", "Nothing comes before Tue 5 Jan, 09:00")
        assert "Ana, Tue 1 Dec: send article" in away.text
        asks(chat, "why Ana?", "Away until Tue 5 Jan")
        asks(chat, "/resume", "Welcome back")
        asks(chat, "/pause", "Until when")
        chat.presses("A week")
        chat.waits_for("Nothing comes before")
        asks(chat, "undo", "Undone: the holiday")


class TestDrafts:
    def test_a_draft_is_made_shorter_and_said_differently(self, chat: Chat) -> None:
        asks(chat, "met Leo at PyCon, plays chess", "PyCon")
        first = asks(chat, "draft Leo", "Hi Leo")

        shorter = asks(chat, "make it shorter", "Hi Leo")
        assert len(shorter.text) < len(first.text)

        assert asks(chat, "say it differently", "Hi Leo").text not in (first.text, shorter.text)

    def test_a_reminder_for_nobody_is_asked_about(self, chat: Chat) -> None:
        asks(chat, ANA, "send article")

        asks(chat, "remind me to water the plants", "Whom is “water the plants” for?")
        chat.presses("Nobody")
        chat.waits_for("I leave it at that")

        assert "plants" not in asks(chat, "what do I know about Ana?", "loves sailing").text

    def test_inline_mode_offers_the_drafts_to_their_owner_alone(self, chat: Chat, bot: Stage) -> None:
        asks(chat, ANA, "send article")
        other = bot.telegram.chat(next(users), "Kim", "kim")
        asks(other, "met Bob at PyCon, plays chess", "plays chess")

        query, foreign = chat.asks_inline("Ana"), other.asks_inline("Ana")
        eventually(lambda: query in chat.inline_answers and foreign in other.inline_answers)

        assert "Hi Ana" in chat.inline_answers[query][0]["input_message_content"]["message_text"]
        assert other.inline_answers[foreign] == []
        answers = [call.params for call in bot.telegram.calls if call.method == "answerInlineQuery"]
        assert all(answer["is_personal"] and answer["cache_time"] == 0 for answer in answers)


class TestTelegram:
    def test_the_commands_are_registered_with_descriptions(self, bot: Stage) -> None:
        registered = next(call for call in bot.telegram.calls if call.method == "setMyCommands").params["commands"]

        assert [(one["command"], one["description"]) for one in registered] == list(COMMANDS)
        assert {"setChatMenuButton", "setMyDescription"} <= {call.method for call in bot.telegram.calls}

    @pytest.mark.parametrize("command", [f"/{name}" for name, _ in COMMANDS])
    def test_every_command_answers_somebody_new(self, chat: Chat, command: str) -> None:
        chat.says(command)

        assert chat.waits_for(lambda shown: bool(shown.text) or shown.document is not None)

    def test_twenty_five_notes_in_one_burst_get_one_card_each_in_order(self, chat: Chat) -> None:
        names = [f"P{chr(97 + place)}ri" for place in range(25)]

        for name in names:
            chat.says(f"met {name} at FOSDEM, plays chess")
        chat.waits_for(names[-1])

        cards = [shown.text.split()[0] for shown in chat.messages if shown.from_bot and "plays chess" in shown.text]
        assert cards == names

    def test_no_link_has_a_preview_and_no_keyboard_is_left_behind(self, bot: Stage, chat: Chat) -> None:
        asks(chat, ANA, "send article")

        sent = [call.params for call in bot.telegram.calls if call.method in ("sendMessage", "editMessageText")]
        assert sent
        assert all(params["link_preview_options"]["is_disabled"] for params in sent)
        assert chat.keyboard == []

    def test_the_bot_never_speaks_of_people_as_a_business(self, bot: Stage) -> None:
        said = " ".join(str(call.params.get("text", "")) for call in bot.telegram.calls)

        assert not re.search(r"\b(CRM|leads?|pipeline|prospects?)\b", said, re.IGNORECASE)


class TestADayLater:
    """The clock moves by a day: last in the module."""

    def test_undo_works_for_a_day_and_then_says_so(self, chat: Chat, bot: Stage) -> None:
        asks(chat, ANA, "send article")
        deleted = asks(chat, "delete Ana", "Delete Ana")
        chat.presses("Yes, delete Ana", deleted)
        gone = chat.waits_for("Ana is deleted")
        asks(chat, "met Ben at PyCon, plays chess", "plays chess")

        bot.clock.moves_by(timedelta(hours=23))
        chat.presses("Undo", gone)

        chat.waits_for("Undone")
        assert "(2)" in asks(chat, "/people", "Your people").text
