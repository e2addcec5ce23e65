from storage import follow_ups, people
from tests.handlers.driver import Chat, Shown

ANA = "met Ana at AWS, loves sailing, send article Tue"


def note(chat: Chat, text: str = ANA) -> tuple[int, Shown]:
    """The id of the owner's message, and its card."""
    card = chat.says(text)
    return card.message_id - 1, card


def test_an_edit_changes_the_card_in_place_and_doubles_nothing(chat: Chat) -> None:
    message_id, card = note(chat)

    chat.edits(message_id, "met Anna at AWS, loves kitesurfing, send article Wed")

    assert len(chat.messages) == 1
    assert "Anna" in card.text
    assert "kitesurfing" in card.text
    assert "sailing" not in card.text
    assert "Wed 25 Nov" in card.text
    assert chat.read(people.count) == 1


def test_rows_said_again_stay_the_very_same_rows(chat: Chat) -> None:
    message_id, _ = note(chat)
    before = chat.read(follow_ups.next_due)

    chat.edits(message_id, ANA + ", has two kids")

    after = chat.read(follow_ups.next_due)
    assert before is not None
    assert after is not None
    assert after.id == before.id


def test_what_was_fixed_by_hand_stays_fixed(chat: Chat) -> None:
    message_id, card = note(chat)
    chat.replies(card, "make it Thursday")
    chat.replies(card, "not Ana, Anna")

    chat.edits(message_id, ANA + ", has two kids")

    assert "Thu 26 Nov" in card.text
    assert "Tue 1 Dec" not in card.text
    assert card.text.startswith("Anna") or "\nAnna" in card.text
    assert "two kids" in card.text


def test_an_edit_that_changes_no_word_changes_nothing(chat: Chat) -> None:
    message_id, card = note(chat)
    before = card.html

    chat.edits(message_id, ANA)

    assert card.html == before
    assert len(chat.messages) == 1


def test_a_person_edited_out_leaves(chat: Chat) -> None:
    message_id, _ = note(chat, "met Femi and Sana at demo day")

    chat.edits(message_id, "met Femi at demo day")

    assert [match.name for match in chat.read(people.page, 5)] == ["Femi"]


def test_an_edit_after_a_button_was_pressed_keeps_what_the_button_did(chat: Chat) -> None:
    message_id, card = note(chat)
    chat.presses("Email", card)

    chat.edits(message_id, ANA + ", has two kids")

    (ana,) = chat.read(people.page, 5)
    stored = chat.read(people.get, ana.contact_id)
    assert stored is not None
    assert stored.thread.contact.channel == "email"


def test_undo_of_an_edit_gives_the_first_reading_back(chat: Chat) -> None:
    message_id, card = note(chat)
    chat.edits(message_id, "met Ana at AWS, loves chess")

    chat.presses("Undo", card)

    (ana,) = chat.read(people.page, 5)
    assert "sailing" in str(chat.read(people.get, ana.contact_id))


def test_an_edited_question_is_answered_anew(chat: Chat) -> None:
    message_id, _ = note(chat, "hello")

    chat.edits(message_id, "who should I contact today?")

    assert "Nobody needs you today" in chat.last.text
