"""`python -m bot dead-letters`: updates that failed three times; the text is kept, and can be replayed."""

from __future__ import annotations

import argparse
import json
from datetime import UTC

from bot.commands.settings import with_settings
from bot.config import Settings
from bot.opening import open_now
from storage import inbox
from storage.engine import Database, Transaction


def configure(parser: argparse.ArgumentParser) -> None:
    """Listing is the default."""
    parser.add_argument("--replay", type=int, metavar="UPDATE_ID", help="work on this update again")
    parser.add_argument("--replay-all", action="store_true", help="work on all of them again")
    parser.add_argument("--text", action="store_true", help="show what was written (it is somebody's private note)")


def run(args: argparse.Namespace) -> int:
    """List or replay; the running bot picks a replayed update up within half a minute."""
    return with_settings(lambda settings: _open(settings, args))


def _open(settings: Settings, args: argparse.Namespace) -> int:
    database = open_now(settings)
    try:
        if args.replay is not None or args.replay_all:
            return _replay(database, args.replay)
        return _list(database, show_text=args.text)
    finally:
        database.close()


def _list(database: Database, *, show_text: bool) -> int:
    rows = database.read(inbox.dead_letters)
    for row in rows:
        when = row.dead_at.astimezone(UTC).isoformat(timespec="seconds") if row.dead_at else "?"
        print(f"{row.update_id}  {when}  user {row.user_id or '?'}  {row.error}")
        if show_text:
            print(f"    {_words(row.raw)}")
    print(f"{len(rows)} dead letters." if rows else "No dead letters.")
    return 0


def _replay(database: Database, update_id: int | None) -> int:
    def replay(tx: Transaction) -> int:
        wanted = [row.update_id for row in inbox.dead_letters(tx)] if update_id is None else [update_id]
        return sum(inbox.replay(tx, each) for each in wanted)

    count = database.write(replay)
    print(f"{count} to be worked on again." if count else "There is no such dead letter.")
    return 0 if count else 1


def _words(raw: str) -> str:
    try:
        update = json.loads(raw)
    except ValueError:
        return raw
    message = update.get("message") or update.get("edited_message") or update.get("callback_query") or {}
    return str(message.get("text") or message.get("caption") or message.get("data") or raw)
