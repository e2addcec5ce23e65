"""A Bot API on loopback with a chat page in the browser: the bot without a token, and the stage of the tests.

`docs/rehearsal.md` says how to use it and what it imitates.
"""

from bot.clock import Clock, RemoteClock
from bot.rehearsal.api import Call
from bot.rehearsal.chat import Chat
from bot.rehearsal.faults import Faults
from bot.rehearsal.server import Rehearsal
from bot.rehearsal.shown import Document, Shown
from bot.rehearsal.world import Button, Toast

__all__ = ["Button", "Call", "Chat", "Clock", "Document", "Faults", "Rehearsal", "RemoteClock", "Shown", "Toast"]
