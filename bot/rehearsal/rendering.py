"""Text and entities back as HTML: what a user sees, for a test to look into."""

from __future__ import annotations

import html
from typing import Any

AROUND = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


def render(text: str, entities: list[dict[str, Any]]) -> str:
    """HTML that says the same as text and entities; `markup.parse` reads it back."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for entity in entities:
        before, after = AROUND.get(entity["type"], ("", ""))
        if entity["type"] == "text_link":
            before, after = f'<a href="{html.escape(entity["url"])}">', "</a>"
        opens.setdefault(entity["offset"], []).append(before)
        closes.setdefault(entity["offset"] + entity["length"], []).insert(0, after)
    out: list[str] = []
    position = 0
    for char in text:
        out += closes.get(position, []) + opens.get(position, [])
        out.append(html.escape(char, quote=False))
        position += 2 if char > "\uffff" else 1
    return "".join(out + closes.get(position, []))
