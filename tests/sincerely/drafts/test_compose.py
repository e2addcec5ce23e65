"""A draft for one person: what it says, and when it asks instead."""

import pytest

from sincerely import compose
from sincerely.model import Channel, FollowUpKind, Voice
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
