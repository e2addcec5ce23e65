"""One turn of the conversation: what came in, the owner's book, the time, and what is said in return.

A turn is one database transaction. Whatever a handler saves, its replies (rows of the outbox) and "this update is done"
are committed together, or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from handlers import texts
from handlers.incoming import Incoming
from storage import outbox
from storage.engine import Transaction
from storage.notes import Attachment
from storage.owners import Owner


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button: exactly one of `data` (a press comes back), `url` (https only) or `copy` (1 to 256 characters)."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None
    style: str | None = None  # success, danger or primary


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineResult:
    """One text offered in another chat: what the list shows, and what is written when it is chosen."""

    title: str
    text: str
    description: str = ""


Keyboard = Sequence[Sequence[Button]]

# A button must have words; a name of invisible signs has none.
NAMELESS = "…"

# A toast is worth showing only while the owner still looks at the button (Telegram refuses it after some 15 s).
TOAST_LIVES = timedelta(seconds=15)


@dataclass(kw_only=True)
class Turn:
    """`owner` is None for a stranger: then nothing may be stored but the one polite reply."""

    now: datetime
    incoming: Incoming
    tx: Transaction
    owner: Owner | None
    chat_id: int
    rehearsal: bool = False
    bot_username: str = ""
    here: str | None = None  # Where the note heard in this turn is from, by a location shared before it.
    said: list[int] = field(default_factory=list)
    toasted: bool = False

    @property
    def owner_id(self) -> int:
        """The owner's id; a turn of a stranger has none, and asking for it is a fault of the caller."""
        if self.owner is None:
            raise PermissionError("this turn has no owner")
        return self.owner.id

    def text(self, key: str, /, **values: object) -> str:
        """The bot's own words in the owner's language: HTML, or plain text for labels and toasts."""
        return texts.text(key, self.owner.locale if self.owner else "en", **values)

    def say(
        self,
        html: str,
        keyboard: Keyboard = (),
        *,
        reply_to: int | None = None,
        follow_up_id: int | None = None,
        about: int | None = None,
        dedupe_key: str | None = None,
    ) -> int:
        """Send a message to this chat; returns the id of its outbox row, by which it can be edited later.

        `about` is the contact it speaks of: a reply to the message is then a reply about them.
        """
        payload = message_payload(html, keyboard, reply_to=reply_to, about=about)
        return self._put("message", payload, follow_up_id=follow_up_id, dedupe_key=dedupe_key)

    def edit(self, outbox_id: int, html: str, keyboard: Keyboard = ()) -> int:
        """Change a message the bot sent, named by its outbox row (its message id may not be known yet)."""
        payload = {"text": html, "keyboard": keyboard_as_data(keyboard)}
        return self._put("edit", payload, edits=outbox_id)

    def edit_message(self, message_id: int, html: str, keyboard: Keyboard = ()) -> int:
        """Change a message the bot sent, named by Telegram's message id (the one a button was pressed on)."""
        payload = {"text": html, "keyboard": keyboard_as_data(keyboard), "message_id": message_id}
        return self._put("edit", payload)

    def answer(self, html: str, keyboard: Keyboard = (), *, about: int | None = None) -> int:
        """Show something in return: in place of the message whose button was pressed, else as a new message."""
        message_id = getattr(self.incoming, "query_id", None) and getattr(self.incoming, "message_id", None)
        if message_id is None:
            return self.say(html, keyboard, about=about)
        return self.edit_message(message_id, html, keyboard)

    def send_file(self, name: str, content: bytes, caption_html: str = "") -> int:
        """Send a document (an .eml, .vcf, .json …)."""
        payload = {"name": name, "content": content.hex(), "caption": caption_html}
        return self._put("document", payload)

    def send_kept(self, attachment: Attachment, caption_html: str = "") -> int:
        """Send a picture or file that the owner once sent; where Telegram has it no longer, words say so."""
        kept = {"as": attachment.kind, "file_id": attachment.file_id, "caption": caption_html}
        return self._put("kept", {**kept, "text": self.text("help.picture_gone")})

    def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer the press: a line of at most 200 characters that fades, or a dialog. Once a turn."""
        query_id = getattr(self.incoming, "query_id", None)
        if query_id is None or self.toasted:
            return
        self.toasted = True
        payload = {"query_id": query_id, "text": text[:200], "alert": alert}
        self._put("toast", payload, expires_at=self.now + TOAST_LIVES)

    def answer_inline(self, results: Sequence[InlineResult]) -> None:
        """Offer texts for another chat. Shown to this person alone and never cached: others must not see them."""
        query_id = getattr(self.incoming, "query_id", None)
        found = [
            {"id": str(number), "title": each.title, "description": each.description, "text": each.text}
            for number, each in enumerate(results)
        ]
        self._put("inline", {"query_id": query_id, "results": found}, expires_at=self.now + TOAST_LIVES)

    def offer_inline(self, results: Sequence[Mapping[str, str]]) -> None:
        """Answer words typed after the bot's name in another chat: id, title, description and text of each offer."""
        query_id = getattr(self.incoming, "query_id", None)
        if query_id is not None:
            self._put("inline", {"query_id": query_id, "results": list(results)}, expires_at=self.now + TOAST_LIVES)

    def _put(self, kind: str, payload: Mapping[str, Any], **more: Any) -> int:
        row = outbox.put(
            self.tx, self.owner.id if self.owner else None, self.chat_id, kind, payload, now=self.now, **more
        )
        self.said.append(row)
        return row


def message_payload(
    html: str, keyboard: Keyboard = (), *, reply_to: int | None = None, about: int | None = None
) -> dict[str, Any]:
    """A message as the outbox keeps it; also for what is sent without anybody having asked."""
    return {"text": html, "keyboard": keyboard_as_data(keyboard), "reply_to": reply_to, "about": about}


def keyboard_as_data(keyboard: Keyboard) -> list[list[dict[str, str]]]:
    """The keyboard as plain data for the outbox: only the keys that are set."""
    return [[_button_as_data(button) for button in row] for row in keyboard if row]


def _button_as_data(button: Button) -> dict[str, str]:
    fields = {
        "label": button.label.strip() or NAMELESS,
        "data": button.data,
        "url": button.url,
        "copy": button.copy,
        "style": button.style,
    }
    return {key: value for key, value in fields.items() if value is not None}
