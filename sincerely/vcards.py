"""Reads vCard files (2.1, 3.0, 4.0) as phones and address books write them: names, work, addresses, nothing else."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from sincerely.model import Contact

# A phone's whole address book; more than this is no list of people one means to keep in touch with.
MOST_CARDS = 2_000


def read_vcards(text: str) -> list[Contact]:
    """The contacts of a file, in order; cards without a name are left out."""
    found = []
    for card in re.findall(r"BEGIN:VCARD(.*?)END:VCARD", _unfolded(text), re.DOTALL | re.IGNORECASE)[:MOST_CARDS]:
        contact = _contact(card)
        if contact is not None:
            found.append(contact)
    return found


def _contact(card: str) -> Contact | None:
    fields: dict[str, str] = {}
    for name, value in _fields(card):
        fields.setdefault(name, value)
    name = fields.get("FN") or _name(fields.get("N", ""))
    if not name:
        return None
    return Contact(
        name=name,
        organization=fields.get("ORG", "").split(";")[0].strip() or None,
        role=fields.get("TITLE") or None,
        email=fields.get("EMAIL") or None,
        phone=fields.get("TEL", "").removeprefix("tel:") or None,
    )


def _fields(card: str) -> Iterator[tuple[str, str]]:
    for line in card.splitlines():
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, *parameters = head.split(";")
        if any("QUOTED-PRINTABLE" in parameter.upper() for parameter in parameters):
            value = quopri.decodestring(value.encode()).decode("utf-8", "replace")
        # "item1.TEL" is how Apple groups a field with its label.
        yield name.rpartition(".")[2].upper().strip(), _plain(value)


def _name(structured: str) -> str:
    family, given = (*(part.strip() for part in structured.split(";")), "", "")[:2]
    return f"{given} {family}".strip()


def _plain(value: str) -> str:
    unescaped = re.sub(r"\\([nN,;\\])", lambda match: "\n" if match[1] in "nN" else match[1], value)
    return " ".join(unescaped.split())


def _unfolded(text: str) -> str:
    """Long lines are folded with a space at the next line's start, or with "=" in quoted-printable."""
    joined = re.sub(r"\r?\n[ \t]", "", text.replace("\ufeff", ""))
    return re.sub(r"=\r?\n", "", joined)
