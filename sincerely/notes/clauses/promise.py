"""Promises of mine: "send her the deck", "I said I'd call", "owe him an intro", "coffee Thu 8:30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.deeds import deed
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.page import Finding
from sincerely.notes.promises.heads import head
from sincerely.notes.pronouns import by_gender
from sincerely.notes.wording import ahead, phrases, to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

BESIDE_A_NAME = listed("promises.beside_a_name")
NEGATIONS = listed("promises.negations")
MODAL = listed("promises.modals")
WRITING = listed("promises.handed_to_somebody")


def read_promise(clause: Clause, page: Page) -> bool:
    """What I am to do, with its day and time."""
    tokens = clause.tokens
    if _arrow_to(clause, page):
        return True
    begin = head(clause, page)
    if begin is None or _is_name(tokens, page):
        return False
    verb, owed = begin
    if _negated(tokens, verb, clause):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    action = f"{owed} {wording(page, tokens[verb:])}" if owed else deed(page, tokens[verb:])
    if not action:
        return False
    _name_inside(tokens, verb, page)
    day = to_come(tokens, page.today)
    finding = Finding("promise", action, tokens[verb].start, clause.end, "promise", kind="me", sentence=clause.sentence)
    if day is not None:
        finding.on, finding.time = day.on, day.time
        finding.guessed = day.guessed
    else:
        late = next((p for p in phrases(tokens) if p.time is not None), None)
        if late is not None:
            finding.time = late.time
    owner = _addressee(tokens, page) if not _written_to(tokens, verb, page) else page.current
    page.add(finding, owner)
    _waits_for(tokens[verb:], clause, page, owner)
    page.last = finding
    return True


def _arrow_to(clause: Clause, page: Page) -> bool:
    """ "cv tips → both, sunday", "perk credits form -> Noa thurs": a thing and, after an arrow, its receiver."""
    ahead_clause = page.ahead()
    if clause.tail != "arrow" or not page.people or ahead_clause is None:
        return False
    receiver = ahead_clause.tokens[0]
    someone = page.mentioned(receiver) if receiver.is_word else None
    if (someone is None and receiver.low not in {"her", "him", "them", "both"}) or len(
        [t for t in ahead_clause.tokens if t.is_word]
    ) > 1:
        return False
    if any(t.has("v3", "subject") and not t.has("noun_too", "plural") for t in clause.tokens):
        return False
    page.queue.popleft()
    day = to_come(ahead_clause.tokens, page.today)
    words = f"send {wording(page, clause.tokens)} to {receiver.text}"
    finding = Finding(
        "promise", words, clause.start, ahead_clause.end, "promise", kind="me", sentence=ahead_clause.sentence
    )
    if day is not None:
        finding.on, finding.time = day.on, day.time
    page.add(finding, someone or page.current)
    return True


def _waits_for(tokens: list[Token], clause: Clause, page: Page, owner: Someone | None) -> None:
    """ "test it before she flies to Hobart on the 22nd": what is waited for is a milestone of theirs."""
    for k in range(1, len(tokens) - 3):
        if tokens[k].low in {"before", "when", "once", "after"} and (
            "her_subject" in tokens[k + 1].tags
            or (
                tokens[k + 1].low in {"the", "her", "his", "their"}
                and any(t.has("v3", "be") for t in tokens[k + 2 : k + 5])
            )
        ):
            day = ahead(tokens[k:], page.today)
            begin = k + 2 if "her_subject" in tokens[k + 1].tags else k + 1
            text = wording(page, tokens[begin:])
            if day is not None and text:
                page.add(
                    Finding(
                        "milestone",
                        text,
                        tokens[begin].start,
                        clause.end,
                        "promise",
                        on=day.on,
                        whole_month=day.whole_month,
                        sentence=clause.sentence,
                    ),
                    owner,
                )
            return


def _is_name(tokens: list[Token], page: Page) -> bool:
    """ "Chase Vandermolen, buyer": a name that is a verb too."""
    if page.people or "also_name" not in tokens[0].tags:
        return False
    if len(tokens) > 1 and (
        tokens[1].low in {"@", "from", "at"} or ("past" in tokens[1].tags and "base" not in tokens[1].tags)
    ):
        return True
    if not tokens[0].upper:
        return False
    named = parse_name(tokens, 0, page.cased)
    return named is not None and named[1] >= 2


def _negated(tokens: list[Token], verb: int, clause: Clause) -> bool:
    """ "no need to send", "don't call", "nothing to send": no promise."""
    lows = [t.low for t in tokens[: verb + 1]]
    if "forget" in lows:
        return False
    return (any(w in NEGATIONS for w in lows) and lows[0] != "no") or "no need" in " ".join(lows)


def _name_inside(tokens: list[Token], verb: int, page: Page) -> None:
    """The first note about somebody may be an order: "ping Haziq from LTA re the numbers"."""
    if page.people:
        return
    i = verb + 1
    while i < len(tokens) and (tokens[i].low in BESIDE_A_NAME):
        i += 1
    named = parse_name(tokens, i, page.cased) if i < len(tokens) else None
    if (
        named
        and tokens[verb].low
        not in {
            "ask",
        }
        and "common" not in tokens[i].tags
    ):
        name, end, aliases = named
        page.introduce(name, tokens[i].start, tokens[end - 1].end, "promise", aliases=aliases)
        if end < len(tokens) and tokens[end].low in {"from", "at", "@", "of"}:
            stop = end + 1
            while (
                stop < len(tokens)
                and tokens[stop].is_word
                and not tokens[stop].has("preposition", "act")
                and stop - end <= 4
            ):
                stop += 1
            if stop > end + 1:
                page.add(
                    Finding(
                        "organization",
                        wording(page, tokens[end + 1 : stop]),
                        tokens[end + 1].start,
                        tokens[stop - 1].end,
                        "promise",
                    )
                )


def _written_to(tokens: list[Token], verb: int, page: Page) -> bool:
    """ "Write Hamish a proper letter": somebody new, named as the one it is for."""
    if verb or not page.people or not page.cased or len(tokens) < 3 or tokens[0].low not in WRITING:
        return False
    name, thing = tokens[1], tokens[2]
    if not name.upper or name.tags - {"also_name"} or page.mentioned(name) or not thing.has("determiner", "possessive"):
        return False
    page.introduce(name.text, name.start, name.end, "promise")
    return True


def _addressee(tokens: list[Token], page: Page) -> Someone | None:
    """Whose promise it is: the person named in it, else the one spoken of."""
    if len(page.people) > 1:
        for token in tokens:
            if token.is_word and (someone := page.mentioned(token)) is not None:
                page.current = someone
                return someone
        for token in tokens:
            if token.low in {"him", "her"} and (someone := by_gender(page, token.low)) is not None:
                return someone
    return page.current
