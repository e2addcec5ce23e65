"""What the marks of a note do: end a clause, open a list, stand inside a word."""

from __future__ import annotations

from sincerely.notes.tokens import Token

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


def counts(tokens: list[Token], index: int, counted: int) -> bool:
    """ "list: 1. Odette ... 2. Ravi ...": the next number of an enumeration, before a capital."""
    if tokens[index].low != str(counted + 1) or tokens[index + 1].text != "." or index + 2 >= len(tokens):
        return False
    after = tokens[index + 2]
    opened = counted > 0 or tokens[index - 1].text == ":" or index == 0
    return opened and after.is_word and after.upper and after.spaced


def is_nickname(tokens: list[Token], index: int) -> bool:
    """One capitalised word in quotes between two words of a name."""
    if index + 3 >= len(tokens):
        return False
    said, close, surname = tokens[index + 1 : index + 4]
    return said.is_word and said.upper and close.kind == "quote" and surname.is_word and surname.upper


def is_bullet(tokens: list[Token], index: int) -> bool:
    """ "- Ana", "• Ana", "-> Ana", "1. Ana" at the head of a line."""
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


def ends_in_number(tokens: list[Token], index: int) -> bool:
    """ "due 2.7. Ilkka ...", "after 2.0. Bakes ...": the point behind the number ends the sentence."""
    text = tokens[index].text
    if text[-1] != "." or not text[0].isdigit() or text.count(".") < 2 or index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    return after.is_word and after.upper and after.spaced


def ends(tokens: list[Token], index: int) -> str | None:
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
    if text == "=" or (text == "," and not loose and _between_digits(tokens, index)):
        return None
    if text in {".", ":"} and not loose and (text == "." or tokens[index - 1].text[-1:].isdigit()):
        return None
    if text == ":" and index > 1 and tokens[index - 1].low == "re" and tokens[index - 2].is_word:
        return None  # "call Judith re: the piano"
    return STOPS.get(text)


def _between_digits(tokens: list[Token], index: int) -> bool:
    """ "4,000 names"."""
    return index > 0 and tokens[index - 1].text[-1:].isdigit() and tokens[index + 1].text[:1].isdigit()
