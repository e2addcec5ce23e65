"""The rehearsal: a Bot API server on loopback, with a thread and an event loop of its own."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tornado.httpserver import HTTPServer
from tornado.web import Application

from bot.clock import Clock
from bot.rehearsal.api import ApiHandler, Call, FileHandler
from bot.rehearsal.chat import Chat
from bot.rehearsal.control import SimHandler
from bot.rehearsal.faults import Faults
from bot.rehearsal.pages import page_routes
from bot.rehearsal.polling import Polling
from bot.rehearsal.refusals import Refused
from bot.rehearsal.specification import Specification
from bot.rehearsal.waking import Waking
from bot.rehearsal.webhook import USED_BY_WEBHOOK, Webhook
from bot.rehearsal.world import Room, World

Planned = Callable[[int], list[dict[str, Any]]]
Own = Callable[[dict[str, Any], Callable[[], bool]], Awaitable[tuple[Any, str]]]

# Telegram takes files up to this size from bots.
UPLOAD_BYTES = 50 * 1024 * 1024
PAGE_USERS = ((1001, "Robin"), (2002, "Kim"))
# With a page the bot's database outlives the server, which starts empty: ids begin where no earlier run can have come.
IDS_A_SECOND = 4
# A page may stay open for days; tests look at every call.
CALLS_KEPT_FOR_A_PAGE = 2000
EPOCH = 1_735_689_600  # 2025-01-01; ids must stay below 2³¹ for decades.


class Rehearsal:
    """A double of Telegram for one bot. Everything is in memory; start it, give it chats, look at what happened.

    `page` serves the chat page at `/`. `spec` reads a whole specification instead of the subset in the package.
    `planned` says what is planned for a user: a list of {due, name, kind, reason}, `due` aware or ISO 8601.
    `slows_repeats` holds back a bot that asks the same again at once, as Telegram does (an idle stop then takes 3 s).
    """

    def __init__(
        self,
        *,
        clock: Clock,
        port: int = 0,
        token: str = "1:rehearsal",  # noqa: S107 - a token for loopback, no secret.
        username: str = "rehearsal_bot",
        page: bool = False,
        spec: Path | None = None,
        planned: Planned | None = None,
        slows_repeats: bool = False,
    ) -> None:
        self.clock = clock
        self.token = token
        self.page = page
        self.planned = planned
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults = Faults()
        self.specification = Specification(spec)
        first_id = int(clock.now().timestamp() - EPOCH) * IDS_A_SECOND if page else 1
        self.started = clock.now().isoformat()  # Tells the page that the server is another one than before.
        self.logged_out = False
        self.world = World(clock, _bot(token, username), first_id, self.specification.reactions)
        self.chats: dict[int, Chat] = {}
        if page:
            self._invite_page_users()
        self.stopping = False
        self.waking = Waking()
        self.polling = Polling(self.world, self.waking, self.faults, slows_repeats=slows_repeats)
        self.webhook = Webhook(self.world, self.waking)
        self.own_methods = self._own_methods()
        self.world.wake_with(self.waking.wake)
        clock.on_move(self._clock_moved)
        self._socket: socket.socket | None = _loopback(port)
        self.port: int = self._socket.getsockname()[1]
        self._ready = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """Where the server listens; the Bot API lives under `/bot<token>/`."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Serve, in a thread of its own. Returns when calls are answered. After `stop` it starts again where it was."""
        listening = self._socket or _loopback(self.port)
        self._socket, self.stopping = None, False
        self._ready.clear()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(listening)), name="rehearsal", daemon=True
        )
        self._thread.start()
        while not self._ready.wait(0.1):
            if not self._thread.is_alive():
                raise RuntimeError("the rehearsal did not start")

    def stop(self) -> None:
        """Stop serving and free the port; whoever waits for an answer is cut off. What happened is kept."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._thread is None:
            return
        self.stopping = True
        self.waking.wake()
        self._thread.join()
        self._thread = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def chat(
        self, user_id: int = 1001, first_name: str = "Robin", username: str | None = "", kind: str = "private"
    ) -> Chat:
        """This user's chat with the bot (or a group of theirs); the same one each time it is asked for.

        An empty `username` stands for the first name in small letters; None: the user has none.
        """
        room_id = user_id if kind == "private" else -user_id
        with self.world.lock:
            if room_id not in self.chats:
                user = {"id": user_id, "is_bot": False, "first_name": first_name, "language_code": "en"}
                user |= {} if username is None else {"username": username or first_name.lower()}
                self.world.rooms[room_id] = Room(room_id, user, kind)
                self.chats[room_id] = Chat(self.world, self.world.rooms[room_id])
                self.world.changes()
            return self.chats[room_id]

    def _invite_page_users(self) -> None:
        """Two people for the page. They may have written in an earlier run, so the bot may write to them at once."""
        for user_id, first_name in PAGE_USERS:
            self.chat(user_id, first_name)
            self.world.rooms[user_id].opened = True

    async def _serve(self, listening: socket.socket) -> None:
        self.waking.attach()
        server = HTTPServer(self._application(), max_body_size=UPLOAD_BYTES, max_buffer_size=UPLOAD_BYTES)
        server.add_socket(listening)
        deliveries = asyncio.create_task(self.webhook.run())
        self._ready.set()
        while not self.stopping:
            await self.waking.next().wait()
        server.stop()
        await server.close_all_connections()
        deliveries.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await deliveries

    def _application(self) -> Application:
        routes: list[Any] = [
            (r"/bot([^/]*)/([^/]+)", ApiHandler, {"server": self}),
            (r"/file/bot([^/]*)/(.+)", FileHandler, {"server": self}),
            (r"/sim/([a-z_]+)(?:/([^/]+))?", SimHandler, {"server": self}),
        ]
        # The access log would carry the token in every line.
        return Application(routes + (page_routes(self) if self.page else []), log_function=lambda handler: None)

    def _clock_moved(self) -> None:
        with self.world.lock:
            self.world.changes()

    def _own_methods(self) -> dict[str, Own]:
        return {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "logOut": self._log_out,
            "close": self._close,
        }

    def record(self, call: Call) -> None:
        """Keep a call for whoever looks."""
        self.calls.append(call)
        if self.page and len(self.calls) > CALLS_KEPT_FOR_A_PAGE:
            del self.calls[: CALLS_KEPT_FOR_A_PAGE // 2]

    async def _get_updates(self, params: dict[str, Any], gone: Callable[[], bool]) -> tuple[Any, str]:
        if self.webhook.url:
            raise Refused(USED_BY_WEBHOOK, 409)
        return await self.polling.get_updates(params, lambda: gone() or self.stopping), ""

    async def _set_webhook(self, params: dict[str, Any], _: Callable[[], bool]) -> tuple[Any, str]:
        answer = self.webhook.set(params)
        if self.webhook.url:
            self.polling.end("terminated by setWebhook request")
        self._clock_moved()
        return answer

    async def _delete_webhook(self, params: dict[str, Any], _: Callable[[], bool]) -> tuple[Any, str]:
        return self.webhook.delete(params)

    async def _webhook_info(self, _: dict[str, Any], __: Callable[[], bool]) -> tuple[Any, str]:
        return self.webhook.info(), ""

    async def _log_out(self, _: dict[str, Any], __: Callable[[], bool]) -> tuple[Any, str]:
        self.logged_out = True
        return True, ""

    async def _close(self, _: dict[str, Any], __: Callable[[], bool]) -> tuple[Any, str]:
        """Telegram refuses this in the first ten minutes, and here nobody stays longer: it is always refused."""
        raise Refused("retry after 600", 429, parameters={"retry_after": 600})


Server = Rehearsal  # The name under which the handlers know it.


def _bot(token: str, username: str) -> dict[str, Any]:
    able = dict.fromkeys(("can_join_groups", "supports_inline_queries"), True)
    unable = dict.fromkeys(("can_read_all_group_messages", "can_connect_to_business", "has_main_web_app"), False)
    return (
        {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Sincerely", "username": username}
        | able
        | unable
    )


def _loopback(port: int) -> socket.socket:
    """A listening socket on 127.0.0.1 and nowhere else."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(128)
    listening.setblocking(False)
    return listening
