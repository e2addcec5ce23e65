"""`python -m bot health`: for Docker's HEALTHCHECK, and for people."""

from __future__ import annotations

import argparse
import json

import httpx

from bot.commands.settings import with_settings
from bot.config import Settings

SECONDS = 5.0


def configure(parser: argparse.ArgumentParser) -> None:
    """The port comes from HEALTH_PORT."""


def run(args: argparse.Namespace) -> int:
    """0 where the bot is well, 1 where it is not or does not answer."""
    return with_settings(_ask)


def _ask(settings: Settings) -> int:
    if not settings.health_port:
        print("HEALTH_PORT is 0: the bot serves no health page.")
        return 1
    try:
        answer = httpx.get(f"http://127.0.0.1:{settings.health_port}/healthz", timeout=SECONDS, trust_env=False)
        health = answer.json()
    except (httpx.HTTPError, json.JSONDecodeError):
        print("The bot does not answer.")
        return 1
    for name, value in health.items():
        print(f"{name}: {'none' if value is None else value}")
    return 0 if health.get("ok") else 1
