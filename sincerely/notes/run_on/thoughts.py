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
    if (verbs and _goes_on_doing(token, after)) or (after is not None and _goes_on_ordering(tokens, i, after)):
        return True
    if "possessive" in token.tags:
        told = any(t.has("v3", "past", "maybe_past") and "plural" not in t.tags for t in tokens[i + 1 : i + 4])
        return told or _is_something(tokens, i + 1)
    if token.low in ARTICLES:
        return bool(verbs) and _does_something(tokens, i + 1)
    return token.low in AFTER_A_LONE_SUBJECT


def _goes_on_doing(token: Token, after: Token | None) -> bool:
    """ "runs a bakery and | sails", "... and | want the cart there": a second verb of theirs."""
    if token.low in WANTED and after is not None:
        return True  # "they are getting married and want the cart there"
    if "v3" not in token.tags:
        return False
    told = token.has("need", "love", "struggle", "make", "achieve", "travel", "offer")
    if "common" not in token.tags or (told and not token.has("noun_too", "plural")):
        return True
    return after is not None and after.has("determiner", "possessive", "object", "preposition")


def _goes_on_ordering(tokens: list[Token], i: int, after: Token) -> bool:
    """ "send her the deck and | call Ben", "... and | help move"."""
    token = tokens[i]
    if "base" not in token.tags:
        return False
    thing = after.has("determiner", "possessive", "object")
    if "strong_act" in token.tags and (thing or after.upper):
        return True
    bidden = tokens[0].has("strong_act", "my_subject") or any(t.kind == "date" for t in tokens[max(0, i - FAR) : i])
    return "act" in token.tags and bidden and (thing or after.has("preposition") or _helps(token, after))


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
    if after is None or _belongs_to_what_was_before(tokens, i, before, after):
        return False
    if "object" in after.tags:
        return True
    noun_too = token.low in NOUNS_TOO or token.low in TO_GIVE
    if noun_too and i >= 2 and tokens[i - 2].has("determiner", "possessive") and before.is_word:
        return False  # "the beta invite", "our fee schedule".
    if "strong_act" in token.tags and token.low not in NOT_ALONE:
        return _takes(token, after)
    return token.low in DATED_ORDERS and after.kind in {"date", "phone", "email"}


def _belongs_to_what_was_before(tokens: list[Token], i: int, before: Token, after: Token) -> bool:
    """Whether the verb at a token is that of the words before it: "should really send", "she sends", "help move"."""
    given = "object" in after.tags
    if before.low in NO_VERB_AFTER or before.low in KINDS_OF_MESSAGE or before.low in {"please", "help"}:
        return True
    if before.has("subject", "auxiliary", "determiner", "possessive", "conjunction", "negation"):
        return True
    if i >= 2 and before.low in ADVERBS and tokens[i - 2].low in NO_VERB_AFTER:
        return True  # "should really send".
    if "act" in before.tags and (not given or before.low in {"come", "go", "help"}):
        return True
    if before.low in ME and i >= 2 and tokens[i - 2].low in OWES:
        return True
    if "v3" in before.tags and not before.has("noun_too", "plural") and not given:
        return True
    return before.has("preposition", "promise") and before.low not in PARTICLES


def _takes(token: Token, after: Token) -> bool:
    """Whether what follows a verb can be what is to be done with it: "send the ...", "call 0171 ...", "ask Ben"."""
    if after.has("determiner", "possessive", "preposition") or after.kind in {"date", "url"} or not after.tags:
        return True
    if after.low.isdigit() or after.low in TO_GIVE:
        return True
    return token.low in NEVER_A_NOUN and after.has("plural", "common")


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
