"""The preferred channel."""

import pytest

from tests.sincerely.notes.reading import contact


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ana, nurse. prefers email", "email"),
        ("Ana, nurse. WhatsApp is best", "whatsapp"),
        ("Ana, nurse. hates calls, use Signal or better use Telegram", "telegram"),
        ("Ana, nurse. texts only pls", "sms"),
        ("Ana, nurse. she doesn't do calls so it has to be email", "email"),
        ("Ana, nurse. He'd rather text than talk", "sms"),
        ("Ana, nurse. She does not use e-mail and prefers letters", "letter"),
        ("Ana, nurse. phone is the way: 585-555-0119", "phone"),
        ("Ana, nurse. Landline only", "phone"),
        ("Ana, nurse. SMS or nothing", "sms"),
        ("Ana, nurse. text beats email with her", "sms"),
        ("Ana, nurse. she said text not email", "sms"),
        ("Ana, nurse. no email no nothing, call the house 512 555 0119", "phone"),
        ("Ana, nurse. ana@acme.example, please no phone", "email"),
    ],
)
def test_a_liking_beside_a_channel_is_a_preference(text: str, channel: str) -> None:
    assert contact(text).channel == channel


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. text her Monday",
        "Ana, nurse. connect on LinkedIn",
        "Ana, nurse. email him the deck",
        "Ana, nurse. prefers Teams to email",
    ],
)
def test_a_medium_named_once_is_part_of_the_action(text: str) -> None:
    assert contact(text).channel is None
