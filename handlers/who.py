"""Who is meant: a name that fits one contact goes there, several are asked about, none is somebody new."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from handlers.buttons import Action, button
from handlers.heard import SOMEBODY_NEW, Heard
from handlers.turn import Button, Turn
from sincerely.model import FollowUpKind
from sincerely.notes.reader import read_note
from sincerely.sent_things import telling_words
from storage import follow_ups, people, talk
from storage.folding import fold
from storage.people import Match

# "She's the CEO btw" belongs to the last person only while that talk is still warm.
STILL_SPEAKING_OF = timedelta(minutes=10)

# Promises are made for days and weeks, seldom for longer than a year.
FAR_AHEAD = timedelta(days=366)

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

# More than this is a list to scroll, not a question.
MOST_CHOICES = 6


@dataclass(frozen=True, slots=True)
class Who:
    """One contact, or several the name may mean, or nobody known."""

    contact_id: int | None = None
    matches: tuple[Match, ...] = ()
    doubtful: bool = False  # One match, but what is said does not fit it.

    @property
    def unclear(self) -> bool:
        """Only the owner can tell."""
        return self.contact_id is None and (self.doubtful or len(self.matches) > 1)

    @property
    def is_new(self) -> bool:
        """Nobody known has this name, or the owner said it is somebody new."""
        return self.contact_id is None and not self.matches


def meant(turn: Turn, heard: Heard, place: int, name: str) -> Who:
    """Who the name at this place of the words is; an empty name is the last person spoken of."""
    if place in heard.chosen:
        chosen = heard.chosen[place]
        return Who() if chosen == SOMEBODY_NEW else Who(chosen)
    if not name:
        return Who(heard.about or last_spoken_of(turn))
    last = last_spoken_of(turn)
    if last is not None and _is_first_name_of(turn, name, last):
        return Who(last)
    return among(_called(turn, name), last)


def _is_first_name_of(turn: Turn, name: str, contact_id: int) -> bool:
    """ "Harold" right after Harold Banks is he, though there is another who is called Harold and no more."""
    known = people.name_of(turn.tx, turn.owner_id, contact_id) or ""
    return known.split()[:1] != [] and fold(known.split()[0]) == fold(name)


def _called(turn: Turn, name: str) -> list[Match]:
    """Those a name may mean; "Father Mike" is kept as Mike, so where nobody is called so the reader says who it is."""
    matches = people.named(turn.tx, turn.owner_id, name)
    if matches or " " not in name:
        return matches
    assert turn.owner is not None
    reading = read_note(f"met {name}", turn.now, turn.owner.preferences.zone, turn.owner.locale)
    read = reading.people[0].contact.name if reading.people else ""
    return people.named(turn.tx, turn.owner_id, read) if read and read != name else []


def among(matches: Sequence[Match], just_spoken_of: int | None = None) -> Who:
    """The one, the several or the nobody that a search by name gave. Of several it is the one just spoken of."""
    if just_spoken_of in {match.contact_id for match in matches}:
        return Who(just_spoken_of, tuple(matches))
    return Who(matches[0].contact_id, tuple(matches)) if len(matches) == 1 else Who(None, tuple(matches))


def of_the_same_first_name(turn: Turn, contact_id: int, name: str) -> list[Match]:
    """The others who may be meant where it was not this one: whoever shares the first name."""
    first = fold(name).split()[:1]
    alike = [known for known in people.names(turn.tx, turn.owner_id) if fold(known).split()[:1] == first]
    found = [match for known in alike for match in people.named(turn.tx, turn.owner_id, known)]
    return [one for one in {match.contact_id: match for match in found}.values() if one.contact_id != contact_id]


def last_spoken_of(turn: Turn) -> int | None:
    """The last person of this talk, while it is still about them and they are still in the book."""
    last = _last_id(turn)
    there = last is not None and people.name_of(turn.tx, turn.owner_id, last) is not None
    return last if there else None


def _last_id(turn: Turn) -> int | None:
    now_talking = talk.get(turn.tx, turn.owner_id)
    if now_talking.last_contact_id is None or now_talking.last_at is None:
        return None
    return now_talking.last_contact_id if turn.now - now_talking.last_at <= STILL_SPEAKING_OF else None


def named_in(turn: Turn, text: str) -> int | None:
    """The one contact a text names anywhere ("call Carla tomorrow at 3pm"); None where it names nobody or several."""
    said = {fold(word) for word in _WORD.findall(text) if word[:1].isupper()}
    known = people.names(turn.tx, turn.owner_id)
    named = [name for name in known if name.split() and fold(name.split()[0]) in said]
    matches = people.named(turn.tx, turn.owner_id, named[0]) if len(named) == 1 else []
    return matches[0].contact_id if len(matches) == 1 else None


def reminded_of(turn: Turn) -> int | None:
    """The one person whose reminder lies unanswered in the chat: "sent it" is about them. None where there are more."""
    rows = follow_ups.open_until(turn.tx, turn.owner_id, turn.now)
    waiting = {row.contact_id for row in rows if row.state == "prompted"}
    return waiting.pop() if len(waiting) == 1 else None


def waiting(turn: Turn) -> list[Match]:
    """Everybody whose reminder lies unanswered in the chat: one of them is meant where nobody is named."""
    rows = follow_ups.open_until(turn.tx, turn.owner_id, turn.now)
    return _of_contacts(turn, {row.contact_id: row.name for row in rows if row.state == "prompted"})


def owed(turn: Turn, thing: frozenset[str]) -> list[Match]:
    """Everybody to whom the owner promised a thing and has not kept it yet: "the slides" by one of its words."""
    return _by_promise(turn, thing, FollowUpKind.PROMISE)


def promised_me(turn: Turn, words: str) -> list[Match]:
    """Everybody who promised the owner a thing that has not come yet: "the slides"."""
    assert turn.owner is not None
    return _by_promise(turn, telling_words(words, turn.owner.locale), FollowUpKind.THEIR_PROMISE)


def _by_promise(turn: Turn, thing: frozenset[str], kind: FollowUpKind) -> list[Match]:
    assert turn.owner is not None
    rows = follow_ups.open_until(turn.tx, turn.owner_id, turn.now + FAR_AHEAD)
    mine = [row for row in rows if row.follow_up.kind is kind]
    names = {r.contact_id: r.name for r in mine if thing & telling_words(r.follow_up.what or "", turn.owner.locale)}
    return _of_contacts(turn, names)


def _of_contacts(turn: Turn, names: Mapping[int, str]) -> list[Match]:
    found = [match for name in names.values() for match in people.named(turn.tx, turn.owner_id, name)]
    return list({match.contact_id: match for match in found if match.contact_id in names}.values())


def speak_of(turn: Turn, contact_id: int) -> None:
    """From now on "she", "he" and "they" are this contact."""
    talk.save(turn.tx, turn.owner_id, last_contact_id=contact_id, last_at=turn.now)


def ask_which(turn: Turn, heard: Heard, place: int, name: str, matches: Sequence[Match], *, may_be_new: bool) -> int:
    """Ask with buttons that carry what tells the candidates apart; where nobody was named, a name can be typed."""
    keyboard = choices(turn, heard.note_id, place, matches, may_be_new=may_be_new)
    if name:
        return turn.answer(turn.text("card.who", name=name), keyboard)
    return ask_whose(turn, heard.note_id, "card.who_new", matches)


def ask_whose(turn: Turn, note_id: int, question: str, matches: Sequence[Match], **words: object) -> int:
    """Ask whom a note that names nobody is about: a button, or a typed name."""
    keyboard = choices(turn, note_id, 0, matches, may_be_new=False)
    keyboard.append([button(turn.text("label.not_about_anybody"), Action.DROP_NOTE, note_id)])
    talk.save(turn.tx, turn.owner_id, awaiting={"what": "whose", "note": note_id})
    return turn.answer(turn.text(question, **words), keyboard)


def choices(turn: Turn, note_id: int, place: int, matches: Sequence[Match], *, may_be_new: bool) -> list[list[Button]]:
    """One button a candidate, and one for somebody new where that can be."""
    rows = [[choice(turn, note_id, place, match)] for match in matches[:MOST_CHOICES]]
    if may_be_new:
        label = turn.text("label.somebody_new")
        rows.append([button(label, Action.WHO, note_id, f"{place}.{SOMEBODY_NEW}")])
    return rows


def choice(turn: Turn, note_id: int, place: int, match: Match) -> Button:
    """A candidate: the name and what tells them apart."""
    label = turn.text("label.person", name=match.name, hint=hint(match))
    return button(label, Action.WHO, note_id, f"{place}.{match.contact_id}")


def hint(match: Match) -> str:
    """What tells two people of one name apart: where they work, or where you met."""
    return ", ".join(part for part in (match.organization, match.place) if part)
