"""How to reach somebody."""

import pytest

from tests.sincerely.notes.reading import contact


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Ana, nurse. ana@acme.example", "email", "ana@acme.example"),
        ("Ana, nurse. cell 786-555-0142", "phone", "786-555-0142"),
        ("Ana, nurse. +351 910 000 000", "phone", "+351 910 000 000"),
    ],
)
def test_addresses_and_numbers_belong_to_the_person(text: str, field: str, value: str) -> None:
    assert getattr(contact(text), field) == value


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("Ana (@anak on telegram)", {"telegram": "@anak"}),
        ("Ana, @mothledger on X", {"x": "@mothledger"}),
        ("Ana. linkedin.com/in/keitanabe", {"linkedin": "linkedin.com/in/keitanabe"}),
        ("Ana, nurse. whatsapp +66 81 555 0147", {"whatsapp": "+66 81 555 0147"}),
    ],
)
def test_a_handle_is_kept_under_its_platform(text: str, handles: dict[str, str]) -> None:
    assert dict(contact(text).handles) == handles


@pytest.mark.parametrize("text", ["Ana, nurse. raised 1200000 in 2025", "Ana, nurse. born 12.03.1981", "Ana @ FOSDEM"])
def test_years_sums_days_and_events_are_none(text: str) -> None:
    who = contact(text)

    assert (who.phone, dict(who.handles)) == (None, {})


@pytest.mark.parametrize(
    ("text", "platform", "handle"),
    [
        ("Ana, potter. her handle is ana_pots on X", "x", "ana_pots"),
        ("Ana, potter. ana.pots on telegram", "telegram", "ana.pots"),
        ("Ana, potter. twitter: anapots", "x", "anapots"),
        ("Ana, potter. insta anapots_", "instagram", "anapots_"),
        ("Ana, potter (insta: anapots)", "instagram", "anapots"),
    ],
)
def test_a_handle_without_its_sign_is_known_by_its_platform(text: str, platform: str, handle: str) -> None:
    assert contact(text).handles == {platform: handle}


@pytest.mark.parametrize("text", ["Ana, potter. linkedin: connect today", "Ana spoke on Telegram", "Ana is on x"])
def test_what_is_said_of_a_platform_is_no_handle(text: str) -> None:
    assert contact(text).handles == {}
