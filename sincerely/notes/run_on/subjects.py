"""Cuts before whoever does something: "I", "she", "this woman", and what follows an "and"."""

from __future__ import annotations

from sincerely.notes.lexicon import listed, lists_of
from sincerely.notes.run_on.spot import TOGETHER, Spot
from sincerely.notes.run_on.thoughts import FAR, my_thought, opening, starts_thought
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

JOINERS = listed("cuts.joiners")
HOLDS_A_DEMONSTRATIVE = listed("cuts.holds_a_demonstrative")
CLOSING_PARTICLES = listed("cuts.closing_particles")
# After these a subject belongs to the clause before: "said I", "before she goes", "what I think".
KEEPS_SUBJECT = listed("cuts.keeps_subject")
SAYS = listed("cuts.says")
THEY = listed("pronouns.bare_subjects")
THEY_ARE = listed("pronouns.they_are")
PASSED_BY = listed("cuts.helping") | CLOSING_PARTICLES
FINITE = ("base", "past", "v3", "be", "auxiliary", "negation")
HOLDS_A_NOUN = word_set("determiner possessive preposition conjunction be auxiliary negation generic_person kin role")
TAKES_A_NOUN = word_set("need v3 past ing base")
NOUN = word_set("common noun_too plural")
TAKES_A_NAME = word_set("say act meet strong_act subject object")
WILL = listed("cuts.i_will")
WAYS = frozenset(word for words in lists_of("channels")["named"].values() for word in words.split())
THINGS = frozenset(("it", "them"))
STILL = listed("cuts.still")  # "and still plays": it goes with the verb behind it.


def before_a_stranger(at: Spot) -> int | None:
    """ "... this woman", "... that guy"."""
    if at.token.low not in {"this", "that"} or at.after is None or "generic_person" not in at.after.tags:
        return None
    return None if at.before.low in HOLDS_A_DEMONSTRATIVE else at.i


def after_a_day(at: Spot) -> int | None:
    """ "send pricing thurs | his kid just got into Oxford": whose it is, behind a day and with a verb of its own."""
    if at.before.kind != "date" or "possessive" not in at.token.tags:
        return None
    told = any(t.has("v3", "past") and "plural" not in t.tags for t in at.tokens[at.i + 1 : at.i + 5])
    return at.i if told else None


def before_whom(at: Spot) -> int | None:
    """ "an arranger of hymn tunes | whom I met on the train": how we met is a thought of its own."""
    return at.i if at.token.low == "whom" and at.after is not None and "my_subject" in at.after.tags else None


def before_its_reason(at: Spot) -> int | None:
    """ "... thats when she leaves"."""
    return at.i if at.token.low in {"thats", "that's"} and at.after is not None and at.after.low == "when" else None


def after_a_joiner(at: Spot) -> int | None:
    """ "... and she ...", "... but call her": after such a word a thought begins, or nothing does."""
    if at.before.low not in JOINERS:
        still = at.before.low in STILL and at.well_inside and at.tokens[at.i - 2].low in JOINERS
        return at.i - 1 if still and starts_thought(at.tokens, at.i, at.verbs) else None
    if at.before.low == "then" and at.i >= 2 and "auxiliary" in at.tokens[at.i - 2].tags:
        return None  # "is then moving".
    if at.token.has("my_subject", "her_subject"):
        return TOGETHER if at.before.low == "so" and "her_subject" in at.token.tags and not _going(at) else at.i
    if at.before.low == "so" and "v3" in at.token.tags and at.i >= 2 and at.tokens[at.i - 2].kind == "date":
        return at.i  # "twins start school in August so needs mornings".
    if at.token.low == "no" and at.before.low != "so" and at.after is not None and at.after.low in WAYS:
        return at.i  # "the first hour is free and no email please".
    if at.token.low == "what" and at.after is not None and "my_subject" in at.after.tags:
        return at.i  # "... and what I promised is two tracks".
    if "v3" in at.token.tags and "need" not in at.token.tags and at.after is not None and at.after.low in THINGS:
        return TOGETHER  # "repairs radios and gives them away"
    if at.token.low in {"prefers", "hates", "loves"} or starts_thought(at.tokens, at.i, at.verbs):
        return at.i
    return TOGETHER


def _going(at: Spot) -> bool:
    """ "so she'll ...", "so she's moving out in May" goes on; "so she can ..." belongs to what was before."""
    after = at.after
    if after is None:
        return False
    if at.token.low in THEY_ARE and "ing" in after.tags:
        return any(t.kind == "date" for t in at.tokens[at.i : at.i + FAR])
    return after.low in {"will", "'ll", "is"} or {"v3", "act"} <= after.tags


def before_me(at: Spot) -> int | None:
    """ "... I'll send it"; not "she said I should", "what I like"."""
    before = at.before
    if "my_subject" not in at.token.tags or (at.well_inside and at.tokens[at.i - 2].low in SAYS):
        return None
    if at.token.low == "ill" and ("be" in before.tags or at.after is None or "base" not in at.after.tags):
        return TOGETHER  # "Her mother is ill again."
    if before.low in KEEPS_SUBJECT or before.low in SAYS or "say" in before.tags:
        return None
    if "object" in before.tags and (at.after is None or not _will_do(at)):
        return None  # "told him I ...", and yet "... kills him i will call".
    if opening(at.tokens, at.start, at.i, at.verbs) or not my_thought(at.tokens, at.i):
        return TOGETHER
    return at.i


def _will_do(at: Spot) -> bool:
    """ "i will call", "ill send", behind what nobody was told."""
    teller = at.tokens[at.i - 2] if at.i >= 2 else at.before
    if teller.low in SAYS or teller.has("say", "promise"):
        return False
    deed = at.after if at.token.low not in {"i", "we"} else at.tokens[min(at.i + 2, len(at.tokens) - 1)]
    will = at.token.low in WILL or (at.after is not None and at.after.low in WILL)
    return will and deed is not None and {"act", "base"} <= deed.tags


def before_them(at: Spot) -> int | None:
    """ "... she loves sailing", "... who runs a bakery"; a day in front of her goes with her."""
    if "her_subject" not in at.token.tags:
        return None
    if at.token.low == "who":
        return _before_who(at)
    before = at.before
    if at.token.low == "both" and (at.after is None or not at.after.has(*FINITE)):
        return TOGETHER  # "bring both of them the programme", "invite both to our party".
    if opening(at.tokens, at.start, at.i, at.verbs) or before.low in KEEPS_SUBJECT or _same_people(at):
        return TOGETHER
    if before.has("say", "preposition") and before.low not in CLOSING_PARTICLES:
        return TOGETHER
    return TOGETHER if _tells_which(at) else _with_its_day(at)


def _tells_which(at: Spot) -> bool:
    """ "the mic she liked", "a toothache he will not see to": which thing it is, with no thing behind the verb."""
    tokens, i = at.tokens, at.i
    head = next((k for k in range(i - 2, max(at.start, i - 6), -1) if tokens[k].has("determiner", "possessive")), None)
    if head is None or not at.before.is_word or at.before.has("event", "venue", "generic_person", "kin"):
        return False
    if "preposition" in tokens[head - 1].tags or at.token.low not in THEY:
        return False
    verb = False
    for k, token in enumerate(tokens[i + 1 :], i + 2):
        if k + 1 < len(tokens) and tokens[k].low == "to" and "base" in tokens[k + 1].tags:
            continue  # "scores she wants to give away"
        if token.kind == "date" or token.low in PASSED_BY or token.has("auxiliary", "negation", "preposition"):
            continue
        if token.low in JOINERS:
            break
        if verb or not token.has("past", "base", "maybe_past"):
            return False
        verb = True
    return verb


def _before_who(at: Spot) -> int:
    if at.before.low in KEEPS_SUBJECT or (
        at.before.has("say", "preposition") and at.before.low not in CLOSING_PARTICLES
    ):
        return TOGETHER
    deed = at.after is not None and at.after.has("v3", "past", "base", "auxiliary")
    return at.i if deed and at.verbs == 0 else TOGETHER


def _same_people(at: Spot) -> bool:
    """ "she says they ..." : her firm, her family; the thought is still hers."""
    return (
        at.token.low.startswith("they")
        and bool(at.verbs)
        and any(t.low in {"he", "she", "he's", "she's"} for t in at.tokens[max(at.start, at.i - FAR) : at.i])
        and "v3" not in at.before.tags
    )


def _with_its_day(at: Spot) -> int:
    """ "... and on Thursday she flies": cut before "on", where an "and" stands before it."""
    tokens, opens = at.tokens, at.i
    while opens - 1 > at.start and (
        tokens[opens - 1].kind == "date" or ("preposition" in tokens[opens - 1].tags and tokens[opens].kind == "date")
    ):
        opens -= 1
    return opens if opens < at.i and tokens[opens - 1].low in {"and", "but", "&"} else at.i


def before_something_told(at: Spot) -> int | None:
    """ "... there was a queue", "... that guy"."""
    if at.token.low not in {"this", "that", "there"} or at.after is None:
        return None
    told = "generic_person" in at.after.tags or (at.after.low == "was" and at.verbs)
    return at.i if told else None


def before_family(at: Spot) -> int | None:
    """ "... daughter just got into Juilliard", "... wife is due": family named without "her"."""
    before, after = at.before, at.after
    if "kin" not in at.token.tags or "genitive" in at.token.tags or not at.well_inside or after is None:
        return None
    if before.low.endswith("'s") or before.upper:
        return None
    ahead = at.tokens[max(at.start, at.i - 3) : at.i]  # "his eldest son is".
    if _leads_on(before) or any(t.has("possessive", "determiner") for t in ahead):
        return None
    if "v3" not in after.tags and after.low not in {"just", "was", "were", "had"}:
        return None
    return at.i - (before.low == "whose")  # "... and whose wife is to have an operation".


def before_somebody_named(at: Spot) -> int | None:
    """ "... by Tuesday Owusu will do a show", "... cricket Zubin wants rates": a name of its own with its verb."""
    before, after = at.before, at.after
    if not at.token.upper or at.token.tags or not at.well_inside or after is None or after.upper:
        return None
    if (before.upper and before.kind != "date") or "particle" in before.tags:
        return None
    if _leads_on(before) or not before.tags.isdisjoint(TAKES_A_NAME):
        return None
    return at.i if after.has("v3", "auxiliary") and "plural" not in after.tags else None


def _leads_on(word: Token) -> bool:
    """Whether a word waits for a noun: "the", "with", "loves"; not "water", though one may water plants."""
    verb = not word.tags.isdisjoint(TAKES_A_NOUN) and word.tags.isdisjoint(NOUN)
    return verb or not word.tags.isdisjoint(HOLDS_A_NOUN)
