"""Thousands of drafts for people nobody wrote a template for: none breaks a rule, none carries an artefact."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sincerely.drafts import Moment, compose
from sincerely.drafts.linter import BARRED
from sincerely.model import By, Channel, Contact, Encounter, FollowUpKind, Hook, Milestone, Promise, Thread, Voice
from tests.sincerely.drafts import corpus
from tests.sincerely.drafts.threads import MET, REGATTA, follow_up

ARTEFACTS = (
    re.compile(r"  |\s[,.;:?!](?:\s|$)|,,|\.\.|\?\?|\bat ,|\bNone\b|\{|\}|\bundefined\b"),
    re.compile(r"\b[Aa] (?:hour|honest|heir|[aeio]\w)"),
    re.compile(r"\b[Yy]ou (?:is|has|was|does|loves|likes|wants|needs|works|plays|runs|makes|keeps)\b"),
    re.compile(
        r"\bw/|(?<!\w)&(?!\w|\s*\w)|\bppl\b|\babt\b|\byour your\b|\bthe the\b|\ba a\b|\bthe your\b|\bthe a\b|\bthe my\b"
    ),
    re.compile(r"\b(?:he|she|him|hers|himself|herself)\b"),
    re.compile(r"\byour (?:the|a|an|is|are)\b"),
)
REQUESTED = (Moment.THANK, Moment.INTRODUCTION, Moment.LET_GO)
LATER = {FollowUpKind.NUDGE: 9, FollowUpKind.RE_ENGAGE: 100, FollowUpKind.KEEP_WARM: 90, FollowUpKind.COFFEE: 20}

names = st.sampled_from([*corpus.names(), "Ana", "Dr. Umeh", "Mr Farouk Haddad", "李小龙", "Ólafur Arnalds", "O'Neill"])
places = st.one_of(st.none(), st.sampled_from(corpus.places()))
hooks = st.lists(st.sampled_from(corpus.hooks()), max_size=3)
mine = st.sampled_from(corpus.promises(By.ME))
theirs = st.sampled_from(corpus.promises(By.THEM))
milestones = st.sampled_from(corpus.milestones())
jobs = st.sampled_from([*FollowUpKind, *REQUESTED])
voices = st.builds(
    Voice,
    name=st.sampled_from([None, "Sam"]),
    formal=st.booleans(),
    spelling=st.sampled_from(["british", "american"]),
    postscript=st.sampled_from([None, "The photos follow."]),
)


@st.composite
def people(draw: st.DrawFn) -> Thread:
    return Thread(
        contact=Contact(name=draw(names)),
        encounters=(Encounter(on=MET.date(), at=MET, place=draw(places)),),
        hooks=tuple(Hook(text=text, kind=kind, noted_at=MET) for kind, text in draw(hooks)),
        promises=(
            Promise(action=draw(mine), by=By.ME, noted_at=MET),
            Promise(action=draw(theirs), by=By.THEM, noted_at=MET),
        ),
        milestones=(Milestone(what=draw(milestones), on=MET.date() + timedelta(days=2), noted_at=MET),),
    )


def check(thread: Thread, job: FollowUpKind | Moment, channel: Channel, voice: Voice, variant: int) -> None:
    kind = FollowUpKind.KEEP_WARM if isinstance(job, Moment) else job
    draft = compose(
        thread,
        follow_up(kind),
        channel,
        voice,
        now=MET + timedelta(days=LATER.get(kind, 2)),
        variant=variant,
        value=REGATTA if kind in {FollowUpKind.NUDGE, FollowUpKind.VALUE} else None,
        moment=job if isinstance(job, Moment) else None,
    )
    if draft.ask is not None:
        assert draft.body == ""
        return

    said = _ours(f"{draft.subject or ''}\n{draft.body}", thread)
    assert all(draft.lint.values()), draft
    assert not [phrase for phrase in BARRED if phrase in said.lower()], draft
    assert not [found.group() for artefact in ARTEFACTS if (found := artefact.search(said))], draft
    assert draft.body.count("[") == draft.body.count("]")
    assert (draft.subject is None) == (channel is not Channel.EMAIL)
    assert len(draft.slots) <= 2


def _ours(text: str, thread: Thread) -> str:
    """Without names, which may look like anything."""
    for part in thread.contact.name.split():
        text = text.replace(part, "Ana")
    return text.replace(REGATTA.url or "", "")


@settings(max_examples=120)
@given(people(), jobs, st.sampled_from(list(Channel)), voices, st.integers(0, 3))
def test_no_draft_breaks_a_rule_or_carries_an_artefact(
    thread: Thread, job: FollowUpKind | Moment, channel: Channel, voice: Voice, variant: int
) -> None:
    check(thread, job, channel, voice, variant)


@pytest.mark.soak
@settings(max_examples=15_000)
@given(people(), jobs, st.sampled_from(list(Channel)), voices, st.integers(0, 4))
def test_no_draft_of_thousands_breaks_a_rule_or_carries_an_artefact(
    thread: Thread, job: FollowUpKind | Moment, channel: Channel, voice: Voice, variant: int
) -> None:
    check(thread, job, channel, voice, variant)


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=120), st.sampled_from([kind for kind, _ in corpus.hooks()]))
def test_whatever_a_hook_holds_composing_it_never_fails(text: str, kind: object) -> None:
    thread = Thread(
        contact=Contact(name="Ana"),
        encounters=(Encounter(on=MET.date(), place=text),),
        hooks=(Hook(text=text, kind=kind, noted_at=MET),),  # type: ignore[arg-type]  # drawn from the corpus
        promises=(Promise(action=text),),
        milestones=(Milestone(what=text, on=MET.date()),),
    )
    for kind_of in (FollowUpKind.HELLO, FollowUpKind.PROMISE, FollowUpKind.GOOD_LUCK):
        draft = compose(thread, follow_up(kind_of, text), Channel.EMAIL, Voice(), now=MET + timedelta(days=1))
        assert draft.ask is not None or all(draft.lint.values())


def test_twenty_people_from_one_event_get_twenty_different_drafts() -> None:
    met = [hook for hook in corpus.hooks() if len(hook[1].split()) > 1]
    made: list[str] = []

    for number, (kind, text) in enumerate(met):
        person = Thread(
            contact=Contact(name=f"Person{number}"),
            encounters=(Encounter(on=MET.date(), place="AWS Summit"),),
            hooks=(Hook(text=text, kind=kind, noted_at=MET),),
        )
        draft = compose(
            person, follow_up(FollowUpKind.HELLO), Channel.EMAIL, Voice(), now=MET + timedelta(days=1), others=made
        )
        if not draft.ask:
            made.append(draft.body)
        if len(made) == 20:
            break

    assert len(made) == 20
    assert not _near_copies(made)


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.WHATSAPP])
def test_two_people_with_the_same_hook_still_get_different_drafts(channel: Channel) -> None:
    made: list[str] = []

    for name in ("Ana", "Ben", "Chloe"):
        person = Thread(
            contact=Contact(name=name),
            encounters=(Encounter(on=MET.date(), place="AWS Summit"),),
            hooks=(Hook(text="loves sailing", noted_at=MET),),
        )
        draft = compose(person, follow_up(FollowUpKind.HELLO), channel, Voice(), now=MET, others=made)
        made.append(draft.body)

    assert all(made)
    assert not _near_copies(made)


def _near_copies(made: list[str]) -> list[tuple[str, str]]:
    from sincerely.drafts import overlap

    return [(one, two) for place, one in enumerate(made) for two in made[:place] if overlap(one, two) > 0.6]
