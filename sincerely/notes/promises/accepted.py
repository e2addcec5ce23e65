"""What I was asked for and said yes to: "wants me to review her paper by Friday. I said yes"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.page import Finding
from sincerely.notes.wording import to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

YES = [words.split() for words in phrased("promises.said_yes")]
FIRST = frozenset(words[0] for words in YES)
BESIDE_YES = (listed("milestones.lonely_beginnings") - {"no", "not"}) | listed("promises.beside_yes")
ASKING = listed("promises.asking_of_me")
WHETHER = frozenset(("if", "whether"))
ME = listed("pronouns.me_or_us")
SOMEBODY = listed("promises.somebody_or_me")
I_MIGHT = listed("promises.i_might")
ANSWERING = BESIDE_YES.union(*YES)  # Whatever an answer is made of: one other word, and the clause is none.
BARE = frozenset(("said",))  # "I said Thursday" is a yes; "I said" alone goes on.
BEFORE = 2  # Clauses between which a request and its answer stand.


def read_accepted(clause: Clause, page: Page) -> bool:
    """Whether a clause says yes to what was asked just before; then that is promised."""
    if FIRST.isdisjoint(clause.lowset) or page.current is None:
        return False  # Most clauses.
    said = [t.low for t in clause.tokens if t.is_word]
    if not ANSWERING.issuperset(said) or not any(_answers(said, yes) for yes in YES):
        return False
    if said[-1] in BARE and not clause.dated:
        return False
    for asked, before in asked_before(clause, page):
        action = wording(page, asked)
        if not action:
            return False  # "wants me to tomorrow": a word is missing.
        action = f"be {action}" if asked[0].low == "be" else action
        day = to_come(clause.tokens, page.today) or to_come(before.tokens, page.today)
        if page.last is not None and page.last.field == "promise" and page.last.start == asked[0].start:
            return True  # What was asked for a day is promised already.
        finding = Finding("promise", action, asked[0].start, before.end, "promise", sentence=clause.sentence)
        finding.kind = "me"
        if day is not None:
            finding.on, finding.time = day.on, day.time
        page.add(finding)
        return True
    return False


def asked_before(clause: Clause, page: Page) -> Iterator[tuple[list[Token], Clause]]:
    """What was asked of me just before a clause, and where; the last first."""
    for before in reversed(page.past[-BEFORE:]):
        asked = _asked(before.tokens) if clause.sentence - before.sentence <= 1 else None
        if asked is not None:
            yield asked, before


def _answers(said: list[str], yes: list[str]) -> bool:
    """ "so I said yes": the words of an answer, and nothing of weight around them."""
    k = next((k for k in range(len(said)) if said[k : k + len(yes)] == yes), None)
    return k is not None and all(low in BESIDE_YES for low in said[:k] + said[k + len(yes) :])


def _asked(tokens: list[Token]) -> list[Token] | None:
    """What was asked: "review her paper" in "wants me to review her paper", "asked if I could review her paper"."""
    for k in range(len(tokens) - 3):
        if tokens[k].low not in ASKING:
            continue
        if tokens[k + 1].low in SOMEBODY and tokens[k + 2].low == "to":
            return tokens[k + 3 :]
        if tokens[k + 1].low in ME and tokens[k + 2].low == "for":
            return _without_article(tokens[k + 3 :])
        if tokens[k + 1].low in WHETHER and "my_subject" in tokens[k + 2].tags:
            verb = k + 3 + (tokens[k + 3].low in I_MIGHT)
            return tokens[verb:] or None
    return None


def _without_article(tokens: list[Token]) -> list[Token]:
    return tokens[1:] if len(tokens) > 1 and tokens[0].low in {"a", "an"} else tokens
