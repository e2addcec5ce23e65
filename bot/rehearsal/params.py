"""Reads a call's parameters out of the request: query, form, multipart or JSON, typed by the specification."""

from __future__ import annotations

import json
from typing import Any

from tornado.httputil import HTTPServerRequest

from bot.rehearsal.refusals import wrong
from bot.rehearsal.specification import Upload

TRUE, FALSE = {"true", "1", "yes"}, {"false", "0", "no"}


def params_of(request: HTTPServerRequest, types: dict[str, list[str]]) -> dict[str, Any]:
    """Parameter -> value, in the specification's types where it can be read so. Raises Refused for broken JSON."""
    values: dict[str, Any] = {
        name: _typed(found[-1].decode("utf-8", "replace"), types.get(name, ["String"]))
        for name, found in request.arguments.items()
        if found
    }
    if request.headers.get("Content-Type", "").startswith("application/json") and request.body:
        try:
            given = json.loads(request.body)
        except ValueError:
            raise wrong("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise wrong("can't parse JSON object")
        values |= given
    uploads = {name: _upload(found[-1]) for name, found in request.files.items() if found}
    return {name: _attached(value, types.get(name, []), uploads) for name, value in values.items()} | {
        name: upload for name, upload in uploads.items() if name in types
    }


def _upload(found: Any) -> Upload:
    return Upload(found.filename, found.body, found.content_type or "application/octet-stream")


def _attached(value: Any, types: list[str], uploads: dict[str, Upload]) -> Any:
    """`attach://name` stands for the part of that name."""
    if "InputFile" in types and isinstance(value, str) and value.startswith("attach://"):
        return uploads.get(value.removeprefix("attach://"), value)
    return value


def _typed(text: str, types: list[str]) -> Any:
    """Form values are text; what cannot be read as its type stays text and fails the check after this."""
    if "Integer" in types and text.removeprefix("-").isdecimal():
        return int(text)
    if "Boolean" in types and text.lower() in TRUE | FALSE:
        return text.lower() in TRUE
    if "String" in types or "InputFile" in types:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
