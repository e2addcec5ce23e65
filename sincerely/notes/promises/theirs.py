"""What they are to do: after "she'll", "he promised", "owes me", "sends me", "is bringing"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.their_deeds import comes, deal, for_us, going_on, meant_for_me, plain_form
from sincerely.notes.promises.their_words import going, hopes, is_to, of_themselves, owes, promised, will, would
from sincerely.notes.promises.told import Deed, Told
from sincerely.notes.wording import phrases, to_come

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ASKED_OF_ME = listed("promises.asked_of_me")
THEY_PROMISED = listed("promises.they_promised")
THEY_ARE_GOING = listed("promises.they_are_going")
THEY_ARE = listed("promises.they_are")
BOUND = listed("promises.they_bound_themselves")
WILL = listed("promises.they_will")
DEALS = listed("promises.deals")
TOLD_OF_THEMSELVES = listed("promises.told_of_themselves")
ONLY_FOR_ME = listed("promises.deals_only_for_me")
ME = listed("pronouns.me_us")
ACTS = frozenset(("act", "strong_act"))
EXCHANGED = listed("channels.exchanged")  # "he gives me his card": that happened as they met.
WILLINGLY = listed("cuts.willingly")
HAVE = listed("promises.have")


def their_deed(tokens: list[Token], at: int, named: bool, page: Page, clause: Clause) -> Deed | None:
    """What they are to do for me, where a clause says that; `at` is the verb behind the subject."""
    verb = tokens[at]
    if verb.low not in VERBS and verb.tags.isdisjoint(ACTS):
        return None  # Most clauses about them end here.
    last = page.last
    answers = last is not None and last.field == "promise" and last.kind == "me" and last.sentence == clause.sentence
    dated = clause.dated and to_come(tokens, page.today) is not None
    told = Told(tokens, at, named, dated, answers)
    if told.low in HAVE:
        told = told.moved(1 + (told.word(1) in WILLINGLY)) if _bound(told) else told  # "has kindly promised".
    if told.word(1) in ME and told.word(2) in {"that", "how", "why"}:
        return None  # "tells me that the lease ends in March".
    if (told.low in ASKED_OF_ME and not of_themselves(told)) or (told.word(3) in EXCHANGED and not told.dated):
        return None
    reader = BY_VERB.get(told.low)
    if reader is not None and (found := reader(told)) is not None:
        return found
    if told.low in SURE:
        return None
    if (told.low in ONLY_FOR_ME and not meant_for_me(told)) or _is_over_or_a_rule(told):
        return None
    return deal(told) or for_us(told) or going_on(told) or plain_form(told)


def _is_over_or_a_rule(told: Told) -> bool:
    """ "she help us at the fair last week", "he pays only by cheque"."""
    over = not told.dated and any(p.past or p.past_on is not None for p in phrases(told.tokens))
    return over or told.word(1) == "only"


def _bound(told: Told) -> bool:
    return told.word(1) in BOUND or (told.word(1) in WILLINGLY and told.word(2) in BOUND)


BY_VERB: dict[str, Callable[[Told], Deed | None]] = {
    **dict.fromkeys(THEY_ARE_GOING, going),
    **dict.fromkeys(("is", "are"), is_to),
    **dict.fromkeys(WILL, will),
    **dict.fromkeys(("he'd", "she'd", "they'd"), would),
    **dict.fromkeys(THEY_PROMISED | TOLD_OF_THEMSELVES, promised),
    **dict.fromkeys(("owes", "owe"), owes),
    **dict.fromkeys(("comes", "pops", "drops", "swings", "stops"), comes),
    **dict.fromkeys(("hopes", "means", "aims", "plans", "expects"), hopes),
}
# Verbs that may be a promise by themselves; any other must at least be something one does for somebody.
VERBS = DEALS | THEY_ARE | HAVE | {"picks"} | BY_VERB.keys()
# What is no promise where its own reader finds none.
SURE = (WILL | THEY_PROMISED) - {"said"}
