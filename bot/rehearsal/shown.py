"""A message as the user sees it now, for tests and for the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.rehearsal.rendering import render
from bot.rehearsal.world import Button, File, Message, World


@dataclass(frozen=True, slots=True)
class Document:
    """A file in a message."""

    name: str
    data: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One message, frozen at the moment it was looked at."""

    id: int
    text: str
    html: str
    buttons: list[list[Button]]
    from_bot: bool
    edited: bool
    at: datetime
    reply_to: int | None
    reactions: list[str]
    document: Document | None
    photo: Document | None
    content: dict[str, Any]

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons, row by row."""
        return [button.label for row in self.buttons for button in row]

    def button(self, label_or_data: str) -> Button | None:
        """The button of that label or data; a label may be given by a part of it."""
        buttons = [button for row in self.buttons for button in row]
        exact = (button for button in buttons if label_or_data in (button.label, button.data))
        return next(exact, None) or next((button for button in buttons if label_or_data in button.label), None)


def shown(world: World, message: Message) -> Shown:
    """The message as it is now."""
    content = message.content
    text = content.get("text", content.get("caption", ""))
    entities = content.get("entities", content.get("caption_entities", []))
    photo = content["photo"][-1] if content.get("photo") else None
    return Shown(
        id=message.id,
        text=text,
        html=render(text, entities),
        buttons=buttons_of(message.markup),
        from_bot=message.sender == world.bot["id"],
        edited=message.edited_at is not None,
        at=message.at,
        reply_to=message.reply_to,
        reactions=list(message.reactions),
        document=_document(world, content.get("document")),
        photo=_document(world, photo),
        content=content,
    )


def buttons_of(markup: dict[str, Any] | None) -> list[list[Button]]:
    """The inline keyboard, row by row."""
    return [[_button(button) for button in row] for row in (markup or {}).get("inline_keyboard", [])]


def _button(button: dict[str, Any]) -> Button:
    return Button(
        label=button["text"],
        data=button.get("callback_data"),
        url=button.get("url"),
        copy=button.get("copy_text", {}).get("text"),
        inline=button.get("switch_inline_query", button.get("switch_inline_query_current_chat")),
        style=button.get("style"),
    )


def _document(world: World, found: dict[str, Any] | None) -> Document | None:
    kept: File | None = world.files.get(found["file_id"]) if found else None
    return Document(kept.name, kept.data, kept.content_type) if kept else None
