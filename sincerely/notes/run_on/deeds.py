"""Cuts before what is done, said or arranged: orders, appointments, verbs whose subject was left out."""

from __future__ import annotations

from sincerely.notes.lexicon import listed
from sincerely.notes.run_on.spot import TOGETHER, Spot
from sincerely.notes.run_on.subjects import SAYS
from sincerely.notes.run_on.thoughts import NO_VERB_AFTER, order, subject_start, waiting
from sincerely.notes.run_on.verbs import finite

SPEAKERS = listed("cuts.speakers")
WILLING_ONES = SPEAKERS | {"has", "have"}
WILLINGLY = listed("cuts.willingly")
DURATIONS = listed("cuts.durations")
BEST_BY = listed("cuts.best_by")
BEST_ON = listed("cuts.best_on")
RELATIVE = listed("cuts.relative")
# A clause that opens with one of these waits for its main part.
MODALS = listed("cuts.modals")
DUTIES = listed("cuts.duties")
NEEDS_TO = listed("promises.needs_to")
ASIDES = listed("cuts.asides")
ME = listed("pronouns.me_or_us")
APPOINTMENTS = listed("cuts.appointments")
BEFORE_CALL = listed("cuts.before_call")
BE_VERBS = listed("cuts.be_verbs")
PLANS = listed("cuts.plans")
HAVING = listed("cuts.having")
THEY_ARE = listed("pronouns.they_are")


def inside_a_leave(at: Spot) -> int | None:
    """ "she'll let me have the quotation" is one thing."""
    return TOGETHER if at.i >= 2 and "object" in at.before.tags and at.tokens[at.i - 2].low == "let" else None


def before_a_reminder(at: Spot) -> int | None:
    """ "... remind me to call her"."""
    return at.i if at.token.low == "remind" and at.after is not None and at.after.low == "me" else None


def inside_a_verb(at: Spot) -> int | None:
    """ "has offered", "have had", "hes gonna text me": the helping verb stays with the other."""
    if at.token.low in PLANS:
        return TOGETHER if "subject" in at.before.tags or at.before.low in THEY_ARE else None
    if at.before.low in PLANS:
        return TOGETHER
    return TOGETHER if at.before.low in HAVING and at.token.has("past", "maybe_past") else None


def before_saying(at: Spot) -> int | None:
    """ "... told her I'd write", "... owe him a book", "... promised to call"."""
    after = at.after
    if at.token.low not in SAYS or at.before.low in SPEAKERS or after is None:
        return None
    if not after.has("object", "my_subject") and after.low not in {"to", "that"}:
        return None
    if "negation" in at.before.tags:
        return TOGETHER  # "I have not agreed to chair it".
    if at.before.low in WILLINGLY and at.i >= 2 and at.tokens[at.i - 2].low in WILLING_ONES:
        return None  # "she kindly offered to".
    mine = "my_subject" in after.tags or "my_subject" in at.tokens[min(at.i + 2, len(at.tokens) - 1)].tags
    return at.i if mine or at.token.low == "owe" or (after.low == "to" and at.token.low != "said") else None


def before_a_preference(at: Spot) -> int | None:
    """ "... prefers email", "... best on WhatsApp"."""
    best = at.token.low == "best" and at.after is not None and at.after.low in BEST_ON
    return at.i if best or at.token.low == "prefers" else None


def before_an_aside(at: Spot) -> int | None:
    """ "... oh and", "... btw", "... anyway"."""
    if at.token.low == "also" and {"act", "base"} <= at.before.tags:
        return None  # "I bring also the wetsuit".
    return at.i if at.token.low in ASIDES and at.well_inside else None


def inside_a_duration(at: Spot) -> int | None:
    """ "a 20 minute call" is one thing."""
    return TOGETHER if at.token.low in APPOINTMENTS and at.before.low in DURATIONS else None


def before_a_plan(at: Spot) -> int | None:
    """ "... gonna send it"."""
    return at.i if at.token.low in PLANS and at.well_inside else None


def before_an_appointment(at: Spot) -> int | None:
    """ "... coffee on Friday", "... quick call with her"."""
    if at.token.low not in APPOINTMENTS or not at.well_inside or not _dated(at):
        return None
    if at.before.has("determiner", "possessive", "preposition", "v3", "conjunction", "auxiliary", "need"):
        return None
    if "base" in at.before.tags and "noun_too" not in at.before.tags:
        return None
    if "object" in at.before.tags and "act" in at.tokens[at.i - 2].tags:
        return TOGETHER  # "buy her lunch on Friday"
    i = at.i
    while i > at.start and at.tokens[i - 1].low in BEFORE_CALL:
        i -= 1
    return i if i > at.start else TOGETHER


def _dated(at: Spot) -> bool:
    """A day follows, or "with her"."""
    after, third = at.after, at.tokens[at.i + 2] if at.i + 2 < len(at.tokens) else None
    if after is None:
        return False
    with_them = after.low in {"w", "w/", "with"} and third is not None and third.low in {"her", "him", "them"}
    return after.kind == "date" or with_them


def before_a_modal(at: Spot) -> int | None:
    """ "... will bring the keys", "... her son might join"."""
    if not at.verbs or at.token.low not in MODALS or at.after is None or "base" not in at.after.tags:
        return None
    if at.before.low in RELATIVE or at.before.has("subject", "preposition", "conjunction"):
        return None
    if waiting(at.tokens, at.start, at.i) or _counted(at):
        return None
    cut = subject_start(at.tokens, at.i, at.start)
    return TOGETHER if cut is None else cut


def before_a_duty(at: Spot) -> int | None:
    """ "... must reply by Sunday", "... need to send him the list"."""
    token, before, after = at.token, at.before, at.after
    if token.low not in DUTIES or not at.well_inside or after is None:
        return None
    if before.has("subject", "auxiliary", "conjunction", "preposition", "negation", "determiner", "possessive"):
        return None
    if before.low in RELATIVE or waiting(at.tokens, at.start, at.i):
        return None
    verb = at.tokens[at.i + 2] if after.low == "to" and at.i + 2 < len(at.tokens) else after
    bare = token.low in NEEDS_TO and verb is after
    return at.i if not bare and {"act", "base"} <= verb.tags else None


def before_a_deed_going_on(at: Spot) -> int | None:
    """ "... at Great Ormond Street building a school": what somebody does, behind the name of a place or firm."""
    before, after = at.before, at.after
    if not {"ing"} <= at.token.tags or at.token.upper or not at.well_inside or after is None:
        return None
    if not (before.upper and before.is_word and not before.tags):
        return None
    return at.i if after.has("determiner", "possessive") or after.low in {"with", "on", "for"} else None


def before_a_verb(at: Spot) -> int | None:
    """ "... runs a bakery", "... her mic is dying": cut before the verb, or before the subject it has."""
    token, before = at.token, at.before
    if not at.verbs or not finite(token, before) or (at.after is None and "stative" not in token.tags):
        return None
    if before.low in RELATIVE or before.low in NO_VERB_AFTER or before.has("subject", "auxiliary", "conjunction"):
        return None
    if waiting(at.tokens, at.start, at.i) or _counted(at):
        return None
    cut = subject_start(at.tokens, at.i, at.start)
    told = cut is not None and cut > at.start and "say" in at.tokens[cut - 1].tags
    return TOGETHER if cut is None or told or (cut == at.i and token.low in BE_VERBS) else cut


def _counted(at: Spot) -> bool:
    """ "looking for 3 maths tutors": behind a number a thing, however it looks."""
    number = at.tokens[at.i - 2] if at.well_inside else None
    return number is not None and number.low.isdigit() and not at.before.upper


def before_what_they_did(at: Spot) -> int | None:
    """ "does stunts | broke her wrist", "plays the cello | lost his dog": a deed of theirs behind another verb."""
    token, before = at.token, at.before
    if not at.verbs or "base" in token.tags or at.after is None or "possessive" not in at.after.tags:
        return None
    noun = before.has("plural", "common", "noun_too") and not before.has("preposition", "kin", "generic_person", "past")
    return at.i if noun and at.well_inside and not waiting(at.tokens, at.start, at.i) else None


def inside_a_way(at: Spot) -> int | None:
    """ "best by email"."""
    return TOGETHER if at.token.low in BEST_BY and at.before.low in {"by", "via"} else None


def before_what_just_happened(at: Spot) -> int | None:
    """ "... just moved to Porto"."""
    if at.token.low != "just" or not at.verbs or at.after is None or "past" not in at.after.tags:
        return None
    return None if at.before.has("subject", "stative", "auxiliary") else at.i


def before_a_promise(at: Spot) -> int | None:
    """ "... promised her the book"."""
    if at.token.low != "promised" or at.after is None or "object" not in at.after.tags:
        return None
    side = at.after.low in ME and any(
        t.has("possessive", "determiner") for t in at.tokens[max(at.start, at.i - 3) : at.i]
    )
    return None if side or at.before.has("subject", "auxiliary") else at.i  # "her boss promised us an answer".


def before_an_order(at: Spot) -> int | None:
    """ "... send her the deck"."""
    wanted = "act" in at.token.tags and "base" in at.token.tags and order(at.tokens, at.i)
    return at.i if wanted else None
