"""`python -m bot dead-letters`: updates that failed three times; the text is kept, and can be replayed."""

from __future__ import annotations

import argparse
import json
from datetime import UTC

from bot.commands.settings import with_settings
from bot.config import Settings
from bot.opening import open_now
from storage import inbox
from storage.engine import Database


def configure(parser: argparse.ArgumentParser) -> None:
    """Listing is the default."""
    parser.add_argument("--replay", type=int, metavar="UPDATE_ID", help="work on this update again")
    parser.add_argument("--replay-all", action="store_true", help="work on all of them again")
    parser.add_argument("--text", action="store_true", help="show what was written (it is somebody's private note)")
