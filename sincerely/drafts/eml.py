"""A draft as a file for a mail program: opened, it is a message ready to be sent."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from sincerely.model import Contact, Draft


def eml(draft: Draft, contact: Contact) -> bytes:
    """The bytes of an .eml file: UTF-8, marked unsent so that Outlook and Apple Mail open it for editing."""
    message = EmailMessage(policy=SMTP)
    if contact.email and contact.email.count("@") == 1:
        user, domain = contact.email.split("@")
        message["To"] = Address(display_name=" ".join(contact.name.split()), username=user, domain=domain)
    message["Subject"] = " ".join((draft.subject or "").split())
    message["X-Unsent"] = "1"
    message.set_content(draft.body, charset="utf-8")
    return message.as_bytes()
