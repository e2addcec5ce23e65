"""`python -m bot doctor`: what an operator looks at first, in one go. Changes nothing."""

from __future__ import annotations

import argparse
import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version

import httpx

from bot.commands.settings import with_settings
from bot.config import Settings
from storage import sqlite
from storage.engine import DatabaseRefused

SECONDS = 10.0
# From here on two connections at work cannot corrupt a file (sqlite.org/wal.html, "The WAL-reset bug"); the bot
# keeps to one writing connection, so an older one is safe with it.
SQLITE_FIXED = (3, 51, 3)


def configure(parser: argparse.ArgumentParser) -> None:
    """Everything comes from the settings."""


def run(args: argparse.Namespace) -> int:
    """0 where nothing is wrong, 1 where something is."""
    return with_settings(_look)


def _look(settings: Settings) -> int:
    print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    for package in ("python-telegram-bot", "SQLAlchemy", "APScheduler", "dateparser", "tzdata"):
        print(f"{package} {_version(package)}")
    findings = [_database(settings), _telegram(settings)]
    for finding in findings:
        if finding:
            print(f"Wrong: {finding}", file=sys.stderr)
    return 1 if any(findings) else 0


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _database(settings: Settings) -> str | None:
    if settings.database_url.startswith("postgresql"):
        print("Database: PostgreSQL (opened, migrated and locked by the bot itself)")
        return None
    note = "" if sqlite3.sqlite_version_info >= SQLITE_FIXED else " (before 3.51.3: safe with one writer, as here)"
    print(f"SQLite {sqlite3.sqlite_version}{note}")
    path = settings.database_path
    try:
        found = sqlite.inspect(path, settings.database_key or None)
    except DatabaseRefused as refused:
        return str(refused)
    print(f"Database: {path}, {'not there yet' if found is None else f'schema {found}, sound'}")
    return None


def _telegram(settings: Settings) -> str | None:
    if not settings.bot_token:
        print("BOT_TOKEN is not set: `python -m bot` starts a rehearsal.")
        return None
    try:
        answer = httpx.get(f"{settings.telegram_api_url}/bot{settings.bot_token}/getMe", timeout=SECONDS).json()
    except (httpx.HTTPError, ValueError) as error:
        return f"{settings.telegram_api_url} does not answer ({type(error).__name__})."
    if not answer.get("ok"):
        return f"Telegram refuses BOT_TOKEN ({answer.get('description')})."
    print(f"Telegram knows the bot as @{answer['result']['username']}.")
    return None
