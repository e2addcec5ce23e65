"""Splits a note into clauses at its marks, line breaks and bullets; `cues` cuts further what nobody punctuated."""

from __future__ import annotations

from sincerely.notes.clause import Clause
from sincerely.notes.run_on.clauses import by_cues
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

STOPS = {
    ".": "stop",
    "!": "stop",
    "?": "stop",
    ";": "stop",
    "…": "stop",
    ",": "comma",
    ":": "colon",
    "|": "comma",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
    "{": "open",
    "}": "close",
}


BULLETS = frozenset("-*•·–—~>+")


NOUNISH_BEFORE = word_set("determiner possessive preposition")


def split(tokens: list[Token]) -> list[Clause]:
    """The clauses of a note, in order."""
    clauses: list[Clause] = []
    for clause in _by_marks(tokens):
        clauses.extend(by_cues(clause))
    return clauses


def _by_marks(tokens: list[Token]) -> list[Clause]:
    clauses: list[Clause] = []
    current: list[Token] = []
    lead, line, sentence, depth, item = "start", 0, 0, 0, False
    nickname: Token | None = None
    fresh = True  # Nothing but bullets stood on this line so far.
    counted = 0  # The last number of "1. Odette ... 2. Ravi" on one line.

    def close(tail: str) -> None:
        nonlocal current, lead, item
        if current:
            clauses.append(Clause(current, lead, tail, line, sentence, item, depth))
            item = False
            lead = tail
        elif clauses and tail in {"stop", "line"}:
            clauses[-1].tail = lead = tail
        elif clauses:
            lead = tail
        current = []

    for index, token in enumerate(tokens):
        kind = token.kind
        if kind == "line":
            close("line")
            line += 1
            sentence += 1
            depth, fresh = 0, True
            continue
        if fresh and not current and _is_bullet(tokens, index):
            item = True
            continue
        if kind == "mark" and fresh and item and not current and token.text in ").":
            continue
        if kind == "mark":
            tail = _mark(tokens, index)
            if tail == "open":
                close("open")
                depth += 1
            elif tail == "close":
                close("close")
                depth = max(0, depth - 1)
            elif tail:
                close(tail)
                sentence += tail in {"stop", "dash"}
            elif token.text not in "*•·~<>{}|":
                current.append(token)
        elif kind == "arrow":
            close("arrow")
            sentence += 1
        elif kind == "emoji":
            if token.text not in "°$€£%^\\©®™₦₹₱¥₩₽₺₴₪฿₫¢₲₡":
                close("emoji")
            else:
                current.append(token)
        elif kind == "quote":
            if current and current[-1].upper and _nickname(tokens, index):
                nickname = tokens[index + 1]
            continue
        elif token is nickname:
            continue  # "Priyanka 'Pixel' Deshmukh": the card shows the name without it.
        elif (
            (not current or depth == 0)
            and kind == "word"
            and len(token.low) <= 2
            and token.low.isdigit()
            and index + 1 < len(tokens)
            and (tokens[index + 1].text == ")" or _counts(tokens, index, counted))
            and (index == 0 or tokens[index - 1].text != "(")
        ):
            counted += tokens[index + 1].text == "."
            close("line")  # "1) Ebony ... 2) Rafiq" on one line.
            item, sentence = True, sentence + 1
        else:
            current.append(token)
            if kind not in {"email", "phone"}:
                fresh = False
    close("end")
    return clauses


def _counts(tokens: list[Token], index: int, counted: int) -> bool:
    """ "list: 1. Odette ... 2. Ravi ...": the next number of an enumeration, before a capital."""
    if tokens[index].low != str(counted + 1) or tokens[index + 1].text != "." or index + 2 >= len(tokens):
        return False
    after = tokens[index + 2]
    opened = counted > 0 or tokens[index - 1].text == ":" or index == 0
    return opened and after.is_word and after.upper and after.spaced


def _nickname(tokens: list[Token], index: int) -> bool:
    """One capitalised word in quotes between two words of a name."""
    if index + 3 >= len(tokens):
        return False
    said, close, surname = tokens[index + 1 : index + 4]
    return said.is_word and said.upper and close.kind == "quote" and surname.is_word and surname.upper


def _is_bullet(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == "arrow":
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind == "mark" and token.text in BULLETS:
        return after is not None and (after.spaced or token.text in "•·*")
    return (
        token.low.isdigit()
        and len(token.low) <= 2
        and after is not None
        and after.text in {".", ")"}
        and not after.spaced
    )


def _mark(tokens: list[Token], index: int) -> str | None:
    """What a mark ends; None where it stands inside a word or an expression."""
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    loose = after is None or after.spaced or after.kind in {"line", "emoji", "mark", "quote"}
    text = token.text
    if text in "–—":
        return "dash"
    if text == "-":
        return "dash" if loose or (token.spaced and not (after and after.text[:1].isdigit())) else None
    if text == "/":
        return (
            "comma"
            if (token.spaced and loose) or tokens[index - 1].text == "/" or (after is not None and after.text == "/")
            else None
        )
    if text == "=":
        return None
    if text in {".", ":"} and not loose and (text == "." or tokens[index - 1].text[-1:].isdigit()):
        return None
    return STOPS.get(text)
