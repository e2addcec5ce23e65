"""What notes and buttons add to a history: the same words, the same facts."""

from dataclasses import replace

import pytest

from sincerely.history import apply_reading, apply_touch, merge_contact
from sincerely.model import (
    By,
    Channel,
    Contact,
    Encounter,
    Happening,
    Hook,
    Intent,
    Milestone,
    Person,
    Promise,
    Reading,
    Source,
    Thread,
    Touch,
    TouchKind,
)
from tests.sincerely.cadence.threads import LISBON, at, day, met, promised, sent, thread

NOW = at("2026-03-18 14:30")
ANA = Person(contact=Contact(name="Ana"))
SAID = Source(start=0, end=3, clause="met")


def note(person: Person = ANA, **more: object) -> Reading:
    return Reading(text="", intent=Intent.NOTE, people=(person,), **more)  # type: ignore[arg-type]


def log(kind: TouchKind, text: str = "", on: str = "2026-03-18") -> Reading:
    happening = Happening(kind=kind, person="Ana", on=day(on))
    return Reading(text=text, intent=Intent.LOG, people=(ANA,), happenings=(happening,), outcome=kind)


def test_a_note_adds_its_facts_with_its_time_and_ids_of_their_own() -> None:
    person = replace(
        ANA,
        hooks=(Hook(text="loves sailing"),),
        promises=(Promise(action="send article", due=day("2026-03-24")),),
        milestones=(Milestone(what="presenting", on=day("2026-03-26")),),
    )
    known = apply_reading(
        Thread(contact=Contact(name="")),
        person,
        note(person, encounter=Encounter(on=day("2026-03-18"), place="AWS", source=SAID)),
        NOW,
        LISBON,
    )

    facts = (*known.encounters, *known.hooks, *known.promises, *known.milestones)
    assert known.contact.name == "Ana"
    assert [fact.noted_at for fact in facts] == [NOW] * 4
    assert [fact.id for fact in facts] == [1, 2, 3, 4]


def test_what_is_known_already_is_not_added_twice() -> None:
    person = replace(ANA, hooks=(Hook(text="Loves sailing"),), promises=(Promise(action="send article"),))
    once = apply_reading(thread(), person, note(person), NOW, LISBON)

    assert apply_reading(once, person, note(person), at("2026-03-18 15:00"), LISBON) == once


def test_a_promise_said_again_by_name_or_without_its_day_is_the_same() -> None:
    first = replace(ANA, promises=(Promise(action="call her", due=day("2026-03-24")),))
    again = replace(ANA, promises=(Promise(action="call Ana"),))
    once = apply_reading(thread(), first, note(first), NOW, LISBON)

    assert apply_reading(once, again, note(again), at("2026-03-18 15:00"), LISBON).promises == once.promises


def test_a_promise_made_again_after_it_was_kept_is_a_new_one() -> None:
    person = replace(ANA, promises=(Promise(action="send article"),))
    once = apply_reading(thread(met()), person, note(person), NOW, LISBON)
    kept = apply_reading(once, ANA, log(TouchKind.SENT, "sent it to Ana"), at("2026-03-19 10:00"), LISBON)

    again = apply_reading(kept, person, note(person), at("2026-03-20 10:00"), LISBON)

    assert len(again.promises) == 2


def test_the_place_of_a_meeting_may_be_told_later() -> None:
    first = apply_reading(thread(), ANA, note(encounter=Encounter(on=day("2026-03-18"), source=SAID)), NOW, LISBON)
    told = note(encounter=Encounter(on=day("2026-03-18"), place="AWS", source=SAID))

    completed = apply_reading(first, ANA, told, at("2026-03-18 18:00"), LISBON)

    assert [(e.place, e.noted_at) for e in completed.encounters] == [("AWS", NOW)]


def test_a_meeting_the_reader_only_supposed_is_none_for_somebody_already_met() -> None:
    supposed = note(encounter=Encounter(on=day("2026-03-25")))

    assert len(apply_reading(thread(met()), ANA, supposed, at("2026-03-25 10:00"), LISBON).encounters) == 1


def test_another_place_is_another_meeting() -> None:
    again = note(encounter=Encounter(on=day("2026-06-10"), place="Web Summit", source=SAID))

    assert len(apply_reading(thread(met()), ANA, again, at("2026-06-10 10:00"), LISBON).encounters) == 2


def test_the_first_meeting_with_somebody_unknown_is_the_encounter() -> None:
    lunch = apply_reading(thread(), ANA, note(happenings=log(TouchKind.MET).happenings), NOW, LISBON)

    assert [(e.on, e.at) for e in lunch.encounters] == [(day("2026-03-18"), NOW)]
    assert lunch.touches == ()


def test_a_later_lunch_is_a_touch() -> None:
    lunch = apply_reading(thread(met()), ANA, log(TouchKind.MET), at("2026-04-10 14:00"), LISBON)

    assert len(lunch.encounters) == 1
    assert [touch.kind for touch in lunch.touches] == ["met"]


def test_a_meeting_told_as_encounter_and_as_happening_is_one() -> None:
    told = note(
        encounter=Encounter(on=day("2026-03-18"), place="AWS", source=SAID), happenings=log(TouchKind.MET).happenings
    )
    first = apply_reading(thread(), ANA, told, NOW, LISBON)
    again = apply_reading(thread(met("2026-01-10 10:00")), ANA, told, NOW, LISBON)

    assert (len(first.encounters), first.touches) == (1, ())
    assert (len(again.encounters), again.touches) == (2, ())


def test_a_call_of_yesterday_comes_after_whatever_was_sent_yesterday() -> None:
    yesterday = thread(met(), sent("2026-04-09 15:00"), sent("2026-04-01 15:00", id=11))

    called = apply_reading(yesterday, ANA, log(TouchKind.CALLED, on="2026-04-09"), at("2026-04-10 10:00"), LISBON)

    assert called.touches[-1].kind is TouchKind.CALLED
    assert called.touches[-1].at == at("2026-04-09 23:59")


def test_sent_it_keeps_the_promise_that_was_due_first() -> None:
    owed = thread(met(), promised(due="2026-03-24"), promised("intro to Ben", due="2026-03-20", id=41))

    told = apply_reading(owed, ANA, log(TouchKind.SENT, "sent it to Ana"), at("2026-03-20 10:00"), LISBON)

    assert [(touch.answers, touch.gave) for touch in told.touches] == [("promise:41", True)]


def test_the_words_may_say_which_promise_was_kept() -> None:
    owed = thread(met(), promised(due="2026-03-24"), promised("intro to Ben", due="2026-03-20", id=41))

    told = apply_reading(owed, ANA, log(TouchKind.SENT, "emailed Ana the article"), at("2026-03-20 10:00"), LISBON)

    assert [touch.answers for touch in told.touches] == ["promise:40"]


def test_a_promise_made_in_the_same_breath_stays_open() -> None:
    person = replace(ANA, promises=(Promise(action="intro to Ben"),))
    told = replace(log(TouchKind.SENT, "sent Ana the article, promised an intro"), people=(person,))

    known = apply_reading(thread(met()), person, told, at("2026-03-20 10:00"), LISBON)

    assert [touch.answers for touch in known.touches] == [None]


@pytest.mark.parametrize(("kind", "by"), [(TouchKind.REPLIED, By.THEM), (TouchKind.DECLINED, By.THEM)])
def test_an_outcome_alone_is_theirs(kind: TouchKind, by: By) -> None:
    told = Reading(text="", intent=Intent.LOG, people=(ANA,), outcome=kind)

    assert [t.by for t in apply_reading(thread(met()), ANA, told, NOW, LISBON).touches] == [by]


def test_a_call_that_the_reader_also_took_for_an_outreach_is_only_a_call() -> None:
    told = replace(log(TouchKind.CALLED), outcome=TouchKind.SENT)

    assert [t.kind for t in apply_reading(thread(met()), ANA, told, NOW, LISBON).touches] == ["called"]


def test_what_happened_to_somebody_else_of_the_note_is_not_added() -> None:
    ben = Person(contact=Contact(name="Ben"))
    told = replace(log(TouchKind.CALLED), people=(ben, ANA))

    assert apply_reading(thread(met()), ben, told, NOW, LISBON).touches == ()


def test_a_stated_time_keeps_the_zone_it_was_noted_in() -> None:
    call = replace(promised("call", due="2026-03-24"), time=at("2026-03-24 15:00").time(), noted_at=None)
    person = replace(ANA, promises=(call, Promise(action="send article")))

    known = apply_reading(thread(), person, note(person), NOW, LISBON)

    assert [promise.zone for promise in known.promises] == [LISBON, None]


def test_touches_stay_in_order_whenever_they_are_told() -> None:
    late = apply_touch(thread(met(), sent("2026-03-25 10:00")), sent("2026-03-20 10:00", id=0), LISBON)

    assert [touch.at for touch in late.touches] == [at("2026-03-20 10:00"), at("2026-03-25 10:00")]
    assert late.touches[0].id == 11


def test_the_later_words_about_a_person_are_on_top() -> None:
    known = Contact(name="Ana Pereira", role="engineer", handles={"x": "@ana"}, channel=Channel.X)
    told = Contact(name="Ana", role="CTO", handles={"linkedin": "ana"})

    merged = merge_contact(known, told)

    assert (merged.name, merged.role, merged.channel) == ("Ana Pereira", "CTO", Channel.X)
    assert merged.handles == {"x": "@ana", "linkedin": "ana"}


def test_undo_is_exact() -> None:
    before = thread(met(), promised(due="2026-03-24"))
    after = apply_touch(before, Touch(kind=TouchKind.CALLED, at=NOW), LISBON)

    assert replace(after, touches=after.touches[:-1]) == before
