"""Which links Telegram takes on a button or in a text, and what it makes of them.

The rules are those of TDLib (LinkManager and HttpUrl), restated.
"""

from __future__ import annotations

import re

SCHEME = re.compile(r"^([^:/?#@\[\]]*)://")
HOST_OF_TG = re.compile(r"^[A-Za-z0-9_-]*$")


class BadLink(ValueError):
    """The link is refused; the message is Telegram's word for why."""


def checked_link(link: str) -> str:
    """The link as Telegram stores it. Raises BadLink. A link may come back changed: `ana.example` gets `http://`."""
    link = link.strip()
    lowered = link.lower()
    for own in ("tg", "ton", "tonsite"):
        if lowered.startswith(f"{own}:"):
            return _app_link(own, link[len(own) + 1 :].removeprefix("//"))
    protocol, user, host, port, rest = _split(link)
    if host == "." or re.search(r'[\s"<>\\^`{|}]', host):
        raise BadLink("Host is invalid")
    if "." not in host and not host.startswith("["):
        raise BadLink("Wrong HTTP URL")
    return f"{protocol}://{user}{host}{port}{rest}"


def _app_link(own: str, rest: str) -> str:
    protocol, user, host, port, query = _split(rest)
    if protocol == "https" or rest.lower().startswith("http://") or user or port:
        raise BadLink(f"Wrong {own} URL")
    if not HOST_OF_TG.match(host):
        raise BadLink("Unallowed characters in URL host")
    if query.startswith("/?"):
        query = query[1:]
    return f"{own}://{host}{query}"


def _split(link: str) -> tuple[str, str, str, str, str]:
    """Protocol, `user@`, host, `:port`, rest. Telegram reads `mailto:ana@x.com` as user and host: its mangling."""
    protocol = "http"
    if scheme := SCHEME.match(link):
        protocol = scheme.group(1).lower()
        if protocol not in ("http", "https"):
            raise BadLink("Unsupported URL protocol")
        link = link[scheme.end() :]
    end = next((index for index, char in enumerate(link) if char in "/?#"), len(link))
    authority, rest = link[:end], link[end:]
    user, at, address = authority.rpartition("@")
    host, port = _host_and_port(address)
    if not host:
        raise BadLink("URL host is empty")
    rest = re.sub(r"[\x00-\x20]", lambda found: f"%{ord(found.group()):02X}", rest.rstrip())
    return protocol, user + at, host.lower(), port, rest if rest.startswith("/") else "/" + rest


def _host_and_port(address: str) -> tuple[str, str]:
    host, colon, port = address.rpartition(":")
    if not colon or address.endswith("]"):
        return address, ""
    if not host and not port:
        return "", ""
    if not port.isascii() or not port.isdigit() or not 0 < int(port) <= 65535:
        raise BadLink("Wrong port number specified in the URL")
    return host, f":{int(port)}"


def same_link(given: str, stored: str) -> bool:
    """Whether Telegram left the link alone but for a closing slash and the case of the host."""
    return given.strip().rstrip("/").lower() in {
        stored.rstrip("/").lower(),
        stored.replace("/?", "?", 1).replace("/#", "#", 1).lower(),
    }
