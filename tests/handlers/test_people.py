from datetime import timedelta

from storage import people
from tests.handlers.driver import Chat


def test_the_list_is_paged(chat: Chat) -> None:
    for letter in "abcdefghij":
        chat.says(f"met P{letter}ri at FOSDEM, plays chess")

    first = chat.says("/people")
    assert "(10)" in first.text
    assert "Later ›" in first.labels
    second = chat.presses("Later", first)

    assert "Pjri" in second.text
    assert "‹ Earlier" in second.labels


def test_an_empty_book_says_how_to_begin(chat: Chat) -> None:
    assert "Nobody yet" in chat.says("/people").text


def test_find_by_name_place_and_hobby(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")

    for words in ("ana", "AWS", "sail"):
        assert "Ana · AWS" in chat.says(f"/find {words}").text
    assert "Nobody found" in chat.says("/find qqq").text
    assert "Whom are you looking for" in chat.says("/find").text


def test_a_search_finds_the_kin_of_a_word_and_what_one_of_its_words_fits(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")

    assert "Ana · AWS" in chat.says("find me a sailor").text
    assert "Found for “sail”" in chat.says("who mentioned a sailing school in Peru").text


def test_a_page_has_everything_and_edits_it(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    chat.says("Ana replied")
    chat.says("/people")

    page = chat.presses("Ana")
    assert all(words in page.text for words in ("AWS", "loves sailing", "So far", "they replied"))
    chat.presses("Edit", page)
    chat.presses("✖ loves sailing", page)

    assert "loves sailing" not in page.text
    chat.presses("Undo", page)
    assert "loves sailing" in page.text


def test_rename_by_button(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    chat.says("/people")
    chat.presses("Ana")
    chat.presses("Rename")

    assert "Now Anna Pereira" in chat.says("Anna Pereira").text
    assert [match.name for match in chat.read(people.page, 5)] == ["Anna Pereira"]


def test_how_often_and_pause_by_button(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    chat.says("/people")
    page = chat.presses("Ana")
    chat.presses("How often", page)
    chat.presses("Close: monthly", page)
    chat.says("what do I know about Ana")
    assert "Kept warm: monthly" in chat.last.text

    chat.presses("Pause", chat.last)

    assert "is paused" in chat.last.text


def test_merge_by_button(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    chat.now += timedelta(hours=1)
    chat.says("met Anna Silva at PyCon, plays chess")
    chat.says("/people")
    page = chat.presses("Ana")
    chat.presses("Merge", page)

    chat.presses("Anna Silva", page)

    assert chat.read(people.count) == 1
    assert "chess" in page.text


def test_where_they_work_or_where_we_met_is_one_tap(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    chat.says("/people")
    page = chat.presses("Ana")
    chat.presses("Edit", page)

    chat.presses("AWS is where they work", page)

    assert "Ana · AWS" in page.text


def test_what_happened_stands_newest_first_also_within_a_day(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    chat.now += timedelta(hours=1)
    chat.says("sent it to Ana")
    chat.now += timedelta(hours=1)
    chat.says("Ana replied")

    page = chat.says("what do I know about Ana?").text

    assert page.index("they replied") < page.index("you wrote")


def test_merged_people_are_split_in_words(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    chat.says("met Anna at PyCon, plays chess")
    chat.says("merge Ana with Anna")
    assert chat.read(people.count) == 1

    chat.says("split Ana and Anna")

    assert chat.read(people.count) == 2
    assert "within a day" in chat.says("split Ana and Anna").text


def test_what_they_do_and_where_they_work_are_swapped_on_the_edit_page(chat: Chat) -> None:
    chat.says("met Priya from Northwind at PyCon, loves dogs")
    page = chat.says("what do I know about Priya?")

    chat.presses("Northwind is what they do", chat.presses("Edit", page))
    page = chat.says("what do I know about Priya?")
    assert "Northwind is where they work" in chat.presses("Edit", page).labels
    chat.presses("Northwind is where they work", page)

    (match,) = chat.read(people.named, "Priya")
    assert match.organization == "Northwind"


def test_the_channel_is_a_tap_on_the_edit_page(chat: Chat) -> None:
    chat.says("met Priya from Northwind at PyCon, loves dogs")
    page = chat.says("what do I know about Priya?")

    card = chat.presses("Telegram", chat.presses("Edit", page))

    assert "prefers telegram" in next(one.text for one in chat.messages.values() if "prefers telegram" in one.text)
    assert card.text
