"""One tap to act: the text arrives exactly, and never through mailto."""

import email
from email import policy
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.drafts import eml, fits_copy_button, links_for
from sincerely.model import Channel, Contact, Draft

TRICKY = "Ana & Ben: 50% off #1?\nLine two + “quotes” 🎉 שלום"
ANA = Contact(
    name="Ana Silva",
    email="ana@example.com",
    phone="+351 912 345 678",
    handles={"telegram": "@ana_s", "linkedin": "linkedin.com/in/ana-silva", "x": "ana"},
)
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=150)


@pytest.mark.parametrize(
    ("channel", "name", "key"),
    [
        (Channel.EMAIL, "Gmail", "body"),
        (Channel.EMAIL, "Outlook", "body"),
        (Channel.WHATSAPP, "WhatsApp", "text"),
        (Channel.TELEGRAM, "Telegram", "text"),
        (Channel.X, "X", "text"),
    ],
)
def test_a_link_carries_the_text_exactly(channel: Channel, name: str, key: str) -> None:
    link = links_for(Draft(channel=channel, body=TRICKY, subject="A & B?"), ANA)[name]

    parts = urlsplit(link)
    assert parts.scheme == "https"
    assert parse_qs(parts.query)[key] == [TRICKY]


@given(texts, texts)
def test_whatever_the_text_gmail_gets_it_unchanged(body: str, subject: str) -> None:
    links = links_for(Draft(channel=Channel.EMAIL, body=body, subject=subject), ANA)

    for link in links.values():
        query = parse_qs(urlsplit(link).query, keep_blank_values=True)
        assert query["body"] == [body]
        assert subject in query.get("su", []) + query.get("subject", [])


def test_a_number_in_any_spelling_opens_the_chat() -> None:
    link = links_for(Draft(channel=Channel.WHATSAPP, body="hi"), ANA)["WhatsApp"]

    assert link.startswith("https://wa.me/351912345678?text=")


def test_linkedin_opens_the_profile_to_paste_into() -> None:
    links = links_for(Draft(channel=Channel.LINKEDIN, body="hi"), ANA)

    assert links == {"LinkedIn": "https://www.linkedin.com/in/ana-silva/"}


@pytest.mark.parametrize("channel", Channel)
def test_no_link_is_a_mailto_and_all_are_https(channel: Channel) -> None:
    links = links_for(Draft(channel=channel, body=TRICKY, subject="s"), ANA)

    assert all(link.startswith("https://") for link in links.values())


def test_a_link_that_would_be_cut_on_the_way_is_not_offered() -> None:
    assert links_for(Draft(channel=Channel.EMAIL, body="ü" * 1000, subject="s"), ANA) == {}


def test_without_an_address_there_is_no_link() -> None:
    assert links_for(Draft(channel=Channel.TELEGRAM, body="hi"), Contact(name="Ben")) == {}


def test_the_copy_button_holds_256_characters() -> None:
    assert fits_copy_button("a" * 256)
    assert not fits_copy_button("a" * 257)
    assert not fits_copy_button("")
    assert not fits_copy_button("⛵" + "🐕" * 128)


def test_an_eml_file_opens_as_an_unsent_message_with_the_text_as_it_is() -> None:
    draft = Draft(channel=Channel.EMAIL, body=TRICKY, subject="The café, as promised ☕")

    message = email.message_from_bytes(eml(draft, ANA), policy=policy.default)

    assert message["Subject"] == "The café, as promised ☕"
    assert message["To"] == "Ana Silva <ana@example.com>"
    assert message["X-Unsent"] == "1"
    assert message.get_content().replace("\r\n", "\n").strip() == TRICKY


@given(texts, texts)
def test_no_name_and_no_subject_can_break_an_eml_file(name: str, subject: str) -> None:
    draft = Draft(channel=Channel.EMAIL, body="hello", subject=subject)

    message = email.message_from_bytes(eml(draft, Contact(name=name, email="a@b.example")), policy=policy.default)

    assert set(message.keys()) <= {
        "To",
        "Subject",
        "X-Unsent",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    }
    assert message.get_content().strip() == "hello"
