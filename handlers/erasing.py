"""/export and /forget_me: what is the owner's goes with the owner."""

from __future__ import annotations

from handlers import exporting
from handlers.buttons import Action, Pressed, button
from handlers.turn import Turn
from storage import owners


def export(turn: Turn, words: str = "") -> None:
    """Both files at once: one for programs, one for address books."""
    turn.send_file("sincerely.json", exporting.as_json(turn), turn.text("account.json"))
    cards = exporting.as_vcards(turn)
    if cards:  # With nobody in the book there is no address book, and Telegram takes no empty file.
        turn.send_file("sincerely.vcf", cards, turn.text("account.vcf"))


def export_press(turn: Turn, press: Pressed) -> None:
    """The button "Export first"."""
    export(turn)


def ask(turn: Turn) -> None:
    """Asks once, and offers the files first."""
    rows = [
        [button(turn.text("label.export_first"), Action.EXPORT)],
        [button(turn.text("label.forget_me"), Action.FORGET_ME, style="danger")],
        [button(turn.text("label.keep_me"), Action.KEEP_ME)],
    ]
    turn.say(turn.text("account.ask_erase"), rows)


def keep(turn: Turn, press: Pressed) -> None:
    """Nothing is erased."""
    turn.toast(turn.text("toast.kept"))
    turn.answer(turn.text("account.kept"))


def erase(turn: Turn, press: Pressed) -> None:
    """Everything goes; the farewell belongs to nobody."""
    erased, farewell = turn.text("toast.erased"), turn.text("account.erased")
    owners.erase(turn.tx, turn.owner_id)
    turn.owner = None
    turn.toast(erased)
    turn.answer(farewell)
