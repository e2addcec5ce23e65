"""The rules, one by one, on texts the owner pastes."""

import pytest

from sincerely.drafts import lint
from sincerely.model import Channel

GOOD = "Hi Ana, it was good to talk at AWS on Tuesday. Your sailing stories made my day. Where will you sail next?"


def test_a_good_text_needs_no_change() -> None:
    assert lint(GOOD, Channel.WHATSAPP) == {}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hi Ana, just following up on our talk about sailing. How are you?", "no_barred_phrase"),
        ("Hi Ana, it was good to talk at , about sailing. How are you?", "no_empty_slot"),
        ("Hi Ana, it was good to talk about sailing. Bye.", "open_question"),
        ("Hi Ana, it was good to talk about sailing. Do you sail? When? Where?", "one_purpose"),
        ("Hi Ana, sailing is nice. Where do you sail?", "recalls_meeting"),
        ("Hi Ana, great to meet you. How are you?", "has_hook"),
        ("Hi Ana, it was good to talk about sailing!!! BUY THIS NOW. How are you?", "no_shouting"),
        (f"{GOOD} " * 5, "length"),
    ],
)
def test_a_broken_rule_is_named_with_what_to_change(text: str, rule: str) -> None:
    found = lint(text, Channel.WHATSAPP)

    assert rule in found
    assert found[rule].endswith((".", ": just following up."))


@pytest.mark.parametrize("subject", ["Following up", "Nice to meet you", "Checking in", "Hello"])
def test_a_subject_that_names_nothing_is_refused(subject: str) -> None:
    assert "specific_subject" in lint(GOOD, Channel.EMAIL, subject=subject)


def test_a_subject_that_names_the_article_is_fine() -> None:
    assert "specific_subject" not in lint(GOOD, Channel.EMAIL, subject="The sailing article I mentioned at AWS")


def test_a_closed_question_is_not_an_open_one() -> None:
    assert "open_question" in lint("Hi, it was good to talk about sailing. Do you like it?", Channel.SMS)


def test_a_sign_off_does_not_hide_the_question() -> None:
    assert "open_question" not in lint(f"{GOOD}\n\nBest wishes,\nSam", Channel.EMAIL)


def test_a_circle_back_in_june_is_no_worn_phrase() -> None:
    assert not lint(
        "Hi Ana, I still think of our talk at the knitting circle back in June about your lace. How is it going?",
        Channel.WHATSAPP,
    )
    assert "no_barred_phrase" in lint("Hi Ana, I wanted to circle back on the lace. How is it?", Channel.WHATSAPP)
