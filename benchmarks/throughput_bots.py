"""The bots that are measured: `python -m benchmarks.throughput_bots ours|shipped|echo`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any


def ours() -> None:
    """The product, with Telegram's limits lifted."""
    from bot import limits

    limits.CHAT_BURST = limits.OVERALL_BURST = 10_000  # The chats' limit is not what is measured.
    shipped(sends_per_second=100_000.0)


def shipped(**more: Any) -> None:
    """The product as it ships."""
    from bot import app
    from bot.clock import Clock
    from bot.config import Settings
    from bot.talk import shipped

    settings = Settings(
        bot_token=os.environ["BENCH_TOKEN"],
        telegram_api_url=os.environ["BENCH_URL"],
        data_dir=Path(os.environ["DATA_DIR"]),
        everybody_allowed=True,
        health_port=0,
        **more,
    )
    sys.exit(app.run(settings, Clock(), shipped()))


def echo() -> None:
    """The smallest bot python-telegram-bot's own examples have."""
    from telegram.ext import Application, MessageHandler, filters

    async def answer(update: Any, context: Any) -> None:
        await update.message.reply_text(update.message.text)

    url = os.environ["BENCH_URL"]
    application = Application.builder().token(os.environ["BENCH_TOKEN"]).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling()


if __name__ == "__main__":
    {"ours": ours, "shipped": shipped, "echo": echo}[sys.argv[1]]()
