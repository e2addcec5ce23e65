"""`python -m bot rehearse`: the bot with a Telegram of its own on loopback and a chat page in the browser."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from bot.commands.settings import with_settings
from bot.config import Settings


def configure(parser: argparse.ArgumentParser) -> None:
    """The port may be given here as well as by REHEARSAL_PORT."""
    parser.add_argument("--port", type=int, help="the page's port on 127.0.0.1 (REHEARSAL_PORT)")


def run(args: argparse.Namespace) -> int:
    """Rehearse until stopped."""
    return with_settings(lambda settings: rehearse(settings, args.port or settings.rehearsal_port))


def rehearse(settings: Settings, port: int) -> int:
    """Serve the page and run the bot against it. Real people and a real token stay out of it."""
    from bot import app
    from bot.clock import Clock
    from bot.rehearsal import Rehearsal
    from bot.talk import shipped

    clock = Clock()
    planned = _Planned()
    try:
        server = Rehearsal(port=port, clock=clock, page=True, planned=planned)
    except OSError:
        print(f"Port {port} is taken. Choose another: REHEARSAL_PORT=8770 or --port 8770.")
        return 2
    with server:
        print(
            f"Rehearsal: no token, no Telegram. Open {server.base_url} and write to the bot. Ctrl-C ends it.",
            flush=True,
        )
        stage = _on_stage(settings, server)
        return app.run(stage, clock, shipped(), on_open=planned.read_from)


def _on_stage(settings: Settings, server: Any) -> Settings:
    return replace(
        settings,
        bot_token=server.token,
        telegram_api_url=server.base_url,
        rehearsal=True,
        database_url="",
        webhook_url="",
        health_port=0,
        metrics_port=0,
        backup_dir=None,
        inline_mode=True,
        polling=True,
    )


class _Planned:
    """What the page's calendar shows: asked of the database as soon as there is one."""

    def __init__(self) -> None:
        self._house: Any = None

    def read_from(self, house: Any) -> None:
        self._house = house

    def __call__(self, user_id: int) -> list[dict[str, Any]]:
        from handlers import today

        house = self._house
        if house is None:
            return []
        now = house.clock.now()
        return house.database.read(lambda tx: today.calendar(tx, user_id, now))  # type: ignore[no-any-return]  # JSON for the page.
