"""Writes `specification.json`: the part of the Bot API's specification for the methods the bot uses.

Run by hand when the bot learns a method: `python -m bot.rehearsal.subset path/to/api.json`. The source is
PaulSonOfLars/telegram-bot-api-spec (MIT); see `SPECIFICATION.md` beside this file.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

METHODS = (
    *("getMe", "logOut", "close", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"),
    *("sendMessage", "sendDocument", "sendPhoto", "sendChatAction", "setMessageReaction", "getFile", "getChat"),
    *("editMessageText", "editMessageReplyMarkup", "deleteMessage", "answerCallbackQuery", "answerInlineQuery"),
    *("setMyCommands", "getMyCommands", "deleteMyCommands", "setMyDescription", "getMyDescription"),
    *("setMyShortDescription", "getMyShortDescription", "setMyName", "getMyName"),
    *("setChatMenuButton", "getChatMenuButton"),
)
# Of the many kinds of inline answers the bot knows one; the others would be nine tenths of the file.
ONLY = {
    "InlineQueryResult": ["InlineQueryResultArticle"],
    "InputMessageContent": ["InputTextMessageContent"],
}
# How the prose says that a field names the kind of its record: "Scope type, must be default".
CONSTANT = re.compile(r"(?:always|must be) \W?(\w+)\W?$")
TARGET = Path(__file__).with_name("specification.json")


def subset(whole: dict[str, Any]) -> dict[str, Any]:
    """The methods of METHODS and every type reachable from their parameters, without the prose."""
    methods = {name: {"fields": fields_of(whole["methods"][name])} for name in METHODS}
    types: dict[str, Any] = {}
    waiting = [kind for entry in methods.values() for field in entry["fields"].values() for kind in field["types"]]
    while waiting:
        name = waiting.pop().removeprefix("Array of ").removeprefix("Array of ")
        if name in types or name not in whole["types"] or name == "InputFile":
            continue
        found = whole["types"][name]
        if subtypes := ONLY.get(name, found.get("subtypes")):
            types[name] = {"subtypes": subtypes}
            waiting += subtypes
        else:
            types[name] = {"fields": fields_of(found)}
            waiting += [kind for field in types[name]["fields"].values() for kind in field["types"]]
    return {
        "version": whole["version"],
        "reactions": _reactions(whole),
        "methods": methods,
        "types": dict(sorted(types.items())),
    }


def fields_of(entry: dict[str, Any]) -> dict[str, Any]:
    """Field name -> types, whether it is required, the constant it must be where it names the kind of its record."""
    return {field["name"]: _field(field) for field in entry.get("fields", [])}


def _field(field: dict[str, Any]) -> dict[str, Any]:
    kept = {"types": field["types"], "required": field["required"]}
    if field["name"] == "type" and (constant := CONSTANT.search(field["description"])):
        kept["always"] = constant.group(1)
    return kept


def _reactions(whole: dict[str, Any]) -> list[str]:
    """The emoji a reaction may be: they stand in prose, in quotation marks."""
    prose = next(
        field["description"] for field in whole["types"]["ReactionTypeEmoji"]["fields"] if field["name"] == "emoji"
    )
    return re.findall(r'"([^"]+)"', prose)


def main() -> None:
    whole = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    TARGET.write_text(
        json.dumps(subset(whole), ensure_ascii=False, separators=(",", ":")).replace('},"', '},\n"') + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
