"""What the marks of a note do: end a clause, open a list, stand inside a word."""

from __future__ import annotations

from sincerely.notes.tokens import Token

# What a mark ends wherever it stands; any other mark ends nothing, or hangs on what stands around it.
ENDS = {
    "!": "stop",
    "?": "stop",
    ";": "stop",
    "…": "stop",
    "|": "comma",
    "–": "dash",
    "—": "dash",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
    "{": "open",
    "}": "close",
}
DOUBTFUL = frozenset("-/,.:")
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
    text = token.text
    if text not in DOUBTFUL:
        return ENDS.get(text)
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    loose = after is None or after.spaced or after.kind in {"line", "emoji", "mark", "quote"}
    if text == ",":
        return "comma" if loose or not _between_digits(tokens, index) else None
    if text == "-":
        return "dash" if loose or (token.spaced and not (after and after.text[:1].isdigit())) else None
    if text == "/":
        return (
            "comma"
            if (token.spaced and loose) or tokens[index - 1].text == "/" or (after is not None and after.text == "/")
            else None
        )
    if text == ".":
        return "stop" if loose else None
    if not loose and tokens[index - 1].text[-1:].isdigit():
        return None  # "at 8:30"
    if index > 1 and tokens[index - 1].low == "re" and tokens[index - 2].is_word:
        return None  # "call Judith re: the piano"
    return "colon"


def _between_digits(tokens: list[Token], index: int) -> bool:
    """ "4,000 names"."""
    return index > 0 and tokens[index - 1].text[-1:].isdigit() and tokens[index + 1].text[:1].isdigit()
