"""The preferred channel: "prefers email", "hates calls, use Signal", "texts only pls", "best on WhatsApp"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.channel_mentions import CHANNELS, LIKES, NAMES, SENT_OVER, Mention, Verdict, mentions
from sincerely.notes.clauses.channel_ruled_out import PICKS, SNUBBED, dislike, never_picks_up
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed, lists_of
from sincerely.notes.page import Finding
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WAYS_TO_REACH = listed("channels.ways_to_reach")
ABOUT_REACHING = listed("channels.about_reaching")
SOCIAL = NAMES | listed("channels.social")
REACHING = listed("channels.reaching")
UNKNOWN_WAYS = SOCIAL - NAMES
UNREACHED = SOCIAL | listed("channels.answering")
RATHER = {word: channel for channel, words in lists_of("channels")["rather"].items() for word in words.split()}
REACHABLE = cue(NAMES | REACHING | {f"{name}'s" for name in NAMES} | {"rather"})
CUES = REACHABLE | cue((SOCIAL - NAMES) | PICKS)  # Most clauses name no channel.
WHICH_IS_HOW = (["which", "is", "how"], ["thats", "how"], ["that's", "how"])
PREFERS = frozenset(("prefers", "prefer", "preferred"))
MAX_ORDER = 4  # "call the house"; a longer order has a purpose of its own.
MINE = listed("words.my_subject")
SPEAKERS = listed("channels.spoken_to")


def read_channel(clause: Clause, page: Page) -> bool:
    """A liking or a dislike beside the name of a channel; an order that rules another channel out."""
    tokens = clause.tokens
    if "rather" in clause.lowset and clause.lows[0] not in MINE and _rather_called(clause, page):
        return True
    if _unknown_way(tokens):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    if never_picks_up(clause, page):
        return True
    if not clause.cues & REACHABLE:
        return False  # "Instagram" is no channel the card knows.
    if _instead(clause, page):
        return True
    named = list(mentions(tokens))
    if not named:
        return _rather_written(clause, page)
    if len(tokens) == 1 and clause.lows[0] == "prefers":
        return False
    liked = _liked(named, clause, page)
    if liked is not None:
        if not _is_preference(tokens, liked):
            return False
        _prefer(page, clause, tokens[liked])
        return True
    return dislike(named, clause, page)


def _unknown_way(tokens: list[Token]) -> bool:
    """ "IG only", "best on Signal": a way, but none the card knows."""
    if len(tokens) == 2 and tokens[1].low == "only" and tokens[0].low in UNKNOWN_WAYS:
        return True
    liked = len(tokens) <= MAX_ORDER and tokens[-1].low in UNKNOWN_WAYS and tokens[0].low in LIKES
    return liked and all(t.low in ABOUT_REACHING for t in tokens[1:-1])


def _liked(named: list[Mention], clause: Clause, page: Page) -> int | None:
    """Where the preferred channel stands."""
    for verdict in (Verdict.LIKED, Verdict.ALLOWED):
        if (praised := next((m for m in named if m.verdict is verdict), None)) is not None:
            return praised.at  # "email is fine but WhatsApp is faster".
    lows = clause.lows
    if "rather" in lows:
        return next((m.at for m in named if m.at > lows.index("rather")), None)
    ruled_out = {m.channel for m in named if m.verdict is Verdict.DISLIKED}
    for mention in named:
        if mention.verdict is not Verdict.NAMED or mention.channel in ruled_out:
            continue
        if ruled_out and _ordered(clause.tokens, mention.at):
            return mention.at  # "text her don't email her", "hates voice notes so write to her mail".
        ahead = page.ahead()
        if mention.at < len(lows) - 1 or ahead is None or ahead.sentence != clause.sentence:
            continue
        if ahead.lows[:3] in WHICH_IS_HOW or _which_they_prefer(page):
            _prefer(page, clause, clause.tokens[mention.at])  # "by letter, which is how she likes to hear from us".
        elif len(lows) <= MAX_ORDER and lows[-2:-1] == ["on"] and snubs(ahead, clause.tokens[-1]):
            return mention.at  # "@ana on telegram, she hates mail".
    return None


def _which_they_prefer(page: Page) -> bool:
    """ "by letter, which she prefers to e-mail"; the run-on may be cut before "prefers"."""
    coming = list(page.queue)[:2]
    return coming[0].lows[0] == "which" and any(not PREFERS.isdisjoint(c.lowset) for c in coming)


def _rather_called(clause: Clause, page: Page) -> bool:
    """ "she would rather be called than written to", "he'd rather talk than read e-mail"."""
    lows = clause.lows
    rather = lows.index("rather")
    than = lows.index("than") if "than" in lows else len(lows)
    way = next(
        (t for t in clause.tokens[rather + 1 : min(than, rather + 4)] if t.low in RATHER or t.low in NAMES), None
    )
    if way is None or way.low in NAMES or not (than < len(lows) or way is clause.tokens[-1]):
        return False
    if not any(w in RATHER or w in NAMES or w in UNREACHED for w in lows[than + 1 :]) and than < len(lows):
        return False  # "I would rather talk than sing".
    page.add(Finding("channel", RATHER[way.low], way.start, way.end, "channel", sentence=clause.sentence))
    return True


def _rather_written(clause: Clause, page: Page) -> bool:
    """ "asked that we write to him, not telephone"."""
    ahead = page.ahead()
    if ahead is None or ahead.lows[0] != "not" or ahead.sentence != clause.sentence or NAMES.isdisjoint(ahead.lowset):
        return False
    write = next((t for t in clause.tokens[-3:] if t.low == "write"), None)
    if write is None:
        return False
    _prefer(page, clause, write)
    return True


def _ordered(tokens: list[Token], at: int) -> bool:
    """ "text her", "write to her mail", "use telegram"."""
    if tokens[at].low in REACHING and at + 1 < len(tokens) and tokens[at + 1].low in SPEAKERS:
        return True
    return any(t.low in {"use", "write", "try"} for t in tokens[max(0, at - 3) : at])


def _is_preference(tokens: list[Token], liked: int) -> bool:
    """An order for something else, and a thing of that name, are no preference."""
    act = tokens[0]
    ordered = "act" in act.tags and "base" in act.tags and act.low.removesuffix("'s") not in WAYS_TO_REACH
    if ordered and not any(t.low in {"best", "only"} for t in tokens):
        return False
    return _about_reaching(tokens, liked)


def _prefer(page: Page, clause: Clause, token: Token) -> None:
    channel = _channel_of(token, page)
    page.add(Finding("channel", channel, token.start, token.end, "channel", sentence=clause.sentence))


def _channel_of(token: Token, page: Page | None = None) -> str:
    """The channel a word names; "write to him" is an e-mail where one has the address, else a letter."""
    addressed = page is not None and page.current is not None and page.current.first("email") is not None
    return CHANNELS.get(token.low.removesuffix("'s")) or ("email" if addressed else "letter")


def _instead(clause: Clause, page: Page) -> bool:
    """ "no email, call the house", "text him, he never hears voicemail": the way left when another is ruled out."""
    first = clean(clause)[0]
    if first.low not in REACHING or len(clause.tokens) > MAX_ORDER or clause.dated:
        return False
    if "so" in (clause.lead, clause.lows[0]) and clause.lows[-1] in SPEAKERS and _address_follows(page):
        _prefer(page, clause, first)  # "deaf in one ear so text him, 021 555 0188".
        return True
    begin = clause.sentence - (clause.lead in {"dash", "arrow"} or "instead" in clause.lowset)
    near = [c for c in page.past[-4:] if c.sentence >= begin]
    if len(clause.tokens) <= 2 or clause.tokens[1].low in SPEAKERS:
        near += [c for c in list(page.queue)[:1] if abs(c.sentence - clause.sentence) <= 1]
    if not any(snubs(c, first) for c in near):
        return False
    _prefer(page, clause, first)
    return True


def _address_follows(page: Page) -> bool:
    ahead = page.ahead()
    return ahead is not None and len(ahead.tokens) == 1 and ahead.tokens[0].kind in {"phone", "email", "handle"}


def snubs(clause: Clause, first: Token) -> bool:
    """Whether a clause rules out another way than the one a word names."""
    if any(m.verdict is Verdict.DISLIKED for m in mentions(clause.tokens)) or {"no", "use"} <= clause.lowset:
        return True
    others = clause.lowset & (NAMES if first.low == "write" else UNREACHED)  # "no signal, write to her".
    return bool(others - {first.low}) and not clause.lowset.isdisjoint(SNUBBED)


def _about_reaching(tokens: list[Token], at: int) -> bool:
    """ "prefers email" speaks of a channel; "prefers phone cases in blue" does not."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].low.endswith("'s"):
        return True  # "WhatsApp's best".
    if after is None or not after.is_word or after.low in ABOUT_REACHING | SENT_OVER or after.kind == "date":
        return True
    return CHANNELS.get(after.low) == CHANNELS.get(tokens[at].low)  # "a phone call".
