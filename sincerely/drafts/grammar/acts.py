"""What sort of promise it is, and the words of one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.person import to_second


class Act(StrEnum):
    """What sort of promise it is. Each has templates of its own."""

    SEND = "send"
    BRING = "bring"  # A thing that travels: a book, samples.
    INTRODUCE = "introduce"
    CALL = "call"
    MEET = "meet"
    INVITE = "invite"
    CONTACT = "contact"
    ANSWER = "answer"  # Words only the owner knows: a price, a date, an answer.
    ASK_AROUND = "ask_around"  # "ask Joris": what came of it.
    QUESTION = "question"  # "ask her about accessibility modes".
    DATE = "date"  # "pin down a date with him".
    DO = "do"
    WRITE = "write"  # "text him": a message without a subject.
    CONNECT = "connect"
    LUCK = "luck"
    CONGRATULATE = "congratulate"
    THANK = "thank"
    CARE = "care"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords:
    """The words of a promise."""

    act: Act
    thing: str = ""  # "the article": what is handed over, asked, discussed.
    slot: str = ""  # "[link to the article]"; empty where nothing is missing.
    whom: str = ""  # Who is introduced, asked.
    vp: str = ""  # "look at your PR".
    short: str = ""  # For a subject line: "The article".
    plural: bool = False
    posted: bool = False  # It goes by post, so nobody asks where to meet.


SEND = (
    r"(?:re)?(?:send|email|e-mail|mail|forward|share|text|whatsapp|dm|post|shoot|pass|give|drop|"
    r"get|deliver|upload|courier|message|ping|bring|lend|tell|show|telegram|slack|"
    r"write|airdrop|scan|hand|return|transfer|wire|ship|swap|draft|prepare|supply)"
)


THEM = r"(?:her|him|them|you|it)"


def second(text: str) -> str:
    """The words in the second person, without punctuation around them."""
    # "show them my shader": to whom one shows, tells or gives is who was met.
    text = re.sub(r"^(show|tell|teach|give|send|bring|help|call|meet|invite|visit|ask) them\b", r"\1 you", text)
    text = re.sub(r"\b(?:her|his|their) (?=\w+'s )", "your ", text)
    # "teach her chess", "owe her a lunch": whom, not whose.
    text = re.sub(
        r"^(teach|tell|owe|pay|buy|lend|give|show|send|bring) her (?=(?:a|an|the|my|our|some|back|chess|how)\b)",
        r"\1 you ",
        text,
    )
    # "call the cousin": theirs.
    text = re.sub(r"\bthe (\w+)\b(?! (?:of|at|in|from|who)\b)", _theirs, text)
    return to_second(text).strip(" ,.;")


def _theirs(match: re.Match[str]) -> str:
    return f"your {match[1]}" if match[1] in words("kin") else match.group()


def short(thing: str) -> str:
    """A few words for a subject line; nothing left hanging."""
    words = thing.split()
    cut = " ".join(words[:7])
    return re.sub(r" (?:for|with|of|in|to|the|a|and|about|at|on)$", "", cut)
