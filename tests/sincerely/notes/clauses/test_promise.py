"""What I am to do."""

from datetime import date, time

import pytest

from sincerely.model import By
from tests.sincerely.notes.reading import promises, read


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("met Ana, send article Tue", "send article"),
        ("met Ana. I said I'd call her Monday", "call her"),
        ("met Ana. told her I'd ask in our Discord tomorrow", "ask in our Discord"),
        ("met Ana. I agreed to share our protocol by Tuesday", "share our protocol"),
        ("met Ana. I committed to sharing our template by Friday", "share our template"),
        ("met Ana. owe him a build on the 29th", "send a build"),
        ("met Ana. must get her the keys", "get her the keys"),
        ("met Ana. don't forget to send the deck", "send the deck"),
        ("met Ana. cvs to her before Friday", "send cvs to her"),
        ("met Ana. coffee Thu 8:30", "coffee"),
        ("met Ana. call her re: the piano", "call her re: the piano"),
        ("call mum's friend Judith about the piano", "call mum's friend Judith about the piano"),
        ("email Ana's boss Petra the deck", "email Ana's boss Petra the deck"),
        ("met Ana. i send him our checklist on friday", "send him our checklist"),
    ],
)
def test_an_order_or_a_word_given_is_a_promise(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "met Ana. sent her the deck already",
        "met Ana. no need to send anything",
        "met Ana. nothing promised",
        "met Ana. don't send her anything",
        "met Ana. I'd love to visit one day",
        "met Ana. she will send me the deck",
        "met Ana. she wants to send more mail",
    ],
)
def test_what_is_done_denied_wished_or_theirs_is_no_promise_of_mine(text: str) -> None:
    assert promises(text) == []


def test_a_self_correction_moves_the_day() -> None:
    [promise] = read("met Ana. post her the book tomorrow no wait by the 28th").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-03-28"


def test_a_stated_time_is_kept() -> None:
    [promise] = read("met Ana. call her tues 10am").people[0].promises

    assert promise.time == time(10, 0)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. Board pack goes to her Monday", "send board pack to her"),
        ("Ana, nurse. Needs my map by the end of the month", "send my map"),
        ("Ana, nurse. I have said yes to two talks and shall send our list by the 27th", "send our list"),
        ("Ana and Max from Canva. send Max the beta invite tomorrow", "send Max the beta invite"),
    ],
)
def test_what_is_mine_to_give_is_a_promise_however_it_is_told(text: str, action: str) -> None:
    assert action in promises(text)


@pytest.mark.parametrize("text", ["Ana, CFO. Open to advisory roles", "Ana, nurse. Nothing promised to Ana"])
def test_an_openness_and_a_nothing_are_no_promise(text: str) -> None:
    assert promises(text) == []


def test_a_deadline_told_after_the_order_is_its_day() -> None:
    (promise,) = read("Ana, nurse. me: run her samples, results by 30 June").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-06-30"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. yield sheet Thurs", "send yield sheet"),
        ("Ana, nurse. Floor plan to her tonight", "send floor plan to her"),
        ("Ana, nurse. thank-you card by Sunday", "send thank-you card"),
        ("Ana, nurse. deposit by Friday", "pay deposit"),
        ("Met Ana, nurse. invoice + photos Monday", "send invoice + photos"),
        ("Ana, nurse. Draft agreement to reach her before 1 May", "send draft agreement to reach her"),
        ("Ana, nurse. starts 3 April. good luck text the day before", "send good luck text"),
    ],
)
def test_a_thing_and_a_day_is_to_be_sent_by_then(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. her report is due Friday",
        "Ana, nurse. Book launch 14 May",
        "Ana, nurse. His list comes out in May",
        "Ana, nurse. Report published in April",
        "Ana, nurse. New model out in May",
        "Ana, nurse. exhibition of her sketches in May",
        "Ana, nurse. deposit already back to her",
    ],
)
def test_what_comes_out_on_a_day_is_no_promise(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I told Ana I'd introduce her to Ben",
        "promised Ana that I would introduce her to Ben",
        "told ana i'd introduce her to ben",
    ],
)
def test_a_promise_told_to_somebody_is_theirs_though_nothing_else_is_said(text: str) -> None:
    [person] = read(text).people

    assert person.contact.name == "Ana"
    assert [p.action.casefold() for p in person.promises] == ["introduce her to ben"]


def test_a_reminder_that_names_a_contact_is_no_question() -> None:
    reading = read("remind me to send Ana the deck tomorrow", known=("Ana Pereira",))

    assert reading.intent.value == "note"
    assert [p.action for p in reading.people[0].promises] == ["send Ana the deck"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. she asked me for a list of poses, i send it this weekend", "send a list of poses"),
        ("Ana, nurse. he wants a quote until friday, i prepare", "prepare a quote"),
        ("Ana, nurse. she needs two folding chairs. I'll bring them Sunday", "bring two folding chairs"),
        ("Ana, nurse. wants to read our paper. send it tomorrow", "send our paper"),
        ("Ana, nurse. wants to move to Rome. send it tomorrow", "send it"),
        ("Ana, nurse. she wants samples. I'll send them the price list", "send them the price list"),
    ],
)
def test_what_it_is_stands_in_the_promise(text: str, action: str) -> None:
    assert promises(text) == [action]


def test_what_was_wanted_by_a_day_is_promised_for_that_day() -> None:
    [promise] = read("Ana, nurse. he wants a quote until friday, i prepare").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-03-20"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. portfolio review Friday 3pm at her studio", "portfolio review at her studio"),
        ("Ana, nurse. site visit 14 May 9:30", "site visit"),
        ("Met Ana, nurse. Meeting on Wednesday 18:30 after closing", "Meeting after closing"),
        ("Ana, nurse. deposit has to be in by Friday", "pay deposit"),
        ("Ana, nurse. ask around", "ask around"),
        ("Ana, nurse. I promised him honest feedback in writing by Friday", "send honest feedback in writing"),
        ("Ana, nurse. I haven't sent it but I did say I'd get back to her by Friday", "get back to her"),
        ("Ana, nurse. he hates calls and what I promised is two tracks by Saturday", "send two tracks"),
        ("Ana, nurse. water the plants sorry wrong app remind me to send her the stats", "send her the stats"),
    ],
)
def test_a_promise_is_found_in_any_of_its_forms(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. product launch Friday 3pm",
        "Ana, nurse. surgery on Friday 8am",
        "Ana, nurse. flight to Rome 9:40 tomorrow",
        "Ana, nurse. Set up his own agency",
        "Ana, nurse. we get 11k alerts a day",
        "Ana, nurse. She is art director, make ceramics",
        "Ana, nurse. Spring demo goes up 23 May",
        "Ana, nurse. remind: her operation is 9 May",
    ],
)
def test_what_they_do_and_what_befalls_them_is_no_promise(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Ana, nurse. birthday 31 Dec, send a voice note", "2026-12-31"),
        ("Ana, nurse. Her dance is 11 May; I said I would come", "2026-05-11"),
        ("Ana, nurse. send her the video, she's deciding on the 19th so before then", "2026-03-19"),
    ],
)
def test_a_promise_beside_an_event_takes_its_day(text: str, due: str) -> None:
    [promise] = read(text).people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == due


def test_what_is_brought_along_comes_on_the_day_of_the_visit() -> None:
    first, second = read("Ana, nurse. i told her i'd come see it on wednesday and bring the deposit").people[0].promises

    assert first.due is not None
    assert first.due == second.due


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. wants intro to my landlord. Will do Monday.", "make intro to my landlord"),
        ("Ana, nurse. wants feedback on the deck. I said Sunday at the latest", "send feedback on the deck"),
        ("Ana, nurse. I forgot to send her the slides. do it tonight", "send her the slides"),
        ("Ana, nurse. told him I can't make Friday but will come the week after", "come"),
        ("Ana, nurse. she asked me to find the 1974 photograph", "find the 1974 photograph"),
        ("Oscar, nurse: ping me in July", "ping Oscar"),
        ("Ana, nurse. thanks for the referral. A handwritten note, this week", "send a handwritten note"),
    ],
)
def test_what_is_left_for_me_to_do_is_a_promise(text: str, action: str) -> None:
    assert promises(text) == [action]
    assert promises(text, By.THEM) == []


def test_a_day_told_afterwards_is_the_day_of_the_promise() -> None:
    [promise] = read("Ana, nurse. I'll fix her gate. Saturday if dry").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-03-21"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. Owe him dinner!", "buy dinner"),
        ("Ana, nurse. I owe her 40 euros", "pay 40 euros"),
        ("Ana, nurse. don't forget the NDA", "remember the NDA"),
    ],
)
def test_what_is_owed_is_bought_paid_or_sent(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. needs a letter from us by the end of September", "send a letter"),
        ("Ana, nurse. I need ask the gallery about tubes this week", "ask the gallery about tubes"),
        ("Ana, nurse. i shd ask her again in 10 days", "ask her again"),
        ("met ana she wants a screen send pricing thurs her kid just got into oxford", "send pricing"),
    ],
)
def test_a_promise_in_hurried_or_foreign_words_is_read(text: str, action: str) -> None:
    assert promises(text) == [action]


def test_two_orders_joined_are_two_promises() -> None:
    assert promises("Ana, nurse. I'm to send her the handbook and sort a permit for the reunion") == [
        "send her the handbook",
        "sort a permit for the reunion",
    ]


@pytest.mark.parametrize("text", ["Ana, nurse. bring no cake", "Ana, nurse. ask nothing of her"])
def test_an_order_to_do_nothing_is_no_promise(text: str) -> None:
    assert promises(text) == []


def test_of_several_days_the_last_by_is_the_day() -> None:
    [promise] = read("Ana, nurse. Book 16-18 November with her by Friday").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-03-20"


@pytest.mark.parametrize(
    ("text", "action", "due"),
    [
        ("Met Ilse, nurse. Apologise for Saturday's noise", "Apologise for Saturday's noise", None),
        ("Met Ilse, nurse. I'll bring Sunday's paper tomorrow", "bring Sunday's paper", "2026-03-19"),
        ("Met Ilse, nurse. answer her before Tuesday's client meeting", None, "2026-03-24"),
        ("Met Ilse, nurse. call him Friday after work", "call him after work", "2026-03-20"),
    ],
)
def test_a_day_that_owns_something_is_no_day_to_do_it(text: str, action: str | None, due: str | None) -> None:
    [promise] = read(text).people[0].promises

    assert action is None or promise.action == action
    assert (promise.due.isoformat() if promise.due else None) == due


@pytest.mark.parametrize("text", ["Hana Svoboda, set designer", "Met Ilse. Due in August with her second!"])
def test_a_job_and_a_birth_are_no_promise(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Met Winifred and Pru. I'm to bring both of them the programme on Friday", "bring both of them the programme"),
        ("Met Ana, nurse. she says call before the 30th", "call"),
        ("Met Ana, nurse. reserve for her on 20 November", "reserve for her"),
        ("Met Ana, nurse. must remember to call her Monday", "call her"),
    ],
)
def test_an_order_is_read_whole(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    "text", ["Met Ana, nurse. keep this quiet", "Met Ana, nurse. I must remember that", "Met Ana, nurse. keep it vague"]
)
def test_a_note_to_keep_quiet_or_remember_is_no_promise(text: str) -> None:
    assert promises(text) == []


def test_an_hour_apart_from_its_day_is_the_hour() -> None:
    [promise] = read("Met Art Vandermolen. lunch 8 July at Balthazar 12:30").people[0].promises

    assert promise.time == time(12, 30)


def test_whom_something_is_owed_is_whom_it_is_for() -> None:
    [person] = read("I owe Mehmet an answer about the partnership").people

    assert person.contact.name == "Mehmet"
    assert [p.action for p in person.promises] == ["send an answer about the partnership"]


def test_a_noun_that_is_an_order_too_may_be_the_subject() -> None:
    assert promises("Met Maeve, nurse. book club reads my novel on 16 April") == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Met Fumiko from Grasshopper. Let's get breakfast Friday 7:30 at the Marriott",
            "get breakfast at the Marriott",
        ),
        ("Met Fumiko. lets grab coffee Friday", "grab coffee"),
        ("let's have lunch with Ana tomorrow", "have lunch with Ana"),
        ("Let's get coffee with Lena on Thursday 8:30", "get coffee with Lena"),
    ],
)
def test_what_we_are_to_do_together_is_promised(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize("text", ["Met Ana at a fair. Let's see what comes of it", "Met Ana, she lets rooms in Porto"])
def test_let_us_see_promises_nothing(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize("text", ["Mirek, driver. speak Turkish", "Mirek, driver. > collect model locomotives"])
def test_what_somebody_does_in_the_plain_form_is_no_order(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Mirek, driver. collect the keys", "collect the keys"),
        ("Mirek, driver. speak to Ben", "speak to Ben"),
        ("Mirek, driver. buy him lunch Friday", "buy him lunch"),
        ("Mirek, driver. we have a call Monday at ten", "call"),
    ],
)
def test_the_same_verbs_with_a_thing_or_a_person_are_orders(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("Ana, nurse. She wants me to review her paper by Friday. I said yes", ("review her paper", "2026-03-20")),
        ("Ana, nurse. asked if I could give a talk on 12 May. I agreed", ("give a talk", "2026-05-12")),
        ("Ana, nurse. wants someone to train her staff, I said ok for june 12", ("train her staff", "2026-06-12")),
        ("Ana, nurse. asked whether I'd judge. I said yes, it has to be in by 9 April", ("judge", "2026-04-09")),
        ("Ana, nurse. asked if I'd read her book, I said I'd read it by May 3", ("read her book", "2026-05-03")),
        ("Ana, nurse. I promised her the scores, mail them Friday", ("mail the scores", "2026-03-20")),
        ("Ana, nurse. I'll copy the map and give it to her Sunday", ("copy the map and give it to her", "2026-03-22")),
        ("Ana, nurse. I owe her an intro to Ben, by Friday", ("make an intro to Ben", "2026-03-20")),
    ],
)
def test_a_request_and_its_yes_a_thing_and_its_verb_are_one_promise(text: str, promised: tuple[str, str]) -> None:
    assert [(p.action, str(p.due)) for p in read(text).people[0].promises] == [promised]


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. She wants me to judge. I said no",
        "Ana, nurse. asked if I could speak. I said maybe",
        "Ana, nurse. She wants me to tomorrow. I said yes",
    ],
)
def test_what_was_refused_or_left_open_is_not_promised(text: str) -> None:
    assert promises(text) == []


def test_two_steps_with_days_of_their_own_stay_two_promises() -> None:
    assert promises("Ana, nurse. I'll collect wool Saturday and drop it off Monday") == ["collect wool", "drop it off"]


def test_what_they_owe_and_will_bring_is_theirs() -> None:
    text = "Ana, nurse. she owes me a box of bands and promised to bring them on Wednesday"

    assert promises(text) == []
    assert promises(text, By.THEM) == ["bring a box of bands"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. I have undertaken to lend him my Stainer scores on Thursday", "lend him my Stainer scores"),
        ("Ana, nurse. f/u w/ comp sheet Thu", "f/u w/ comp sheet"),
    ],
)
def test_what_is_handed_over_stays_with_its_verb(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    "text", ["Ana, nurse. she has forty scores, should we want them", "Ana, nurse. once her boat is back she sails"]
)
def test_a_condition_is_no_promise(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. She expects to reply by Friday week", "reply"),
        ("met Mr Bryn Cadwaladr at the fair. Mr Cadwaladr has promised to label the shelves", "label the shelves"),
    ],
)
def test_what_they_expect_or_have_promised_to_do_is_theirs(text: str, action: str) -> None:
    assert promises(text, By.THEM) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. Thank you dear, that's very helpful!",
        "Ana, nurse. she's still down to talk to the new people",
    ],
)
def test_thanks_and_what_they_are_willing_to_do_are_no_promises(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    "text", ["Ana, nurse. She help us at the fair last week", "Ana, nurse. I send the offer, she pays only by cheque"]
)
def test_what_is_over_or_a_rule_of_theirs_is_no_promise_of_theirs(text: str) -> None:
    assert promises(text, By.THEM) == []


def test_an_hour_alone_is_that_of_the_promise_before() -> None:
    [promise] = read("Ana, nurse. reserve a table for her 20 May, 21:00").people[0].promises

    assert promise.time == time(21, 0)


def test_do_that_by_a_day_speaks_of_what_is_mine() -> None:
    [promise, theirs] = (
        read("Ana, nurse. I should write to her and she'll pass it on so do that by Friday").people[0].promises
    )

    assert (promise.due, theirs.due) == (date(2026, 3, 20), None)


def test_a_second_order_behind_a_day_is_a_promise_of_its_own() -> None:
    text = "Ana, nurse. send her the deck mon and ping ben about it wed"

    days = [(p.action, str(p.due)) for p in read(text).people[0].promises]

    assert days == [("send her the deck", "2026-03-23"), ("ping ben about it", "2026-03-25")]


def test_a_noun_behind_a_day_is_no_order() -> None:
    assert promises("Ana, nurse. flies Friday and call quality is bad") == []


def test_a_bare_thing_promised_is_what_is_sent() -> None:
    assert promises("Jo, nurse. I promised comments on her slides by Friday") == ["send comments on her slides"]


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        (
            "Send her the tips by Friday and the references by Monday",
            ("Send her the tips", "2026-03-20"),
            ("Send her the references", "2026-03-23"),
        ),
        (
            "I offered to send her our bid book by 5/12 and to introduce her to Tom by 20/1",
            ("send her our bid book", "2026-12-05"),
            ("introduce her to Tom", "2027-01-20"),
        ),
        ("I owe her the deck EOW + lunch 5/6", ("send the deck", "2026-03-20"), ("buy lunch", "2026-06-05")),
        ("lunch Friday and dinner Saturday", ("lunch", "2026-03-20"), ("dinner", "2026-03-21")),
    ],
)
def test_two_things_with_a_day_each_are_two_promises(
    said: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    told = read(f"Marta Silva, nurse. {said}").people[0].promises

    assert [(p.action, p.due.isoformat() if p.due else "") for p in told] == [first, second]


def test_one_thing_on_two_days_is_one_promise() -> None:
    assert promises("Marta Silva, nurse. call her Friday and Monday") == ["call her"]


@pytest.mark.parametrize(
    ("said", "action", "due"),
    [
        ("she sells her records Monday, I help her carry at 7:00", "help her carry", "2026-03-23"),
        ("told her come over Saturday & we'll do a brisket", "do a brisket", "2026-03-21"),
        ("I gave her my word that I would call Tom on Monday", "call Tom", "2026-03-23"),
        ("I would like to send her a card before 20 December", "send her a card", "2026-12-20"),
        ("let me send her the plan before Monday", "send her the plan", "2026-03-23"),
        ("wants me to come to the ward on Monday", "come to the ward", "2026-03-23"),
        ("she said to drop by on Saturday", "drop by", "2026-03-21"),
    ],
)
def test_my_word_in_other_ways_has_its_day(said: str, action: str, due: str) -> None:
    (promise,) = read(f"Marta Silva, nurse. {said}").people[0].promises

    assert (promise.action, promise.due and promise.due.isoformat()) == (action, due)


@pytest.mark.parametrize(
    "said",
    [
        "his smoker is a septic tank lord help me",
        "let me touch his plane",
        "I'd love to see her studio",
        "I like to travel",
    ],
)
def test_sighs_favours_and_wishes_are_no_promises(said: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}") == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana and Ben from FOSDEM. send both the slides", "send both the slides"),
        ("saw Ben at the match. check in next week", "check in"),
        ("met Ben. drop in on Friday", "drop in"),
        ("met Ben. catch up in May", "catch up"),
    ],
)
def test_a_word_that_belongs_to_the_order_stays_with_it(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("seeing her Friday 9am", "see her"),
        ("catching up again on the 30th", "catch up again"),
        ("sitting in on her class next wed 11:00", "sit in on her class"),
        ("visiting her lab on Monday", "visit her lab"),
        ("having her round for dinner on Saturday", "have her round for dinner"),
        ("we're flying the quarry Tues 6:45am", "fly the quarry"),
        ("next session's Saturday at ten", "session"),
        ("our next meeting is on the 30th", "our next meeting"),
        ("she's expecting the draft by Friday", "send the draft"),
        ("wants the chapter 2 draft before 20 March", "send the chapter 2 draft"),
        ("she must have the amended protocol until 31.03", "send the amended protocol"),
        ("wants a quote until Friday, I prepare", "prepare a quote"),
        ("need a quote from her on the condo by 31/3", "get a quote from her on the condo"),
        ("get back to her by Friday", "get back to her"),
        ("to do: thank-you card", "send thank-you card"),
        ("I said I'd fit her in on Thursday", "fit her in"),
        ("rehearsal Sunday 4 at mine", "rehearsal 4 at mine"),
        ("trial link goes out tomorrow", "send trial link out"),
        ("viewing booked for Thursday 3pm", "viewing booked"),
        ("Friday: send photos", "send photos"),
        ("I have her promised the data sheet until Wednesday", "send the data sheet"),
        ("I must him send the contact of our printer before Friday", "send the contact of our printer"),
        ("I said I should be glad to let her have my drawings", "let her have my drawings"),
        ("leave the side gate open for her Monday", "leave the side gate open for her"),
        ("he asked for photos, will do", "send photos"),
        ("I am coming to her harvest the 20 September", "come to her harvest"),
        ("fixin to carry her to dialysis Tuesday 6am", "carry her to dialysis"),
        ("popping round with her parcel tonight", "pop round with her parcel"),
        ("she asks that I recommend her for the scholarship", "recommend her for the scholarship"),
        ("I bring also the wetsuit", "bring also the wetsuit"),
        ("me: revised contract by 25/3", "send revised contract"),
        ("thank you mail tonight", "thank you mail"),
        ("I said you'll have five names by Friday", "send five names"),
        ("congrats card pls", "send congrats card"),
        ("now is missing the budget, I make it this week", "make the budget"),
    ],
)
def test_what_is_under_way_wanted_or_listed_is_a_promise_of_mine(said: str, action: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}") == [action]


@pytest.mark.parametrize(
    "said",
    [
        "taking her kids to Spain on Friday",
        "visiting her mum on Monday",
        "moving to Porto on Friday",
        "job interview Monday 9am",
        "visa interview Thursday",
        "breakfast bar redo budgeted 4 q2",
        "coffee machine arrives Friday",
        "needs to file the report by Friday",
        "needs a new boiler by May",
        "she is waiting for a kidney",
        "let her licence lapse",
        "leave it for a month",
        "nights until Sunday so don't ring before noon",
        "I offered to look through our ledgers, though only if the archive moves back",
        "agreed to move to Porto",
        "tour of Japan in May",
        "photos in the Guardian on Saturday",
        "meeting her birth father on Friday",
        "catching up on her PhD in May",
        "calling it quits in June",
    ],
)
def test_what_happens_in_their_life_is_no_promise_of_mine(said: str) -> None:
    assert promises(f"Marta Silva, nurse. {said}") == []


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("wants the deck, I'll do that tomorrow", "send the deck"),
        ("wants an intro to Tom, I'll do that tomorrow", "make an intro to Tom"),
        ("needs the contract signed, I'll sort it Monday", "send the contract signed"),
    ],
)
def test_that_is_what_was_wanted_just_before(said: str, action: str) -> None:
    assert promises(f"Ana {said}") == [action]


def test_another_receiver_and_another_thing_are_another_promise() -> None:
    assert promises("Met Henk and Noor. I send the place to Henk and for Noor the trial of my font by Friday") == [
        "send the place to Henk",
        "send for Noor the trial of my font",
    ]


def test_an_hour_in_the_next_sentence_is_of_the_day_just_told() -> None:
    (promise,) = read("Ama, nurse. Her train is on Sunday. I bring her a taxi at 06:30").people[0].promises

    assert (promise.due and promise.due.isoformat(), promise.time and promise.time.isoformat()) == (
        "2026-03-22",
        "06:30:00",
    )
