"""A name put right in words stays a name, and a note of somebody else goes to them."""

import pytest

from tests.handlers.driver import Chat


def hear_of(chat: Chat, *notes: str) -> None:
    for note in notes:
        chat.says(note)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("not Jen, Jan", "Jan Wu"),
        ("not jen, jan", "Jan Wu"),
        ("sorry, it's Jan not Jen", "Jan Wu"),
        ("no, Jenny", "Jenny Wu"),
        ("no, Jén", "Jén Wu"),
        ("oops, actually her name is Jenny Wong", "Jenny Wong"),
        ("Jenny is her full name", "Jenny Wu"),
        ("oh wait it was Jenny", "Jenny Wu"),
        ("her last name is Park", "Jen Park"),
        ("her first name is Yun", "Yun Wu"),
        ("Jen's last name is Park", "Jen Park"),
    ],
)
def test_a_name_is_put_right_in_the_owners_own_words(chat: Chat, said: str, name: str) -> None:
    hear_of(chat, "met Jen Wu at SaaStr, has two kids")

    assert chat.says(said).text.startswith(f"Now {name}.")


def test_a_sentence_is_nobodys_name(chat: Chat) -> None:
    hear_of(chat, "met Harold at the library, repairs clocks")

    chat.says("the soup was for Mrs. Gable not Harold")

    assert "Harold" in chat.says("Harold").text
    assert chat.says("/people").text.count("the soup") == 0


def test_a_note_of_somebody_known_goes_to_them_with_all_it_said(chat: Chat) -> None:
    hear_of(chat, "met Ben Okafor at AWS, likes chess", "met Jen Wu at SaaStr, has two kids")
    chat.says("met Jen at the gym, wants the deck")

    moved = chat.says("that was Ben not Jen")

    assert "Ben Okafor" in moved.text
    assert "wants the deck" in moved.text
    assert "wants the deck" not in chat.says("Jen").text


def test_what_happened_with_somebody_else_goes_to_them_too(chat: Chat) -> None:
    hear_of(chat, "met Ben Okafor at AWS, likes chess", "met Jen Wu at SaaStr, has two kids")
    chat.says("Jen replied")

    assert "Ben Okafor replied" in chat.says("sorry, Ben, not Jen").text


def test_the_first_name_of_somebody_known_by_the_surname_is_added(chat: Chat) -> None:
    hear_of(chat, "met Mrs. Gable at the garden club, loves roses", "met Ben Okafor at AWS, likes chess")

    assert chat.says("Mrs Gable's first name is Edith").text.startswith("Now Edith Gable.")


def test_a_wrong_number_goes_and_the_right_one_takes_its_place(chat: Chat) -> None:
    hear_of(chat, "met Jen Wu at SaaStr, has two kids, +44 20 7946 0000")

    gone = chat.says("wrong number")
    right = chat.says("020 7946 0958")

    assert "What is the right number" in gone.text
    assert "7946" not in gone.text
    assert "020 7946 0958" in right.text


def test_a_wrong_day_is_asked_for(chat: Chat) -> None:
    hear_of(chat, "met Jen Wu at SaaStr, has two kids, call her Thursday")

    chat.says("wrong day")

    assert "Mon 30 Nov" in chat.says("next Monday").text


@pytest.mark.parametrize("said", ["no, friday", "friday please", "rather friday", "Friday works better"])
def test_a_day_alone_is_another_day_for_what_the_card_promises(chat: Chat, said: str) -> None:
    hear_of(chat, "met Jen Wu at SaaStr, has two kids, call her Thursday")

    assert "call her, Fri 27 Nov" in chat.says(said).text


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        ("it was her arm not her hip", "broke her arm"),
        ("she broke her leg, not her hip", "broke her leg"),
        ("cake not soup", "bring cake"),
        ("not roses, tulips", "loves tulips"),
    ],
)
def test_one_word_of_a_detail_is_put_right(chat: Chat, said: str, detail: str) -> None:
    hear_of(chat, "Edith from the garden club, she broke her hip, loves roses. bring soup Sunday")

    assert detail in chat.says(said).text


def test_no_to_deleting_keeps_them_and_says_so(chat: Chat) -> None:
    hear_of(chat, "met Jen Wu at SaaStr, has two kids")
    chat.says("delete Jen")

    assert "Jen Wu stays" in chat.says("no").text
    assert "has two kids" in chat.says("Jen").text
