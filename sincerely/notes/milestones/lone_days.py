"""A day by itself dates what was said just before: "send him the deck, tmrw"; "baby due (9 Aug)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.milestones.inside import event_without_its_day
from sincerely.notes.page import Finding
from sincerely.notes.wording import to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BY_WHEN = listed("milestones.by_when")
LONE = listed("milestones.lonely_beginnings")
IT = listed("milestones.stands_for_it")
DONE_BY = listed("milestones.done_by")
BEFORE_THE_DAY = listed("milestones.before_the_day")
TO_GIVE = listed("promises.things_to_give")
AFTERWARDS = listed("milestones.afterwards")
CORRECTED = listed("milestones.corrected")
GETTING_READY = listed("milestones.getting_ready")
LAST_OF_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
RELATIVE = listed("cuts.relative")
TOPIC = frozenset(("re", "about", "regarding"))
MAX_RESULT = 4  # Words before the day in "results by 30 June".


def reads_lone_day(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """Whether a clause is but a day for what was said before it; then that gets it."""
    if page.pending and page.last is None:
        tokens = _without_topic(tokens, page)
        alone = all(t.kind == "date" or t.low in BEFORE_THE_DAY for t in tokens)
        return alone and give_day(clause, page)
    last = page.last
    if last is None:
        return _alone(tokens) and event_without_its_day(clause, page)
    if "need" in tokens[0].tags and len(tokens) > 1 and tokens[1].low == "it" and give_day(clause, page):
        return True  # "needs it by Friday".
    mine = last.field == "promise" and any("my_subject" in t.tags for t in tokens[:3])
    if mine and tokens[0].low in {"when", "once", "as", "after"}:
        return give_day(clause, page)
    if _alone(tokens):
        return event_without_its_day(clause, page) or give_day(clause, page)
    return _deadline(clause, tokens, page)


def _without_topic(tokens: list[Token], page: Page) -> list[Token]:
    """ "call w/ Giselle (National Trust) | Tue 2pm re the fire station": the topic belongs to the appointment."""
    at = next((k for k, t in enumerate(tokens) if k and t.low in TOPIC and tokens[k - 1].kind == "date"), None)
    if at is None:
        return tokens
    page.pending = f"{page.pending} {wording(page, tokens[at:])}"
    return tokens[:at]


def reads_day_behind_an_aside(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "I owe her the script (the clean one) | tonight": the day of what was promised before the aside."""
    relative = clause.lead == "comma" and bool(page.past) and page.past[-1].lows[0] in RELATIVE  # ", who knows her, |"
    day = to_come(tokens, page.today) if (clause.lead == "close" or relative) and _alone(tokens) else None
    if day is None:
        return False
    for finding in reversed(page.last_owner.findings if page.last_owner is not None else page.shared):
        if finding.sentence == clause.sentence and finding.field == "promise" and finding.on is None:
            _to_promise(day, clause, finding)
            return True
    return False


def reads_lone_hour(tokens: list[Token], page: Page) -> bool:
    """ "reserve table 3 for 20 November, | 21:00": the hour of the promise before."""
    last = page.last
    if last is None or last.field != "promise" or last.on is None or last.time is not None:
        return False
    if any(t.phrase is None or t.phrase.on is not None for t in tokens) or tokens[0].phrase is None:
        return False
    last.time = tokens[0].phrase.time
    return True


def _alone(tokens: list[Token]) -> bool:
    """ "by 30 June", "= Friday", "30 August after church"."""
    stop = next((k for k, t in enumerate(tokens) if k and t.low in AFTERWARDS and tokens[k - 1].kind == "date"), None)
    said = tokens if stop is None or stop != len(tokens) - 2 else tokens[:stop]
    if tokens[0].kind == "date" and len(tokens) > 1 and tokens[1].low == "if":
        return True  # "Saturday if dry".
    return all(t.kind == "date" or t.low in LONE or t.low in IT for t in said)


def _deadline(clause: Clause, tokens: list[Token], page: Page) -> bool:
    """ "run her samples, results by 30 June", "he swore by Labor Day": when the promise before falls due."""
    last = page.last
    if last is None or last.field != "promise" or last.on is not None or last.sentence != clause.sentence:
        return False
    by = next((k for k, t in enumerate(tokens) if t.kind == "date"), 0)
    if by > 2 and tokens[0].low in IT and all(t.low in DONE_BY for t in tokens[1:by]):
        return give_day(clause, page)  # "it has to be in by the 15th".
    if not 0 < by <= MAX_RESULT or tokens[by - 1].low not in BY_WHEN:
        return False
    verbs = [t for t in tokens[: by - 1] if not t.has("common", "noun_too", "plural")]
    theirs = [t for t in verbs if t.has("v3", "her_subject", "past", "possessive")]
    spoken = all(t.has("her_subject", "my_subject", "say", "promise") for t in theirs)
    return spoken and give_day(clause, page)


def give_day(clause: Clause, page: Page) -> bool:
    """Give the day of a clause to the appointment, promise or hook before it."""
    day = to_come(clause.tokens, page.today)
    if day is None:
        return False
    if page.last is None:
        return _to_pending(day, clause, page)
    if page.last.field == "promise":
        _to_promise(day, clause, page.last)
        return True
    if page.last.field == "milestone":
        return _to_month(day, clause, page.last)
    if page.last.field == "hook" and (page.last.sentence == clause.sentence or _goes_on_about(clause, page)):
        _to_hook(day, clause, page, page.last)
        return True
    return False


def _goes_on_about(clause: Clause, page: Page) -> bool:
    """ "Felix is getting married!!! 19 September": the day of what is under way in the sentence before."""
    last = page.last
    if last is None or not page.past or page.past[-1].end != last.end or any(t.kind != "date" for t in clause.tokens):
        return False
    return "ing" in page.words.of(last.value.split(" ", 1)[0].casefold())


def _to_pending(day: DatePhrase, clause: Clause, page: Page) -> bool:
    """ "lunch w/ Delphine, | Thu 12:30"."""
    if not page.pending:
        return False
    finding = Finding("promise", page.pending, clause.start, clause.end, "milestone", sentence=clause.sentence)
    finding.kind, finding.on, finding.time = "me", day.on, day.time
    page.add(finding)
    page.pending = ""
    return True


def _to_month(day: DatePhrase, clause: Clause, event: Finding) -> bool:
    """ "hosting again in May | (the 20th)": the day of the month that was named."""
    if event.on is None or not event.whole_month or day.on is None or event.sentence != clause.sentence:
        return False
    if day.whole_month or day.on.day > LAST_OF_MONTH[event.on.month - 1]:
        return False
    event.on, event.whole_month = event.on.replace(day=day.on.day), False
    return True


def _to_promise(day: DatePhrase, clause: Clause, promise: Finding) -> None:
    if promise.on is None or not CORRECTED.isdisjoint(clause.lowset):
        promise.on, promise.time = day.on, day.time or promise.time
    elif promise.time is None:
        promise.time = day.time


def _to_hook(day: DatePhrase, clause: Clause, page: Page, hook: Finding) -> None:
    """A detail with a day is a milestone; what is wanted of me, or a bare thing "by Friday", is promised."""
    thing = _wanted(hook.value)
    by_then = clause.lows[0] in {"by", "until", "till", "before"}
    if thing is None and _bare_thing(hook.value) and (by_then or hook.value.split()[-1].casefold() in TO_GIVE):
        thing = hook.value
    if thing is not None:
        hook.field, hook.kind, hook.value, hook.on, hook.time = "promise", "me", _sent(thing), day.on, day.time
        return
    event = _gets_ready_for(hook.value)
    dated = hook if event is None else replace(hook, kind="", value=event)
    dated.field = "milestone"
    dated.on, dated.whole_month, dated.until = day.on, day.whole_month, day.until
    if event is not None:
        page.add(dated, page.last_owner)


def _gets_ready_for(hook: str) -> str | None:
    """ "training for the marathon", and then a day: that of the marathon."""
    doing, _, event = hook.partition(" for ")
    return event if event and doing.split()[0].casefold() in GETTING_READY else None


def _wanted(hook: str) -> str | None:
    """ "wants our plan in one page", and then a day: what is mine to give."""
    verb, _, thing = hook.partition(" ")
    mine = verb.casefold() in {"wants", "needs", "want", "need"} and thing.startswith(("our ", "my "))
    return thing if mine else None


def _bare_thing(hook: str) -> bool:
    """ "the offsite costs"."""
    return hook.casefold().startswith(("the ", "our ", "my ", "a ", "an ")) and len(hook.split()) <= MAX_RESULT


def _sent(thing: str) -> str:
    """ "A handwritten note" is to be sent: "send a handwritten note"."""
    article = thing.split(" ", 1)[0].casefold() in {"a", "an", "the", "my", "our"}
    return f"send {thing[:1].lower() + thing[1:] if article else thing}"
