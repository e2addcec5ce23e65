"""A warm thread: the answer I owe, keeping warm by circle, moving it offline (CRAFT, When 9 to 11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from sincerely.cadence.case import Case, Proposal, key_of, propose
from sincerely.cadence.silence import PATIENCE
from sincerely.cadence.words import day_in_words, name_of, quoted, subject_of
from sincerely.model import Circle, FollowUpKind

CIRCLES: Mapping[Circle, int] = MappingProxyType(
    {
        Circle.CLOSE: 30,  # Days. Friends and mentors notice a month.
        Circle.REGULAR: 90,  # Once a season keeps a name and a face together.
        Circle.DISTANT: 180,  # Twice a year is enough not to be strangers.
    }
)
COFFEE_AFTER = 14  # Days: two replies show interest, two weeks leave room to breathe.
COFFEE_REPLIES = 2


def circle_of(case: Case) -> Circle:
    """The contact's circle, else the owner's default."""
    return case.thread.contact.circle or case.preferences.circle


def answer(case: Case) -> Iterator[Proposal]:
    """Their words wait for mine at the next sending hour, counted from the first that was not answered."""
    reply = case.story.reply
    if reply is None:
        return
    wish = case.clock.sending_hour(reply.at + timedelta.resolution)
    reason = f"{subject_of(case.thread)} wrote on {day_in_words(case.clock.day(reply.at))}; it is your turn."
    yield propose(FollowUpKind.ANSWER, wish, reason, about=reply.id, since=reply.at, facts=(reply,))


def keep_warm(case: Case) -> Iterator[Proposal]:
    """A sign of life when the circle is up, counted from the last touch of any kind, or from the first note.

    Passed over, it comes again a circle later.
    """
    story, clock = case.story, case.clock
    anchor = story.last or story.begun
    if anchor is None or len(story.unanswered) >= PATIENCE:
        return
    days = CIRCLES[circle_of(case)]
    about = story.last_id if story.last else 0
    skips = case.decisions.skips(FollowUpKind.KEEP_WARM, about, anchor)
    counted = max([anchor, *skips[-1:]])
    wish = clock.at(clock.working_day(clock.day(counted) + timedelta(days=days)))
    woken = case.decisions.woken
    if woken and woken > wish.due:  # Reopened after a long time: from then on, not from years ago.
        wish = clock.sending_hour(woken)
    hooks = case.thread.hooks[:1]
    about_it = f", perhaps about {quoted(hooks[0].text)}" if hooks else ""
    reason = f"You were last in touch with {name_of(case.thread)} on {day_in_words(clock.day(anchor))}"
    yield propose(
        FollowUpKind.KEEP_WARM,
        wish,
        f"{reason}; bring something useful{about_it}.",
        about=about,
        round=len(skips),
        since=skips[-1] + timedelta.resolution if skips else anchor,
        needs_value=True,
        facts=hooks,
    )


def coffee(case: Case) -> Iterator[Proposal]:
    """After two replies, once: move it offline, unless they met since."""
    story = case.story
    if len(story.replies) < COFFEE_REPLIES or len(story.unanswered) >= PATIENCE or story.last is None:
        return
    second = story.replies[COFFEE_REPLIES - 1]
    names = (FollowUpKind.COFFEE, key_of(FollowUpKind.COFFEE, second.id))
    invited = any(touch.answers in names for touch in case.thread.touches)
    if invited or _met_after(story.met_in_person, second.at):
        return
    wish = case.clock.at(case.clock.working_day(case.clock.day(story.last) + timedelta(days=COFFEE_AFTER)))
    hooks = case.thread.hooks[:1]
    over = f" to talk about {quoted(hooks[0].text)}" if hooks else ""
    reason = f"{subject_of(case.thread)} answered you twice; suggest twenty minutes over coffee{over}."
    if not story.gave:  # An invitation asks for time: give before you ask.
        reason += " You have not given anything yet, so bring something first."
    yield propose(
        FollowUpKind.COFFEE,
        wish,
        reason,
        about=second.id,
        since=second.at,
        needs_value=not story.gave,
        facts=hooks,
    )


def _met_after(met: datetime | None, moment: datetime) -> bool:
    return met is not None and met >= moment


def nothing_given(case: Case) -> bool:
    """Whether a draft that asks would ask before anything was given (CRAFT, When 11)."""
    return not case.story.gave
