"""How a note speaks of a channel wherever it names one: liked, ruled out, or only named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.lexicon import listed, lists_of

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

CHANNELS = {word: channel for channel, words in lists_of("channels")["named"].items() for word in words.split()}
NAMES = frozenset(CHANNELS)
LIKES = listed("channels.likes")
DISLIKES = listed("channels.dislikes")
STRONG_LIKES = listed("channels.strong_likes")
WORKS_BEST = listed("channels.works_best")
IS = listed("channels.is")
MUST_BE = listed("channels.must_be")
DEALT_WITH = listed("channels.dealt_with")
SAID = listed("channels.said_how")  # "I asked which way, he said letter".
FINE = listed("channels.fine")
RIGHT_AFTER = listed("channels.liked_right_after")
SENT_OVER = listed("channels.sent_over")
TIMES = listed("channels.before_a_time")
REACH = 5  # Words before a channel in which it may be praised or ruled out.


class Verdict(Enum):
    """What is said about a channel."""

    LIKED = "liked"
    ALLOWED = "allowed"
    DISLIKED = "disliked"
    NAMED = "named"


class Mention(NamedTuple):
    """One channel named in a clause: where, which, and how."""

    at: int
    channel: str
    verdict: Verdict


def mentions(tokens: Sequence[Token]) -> Iterator[Mention]:
    """Every channel named among some tokens, in order."""
    for i, token in enumerate(tokens):
        is_short = "'s" if token.low.endswith("'s") else ""  # "email's fine", "phone's broken".
        channel = CHANNELS.get(token.low.removesuffix(is_short))
        if channel is None or (token.low == "x" and not token.upper and (i == 0 or tokens[i - 1].low != "on")):
            continue
        before = [t.low for t in tokens[max(0, i - REACH) : i]]
        after = [*(["is"] if is_short else []), *(t.low for t in tokens[i + 1 : i + 4])]
        yield Mention(i, channel, _verdict(before, after, opening=tokens[0].low))


def _verdict(before: list[str], after: list[str], opening: str) -> Verdict:
    asked = (not after and before[-1:] in (["pls"], ["please"])) or (before[-1:] == ["just"] and len(before) > 1)
    if not asked and _ruled_out(before, after):
        return Verdict.DISLIKED
    if not FINE.isdisjoint(after[1:2] if after[:1] and after[0] in IS else after if len(after) == 1 else ()):
        return Verdict.ALLOWED  # "email is fine", "WhatsApp ok".
    liked = (
        asked
        or _distance(before, LIKES) is not None
        or "as" in before[-2:]
        or (opening == "reach" and before[-1:] in (["on"], ["via"], ["by"]))
        or _must_be(before, after)
        or _praised(after)
        or (not after and not SAID.isdisjoint(before[-1:]))
    )
    return Verdict.LIKED if liked else Verdict.NAMED


def _ruled_out(before: list[str], after: list[str]) -> bool:
    """ "hates calls", "prefers Teams to email", "instagram no"."""
    if before[-1:] in (["to"], ["over"], ["than"]) and not STRONG_LIKES.isdisjoint(before):
        return True
    if after in (["no"], ["never"], ["is", "broken"], ["is", "dead"]) or (
        after[:1] == ["only"] and not TIMES.isdisjoint(after[1:2])
    ):
        return True  # "instagram no", "reads letters only on Sundays".
    bad, good = _distance(before, DISLIKES), _distance(before, LIKES)
    if bad and after[:1] == ["only"]:
        return False  # "wifi is bad there so SMS only".
    return bad is not None and (good is None or bad < good + 2)


def _must_be(before: list[str], after: list[str]) -> bool:
    """ "it has to be email", "contacted by letter only", "all correspondence by letter", "so it's e-mail"."""
    if before[-3:-1] == ["to", "be"] or before[-2:] == ["to", "be"] or (not after and before[-1:] == ["it's"]):
        return True
    return before[-1:] in (["by"], ["via"], ["through"], ["on"]) and not DEALT_WITH.isdisjoint(before)


def _praised(after: list[str]) -> bool:
    """ "WhatsApp is best", "texts only", "email or nothing", "call not text", "telegram yes"."""
    if not after:
        return False
    sent = sum(1 for word in after[:2] if word in SENT_OVER)  # "voice notes".
    after = after[sent:] or after
    first, second = after[0], after[1] if len(after) > 1 else ""
    if first == "only":
        return second not in NAMES  # "calls only whatsapp".
    if first in RIGHT_AFTER or (first == "not" and second in NAMES) or (first, second) == ("or", "nothing"):
        return True
    return (first in IS and second in WORKS_BEST) or after[:2] == ["it", "is"]


def _distance(words: Sequence[str], cues: frozenset[str]) -> int | None:
    for back, word in enumerate(reversed(words)):
        if word in cues:
            return back
    return None
