"""People: the list, the search, and a person's page with everything known of them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import cards, note_cards, pictures, plans, timelines, who
from handlers.buttons import Action, Pressed, button
from handlers.card_words import Seen
from handlers.turn import Button, Turn
from sincerely.cadence import explain
from sincerely.matching import roots
from storage import people
from storage.people import Match

# A page of names fits a phone without scrolling.
PAGE = 8


def show_list(turn: Turn, begin: int = 0) -> None:
    """/people: everybody by name, some at a time."""
    total = people.count(turn.tx, turn.owner_id)
    if total == 0:
        turn.answer(turn.text("page.nobody_yet"))
        return
    begin = begin if begin < total else 0
    matches = people.page(turn.tx, turn.owner_id, PAGE, begin)
    html = turn.text("page.people", total=total, lines=[_line(match) for match in matches])
    turn.answer(html, [*_choices(turn, matches), _paging(turn, begin, total)])


def turn_page(turn: Turn, press: Pressed) -> None:
    """Later or earlier in the list."""
    show_list(turn, press.row)


def find(turn: Turn, words: str) -> None:
    """/find, and "who sails?": everybody in whose page the words are found."""
    words, matches = found(turn, words)
    lines = [_line(match) for match in matches]
    turn.answer(turn.text("page.found", count=len(matches), words=words, lines=lines), _choices(turn, matches))


def found(turn: Turn, words: str) -> tuple[str, list[Match]]:
    """Whom the words find, else their roots ("sailor" finds sailing), else one of them alone; with what found them."""
    telling = roots(words)
    for tried in (words, " ".join(telling), *telling):
        matches = people.search(turn.tx, turn.owner_id, tried, PAGE) if tried else []
        if matches:
            return (tried if tried in telling else words), matches
    return words, []


def show_person(turn: Turn, press: Pressed) -> None:
    """The page of the person on the button."""
    show_page(turn, press.row)


def show_page(turn: Turn, contact_id: int) -> None:
    """How met, hooks, promises both ways, milestones, timeline, plan; from here everything is editable."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    if seen is None:
        turn.toast(turn.text("toast.gone"))
        turn.answer(turn.text("card.gone"))
        return
    who.speak_of(turn, contact_id)
    circle = seen.thread.contact.circle
    html = turn.text(
        "page.person",
        person=cards.person(seen, turn.owner, turn.now),
        next=cards.next_step(seen.plan, turn.owner, turn.now),
        timeline=timelines.timeline(turn, seen.thread),
        circle=circle and turn.text(f"label.kept_{circle}"),
    )
    turn.answer(html, page_buttons(turn, contact_id, seen), about=contact_id)


def page_buttons(turn: Turn, contact_id: int, seen: Seen) -> list[list[Button]]:
    """What can be done with a person."""

    def one(name: str, action: Action) -> Button:
        return button(turn.text(f"label.{name}"), action, contact_id)

    asleep = seen.plan.status in cards.ASLEEP
    return [
        note_cards.card_buttons(turn, contact_id, None),
        [one("edit", Action.EDIT), one("why", Action.WHY), one("circle", Action.CIRCLES)],
        [one("wake", Action.WAKE) if asleep else one("pause", Action.PAUSE), one("merge", Action.MERGE)],
        [one("rename", Action.RENAME), one("delete", Action.DELETE), *pictures.page_buttons(turn, contact_id)],
    ]


def explain_press(turn: Turn, press: Pressed) -> None:
    """The button "Why?"."""
    explain_plan(turn, press.row)


def explain_plan(turn: Turn, contact_id: int) -> None:
    """/why: the plan in words, with what was dropped and why."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    if seen is None:
        turn.answer(turn.text("card.gone"))
        return
    who.speak_of(turn, contact_id)
    sentences = explain(seen.thread, seen.plan, turn.now, turn.owner.preferences)
    turn.say(turn.text("page.why", name=seen.thread.contact.name, sentences=sentences), about=contact_id)


def _line(match: Match) -> dict[str, str]:
    return {"name": match.name, "hint": who.hint(match)}


def _choices(turn: Turn, matches: Sequence[Match]) -> list[list[Button]]:
    labels = [turn.text("label.person", name=match.name, hint="") for match in matches]
    buttons = [button(label, Action.PERSON, match.contact_id) for label, match in zip(labels, matches, strict=True)]
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


def _paging(turn: Turn, begin: int, total: int) -> list[Button]:
    row = []
    if begin > 0:
        row.append(button(turn.text("label.previous"), Action.PEOPLE, max(0, begin - PAGE)))
    if begin + PAGE < total:
        row.append(button(turn.text("label.following"), Action.PEOPLE, begin + PAGE))
    return row
