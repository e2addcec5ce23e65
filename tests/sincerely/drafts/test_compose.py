"""A draft for one person: what it says, and when it asks instead."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from sincerely import compose
from sincerely.drafts import overlap
from sincerely.model import Channel, FollowUpKind, Milestone, Promise, Voice
from tests.sincerely.drafts.threads import NEXT_DAY, REGATTA, SAM, follow_up, thread


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
