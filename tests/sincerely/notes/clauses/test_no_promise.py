"""What sounds like a promise and is none, and what is one though nobody is named as doing it."""

import pytest

from sincerely.model import By, Intent
from tests.sincerely.notes.reading import milestones, promises, read


@pytest.mark.parametrize(
    "said",
    [
        "Luca is tired and I do not want to press him.",
        "Luca Rossi. ask Luca about the speakers? no, he sold them",
        "Luca Rossi. get him two tickets? nah, he already has some",
        "Luca Rossi is on retreat, leave him.",
        "Luca Rossi tells me her brother has bought a lighthouse.",
        "Luca Rossi. wants a coffee corner in every branch by May",
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
