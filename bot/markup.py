"""HTML as Telegram takes it: split when too long, and turned into plain text when refused."""

from __future__ import annotations

import re
from html import unescape

# Telegram counts characters after reading the markup; UTF-16 units are the strictest way to count them.
LIMIT = 4096
CAPTION_LIMIT = 1024

_TOKEN = re.compile(r"<[^<>]*>|&(?:#\w+|\w+);|.", re.DOTALL)
# The same with all text between two tags in one piece, for what need not be cut.
_STRETCH = re.compile(r"<[^<>]*>|<|[^<]+")
_TAG = re.compile(r"<(/?)([a-zA-Z-]+)[^<>]*>")


def units(text: str) -> int:
    """Length in UTF-16 code units, the way Telegram's clients count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(html: str) -> str:
    """The words without the markup."""
    return unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", html))


def split(html: str, limit: int = LIMIT) -> list[str]:
    """The message in parts of at most `limit` visible units, between lines where there are any, never inside a tag.

    What is open at a cut (a quote, a code block) is closed before it and opened again after it.
    """
    parts: list[str] = []
    tokens = (_STRETCH if units(html) <= limit else _TOKEN).findall(html)
    while tokens:
        cut = _cut(tokens, limit)
        part, rest = tokens[:cut], tokens[cut:]
        still_open = _open_tags(part)
        closing = [f"</{_name(tag)}>" for tag in reversed(still_open)]
        text = "".join([*part, *closing]).strip("\n")
        if plain(text).strip():
            parts.append(text)
        tokens = [*still_open, *rest] if rest else []
    return parts


def _cut(tokens: list[str], limit: int) -> int:
    """Where the first part ends: after the last line (else word, else character) that still fits."""
    used = 0
    line = word = 0
    for index, piece in enumerate(tokens):
        used += _width(piece)
        if used > limit:
            return line or word or max(index, 1)
        if piece == "\n":
            line = index + 1
        elif piece == " ":
            word = index + 1
    return len(tokens)


def _width(token: str) -> int:
    return 0 if _TAG.fullmatch(token) else units(unescape(token))


def _name(tag: str) -> str:
    found = _TAG.fullmatch(tag)
    return found.group(2) if found else ""


def _open_tags(tokens: list[str]) -> list[str]:
    opened: list[str] = []
    for token in tokens:
        found = _TAG.fullmatch(token)
        if found is None:
            continue
        if not found.group(1):
            opened.append(token)
        elif opened and _name(opened[-1]) == found.group(2):
            opened.pop()
    return opened
