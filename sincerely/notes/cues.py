"""Cuts run-on clauses at the words that begin a new thought: subjects, verbs, orders, appointments."""

from __future__ import annotations

import itertools

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

AFTER_A_LONE_SUBJECT = listed("cuts.after_a_lone_subject")
HOLDS_A_DEMONSTRATIVE = listed("cuts.holds_a_demonstrative")
SPEAKERS = listed("cuts.speakers")
DURATIONS = listed("cuts.durations")
BEST_BY = listed("cuts.best_by")
BEFORE_AN_ORDER = listed("cuts.before_an_order")
PARTICLES = listed("cuts.particles")
DATED_ORDERS = listed("cuts.dated_orders")
DROPPED_AT_THE_END = listed("cuts.dropped_at_the_end")
PREFERENCES = listed("cuts.preferences")
BEST_ON = listed("cuts.best_on")
WHAT_I_DO = listed("cuts.what_i_do")
FUTURE = listed("cuts.future")
CLOSING_PARTICLES = listed("cuts.closing_particles")
WAITING = listed("cuts.waiting")
# After these a subject belongs to the clause before: "said I", "before she goes", "what I think".
KEEPS_SUBJECT = listed("cuts.keeps_subject")
RELATIVE = listed("cuts.relative")
NO_VERB_AFTER = listed("cuts.no_verb_after")
SAYS = listed("cuts.says")
# A clause that opens with one of these waits for its main part.
MODALS = listed("cuts.modals")
APPOINTMENTS = listed("cuts.appointments")
# Orders only before a person or a thing: by themselves they are nouns at least as often.
NOT_ALONE = listed("cuts.no_order_alone")
NOUNS_TOO = listed("cuts.nouns_too")  # After "the beta": a thing.
BEFORE_CALL = listed("cuts.before_call")


FAR = 24  # Words looked back over: nobody goes on for longer, and a text without marks stays linear.


# What a new thought can begin with; every other word is passed over at once.
JOINERS = listed("cuts.joiners")
CUT_TAGS = word_set("my_subject her_subject v3 act strong_act auxiliary")
CUT_WORDS = listed("cuts.may_begin")
BE_VERBS = listed("cuts.be_verbs")
SMALL = listed("cuts.small")
CONDITIONS = listed("cuts.conditions")
NEED = word_set("need stative")
FEELING = word_set("need love struggle")
BEFORE_NOUN = listed("cuts.before_noun")


def finite(token: Token, before: Token | None) -> bool:
    """Whether a word is surely a verb in the third person: "wants", not "samples"."""
    tags = token.tags
    if "v3" not in tags:
        return False
    if "plural" in tags:
        return False
    if "stative" in tags:
        return before is None or before.low not in {"to", "what", "who"}
    if before is not None and (before.has("determiner", "possessive") or before.low in BEFORE_NOUN):
        return False
    if before is None:
        return True
    if before.has("v3", "need") and not before.has("plural", "noun_too", "stative", "common") and tags.isdisjoint(NEED):
        return False
    if "base" in before.tags and not before.has("noun_too", "common") and tags.isdisjoint(NEED):
        return False
    if "noun_too" in tags and not before.has("her_subject", "negation", "auxiliary"):
        return before.upper and before.is_word and not before.tags
    return not ("common" in tags and "other" in tags and tags.isdisjoint(FEELING))


def by_cues(clause: Clause) -> list[Clause]:
    """Split a clause without marks where a new thought begins."""
    tokens = clause.tokens
    if len(tokens) < 4:
        return [clause]
    cuts: list[int] = []
    start, verbs = 0, 0
    before: Token | None = None
    for i, token in enumerate(tokens):
        if i > start and before is not None and _may_begin(token, before):
            cut = _cut_at(tokens, i, start, verbs)
            if cut is not None and cut > start:
                cuts.append(cut)
                start, verbs = cut, 0
        if token.is_word and (
            ("v3" in token.tags and finite(token, before))
            or (i == start and "ing" in token.tags)
            or token.low in FUTURE
            or ("past" in token.tags and not (before is not None and before.has("determiner", "possessive")))
        ):
            verbs += 1
        before = token
    if not cuts:
        return [clause]
    cuts = [c for n, c in enumerate(cuts) if not _small(tokens[(cuts[n - 1] if n else 0) : c])]
    edges = [0, *cuts, len(tokens)]
    parts = []
    for n, (a, b) in enumerate(itertools.pairwise(edges)):
        end = b
        while end > a and tokens[end - 1].low in DROPPED_AT_THE_END:
            end -= 1
        if end > a:
            part = Clause(
                tokens[a:end],
                clause.lead if n == 0 else "so" if tokens[a - 1].low == "so" else "cue",
                "cue" if b < len(tokens) else clause.tail,
                clause.line,
                clause.sentence,
                clause.item and n == 0,
                clause.depth,
            )
            parts.append(part)
    return parts


def _small(tokens: list[Token]) -> bool:
    """Nothing but adverbs, fillers, days and prepositions: they belong to what follows."""
    return all(
        t.kind == "date"
        or t.has("filler", "conjunction")
        or t.low in SMALL
        or ("preposition" in t.tags and len(tokens) > 1)
        for t in tokens
    )


def _may_begin(token: Token, before: Token) -> bool:
    """Whether a word can begin a new thought at all: most cannot, whatever stands around them."""
    return token.is_word and (before.low in JOINERS or token.low in CUT_WORDS or not token.tags.isdisjoint(CUT_TAGS))


def _cut_at(tokens: list[Token], i: int, start: int, verbs: int) -> int | None:
    """Where to cut when the token at `i` begins a new clause, or None."""
    token, before = tokens[i], tokens[i - 1]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    low, tags = token.low, token.tags
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
        if _starts_thought(tokens, i, verbs):
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
        return i if not _opening(tokens, start, i, verbs) and _my_thought(tokens, i) else None
    if "her_subject" in tags:
        if low != "who" and _opening(tokens, start, i, verbs):
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
        and not _waiting(tokens, start, i)
    ):
        return _subject_start(tokens, i, start)
    if (
        verbs
        and finite(token, before)
        and before.low not in RELATIVE
        and not before.has("subject", "auxiliary", "conjunction")
        and before.low not in NO_VERB_AFTER
        and (after is not None or "stative" in token.tags)
        and not _waiting(tokens, start, i)
    ):
        cut = _subject_start(tokens, i, start)
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
    if "act" in tags and "base" in tags and _imperative(tokens, i):
        return i
    return None


def _opening(tokens: list[Token], start: int, i: int, verbs: int) -> bool:
    """Whether nothing but "on Thursday", "at the fair" or "if ..." stands before a subject: it opens its clause."""
    first = next((t for t in tokens[start : min(i, start + FAR)] if "filler" not in t.tags), tokens[start])
    return (verbs == 0 and (first.kind == "date" or "preposition" in first.tags)) or first.low in CONDITIONS


def _waiting(tokens: list[Token], start: int, i: int) -> bool:
    """Whether a verb at `i` belongs to "when ...", "before the ..." or "she says ..." in front of it."""
    return any(
        ("say" in t.tags and "v3" in t.tags)
        or t.low in WAITING
        or (t.low in {"before", "after", "until", "till"} and i - k <= 4)
        for k, t in enumerate(tokens[max(start, i - FAR) : i], max(start, i - FAR))
    )


def _my_thought(tokens: list[Token], i: int) -> bool:
    """ "I" begins a thought of its own when a promise or a telling follows."""
    if tokens[i].low not in {"i", "we"}:
        return True
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and (after.has("auxiliary", "act", "promise", "meet", "say") or after.low in WHAT_I_DO)


def _starts_thought(tokens: list[Token], i: int, verbs: int) -> bool:
    """After "and": a verb, an order, or somebody's somebody doing something."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.upper and after is not None and "stative" in after.tags and not token.tags:
        return not (tokens[i - 1].low in {"&", "+"} and i >= 2 and tokens[i - 2].upper)  # "Ines & Raul had twins".
    if "stative" in token.tags or ("auxiliary" in token.tags and verbs):
        return True
    if "v3" in token.tags and "common" not in token.tags and verbs:
        return True
    if (
        "v3" in token.tags
        and token.has("need", "love", "struggle", "make", "achieve", "travel", "offer")
        and not token.has("noun_too", "plural")
        and verbs
    ):
        return True
    if (
        "act" in token.tags
        and "base" in token.tags
        and after is not None
        and (any(t.kind == "date" for t in tokens[max(0, i - FAR) : i]) or "strong_act" in tokens[0].tags)
        and (after.has("determiner", "possessive", "object", "preposition"))
    ):
        return True
    if (
        "v3" in token.tags
        and verbs
        and after is not None
        and (after.has("determiner", "possessive", "object") or "preposition" in after.tags)
    ):
        return True
    if (
        "strong_act" in token.tags
        and "base" in token.tags
        and after is not None
        and (after.has("object", "determiner", "possessive") or after.upper)
    ):
        return True
    if "possessive" in token.tags:
        return any(t.has("v3", "past") and "plural" not in t.tags for t in tokens[i + 1 : i + 4])
    return token.low in AFTER_A_LONE_SUBJECT


def _imperative(tokens: list[Token], i: int) -> bool:
    """ "... send her the deck": an order in the middle of a run-on note."""
    token, before = tokens[i], tokens[i - 1]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if i >= 2 and before.low in BEFORE_AN_ORDER:
        before = tokens[i - 2]
    if (
        after is None
        or before.low in NO_VERB_AFTER
        or before.has("subject", "auxiliary", "determiner", "possessive", "conjunction", "negation")
        or ("act" in before.tags and ("object" not in after.tags or before.low in {"come", "go", "help"}))
        or before.low in {"please", "help"}
    ):
        return False
    if "v3" in before.tags and not before.has("noun_too", "plural") and "object" not in after.tags:
        return False
    if before.has("preposition", "promise") and before.low not in PARTICLES:
        return False
    if "object" in after.tags:
        return True
    if token.low in NOUNS_TOO and i >= 2 and tokens[i - 2].has("determiner", "possessive") and before.is_word:
        return False  # "the beta invite".
    if "strong_act" in token.tags and token.low not in NOT_ALONE:
        return (
            after.has("determiner", "possessive", "preposition")
            or after.kind in {"date", "url"}
            or not after.tags
            or after.low.isdigit()
        )
    return token.low in DATED_ORDERS and after.kind in {
        "date",
        "phone",
        "email",
    }


def _subject_start(tokens: list[Token], i: int, start: int) -> int | None:
    """The verb's own subject belongs to it: "... her mic is dying" is cut before "her"."""
    for back in range(i - 1, max(start, i - 5), -1):
        token = tokens[back]
        if "possessive" in token.tags or token.low == "the":
            if token.low == "the" and tokens[back - 1].has("v3", "base") and "plural" not in tokens[back - 1].tags:
                return i
            return (
                back
                if "preposition" not in tokens[back - 1].tags or back - 1 <= start
                else (back if "possessive" in token.tags else i)
            )
        if token.has("preposition", "verb", "v3") or not token.is_word:
            break
    return i
