from datetime import timedelta

from storage import follow_ups, people
from tests.handlers.driver import Chat

ANA = "met Ana at AWS, loves sailing, send article Tue"


def test_a_note_becomes_a_card_with_everything_at_one_glance(chat: Chat) -> None:
    card = chat.says(ANA)

    for words in ("Ana", "AWS", "loves sailing", "send article", "Tue 1 Dec", "Next:"):
        assert words in card.text
    assert card.labels[:3] == ["✍ Show draft", "📅 Change day", "↩ Undo"]


def test_undo_leaves_nothing_behind(chat: Chat) -> None:
    chat.says(ANA)

    undone = chat.presses("Undo")

    assert "Undone" in undone.text
    assert chat.read(people.count) == 0
    assert chat.read(follow_ups.next_due) is None


def test_undo_twice_says_so_and_changes_nothing(chat: Chat) -> None:
    card = chat.says(ANA)
    data = card.data("Undo")
    chat.taps(data, card)

    again = chat.taps(data, card)

    assert "taken back already" in again.text


def test_a_second_note_goes_to_the_person_known(chat: Chat) -> None:
    chat.says(ANA)
    chat.now += timedelta(hours=1)

    card = chat.says("Ana has two kids")

    assert "somebody you know" in card.text
    assert chat.read(people.count) == 1


def test_two_people_of_one_name_are_told_apart_by_buttons(chat: Chat) -> None:
    chat.says("met Ana Silva at AWS, loves sailing")
    chat.says("met Ana Costa at PyCon, plays chess")
    chat.now += timedelta(hours=1)

    question = chat.says("Ana replied")

    assert "Which Ana" in question.text
    assert {"Ana Silva · AWS", "Ana Costa · PyCon"} == set(question.labels)
    assert "Ana Costa replied" in chat.presses("Ana Costa", question).text


def test_somebody_new_of_a_known_name_gets_a_page_of_their_own(chat: Chat) -> None:
    chat.says(ANA)
    chat.now += timedelta(hours=1)
    chat.says("met Ana at PyCon, plays chess")

    card = chat.presses("Not this Ana")

    assert "PyCon" in card.text
    assert chat.read(people.count) == 2
    first = chat.read(people.search, "sailing")[0]
    assert "chess" not in str(chat.read(people.get, first.contact_id))


def test_she_is_the_last_person_spoken_of_for_ten_minutes(chat: Chat) -> None:
    chat.says(ANA)
    chat.now += timedelta(minutes=9)

    card = chat.says("she's the CEO btw")

    assert "Ana · CEO" in card.text


def test_after_ten_minutes_the_bot_asks_who_she_is(chat: Chat) -> None:
    chat.says(ANA)
    chat.now += timedelta(minutes=11)

    question = chat.says("she's the CEO btw, it turns out")

    assert "Who is it about" in question.text
    assert "Ana · CEO" in chat.presses("Ana", question).text


def test_several_people_of_one_note_stand_in_one_message(chat: Chat) -> None:
    card = chat.says("met Femi and Sana at demo day")

    assert "Femi" in card.text
    assert "Sana" in card.text
    assert chat.read(people.count) == 2
    chat.presses("Undo", card)
    assert chat.read(people.count) == 0


def test_nothing_typed_is_dropped(chat: Chat) -> None:
    chat.says("met Zoe at the fair, qwertyuiop asdfgh zxcvb")

    (zoe,) = chat.read(people.named, "Zoe")
    assert "qwertyuiop" in str(chat.read(people.get, zoe.contact_id))


def test_twenty_five_notes_in_a_burst_are_twenty_five_cards_in_order(chat: Chat) -> None:
    names = [f"P{chr(97 + place)}ri" for place in range(25)]

    cards = [chat.says(f"met {name} at FOSDEM, plays chess") for name in names]

    assert chat.read(people.count) == 25
    for name, card in zip(names, cards, strict=True):
        assert card.text.startswith(name)


def test_hostile_names_are_shown_as_typed(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    (ana,) = chat.read(people.named, "Ana")
    for name in ("<b>Ana</b>", "A & B", "אנה", "👩‍🚀 Ana", "<script>", "&amp;", "x" * 5000):
        chat.write(lambda tx, name=name: people.update(tx, chat.user_id, ana.contact_id, chat.now, name=name))
        chat.taps(f"v1:pe:{ana.contact_id}")

        assert chat.last.text.startswith(name[:50])


def test_a_note_about_nobody_takes_a_typed_name(chat: Chat) -> None:
    question = chat.says("she's training for her first marathon, starts a new job in Porto")
    assert "type a name" in question.text or "marathon" in question.text

    card = chat.says("Sara Lima")

    assert "Sara Lima" in card.text
    assert "marathon" in card.text


def test_she_is_nobody_once_the_last_person_was_undone(chat: Chat) -> None:
    chat.says("met Zoe at the fair, into falconry")
    chat.says(ANA)
    chat.presses("Undo")

    assert "Who is it about" in chat.says("she's the CEO of a bakery, btw, since May").text


def test_a_name_one_slip_from_somebody_known_is_asked_about_and_one_tap_puts_them_together(chat: Chat) -> None:
    chat.says("met Anna at PyCon, plays chess")
    card = chat.says("met Ana at AWS, loves sailing")
    assert "You know Anna (PyCon) already. Is Ana the same person" in card.text

    merged = chat.presses("Yes, it is Anna", card)

    assert merged.text.startswith("Merged into Anna")
    assert "loves sailing" in merged.text
    assert chat.read(people.count) == 1


def test_no_somebody_else_leaves_both_as_they_are(chat: Chat) -> None:
    chat.says("met Anna at PyCon, plays chess")

    card = chat.presses("No, somebody else", chat.says("met Ana at AWS, loves sailing"))

    assert "the same person" not in card.text
    assert chat.read(people.count) == 2


def test_who_works_elsewhere_is_not_asked_about(chat: Chat) -> None:
    chat.says("met Anna from Stripe at PyCon, plays chess")

    assert "the same person" not in chat.says("met Ana from Siemens at AWS, loves sailing").text
