"""/template: the owner's own words for a moment, checked before they are kept."""

from __future__ import annotations

from handlers.turn import Turn
from sincerely.drafts import Moment, template_problem
from sincerely.model import Channel
from storage import drafts

OFF = "off"


def template(turn: Turn, words: str) -> None:
    """Without words, what there is; with "off", back to the bot's own; else the new template."""
    name, _, text = words.partition("\n")
    name, _, rest = name.strip().partition(" ")
    text = f"{rest}\n{text}".strip()
    if not name:
        turn.say(turn.text("account.templates", names=list(drafts.templates(turn.tx, turn.owner_id))))
    elif text.casefold() == OFF:
        drafts.remove_template(turn.tx, turn.owner_id, name)
        turn.say(turn.text("account.template_gone", name=name))
    else:
        _save(turn, name, text)


def _save(turn: Turn, name: str, text: str) -> None:
    wrong = _wrong_name(turn, name) or template_problem(text)
    if wrong:
        turn.say(turn.text("account.template_wrong", problem=wrong))
        return
    drafts.put_template(turn.tx, turn.owner_id, name, text, turn.now)
    turn.say(turn.text("account.template_saved", name=name))


def _wrong_name(turn: Turn, name: str) -> str | None:
    moment, _, channel = name.partition(".")
    if moment in set(Moment) and (not channel or channel in set(Channel)):
        return None
    return turn.text("plain.no_such_moment", name=name, moments=", ".join(Moment))
