from handlers.incoming import InlineQuery
from handlers.route import handle
from handlers.turn import Turn
from storage import outbox, owners
from storage.engine import Database, Transaction
from tests.handlers.driver import LEASE, Chat

ANA = "met Ana at AWS, loves sailing, send article Tue"


def inline(chat: Chat, words: str) -> list[dict[str, str]]:
    """What is offered to somebody who types these words after the bot's name."""

    def turn(tx: Transaction) -> None:
        query = InlineQuery(sender=chat.sender, query_id="q", text=words)
        owner = owners.get(tx, chat.user_id)
        handle(Turn(now=chat.now, incoming=query, tx=tx, owner=owner, chat_id=0))

    chat.write(turn)
    (row,) = chat.write(lambda tx: outbox.claim(tx, "test", chat.now, 5, LEASE))
    assert row.kind == "inline"
    found: list[dict[str, str]] = row.payload["results"]
    return found


def test_a_draft_can_be_dropped_into_another_chat(chat: Chat) -> None:
    chat.says(ANA)

    (offer,) = inline(chat, "ana")

    assert offer["title"] == "Draft for Ana"
    assert "article" in offer["text"]


def test_a_stranger_is_offered_nothing(chat: Chat, database: Database) -> None:
    chat.says(ANA)

    assert inline(Chat(database, user_id=99), "ana") == []


def test_thanks_are_drafted_on_request(chat: Chat) -> None:
    chat.says(ANA)

    assert "Hi Ana" in chat.says("thank Ana").text


def test_after_a_no_a_kind_last_word_is_offered(chat: Chat) -> None:
    chat.says(ANA)
    answer = chat.says("Ana isn't interested")

    chat.presses("A kind last word", answer)

    assert "Hi Ana" in chat.last.text


def test_a_need_meets_an_offer_and_both_are_asked_first(chat: Chat) -> None:
    chat.says("met Kim Lee at FOSDEM, needs a hardware engineer")
    chat.says("met Lou Reed at FOSDEM, offers to help as a hardware engineer")
    suggestion = chat.last
    assert "Do they want to meet" in suggestion.text

    chat.presses("Ask Kim Lee", suggestion)

    assert "Lou" in chat.last.text
