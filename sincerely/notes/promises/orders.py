"""Orders to oneself: "send her the deck", "intro → Priya", "wants the slides by Friday"."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event
from sincerely.notes.relations import behind_relation
from sincerely.notes.standout import names_alone
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BOOKABLE = listed("promises.bookable")
AFTER_AN_ORDER = listed("promises.after_an_order")
APPOINTMENTS = listed("promises.appointments")
TALKING = listed("promises.talking")
RECEIVERS = listed("pronouns.receivers")
ANYWAY = listed("promises.done_anyway")
OFTEN = listed("promises.often")
PERIODS = listed("promises.periods")
GOODS = listed("promises.things_to_give")
LIKE_ITS_PAST = listed("promises.like_its_past")
JOINED = listed("naming.joined")
TELLS_OF_A_NOUN = listed("promises.tells_of_a_noun")
NOT_ASKED_OF_ME = frozenset(("me", "us", "you"))
LETTING = frozenset(("know", "have", "in", "down", "use", "borrow"))
LEFT_ALONE = listed("promises.left_alone")
THANKED_IN = GOODS | listed("promises.written_for_a_day") | {"mail"}
PRONOUNS = frozenset(("it", "this", "that"))
ALSO_A_NOUN = word_set("noun_too plural common stative")
SELVES = listed("pronouns.selves")
NOUN_TOO = listed("promises.nouns_too")


class Verb(NamedTuple):
    """A verb at the head of a clause that may be an order, and what stands around it."""

    tokens: list[Token]
    i: int
    mine: bool  # "I send": said of myself.
    dated: bool
    page: Page

    @property
    def token(self) -> Token:
        """The verb itself."""
        return self.tokens[self.i]

    @property
    def low(self) -> str:
        """The verb folded."""
        return self.token.low

    @property
    def after(self) -> Token:
        """The word behind it."""
        return self.tokens[self.i + 1]

    @property
    def noun_too(self) -> bool:
        """A noun as often as a verb: "call", "draft"."""
        return self.low in NOUN_TOO


def order(clause: Clause, i: int, mine: bool, page: Page) -> tuple[int, str] | None:
    """Where an order begins: "send her the deck", "intro Ana to Ben"; none where the word is a noun."""
    tokens = clause.tokens
    if _habit(tokens, i) if mine else _done_by_them(tokens, i) or _goes_on_of_them(clause, i, page):
        return None
    if not mine and page.follows_a_name(clause) and _done_by_the_named(tokens[i], page):
        return None
    verb = Verb(tokens, i, mine, any(t.kind == "date" for t in tokens), page)
    if i + 1 >= len(tokens):
        return (i, "") if clause.tail != "colon" and _alone(verb) else None
    for rule in RULES:
        said = rule(verb)
        if said is not None:
            return (i, "") if said else None
    return None


def _done_by_the_named(verb: Token, page: Page) -> bool:
    """ "Ana | read it", "Gareth's | come back": told of who was named, in a past that looks like an order."""
    return verb.low in LIKE_ITS_PAST or any(t.low.endswith("'s") for t in page.past[-1].tokens)


def _alone(verb: Verb) -> bool:
    """ "call", "reply": a single word is an order where it is hardly ever a noun."""
    if verb.low == "remind":
        return False
    strong = "strong_act" in verb.token.tags and not verb.noun_too and verb.low != "invite"
    return verb.dated or (strong and bool(verb.page.people))


def _asked_of_them(verb: Verb) -> bool | None:
    """ "call me", "thank you dear", "remind: his operation is in May"."""
    if verb.low == "remind":
        return None if "object" in verb.after.tags else False
    written = verb.after.low == "you" and any(t.low in THANKED_IN for t in verb.tokens)  # "thank you letters".
    return False if verb.after.low in NOT_ASKED_OF_ME and not verb.mine and not written else None


def _seen_by_them(verb: Verb) -> bool | None:
    """ "LinkedIn she ignores": what stands first is what they do something with."""
    return False if verb.after.has("her_subject") and not verb.mine and verb.after.low != "both" else None


def _for_somebody(verb: Verb) -> bool | None:
    """ "call Ana on Friday"."""
    return True if _to_somebody(verb.tokens, verb.i, verb.page) else None


def _came_from(verb: Verb) -> bool | None:
    """ "intro from Zeynep", "call from the bank": it came."""
    came = verb.after.low == "from" and (verb.low == "intro" or verb.token.has("noun_too", "event"))
    return False if came else None


def _is_a_title(verb: Verb) -> bool | None:
    """ "Hana, set designer"."""
    alone = len(verb.tokens) == verb.i + 2 and not verb.mine
    return False if verb.after.role and not verb.token.upper and alone else None


def _is_a_subject(verb: Verb) -> bool | None:
    """ "book club reads my novel", "quote due on Wednesday", "Report published in April"."""
    tokens, i = verb.tokens, verb.i
    if verb.after.low in TELLS_OF_A_NOUN or _is_over(verb):
        return False
    if not verb.noun_too:
        return None
    if not verb.mine and "v3" in verb.after.tags and verb.after.tags.isdisjoint(ALSO_A_NOUN):
        return False  # "book comes out in September".
    if is_event(verb.after) or (verb.after.has("past") and not verb.after.has("base", "common")):
        return False
    told = i + 3 < len(tokens) and "v3" in tokens[i + 2].tags
    return False if told and tokens[i + 3].has("possessive", "determiner", "object") else None


def _is_over(verb: Verb) -> bool:
    """ "message sent", "email bounced to me", and not "send printed copies"."""
    ends = verb.i + 2 >= len(verb.tokens) or verb.tokens[verb.i + 2].has("preposition")
    return (
        ends
        and verb.after.has("past", "maybe_past")
        and not verb.after.has("base", "common", "noun_too", "preposition")
    )


def _set_phrase(verb: Verb) -> bool | None:
    """ "keep it quiet", "open to advisory roles"; "book dinner"."""
    if (verb.low == "keep" and verb.after.low in PRONOUNS) or (verb.low == "open" and verb.after.low == "to"):
        return False
    left = verb.low == "leave" and verb.after.low in PRONOUNS and verb.i + 2 < len(verb.tokens)
    if left and verb.tokens[verb.i + 2].low in LEFT_ALONE:
        return False  # "leave it for a month".
    if verb.low == "let" and not verb.mine:
        return any(t.low in LETTING for t in verb.tokens[verb.i + 2 : verb.i + 5])  # Not "let her licence lapse".
    return True if verb.low == "book" and verb.after.low in BOOKABLE else None


def _named_before(verb: Verb) -> bool | None:
    """ "coach Ben", "guide dog": a person or an event by its word."""
    thing = verb.after.has("object", "determiner", "possessive")
    return False if verb.token.has("role", "kin", "event") and not thing and not verb.dated else None


def _with_a_thing(verb: Verb) -> bool | None:
    """ "send the deck", "ask her"; mine also with a day, or where it is hardly ever a noun."""
    thing = verb.after.has("object", "determiner", "possessive")
    return True if thing or (verb.mine and (verb.dated or "strong_act" in verb.token.tags)) else None


def _habit_of_theirs(verb: Verb) -> bool | None:
    """ "speak Turkish", "collect model trains": what they do, where English wants an s."""
    told = "love" in verb.token.tags or verb.low in TALKING
    if not told or verb.mine or verb.dated or "strong_act" in verb.token.tags or verb.after.kind != "word":
        return None
    if "preposition" in verb.after.tags or any(t.low in RECEIVERS for t in verb.tokens[verb.i + 2 :]):
        return None
    return False


def _by_its_strength(verb: Verb) -> bool | None:
    """What is left: with a day, hardly ever a noun, or behind the heading of a note."""
    page, strong = verb.page, "strong_act" in verb.token.tags
    if verb.low in APPOINTMENTS and not verb.dated and verb.after.low in {"w/", "with", "w"}:
        return False
    if (strong and not verb.noun_too) or (verb.dated and page.people):
        return True
    if strong or verb.after.low in AFTER_AN_ORDER:
        return bool(page.people or page.current)
    return not verb.noun_too and bool(page.people) and not page.header


# Asked in this order; the first that has something to say decides.
RULES: tuple[Callable[[Verb], bool | None], ...] = (
    _asked_of_them,
    _seen_by_them,
    _for_somebody,
    _came_from,
    _is_a_title,
    _set_phrase,
    _is_a_subject,
    _named_before,
    _with_a_thing,
    _habit_of_theirs,
    _by_its_strength,
)


def _to_somebody(tokens: list[Token], i: int, page: Page) -> bool:
    """ "call Ana on Friday", "email ana the deck": whom the order is for, and nothing or what it is about behind."""
    at = behind_relation(tokens, i + 1)
    name = tokens[at]
    if "venue" in tokens[i].tags or not names_alone(name, page) or (name.upper and tokens[i].upper and not page.cased):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.low in JOINED and at + 2 < len(tokens):
        return names_alone(tokens[at + 2], page)
    return after is None or after.kind == "date" or after.has("preposition", "determiner", "possessive")


def _habit(tokens: list[Token], i: int) -> bool:
    """ "we get 11k alerts a day", "I pray for her every week": what I do anyway."""
    lows = [t.low for t in tokens[i:]]
    return (
        (tokens[i].low in ANYWAY and not (lows[1:2] and lows[1] in RECEIVERS))
        or any(w in OFTEN for w in lows)
        or any(a == "a" and b in PERIODS for a, b in itertools.pairwise(lows))
    )


def _done_by_them(tokens: list[Token], i: int) -> bool:
    """ "Set up his own agency", "set in a bingo hall": their deed, in a past that looks like an order."""
    if any(t.low in SELVES for t in tokens[i + 1 :]):
        return True  # "repair the press himself".
    owned = any(t.low == "own" and tokens[k - 1].low in {"his", "her", "their"} for k, t in enumerate(tokens) if k > i)
    return owned or (tokens[i].low in LIKE_ITS_PAST and i + 1 < len(tokens) and tokens[i + 1].low == "in")


def _goes_on_of_them(clause: Clause, i: int, page: Page) -> bool:
    """ "She is art director, | make ceramics": told of her in the plain form, where English wants an s."""
    if clause.lead not in {"comma", "cue"} or not page.past or "strong_act" in clause.tokens[i].tags:
        return False
    before = page.past[-1]
    if before.sentence != clause.sentence or any(t.low in RECEIVERS for t in clause.tokens[i + 1 :]):
        return False
    return "her_subject" in before.tokens[0].tags and any(t.has("be", "v3") for t in before.tokens[:2])
