"""What each channel asks for: length, subject, sign-off (CRAFT, Etiquette)."""

from __future__ import annotations

from dataclasses import dataclass

from sincerely.model import Channel, Voice

LINKEDIN_NOTE = 200  # Characters of a connection note on a free account.
LINKEDIN_NOTE_PREMIUM = 300
COPY_BUTTON = 256  # Characters a Telegram copy button can hold.


@dataclass(frozen=True, slots=True, kw_only=True)
class Etiquette:
    """The limits and the look of a channel. `families` are the template files tried, first one first."""

    families: tuple[str, ...]
    base: str
    words: tuple[int, int] = (1, 120)
    characters: int | None = None
    subject: bool = False
    sign_off: bool = False


CHAT = Etiquette(families=("chat",), base="chat", words=(1, 50))
RULES = {
    Channel.EMAIL: Etiquette(families=("email",), base="email", subject=True, sign_off=True),
    Channel.LINKEDIN: Etiquette(families=("linkedin", "email"), base="linkedin", words=(1, 80)),
    Channel.X: Etiquette(families=("x",), base="x", words=(1, 60), characters=280),
    Channel.WHATSAPP: CHAT,
    Channel.TELEGRAM: CHAT,
    Channel.SMS: CHAT,
    Channel.PHONE: Etiquette(families=("phone", "chat"), base="phone", words=(1, 120)),
    Channel.LETTER: Etiquette(families=("letter", "email"), base="letter", words=(40, 70), sign_off=True),
}


def etiquette_of(channel: Channel, voice: Voice, *, note: bool = False) -> Etiquette:
    """The rules of a channel; a LinkedIn connection note has its own, shorter ones."""
    if not note:
        return RULES[channel]
    limit = LINKEDIN_NOTE_PREMIUM if voice.linkedin_premium else LINKEDIN_NOTE
    return Etiquette(families=("linkedin",), base="note", words=(1, 60), characters=limit)


def fits_copy_button(text: str) -> bool:
    """Whether a text can be put on Telegram's copy button: 1 to 256 characters, of which an emoji counts as two."""
    return 0 < len(text.encode("utf-16-le")) // 2 <= COPY_BUTTON
