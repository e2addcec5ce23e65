"""What Telegram checks in a keyboard before it takes the message: one bad button refuses the whole."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.links import BadLink, checked_link, same_link
from bot.rehearsal.markup import utf16
from bot.rehearsal.refusals import wrong

CALLBACK_BYTES = 64
COPY_CHARACTERS = 256
MOST_BUTTONS = 100
STYLES = frozenset({"danger", "success", "primary"})
LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})


def checked_markup(markup: dict[str, Any] | None, *, inline_only: bool = False) -> dict[str, Any] | None:
    """The keyboard as stored, links completed; None where there is none. Raises Refused."""
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        if inline_only:
            raise wrong("inline keyboard expected")
        if "keyboard" in markup:
            _check_reply_keyboard(markup["keyboard"])
        return markup
    rows = [[_checked_button(button) for button in row] for row in markup["inline_keyboard"]]
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise wrong("reply markup is too long")
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def _check_reply_keyboard(rows: list[list[Any]]) -> None:
    for row in rows:
        for button in row:
            if not (button if isinstance(button, str) else button["text"]).strip():
                raise wrong("keyboard button text must be non-empty")


def _checked_button(button: dict[str, Any]) -> dict[str, Any]:
    if not button["text"].strip():
        raise wrong("inline keyboard button text must be non-empty")
    actions = button.keys() - LOOKS
    if not actions:
        raise wrong("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise wrong("can't parse inline keyboard button: exactly one of its optional fields must be used")
    if button.get("style", "primary") not in STYLES:
        raise wrong("can't parse inline keyboard button: Invalid button style specified")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_BYTES:
        raise wrong("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= utf16(button["copy_text"]["text"]) <= COPY_CHARACTERS:
        raise wrong("BUTTON_COPY_TEXT_INVALID")
    return button | {"url": button_link(button["url"])} if "url" in button else button


def button_link(link: str) -> str:
    """The link of a button. What Telegram would store mangled and dead (`mailto:`) is refused. Raises Refused."""
    try:
        stored = checked_link(link)
    except BadLink as reason:
        raise wrong(f"inline keyboard button URL '{link}' is invalid: {reason}") from None
    if not same_link(link, stored):
        raise wrong(f"BUTTON_URL_INVALID: '{link}' would be stored as '{stored}'")
    return stored
