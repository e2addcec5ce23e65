"""The settings: read once from the environment and `.env`, every problem named at once, in sentences."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dotenv import dotenv_values

TELEGRAM = "https://api.telegram.org"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class BadSettings(Exception):
    """Some settings are missing or wrong; `problems` names them all, without their values where they are secret."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the bot was told. Secrets are kept out of `repr`, so that no log line shows one by accident."""

    bot_token: str = field(default="", repr=False)
    telegram_api_url: str = TELEGRAM
    database_url: str = field(default="", repr=False)
    database_key: str = field(default="", repr=False)
    data_dir: Path = Path("data")
    allowed_users: frozenset[int] = frozenset()
    everybody_allowed: bool = False
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1"
    webhook_port: int = 8443
    webhook_secret: str = field(default="", repr=False)
    polling: bool = True
    sends_per_second: float = 25.0
    inline_mode: bool = False
    rehearsal_port: int = 8765
    health_port: int = 8766
    metrics_port: int = 0
    metrics_listen: str = "127.0.0.1"
    backup_dir: Path | None = None
    templates_dir: Path | None = None
    log_level: str = "INFO"
    rehearsal: bool = False

    @property
    def database_path(self) -> Path:
        """Where the SQLite file lies. A rehearsal keeps its people apart from real ones."""
        return self.data_dir / ("rehearsal.db" if self.rehearsal else "sincerely.db")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log line may contain."""
        return tuple(s for s in (self.bot_token, self.webhook_secret, self.database_key, self.database_url) if s)

    @property
    def webhook_token(self) -> str:
        """The secret Telegram sends with each webhook call.

        Without WEBHOOK_SECRET it follows from the token, so that all replicas agree without being told.
        """
        if self.webhook_secret:
            return self.webhook_secret
        return hmac.new(self.bot_token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: how its text is read, and whether it is a secret (then NAME_FILE works as well)."""

    name: str
    read: Callable[[str], Any]
    secret: bool = False

    @property
    def field(self) -> str:
        return self.name.lower()


def load(environ: Mapping[str, str] | None = None, dotenv: Path | None = Path(".env")) -> Settings:
    """Read the settings. The environment wins over `.env`. Raises BadSettings with every problem."""
    given: dict[str, str] = {}
    if dotenv is not None and dotenv.is_file():
        given.update({name: value or "" for name, value in dotenv_values(dotenv).items()})
    given.update(os.environ if environ is None else environ)
    problems: list[str] = []
    fields: dict[str, Any] = {}
    for variable in VARIABLES:
        text = _text_of(variable, given, problems)
        if text:
            _read_into(fields, variable, text, problems)
    problems.extend(_contradictions(fields))
    if problems:
        raise BadSettings(problems)
    return Settings(**fields)


def _text_of(variable: Variable, given: Mapping[str, str], problems: list[str]) -> str:
    text = given.get(variable.name, "").strip()
    path = given.get(f"{variable.name}_FILE", "").strip() if variable.secret else ""
    if text or not path:
        return text
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        problems.append(f"{variable.name}_FILE names a file that cannot be read.")
        return ""


def _read_into(fields: dict[str, Any], variable: Variable, text: str, problems: list[str]) -> None:
    try:
        value = variable.read(text)
    except ValueError as reason:
        problems.append(f"{variable.name} {reason}.")
        return
    if variable.name == "ALLOWED_USERS":
        fields["everybody_allowed"] = value is None
        value = value or frozenset()
    fields[variable.field] = value


def _contradictions(fields: Mapping[str, Any]) -> list[str]:
    found = []
    if fields.get("webhook_url") and not fields.get("bot_token"):
        found.append("WEBHOOK_URL is set, but BOT_TOKEN is not: a rehearsal needs no webhook.")
    if fields.get("database_key") and fields.get("database_url", "").startswith("postgresql"):
        found.append("DATABASE_KEY encrypts the SQLite file; with PostgreSQL leave it empty and encrypt the disk.")
    ports = [fields[name] for name in ("health_port", "metrics_port", "webhook_port") if fields.get(name)]
    if len(ports) != len(set(ports)):
        found.append("HEALTH_PORT, METRICS_PORT and WEBHOOK_PORT must differ.")
    return found


def _templates_dir(text: str) -> Path:
    from sincerely.drafts import templates_in  # Loaded here: only who has a folder waits for it.

    templates_in(Path(text))
    return Path(text)


def _token(text: str) -> str:
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", text):
        raise ValueError('does not look like a token from @BotFather ("123456:ABC…")')
    return text


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("must be an address such as https://api.telegram.org")
    return text.rstrip("/")


def _webhook_url(text: str) -> str:
    parts = urlsplit(text)
    secure = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    if not secure or not parts.hostname:
        raise ValueError("must be an https address (Telegram calls no other)")
    return text


def _database_url(text: str) -> str:
    if not text.startswith(("postgresql+psycopg://", "sqlite:///")):
        raise ValueError("must start with postgresql+psycopg:// (or sqlite:///)")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise ValueError("must be a port number from 1 to 65535 (0 switches it off)")
    return int(text)


def _secret(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", text):
        raise ValueError("must be 16 to 256 letters, digits, _ or - (Telegram takes no others)")
    return text


def _users(text: str) -> frozenset[int] | None:
    if text == "*":
        return None
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isdecimal() for part in parts):
        raise ValueError("must be Telegram user ids separated by commas, or *")
    return frozenset(int(part) for part in parts)


def _switch(text: str) -> bool:
    if text.lower() not in {"on", "off", "yes", "no", "true", "false", "1", "0"}:
        raise ValueError("must be on or off")
    return text.lower() in {"on", "yes", "true", "1"}


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= 30:
        raise ValueError("must be a number above 0 and at most 30 (Telegram takes no more)")
    return rate


def _level(text: str) -> str:
    if text.upper() not in LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(LOG_LEVELS)}")
    return text.upper()


VARIABLES = (
    Variable("BOT_TOKEN", _token, secret=True),
    Variable("TELEGRAM_API_URL", _url),
    Variable("DATABASE_URL", _database_url, secret=True),
    Variable("DATABASE_KEY", str, secret=True),
    Variable("DATA_DIR", Path),
    Variable("ALLOWED_USERS", _users),
    Variable("WEBHOOK_URL", _webhook_url),
    Variable("WEBHOOK_LISTEN", str),
    Variable("WEBHOOK_PORT", _port),
    Variable("WEBHOOK_SECRET", _secret, secret=True),
    Variable("POLLING", _switch),
    Variable("SENDS_PER_SECOND", _rate),
    Variable("INLINE_MODE", _switch),
    Variable("REHEARSAL_PORT", _port),
    Variable("HEALTH_PORT", _port),
    Variable("METRICS_PORT", _port),
    Variable("METRICS_LISTEN", str),
    Variable("BACKUP_DIR", Path),
    Variable("TEMPLATES_DIR", _templates_dir),
    Variable("LOG_LEVEL", _level),
)
