"""What every command that needs settings does first: read them, or say what is wrong and end with 2."""

from __future__ import annotations

import sys
from collections.abc import Callable

from bot.config import BadSettings, Settings, load
from bot.logs import configure
from storage.engine import DatabaseRefused

WRONG = 2


def with_settings(work: Callable[[Settings], int]) -> int:
    """Do the work with the settings; every problem is a sentence on standard error, never a traceback."""
    try:
        settings = load()
    except BadSettings as bad:
        for problem in bad.problems:
            print(problem, file=sys.stderr)
        return WRONG
    configure(settings.log_level, settings.secrets)
    try:
        return work(settings)
    except DatabaseRefused as refused:
        print(refused, file=sys.stderr)
        return WRONG
