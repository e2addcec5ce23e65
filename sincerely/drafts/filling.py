"""All the words for one draft: what stays the same in every wording, and what turns with it."""

from __future__ import annotations

from sincerely.drafts import extras
from sincerely.drafts import words as spoken
from sincerely.drafts.bank import vocabulary
from sincerely.drafts.facts import names_of
from sincerely.drafts.grammar.shapes import Shape
from sincerely.drafts.moments import Moment
from sincerely.drafts.recalling import hook_forms
from sincerely.drafts.task import Task
from sincerely.drafts.words import Words


def fixed_words(task: Task) -> Words:
    """The words that no turn changes: people, place, promise, milestone, value."""
    chosen = task.chosen
    found = dict.fromkeys(vocabulary(), "")
    found |= spoken.people_words(task.thread, task.channel, task.voice)
    found |= spoken.meeting_words(chosen, task.now)
    found |= spoken.value_words(task.value)
    found |= extras.thanks_words(task.thread, chosen, found["meeting"]) | extras.introduced_words(
        task.thread, task.value
    )
    if chosen.promise and task.action:
        found |= spoken.promise_words(chosen.promise, task.action, task.now)
    elif chosen.promise:
        found |= extras.their_words(chosen.promise, names_of(task.thread))
    if chosen.milestone and task.milestone:
        found |= spoken.milestone_forms(task.milestone, chosen.milestone.on, chosen.milestone.whole_month, task.now)
        found |= extras.went_words(task.milestone)
    return found


def words_for(task: Task, fixed: Words, turn: int) -> Words:
    """The words for one wording; `turn` picks among the ways to open, to recall the hook and to ask about it."""
    hook = hook_forms(task.chosen, turn, task.now)
    # The promise's words win over the hook's where both have one: "it", "vp".
    own = {name: word for name, word in fixed.items() if word}
    found = fixed | hook | {name: own[name] for name in PROMISED & own.keys()}
    found["short"] = hook.get("short") or fixed["short_promise"]
    if task.moment is Moment.INTRODUCTION and not _for_somebody(task):
        found |= dict.fromkeys(("short", "topic_or_short", "target"), "")
    if task.moment is Moment.CONGRATULATE:
        found |= extras.praise_words(task.chosen, task.milestone)
    if task.moment is Moment.THANK and found["thanks_for"] == found["topic"]:
        found["recall"] = ""
    found |= extras.open_words(found, task.chosen, task.value)
    found["open"] = found["recall_meeting"] = spoken.opening(turn, found)
    return found


def _for_somebody(task: Task) -> bool:
    """Whether somebody else could help with the hook: a search, a trouble, work in hand."""
    hook = task.chosen.hook_words
    return hook is not None and hook.shape in {Shape.SEARCH, Shape.CHALLENGE, Shape.PLAN, Shape.WORK}


PROMISED = frozenset({"is", "it", "vp", "thing", "the_thing", "here_it_is"})
