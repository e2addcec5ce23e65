"""`python -m bot encrypt`: turns the plain SQLite file into one that only DATABASE_KEY opens."""

from __future__ import annotations

import argparse

from bot.commands.settings import with_settings
from bot.config import Settings
from storage.encrypting import encrypt
from storage.engine import DatabaseRefused, file_of


def configure(parser: argparse.ArgumentParser) -> None:
    """No arguments: the file and the key are settings."""


def run(args: argparse.Namespace) -> int:
    """0 once the encrypted file was compared and is in place; the bot must be stopped."""
    return with_settings(_encrypt)


def _encrypt(settings: Settings) -> int:
    path = file_of(settings.database_url or None, settings.database_path)
    if path is None:
        raise DatabaseRefused("DATABASE_URL names PostgreSQL: encrypt the server's disk.")
    if not settings.database_key:
        raise DatabaseRefused("Set DATABASE_KEY (or DATABASE_KEY_FILE) to the key the file is to have.")
    aside = encrypt(path, settings.database_key)
    print(f"{path} is encrypted and was compared row by row. Without DATABASE_KEY nobody can read it, nor can you.")
    print(f"The plain one is kept as {aside} for four weeks: delete it once you have looked, and the older copies too.")
    return 0
