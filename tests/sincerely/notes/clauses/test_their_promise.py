"""What they are to do."""

import pytest

from sincerely.model import By
from tests.sincerely.notes.reading import hooks, promises


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("met Ana. she'll send me the deck by Friday", "send me the deck"),
        ("met Ana. He will introduce me to his chief next week", "introduce me to his chief"),
        ("met Ana. she owes me the rfp by monday", "send the rfp"),
        ("met Ana. she's bringing samples next Thursday", "bring samples"),
        ("met Ana. he sends me their rates by Fri", "send me their rates"),
    ],
)
def test_what_they_said_they_would_do_is_their_promise(text: str, action: str) -> None:
    assert promises(text, By.THEM) == [action]


@pytest.mark.parametrize(
    "text", ["met Ana. she wants a reviewer", "met Ana. she could spare me a day", "met Ana. I'll send it"]
)
def test_wishes_offers_and_my_own_word_are_not(text: str) -> None:
    assert promises(text, By.THEM) == []


def test_a_condition_makes_it_an_offer() -> None:
    assert hooks("met Ana. he'll sponsor the dugouts if the council says yes") == [
        "he'll sponsor the dugouts if the council says yes"
    ]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Big Dave at the pub quiz. said he'd look at our boiler", "look at our boiler"),
        ("Drew, agent. he's gonna fix my website", "fix my website"),
    ],
)
def test_spoken_promises_of_theirs_are_theirs(text: str, action: str) -> None:
    assert promises(text, By.THEM) == [action]


@pytest.mark.parametrize(
    "text",
    ["Neha, nurse. said she will not be at the offsite", "Emeka, surgeon. He's giving a talk on 12 April"],
)
def test_a_refusal_and_a_talk_are_no_promise(text: str) -> None:
    assert promises(text, By.THEM) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. she has promised a decision for the 24th", "send a decision"),
        ("Ana, nurse. I asked for her chart and she has promised it", "send chart"),
        ("Ana, nurse. she kindly agreed to show me the reserves in early June", "show me the reserves"),
        ("Ana, nurse. She will let me have her quotation by Tuesday", "send her quotation"),
    ],
)
def test_a_word_given_in_other_forms_is_their_promise(text: str, action: str) -> None:
    assert promises(text, By.THEM) == [action]
    assert promises(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. gives the keynote at our graduation on 3 July",
        "Ana, nurse. she never promised anything",
        "Ana, nurse. let me touch a blade of 1890",
    ],
)
def test_what_they_do_for_others_or_did_is_no_promise(text: str) -> None:
    assert promises(text, By.THEM) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. she comes to look on Thursday", "come to look"),
        ("Ana, nurse. told her we'd trade: i post her job on Friday, she fixes my sound", "fix my sound"),
    ],
)
def test_a_visit_and_an_answer_in_kind_are_their_promises(text: str, action: str) -> None:
    assert promises(text, By.THEM) == [action]


@pytest.mark.parametrize(
    "text", ["Ana, nurse. he invites us to the opening on 5 May", "Ana, nurse. comes to Rome in May"]
)
def test_an_invitation_and_a_trip_are_no_promise(text: str) -> None:
    assert promises(text, By.THEM) == []


def test_a_card_given_is_no_promise_but_one_to_come_is() -> None:
    assert promises("Met Art, baker. He gives me his card", By.THEM) == []
    assert promises("Met Art, baker. he will send me his card by Friday", By.THEM) == ["send me his card"]


def test_who_has_kindly_agreed_will_do_it() -> None:
    assert promises("Met Art, baker. he has kindly agreed to sponsor the stands", By.THEM) == ["sponsor the stands"]


def test_a_deed_of_theirs_that_opens_a_sentence_is_a_promise() -> None:
    assert promises("Helga Brunner, buyer. Sends her bank statement this week", By.THEM) == ["send her bank statement"]


def test_what_they_tell_me_is_no_promise() -> None:
    assert promises("Met Fiona Strachan, tells me that the lease on the hostel ends in March", By.THEM) == []


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("their HR will send the forms by Monday", "send the forms"),
        ("her assistant is going to set up a call for next week", "set up a call"),
        ("the hospital will confirm by the 30th", "confirm"),
        ("her boss promised us an answer by Friday", "send an answer"),
        ("her daughter is going to call me on Friday", "call me"),
        ("Marta's sending me a video tomorrow", "send me a video"),
    ],
)
def test_what_somebody_on_their_side_will_do_for_me_is_their_promise(said: str, action: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}", By.THEM) == [action]


@pytest.mark.parametrize(
    "said",
    [
        "her son will run the marathon on 12 April",
        "her clinic will move to Porto in May",
        "Marta's moving to Porto in May",
        "permit office answers by 15 October",
        "Marta's offered us a room",
        "the council will decide on the bridge in May",
        "the studio is bringing out her album in May",
        "her publisher sends her on tour in October",
        "her friend will lend her a flat",
    ],
)
def test_what_befalls_their_side_is_no_promise(said: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}", By.THEM) == []


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("he told he will revert by Monday", "revert"),
        ("she say can intro me to her boss", "intro me to her boss"),
        ("she send the questions before", "send the questions"),
        ("but she's sending the brochure", "send the brochure"),
        ("I ask Tom tomorrow, she file everything until 15/4", "file everything"),
        ("she said she'd have the proofs back by Monday", "have the proofs back"),
        ("he's gonna drop off the quote this weekend", "drop off the quote"),
        ("our upright wants a new string, which she will fit on the 30th", "fit a new string"),
        ("she undertakes to let me have the parts by 4 May", "let me have the parts"),
        ("she'll let me know if the hall is free", "let me know if the hall is free"),
        ("she's to ring with bloods by Friday", "ring with bloods"),
        ("she's getting me a load of muck", "get me a load of muck"),
        ("she promise discount for next order", "send discount for next order"),
        ("her: quote by Monday", "send quote"),
        ("he's sending the portion", "send the portion"),
        ("she's recommending us for the grant", "recommend us for the grant"),
        ("she say she settle the carpark for us", "settle the carpark for us"),
        ("reckons she'll chuck us the trailer for the weekend", "chuck us the trailer"),
        ("she'll be dropping down the tickets", "drop down the tickets"),
        ("she's taking me for a pint Friday", "take me for a pint"),
        ("samples over from her by Wednesday", "send samples over from her"),
    ],
)
def test_what_they_will_do_in_any_english_is_their_promise(said: str, action: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}", By.THEM) == [action]


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("waiting for her to send the invoice", "send the invoice"),
        ("waiting on her for the invoice", "send the invoice"),
        ("still awaiting her quote", "send quote"),
        ("I'm still waiting on the contract from her", "send the contract from her"),
        ("expecting her answer by Friday", "send answer"),
    ],
)
def test_what_i_am_waiting_for_is_their_promise(said: str, action: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}", By.THEM) == [action]


@pytest.mark.parametrize(
    "said", ["waiting on planning permission", "expecting her first child in May", "awaiting a visa"]
)
def test_what_they_wait_for_themselves_is_no_promise(said: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}", By.THEM) == []
