"""A line of work at a company, without a title."""

import pytest

from tests.sincerely.notes.reading import contact, place


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Guillermo Zaldívar, land acquisitions @ Pinecrest Urban", "land acquisitions", "Pinecrest Urban"),
        ("yusuf demirkan, appsec at monday.com", "appsec", "monday.com"),
    ],
)
def test_nouns_before_a_company_are_the_role(text: str, role: str, organization: str) -> None:
    who = contact(text)

    assert (who.role, who.organization) == (role, organization)


def test_an_event_after_at_is_no_company() -> None:
    text = "Aniket @ pcb meetup. brews kombucha"

    assert contact(text).organization is None
    assert place(text) == "pcb meetup"


@pytest.mark.parametrize(
    "text",
    ["Met Ana, sick kid at home", "Met Ana, swamped at the moment", "Met Ana, job interview at the BBC on 5 May"],
)
def test_a_state_or_an_event_at_somewhere_is_no_position(text: str) -> None:
    assert (contact(text).role, contact(text).organization) == (None, None)


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Rahul, old friend from uni, now at Razorpay", "Razorpay"),
        ("Kim Lee, plays golf, now at the BBC", "BBC"),
        ("Kim, two kids, now with Deloitte", "Deloitte"),
        ("Kim, likes tea, now in Berlin", None),
        ("Kim, likes tea, currently at sea", None),
        ("Kim, used to be at Google, now at home with the kids", None),
    ],
)
def test_where_somebody_is_now_is_a_firm_by_its_name(text: str, organization: str | None) -> None:
    assert contact(text).organization == organization
