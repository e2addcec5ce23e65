"""A draft for one person: what it says, and when it asks instead."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from sincerely import compose
from sincerely.drafts import Moment, overlap
from sincerely.model import Channel, FollowUpKind, HookKind, Milestone, Promise, Voice
from tests.sincerely.drafts.threads import MET, NEXT_DAY, REGATTA, SAM, follow_up, thread


def test_a_promise_is_kept_with_a_slot_for_what_only_the_owner_knows() -> None:
    ana = thread(promise="send article")

    draft = compose(ana, follow_up(FollowUpKind.PROMISE, "send article"), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert draft.slots == ("[link to the article]",)
    assert "at AWS Summit yesterday" in draft.body
    assert "article" in (draft.subject or "")
    assert all(draft.lint.values())


def test_a_hello_without_anything_known_is_a_question_to_the_owner() -> None:
    nobody = thread(hook=None)

    draft = compose(nobody, follow_up(FollowUpKind.HELLO), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert draft.ask is not None
    assert draft.body == ""


def test_another_draft_never_repeats_one_and_says_when_there_are_no_more() -> None:
    ana, hello = thread(), follow_up(FollowUpKind.HELLO)

    drafts = [compose(ana, hello, Channel.EMAIL, SAM, now=NEXT_DAY, variant=place) for place in range(9)]

    bodies = [draft.body for draft in drafts if not draft.ask]
    assert len(bodies) == len(set(bodies)) >= 3
    assert drafts[-1].ask is not None


@pytest.mark.parametrize(("kind", "what"), [(FollowUpKind.HELLO, None), (FollowUpKind.PROMISE, "send a card")])
def test_in_a_hard_time_a_kind_word_takes_the_place_of_cheer(kind: FollowUpKind, what: str | None) -> None:
    grieving = thread(hook="mum passed away last week", promise=what)
    leave = Milestone(what="taking time off", on=NEXT_DAY.date() + timedelta(days=9))
    joaquin = replace(grieving, milestones=(leave,))

    draft = compose(joaquin, follow_up(kind, what), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert draft.body != ""
    assert [word for word in ("time off", "glad", "promised", "passed away") if word in draft.body] == []


def test_a_nudge_without_value_asks_for_one() -> None:
    draft = compose(thread(), follow_up(FollowUpKind.NUDGE), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert draft.ask is not None


def test_a_nudge_leads_with_the_new_value() -> None:
    draft = compose(thread(), follow_up(FollowUpKind.NUDGE), Channel.EMAIL, SAM, now=NEXT_DAY, value=REGATTA)

    assert REGATTA.title in draft.body.split(".")[0]
    assert REGATTA.url is not None
    assert REGATTA.url in draft.body


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.TELEGRAM, Channel.SMS])
def test_a_chat_message_is_short_and_has_no_sign_off(channel: Channel) -> None:
    draft = compose(thread(), follow_up(FollowUpKind.HELLO), channel, SAM, now=NEXT_DAY)

    assert len(draft.body.split()) <= 50
    assert draft.subject is None
    assert "Sam" not in draft.body


def test_a_formal_voice_has_no_contractions() -> None:
    draft = compose(thread(), follow_up(FollowUpKind.HELLO), Channel.WHATSAPP, Voice(formal=True), now=NEXT_DAY)

    assert draft.body.startswith("Dear Ana Silva,")
    assert "I'd" not in draft.body


def test_a_grief_is_met_with_a_kind_word_that_does_not_name_it() -> None:
    draft = compose(
        thread(hook="her mother died in January"), follow_up(FollowUpKind.HELLO), Channel.EMAIL, SAM, now=NEXT_DAY
    )

    assert "mother" not in draft.body
    assert "How are you" in draft.body or "take off your hands" in draft.body


def test_a_named_hour_is_kept_in_every_wording() -> None:
    lunch = Promise(action="lunch", due=NEXT_DAY.date(), time=time(12, 30))
    ana = replace(thread(), promises=(lunch,))
    job = follow_up(FollowUpKind.PROMISE, "lunch", facts=(lunch,))

    bodies = [compose(ana, job, Channel.EMAIL, SAM, now=NEXT_DAY, variant=place).body for place in range(3)]

    assert all("today at 12:30" in body.lower() for body in bodies)


def test_near_copies_of_drafts_for_others_are_passed_over() -> None:
    first = compose(thread("Ana"), follow_up(FollowUpKind.HELLO), Channel.EMAIL, SAM, now=NEXT_DAY)

    second = compose(
        thread("Ana"), follow_up(FollowUpKind.HELLO), Channel.EMAIL, SAM, now=NEXT_DAY, others=[first.body]
    )

    assert overlap(first.body, second.body) <= 0.6


def test_with_every_wording_taken_by_others_there_is_still_a_draft() -> None:
    job = follow_up(FollowUpKind.HELLO)
    taken = [compose(thread(), job, Channel.EMAIL, SAM, now=NEXT_DAY, variant=place).body for place in range(9)]

    draft = compose(thread(), job, Channel.EMAIL, SAM, now=NEXT_DAY, others=taken)

    assert draft.body


def test_sorrow_is_no_matter_for_x() -> None:
    draft = compose(thread(hook="lost her dad"), follow_up(FollowUpKind.HELLO), Channel.X, SAM, now=NEXT_DAY)

    assert draft.ask is not None
    assert "public" in draft.ask


def test_a_connection_note_keeps_to_200_characters_and_a_premium_one_to_300() -> None:
    ana = thread(hook="building an app that tells beekeepers in five countries when to move their hives")

    for premium, limit in ((False, 200), (True, 300)):
        voice = Voice(name="Sam", linkedin_premium=premium)
        draft = compose(ana, follow_up(FollowUpKind.LINKEDIN_NOTE), Channel.LINKEDIN, voice, now=MET)
        assert 0 < len(draft.body) <= limit


def test_what_lies_ahead_is_wished_well_and_asked_about_afterwards() -> None:
    ana = thread(hook=None, milestone="runs the Lisbon marathon", on=MET.date() + timedelta(days=4))

    before = compose(ana, follow_up(FollowUpKind.GOOD_LUCK), Channel.EMAIL, SAM, now=MET + timedelta(days=1))
    after = compose(ana, follow_up(FollowUpKind.HOW_DID_IT_GO), Channel.EMAIL, SAM, now=MET + timedelta(days=5))

    assert before.subject == "Good luck with the Lisbon marathon on Sunday"
    assert after.body.endswith("?\n\nBest wishes,\nSam")
    assert "marathon" in after.body
    assert "on Sunday" not in after.body


@pytest.mark.parametrize(
    ("hook", "kind", "then", "later"),
    [
        ("looking for a CTO", HookKind.NEED, "your search for a CTO", "How did the search turn out?"),
        ("building a boat", HookKind.PROJECT, "the boat you're building", "the boat you were building"),
        ("daughter starts uni", HookKind.PERSONAL, "your daughter starts uni", "your daughter was starting uni"),
    ],
)
def test_the_tense_of_a_hook_follows_the_time_that_has_passed(hook: str, kind: HookKind, then: str, later: str) -> None:
    ana = thread(hook=hook, kind=kind)
    made = {
        days: " ".join(
            compose(
                ana,
                follow_up(FollowUpKind.KEEP_WARM),
                Channel.EMAIL,
                SAM,
                now=MET + timedelta(days=days),
                variant=variant,
            ).body
            for variant in range(3)
        )
        for days in (10, 100)
    }

    assert then in made[10]
    assert later in made[100]


def test_nobody_writes_a_link_on_a_card() -> None:
    ana = thread(promise="send the photos")
    for variant in range(3):
        card = compose(ana, follow_up(FollowUpKind.PROMISE), Channel.LETTER, SAM, now=NEXT_DAY, variant=variant)
        assert "photos" in card.body
        assert "link" not in card.body


def test_thanks_name_what_was_done() -> None:
    ana = thread(hook="drove me to the station at 5am")

    draft = compose(ana, follow_up(FollowUpKind.KEEP_WARM), Channel.EMAIL, SAM, now=NEXT_DAY, moment=Moment.THANK)

    assert "thank you for driving me to the station" in draft.body.lower()
    assert not draft.slots


def test_thanks_after_a_loss_leave_no_gap_and_name_nothing() -> None:
    ana = thread(hook="her father died in August")

    card = compose(ana, follow_up(FollowUpKind.KEEP_WARM), Channel.LETTER, SAM, now=NEXT_DAY, moment=Moment.THANK)

    assert not card.slots
    assert "father" not in card.body


def test_a_baby_is_happy_news_and_not_deserved() -> None:
    ana = thread(hook="had a baby girl")
    for variant in range(3):
        draft = compose(ana, follow_up(FollowUpKind.CONGRATULATE), Channel.EMAIL, SAM, now=NEXT_DAY, variant=variant)
        assert "deserved" not in draft.body
        assert "your new baby" in draft.body


def test_a_refusal_by_phone_ends_without_a_question() -> None:
    draft = compose(thread(), follow_up(FollowUpKind.KEEP_WARM), Channel.PHONE, SAM, now=NEXT_DAY, moment=Moment.LET_GO)

    assert draft.body.count("•") == 3
    assert "?" not in draft.body


def test_a_promise_that_names_only_it_is_asked_about() -> None:
    ana = thread(promise="pick it up")

    draft = compose(ana, follow_up(FollowUpKind.PROMISE, "pick it up"), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert draft.ask is not None
    assert "pick it up" in draft.ask


def test_what_they_offered_is_asked_after_like_a_promise() -> None:
    ana = thread(hook="offered to do us a free check", kind=HookKind.OFFER)

    draft = compose(ana, follow_up(FollowUpKind.THEIR_PROMISE), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert "do us a free check" in draft.body


def test_whom_to_congratulate_was_promised_with_the_feat_they_told_of() -> None:
    ana = thread(hook="her paper got accepted at Nature", kind=HookKind.ACHIEVEMENT, promise="congratulate her")

    draft = compose(ana, follow_up(FollowUpKind.PROMISE, "congratulate her"), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert "your paper got accepted at Nature" in draft.body
    assert draft.slots == ()


def test_a_reminder_to_write_was_promised_to_nobody_and_leads_to_a_message_about_the_hook() -> None:
    reminded = thread(promise="ping her")

    draft = compose(reminded, follow_up(FollowUpKind.PROMISE, "ping her"), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert "sailing" in draft.body
    assert "promised" not in draft.body + (draft.subject or "")


def test_an_answer_that_is_owed_leaves_a_slot_for_it() -> None:
    asked = thread(promise="answer her")

    draft = compose(asked, follow_up(FollowUpKind.PROMISE, "answer her"), Channel.SMS, SAM, now=NEXT_DAY)

    assert draft.slots == ("[your answer]",)


def test_a_promise_whose_object_was_lost_is_asked_about() -> None:
    cut = thread(promise="upload")

    draft = compose(cut, follow_up(FollowUpKind.PROMISE, "upload"), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert "upload" in (draft.ask or "")


def test_letting_somebody_be_is_no_promise_to_write_about() -> None:
    left = thread(promise="leave him")
    hall = replace(left, promises=(*left.promises, Promise(action="send the plan", noted_at=MET, id=2)))

    draft = compose(hall, follow_up(FollowUpKind.PROMISE), Channel.EMAIL, SAM, now=NEXT_DAY)

    assert "plan" in draft.body
    assert "leave" not in draft.body


def test_what_goes_by_post_is_asked_an_address_for() -> None:
    posted = thread(promise="post her that Shackleton book")

    drafts = [
        compose(posted, follow_up(FollowUpKind.PROMISE), Channel.SMS, SAM, now=NEXT_DAY, variant=place)
        for place in range(3)
    ]

    assert all("Which address shall I post it to?" in draft.body for draft in drafts)


def test_an_operation_is_never_congratulated_on() -> None:
    on = NEXT_DAY.date()
    ill = thread(hook=None, milestone="his knee op", on=on)

    draft = compose(ill, follow_up(FollowUpKind.CONGRATULATE), Channel.SMS, SAM, now=NEXT_DAY)

    assert "ongratulat" not in draft.body
    assert draft.body != ""


def test_where_nothing_was_achieved_a_congratulation_is_asked_about() -> None:
    draft = compose(thread(), follow_up(FollowUpKind.CONGRATULATE), Channel.SMS, SAM, now=NEXT_DAY)

    assert "achieved" in (draft.ask or "")


def test_a_birthday_that_is_over_gets_good_wishes_and_no_report() -> None:
    eighty = thread(hook=None, milestone="turns eighty", on=NEXT_DAY.date() - timedelta(days=1))

    draft = compose(eighty, follow_up(FollowUpKind.HOW_DID_IT_GO), Channel.SMS, SAM, now=NEXT_DAY)

    assert "a little late" in draft.body


def test_the_way_home_is_no_big_day() -> None:
    homeward = thread(hook=None, milestone="flies home", on=NEXT_DAY.date() + timedelta(days=1))

    draft = compose(homeward, follow_up(FollowUpKind.GOOD_LUCK), Channel.SMS, SAM, now=NEXT_DAY)

    assert "happiest" not in draft.body
    assert "What is waiting for you at home?" in draft.body


def test_who_wants_what_the_owner_has_is_not_asked_about_a_search() -> None:
    wanting = thread(hook="wants my black pig ham", kind=HookKind.NEED)

    drafts = [
        compose(wanting, follow_up(FollowUpKind.HELLO), Channel.SMS, SAM, now=NEXT_DAY, variant=place)
        for place in range(3)
    ]

    assert [draft.body for draft in drafts if "looked" in draft.body or "search" in draft.body] == []
