"""What every test shares: a clean environment and a hypothesis profile without a wall-clock deadline."""

import os

import pytest
from hypothesis import settings

# dateparser's first call takes a third of a second; a deadline would fail on it by chance.
settings.register_profile("sincerely", deadline=None)
settings.load_profile("sincerely")

OURS = ("BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "DATABASE_KEY", "ALLOWED_USERS", "REHEARSAL_PORT")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own settings must not decide whether a test passes."""
    for name in OURS:
        if name in os.environ:
            monkeypatch.delenv(name)
