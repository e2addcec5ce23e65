"""Checks one call against the Bot API's specification: method, parameters, types, nested records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.rehearsal.subset import fields_of

SUBSET = Path(__file__).with_name("specification.json")
PLAIN = {"Integer": int, "Float": (int, float), "String": str, "Boolean": bool}


class Upload:
    """A file as it came in a multipart request."""

    def __init__(self, name: str, data: bytes, content_type: str) -> None:
        self.name = name
        self.data = data
        self.content_type = content_type

    def __repr__(self) -> str:
        return f"Upload({self.name!r}, {len(self.data)} bytes)"


class Specification:
    """The methods and types that may be used. Reads the subset in this package, or a whole api.json."""

    def __init__(self, path: Path | None = None) -> None:
        found = json.loads((path or SUBSET).read_text(encoding="utf-8"))
        # The emoji a reaction may be stand in prose, so the subset lists them.
        self.reactions = frozenset(json.loads(SUBSET.read_text(encoding="utf-8"))["reactions"])
        self._methods: dict[str, dict[str, Any]] = {}
        for name, entry in found["methods"].items():
            self._methods[name.lower()] = {"name": name, "fields": _by_name(entry)}
        self._types = {
            name: {"subtypes": entry["subtypes"]} if entry.get("subtypes") else {"fields": _by_name(entry)}
            for name, entry in found["types"].items()
        }

    def proper_name(self, method: str) -> str | None:
        """The method's name as documented, whatever the case it was asked in. None: there is no such method."""
        entry = self._methods.get(method.lower())
        return entry["name"] if entry else None

    def types_of(self, method: str) -> dict[str, list[str]]:
        """Parameter -> the types it may have."""
        fields = self._methods[method.lower()]["fields"]
        return {name: field["types"] for name, field in fields.items()}

    def faults(self, method: str, params: dict[str, Any]) -> list[str]:
        """Every way in which the call departs from the specification; empty: a good call."""
        entry = self._methods.get(method.lower())
        if entry is None:
            return [f"there is no method {method}"]
        return list(self._record(entry["fields"], params, ""))

    def _record(self, fields: dict[str, Any], values: dict[str, Any], path: str) -> Iterator[str]:
        for name in values.keys() - fields.keys():
            yield f"unknown field {path}{name}"
        for name, field in fields.items():
            if name in values:
                yield from self._value(field, values[name], f"{path}{name}")
            elif field["required"]:
                yield f"{path}{name} is missing"

    def _value(self, field: dict[str, Any], value: object, path: str) -> Iterator[str]:
        if "always" in field and value != field["always"]:
            yield f"{path} must be {field['always']!r}"
            return
        attempts = [list(self._typed(kind, value, path)) for kind in field["types"]]
        if all(attempts):
            yield from min(attempts, key=len)

    def _typed(self, kind: str, value: object, path: str) -> Iterator[str]:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                yield f"{path} must be {kind}"
                return
            for index, item in enumerate(value):
                yield from self._typed(kind.removeprefix("Array of "), item, f"{path}[{index}]")
        elif kind in PLAIN:
            if not isinstance(value, PLAIN[kind]) or (isinstance(value, bool) and kind != "Boolean"):  # type: ignore[arg-type]  # PLAIN holds types and tuples of types.
                yield f"{path} must be {kind}"
        elif kind == "InputFile":
            if not isinstance(value, Upload):
                yield f"{path} must be an uploaded file"
        else:
            yield from self._nested(kind, value, path)

    def _nested(self, kind: str, value: object, path: str) -> Iterator[str]:
        entry = self._types[kind]
        if "subtypes" in entry:
            attempts = [list(self._typed(subtype, value, path)) for subtype in entry["subtypes"]]
            if all(attempts):
                yield from min(attempts, key=len)
        elif not isinstance(value, dict):
            yield f"{path} must be {kind}"
        else:
            yield from self._record(entry["fields"], value, f"{path}.")


def _by_name(entry: dict[str, Any]) -> dict[str, Any]:
    """Fields by name, whether they are the subset's (a mapping) or the specification's own (a list)."""
    fields = entry.get("fields", {})
    return fields if isinstance(fields, dict) else fields_of(entry)
