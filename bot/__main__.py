"""The command line: `python -m bot [command]`."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# Every command and its line in --help. Each is a module in bot/commands with `configure(parser)` and
# `run(args) -> int`, imported only when it is asked for: reading a note must not wait for Telegram's library.
COMMANDS = {
    "run": "start the bot (the default; a rehearsal where BOT_TOKEN is not set)",
    "rehearse": "start the bot with a Telegram of its own, in the browser",
    "parse": "read notes and show what was understood",
    "plan": "show when to write next, from a contact's history",
    "draft": "write drafts for notes",
    "health": "ask a running bot how it is (exit code 0: well)",
    "doctor": "look over settings, database and connection",
    "dead-letters": "list updates that failed three times, or replay them",
    "backup": "copy the database to a file while the bot runs",
    "restore": "put a backup in place of the database",
    "encrypt": "turn the plain database into one that only DATABASE_KEY opens",
    "migrate-to": "move everything from SQLite into PostgreSQL",
}
DEFAULT = "run"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (2: a wrong setting or a wrong call)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    top = _parser()
    if given and given[0] in {"-h", "--help", "--version"}:
        top.parse_args(given)
    name = given.pop(0) if given and not given[0].startswith("-") else DEFAULT
    if name not in COMMANDS:
        top.error(f"there is no command {name!r}")
    module = importlib.import_module(f"bot.commands.{name.replace('-', '_')}")
    parser = argparse.ArgumentParser(prog=f"python -m bot {name}", description=COMMANDS[name])
    module.configure(parser)
    return int(module.run(parser.parse_args(given)))


def _parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<14}{words}" for name, words in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        usage="python -m bot [command] [options]",
        description="Sincerely remembers whom you met and what you promised, and helps you follow up like a human.",
        epilog=f"commands (each has --help):\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Sincerely {_version()}")
    return parser


def _version() -> str:
    try:
        return version("sincerely")
    except PackageNotFoundError:  # Run from the source tree, which is the usual way.
        import tomllib

        project = Path(__file__).parent.parent / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


if __name__ == "__main__":
    sys.exit(main())
