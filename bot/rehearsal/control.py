"""`/sim/…`: what the page and other processes do and see: say, edit, press, clock, calls, state, faults.

Changes are POST with a JSON body; `docs/rehearsal.md` lists them all.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, RequestHandler

from bot.rehearsal.chat import Chat
from bot.rehearsal.guard import is_welcome
from bot.rehearsal.state import calls_of, planned_for, state_of

if TYPE_CHECKING:
    from bot.rehearsal.server import Server

LONGEST_WAIT = 30.0
Body = dict[str, Any]
# What a browser may show as a picture in the page; everything else is a download.
PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


class SimHandler(RequestHandler):
    """One control request."""

    def initialize(self, server: Server) -> None:
        self.server = server
        self.hung_up = False

    def prepare(self) -> None:
        if not is_welcome(self.request, self.server.port):
            raise HTTPError(403)
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def on_connection_close(self) -> None:
        self.hung_up = True
        self.server.waking.wake()

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        error = kwargs.get("exc_info", (None, None))[1]
        reason = (error.log_message if isinstance(error, HTTPError) else None) or self._reason
        self.finish({"ok": False, "error": reason})

    async def get(self, what: str, which: str | None) -> None:
        try:
            await self._look(what, which)
        except ValueError as error:
            raise HTTPError(400, "a number is expected") from error

    async def _look(self, what: str, which: str | None) -> None:
        match what:
            case "clock":
                await self._clock()
            case "state":
                await self._state()
            case "planned":
                self._answer({"planned": await asyncio.to_thread(planned_for, self.server, self._user().id)})
            case "calls":
                self._answer({"calls": calls_of(self.server)})
            case "violations":
                self._answer({"violations": self.server.violations})
            case "file":
                self._file(which or "")
            case _:
                raise HTTPError(404)

    async def post(self, what: str, _: str | None) -> None:
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise HTTPError(415, "send application/json")
        try:
            body = json.loads(self.request.body)
            if what == "clock":
                await asyncio.to_thread(self._moves, body)
            elif what == "faults":
                self.server.faults.next(body.pop("method"), **body)
                self.server.waking.wake()
            elif what == "user":
                self.server.chat(body["id"], body["first_name"], body.get("username"))
            elif act := ACTS.get(what):
                self._answer({"ok": True, "result": act(self._chat(body["user"]), body)})
                return
            else:
                raise HTTPError(404)
        except (AssertionError, KeyError, TypeError, ValueError, binascii.Error) as error:
            raise HTTPError(400, str(error).replace("%", "%%")) from error
        self._answer({"ok": True})

    def _answer(self, body: Body) -> None:
        if not self.hung_up:
            self.set_header("Content-Type", "application/json; charset=utf-8")
            self.finish(json.dumps(body, ensure_ascii=False, default=str))

    def _user(self) -> Chat:
        return self._chat(int(self.get_query_argument("user")))

    def _chat(self, user: int) -> Chat:
        chat = self.server.chats.get(user)
        if chat is None:
            raise HTTPError(404, "there is no such user")
        return chat

    async def _until(self, ready: Callable[[], bool]) -> None:
        """Hold the request until something is new, or the caller's patience ends."""
        loop = asyncio.get_running_loop()
        ends = loop.time() + min(float(self.get_query_argument("wait", "0")), LONGEST_WAIT)
        while True:
            event = self.server.waking.next()
            left = ends - loop.time()
            if ready() or left <= 0 or self.hung_up or self.server.stopping:
                return
            await self.server.waking.wait(event, left)

    async def _clock(self) -> None:
        clock = self.server.clock
        known = float(self.get_query_argument("known", "nan"))
        await self._until(lambda: clock.offset.total_seconds() != known)
        self._answer({"offset": clock.offset.total_seconds(), "now": clock.now().isoformat()})

    async def _state(self) -> None:
        chat = self._user()
        since = int(self.get_query_argument("since", "0"))
        world = self.server.world
        await self._until(lambda: world.version != since)
        self._answer(state_of(self.server, chat.id, since, int(self.get_query_argument("toasts", "0"))))

    def _file(self, file_id: str) -> None:
        """A picture is shown; anything else is offered as a download and never opened in the page's origin."""
        kept = self.server.world.files.get(file_id)
        if kept is None:
            raise HTTPError(404)
        picture = next((kind for magic, kind in PICTURES.items() if kept.data.startswith(magic)), None)
        self.set_header("Content-Type", picture or "application/octet-stream")
        if picture is None:
            name = kept.name.encode("ascii", "replace").decode().translate(dict.fromkeys(map(ord, '"\\\r\n?'), "_"))
            self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.finish(kept.data)

    def _moves(self, body: Body) -> None:
        clock = self.server.clock
        if "by" in body:
            clock.moves_by(timedelta(seconds=float(body["by"])))
        elif body["to"] == "real":
            clock.returns()
        elif body["to"] == "next":
            clock.moves_to(self._next_due(int(body["user"])))
        else:
            clock.moves_to(str(body["to"]))

    def _next_due(self, user: int) -> datetime:
        """A second after what comes next, so that it is due for certain."""
        now = self.server.clock.now()
        dues = [datetime.fromisoformat(entry["due"]).astimezone(UTC) for entry in planned_for(self.server, user)]
        ahead = [due for due in dues if due > now]
        if not ahead:
            raise ValueError("nothing is planned")
        return min(ahead) + timedelta(seconds=1)


def _says(chat: Chat, body: Body) -> Any:
    return chat.says(body["text"], reply_to=body.get("reply_to"))


def _sends_file(chat: Chat, body: Body) -> Any:
    data = base64.b64decode(body["data"], validate=True)
    if data.startswith(tuple(PICTURES)):
        return chat.sends("photo", body.get("caption"), data)
    return chat.sends_file(
        body["name"], data, body.get("caption"), body.get("content_type") or "application/octet-stream"
    )


ACTS: dict[str, Callable[[Chat, Body], Any]] = {
    "say": _says,
    "file": _sends_file,
    "edit": lambda chat, body: chat.edits(body["message_id"], body["text"]),
    "delete": lambda chat, body: chat.deletes(body["message_id"]),
    "press": lambda chat, body: chat.presses(body["button"], body.get("message_id")),
    "contact": lambda chat, body: chat.shares_contact(body["first_name"], body["phone_number"]),
    "location": lambda chat, body: chat.shares_location(float(body["latitude"]), float(body["longitude"])),
    "forward": lambda chat, body: chat.forwards(body["text"], from_name=body["from_name"]),
    "media": lambda chat, body: chat.sends(body["kind"], body.get("caption")),
    "choose": lambda chat, body: chat.chooses(body["query"], body["result"]),
    "inline": lambda chat, body: chat.asks_inline(body["query"]),
    "block": lambda chat, body: chat.blocks(),
    "unblock": lambda chat, body: chat.unblocks(),
}
