"""What the handlers give to the parts that run them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.handling import Handle
from bot.ticker import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What the handlers give: the one door in, what becomes due, and the commands they know."""

    handle: Handle
    release_due: Release
    daily: Callable[..., Any] | None = None
    commands: tuple[tuple[str, str], ...] = ()


def shipped() -> Talk:
    """The product's own handlers (imported here, so that a command that talks to nobody starts quickly)."""
    from handlers import commands, reminders, route

    return Talk(
        handle=route.handle,
        release_due=reminders.release_due,
        daily=reminders.daily,
        commands=tuple(commands.COMMANDS),
    )
