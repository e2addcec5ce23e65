"""Pictures and files are kept as a reference with whom they are about, and come back from that person's page."""

import json
from datetime import timedelta

from handlers.incoming import Message, SharedFile
from storage import notes, people
from tests.handlers.driver import Chat, Shown

CAPTION = "Ana from AWS, loves sailing"


def photo(chat: Chat, caption: str = "", file_id: str = "badge", **more: object) -> Shown:
    return chat.says(caption, kind="photo", file=SharedFile(file_id=file_id, kind="photo"), **more)


def kept(chat: Chat, name: str) -> list[str]:
    """The file ids of somebody's pictures."""
    (match,) = chat.read(people.named, name)
    found = chat.read(notes.with_attachment, match.contact_id)
    return [note.attachment.file_id for note in found if note.attachment]


def sent_back(chat: Chat, name: str) -> list[str | None]:
    """What the button on the page sends."""
    page = chat.says(f"what do I know about {name}?")
    newest = max(chat.messages)
    chat.presses("📷", page)
    return [shown.picture for number, shown in chat.messages.items() if number > newest]


def test_a_photo_is_read_by_its_caption_and_comes_back_from_the_page(chat: Chat) -> None:
    card = photo(chat, CAPTION)

    assert "loves sailing" in card.text
    assert "📷 Kept too" in card.text
    assert sent_back(chat, "Ana") == ["badge"]
    assert "Ana, today, Tue 24 Nov: Ana from AWS, loves sailing" in chat.last.text


def test_a_page_without_pictures_has_no_button_for_them(chat: Chat) -> None:
    chat.says("met Ben at PyCon, plays chess")

    assert not [label for label in chat.says("what do I know about Ben?").labels if "📷" in label]


def test_undo_takes_the_picture_along(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    photo(chat, "Ana has two kids")
    assert kept(chat, "Ana") == ["badge"]

    chat.says("undo")

    assert kept(chat, "Ana") == []


def test_delete_takes_the_picture_along_and_undo_brings_it_back(chat: Chat) -> None:
    photo(chat, CAPTION)
    page = chat.says("what do I know about Ana?")
    chat.says("delete Ana")
    chat.says("yes")

    chat.presses("📷", page)
    assert [shown.picture for shown in chat.messages.values() if shown.picture] == []
    chat.says("undo")
    assert sent_back(chat, "Ana") == ["badge"]


def test_a_deleted_person_leaves_no_picture_behind(chat: Chat) -> None:
    photo(chat, CAPTION)
    (ana,) = chat.read(people.named, "Ana")
    chat.says("delete Ana")
    chat.says("yes")

    chat.now += timedelta(days=2)
    chat.write(lambda tx: people.purge(tx, chat.now))

    assert chat.read(notes.with_attachment, ana.contact_id) == []


def test_the_wrong_person_loses_it_to_the_right_one(chat: Chat) -> None:
    chat.says("met Ben at PyCon, plays chess")
    card = photo(chat, CAPTION)
    asked = chat.replies(card, "wrong person")

    chat.presses("Somebody new", asked)

    assert kept(chat, "Ana") == ["badge"]


def test_a_picture_without_words_goes_to_whom_was_just_spoken_of(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")

    assert "Kept with Ana" in photo(chat).text
    assert kept(chat, "Ana") == ["badge"]


def test_otherwise_the_bot_asks_whose_it_is(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    chat.now += timedelta(hours=1)

    assert "Kept with Ana" in chat.presses("Ana", photo(chat)).text
    chat.now += timedelta(hours=1)
    photo(chat, file_id="other")
    assert "Kept with Zoe" in chat.says("Zoe").text
    assert (kept(chat, "Ana"), kept(chat, "Zoe")) == (["badge"], ["other"])


def test_a_picture_in_reply_to_a_card_is_about_its_person(chat: Chat) -> None:
    card = chat.says("met Ana at AWS, loves sailing")
    chat.says("met Ben at PyCon, plays chess")

    photo(chat, reply_to=card.message_id)
    photo(chat, "add: two kids", file_id="kids", reply_to=card.message_id)

    assert kept(chat, "Ana") == ["badge", "kids"]


def test_with_nobody_in_the_book_the_bot_says_what_helps(chat: Chat) -> None:
    assert "Send it with a caption" in photo(chat).text


def test_a_file_with_a_caption_is_kept_like_a_picture(chat: Chat) -> None:
    chat.says(CAPTION, kind="document", file=SharedFile(file_id="deck", name="deck.pdf"))

    assert sent_back(chat, "Ana") == ["deck"]


def test_another_picture_in_an_edit_takes_the_place_of_the_first(chat: Chat) -> None:
    card = photo(chat, CAPTION)
    chat.send(
        Message(
            sender=chat.sender,
            chat_id=chat.user_id,
            message_id=card.message_id - 1,
            sent_at=chat.now,
            text=CAPTION,
            kind="photo",
            edited=True,
            file=SharedFile(file_id="sharper", kind="photo"),
        )
    )

    assert kept(chat, "Ana") == ["sharper"]


def test_a_merge_keeps_the_pictures_of_both(chat: Chat) -> None:
    photo(chat, CAPTION)
    photo(chat, "Anna Silva from AWS, plays chess", file_id="second")

    chat.says("merge Ana with Anna Silva")

    assert sorted(kept(chat, "Ana")) == ["badge", "second"]


def test_the_export_names_them(chat: Chat) -> None:
    photo(chat, CAPTION)

    chat.says("/export")

    book = next(shown.document for shown in chat.messages.values() if shown.document and shown.document[:1] == b"{")
    (ana,) = json.loads(book)["people"]
    assert [one["file_id"] for one in ana["pictures"]] == ["badge"]


def test_a_second_owner_gets_nothing(chat: Chat) -> None:
    photo(chat, CAPTION)
    data = chat.says("what do I know about Ana?").data("📷")
    other = Chat(chat.database, user_id=8).join()

    other.taps(data, other.says("hello"))

    assert not [shown for shown in other.messages.values() if shown.picture]
