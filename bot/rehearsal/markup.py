"""Reads the HTML a bot sends the way Telegram does: plain text and entities with UTF-16 offsets, or a refusal.

The tags, the four named entities and the words of the refusals are those of TDLib's parser, restated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.rehearsal.links import BadLink, checked_link
from bot.rehearsal.refusals import wrong

KINDS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(x[0-9a-fA-F]{1,6}|[0-9]{1,7})|(lt|gt|amp|quot))(?![A-Za-z0-9]);?")
SPACES = " \t\r\n\0\v"
TAG_ENDS = SPACES + ">"
ATTRIBUTE = re.compile(r"\s*([^\s=>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])))?")
HREF = re.compile(r"^tg://user\?id=(\d+)$")


@dataclass
class _Open:
    """A tag that is not closed yet. `argument` is its link, language or class."""

    tag: str
    argument: str
    start: int
    chars: int


def utf16(text: str) -> int:
    """How long Telegram says the text is: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities of a message in HTML. Raises Refused with Telegram's wording."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[dict[str, Any]] = []

    def run(self) -> tuple[str, list[dict[str, Any]]]:
        while self.at < len(self.source):
            char = self.source[self.at]
            if char == "&" and (found := REFERENCE.match(self.source, self.at)) and (decoded := _decoded(found)):
                self._emit(decoded)
                self.at = found.end()
            elif char != "<":
                self._emit(char)
                self.at += 1
            elif self.source.startswith("</", self.at):
                self._close()
            else:
                self._begin()
        if self.open:
            raise wrong(f"can't parse entities: Can't find end tag corresponding to start tag \"{self.open[-1].tag}\"")
        return _settled("".join(self.text), self.entities)

    def _emit(self, char: str) -> None:
        self.text.append(char)
        self.length += 2 if char > "\uffff" else 1

    def _bytes(self, index: int) -> int:
        return len(self.source[:index].encode())

    def _refuse(self, what: str, index: int) -> Exception:
        return wrong(f"can't parse entities: {what} at byte offset {self._bytes(index)}")

    def _name(self, start: int) -> tuple[str, int]:
        """A tag's name in small letters (it may be empty), and where it ends."""
        end = next((at for at in range(start, len(self.source)) if self.source[at] in TAG_ENDS), len(self.source))
        return self.source[start:end].lower(), end

    def _after_spaces(self, start: int) -> int:
        return next((at for at in range(start, len(self.source)) if self.source[at] not in SPACES), len(self.source))

    def _begin(self) -> None:
        begin = self.at
        tag, position = self._name(begin + 1)
        if position >= len(self.source):
            raise self._refuse("Unclosed start tag", begin)
        if tag not in KINDS:
            raise self._refuse(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self.source[position : position + 1] != ">":
            found = ATTRIBUTE.match(self.source, position)
            if found is None:
                self._bad_attribute(tag, position, begin)
                raise self._refuse(f'Unclosed start tag "{tag}"', begin)
            argument = _argument(tag, found) or argument
            position = self._after_spaces(found.end())
            if self.source[position : position + 1] == "=":
                raise self._refuse("Unexpected end of name token", position + 1)
        if tag == "span" and argument != "spoiler":
            raise self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.length, len(self.text)))
        self.at = position + 1

    def _bad_attribute(self, tag: str, position: int, begin: int) -> None:
        if self.source[position:].lstrip().startswith("="):
            raise self._refuse(f'Empty attribute name in the tag "{tag}"', begin)

    def _close(self) -> None:
        begin = self.at
        tag, position = self._name(begin + 2)
        position = self._after_spaces(position)
        if not self.open:
            raise self._refuse("Unexpected end tag", begin)
        if self.source[position : position + 1] != ">":
            raise self._refuse("Unclosed end tag", begin)
        opened = self.open.pop()
        if tag and tag != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise wrong(f"can't parse entities: Unmatched end tag at byte offset {self._bytes(begin)}, {expected}")
        if self.length > opened.start:
            self._keep(opened)
        self.at = position + 1

    def _keep(self, opened: _Open) -> None:
        entity: dict[str, Any] = {
            "type": KINDS[opened.tag],
            "offset": opened.start,
            "length": self.length - opened.start,
        }
        if opened.tag == "a":
            entity = self._linked(entity, opened)
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "code" and opened.argument:
            entity["language"] = opened.argument
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = _number(opened.argument, "Invalid custom emoji identifier specified")
        elif opened.tag == "tg-time":
            entity["unix_time"] = int(_number(opened.argument, "Invalid date specified"))
        if entity:
            self.entities.append(entity)

    def _linked(self, entity: dict[str, Any], opened: _Open) -> dict[str, Any]:
        """A link that Telegram does not like is no error in a text: the words stay, the link goes."""
        target = opened.argument or "".join(self.text[opened.chars :])
        if mention := HREF.match(target):
            return entity | {
                "type": "text_mention",
                "user": {"id": int(mention.group(1)), "is_bot": False, "first_name": ""},
            }
        try:
            return entity | {"url": checked_link(target)}
        except BadLink:
            return {}


def _number(text: str, otherwise: str) -> str:
    if not text.isascii() or not text.isdigit():
        raise wrong(f"can't parse entities: {otherwise}")
    return text


def _decoded(found: re.Match[str]) -> str | None:
    number, name = found.groups()
    if name:
        return NAMED[name]
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code < 0xE000 else None


def _argument(tag: str, found: re.Match[str]) -> str:
    """What an attribute says that matters: a link, a language, the class of a spoiler, "expandable"."""
    name, double, single, token = found.groups()
    raw = next((value for value in (double, single, token) if value is not None), "")
    value = REFERENCE.sub(lambda part: _decoded(part) or part.group(), raw)
    match tag, name.lower():
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "1"
        case "tg-time", "unix":
            return value
        case _:
            return ""


def _settled(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Trim the text as Telegram does and order the entities, outer before inner; `<pre><code>` becomes one block."""
    left = len(text) - len(text.lstrip())
    trimmed = text.strip()
    shift, end = utf16(text[:left]), utf16(trimmed)
    kept: list[dict[str, Any]] = []
    outer_first = entities[::-1]  # Tags close from the inside out; sorting keeps this order among equals.
    for entity in sorted(outer_first, key=lambda e: (e["offset"], -e["length"])):
        start = max(0, entity["offset"] - shift)
        stop = min(end, entity["offset"] + entity["length"] - shift)
        if stop <= start:
            continue
        moved = entity | {"offset": start, "length": stop - start}
        if not _inside_code(moved, kept):
            kept.append(moved)
    for entity in kept:
        if entity["type"] == "code":
            entity.pop("language", None)
    return trimmed, kept


def _inside_code(entity: dict[str, Any], kept: list[dict[str, Any]]) -> bool:
    """Nothing is formatted inside code; the language of `<pre><code class=…>` moves to the block."""
    for outer in kept:
        if outer["type"] in ("code", "pre") and entity["offset"] < outer["offset"] + outer["length"]:
            if outer["type"] == "pre" and entity["type"] == "code" and "language" in entity:
                outer["language"] = entity["language"]
            return True
    return False
