"""What is told but nothing to come back to."""

import pytest

from tests.sincerely.notes.reading import hooks, read


@pytest.mark.parametrize(
    "text",
    [
        "Jan, nurse. visited our lab today",
        "Jan, nurse. showed me all the doors",
        "Jan, nurse. he books",
        "Jan, nurse. she hosts them",
        "Jan, nurse. don't chase him",
        "Jan (too loud), nurse",
        "Jan, nurse. Told him about voice lessons at half price",
        "Jan, nurse. have asked her for six images",
        "Jan, nurse. His clerk is Mr Pillay",
        "Jan, nurse - three weeks",
        "Jan, nurse. would be cute",
        "Jan, nurse. Very helpful!!",
        "Jan, nurse. v dry but good",
        "Jan, nurse. She's really lovely",
        "Jan, nurse. likes us",
        "Jan, nurse. She remembered me",
        "Jan, nurse - ep 114",
        "Jan, nurse. room 212",
        "Jan, nurse. left his card",
        "Jan, nurse. came about the Cycladic figures",
        "Jan, nurse. We could use her for the pilot",
        "Jan, nurse. we should hire him",
    ],
)
def test_how_they_came_by_and_bare_verbs_are_no_hook(text: str) -> None:
    assert hooks(text) == []


def test_an_echo_is_no_hook_of_its_own() -> None:
    assert hooks("Morag, nurse. is setting up a clinic in a bus. A bus!") == ["setting up a clinic in a bus"]


def test_a_visit_gives_the_day_of_the_meeting() -> None:
    encounter = read("Fonterra bloke Gareth Pita dropped in yesterday re consent. breeds horses").encounter

    assert encounter is not None
    assert encounter.on.isoformat() == "2026-03-17"


@pytest.mark.parametrize(
    ("text", "hook"),
    [
        ("Jan, nurse. sings", "sings"),
        ("Jan, nurse. Don't mention Malta to him, the tank flooded", "Don't mention Malta to him, the tank flooded"),
        ("Jan, nurse. has no drummer for Easter", "has no drummer for Easter"),
        ("Jan, nurse. very pregnant", "pregnant"),
        ("Jan, nurse. sold her bakery to a chain", "sold her bakery to a chain"),
        ("Jan, nurse. Her mother is a judge in Ghana", "Her mother is a judge in Ghana"),
        ("Jan, nurse. Tells him nothing, loves jazz", "loves jazz"),
        ("Jan, nurse. He's super into vinyl", "super into vinyl"),
        ("Jan, nurse. likes us to sing at weddings", "likes us to sing at weddings"),
        ("Jan, nurse. two kids", "two kids"),
        ("Jan, nurse. Her husband has had a fall", "Her husband has had a fall"),
        ("Jan, nurse. Burnt out after 2.0. Bakes sourdough", "Bakes sourdough"),
        ("Jan, nurse. says she hears colours in every chord", "hears colours in every chord"),
    ],
)
def test_what_says_something_stays(text: str, hook: str) -> None:
    assert hook in hooks(text)
