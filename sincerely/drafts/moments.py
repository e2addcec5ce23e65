"""What a message is for, finer than the kind of the follow-up: a promise to send reads unlike a promise to call."""

from __future__ import annotations

from enum import StrEnum

from sincerely.drafts.grammar.actions import Act, ActionWords
from sincerely.drafts.grammar.milestones import MilestoneWords, Tone
from sincerely.model import FollowUpKind


class Moment(StrEnum):
    """One set of templates each: `locales/en/drafts/<moment>.<channel>.txt`."""

    PROMISE_SEND = "promise_send"
    PROMISE_ANSWER = "promise_answer"
    PROMISE_CONTACT = "promise_contact"
    PROMISE_BRING = "promise_bring"
    PROMISE_INTRODUCE = "promise_introduce"
    PROMISE_CALL = "promise_call"
    PROMISE_MEET = "promise_meet"
    PROMISE_INVITE = "promise_invite"
    PROMISE_ASK_AROUND = "promise_ask_around"
    PROMISE_QUESTION = "promise_question"
    PROMISE_DATE = "promise_date"
    PROMISE_DO = "promise_do"
    PROMISE_WRITE = "promise_write"
    THEIR_PROMISE = "their_promise"
    HELLO = "hello"
    LINKEDIN_NOTE = "linkedin_note"
    GOOD_LUCK = "good_luck"
    CELEBRATE = "celebrate"
    BIRTHDAY = "birthday"
    CARE = "care"
    HOW_DID_IT_GO = "how_did_it_go"
    HOW_WAS_IT = "how_was_it"
    CONGRATULATE = "congratulate"
    VALUE = "value"
    INTRODUCTION = "introduction"
    NUDGE = "nudge"
    RE_ENGAGE = "re_engage"
    KEEP_WARM = "keep_warm"
    THANK = "thank"
    COFFEE = "coffee"
    ANSWER = "answer"
    LET_GO = "let_go"


BY_ACT = {
    Act.SEND: Moment.PROMISE_SEND,
    Act.ANSWER: Moment.PROMISE_ANSWER,
    Act.CONTACT: Moment.PROMISE_CONTACT,
    Act.BRING: Moment.PROMISE_BRING,
    Act.INTRODUCE: Moment.PROMISE_INTRODUCE,
    Act.CALL: Moment.PROMISE_CALL,
    Act.MEET: Moment.PROMISE_MEET,
    Act.INVITE: Moment.PROMISE_INVITE,
    Act.ASK_AROUND: Moment.PROMISE_ASK_AROUND,
    Act.QUESTION: Moment.PROMISE_QUESTION,
    Act.DATE: Moment.PROMISE_DATE,
    Act.DO: Moment.PROMISE_DO,
    Act.WRITE: Moment.PROMISE_WRITE,
    Act.CONNECT: Moment.PROMISE_WRITE,
    Act.LUCK: Moment.GOOD_LUCK,
    Act.CONGRATULATE: Moment.CONGRATULATE,
    Act.THANK: Moment.THANK,
    Act.CARE: Moment.CARE,
}
BY_TONE = {
    Tone.LUCK: Moment.GOOD_LUCK,
    Tone.TRIP: Moment.CELEBRATE,
    Tone.JOY: Moment.CELEBRATE,
    Tone.BIRTHDAY: Moment.BIRTHDAY,
    Tone.CARE: Moment.CARE,
}

AFTERWARDS = {
    Tone.TRIP: Moment.HOW_WAS_IT,
    Tone.JOY: Moment.HOW_WAS_IT,
    Tone.BIRTHDAY: Moment.BIRTHDAY,
    Tone.CARE: Moment.CARE,
}


def moment_of(kind: FollowUpKind, action: ActionWords | None, milestone: MilestoneWords | None) -> Moment:
    """The moment of a follow-up, from what was promised or what lies ahead of them."""
    if kind is FollowUpKind.PROMISE:
        moment = BY_ACT[action.act] if action else Moment.PROMISE_WRITE
    else:
        moment = Moment(str(kind))
    if moment is Moment.GOOD_LUCK and milestone:
        return BY_TONE[milestone.tone]
    if moment is Moment.HOW_DID_IT_GO and milestone:
        return Moment.HOW_WAS_IT if milestone.lasting or milestone.beginning else AFTERWARDS.get(milestone.tone, moment)
    if moment is Moment.CONGRATULATE and milestone and milestone.undecided:
        return Moment.HOW_DID_IT_GO
    if moment is Moment.CONGRATULATE and milestone and milestone.tone in {Tone.BIRTHDAY, Tone.JOY}:
        return BY_TONE[milestone.tone]
    return moment
