"""A firm right behind a name: "art @ fundedhouse, sells ...", "kiri at zespri passed on the bundle"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.belonging import Belonging
    from sincerely.notes.clause import Clause
    from sincerely.notes.tokens import Token

AT = frozenset({"at", "@"})
LONGEST_FIRM = 3  # Words.
FARTHEST_FIRM = 4  # Words of a name and "at".
STRANGE = word_set("also_name organization_word genitive")


def right_behind_the_name(one: Belonging) -> bool:
    """ "art @ fundedhouse, sells ...", "Chase @ Threadbare (merch)": without a word of meeting it is where they work.

    Not where the firm is still to come ("bev @ costa. hr director at smilehaus"); letters alone may be a fair.
    """
    body, clause, ahead = one.body, one.clause, one.page.ahead()
    if one.page.met_sentence == clause.sentence or (ahead is not None and not AT.isdisjoint(ahead.lows[1:])):
        return False
    if one.town or len(body) > LONGEST_FIRM or any(t.text.isupper() and len(t.text) > 1 for t in body):
        return False
    named = one.page.mentioned(clause.tokens[0]) is not None and clause.lead in {"start", "line", "comma", "stop"}
    strange = all(t.tags <= STRANGE and t.is_word for t in body[:1])
    return named and strange and (clause.tokens[-1] is body[-1] or _goes_on_to_tell(body, clause))


def _goes_on_to_tell(body: list[Token], clause: Clause) -> bool:
    """ "kiri at zespri passed on the bundle", "Ana @ Threadbare says": right behind the firm stands what they did."""
    tokens = clause.tokens
    at = next((k for k, t in enumerate(tokens[:FARTHEST_FIRM]) if t.has("preposition") or t.low in AT), 0)
    behind = at + 1 + len(body)
    return tokens[behind - 1] is body[-1] and behind < len(tokens) and tokens[behind].has("past", "v3", "say")
