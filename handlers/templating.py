"""/template: the owner's own words for a moment, checked before they are kept."""

from __future__ import annotations

from handlers.turn import Turn
from sincerely.drafts import Moment
from sincerely.drafts.facts import subjects
from sincerely.drafts.sandbox import problem
from sincerely.drafts.words import hook_forms, meeting_words, people_words, value_words
from sincerely.model import Channel, Contact, Encounter, FollowUp, FollowUpKind, Hook, Thread
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
    wrong = _wrong_name(turn, name) or problem(text, _sample(turn))
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


def _sample(turn: Turn) -> dict[str, str]:
    """The words a template may use, filled in for somebody typical."""
    assert turn.owner is not None
    met = Encounter(on=turn.now.date(), place="AWS Summit", noted_at=turn.now)
    hook = Hook(text="loves sailing", noted_at=turn.now)
    thread = Thread(contact=Contact(name="Ana Pereira", organization="Northwind"), encounters=(met,), hooks=(hook,))
    hello = FollowUp(
        kind=FollowUpKind.HELLO,
        due=turn.now,
        local=turn.now.replace(tzinfo=None),
        zone="UTC",
        reason="",
        facts=(met, hook),
    )
    chosen = subjects(thread, hello, turn.now, "hello")
    spoken = people_words(thread, Channel.EMAIL, turn.owner.voice) | meeting_words(chosen, turn.now)
    return spoken | hook_forms(chosen, 0, turn.now) | value_words(None)
