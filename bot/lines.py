"""The HTTP client: a few lines to Telegram, and a queue before them.

The library's own client takes six times the processor time for a call, and longer than reading a note. What is made of
an answer stays the library's.
"""

from __future__ import annotations

import asyncio
from functools import cache
from ssl import SSLContext
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# 25 messages a second, answered in 0.2 s each, need five.
LINES = 8
# A call that waited so long for a line has not left this machine, and is better asked for again.
WAIT_SECONDS = 20.0
CONNECT_SECONDS = 5.0
READ_SECONDS = 15.0  # Without a byte of the answer.
# From the line that was free to the answer's first byte, without the time above: for a file on a slow way. With all
# three a send is over before its row counts as cut off (storage.outbox.SENDING_LEASE).
SEND_SECONDS = 20.0


class AllLinesBusy(Exception):
    """No line became free in time."""


class Lines(BaseRequest):
    """Lets as many calls in as there are lines; the others wait in their order. Only for servers at `address`."""

    def __init__(self, address: str, read_seconds: float = READ_SECONDS, count: int = LINES) -> None:
        self._address = address
        self._read_seconds = read_seconds
        self._free = asyncio.Semaphore(count)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long a call may be without a byte of its answer, in seconds."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Get ready to call; once is enough."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, ssl=_trusted()),  # The queue is ours.
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=proxy_for(self._address),
            )

    async def shutdown(self) -> None:
        """Hang up."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """One call, asked once. Raises TimedOut or NetworkError, whose cause `bot.errors` judges; their words do not
        hold the address, in which the token stands."""
        if self._session is None:
            raise RuntimeError("the lines are not open")
        seconds = self._read_seconds if read_timeout is self.DEFAULT_NONE else read_timeout
        await self._line()
        try:
            more = _body(request_data) if request_data else {}
            calling = self._session.request(method, url, timeout=_timeout(seconds), allow_redirects=False, **more)
            async with calling as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error
        finally:
            self._free.release()

    async def _line(self) -> None:
        """Wait for a free line."""
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                await self._free.acquire()
        except TimeoutError:
            raise TimedOut("no line was free") from AllLinesBusy()


@cache
def _timeout(read_seconds: float) -> aiohttp.ClientTimeout:
    """`connect` holds for the look-up of the name and the handshake as well."""
    return aiohttp.ClientTimeout(
        total=read_seconds + SEND_SECONDS, connect=CONNECT_SECONDS, sock_read=read_seconds, ceil_threshold=60
    )


@cache
def _trusted() -> SSLContext:
    """The authorities the library's own client trusts: a slim image has none in its system. SSL_CERT_FILE adds one."""
    return httpx.create_ssl_context()


def proxy_for(address: str) -> str | None:
    """The proxy the environment names for this address (HTTPS_PROXY, ALL_PROXY, NO_PROXY), looked up once."""
    parts = urlsplit(address)
    if proxy_bypass(parts.netloc):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


def _body(data: RequestData) -> dict[str, Any]:
    """What is asked, as JSON: to write a form takes as long as the rest of the call. Only files need one."""
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)  # Telegram takes names of files as they are.
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}
