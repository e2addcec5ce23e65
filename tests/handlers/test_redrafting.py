"""Wishes about the draft just shown."""

from tests.handlers.driver import Chat, Shown

LEO = "met Leo at PyCon, plays chess"


def body(shown: Shown) -> str:
    """The draft inside a message."""
    return shown.html.split("<pre>")[1].split("</pre>")[0]


def test_a_draft_is_made_shorter_and_no_note_of_it(chat: Chat) -> None:
    chat.says(LEO)
    first = chat.says("draft Leo")
    length = len(body(first).split())

    shorter = chat.says("make it shorter")

    assert len(body(shorter).split()) < length
    assert "make it shorter" not in chat.says("what do I know about Leo").text


def test_the_shortest_one_says_so_and_shows_where_one_writes_less(chat: Chat) -> None:
    chat.says(LEO)
    chat.says("draft Leo")
    chat.says("make it shorter")

    told = chat.says("shorter")

    assert "the shortest I have" in told.text
    assert "WhatsApp" in chat.presses("Channel", told).labels


def test_what_was_passed_over_still_comes_as_another_wording(chat: Chat) -> None:
    chat.says(LEO)
    seen = {body(chat.says("draft Leo")), body(chat.says("make it shorter"))}

    again = chat.says("say it differently")

    assert body(again) not in seen


def test_a_reply_to_the_draft_means_that_draft(chat: Chat) -> None:
    chat.says(LEO)
    draft = chat.says("draft Leo")
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    chat.says("draft Ana")

    assert "Hi Leo" in chat.replies(draft, "make it shorter").text


def test_the_tone_is_a_setting_one_tap_away(chat: Chat) -> None:
    chat.says(LEO)
    chat.says("draft Leo")

    chat.presses("Formal", chat.says("make it more formal"))

    assert "Voice: Formal" in chat.says("/settings").text


def test_without_a_draft_the_bot_asks_which(chat: Chat) -> None:
    assert "Which draft?" in chat.says("make it shorter").text
