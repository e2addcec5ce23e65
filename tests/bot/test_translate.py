from datetime import UTC, datetime
from typing import Any

import pytest
import telegram

from bot.translate import allowed_updates, chat_and_user, readable, to_incoming
from handlers.incoming import InlineQuery, Membership, Message, Press, SharedFile

ROBIN = {"id": 7, "is_bot": False, "first_name": "Robin", "username": "robin", "language_code": "en"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Robin"}
GROUP = {"id": -9, "type": "group", "title": "Friends"}


def raw(kind: str = "message", chat: Any = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"update_id": 1, kind: {"message_id": 5, "date": 1_800_000_000, "chat": chat, "from": ROBIN, **content}}


def read(update: dict[str, Any]) -> Any:
    return to_incoming(telegram.Update.de_json(update, None))


def test_a_text_with_who_when_and_where():
    message = read(raw(text="met Ana"))
    assert isinstance(message, Message)
    assert (message.text, message.kind, message.chat_id, message.message_id) == ("met Ana", "text", 7, 5)
    assert (message.sender.first_name, message.sender.username, message.sender.language) == ("Robin", "robin", "en")
    assert message.sent_at == datetime.fromtimestamp(1_800_000_000, UTC)
    assert message.private
    assert not message.edited


def test_an_edit_is_told_as_one():
    assert read(raw("edited_message", text="met Anna", edit_date=1_800_000_100)).edited


def test_a_group_is_not_private():
    assert not read(raw(chat=GROUP, text="hello")).private


def test_a_reply_knows_what_it_answers():
    message = read(raw(text="replied", reply_to_message=raw(text="Ana's card")["message"]))
    assert (message.reply_to, message.reply_to_text) == (5, "Ana's card")


ORIGINS = [
    (
        {
            "type": "user",
            "date": 1,
            "sender_user": {"id": 8, "is_bot": False, "first_name": "Ana", "last_name": "Reis"},
        },
        "Ana Reis",
    ),
    ({"type": "hidden_user", "date": 1, "sender_user_name": "Ana"}, None),
    (
        {"type": "channel", "date": 1, "message_id": 3, "chat": {"id": -5, "type": "channel", "title": "Sailing"}},
        "Sailing",
    ),
    ({"type": "chat", "date": 1, "sender_chat": {"id": -6, "type": "supergroup", "title": "Club"}}, "Club"),
]


@pytest.mark.parametrize(("origin", "name"), ORIGINS, ids=[case[0]["type"] for case in ORIGINS])
def test_a_forward_names_its_author_where_the_author_does_not_hide(origin: dict[str, Any], name: str | None):
    message = read(raw(text="words", forward_origin=origin))
    assert message.forwarded
    assert message.forwarded_from == name


FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 10}
KINDS = [
    ({"contact": {"phone_number": "+1", "first_name": "Ana"}}, "contact"),
    ({"location": {"latitude": 1.5, "longitude": 2.5}}, "location"),
    ({"document": FILE}, "document"),
    ({"photo": [{**FILE, "width": 1, "height": 1}]}, "photo"),
    ({"voice": {**FILE, "duration": 1}}, "voice"),
    ({"video_note": {**FILE, "duration": 1, "length": 1}}, "voice"),
    (
        {"sticker": {**FILE, "width": 1, "height": 1, "type": "regular", "is_animated": False, "is_video": False}},
        "sticker",
    ),
    ({"animation": {**FILE, "width": 1, "height": 1, "duration": 1}, "document": FILE}, "other"),
    ({"dice": {"emoji": "🎲", "value": 3}}, "other"),
]


@pytest.mark.parametrize(("content", "kind"), KINDS, ids=[f"{case[1]}-{next(iter(case[0]))}" for case in KINDS])
def test_each_kind_of_message_is_named(content: dict[str, Any], kind: str):
    assert read(raw(**content)).kind == kind


def test_a_caption_is_the_text_of_a_photo():
    assert read(raw(photo=[{**FILE, "width": 1, "height": 1}], caption="Ana's card")).text == "Ana's card"


def test_a_shared_place_keeps_its_name():
    where = {"latitude": 38.7, "longitude": -9.1}
    message = read(raw(location=where, venue={"location": where, "title": "Café Central", "address": "Main Square"}))
    assert (message.kind, message.place) == ("location", "Café Central")


def test_a_shared_contact_is_taken_whole():
    contact = read(
        raw(contact={"phone_number": "+351", "first_name": "Ana", "last_name": "Reis", "user_id": 4})
    ).contact
    assert (contact.name, contact.phone, contact.user_id) == ("Ana Reis", "+351", 4)


def test_addresses_hidden_behind_words_are_found_whatever_stands_before_them():
    entities = [{"type": "text_link", "offset": 3, "length": 4, "url": "https://example.org/a"}]
    assert read(raw(text="🚀 this one", entities=entities)).links == ("https://example.org/a",)


@pytest.mark.parametrize(
    "content",
    [{"pinned_message": raw(text="x")["message"]}, {"new_chat_title": "x"}, {"text": "x", "via_bot": ROBIN}],
    ids=["pinned", "title", "own inline draft"],
)
def test_service_messages_and_the_bots_own_drafts_are_no_turn(content: dict[str, Any]):
    assert read(raw(**content)) is None


def test_an_update_of_an_unknown_kind_is_no_turn():
    assert read({"update_id": 1, "brand_new_kind": {"id": 3}}) is None


def test_a_tap_names_its_message_and_what_the_button_carried():
    query = {
        "id": "q",
        "from": ROBIN,
        "chat_instance": "1",
        "data": "v1:done:3",
        "message": raw(text="card")["message"],
    }
    press = read({"update_id": 1, "callback_query": query})
    assert press == Press(sender=press.sender, chat_id=7, query_id="q", data="v1:done:3", message_id=5)


def test_a_tap_on_a_very_old_message_still_has_its_chat():
    old = {"chat": PRIVATE, "message_id": 5, "date": 0}
    query = {"id": "q", "from": ROBIN, "chat_instance": "1", "data": "v1:done:3", "message": old}
    assert read({"update_id": 1, "callback_query": query}).message_id == 5


@pytest.mark.parametrize(("status", "blocked"), [("kicked", True), ("member", False)])
def test_being_blocked_and_let_in_again(status: str, blocked: bool):
    bot = {"id": 1, "is_bot": True, "first_name": "S"}
    new = {"user": bot, "status": status} | ({"until_date": 0} if blocked else {})
    change = {"chat": PRIVATE, "from": ROBIN, "date": 1, "old_chat_member": {"user": bot, "status": "member"}}
    membership = read({"update_id": 1, "my_chat_member": {**change, "new_chat_member": new}})
    assert membership == Membership(sender=membership.sender, chat_id=7, blocked=blocked)


def test_an_inline_query():
    query = read({"update_id": 1, "inline_query": {"id": "q", "from": ROBIN, "query": "ana", "offset": ""}})
    assert isinstance(query, InlineQuery)
    assert query.text == "ana"


def test_inline_queries_are_asked_for_only_where_they_are_switched_on():
    assert "inline_query" not in allowed_updates(inline_mode=False)
    assert "inline_query" in allowed_updates(inline_mode=True)


def test_messages_and_taps_of_a_person_stand_in_one_line():
    tap = {"update_id": 2, "callback_query": {"id": "q", "from": ROBIN, "message": {"chat": PRIVATE}}}
    assert chat_and_user(raw(text="x")) == chat_and_user(tap) == (7, 7)


@pytest.mark.parametrize("odd", [{}, {"message": 3}, {"message": {"chat": []}}, {"message": {"chat": {"id": "x"}}}])
def test_what_cannot_be_placed_is_nobodys(odd: dict[str, Any]):
    assert chat_and_user(odd) == (0, 0)


@pytest.mark.parametrize(
    ("name", "size", "expected"),
    [("ana.vcf", 10, True), ("ANA.VCF", 10, True), ("book.pdf", 10, False), ("ana.vcf", 3_000_000, False)],
)
def test_only_small_text_documents_are_read(name: str, size: int, expected: bool):
    assert readable(SharedFile(file_id="f", name=name, size=size)) is expected


@pytest.mark.parametrize(
    "odd",
    [
        {"message_id": None, "text": "x"},
        {"text": 5},
        {"date": None, "text": "x"},
        {"location": {"latitude": 1.0, "longitude": None}},
        {"message_id": 2**70, "text": "x"},
        {"document": {**FILE, "file_name": ["x"]}},
    ],
    ids=str,
)
def test_a_value_of_another_kind_than_declared_is_refused(odd: dict[str, Any]):
    update = raw(text="x") if "text" in odd else raw()
    update["message"] |= odd
    with pytest.raises((TypeError, AttributeError)):
        read(update)
