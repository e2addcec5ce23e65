"""The drafts as a reader sees them: every moment on every channel, three wordings each.

`RECORD_GOLDEN=1 python -m pytest tests/sincerely/drafts/test_golden.py` writes the files anew: read them aloud.
"""

import os
from pathlib import Path

import pytest

from sincerely.drafts import Moment, compose
from sincerely.drafts.grammar.actions import action_words
from sincerely.drafts.grammar.hooks import hook_words
from sincerely.drafts.grammar.milestones import milestone_words
from sincerely.drafts.grammar.places import place_words
from sincerely.drafts.task import PRIVATE
from sincerely.model import By, Channel, Draft, Hook
from tests.sincerely.drafts import corpus
from tests.sincerely.drafts.samples import SAMPLES
from tests.sincerely.drafts.threads import SAM

GOLDEN = Path(__file__).parents[2] / "golden" / "drafts"
WORDINGS = 3


def drafts(moment: Moment, channel: Channel) -> list[Draft]:
    sample = SAMPLES[moment]
    return [
        compose(
            sample.thread,
            sample.follow_up,
            channel,
            SAM,
            now=sample.now,
            variant=variant,
            value=sample.value,
            moment=sample.moment,
        )
        for variant in range(WORDINGS)
    ]


def test_every_moment_has_a_sample() -> None:
    assert set(SAMPLES) == set(Moment)


@pytest.mark.parametrize("moment", Moment)
def test_the_drafts_of_a_moment_read_as_recorded(moment: Moment) -> None:
    shown = "\n".join(_shown(channel, drafts(moment, channel)) for channel in Channel)

    _compare(f"{moment}.txt", shown)


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("moment", Moment)
def test_three_wordings_keep_all_rules_on_every_channel(moment: Moment, channel: Channel) -> None:
    if channel is Channel.X and moment in PRIVATE:
        pytest.skip("that is not for the public")

    made = drafts(moment, channel)

    assert [draft.ask for draft in made] == [None] * WORDINGS
    assert len({draft.body for draft in made}) == WORDINGS
    assert all(all(draft.lint.values()) for draft in made)


def test_hooks_of_the_corpus_read_as_recorded() -> None:
    lines = []
    for kind, text in corpus.hooks():
        found = hook_words(Hook(text=text, kind=kind))
        said = (
            f"{found.topic or '-'} | {found.clause or '-'} | {found.short}" if found.usable else f"({found.tact.name})"
        )
        lines.append(f"{text} => {said}")

    _compare("corpus/hooks.txt", "\n".join(lines) + "\n")


def test_promises_of_the_corpus_read_as_recorded() -> None:
    lines = []
    for action in corpus.promises(By.ME):
        found = action_words(action)
        said = [part for part in (found.thing, found.whom, found.vp, found.slot) if part]
        lines.append(f"{action} => {found.act}: {' | '.join(said)}")

    _compare("corpus/promises.txt", "\n".join(lines) + "\n")


def test_milestones_and_places_of_the_corpus_read_as_recorded() -> None:
    events = [f"{what} => {milestone_words(what).tone}: {milestone_words(what).event}" for what in corpus.milestones()]
    places = [f"{place} => {place_words(place)}" for place in corpus.places()]

    _compare("corpus/milestones.txt", "\n".join(events) + "\n")
    _compare("corpus/places.txt", "\n".join(places) + "\n")


def _shown(channel: Channel, made: list[Draft]) -> str:
    parts = [f"##### {channel}"]
    for draft in made:
        parts.append(f"--- {draft.variant}" + (f" | {draft.subject}" if draft.subject else ""))
        parts.append(draft.ask or draft.body)
    return "\n".join(parts) + "\n"


def _compare(name: str, shown: str) -> None:
    path = GOLDEN / name
    if os.environ.get("RECORD_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == shown
