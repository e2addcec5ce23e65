"""Who may speak to the server: this machine, under its own name, and its own page."""

from __future__ import annotations

from urllib.parse import urlsplit

from tornado.httputil import HTTPServerRequest

NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


def is_welcome(request: HTTPServerRequest, port: int) -> bool:
    """Refuses foreign names (DNS rebinding), foreign origins and cross-site requests of a browser."""
    if not _is_ours(f"//{request.headers.get('Host', '')}", port):
        return False
    origin = request.headers.get("Origin")
    if origin is not None and not _is_ours(origin, port):
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")


def is_visit(request: HTTPServerRequest, port: int) -> bool:
    """A person who follows a link to the page, wherever the link stood. The page itself holds nothing of anybody."""
    to_document = request.headers.get("Sec-Fetch-Dest") == "document" and request.method == "GET"
    return to_document and "Origin" not in request.headers and _is_ours(f"//{request.headers.get('Host', '')}", port)


def _is_ours(address: str, port: int) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("", "http") and parts.hostname in NAMES and parts.port == port
    except ValueError:
        return False
