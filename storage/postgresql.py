"""Opens PostgreSQL: any number of processes, a small pool each."""

from __future__ import annotations

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from storage.refusal import DatabaseRefused

# As many as the worker threads; more would only wait for each other's row locks.
POOL = 8

# One number all replicas agree on ("sincerely" has nine letters, the rest is chance): who holds it may migrate.
MIGRATION_LOCK = 9_417_230_551

# A server that is gone without a word (a cable, a firewall) is noticed within a minute instead of in two hours.
# What the address says itself comes first.
WATCHED = {
    "application_name": "sincerely",
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
}


def engine(url: str, size: int = POOL) -> Engine:
    """An engine of `size` connections through psycopg 3. Raises DatabaseRefused for an address of something else."""
    try:
        address = make_url(url)
    except ArgumentError:
        raise DatabaseRefused("DATABASE_URL is not an address; expected postgresql+psycopg://user@host/name.") from None
    if address.drivername in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql+psycopg")
    if address.drivername != "postgresql+psycopg":
        raise DatabaseRefused(f"DATABASE_URL names {address.drivername}; Sincerely speaks SQLite and PostgreSQL.")
    try:
        return create_engine(
            address.update_query_dict(WATCHED | dict(address.query)), pool_size=size, max_overflow=0, pool_pre_ping=True
        )
    except ImportError:
        raise DatabaseRefused(
            "DATABASE_URL names PostgreSQL, but psycopg is not installed (requirements-full.lock has it)."
        ) from None
