"""Where a run-on clause is cut: before subjects, verbs, orders, appointments."""

from __future__ import annotations

from sincerely.notes.run_on import deeds, subjects
from sincerely.notes.run_on.spot import TOGETHER, Rule, spot
from sincerely.notes.tokens import Token

# Asked in this order; the first that has something to say decides.
RULES: tuple[Rule, ...] = (
    deeds.inside_a_leave,
    deeds.inside_a_verb,
    subjects.before_a_stranger,
    deeds.before_a_reminder,
    subjects.before_its_reason,
    subjects.after_a_joiner,
    subjects.before_me,
    subjects.before_them,
    deeds.before_saying,
    deeds.before_a_preference,
    deeds.before_an_aside,
    deeds.inside_a_duration,
    deeds.before_a_plan,
    deeds.before_an_appointment,
    deeds.before_a_modal,
    deeds.before_a_verb,
    subjects.before_something_told,
    deeds.inside_a_way,
    deeds.before_what_just_happened,
    deeds.before_a_promise,
    deeds.before_an_order,
)


def cut_at(tokens: list[Token], i: int, start: int, verbs: int) -> int | None:
    """Where to cut when the token at `i` begins a new clause, or None."""
    here = spot(tokens, i, start, verbs)
    for rule in RULES:
        said = rule(here)
        if said is not None:
            return None if said == TOGETHER else said
    return None
