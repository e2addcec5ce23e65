"""Arbitrary histories: whatever happens, in whatever order, the promises of the cadence hold after every step.

The machine keeps count of unanswered messages and rests in its own words; the planner is not asked for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from sincerely.cadence import Plan, make_plan
from sincerely.history import apply_touch, next_id
from sincerely.model import (
    By,
    Channel,
    Circle,
    Contact,
    Decision,
    DecisionKind,
    Encounter,
    FollowUp,
    FollowUpKind,
    Hook,
    HookKind,
    Milestone,
    Preferences,
    Promise,
    Status,
    Thread,
    Touch,
    TouchKind,
)

ZONES = ("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia")
# These may fall on a free day: the note named the day, the day names itself, or the owner named it.
ANY_DAY = {
    FollowUpKind.PROMISE,
    FollowUpKind.GOOD_LUCK,
    FollowUpKind.CONGRATULATE,
    FollowUpKind.LINKEDIN_NOTE,
}
SIGNS = {TouchKind.REPLIED, TouchKind.CALLED, TouchKind.MET, TouchKind.DECLINED}


class Histories(RuleBasedStateMachine):
    """One contact, one owner, and a clock that only goes forward."""

    thread: Thread
    preferences: Preferences
    now: datetime
    taken_back: Callable[[], Thread]

    @initialize(
        zone=st.sampled_from(ZONES),
        channel=st.sampled_from([None, Channel.LINKEDIN, Channel.EMAIL]),
        circle=st.sampled_from(Circle),
        sending=st.sampled_from([time(9), time(7), time(13, 30)]),
        days=st.sampled_from([frozenset(range(5)), frozenset({0, 6}), frozenset()]),
        start=st.integers(0, 365 * 24 * 60),
        met=st.booleans(),
    )
    def begin(
        self,
        zone: str,
        channel: Channel | None,
        circle: Circle,
        sending: time,
        days: frozenset[int],
        start: int,
        met: bool,
    ) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=start)
        self.preferences = Preferences(zone=zone, circle=circle, sending_hour=sending, working_days=days)
        self.thread = Thread(contact=Contact(name="Ana", channel=channel))
        self.messages: list[datetime] = []  # Unanswered ones, as the test counts them.
        self.woken: datetime | None = None
        self.free_days = False  # The owner named a day himself, by a snooze or a pause.
        self.endless_pause = False
        if met:
            self.meet()

    def plan(self) -> Plan:
        return make_plan(self.thread, self.now, self.preferences)

    def wall(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.preferences.zone))

    def after_days(self, moment: datetime, days: int) -> datetime:
        local = self.wall(moment).replace(tzinfo=None) + timedelta(days=days)
        return local.replace(tzinfo=ZoneInfo(self.preferences.zone)).astimezone(UTC)

    def today(self) -> date:
        return self.wall(self.now).date()

    def rest_ends(self) -> datetime | None:
        """The end of the rest, where two or more messages had no answer and the owner did not end it by hand."""
        if len(self.messages) < 2 or (self.woken and self.woken >= self.messages[-1]):
            return None
        return self.after_days(self.messages[-1], 90 if len(self.messages) == 2 else 180)

    def add(self, **facts: object) -> None:
        self.now += timedelta(minutes=1)  # Two things never happen at the very same instant.
        self.thread = replace(
            self.thread,
            **{name: (*getattr(self.thread, name), fact) for name, fact in facts.items()},  # type: ignore[arg-type]
        )

    @rule(hours=st.one_of(st.integers(1, 72), st.integers(24, 24 * 120)), minutes=st.integers(0, 59))
    def time_passes(self, hours: int, minutes: int) -> None:
        self.now += timedelta(hours=hours, minutes=minutes)

    @rule()
    def meet(self) -> None:
        self.add(encounters=Encounter(on=self.today(), at=self.now, noted_at=self.now, id=next_id(self.thread)))
        self.messages.clear()
        self.endless_pause = False

    @rule(
        days=st.one_of(st.none(), st.integers(-2, 120)),
        hour=st.one_of(st.none(), st.times()),
        by=st.sampled_from(By),
    )
    def promise(self, days: int | None, hour: time | None, by: By) -> None:
        due = None if days is None else self.today() + timedelta(days=days)
        hour = hour if due and by is By.ME else None
        fact = Promise(action="it", due=due, time=hour, by=by, noted_at=self.now, id=next_id(self.thread))
        self.add(promises=fact)

    @rule(
        days=st.integers(-5, 200),
        what=st.sampled_from(["presenting", "trip to Japan", "birthday"]),
        whole_month=st.booleans(),
    )
    def milestone(self, days: int, what: str, whole_month: bool) -> None:
        fact = Milestone(
            what=what,
            on=self.today() + timedelta(days=days),
            whole_month=whole_month,
            yearly=what == "birthday",
            noted_at=self.now,
            id=next_id(self.thread),
        )
        self.add(milestones=fact)

    @rule(kind=st.sampled_from(HookKind))
    def hook(self, kind: HookKind) -> None:
        self.add(hooks=Hook(text="loves sailing", kind=kind, noted_at=self.now, id=next_id(self.thread)))

    @rule(kind=st.sampled_from(sorted(SIGNS - {TouchKind.DECLINED})), by=st.sampled_from(By))
    def sign_of_life(self, kind: TouchKind, by: By) -> None:
        self.touch(Touch(kind=kind, at=self.now, by=by))

    @rule(answers=st.sampled_from([None, *FollowUpKind]))
    def send_whatever(self, answers: FollowUpKind | None) -> None:
        """The owner may do as he likes; the plan may not."""
        self.touch(Touch(kind=TouchKind.SENT, at=self.now, answers=answers))

    @rule()
    def send_what_is_due(self) -> None:
        """An obedient owner never sends a third message inside a rest."""
        due = [follow_up for follow_up in self.plan().follow_ups if follow_up.due <= self.now]
        if not due:
            return
        rest = self.rest_ends()
        assert rest is None or self.now >= rest
        self.touch(Touch(kind=TouchKind.SENT, at=self.now, answers=due[0].key))
        assert due[0].key not in [follow_up.key for follow_up in self.plan().follow_ups]

    @rule()
    @precondition(lambda self: self.now.minute % 5 == 0)  # Rarely: a closed thread has little left to show.
    def decline(self) -> None:
        self.touch(Touch(kind=TouchKind.DECLINED, at=self.now, by=By.THEM))

    def touch(self, touch: Touch) -> None:
        """Do it, take it back, do it again: undo is exact."""
        before, plan = self.thread, self.plan()
        self.thread = apply_touch(self.thread, touch, self.preferences.zone)
        done, self.thread = self.thread, before
        assert self.plan() == plan
        self.thread = done
        if touch.kind is TouchKind.SENT and touch.by is By.ME:
            self.messages.append(touch.at)
        else:
            self.messages.clear()
            self.endless_pause = self.endless_pause and touch.kind is TouchKind.DECLINED
        self.now += timedelta(minutes=1)

    @rule(data=st.data(), by_kind=st.booleans())
    def not_now(self, data: st.DataObject, by_kind: bool) -> None:
        plan = self.plan()
        if plan.follow_ups:
            chosen: FollowUp = data.draw(st.sampled_from(plan.follow_ups))
            name = str(chosen.kind) if by_kind else chosen.key
            self.add(decisions=Decision(kind=DecisionKind.SKIPPED, at=self.now, follow_up=name))
            if not by_kind or chosen.round < 1000:  # By its kind alone, next year's birthday is not meant yet.
                assert chosen.key not in [follow_up.key for follow_up in self.plan().follow_ups]

    @rule(data=st.data(), hours=st.integers(-48, 24 * 30))
    def snooze(self, data: st.DataObject, hours: int) -> None:
        plan = self.plan()
        if plan.follow_ups:
            chosen: FollowUp = data.draw(st.sampled_from(plan.follow_ups))
            until = self.now + timedelta(hours=hours)
            self.add(decisions=Decision(kind=DecisionKind.SNOOZED, at=self.now, follow_up=chosen.key, until=until))
            self.free_days = True

    @rule(days=st.one_of(st.none(), st.integers(1, 200)))
    def pause(self, days: int | None) -> None:
        until = None if days is None else self.now + timedelta(days=days)
        self.add(decisions=Decision(kind=DecisionKind.PAUSED, at=self.now, until=until))
        self.endless_pause, self.free_days = days is None, True

    @rule()
    def wake(self) -> None:
        self.add(decisions=Decision(kind=DecisionKind.WOKEN, at=self.now))
        self.woken, self.endless_pause = self.now, False

    @rule(zone=st.sampled_from(ZONES))
    def travel(self, zone: str) -> None:
        self.preferences = replace(self.preferences, zone=zone)

    @invariant()
    def the_plan_is_a_function_of_the_history_alone(self) -> None:
        elsewhere = ZoneInfo("America/St_Johns")
        moved = replace(
            self.thread,
            touches=tuple(replace(touch, at=touch.at.astimezone(elsewhere)) for touch in self.thread.touches),
        )
        assert self.plan() == self.plan() == make_plan(moved, self.now.astimezone(elsewhere), self.preferences)

    @invariant()
    def time_alone_moves_nothing_but_what_is_over(self) -> None:
        """A minute later the same rows are planned for the same times."""
        plan, next_plan = self.plan(), make_plan(self.thread, self.now + timedelta(minutes=1), self.preferences)
        lasting = [f for f in plan.follow_ups if f.kind not in (FollowUpKind.GOOD_LUCK, FollowUpKind.CONGRATULATE)]
        rows = {(f.key, f.due) for f in next_plan.follow_ups}
        gone = {f.kind for f in lasting if (f.key, f.due) not in rows}
        assert gone <= {FollowUpKind.HOW_DID_IT_GO}

    @invariant()
    def nothing_is_due_in_quiet_hours_or_on_free_days_but_what_was_named(self) -> None:
        working = self.preferences.working_days or frozenset(range(7))
        named = any(promise.time for promise in self.thread.promises)
        for follow_up in self.plan().follow_ups:
            local = self.wall(follow_up.due)
            if not (follow_up.kind is FollowUpKind.PROMISE and named):
                assert time(8) <= local.time() < time(21), follow_up
            if follow_up.kind is FollowUpKind.GOOD_LUCK and not self.free_days:
                assert [fact.on for fact in follow_up.facts if isinstance(fact, Milestone)] == [local.date()]
            if follow_up.kind not in ANY_DAY and not self.free_days:
                assert local.weekday() in working, follow_up

    @invariant()
    def a_rest_is_kept_and_has_an_end(self) -> None:
        rest, plan = self.rest_ends(), self.plan()
        assert plan.status is Status.CLOSED or plan.unanswered == len(self.messages)
        if plan.status is Status.CLOSED or self.endless_pause:
            return
        if rest:
            assert all(follow_up.due >= rest for follow_up in plan.follow_ups)
            assert (plan.status is Status.RESTING) or self.now >= rest
        if len(self.messages) >= 2:
            assert FollowUpKind.RE_ENGAGE in [follow_up.kind for follow_up in plan.follow_ups]

    @invariant()
    def a_nudge_waits_seven_full_days_and_comes_alone(self) -> None:
        nudges = [f for f in self.plan().follow_ups if f.kind is FollowUpKind.NUDGE]
        assert len(nudges) <= (len(self.messages) == 1)
        assert all(nudge.due >= self.after_days(self.messages[0], 7) and nudge.needs_value for nudge in nudges)

    @invariant()
    def nothing_follows_a_decline_and_no_other_list_stays_empty(self) -> None:
        plan = self.plan()
        known = any((self.thread.encounters, self.thread.touches, self.thread.promises, self.thread.hooks))
        if plan.status is Status.CLOSED or self.endless_pause:
            assert plan.follow_ups == ()
        elif known:
            assert plan.follow_ups

    @invariant()
    def follow_ups_stand_in_order_under_keys_of_their_own(self) -> None:
        follow_ups = self.plan().follow_ups
        assert list(follow_ups) == sorted(follow_ups, key=lambda follow_up: follow_up.due)
        keys = [follow_up.key for follow_up in follow_ups]
        assert len(keys) == len(set(keys))


@pytest.mark.soak
def test_tens_of_thousands_of_steps_hold_too() -> None:
    run_state_machine_as_test(Histories, settings=settings(max_examples=500, stateful_step_count=50, deadline=None))


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
