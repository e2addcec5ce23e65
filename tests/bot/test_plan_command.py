"""`python -m bot plan`: JSON lines in, plans out, in order."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.__main__ import main


def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *lines: Any) -> list[dict[str, Any]]:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    monkeypatch.setattr("sys.stdin", io.StringIO(text + "\n"))
    assert main(["plan", "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def line(*events: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "a", "tz": "Europe/Lisbon", "now": "2026-03-18T15:00:00+00:00", "events": list(events), **more}


def event(at: str, touch: str, **more: Any) -> dict[str, Any]:
    return {"at": f"{at}:00+00:00", "touch": touch, **more}


MET = {"at": "2026-03-18T14:30:00+00:00", "text": "met Ana at AWS Summit, loves sailing, send article Tue"}


def test_a_note_becomes_a_plan(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(monkeypatch, capsys, line(MET)) == [
        {
            "id": "a",
            "status": "new",
            "resting_until": None,
            "unanswered": 0,
            "follow_ups": [
                {
                    "kind": "promise",
                    "due": "2026-03-24T09:00:00+00:00",
                    "what": "send article",
                    "needs_value": False,
                    "reason": "You promised Ana “send article” for Tue 24 Mar.",
                }
            ],
        }
    ]


def test_two_unanswered_messages_rest(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    first = event("2026-03-20T10:00", "sent", by="me", value=True, answers="hello")
    second = event("2026-03-30T10:00", "sent", by="me", value=True, answers="nudge")

    plan = ask(
        monkeypatch,
        capsys,
        line(event("2026-03-18T14:30", "met", by="me"), first, second, now="2026-04-01T10:00:00+01:00"),
    )[0]

    assert (plan["status"], plan["resting_until"], plan["unanswered"]) == ("resting", "2026-06-28", 2)
    assert [(f["kind"], f["due"], f["needs_value"]) for f in plan["follow_ups"]] == [
        ("re_engage", "2026-06-29T09:00:00+01:00", True)
    ]


def test_preferences_move_the_wishes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = {
        "sending_hour": "10:30",
        "quiet": ["20:00", "10:00"],
        "working_days": [6],
        "circle": "close",
        "channel": "email",
    }
    met = event("2026-03-18T14:30", "met")

    plans = ask(
        monkeypatch,
        capsys,
        line(met, preferences=wanted),
        line(met, event("2026-03-19T10:00", "called", by="them"), preferences=wanted),
    )

    assert [plan["follow_ups"][0]["due"] for plan in plans] == [
        "2026-03-22T10:30:00+00:00",
        "2026-04-19T10:30:00+01:00",
    ]
    assert plans[1]["follow_ups"][0]["kind"] == "keep_warm"


def test_notes_and_touches_mix(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sent = {"at": "2026-03-24T09:30:00+00:00", "text": "sent it to Ana"}
    replied = {"at": "2026-03-25T08:00:00+00:00", "text": "Ana replied"}

    plan = ask(monkeypatch, capsys, line(MET, sent, replied))[0]

    assert plan["status"] == "warm"
    assert [f["kind"] for f in plan["follow_ups"]] == ["answer", "keep_warm"]


def test_a_call_may_bring_a_fact(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    called = {"at": "2026-03-24T09:30:00+00:00", "text": "called Ana yesterday, she's moving to Berlin in June"}

    plan = ask(monkeypatch, capsys, line(MET, called, now="2026-03-24T10:00:00+00:00"))[0]

    assert plan["status"] == "warm"
    assert ("how_did_it_go", "moving to Berlin") in [(f["kind"], f["what"]) for f in plan["follow_ups"]]


def test_connect_on_linkedin_is_the_note_of_the_same_evening(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    note = {"at": "2026-03-18T14:30:00+00:00", "text": "met Leo at FOSDEM, connect on LinkedIn"}

    (follow_up,) = ask(monkeypatch, capsys, line(note))[0]["follow_ups"]

    assert (follow_up["kind"], follow_up["due"]) == ("linkedin_note", "2026-03-18T18:00:00+00:00")
    assert follow_up["reason"].startswith("You met Leo at FOSDEM on Wed 18 Mar")


def test_my_own_reply_is_a_message(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    plan = ask(
        monkeypatch,
        capsys,
        line(
            event("2026-03-18T14:30", "met"),
            event("2026-03-20T10:00", "replied"),
            event("2026-03-21T10:00", "replied", by="me"),
        ),
    )[0]

    assert (plan["status"], plan["unanswered"]) == ("waiting", 1)


@pytest.mark.parametrize(
    ("text", "status", "first"),
    [
        ("forget about Ana for now", "resting", "promise 2026-06-23T09:00:00+01:00"),
        ("ping Ana again in May", "resting", "promise 2026-05-01T09:00:00+01:00"),
        ("ping Ana again in spring", "resting", "promise 2027-03-01T09:00:00+00:00"),  # Said in spring: the next.
        ("snooze Ana till Friday", "new", "promise 2026-03-27T09:00:00+00:00"),
        ("snooze Ana", "new", "promise 2026-03-27T09:00:00+00:00"),
        ("not now, Ana", "new", "value 2026-03-25T09:00:00+00:00"),
        ("wake Ana", "new", "promise 2026-03-24T09:00:00+00:00"),
    ],
)
def test_a_text_may_decide_something(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, status: str, first: str
) -> None:
    plan = ask(monkeypatch, capsys, line(MET, {"at": "2026-03-24T09:10:00+00:00", "text": text}))[0]

    assert plan["status"] == status
    assert [f"{f['kind']} {f['due']}" for f in plan["follow_ups"]][:1] == [first]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (line(tz="Mars/Base"), "`tz` is no zone: 'Mars/Base'."),
        (line(tz=None), "`tz` is missing: an IANA zone such as Europe/Lisbon."),
        (line(now="soon"), "`now` is no ISO 8601 moment: 'soon'."),
        (line(now=5), "`now` is missing: an ISO 8601 moment with offset."),
        (line(events="none"), "`events` is no list."),
        (line("met"), "An event is no object."),  # type: ignore[arg-type]
        (line({"at": "2026-03-18T14:30"}), "An event has neither `text` nor `touch`."),
        (
            line(event("2026-03-18T14:30", "waved")),
            "`touch` is none of met, sent, replied, called, declined: 'waved'.",
        ),
        (line(event("2026-03-18T14:30", "sent", by="us")), "`by` is none of me, them: 'us'."),
        (
            line(event("2026-03-18T14:30", "sent", answers="spam")),
            "`answers` is no kind of follow-up: 'spam'.",
        ),
        (line(preferences=[]), None),
        (line(preferences="x"), "`preferences` is no object."),
        (line(preferences={"quiet": "night"}), "`quiet` is no pair of hours such as 21:00 and 08:00."),
        (line(preferences={"sending_hour": "nine"}), "`sending_hour` is no hour such as 09:00: 'nine'."),
        (line(preferences={"working_days": [7]}), "`working_days` is no list of days from 0 (Monday) to 6."),
        (line(preferences={"circle": "inner"}), "`circle` is none of close, regular, distant: 'inner'."),
    ],
)
def test_a_bad_line_is_answered_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wrong: dict[str, Any], sentence: str | None
) -> None:
    answered = ask(monkeypatch, capsys, wrong)[0]

    assert answered["id"] == "a"
    assert answered.get("error") == sentence


def test_a_bad_line_stops_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ends = line(event("0001-01-01T00:00", "met"), event("9999-12-31T00:00", "called"))
    odd = line(MET, id="\ud800")
    answers = ask(monkeypatch, capsys, "nonsense", "[]", "[" * 100_000, ends, odd, line(MET))

    assert [("error" in answer) for answer in answers] == [True, True, True, True, False, False]


def test_without_json_the_plan_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(line(MET)) + "\nnonsense\n"))

    assert main(["plan"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        "a: Tue 24 Mar, 09:00: You promised Ana “send article” for Tue 24 Mar."
    )
