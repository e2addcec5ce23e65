"""Where a run-on clause is cut: before subjects, verbs, orders, appointments."""

from __future__ import annotations

from sincerely.notes.lexicon import listed
from sincerely.notes.run_on.thoughts import (
    FAR,
    NO_VERB_AFTER,
    my_thought,
    opening,
    order,
    starts_thought,
    subject_start,
    waiting,
)
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

HOLDS_A_DEMONSTRATIVE = listed("cuts.holds_a_demonstrative")
SPEAKERS = listed("cuts.speakers")
WILLINGLY = listed("cuts.willingly")
DURATIONS = listed("cuts.durations")
BEST_BY = listed("cuts.best_by")
PREFERENCES = listed("cuts.preferences")
BEST_ON = listed("cuts.best_on")
CLOSING_PARTICLES = listed("cuts.closing_particles")
# After these a subject belongs to the clause before: "said I", "before she goes", "what I think".
KEEPS_SUBJECT = listed("cuts.keeps_subject")
RELATIVE = listed("cuts.relative")
SAYS = listed("cuts.says")
# A clause that opens with one of these waits for its main part.
MODALS = listed("cuts.modals")
APPOINTMENTS = listed("cuts.appointments")
BEFORE_CALL = listed("cuts.before_call")
# What a new thought can begin with; every other word is passed over at once.
JOINERS = listed("cuts.joiners")
CUT_TAGS = word_set("my_subject her_subject v3 act strong_act auxiliary")
CUT_WORDS = listed("cuts.may_begin")
BE_VERBS = listed("cuts.be_verbs")


def may_begin(token: Token, before: Token) -> bool:
    """Whether a word can begin a new thought at all: most cannot, whatever stands around them."""
    return token.is_word and (before.low in JOINERS or token.low in CUT_WORDS or not token.tags.isdisjoint(CUT_TAGS))


def cut_at(tokens: list[Token], i: int, start: int, verbs: int) -> int | None:
    """Where to cut when the token at `i` begins a new clause, or None."""
    token, before = tokens[i], tokens[i - 1]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    low, tags = token.low, token.tags
    if i >= 2 and ("object" in before.tags and tokens[i - 2].low == "let"):
        return None  # "she'll let me have the quotation".
    if (
        low in {"this", "that"}
        and after is not None
        and "generic_person" in after.tags
        and before.low not in HOLDS_A_DEMONSTRATIVE
    ):
        return i
    joined = before.low in JOINERS and not (before.low == "then" and i >= 2 and "auxiliary" in tokens[i - 2].tags)
    if joined:
        if "my_subject" in tags or "her_subject" in tags:
            going = after is not None and (
                after.low in {"will", "'ll", "is"} or ("v3" in after.tags and "act" in after.tags)
            )
            if before.low == "so" and "her_subject" in tags and not going:
                return None
            return i
        if low in {"prefers", "hates", "loves"}:
            return i
        if starts_thought(tokens, i, verbs):
            return i
        return None
    if (
        "my_subject" in tags
        and not (i - start >= 2 and tokens[i - 2].low in SAYS)
        and before.low not in KEEPS_SUBJECT
        and before.low not in SAYS
        and "object" not in before.tags
        and "say" not in before.tags
    ):
        return i if not opening(tokens, start, i, verbs) and my_thought(tokens, i) else None
    if "her_subject" in tags:
        if low != "who" and opening(tokens, start, i, verbs):
            return None
        if before.low in KEEPS_SUBJECT or (before.has("say", "preposition") and before.low not in CLOSING_PARTICLES):
            return None
        if low == "who":
            return i if after is not None and after.has("v3", "past", "base", "auxiliary") and verbs == 0 else None
        if (
            low.startswith("they")
            and verbs
            and any(t.low in {"he", "she", "he's", "she's"} for t in tokens[max(start, i - FAR) : i])
            and "v3" not in before.tags
        ):
            return None
        opens = i
        while opens - 1 > start and (
            tokens[opens - 1].kind == "date"
            or ("preposition" in tokens[opens - 1].tags and tokens[opens].kind == "date")
        ):
            opens -= 1
        return opens if opens < i and tokens[opens - 1].low in {"and", "but", "&"} else i
    if (
        low in SAYS
        and before.low not in SPEAKERS
        and not (before.low in WILLINGLY and i >= 2 and tokens[i - 2].low in SPEAKERS)
        and after is not None
        and (after.has("object", "my_subject") or after.low in {"to", "that"})
        and (
            "my_subject" in tokens[min(i + 2, len(tokens) - 1)].tags
            or "my_subject" in after.tags
            or low == "owe"
            or (after.low == "to" and low != "said")
        )
    ):
        return i
    if (
        low in PREFERENCES
        and low
        in {
            "prefers",
        }
    ) or (low == "best" and after is not None and after.low in BEST_ON):
        return i
    if low in {"oh", "anyway", "btw", "also"} and i - start >= 2:
        return i
    if low in APPOINTMENTS and before.low in DURATIONS:
        return None
    if low in {"gonna", "gotta"} and i - start >= 2:
        return i
    dated = after is not None and (
        after.kind == "date"
        or (after.low in {"w", "w/", "with"} and i + 2 < len(tokens) and tokens[i + 2].low in {"her", "him", "them"})
    )
    if (
        low in APPOINTMENTS
        and dated
        and i - start >= 2
        and not before.has("determiner", "possessive", "preposition", "v3", "conjunction", "auxiliary", "need")
        and not ("base" in before.tags and "noun_too" not in before.tags)
    ):
        while i > start and tokens[i - 1].low in BEFORE_CALL:
            i -= 1
        return i if i > start else None
    if (
        verbs
        and low in MODALS
        and not before.has("subject", "preposition", "conjunction")
        and before.low not in RELATIVE
        and after is not None
        and "base" in after.tags
        and not waiting(tokens, start, i)
    ):
        return subject_start(tokens, i, start)
    if (
        verbs
        and finite(token, before)
        and before.low not in RELATIVE
        and not before.has("subject", "auxiliary", "conjunction")
        and before.low not in NO_VERB_AFTER
        and (after is not None or "stative" in token.tags)
        and not waiting(tokens, start, i)
    ):
        cut = subject_start(tokens, i, start)
        told = cut is not None and cut > start and "say" in tokens[cut - 1].tags
        return None if told or (cut == i and low in BE_VERBS) else cut
    if (
        low in {"this", "that", "there"}
        and after is not None
        and ("generic_person" in after.tags or (after.low == "was" and verbs))
    ):
        return i
    if low in BEST_BY and before.low in {"by", "via"}:
        return None
    if (
        low == "just"
        and verbs
        and after is not None
        and "past" in after.tags
        and not before.has("subject", "stative", "auxiliary")
    ):
        return i
    if low == "promised" and after is not None and "object" in after.tags and not before.has("subject", "auxiliary"):
        return i
    if "act" in tags and "base" in tags and order(tokens, i):
        return i
    return None
