"""The person of a log: a known contact, a person read, or the first name-like word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.deliveries import receiver
from sincerely.notes.names import first_name, matches_name, title_case
from sincerely.notes.outcomes import named_in_log
from sincerely.notes.page import Finding, Someone

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token


def people_of_log(page: Page, tokens: list[Token]) -> list[Someone]:
    """The person of a log: a known contact, a person read, or the first name-like word."""
    said = [t for t in tokens if t.kind == "word"]
    token = named_in_log(said, page)
    by_name = token is not None and any(matches_name(token.text, k) for k in page.known)
    if page.people and (token is None or not by_name) and receiver(said, page) is None:
        read = page.people[0]
        read.findings = [f for f in read.findings if f.field in {"name", "organization", "promise"}]
        return [read]
    if token is None:
        return []
    someone = page.mentioned(token) if page.people else None
    if someone is None:
        low = token.low.removesuffix("'s")
        matches = [
            k
            for k in page.known
            if low in {first_name(k), *k.casefold().split()} or low.rstrip("s") in k.casefold().split()
        ]
        name = matches[0] if len(matches) == 1 else title_case(token.text.removesuffix("'s").removesuffix("’s"))
        i = said.index(token)
        if not matches and i and said[i - 1].low in {"mr", "mrs", "ms", "dr"}:
            name = f"{said[i - 1].text} {name}"
        someone = Someone(name)
        someone.findings.append(Finding("name", name, token.start, token.end, "log"))
    keep = {"name", "promise"} if any(t.kind == "date" for t in tokens) else {"name"}
    someone.findings = [f for f in someone.findings if f.field in keep]
    return [someone]
