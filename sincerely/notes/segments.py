"""Splits a note into clauses at its marks, line breaks and bullets; `run_on` cuts further what nobody punctuated."""

from __future__ import annotations

from sincerely.notes.clause import Clause
from sincerely.notes.marks import counts, ends, ends_in_number, is_bullet, is_nickname
from sincerely.notes.run_on.clauses import by_cues
from sincerely.notes.tokens import Token

MARKS_OF_NOTHING = frozenset("*•·~<>{}|")
SYMBOLS = frozenset("°$€£%^\\©®™₦₹₱¥₩₽₺₴₪฿₫¢₲₡")  # Emoji to Unicode, words to people.


def split(tokens: list[Token]) -> list[Clause]:
    """The clauses of a note, in order."""
    clauses: list[Clause] = []
    for clause in _Splitter(tokens).clauses():
        clauses.extend(by_cues(clause))
    return clauses


class _Splitter:
    """Walks over the tokens of a note once and closes a clause at every mark that ends one."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._found: list[Clause] = []
        self._current: list[Token] = []
        self._lead, self._line, self._sentence, self._depth, self._item = "start", 0, 0, 0, False
        self._nickname: Token | None = None
        self._fresh = True  # Nothing but bullets stood on this line so far.
        self._counted = 0  # The last number of "1. Odette ... 2. Ravi" on one line.

    def clauses(self) -> list[Clause]:
        """The clauses between the marks, in order."""
        inside = False  # Not the first of its line.
        for index, token in enumerate(self._tokens):
            if inside and token.is_word and token.lettered:
                self._current.append(token)  # Nearly every word: it is no number and no bullet.
            else:
                self._look_at(token, index)
                inside = not self._fresh and self._nickname is None
        self._close("end")
        return self._found

    def _look_at(self, token: Token, index: int) -> None:
        if token.kind == "line":
            self._new_line()
        elif self._fresh and not self._current and self._opens_item(token, index):
            self._item = True
        elif token.is_word:
            self._word(token, index)
        else:
            self._other(token, index)

    def _close(self, tail: str) -> None:
        if self._current:
            parts = (self._line, self._sentence, self._item, self._depth)
            self._found.append(Clause(self._current, self._lead, tail, *parts))
            self._item = False
            self._lead = tail
            self._current = []
        elif self._found:
            self._lead = tail
            if tail in {"stop", "line"}:
                self._found[-1].tail = tail

    def _new_line(self) -> None:
        self._close("line")
        self._line += 1
        self._sentence += 1
        self._depth, self._fresh = 0, True

    def _opens_item(self, token: Token, index: int) -> bool:
        """A bullet or a number at the head of a line, and the mark behind it."""
        return is_bullet(self._tokens, index) or (token.kind == "mark" and self._item and token.text in ").")

    def _word(self, token: Token, index: int) -> None:
        if token is self._nickname:
            return  # "Priyanka 'Pixel' Deshmukh": the card shows the name without it.
        if self._numbers(token, index):
            self._counted += self._tokens[index + 1].text == "."
            self._close("line")  # "1) Ebony ... 2) Rafiq" on one line.
            self._item = True
            self._sentence += 1
        else:
            self._keep(token, index)

    def _numbers(self, token: Token, index: int) -> bool:
        """Whether a number counts the points of a list that stands on one line."""
        tokens = self._tokens
        if not token.low.isdigit() or len(token.low) > 2 or index + 1 >= len(tokens):
            return False
        if (self._current and self._depth) or (index and tokens[index - 1].text == "("):
            return False
        return tokens[index + 1].text == ")" or counts(tokens, index, self._counted)

    def _keep(self, token: Token, index: int) -> None:
        self._current.append(token)
        if token.kind not in {"email", "phone"}:
            self._fresh = False
        if ends_in_number(self._tokens, index):
            self._close("stop")
            self._sentence += 1

    def _other(self, token: Token, index: int) -> None:
        """Marks, arrows, emoji and quotes; a day or an address is a word of its clause."""
        if token.kind == "mark":
            self._mark(token, index)
        elif token.kind == "arrow":
            self._close("arrow")
            self._sentence += 1
        elif token.kind == "emoji":
            if token.text in SYMBOLS or self._number_sign(token, index):
                self._current.append(token)
            else:
                self._close("emoji")
        elif token.kind == "quote":
            if self._current and self._current[-1].upper and is_nickname(self._tokens, index):
                self._nickname = self._tokens[index + 1]
        else:
            self._keep(token, index)

    def _number_sign(self, token: Token, index: int) -> bool:
        """ "baby #2": a number of something."""
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        return token.text == "#" and after is not None and after.is_word and after.low[0].isdigit()

    def _mark(self, token: Token, index: int) -> None:
        if token.text == ":" and self._current and all(t.kind == "date" for t in self._current):
            return  # "Friday: send photos".
        tail = ends(self._tokens, index)
        if tail:
            self._close(tail)
            self._sentence += tail in {"stop", "dash"}
            self._depth = max(0, self._depth + (tail == "open") - (tail == "close"))
        elif token.text not in MARKS_OF_NOTHING:
            self._current.append(token)
