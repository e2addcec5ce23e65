"""Whether a new thought begins at a word of a run-on clause, and what still belongs to the one before."""

from __future__ import annotations

from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import Token

AFTER_A_LONE_SUBJECT = listed("cuts.after_a_lone_subject")
BEFORE_AN_ORDER = listed("cuts.before_an_order")
PARTICLES = listed("cuts.particles")
DATED_ORDERS = listed("cuts.dated_orders")
WHAT_I_DO = listed("cuts.what_i_do")
WAITING = listed("cuts.waiting")
NO_VERB_AFTER = listed("cuts.no_verb_after")
# Orders only before a person or a thing: by themselves they are nouns at least as often.
NOT_ALONE = listed("cuts.no_order_alone")
NOUNS_TOO = listed("cuts.nouns_too")  # After "the beta": a thing.
TO_SOMETHING = frozenset(("close", "open", "present"))
ARTICLES = frozenset(("the", "a", "an"))
JOINED_BY = frozenset(("and", "or", "&"))
FAR = 24  # Words looked back over: nobody goes on for longer, and a text without marks stays linear.
NEVER_A_NOUN = listed("cuts.never_a_noun")
KINDS_OF_MESSAGE = listed("cuts.kinds_of_message")
TO_GIVE = listed("promises.things_to_give")
ME = listed("pronouns.me_or_us")
OWES = frozenset(("owe", "owes"))  # "owes me intro to her boss"
CONDITIONS = listed("cuts.conditions")
ADVERBS = listed("cuts.still") | {"really", "definitely", "probably"}  # "should really send".
WANTED = listed("cuts.wanted")


def opening(tokens: list[Token], start: int, i: int, verbs: int) -> bool:
    """Whether nothing but "on Thursday", "at the fair" or "if ..." stands before a subject: it opens its clause."""
    first = next((t for t in tokens[start : min(i, start + FAR)] if "filler" not in t.tags), tokens[start])
    return (verbs == 0 and (first.kind == "date" or "preposition" in first.tags)) or first.low in CONDITIONS


def waiting(tokens: list[Token], start: int, i: int) -> bool:
    """Whether a verb at `i` belongs to "when ...", "before the ..." or "she says ..." in front of it."""
    return any(
        ("say" in t.tags and "v3" in t.tags)
        or t.low in WAITING
        or (t.low in {"before", "after", "until", "till"} and i - k <= 4)
        for k, t in enumerate(tokens[max(start, i - FAR) : i], max(start, i - FAR))
    )


def my_thought(tokens: list[Token], i: int) -> bool:
    """ "I" begins a thought of its own when a promise or a telling follows."""
    if tokens[i].low not in {"i", "we"}:
        return True
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and (after.has("auxiliary", "act", "promise", "meet", "say") or after.low in WHAT_I_DO)


def starts_thought(tokens: list[Token], i: int, verbs: int) -> bool:
    """After "and": a verb, an order, or somebody's somebody doing something."""
    token = tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.upper and after is not None and "stative" in after.tags and not token.tags:
        return not (tokens[i - 1].low in {"&", "+"} and i >= 2 and tokens[i - 2].upper)  # "Ines & Raul had twins".
    if {"act", "base"} <= token.tags and i >= 2 and tokens[i - 2].kind == "date" and after is not None:
        subject = i + 2 < len(tokens) and "be" in tokens[i + 2].tags  # "call quality is bad"
        return after.is_word and not after.has("v3", "past") and not subject  # "the deck mon and ping ben wed"
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
        and (tokens[0].has("strong_act", "my_subject") or any(t.kind == "date" for t in tokens[max(0, i - FAR) : i]))
        and (after.has("determiner", "possessive", "object", "preposition") or _helps(token, after))
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
    if token.low in WANTED and verbs and after is not None:
        return True  # "they are getting married and want the cart there"
    if "possessive" in token.tags:
        told = any(t.has("v3", "past", "maybe_past") and "plural" not in t.tags for t in tokens[i + 1 : i + 4])
        return told or _is_something(tokens, i + 1)
    if token.low in ARTICLES:
        return bool(verbs) and _does_something(tokens, i + 1)
    return token.low in AFTER_A_LONE_SUBJECT


def _does_something(tokens: list[Token], i: int) -> bool:
    """ "and the immigration office does not answer": a thing, and what is surely its verb."""
    for k in range(i, min(i + 4, len(tokens) - 1)):
        token = tokens[k]
        if token.has("preposition", "conjunction", "subject", "ing") or not token.is_word:
            return False
        if k > i and ("stative" in token.tags or "auxiliary" in token.tags):
            return tokens[k + 1].low not in JOINED_BY
    return False


def _is_something(tokens: list[Token], i: int) -> bool:
    """ "and her husband's from Leeds", "and his mum's not well": short for "is"."""
    at = next((k for k in range(i, min(i + 3, len(tokens) - 1)) if tokens[k].low.endswith("'s")), None)
    if at is None or "kin" not in tokens[at].tags:
        return False
    return tokens[at + 1].has("preposition", "determiner", "negation", "ing", "past", "adverb")


def _helps(token: Token, after: Token) -> bool:
    """ "help move", "go see the room"."""
    return token.low in {"help", "go", "come"} and {"act", "base"} <= after.tags


def order(tokens: list[Token], i: int) -> bool:
    """ "... send her the deck": an order in the middle of a run-on note."""
    token, before = tokens[i], tokens[i - 1]
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.low in TO_SOMETHING and after is not None and after.low == "to":
        return False  # "no stairs, close to her church".
    if i >= 2 and before.low in BEFORE_AN_ORDER:
        before = tokens[i - 2]
    if (
        after is None
        or before.low in NO_VERB_AFTER
        or (before.low in ADVERBS and i >= 2 and tokens[i - 2].low in NO_VERB_AFTER)
        or before.has("subject", "auxiliary", "determiner", "possessive", "conjunction", "negation")
        or ("act" in before.tags and ("object" not in after.tags or before.low in {"come", "go", "help"}))
        or before.low in {"please", "help"}
        or before.low in KINDS_OF_MESSAGE
        or (before.low in ME and i >= 2 and tokens[i - 2].low in OWES)
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
            or (token.low in NEVER_A_NOUN and after.has("plural", "common"))
            or after.low in TO_GIVE
        )
    return token.low in DATED_ORDERS and after.kind in {
        "date",
        "phone",
        "email",
    }


def subject_start(tokens: list[Token], i: int, start: int) -> int | None:
    """The verb's own subject belongs to it: "... her mic is dying" is cut before "her"."""
    for back in range(i - 1, max(start, i - 5), -1):
        token = tokens[back]
        if "possessive" in token.tags or token.low == "the":
            if back >= 2 and "object" in tokens[back - 1].tags and {"act", "base"} <= tokens[back - 2].tags:
                return None  # "lend him my Stainer scores".
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
