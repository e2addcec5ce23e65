"""The chat page: one HTML, one CSS, one JS file, served as they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, RequestHandler

from bot.rehearsal.guard import is_visit, is_welcome

if TYPE_CHECKING:
    from bot.rehearsal.server import Server

FOLDER = Path(__file__).with_name("page")
KINDS = {"index.html": "text/html", "page.css": "text/css", "page.js": "text/javascript"}
# Nothing from elsewhere, nothing inline, no frame around it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def page_routes(server: Server) -> list[Any]:
    """The routes of the page's three files."""
    return [(r"/(page\.css|page\.js|)", PageHandler, {"server": server})]


class PageHandler(RequestHandler):
    def initialize(self, server: Server) -> None:
        self.server = server

    def get(self, name: str) -> None:
        if not is_welcome(self.request, self.server.port) and not is_visit(self.request, self.server.port):
            raise HTTPError(403)
        name = name or "index.html"
        self.set_header("Content-Type", f"{KINDS[name]}; charset=utf-8")
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-cache")
        self.finish((FOLDER / name).read_bytes())
