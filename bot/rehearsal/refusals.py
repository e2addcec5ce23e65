"""What the server says no with: Telegram's codes and Telegram's words."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """A call is refused. `fault` marks what a correct bot never sends, whatever the state of the chat."""

    def __init__(
        self, description: str, code: int = 400, *, fault: bool = False, parameters: dict[str, Any] | None = None
    ):
        prefix = {
            400: "Bad Request",
            403: "Forbidden",
            404: "Not Found",
            409: "Conflict",
            429: "Too Many Requests",
        }.get(code)
        self.code = code
        self.description = f"{prefix}: {description}" if prefix else description
        self.fault = fault
        self.parameters = parameters
        super().__init__(self.description)

    @classmethod
    def bare(cls, description: str, code: int) -> Refused:
        """One that says only its name, without a reason."""
        refused = cls("", code)
        refused.description = description
        return refused

    def as_json(self) -> dict[str, Any]:
        """The body of the answer, as the Bot API words it."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def wrong(description: str) -> Refused:
    """A 400 that is the caller's own fault: it counts as a violation."""
    return Refused(description, fault=True)
