"""The walk-through tells the truth: its steps are played with the real bot over HTTP; its pictures are all there."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from docs.walkthrough import DAY, play
from handlers import reminders, route
from tests.bot.stage import Stage

PAGES = Path(__file__).parents[2] / "docs"
MOST_BYTES = 80 * 1024


class InTheChat:
    """Plays the steps without a page."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.chat = stage, stage.telegram.chat()
        self.pictures: list[str] = []

    def moves(self, to: str) -> None:
        self.stage.clock.moves_to(datetime.fromisoformat(to))

    def says(self, text: str) -> None:
        self.chat.says(text)

    def presses(self, label: str) -> None:
        self.chat.presses(label)

    def expects(self, text: str) -> None:
        assert text in self.chat.waits_for(text, 20).text

    def picture(self, name: str) -> None:
        self.pictures.append(name)


@pytest.mark.soak  # Telegram takes one message a second from a bot; so does the sender.
def test_the_day_goes_as_it_is_told(tmp_path: Path) -> None:
    with Stage(tmp_path, handle=route.handle, release_due=reminders.release_due) as stage:
        stage.clock.moves_to(datetime.fromisoformat(DAY[0].at))
        stage.start()
        player = InTheChat(stage)

        play(player)

        assert stage.telegram.violations == []
    assert player.pictures == [step.picture for step in DAY if step.picture]


def test_every_picture_told_of_is_there_and_small() -> None:
    told = re.findall(r"\]\(pictures/(.+?)\)", (PAGES / "walkthrough.md").read_text(encoding="utf-8"))

    assert told == [f"{step.picture}.png" for step in DAY if step.picture]
    assert all((PAGES / "pictures" / name).stat().st_size <= MOST_BYTES for name in told)


def test_what_is_typed_in_the_text_is_typed_in_the_day() -> None:
    text = (PAGES / "walkthrough.md").read_text(encoding="utf-8")
    quoted = re.findall(r"^    (\w.+)$", text, re.MULTILINE)
    said = {step.what for step in DAY}

    assert quoted
    assert set(quoted) <= said
