"""Which links a button takes, as measured on the real server's source."""

from __future__ import annotations

import pytest

from bot.rehearsal.keyboards import button_link
from bot.rehearsal.links import BadLink, checked_link
from bot.rehearsal.refusals import Refused


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/ana?text=Hi%20Ana",
        "https://t.me/share/url?url=https%3A%2F%2Fa.example&text=x",
        "https://wa.me/351910000000?text=Hi",
        "https://mail.google.com/mail/?view=cm&fs=1&to=ana@x.com&su=S&body=B",
        "https://www.linkedin.com/in/ana",
        "tg://resolve?domain=ana&text=Hi",
        "http://ana.example:8080/path#part",
        "https://ana.example",
    ],
)
def test_a_good_link_stays_as_it_is(link: str) -> None:
    assert button_link(link).rstrip("/") == link


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("whatsapp://send?text=x", "Unsupported URL protocol"),
        ("linkedin://in/ana", "Unsupported URL protocol"),
        ("tel:+351910000000", "Wrong port number specified in the URL"),
        ("sms:+351910000000", "Wrong port number specified in the URL"),
        ("mailto:?subject=x", "Wrong port number specified in the URL"),
        ("javascript:alert(1)", "Wrong port number specified in the URL"),
        ("http://localhost/x", "Wrong HTTP URL"),
        ("https://", "URL host is empty"),
        ("tg://re solve?x", "Unallowed characters in URL host"),
        ("https://ana.example:99999/", "Wrong port number specified in the URL"),
    ],
)
def test_a_bad_link_is_refused_in_telegrams_words(link: str, words: str) -> None:
    with pytest.raises(Refused, match="inline keyboard button URL") as refused:
        button_link(link)
    assert words in refused.value.description


def test_a_mail_link_that_telegram_would_mangle_is_refused() -> None:
    assert checked_link("mailto:ana@x.com?subject=Hi") == "http://mailto:ana@x.com/?subject=Hi"
    with pytest.raises(Refused, match="BUTTON_URL_INVALID"):
        button_link("mailto:ana@x.com?subject=Hi")


def test_a_link_with_a_space_is_refused_rather_than_changed() -> None:
    with pytest.raises(Refused, match="BUTTON_URL_INVALID"):
        button_link("https://t.me/ana?text=Hi Ana")


def test_a_link_without_a_scheme_is_completed_in_a_text_only() -> None:
    assert checked_link("ana.example") == "http://ana.example/"
    with pytest.raises(BadLink):
        checked_link("ana")
