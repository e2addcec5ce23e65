import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.buttons import Action, pack
from handlers.incoming import Message
from storage import owners, people
from storage.engine import Database
from tests.handlers.driver import TUESDAY, Chat

ZOE = "met Zoe at the fair, into falconry, send slides Tue"


@pytest.fixture
def stranger(database: Database) -> Chat:
    return Chat(database, user_id=99)


def test_a_stranger_gets_one_polite_sentence_and_nothing_is_kept(stranger: Chat) -> None:
    answer = stranger.says("met Ana at AWS, loves sailing")

    assert "somebody's own notebook" in answer.text
    assert len(stranger.messages) == 1
    assert stranger.write(lambda tx: owners.get(tx, 99)) is None


def test_an_invitation_opens_the_book_once(database: Database) -> None:
    code = database.write(lambda tx: owners.make_invite(tx, TUESDAY))
    first, second = Chat(database, user_id=1), Chat(database, user_id=2)

    first.says(f"/start {code}")
    refused = second.says(f"/start {code}")

    assert any("I remember whom you meet" in shown.text for shown in first.messages.values())
    assert "used already" in refused.text
    assert database.write(lambda tx: owners.get(tx, 2)) is None


def test_a_first_start_greets_and_sets_up_in_two_taps(database: Database) -> None:
    chat = Chat(database)
    chat.write(lambda tx: owners.claim(tx, user_id=7, chat_id=7, first_name="Rui", username=None, now=TUESDAY))
    chat.says("/start")
    assert "<code>met Ana at AWS" in chat.messages[min(chat.messages)].html

    chat.presses("Lisbon")
    chat.presses("10:00")

    owner = chat.write(lambda tx: owners.get(tx, 7))
    assert owner is not None
    assert (owner.preferences.zone, owner.preferences.sending_hour.hour, owner.set_up) == ("Europe/Lisbon", 10, True)


def test_a_city_can_be_typed_and_the_set_up_skipped(database: Database) -> None:
    chat = Chat(database)
    chat.write(lambda tx: owners.claim(tx, user_id=7, chat_id=7, first_name="Rui", username=None, now=TUESDAY))
    chat.says("/start")

    chat.says("porto")
    chat.presses("Skip")

    owner = chat.write(lambda tx: owners.get(tx, 7))
    assert owner is not None
    assert owner.preferences.zone == "Europe/Lisbon"
    assert owner.set_up


def test_the_first_note_may_come_before_the_set_up_is_done(database: Database) -> None:
    chat = Chat(database)
    chat.write(lambda tx: owners.claim(tx, user_id=7, chat_id=7, first_name="Rui", username=None, now=TUESDAY))
    chat.says("/start")

    assert "sailing" in chat.says("met Ana at AWS, loves sailing, send article Tue").text


def test_groups_are_refused_politely(chat: Chat) -> None:
    chat.send(
        Message(sender=chat.sender, chat_id=-5, message_id=1, sent_at=chat.now, text="met Ana at AWS", private=False)
    )

    assert "private chat" in chat.last.text
    assert chat.read(people.count) == 0


def test_a_strangers_press_does_nothing(chat: Chat, stranger: Chat) -> None:
    chat.says(ZOE)
    before = chat.read(people.get, 1)

    for action in Action:
        stranger.send_press(pack(action, 1, "1"))

    assert stranger.messages == {}
    assert {"This button belongs to somebody else."} == set(stranger.toasts)
    assert chat.read(people.get, 1) == before


@pytest.mark.parametrize("detail", ["", "1", "0.1", "hooks.1", "email"])
def test_another_owners_rows_are_out_of_reach(chat: Chat, database: Database, detail: str) -> None:
    chat.says(ZOE)
    before = chat.read(people.get, 1)
    other = Chat(database, user_id=8).join()

    for action in set(Action) - {Action.FORGET_ME}:
        other.send_press(pack(action, 1, detail))

    assert chat.read(people.get, 1) == before
    assert not any(word in str(other.messages) for word in ("Zoe", "falconry"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    action=st.sampled_from(sorted(set(Action) - {Action.FORGET_ME})),
    row=st.integers(0, 5),
    detail=st.from_regex(r"[A-Za-z0-9_.\-/]{0,36}", fullmatch=True),
)
def test_no_forged_press_of_the_owner_fails(chat: Chat, action: Action, row: int, detail: str) -> None:
    chat.send_press(pack(action, row, detail))

    assert chat.toasts
