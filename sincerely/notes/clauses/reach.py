"""Addresses: an e-mail, a number, a handle or a profile belongs to the person spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.channel_mentions import CHANNELS
from sincerely.notes.clause import Clause
from sincerely.notes.clauses.channel import snubs
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

PLATFORMS = {
    "x": "x",
    "twitter": "x",
    "telegram": "telegram",
    "tg": "telegram",
    "whatsapp": "whatsapp",
    "wa": "whatsapp",
    "linkedin": "linkedin",
    "instagram": "instagram",
    "insta": "instagram",
    "ig": "instagram",
    "signal": "signal",
    "mastodon": "mastodon",
    "bluesky": "bluesky",
    "github": "github",
}
KINDS = ("email", "phone", "handle", "linkedin", "telegram", "whatsapp", "x")
LEADS_TO_THE_BEST = listed("channels.leads_to_the_best")
LEFT_OVER = listed("channels.around_an_address")


def read_reach(clause: Clause, page: Page) -> bool:
    """Take addresses out of a clause and let the others read what is left."""
    tokens = clause.tokens
    left = []
    for i, token in enumerate(tokens):
        if token.kind not in KINDS:
            left.append(token)
            continue
        field = token.kind if token.kind in {"email", "phone"} else "handle"
        kind = platform(tokens, i, page) if token.kind in {"handle", "phone"} else token.kind
        if token.kind == "phone" and kind == "whatsapp":
            field = "handle"
        page.add(Finding(field, str(token.value), token.start, token.end, "reach", kind=kind, sentence=clause.sentence))
    if left and not all(t.low in LEFT_OVER for t in left):
        page.push(Clause(left, clause.lead, clause.tail, clause.line, clause.sentence, clause.item, clause.depth))
    elif left:
        _liked_best(left, clause, page)
        page.done.append(("reach", clause))
    return True


def _liked_best(left: list[Token], clause: Clause, page: Page) -> None:
    """ "IG @ana but better | whatsapp 333 555 0178", "(@ana on telegram, | she hates mail)",
    "never reads email, | text 415 555 0173": the way that is liked."""
    named = next((t for t in left if t.low in CHANNELS), None)
    if named is None:
        return
    before, after = page.past[-1] if page.past else None, page.ahead()
    led = before is not None and before.sentence == clause.sentence and before.lows[-1] in LEADS_TO_THE_BEST
    if before is not None and before.line == clause.line and left[0] is named:
        led = led or snubs(before, named)
    alone = after is not None and after.sentence == clause.sentence and snubs(after, named)
    if led or alone:
        page.add(Finding("channel", CHANNELS[named.low], named.start, named.end, "reach", sentence=clause.sentence))


def platform(tokens: list[Token], at: int, page: Page) -> str:
    """On which platform a handle or number is, by the nearest word around it."""
    is_phone = tokens[at].kind == "phone"
    near = [*tokens[max(0, at - 4) : at][::-1], *tokens[at + 1 : at + 4]]
    for token in near:
        if token.low in PLATFORMS and (not is_phone or token.low in {"whatsapp", "wa", "telegram", "signal"}):
            return PLATFORMS[token.low]
    if page.past:
        for token in page.past[-1].tokens[::-1][:6]:
            if (
                page.past[-1].sentence >= 0
                and token.low in PLATFORMS
                and token.low != "x"
                and (not is_phone or token.low in {"whatsapp", "wa"})
            ):
                return PLATFORMS[token.low]
    return "" if is_phone else "x"
