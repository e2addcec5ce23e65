"""What sounds like a promise and is none, and what is one though nobody is named as doing it."""

import pytest

from sincerely.model import By, Intent
from tests.sincerely.notes.reading import hooks, milestones, place, promises, read


@pytest.mark.parametrize(
    "said",
    [
        "Luca is tired and I do not want to press him.",
        "Luca Rossi. ask Luca about the speakers? no, he sold them",
        "Luca Rossi. get him two tickets? nah, he already has some",
        "Luca Rossi is on retreat, leave him.",
        "Luca Rossi tells me her brother has bought a lighthouse.",
        "Luca Rossi. wants a coffee corner in every branch by May",
        "Luca Rossi. I have not agreed to be on the committee.",
        "Luca Rossi calling it quits in June",
        "Luca Rossi. I've told him about the leak",
        "Luca Rossi sending her son to boarding school in May",
        "Luca Rossi coming to Leeds on 5 May",
    ],
)
def test_what_is_denied_or_only_told_is_no_promise(said: str) -> None:
    assert promises(said) == []
    assert promises(said, By.THEM) == []


@pytest.mark.parametrize(
    ("said", "what", "day"),
    [
        ("Ana Bell will be our field driver from 4 January.", "will be our field driver", "2027-01-04"),
        ("Ana Bell. She joins our expedition on 9 November.", "joins our expedition", "2026-11-09"),
        ("Ana Bell, florist. going away drinks on the 27th", "going away drinks", "2026-03-27"),
        ("Ana Bell, florist. farewell lunch on the 12th", "farewell lunch", "2026-04-12"),
    ],
)
def test_a_new_post_and_a_farewell_are_days_of_theirs(said: str, what: str, day: str) -> None:
    assert milestones(said) == [(what, day)]
    assert promises(said) == []


def test_who_joins_us_for_dinner_has_promised_it() -> None:
    assert promises("Ana Bell will join us for dinner on Friday", By.THEM) == ["join us for dinner"]


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("wants a call friday 2pm", "call"),
        ("wants a demo on Thursday", "demo"),
        ("doing a tasting with her on the 12th at 9am", "do a tasting with her"),
        ("connecting her with my coach Lenore this weekend", "connect her with my coach Lenore"),
        ("leave her the keys on Friday", "leave her the keys"),
        ("I've told her I'll have a word with the council before Christmas.", "have a word with the council"),
        ("I've agreed to judge her fair on 4 May", "judge her fair"),
        ("me: permit by Mar 6", "get permit"),
    ],
)
def test_what_has_no_subject_and_is_for_them_is_mine(said: str, action: str) -> None:
    assert promises(f"Ana Bell, potter. {said}") == [action]


@pytest.mark.parametrize(
    "said", ["just left the workshop and met Priya Desmond", "Introduced to Dame Judith Orr by Tom at the Athenaeum."]
)
def test_how_we_came_to_meet_is_no_log(said: str) -> None:
    assert read(said).intent is Intent.NOTE


def test_an_introduction_i_made_is_a_log() -> None:
    assert read("Introduced Tom to Ana Bell").intent is Intent.LOG


@pytest.mark.parametrize(
    ("said", "action", "day"),
    [
        ("Ana Bell. she sending me the catch logs by end of month", "send me the catch logs", "2026-03-31"),
        ("Ana Bell dropping the keys off tomorrow", "drop the keys off", "2026-03-19"),
        ("Ana Bell, who'll let me have the letters by the end of the month", "send the letters", "2026-03-31"),
        ("Ana Bell owes me a price list, said tuesday", "send a price list", "2026-03-24"),
    ],
)
def test_what_they_do_for_me_is_theirs_in_other_englishes_too(said: str, action: str, day: str) -> None:
    (promise,) = read(said).people[0].promises
    assert (promise.by, promise.action, str(promise.due)) == (By.THEM, action, day)


def test_what_i_am_to_do_meanwhile_is_a_promise_of_its_own() -> None:
    said = "Ana Bell. She's to ring me Thursday, and in the meantime I've to find her a piano."
    assert promises(said) == ["find her a piano"]
    assert promises(said, By.THEM) == ["ring me"]


def test_the_topic_behind_the_day_belongs_to_the_call() -> None:
    assert promises("call w/ Ana Bell (National Trust) Tue 2pm re the fire station") == [
        "call w/ Ana Bell re the fire station"
    ]


@pytest.mark.parametrize("how", ["through Tom", "by my cousin", "by chance"])
def test_who_brought_us_together_is_set_aside_and_where_is_the_place(how: str) -> None:
    said = f"Met Ana Bell {how} at the Athenaeum. Likes falconry"
    assert place(said) == "Athenaeum"
    assert hooks(said) == ["Likes falconry"]


@pytest.mark.parametrize("said", ["Thank you, that is all for today.", "Grand so, thanks a million"])
def test_thanks_are_no_note(said: str) -> None:
    assert read(said).intent is Intent.OTHER


def test_a_death_in_the_family_is_no_refusal() -> None:
    assert read("Hasan's mother-in-law passed. funeral 9/5 10am").intent is Intent.NOTE


def test_a_day_behind_who_somebody_is_belongs_to_the_promise() -> None:
    (promise,) = (
        read("I said I would introduce Ana to Dr. Holt, who knows the ministry, by Thursday.").people[0].promises
    )
    assert str(promise.due) == "2026-03-19"


def test_who_sends_me_something_has_not_refused() -> None:
    assert read("Nicole from WASA, won't speak on record. she'll send me the map tomorrow").intent is Intent.NOTE


def test_two_day_is_today_in_a_question() -> None:
    assert read("who 2 follow up w/ 2day?").intent is Intent.ASK_TODAY


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("lunch with Anil Shah from Acme Foods at the Ritz on Thursday", "lunch with Anil Shah at the Ritz"),
        ("coffee w anil from spice route wholesalers thurs 10.30", "coffee w anil"),
        ("coffee with Ana Bell across from the station on Friday", "coffee with Ana Bell across from the station"),
    ],
)
def test_where_somebody_works_is_no_part_of_the_appointment(said: str, action: str) -> None:
    assert promises(said) == [action]


def test_the_place_i_left_is_where_we_met() -> None:
    assert place("just left the workshop and met Priya Desmond") == "workshop"
