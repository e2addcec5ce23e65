"""Every table. Each row of an owner carries `owner_id`; children point at (owner_id, contact_id), so that no row can
belong to one owner and speak of another's contact."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Time,
    UniqueConstraint,
    text,
)

from storage.types import Id, Instant, Json, Key, WallTime, Words

# Without names SQLite's constraints could never be dropped by a later migration.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)


def _table(name: str, *columns: Any, **more: Any) -> Table:
    """A table whose ids are never used twice: buttons in old messages name rows by id for months."""
    return Table(name, metadata, *columns, sqlite_autoincrement=True, **more)


def _partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over the few rows that are still open: it stays small however long the history grows."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


def _id() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _owner_id() -> Column[int]:
    return Column("owner_id", BigInteger, ForeignKey("owners.id", ondelete="CASCADE"), nullable=False)


def _of_contact() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["owner_id", "contact_id"], ["contacts.owner_id", "contacts.id"], ondelete="CASCADE")


meta = Table(
    "meta",
    metadata,
    Column("key", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

invites = Table(
    "invites",
    metadata,
    Column("code_hash", Words, primary_key=True),
    Column("made_at", Instant, nullable=False),
    Column("redeemed_at", Instant),
)

owners = Table(
    "owners",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's user id.
    Column("chat_id", BigInteger, nullable=False),
    Column("first_name", Words, nullable=False),
    Column("username", Words),
    Column("locale", Words, nullable=False),
    Column("preferences", Json, nullable=False),
    Column("voice", Json, nullable=False),
    Column("state", Words, nullable=False),
    Column("set_up", Boolean, nullable=False),
    Column("inline", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("last_seen_at", Instant, nullable=False),
    CheckConstraint("state IN ('active', 'blocked')", name="state"),
)

contacts = _table(
    "contacts",
    _id(),
    _owner_id(),
    Column("name", Words, nullable=False),
    Column("name_key", Key, nullable=False),
    Column("organization", Words),
    Column("role", Words),
    Column("email", Words),
    Column("phone", Words),
    Column("handles", Json, nullable=False),
    Column("channel", Words),
    Column("circle", Words),
    Column("sources", Json, nullable=False),
    Column("note", Words, nullable=False),
    Column("search_key", Words, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("deleted_at", Instant),
    Column("version", Integer, nullable=False),
    UniqueConstraint("owner_id", "id"),
    Index("ix_contacts_owner_id_name_key", "owner_id", "name_key"),
    Index("ix_contacts_owner_id_updated_at", "owner_id", "updated_at"),
    _partial("ix_contacts_deleted_at", "deleted_at", where="deleted_at IS NOT NULL"),
)

notes = _table(
    "notes",
    _id(),
    _owner_id(),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("text", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("card_outbox_id", BigInteger),
    Column("attachment", Json),  # What it came with lies at Telegram; this is its name there.
    UniqueConstraint("owner_id", "id"),
    UniqueConstraint("owner_id", "chat_id", "message_id"),
    _partial("ix_notes_owner_id_card_outbox_id", "owner_id", "card_outbox_id", where="card_outbox_id IS NOT NULL"),
)

note_contacts = Table(
    "note_contacts",
    metadata,
    _owner_id(),
    Column("note_id", BigInteger, primary_key=True),
    Column("contact_id", BigInteger, primary_key=True),
    ForeignKeyConstraint(["owner_id", "note_id"], ["notes.owner_id", "notes.id"], ondelete="CASCADE"),
    _of_contact(),
    Index("ix_note_contacts_owner_id_contact_id", "owner_id", "contact_id"),
)


def _facts(name: str, *columns: Any) -> Table:
    """A table of facts. `note_id` says which note they came from (no foreign key: a fact outlives its note).
    `by_hand` marks what the owner set himself, so that reading an edited note again leaves it alone."""
    return _table(
        name,
        _id(),
        _owner_id(),
        Column("contact_id", BigInteger, nullable=False),
        Column("note_id", BigInteger),
        Column("by_hand", Boolean, nullable=False),
        *columns,
        Column("source", Json),
        _of_contact(),
        Index(f"ix_{name}_owner_id_contact_id", "owner_id", "contact_id"),
        _partial(f"ix_{name}_owner_id_note_id", "owner_id", "note_id", where="note_id IS NOT NULL"),
    )


encounters = _facts(
    "encounters",
    Column("on", Date, nullable=False),
    Column("at", Instant),
    Column("place", Words),
    Column("noted_at", Instant),
)
hooks = _facts(
    "hooks",
    Column("text", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("noted_at", Instant),
)
promises = _facts(
    "promises",
    Column("action", Words, nullable=False),
    Column("due", Date),
    Column("time", Time),
    Column("by", Words, nullable=False),
    Column("zone", Words),
    Column("noted_at", Instant),
)
milestones = _facts(
    "milestones",
    Column("what", Words, nullable=False),
    Column("on", Date, nullable=False),
    Column("whole_month", Boolean, nullable=False),
    Column("yearly", Boolean, nullable=False),
    Column("until", Date),
    Column("noted_at", Instant),
)
touches = _facts(
    "touches",
    Column("kind", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", Words, nullable=False),
    Column("gave", Boolean, nullable=False),
    Column("asked", Boolean, nullable=False),
    Column("answers", Words),
    Column("channel", Words),
)
decisions = _facts(
    "decisions",
    Column("kind", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("follow_up", Words),
    Column("until", Instant),
)

OPEN_FOLLOW_UP = "state IN ('pending', 'prompted', 'held')"
DUE_FOLLOW_UP = "state = 'pending'"
LISTED_FOLLOW_UP = "state IN ('pending', 'prompted')"

follow_ups = _table(
    "follow_ups",
    _id(),
    _owner_id(),
    Column("contact_id", BigInteger, nullable=False),
    Column("key", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("about", BigInteger, nullable=False),
    Column("round", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("local", WallTime, nullable=False),
    Column("zone", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("what", Words),
    Column("needs_value", Boolean, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("facts", Json, nullable=False),
    Column("state", Words, nullable=False),
    Column("state_reason", Words),
    Column("variant", Integer, nullable=False),
    Column("channel", Words),
    Column("prompted_at", Instant),
    Column("settled_at", Instant),
    Column("outbox_id", BigInteger),
    Column("created_at", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    _of_contact(),
    # 'held' is pending of an owner who blocked the bot: out of the ticker's sight until he comes back.
    CheckConstraint("state IN ('pending', 'held', 'prompted', 'done', 'cancelled')", name="state"),
    Index("ix_follow_ups_owner_id_contact_id", "owner_id", "contact_id"),
    _partial("ix_follow_ups_due", "due_at", where=DUE_FOLLOW_UP),
    _partial("ix_follow_ups_owner_due", "owner_id", "due_at", where=LISTED_FOLLOW_UP),
    _partial("ix_follow_ups_prompted", "owner_id", "prompted_at", where="prompted_at IS NOT NULL"),
    _partial("uq_follow_ups_open", "owner_id", "contact_id", "key", where=OPEN_FOLLOW_UP, unique=True),
)

UNHANDLED = "done_at IS NULL AND dead_at IS NULL"

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_key", Key, nullable=False),
    Column("user_id", BigInteger),
    Column("raw", Words, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("worker", Words),
    Column("lease_until", Instant),
    Column("attempts", Integer, nullable=False),
    Column("retry_at", Instant),
    Column("error", Words),
    Column("done_at", Instant),
    Column("dead_at", Instant),
    _partial("ix_inbox_unhandled", "chat_key", "update_id", where=UNHANDLED),
    _partial("ix_inbox_unhandled_in_order", "update_id", where=UNHANDLED),
    _partial("ix_inbox_dead", "dead_at", where="dead_at IS NOT NULL"),
    Index("ix_inbox_received_at", "received_at"),
    Index("ix_inbox_user_id", "user_id"),
    postgresql_with={"fillfactor": "80"},
)

QUEUED = "state = 'queued'"
LEASED = "state = 'leased'"
UNSENT = "state IN ('queued', 'leased')"

# No foreign key to owners: the last word to somebody who is being forgotten is sent after the owner's row is gone.
# None to follow_ups: undo takes their rows out and puts them back.
outbox = _table(
    "outbox",
    _id(),
    Column("owner_id", BigInteger),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", Words, nullable=False),
    Column("payload", Json, nullable=False),
    Column("dedupe_key", Words),
    Column("follow_up_id", BigInteger),
    Column("edits", BigInteger),
    Column("state", Words, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("send_after", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("worker", Words),
    Column("lease_until", Instant),
    Column("token", Words),
    Column("started_at", Instant),
    Column("attempts", Integer, nullable=False),
    Column("error", Words),
    Column("message_id", BigInteger),
    Column("created_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("told_at", Instant),
    CheckConstraint("state IN ('queued', 'leased', 'sent', 'unknown', 'failed', 'cancelled')", name="state"),
    CheckConstraint("state <> 'sent' OR settled_at IS NOT NULL", name="sent_has_a_time"),
    Index("uq_outbox_owner_id_dedupe_key", "owner_id", "dedupe_key", unique=True),
    _partial("ix_outbox_queued", "send_after", where=QUEUED),
    _partial("ix_outbox_unsent_of_chat", "chat_id", "id", where=UNSENT),
    _partial("ix_outbox_leased", "lease_until", where=LEASED),
    _partial("ix_outbox_untold", "owner_id", where="state = 'unknown' AND told_at IS NULL"),
    _partial("ix_outbox_owner_id_message_id", "owner_id", "chat_id", "message_id", where="message_id IS NOT NULL"),
    _partial("ix_outbox_settled_at", "settled_at", where="settled_at IS NOT NULL"),
    # Every row is changed three times in its first seconds: room on the page keeps those changes in place.
    postgresql_with={"fillfactor": "80"},
)

undo = _table(
    "undo",
    _id(),
    _owner_id(),
    Column("what", Words, nullable=False),
    Column("contact_ids", Json, nullable=False),
    Column("created_ids", Words, nullable=False),  # Numbers with a space behind each: more are added at the end.
    Column("before", Json, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("undone_at", Instant),
    Index("ix_undo_owner_id_id", "owner_id", "id"),
    Index("ix_undo_expires_at", "expires_at"),
)

shelf = _table(
    "shelf",
    _id(),
    _owner_id(),
    Column("url", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("put_at", Instant, nullable=False),
    UniqueConstraint("owner_id", "id"),
    UniqueConstraint("owner_id", "url"),
)

shelf_given = Table(
    "shelf_given",
    metadata,
    _owner_id(),
    Column("shelf_id", BigInteger, primary_key=True),
    Column("contact_id", BigInteger, primary_key=True),
    Column("given_at", Instant, nullable=False),
    ForeignKeyConstraint(["owner_id", "shelf_id"], ["shelf.owner_id", "shelf.id"], ondelete="CASCADE"),
    _of_contact(),
    Index("ix_shelf_given_owner_id_contact_id", "owner_id", "contact_id"),
)

talk = Table(
    "talk",
    metadata,
    Column("owner_id", BigInteger, ForeignKey("owners.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("last_contact_id", BigInteger),
    Column("last_at", Instant),
    Column("event_place", Words),
    Column("event_on", Date),
    Column("awaiting", Json),
    _partial("ix_talk_event_on", "event_on", where="event_on IS NOT NULL"),
)

drafts = _table(
    "drafts",
    _id(),
    _owner_id(),
    Column("contact_id", BigInteger, nullable=False),
    Column("follow_up_id", BigInteger, nullable=False),
    Column("variant", Integer, nullable=False),
    Column("channel", Words, nullable=False),
    Column("body", Words, nullable=False),
    Column("shown_at", Instant, nullable=False),
    _of_contact(),
    UniqueConstraint("owner_id", "follow_up_id", "channel", "variant"),
    Index("ix_drafts_owner_id_contact_id", "owner_id", "contact_id"),
    Index("ix_drafts_owner_id_shown_at", "owner_id", "shown_at"),
)

templates = Table(
    "templates",
    metadata,
    Column("owner_id", BigInteger, ForeignKey("owners.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("name", Words, primary_key=True),
    Column("text", Words, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

FACTS = (encounters, hooks, promises, milestones, touches, decisions)
