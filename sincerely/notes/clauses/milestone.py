"""Milestones: a clause about them with a day to come: "launch is May 14", "moving to Hobart end of November"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.hook import whose
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.wording import ahead, clean, to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BY_WHEN = listed("milestones.by_when")
WOULD = listed("milestones.would")
WILLING = listed("milestones.willing")
CONSIDERING = listed("milestones.considering")
BEFORE_THE_DAY = listed("milestones.before_the_day")
LONE = listed("milestones.lonely_beginnings")
YEARLY = listed("milestones.yearly")


def read_milestone(clause: Clause, page: Page) -> bool:
    """Something in their life with its day or month."""
    if not clause.dated or page.current is None:
        return False
    tokens = clean(clause)
    day = ahead(tokens, page.today)
    if day is None or page.current is None:
        return False
    if page.pending and page.last is None and all(t.kind == "date" or t.low in BEFORE_THE_DAY for t in tokens):
        return _lone_date(clause, page)
    if "need" in tokens[0].tags and len(tokens) > 1 and tokens[1].low == "it" and _lone_date(clause, page):
        return True
    if (
        page.last is not None
        and page.last.field == "promise"
        and tokens[0].low in {"when", "once", "as", "after"}
        and any("my_subject" in t.tags for t in tokens[:3])
    ):
        return _lone_date(clause, page)
    if page.last is not None and all(t.kind == "date" or t.low in LONE for t in tokens):
        return _lone_date(clause, page)
    if _deadline(clause, tokens, page):
        return True
    if tokens[0].low in {"no", "not"}:
        return False
    if _told_as_past(tokens) or _wish(tokens):
        return False
    who = whose(tokens, page)
    text = wording(page, who[1])
    if not text:
        return _lone_date(clause, page)
    last = page.last
    if (
        last is not None
        and last.field == "hook"
        and last.sentence == clause.sentence
        and len(text.split()) <= 1
        and ("v3" in tokens[0].tags or tokens[0].low == "due")
    ):
        last.field, last.value = "milestone", f"{last.value} {text}"
        last.on, last.whole_month, last.until = day.on, day.whole_month, day.until
        return True
    finding = Finding(
        "milestone",
        text,
        clause.start,
        clause.end,
        "milestone",
        on=day.on,
        whole_month=day.whole_month,
        until=day.until,
        guessed=day.guessed,
        sentence=clause.sentence,
    )
    del last
    page.add(finding, who[0])
    return True


def _deadline(clause: Clause, tokens: list[Token], page: Page) -> bool:
    """ "run her samples, results by 30 June", "he swore by Labor Day": when the promise before falls due."""
    last = page.last
    if last is None or last.field != "promise" or last.on is not None or last.sentence != clause.sentence:
        return False
    by = next((k for k, t in enumerate(tokens) if t.kind == "date"), 0)
    if not by or tokens[by - 1].low not in BY_WHEN:
        return False
    verbs = [t for t in tokens[: by - 1] if not t.has("common", "noun_too", "plural")]
    theirs = [t for t in verbs if t.has("v3", "her_subject", "past", "possessive")]
    spoken = all(t.has("her_subject", "my_subject", "say", "promise") for t in theirs)
    return len(tokens[:by]) <= 4 and spoken and _lone_date(clause, page)


def _wish(tokens: list[Token]) -> bool:
    """ "wants playtesters in three weeks": a need with a day is a need."""
    if tokens[0].low in WOULD and len(tokens) > 1 and tokens[1].low in {"like", "love"}:
        return True
    if tokens[0].low in WILLING or any(t.low == "if" for t in tokens[1:]):
        return True
    lacking = tokens[0].low in {"has", "have"} and len(tokens) > 1 and tokens[1].low == "no"
    if lacking or tokens[0].low == "lacks":
        return True  # "has no drummer for Easter".
    verb = next((t for t in tokens[:7] if _tells(t)), None)
    return verb is not None and (("need" in verb.tags and "noun_too" not in verb.tags) or verb.low in CONSIDERING)


def _tells(token: Token) -> bool:
    """Whether a word is the verb of a clause, not a plain noun and not "is"."""
    if "be" in token.tags or ("common" in token.tags and "need" not in token.tags):
        return False
    return token.has("v3", "base", "ing", "past", "need")


def _told_as_past(tokens: list[Token]) -> bool:
    """ "Her team lost half of it this summer": the verb says that it is over."""
    for token in tokens[:9]:
        if (
            token.has("auxiliary", "v3", "ing")
            and not token.has("noun_too", "plural")
            and not ("common" in token.tags and "stative" not in token.tags)
        ):
            return token.low in {"was", "were", "had", "did"}
        if token.has("past", "maybe_past") and "base" not in token.tags:
            return True
    return False


def _lone_date(clause: Clause, page: Page) -> bool:
    """A day of its own dates what was said just before: "send him the deck, tmrw"; "baby due (9 Aug)"."""
    day = to_come(clause.tokens, page.today)
    last = page.last
    if page.pending and day is not None and last is None:
        page.add(
            Finding(
                "promise",
                page.pending,
                clause.start,
                clause.end,
                "milestone",
                kind="me",
                on=day.on,
                time=day.time,
                sentence=clause.sentence,
            )
        )
        page.pending = ""
        return True
    if last is None or day is None:
        return False
    if last.field == "promise":
        if last.on is None or "wait" in clause.lows or "actually" in clause.lows:
            last.on, last.time = day.on, day.time or last.time
        elif last.time is None and day.time is not None:
            last.time = day.time
        return True
    if last.field == "hook" and (thing := _wanted(last.value)) and last.sentence == clause.sentence:
        last.field, last.kind, last.value, last.on, last.time = "promise", "me", f"send {thing}", day.on, day.time
        return True
    if last.field == "hook" and last.sentence == clause.sentence:
        last.field = "milestone"
        last.on, last.whole_month, last.until = day.on, day.whole_month, day.until
        return True
    return False


def _wanted(hook: str) -> str:
    """ "wants our plan in one page", and then a day: what is mine to give."""
    verb, _, thing = hook.partition(" ")
    return thing if verb.casefold() in {"wants", "needs", "want", "need"} and thing.startswith(("our ", "my ")) else ""
