"""Sending, editing, deleting: what is refused, and in which words."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

import pytest

from bot.rehearsal import Chat, Clock, Rehearsal
from tests.bot.rehearsal.conftest import Api

TAP = {"inline_keyboard": [[{"text": "Sent", "callback_data": "v1:sent:1"}]]}
NOT_MODIFIED = "Bad Request: message is not modified"


@pytest.fixture
def chat(rehearsal: Rehearsal) -> Chat:
    opened = rehearsal.chat()
    opened.says("/start")
    return opened


@pytest.fixture
def card(api: Api, chat: Chat) -> int:
    return int(api("sendMessage", chat_id=chat.id, text="card", reply_markup=TAP)["result"]["message_id"])


def _keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x"} | button]]}


@pytest.mark.refused
@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        ({"text": " \n "}, "Bad Request: message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "a <3", "parse_mode": "HTML"}, "Bad Request: can't parse entities: Unclosed start tag"),
        ({"text": "x", "parse_mode": "Markdown"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x", "reply_markup": _keyboard(callback_data="é" * 33)}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": _keyboard(callback_data="")}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": _keyboard(copy_text={"text": "x" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "reply_markup": _keyboard()}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "reply_markup": _keyboard(url="https://a.example", callback_data="x")}, "exactly one of"),
        ({"text": "x", "reply_markup": _keyboard(callback_data="x", style="loud")}, "Invalid button style specified"),
        ({"text": "x", "reply_markup": _keyboard(text=" ", callback_data="x")}, "button text must be non-empty"),
        ({"text": "x", "reply_markup": _keyboard(url="tel:+1")}, "Wrong port number specified in the URL"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}},
            "reply markup is too long",
        ),
        ({"text": "abc", "entities": [{"type": "bold", "offset": 1, "length": 3}]}, "can't parse entities"),
        ({}, "Bad Request: message text is empty"),
    ],
)
def test_what_no_bot_may_send_is_refused_and_counted(
    rehearsal: Rehearsal, api: Api, chat: Chat, params: dict[str, Any], words: str
) -> None:
    assert words in api.refusal("sendMessage", chat_id=chat.id, **params)
    assert len(rehearsal.violations) == 1
    assert chat.last is None


def test_the_longest_text_and_data_pass(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    assert api("sendMessage", chat_id=chat.id, text="x" * 4096, reply_markup=_keyboard(callback_data="é" * 32))["ok"]
    assert rehearsal.violations == []


def test_an_unchanged_edit_is_refused_but_counts_as_no_fault(
    rehearsal: Rehearsal, api: Api, chat: Chat, card: int
) -> None:
    words = api.refusal("editMessageText", chat_id=chat.id, message_id=card, text="card", reply_markup=TAP)
    assert words.startswith(NOT_MODIFIED)
    words = api.refusal("editMessageReplyMarkup", chat_id=chat.id, message_id=card, reply_markup=TAP)
    assert words.startswith(NOT_MODIFIED)
    assert rehearsal.violations == []


def test_an_edit_without_a_keyboard_takes_the_keyboard_away(api: Api, chat: Chat, card: int) -> None:
    assert api("editMessageText", chat_id=chat.id, message_id=card, text="card")["ok"]
    assert (chat.messages[-1].labels, chat.messages[-1].edited) == ([], False)
    assert api("editMessageText", chat_id=chat.id, message_id=card, text="changed")["result"]["edit_date"]
    assert (chat.messages[-1].text, chat.messages[-1].edited) == ("changed", True)


def test_unknown_chats_and_messages_are_named_in_telegrams_words(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    mine = chat.says("mine")
    refusals = {
        "chat not found": api.refusal("sendMessage", chat_id=5, text="x"),
        "message to edit not found": api.refusal("editMessageText", chat_id=chat.id, message_id=999, text="x"),
        "message can't be edited": api.refusal("editMessageText", chat_id=chat.id, message_id=mine, text="x"),
        "message to delete not found": api.refusal("deleteMessage", chat_id=chat.id, message_id=999),
        "message to react not found": api.refusal("setMessageReaction", chat_id=chat.id, message_id=999),
        "message to be replied not found": api.refusal(
            "sendMessage", chat_id=chat.id, text="x", reply_parameters={"message_id": 999}
        ),
        "invalid file_id": api.refusal("getFile", file_id="F999"),
    }
    assert {f"Bad Request: {words}" for words in refusals} == set(refusals.values())
    assert rehearsal.violations == []


@pytest.mark.parametrize("name", [1001, "1001", "@robin"])
def test_a_chat_is_found_by_its_number_or_its_name(api: Api, chat: Chat, name: int | str) -> None:
    assert api("sendMessage", chat_id=name, text="hello")["result"]["chat"]["id"] == chat.id


def test_a_reply_to_nothing_may_go_without(api: Api, chat: Chat) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in api("sendMessage", chat_id=chat.id, text="x", reply_parameters=reply)["result"]


def test_nobody_is_written_to_who_did_not_write_first_or_blocked(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    rehearsal.chat(2002, "Kim")
    refusal = api("sendMessage", chat_id=2002, text="x")
    assert (refusal["error_code"], refusal["description"]) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    chat.blocks()
    refusal = api("sendMessage", chat_id=chat.id, text="x")
    assert (refusal["error_code"], refusal["description"]) == (403, "Forbidden: bot was blocked by the user")
    chat.unblocks()
    assert api("sendMessage", chat_id=chat.id, text="x")["ok"]
    changes = [update["my_chat_member"] for update in api("getUpdates")["result"] if "my_chat_member" in update]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]


def test_a_message_can_be_deleted_for_two_days(api: Api, chat: Chat, card: int, clock: Clock) -> None:
    later = api("sendMessage", chat_id=chat.id, text="other")["result"]["message_id"]
    assert api("deleteMessage", chat_id=chat.id, message_id=later)["result"] is True
    assert card in [message.id for message in chat.messages]
    clock.moves_by(timedelta(hours=49))
    assert (
        api.refusal("deleteMessage", chat_id=chat.id, message_id=card)
        == "Bad Request: message can't be deleted for everyone"
    )


@pytest.mark.refused
def test_a_tap_is_answered_once_and_in_time(
    rehearsal: Rehearsal, api: Api, chat: Chat, card: int, clock: Clock
) -> None:
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    tap = chat.presses("Sent")
    assert api("answerCallbackQuery", callback_query_id=tap, text="Noted", show_alert=True)["result"] is True
    assert (chat.toasts[-1].text, chat.toasts[-1].alert) == ("Noted", True)
    assert api.refusal("answerCallbackQuery", callback_query_id=tap) == too_old
    late = chat.presses("Sent", card)
    clock.moves_by(timedelta(seconds=16))
    assert api.refusal("answerCallbackQuery", callback_query_id=late) == too_old
    assert rehearsal.violations == []
    assert api.refusal("answerCallbackQuery", callback_query_id=late, text="x" * 201) == "Bad Request: MESSAGE_TOO_LONG"


def test_links_and_copies_make_no_tap(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    buttons = [{"text": "Open", "url": "https://t.me/ana"}, {"text": "Copy", "copy_text": {"text": "Hi Ana"}}]
    api("sendMessage", chat_id=chat.id, text="draft", reply_markup={"inline_keyboard": [buttons]})
    assert chat.presses("Open") is None
    assert chat.presses("Copy") is None
    assert (chat.opened, chat.clipboard) == (["https://t.me/ana"], "Hi Ana")
    assert [list(update)[1] for update in api("getUpdates")["result"]] == ["message"]


def test_a_keyboard_below_the_chat_comes_goes_and_shares_a_place(api: Api, chat: Chat) -> None:
    keyboard = {"keyboard": [[{"text": "Here I am", "request_location": True}, {"text": "Skip"}]]}
    api("sendMessage", chat_id=chat.id, text="Where?", reply_markup=keyboard)
    assert chat.keyboard == [["Here I am", "Skip"]]
    chat.presses("Here")
    chat.presses("Skip")
    sent = [update["message"] for update in api("getUpdates")["result"]][1:]
    assert (list(sent[0]["location"]), sent[1]["text"]) == (["latitude", "longitude"], "Skip")
    api("sendMessage", chat_id=chat.id, text="Thanks", reply_markup={"remove_keyboard": True})
    assert chat.keyboard == []


def test_everything_a_user_can_send_arrives(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    chat.shares_contact("Ana", "+351910000000", user_id=77)
    chat.shares_users(1, [{"user_id": 77, "first_name": "Ana"}])
    chat.forwards("see you there", from_name="Ana")
    for kind in ("voice", "audio", "video", "video_note", "animation", "sticker", "photo"):
        chat.sends(kind, caption="what a talk")
    chat.sends_file("ana.vcf", b"BEGIN:VCARD", caption="Ana")
    updates = api("getUpdates")["result"][1:]
    kinds = [next(key for key in list(update["message"])[4:] if key not in ("text", "caption")) for update in updates]
    assert kinds == [
        *("contact", "users_shared", "forward_origin", "voice", "audio", "video", "video_note", "animation", "sticker"),
        *("photo", "document"),
    ]
    found = api("getFile", file_id=updates[-1]["message"]["document"]["file_id"])["result"]
    status, body = api.request(f"/file/bot{rehearsal.token}/{found['file_path']}")
    assert (status, body) == (200, b"BEGIN:VCARD")
    assert api.request(f"/file/bot2:wrong/{found['file_path']}")[0] == 404


def test_a_text_beyond_the_limit_arrives_in_parts(api: Api, chat: Chat) -> None:
    chat.says("x" * 5000)
    assert [len(update["message"]["text"]) for update in api("getUpdates")["result"][1:]] == [4096, 904]


def test_the_entities_telegram_finds_are_found() -> None:
    from bot.rehearsal.texts import found_entities

    text = "/start 😀 mail ana@x.com or see https://a.example/b?c=d, ask @ana_b about #sailing"
    found = [
        text.encode("utf-16-le")[e["offset"] * 2 :][: e["length"] * 2].decode("utf-16-le") for e in found_entities(text)
    ]
    assert found == ["/start", "ana@x.com", "https://a.example/b?c=d", "@ana_b", "#sailing"]


def test_a_document_and_a_picture_of_the_bot_are_shown(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    pixel = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    )
    files = {"document": ("ana.ics", b"BEGIN:VCALENDAR"), "photo": ("a.png", pixel)}
    for kind, (name, data) in files.items():
        body = _multipart({"chat_id": "1001", "caption": "<b>c</b>", "parse_mode": "HTML"}, kind, name, data)
        connection = _post(rehearsal, f"send{kind.capitalize()}", body)
        assert connection["ok"], connection
    document, photo = chat.messages[-2:]
    assert document.document is not None
    assert (document.document.name, document.document.data, document.html) == (
        "ana.ics",
        b"BEGIN:VCALENDAR",
        "<b>c</b>",
    )
    assert photo.photo is not None
    assert (photo.photo.data, photo.content["photo"][0]["width"]) == (pixel, 1)
    assert rehearsal.violations == []


@pytest.mark.refused
def test_a_picture_that_is_none_is_refused(rehearsal: Rehearsal, chat: Chat) -> None:
    answer = _post(rehearsal, "sendPhoto", _multipart({"chat_id": str(chat.id)}, "photo", "a.png", b"not a picture"))
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


def _multipart(fields: dict[str, str], kind: str, name: str, data: bytes) -> bytes:
    parts = [
        f'--X\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    ]
    head = f'--X\r\nContent-Disposition: form-data; name="{kind}"; filename="{name}"\r\n'
    parts.append(f"{head}Content-Type: text/plain\r\n\r\n".encode() + data + b"\r\n")
    return b"".join(parts) + b"--X--\r\n"


def _post(rehearsal: Rehearsal, method: str, body: bytes) -> Any:
    import json
    from http.client import HTTPConnection

    connection = HTTPConnection("127.0.0.1", rehearsal.port)
    headers = {"Content-Type": "multipart/form-data; boundary=X"}
    connection.request("POST", f"/bot{rehearsal.token}/{method}", body, headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer


@pytest.mark.refused
def test_the_bots_profile_is_kept_and_checked(api: Api) -> None:
    commands = [{"command": "today", "description": "Whom to contact today"}]
    assert api("setMyCommands", commands=commands)["result"] is True
    assert api("getMyCommands")["result"] == commands
    assert api("getMyCommands", language_code="de")["result"] == []
    assert api("deleteMyCommands")["result"] is True
    assert (
        api.refusal("setMyCommands", commands=[{"command": "To Day", "description": "x"}])
        == "Bad Request: BOT_COMMAND_INVALID"
    )
    assert api.refusal("setMyCommands", commands=commands * 101) == "Bad Request: BOT_COMMANDS_TOO_MUCH"
    assert api("setMyDescription", description="Remembers.")["result"] is True
    assert api("getMyDescription", language_code="de")["result"] == {"description": "Remembers."}
    assert "TOO_LONG" in api.refusal("setMyShortDescription", short_description="x" * 121)
    assert api("setChatMenuButton", menu_button={"type": "commands"})["result"] is True
    assert api("getChatMenuButton")["result"] == {"type": "commands"}


@pytest.mark.refused
def test_an_inline_query_is_answered_once(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    query = chat.asks_inline("ana")
    assert api("getUpdates")["result"][-1]["inline_query"]["query"] == "ana"
    result = {"type": "article", "id": "1", "title": "Ana", "input_message_content": {"message_text": "Hi Ana"}}
    assert "DUPLICATE" in api.refusal("answerInlineQuery", inline_query_id=query, results=[result, result])
    assert api("answerInlineQuery", inline_query_id=query, results=[result], is_personal=True)["result"] is True
    assert chat.inline_answers[query] == [result]
    assert "query is too old" in api.refusal("answerInlineQuery", inline_query_id=query, results=[result])
    chat.chooses(query, "1")
    sent = api("getUpdates")["result"][-1]["message"]
    assert (sent["text"], sent["via_bot"]["is_bot"]) == ("Hi Ana", True)


@pytest.mark.refused
def test_a_reaction_shows(api: Api, chat: Chat) -> None:
    mine = chat.messages[0].id
    assert api("setMessageReaction", chat_id=chat.id, message_id=mine, reaction=[{"type": "emoji", "emoji": "✍"}])["ok"]
    assert chat.messages[0].reactions == ["✍"]
    wrong = [{"type": "emoji", "emoji": "🧭"}]
    assert (
        api.refusal("setMessageReaction", chat_id=chat.id, message_id=mine, reaction=wrong)
        == "Bad Request: REACTION_INVALID"
    )


def test_a_group_is_a_chat_of_its_own(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    group = rehearsal.chat(kind="group")
    group.says("hello all")
    message = api("getUpdates")["result"][-1]["message"]
    assert (message["chat"]["type"], message["chat"]["id"], message["from"]["id"]) == ("group", -1001, 1001)
    api("sendMessage", chat_id=-1001, text="Only in private.")
    assert (group.messages[-1].text, len(chat.messages)) == ("Only in private.", 1)


def test_two_users_see_nothing_of_each_other(rehearsal: Rehearsal, api: Api, chat: Chat) -> None:
    kim = rehearsal.chat(2002, "Kim", None)
    kim.says("hi")
    api("sendMessage", chat_id=2002, text="for Kim")
    assert [message.text for message in chat.messages] == ["/start"]
    assert [message.text for message in kim.messages] == ["hi", "for Kim"]
