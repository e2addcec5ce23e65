"""Where a run-on clause is cut: before subjects, verbs, orders, appointments."""

from __future__ import annotations

from functools import lru_cache

from sincerely.notes.run_on import deeds, subjects
from sincerely.notes.run_on.spot import TOGETHER, Rule, spot
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

# Asked in this order; the first that has something to say decides. Each with the words or the tags of words at which
# it may have something to say; without either, at any.
RULES: tuple[tuple[Rule, frozenset[str]], ...] = (
    (deeds.inside_a_leave, frozenset()),
    (deeds.inside_a_verb, frozenset()),
    (subjects.before_a_stranger, word_set("this that")),
    (deeds.before_a_reminder, word_set("remind")),
    (subjects.before_whom, word_set("whom")),
    (subjects.before_its_reason, word_set("thats that's")),
    (subjects.after_a_day, word_set("possessive")),
    (subjects.after_a_joiner, frozenset()),
    (subjects.before_me, word_set("my_subject")),
    (subjects.before_them, word_set("her_subject")),
    (subjects.before_family, word_set("kin")),
    (subjects.before_somebody_named, frozenset()),
    (deeds.before_saying, subjects.SAYS),
    (deeds.before_a_preference, word_set("best prefers")),
    (deeds.before_an_aside, deeds.ASIDES),
    (deeds.inside_a_duration, deeds.APPOINTMENTS),
    (deeds.before_a_plan, deeds.PLANS),
    (deeds.before_an_appointment, deeds.APPOINTMENTS),
    (deeds.before_a_modal, deeds.MODALS),
    (deeds.before_a_duty, deeds.DUTIES),
    (deeds.before_a_deed_going_on, word_set("ing")),
    (deeds.before_a_verb, word_set("v3")),
    (subjects.before_something_told, word_set("this that there")),
    (deeds.before_what_they_did, word_set("past")),
    (deeds.inside_a_way, deeds.BEST_BY),
    (deeds.before_what_just_happened, word_set("just")),
    (deeds.before_a_promise, word_set("promised")),
    (deeds.before_an_order, word_set("act")),
)
REMEMBERED = 4096  # Words of which the rules are remembered.


def cut_at(tokens: list[Token], i: int, start: int, verbs: int) -> int | None:
    """Where to cut when the token at `i` begins a new clause, or None."""
    here = spot(tokens, i, start, verbs)
    for rule in _rules_at(tokens[i].low, tokens[i].tags):
        said = rule(here)
        if said is not None:
            return None if said == TOGETHER else said
    return None


@lru_cache(maxsize=REMEMBERED)
def _rules_at(low: str, tags: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that may have something to say at a word."""
    return tuple(rule for rule, at in RULES if not at or low in at or not at.isdisjoint(tags))
