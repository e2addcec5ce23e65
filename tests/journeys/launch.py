"""Runs the bot in a process of its own, following the rehearsal's clock: `python -m tests.journeys.launch [talk]`.

`talk` names who answers, as module:name; without it the product's own handlers do.
"""

from __future__ import annotations

import importlib
import os
import sys

from bot import app
from bot.clock import RemoteClock
from bot.config import load
from bot.logs import configure
from bot.talk import shipped


def main() -> int:
    settings = load(dotenv=None)
    configure(settings.log_level, settings.secrets)
    if len(sys.argv) > 1:
        module, name = sys.argv[1].split(":")
        talk = getattr(importlib.import_module(module), name)()
    else:
        talk = shipped()
    clock = RemoteClock(os.environ["REHEARSAL_URL"])
    with clock:
        return app.run(settings, clock, talk)


if __name__ == "__main__":
    sys.exit(main())
