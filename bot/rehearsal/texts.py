"""Texts with their formatting: what the bot sends, checked; what the user types, with the entities Telegram finds."""

from __future__ import annotations

import re
from typing import Any

from bot.rehearsal.markup import parse, utf16
from bot.rehearsal.refusals import wrong

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

# Telegram marks these by itself, in texts of both sides.
FOUND = (
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    (
        "url",
        re.compile(
            r"(?i)\b(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|eu|de|me|app|example)(?:/[^\s<>\"]*)?)(?<![.,;:!?)])"
        ),
    ),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z]\w{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w&#])#\w*[^\W\d]\w*")),
)


def found_entities(text: str, taken: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """Commands, links, addresses, mentions and hashtags in a text, outside of links and code that are `taken`."""
    closed = {"text_link", "code", "pre", "text_mention"}
    busy = [(e["offset"], e["offset"] + e["length"]) for e in taken or () if e["type"] in closed]
    entities: list[dict[str, Any]] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start = utf16(text[: match.start()])
            end = start + utf16(match.group())
            if all(end <= left or right <= start for left, right in busy):
                busy.append((start, end))
                entities.append({"type": kind, "offset": start, "length": end - start})
    return sorted(entities, key=lambda entity: entity["offset"])


def formatted(params: dict[str, Any], name: str, limit: int) -> dict[str, Any]:
    """A text or caption as it is stored: `{name: …, entities: […]}`. Raises Refused."""
    prefix = "caption_" if name == "caption" else ""
    text, entities = _read(params, name, prefix)
    if utf16(text) > limit:
        raise wrong("message caption is too long" if name == "caption" else "message is too long")
    if not text:
        if name == "text":
            raise wrong("message text is empty")
        return {}
    marked = sorted(entities + found_entities(text, entities), key=lambda entity: (entity["offset"], -entity["length"]))
    return {name: text} | ({f"{prefix}entities": marked} if marked else {})


def _read(params: dict[str, Any], name: str, prefix: str) -> tuple[str, list[dict[str, Any]]]:
    source = params.get(name, "")
    mode = params.get("parse_mode", "")
    if mode.lower() == "html":
        return parse(source)
    if mode:
        raise wrong(f"unsupported parse_mode {mode!r}: the rehearsal reads HTML")
    entities = params.get(f"{prefix}entities", [])
    end = utf16(source)
    for entity in entities:
        if entity["offset"] < 0 or entity["length"] < 1 or entity["offset"] + entity["length"] > end:
            raise wrong("can't parse entities: entity beyond the end of the text")
    return source.strip(), list(entities)
