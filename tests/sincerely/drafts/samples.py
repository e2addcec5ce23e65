"""One thread for every moment: what the golden files show and the meta-tests try."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sincerely.drafts import Moment
from sincerely.model import By, FollowUp, FollowUpKind, HookKind, Thread, Value
from tests.sincerely.drafts.threads import MET, REGATTA, follow_up, thread

SOON = MET + timedelta(days=1, hours=-9)
TUESDAY = MET + timedelta(days=6, hours=-9)
LATER = MET + timedelta(days=100, hours=-9)


@dataclass(frozen=True)
class Sample:
    thread: Thread
    follow_up: FollowUp
    now: datetime
    value: Value | None = None
    moment: Moment | None = None


def _promise(action: str, hook: str = "loves sailing") -> Sample:
    made = thread(hook=hook, promise=action)
    return Sample(made, follow_up(FollowUpKind.PROMISE, action), TUESDAY)


def _milestone(kind: FollowUpKind, what: str, on: date, now: datetime) -> Sample:
    return Sample(thread(hook=None, milestone=what, on=on), follow_up(kind, what), now)


def _kind(kind: FollowUpKind, now: datetime, value: Value | None = None, hook: str = "loves sailing") -> Sample:
    return Sample(thread(hook=hook), follow_up(kind), now, value)


def _asked(moment: Moment, now: datetime, hook: str, kind: HookKind) -> Sample:
    return Sample(thread(hook=hook, kind=kind), follow_up(FollowUpKind.KEEP_WARM), now, None, moment)


SAMPLES: dict[Moment, Sample] = {
    Moment.PROMISE_SEND: _promise("send article"),
    Moment.PROMISE_ANSWER: _promise("text her the price"),
    Moment.PROMISE_CONTACT: _promise("give her a contact at Nokia"),
    Moment.PROMISE_BRING: _promise("post her that Shackleton book"),
    Moment.PROMISE_INTRODUCE: _promise("intro her to Priya"),
    Moment.PROMISE_CALL: _promise("call her re dates"),
    Moment.PROMISE_MEET: _promise("have coffee"),
    Moment.PROMISE_INVITE: _promise("invite her to the open house"),
    Moment.PROMISE_ASK_AROUND: _promise("ask around for a dishwasher"),
    Moment.PROMISE_QUESTION: _promise("ask her about accessibility modes"),
    Moment.PROMISE_DATE: _promise("pin down a date with her"),
    Moment.PROMISE_DO: _promise("look at her PR"),
    Moment.PROMISE_WRITE: _promise("connect with her"),
    Moment.THEIR_PROMISE: Sample(
        thread(promise="send me her rates", by=By.THEM),
        follow_up(FollowUpKind.THEIR_PROMISE, "send me her rates"),
        TUESDAY,
    ),
    Moment.HELLO: _kind(FollowUpKind.HELLO, SOON),
    Moment.LINKEDIN_NOTE: _kind(FollowUpKind.LINKEDIN_NOTE, SOON),
    Moment.GOOD_LUCK: _milestone(FollowUpKind.GOOD_LUCK, "speaks at KubeCon", date(2026, 3, 24), TUESDAY),
    Moment.CELEBRATE: _milestone(FollowUpKind.GOOD_LUCK, "wedding", date(2026, 3, 24), TUESDAY),
    Moment.BIRTHDAY: _milestone(FollowUpKind.CONGRATULATE, "turns 40", date(2026, 3, 24), TUESDAY),
    Moment.CARE: _milestone(FollowUpKind.GOOD_LUCK, "knee surgery", date(2026, 3, 24), TUESDAY),
    Moment.HOW_DID_IT_GO: _milestone(FollowUpKind.HOW_DID_IT_GO, "PhD defence", date(2026, 3, 20), TUESDAY),
    Moment.HOW_WAS_IT: _milestone(FollowUpKind.HOW_DID_IT_GO, "off to Svalbard", date(2026, 3, 20), LATER),
    Moment.CONGRATULATE: _kind(FollowUpKind.CONGRATULATE, TUESDAY, hook="just won a Bloomberg award"),
    Moment.VALUE: _kind(FollowUpKind.VALUE, TUESDAY, REGATTA),
    Moment.INTRODUCTION: _asked(Moment.INTRODUCTION, TUESDAY, "looking for a CTO", HookKind.NEED),
    Moment.NUDGE: _kind(FollowUpKind.NUDGE, TUESDAY + timedelta(days=7), REGATTA),
    Moment.RE_ENGAGE: _kind(FollowUpKind.RE_ENGAGE, LATER),
    Moment.KEEP_WARM: _kind(FollowUpKind.KEEP_WARM, LATER),
    Moment.THANK: _asked(Moment.THANK, TUESDAY, "happy to mentor 2 students", HookKind.OFFER),
    Moment.COFFEE: _kind(FollowUpKind.COFFEE, TUESDAY + timedelta(days=14)),
    Moment.ANSWER: _kind(FollowUpKind.ANSWER, TUESDAY),
    Moment.LET_GO: _asked(Moment.LET_GO, TUESDAY, "building an app for beekeepers", HookKind.PROJECT),
}
