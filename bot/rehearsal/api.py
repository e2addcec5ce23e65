"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tornado.web import RequestHandler

from bot.rehearsal.guard import is_welcome
from bot.rehearsal.methods import METHODS, MISSING
from bot.rehearsal.params import params_of
from bot.rehearsal.refusals import Refused, wrong

if TYPE_CHECKING:
    from bot.rehearsal.server import Server

TOKEN = re.compile(r"^\d{1,20}:[A-Za-z0-9_-]{1,60}$")


@dataclass(slots=True)
class Call:
    """One call as it was received, and what came of it: a result, or a refusal in Telegram's words."""

    method: str
    params: dict[str, Any]
    at: datetime
    result: Any = None
    error: str | None = None


class ApiHandler(RequestHandler):
    """One call of the Bot API."""

    def initialize(self, server: Server) -> None:
        self.server = server
        self.hung_up = False
        self.unreadable: Refused | None = None

    def prepare(self) -> None:
        if not is_welcome(self.request, self.server.port):
            self._answer(403, {"ok": False, "error_code": 403, "description": "Forbidden: this address is not for you"})

    def on_connection_close(self) -> None:
        self.hung_up = True
        self.server.waking.wake()

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        fault = self.server.faults.take(method)
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault and fault.hang:
            self._record(method, "no answer, on demand")
            await self._hang()
            return
        if fault and fault.answers:
            self._record(method, "a fault on demand")
            status, body = fault.body()
            self._answer(fault.status or (200 if fault.raw is not None else status), body, fault.raw)
            return
        status, body = await self._carry_out(token, method)
        if fault and fault.drop_after_doing:
            self._drop()
        else:
            self._answer(status, body)

    async def _carry_out(self, token: str, method: str) -> tuple[int, dict[str, Any]]:
        call = self._record(method)
        try:
            self._check_token(token)
            call.result, description = await self._result(method, call)
        except Refused as refused:
            call.error = refused.description
            if refused.fault:
                self.server.violations.append(f"{call.method}: {refused.description}")
            return refused.code, refused.as_json()
        except Exception as error:  # A fault of the double itself must fail the test that met it.
            self.server.violations.append(f"{call.method}: the rehearsal failed: {error!r}")
            raise
        return 200, {"ok": True, "result": call.result} | ({"description": description} if description else {})

    def _check_token(self, token: str) -> None:
        if not TOKEN.match(token):
            raise Refused.bare("Not Found", 404)
        if token != self.server.token:
            raise Refused.bare("Unauthorized", 401)
        if self.server.logged_out:
            raise Refused.bare("Logged out", 400)

    def _record(self, method: str, error: str | None = None) -> Call:
        """Keep the call as it came; parameters that cannot be read are refused later."""
        name = self.server.specification.proper_name(method)
        call = Call(name or method, {}, self.server.world.clock.now(), error=error)
        try:
            call.params = params_of(self.request, self.server.specification.types_of(name) if name else {})
        except Refused as refused:
            self.unreadable = refused
        self.server.record(call)
        return call

    async def _result(self, method: str, call: Call) -> tuple[Any, str]:
        name = self.server.specification.proper_name(method)
        if name is None:
            raise Refused("method not found", 404, fault=True)
        if self.unreadable:
            raise self.unreadable
        if faults := self.server.specification.faults(name, call.params):
            raise wrong(_in_words(faults))
        if own := self.server.own_methods.get(name):
            return await own(call.params, lambda: self.hung_up)
        if name not in METHODS:
            raise Refused("method not found", 404, fault=True)
        with self.server.world.lock:
            return METHODS[name](self.server.world, call.params), ""

    async def _hang(self) -> None:
        """Say nothing until the caller hangs up or the server stops."""
        while not self.hung_up and not self.server.stopping:
            await self.server.waking.next().wait()

    def _drop(self) -> None:
        """Cut the line: the deed is done, the answer is lost."""
        stream = self.request.connection.stream  # type: ignore[union-attr]  # HTTP/1 connections have a stream.
        stream.close()

    def _answer(self, status: int, body: dict[str, Any], raw: bytes | None = None) -> None:
        if self.hung_up:
            return
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(raw if raw is not None else json.dumps(body, ensure_ascii=False))


def _in_words(faults: list[str]) -> str:
    """Telegram's words for the first thing that is missing, else what the check against the specification says."""
    missing = [fault.removesuffix(" is missing") for fault in faults if fault.endswith(" is missing")]
    known = [MISSING[name] for name in missing if name in MISSING]
    return known[0] if known else "; ".join(sorted(faults))


class FileHandler(RequestHandler):
    """Downloads a file of either side, as `getFile` named it."""

    def initialize(self, server: Server) -> None:
        self.server = server

    def get(self, token: str, path: str) -> None:
        if not is_welcome(self.request, self.server.port):
            self.set_status(403)
            return
        with self.server.world.lock:
            kept = next((kept for kept in self.server.world.files.values() if kept.path == path), None)
        if token != self.server.token or kept is None:
            self.set_status(404)
            self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(kept.data)
