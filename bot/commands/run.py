"""`python -m bot run`: the bot itself."""

from __future__ import annotations

import argparse

from bot.commands import rehearse
from bot.commands.settings import with_settings
from bot.config import Settings


def configure(parser: argparse.ArgumentParser) -> None:
    """`run` is told everything by the environment and .env."""


def run(args: argparse.Namespace) -> int:
    """Work until stopped; without a token, rehearse."""
    return with_settings(_run)


def _run(settings: Settings) -> int:
    if not settings.bot_token:
        return rehearse.rehearse(settings, settings.rehearsal_port)
    from bot import app
    from bot.clock import Clock
    from bot.talk import shipped

    return app.run(settings, Clock(), shipped())
