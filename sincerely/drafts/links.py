"""Links that open a draft, filled in, where the owner writes. https only: Telegram makes a dead link of mailto."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

from sincerely.model import Channel, Contact, Draft

LONGEST = 2000  # Characters: longer addresses are cut by browsers and proxies on the way.


def gmail(to: str, subject: str, body: str) -> str:
    """A new message in Gmail on the web."""
    return f"https://mail.google.com/mail/?{_query(view='cm', fs='1', to=to, su=subject, body=body)}"


def outlook(to: str, subject: str, body: str) -> str:
    """A new message in Outlook on the web."""
    return f"https://outlook.live.com/mail/0/deeplink/compose?{_query(to=to, subject=subject, body=body)}"


def whatsapp(phone: str, body: str) -> str:
    """A chat in WhatsApp; `phone` in international form, in any spelling. Without one the owner picks the chat."""
    return f"https://wa.me/{re.sub(r'[^0-9]', '', phone)}?{_query(text=body)}"


def telegram(handle: str, body: str) -> str:
    """A chat in Telegram with the text in the field; needs their public name."""
    return f"https://t.me/{quote(handle.lstrip('@'), safe='')}?{_query(text=body)}"


def linkedin(handle: str) -> str:
    """Their profile; LinkedIn takes no text, so the note is pasted."""
    name = re.sub(r"^(?:https?://)?(?:[a-z]+\.)?linkedin\.com/in/", "", handle).strip("/@ ")
    return f"https://www.linkedin.com/in/{quote(name, safe='')}/"


def x_post(body: str) -> str:
    """A new post on X with the text in it."""
    return f"https://x.com/intent/post?{_query(text=body)}"


def links_for(draft: Draft, contact: Contact) -> dict[str, str]:
    """What can be opened for a draft, by name: {"Gmail": "https://…"}; empty where an address is missing."""
    made = _made(draft, contact)
    return {name: link for name, link in made.items() if len(link) <= LONGEST}


def _made(draft: Draft, contact: Contact) -> dict[str, str]:
    if draft.channel is Channel.EMAIL:
        to, subject = contact.email or "", draft.subject or ""
        return {"Gmail": gmail(to, subject, draft.body), "Outlook": outlook(to, subject, draft.body)}
    if draft.channel is Channel.WHATSAPP:
        return {"WhatsApp": whatsapp(contact.handles.get("whatsapp") or contact.phone or "", draft.body)}
    if draft.channel is Channel.TELEGRAM and contact.handles.get("telegram"):
        return {"Telegram": telegram(contact.handles["telegram"], draft.body)}
    if draft.channel is Channel.LINKEDIN and contact.handles.get("linkedin"):
        return {"LinkedIn": linkedin(contact.handles["linkedin"])}
    if draft.channel is Channel.X:
        return {"X": x_post(draft.body)}
    return {}


def _query(**parts: str) -> str:
    return urlencode(parts, quote_via=quote, safe="")
