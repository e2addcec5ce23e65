"""Names, greetings, sign-offs: how the owner writes."""

import pytest

from sincerely.drafts import compose
from sincerely.drafts.voice import first_name, formal_name
from sincerely.model import Channel, FollowUpKind, Voice
from tests.sincerely.drafts.threads import NEXT_DAY, follow_up, thread


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Ana Silva", "Ana"),
        ("björn-ole hartung", "Björn-Ole"),
        ("Mr Farouk Haddad", "Farouk"),
        ("Dr. Umeh", "Dr. Umeh"),
        ("李小龙", "李小龙"),
        ("Юрий Гагарин", "Юрий Гагарин"),
        ("Nguyễn Thị Hồng Vân", "Vân"),
        ("Ho Mei Xuan", "Mei Xuan"),
        ("Nurul Aisyah binte Rahman", "Nurul Aisyah"),
        ("S. Varga", "S. Varga"),
        ("Mr and Mrs Lindström", "Mr and Mrs Lindström"),
        ("Owusu and Ffion", "Owusu and Ffion"),
        ("Chen Wei", "Chen Wei"),
        ("Grandad Ken", "Ken"),
        ("Coach Art Villanueva", "Coach Art"),
        ("", ""),
    ],
)
def test_people_are_called_as_they_are_called(name: str, called: str) -> None:
    assert first_name(name) == called


def test_a_title_goes_before_the_family_name_in_a_formal_greeting() -> None:
    assert formal_name("Dr. Chinwe Umeh", None) == "Dr. Umeh"
    assert formal_name("Ngozi Umeh-Brandt", "Professor") == "Professor Umeh-Brandt"
    assert formal_name("Mr Farouk Haddad", None) == "Mr Farouk Haddad"
    assert formal_name("ana silva", None) == "Ana Silva"


def test_the_owners_sign_off_name_and_postscript_stand_under_an_email() -> None:
    voice = Voice(name="Sam", sign_off="Cheers", postscript="PS: the photos follow")

    draft = compose(thread(), follow_up(FollowUpKind.HELLO), Channel.EMAIL, voice, now=NEXT_DAY)

    assert draft.body.endswith("Cheers,\nSam\n\nP.S. the photos follow")


def test_american_spelling_touches_our_words_and_not_the_owners() -> None:
    made = thread(hook="runs the Colour Theatre", promise="have coffee")
    voice = Voice(spelling="american")
    job = follow_up(FollowUpKind.PROMISE, "have coffee")

    bodies = [compose(made, job, Channel.EMAIL, voice, now=NEXT_DAY, variant=place).body for place in range(3)]

    assert "Colour Theatre" in "\n".join(bodies)
    assert "in my diary" not in "\n".join(bodies)


def test_the_same_follow_up_gives_the_same_draft_again() -> None:
    first = compose(thread(), follow_up(FollowUpKind.HELLO), Channel.EMAIL, Voice(), now=NEXT_DAY)
    again = compose(thread(), follow_up(FollowUpKind.HELLO), Channel.EMAIL, Voice(), now=NEXT_DAY)

    assert first == again


def test_today_is_the_day_where_the_owner_is() -> None:
    job = follow_up(FollowUpKind.HELLO)
    late = NEXT_DAY.replace(day=18, hour=23, minute=30)

    at_home = compose(thread(), job, Channel.WHATSAPP, Voice(), now=late)

    assert "earlier today" in at_home.body
