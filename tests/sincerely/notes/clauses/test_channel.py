"""The preferred channel."""

import pytest

from sincerely.model import Channel
from tests.sincerely.notes.reading import contact, hooks, promises, read


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
        ("Ana, nurse. never reads email, text 415-555-0173", "sms"),
        ("Ana, nurse. deaf in one ear so text her, 415-555-0173", "sms"),
        ("Ana, nurse. doesn't use whatsapp, so call her", "phone"),
        ("Ana, nurse. She reads no mails, she wishes letters", "letter"),
        ("Ana, nurse. She would rather be called than written to", "phone"),
        ("Ana, nurse. she'd rather talk than read email so phone always", "phone"),
        ("Ana, nurse. dyslexic, so telegram voicenotes best", "telegram"),
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
        "Ana, nurse. I would rather talk about football than email her",
        "Ana, nurse. She would rather talk shop than sing",
    ],
)
def test_a_medium_named_once_is_part_of_the_action(text: str) -> None:
    assert contact(text).channel is None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ana, nurse. email's fine but WhatsApp is faster", "whatsapp"),
        ("Ana, nurse. She ignores LinkedIn, so email it is", "email"),
        ("Ana, nurse. phone no, telegram yes", "telegram"),
        ("Ana, nurse. letters are how she likes it", "letter"),
        ("Ana, nurse. all correspondence by letter please", "letter"),
        ("Ana, nurse. She calls only on WhatsApp", "whatsapp"),
        ("Ana, nurse. He reads letters only on Sundays so it's email", "email"),
        ("Ana, nurse. I'll thank her by letter, which is how she likes to hear from people", "letter"),
    ],
)
def test_a_channel_praised_after_another_was_named_is_the_preferred_one(text: str, channel: str) -> None:
    assert contact(text).channel == channel


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ana, nurse. text her, she never picks up", "sms"),
        ("Ana, nurse. call him, he doesn't do email", "phone"),
        ("Ana, nurse. Text him at 212 555 0119, he never hears voicemail", "sms"),
        ("Ana, nurse. phone's broken so email her", "email"),
        ("Ana, nurse. Write to her, she has no phone", "letter"),
        ("Ana, nurse. ana@acme.example. write to her, she hates calls", "email"),
        ("Ana, nurse. He asked that we write to him, not telephone", "letter"),
        ("Ana, nurse. he don't have mobile, ring the house 347 555 0109", "phone"),
        ("Ana, nurse. she said text her don't email her", "sms"),
    ],
)
def test_an_order_that_rules_another_way_out_is_a_preference_and_no_promise(text: str, channel: str) -> None:
    assert contact(text).channel == channel
    assert promises(text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. call her Monday, she never answers before noon", "call her"),
        ("Ana, nurse. email her the deck, no attachments", "email her the deck"),
        ("Ana, nurse. call her, she has never been to Rome", "call her"),
        ("Ana, nurse. she sells phone cases. text her the price, no hurry", "text her the price"),
    ],
)
def test_an_order_beside_another_no_stays_a_promise(text: str, action: str) -> None:
    assert contact(text).channel is None
    assert any(said.startswith(action) for said in promises(text))


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ana, nurse. He would rather be texted than rung: 212 555 0119", "sms"),
        ("Ana, nurse. wifi is bad there so SMS only 0722 000 114", "sms"),
        ("Ana, nurse. Hates Zoom, call him. 917-555-0148", "phone"),
    ],
)
def test_what_is_bad_elsewhere_does_not_hide_the_liking(text: str, channel: str) -> None:
    assert contact(text).channel == channel


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Ana, potter. I asked which way, she said letter", Channel.LETTER),
        ("Ana, potter. By letter, which she prefers to e-mail.", Channel.LETTER),
        ("Ana, potter. She prefers a phone call over emails", Channel.PHONE),
        ("Ana, potter. IG @anapots but better whatsapp 333 555 0178", Channel.WHATSAPP),
        ("Ana, potter. she runs a stall and no email please just WhatsApp", Channel.WHATSAPP),
        ("Ana, potter. write her (ana.pots on telegram, she hates mail)", Channel.TELEGRAM),
        ("Ana, potter. English shy, email better", Channel.EMAIL),
        ("Ana, potter. slow on email, quick on telegram", Channel.TELEGRAM),
        ("Ana, potter. mobile: 07700 900123, whatsapp ok", Channel.WHATSAPP),
    ],
)
def test_a_liking_in_passing_is_a_preference(text: str, channel: Channel) -> None:
    assert contact(text).channel is channel


def test_a_way_the_card_does_not_know_is_no_detail() -> None:
    assert hooks("Ana, potter. best on signal. keeps bees") == ["keeps bees"]


@pytest.mark.parametrize(
    "said",
    ["Hates cold emails - text him instead", "Hates calls. Text him instead", "Hates calls -> text him"],
)
def test_an_order_behind_a_dislike_is_the_way_left(said: str) -> None:
    reading = read(f"Peter Nowak, investor. {said}")

    assert reading.people[0].contact.channel is Channel.SMS
    assert reading.people[0].promises == ()


def test_who_never_picks_up_is_not_to_be_called_and_nothing_more() -> None:
    text = "Ana, nurse. she never picks up, mails only: ana@acme.example"
    assert contact(text).channel == "email"
    assert hooks(text) == []
    assert hooks("Ana, nurse. she never picks up the tab") == ["never picks up the tab"]
