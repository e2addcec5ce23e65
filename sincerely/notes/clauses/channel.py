"""The preferred channel: "prefers email", "hates calls, use Signal", "texts only pls", "best on WhatsApp"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.wording import clean, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WAYS_TO_REACH = listed("channels.ways_to_reach")
ABOUT_REACHING = listed("channels.about_reaching")


CHANNELS = {
    word: channel
    for channel, words in (
        ("email", "email emails e-mail e-mails mail mails emial emailing gmail emal inbox"),
        ("linkedin", "linkedin"),
        ("x", "x twitter"),
        ("telegram", "telegram tg"),
        ("whatsapp", "whatsapp wa whatsap watsapp whats-app"),
        ("phone", "phone call calls telephone telephoned ring calling phoning rings phonecalls landline mobile"),
        ("sms", "sms text texts texting txt imessage"),
        ("letter", "letter letters post postcard postcards handwritten"),
    )
    for word in words.split()
}
NAMES = frozenset(CHANNELS)
LIKES = listed("channels.likes")
DISLIKES = listed("channels.dislikes")
STRONG = listed("channels.strong_likes")


def read_channel(clause: Clause, page: Page) -> bool:
    """A liking or a dislike beside the name of a channel."""
    tokens = clause.tokens
    if clause.lows[-1] == "only" and len(tokens) == 2 and tokens[0].low in SOCIAL - NAMES:
        page.rest.append(page.text[clause.start : clause.end])
        return True  # "IG only": a way, but none the card knows.
    if clause.lowset.isdisjoint(NAMES):
        return False
    if clause.lows[0] == "prefers" and len(tokens) == 1:
        return False
    if _instead(clause, page):
        return True
    spots = [
        i
        for i, t in enumerate(tokens)
        if t.low in CHANNELS and not (t.low == "x" and not t.upper and (i == 0 or tokens[i - 1].low != "on"))
    ]
    if not spots:
        return False
    liked, negated, cue = None, False, False
    for i in spots:
        before = [t.low for t in tokens[max(0, i - 5) : i]]
        after = [t.low for t in tokens[i + 1 : i + 4]]
        bad = _distance(before, DISLIKES)
        good = _distance(before, LIKES)
        asked = before[-1:] in (["pls"], ["please"]) and i == len(tokens) - 1
        compared = before[-1:] in (["to"], ["over"], ["than"]) and any(w in STRONG for w in before)
        if compared or (not asked and bad is not None and (good is None or bad < good + 2)):
            negated = True
            continue
        if (
            good is not None
            or before[-2:-1] == ["as"]
            or before[-1:] == ["as"]
            or asked
            or (clause.lows[0] == "reach" and before[-1:] in (["on"], ["via"], ["by"]))
            or after[:1] in (["only"], ["preferred"], ["best"], ["please"], ["works"], ["beats"])
            or after[:2] == ["or", "nothing"]
            or (after[:1] == ["not"] and after[1:2] and after[1] in CHANNELS)
            or after[:2]
            in (
                ["is", "best"],
                ["is", "the"],
                ["works", "best"],
                ["is", "better"],
                ["is", "easiest"],
                ["is", "fine"],
                ["is", "preferred"],
                ["message", "is"],
                ["is", "preferable"],
                ["is", "ideal"],
                ["messages", "are"],
            )
            or before[-5:-1] == ["has", "to", "be"]
            or before[-3:] == ["has", "to", "be"]
            or before[-3:] == ["contacted", "by", "only"]
            or after[:2] == ["messages", "only"]
            or after[:3] == ["message", "is", "preferred"]
        ):
            cue = True
            liked = liked or i
    if "rather" in clause.lows and liked is None:
        liked, cue = next((i for i in spots if i > clause.lows.index("rather")), None), True
    if not cue and not negated:
        return False
    act = tokens[0]
    if (
        liked is not None
        and "act" in act.tags
        and "base" in act.tags
        and "best" not in clause.lows
        and "only" not in clause.lows
        and act.low not in WAYS_TO_REACH
    ):
        return False
    if liked is not None and not _about_reaching(tokens, liked):
        return False
    if liked is not None:
        page.add(
            Finding(
                "channel",
                CHANNELS[tokens[liked].low],
                tokens[liked].start,
                tokens[liked].end,
                "channel",
                sentence=clause.sentence,
            )
        )
        return True
    opens = clean(clause)[0]
    if "subject" in opens.tags or opens.low in DISLIKES or "v3" in opens.tags:
        if page.current is None or len(tokens) > 7:
            return False
        page.add(
            Finding(
                "disliked",
                wording(page, tokens),
                clause.start,
                clause.end,
                "channel",
                kind=CHANNELS[tokens[spots[0]].low],
                sentence=clause.sentence,
            )
        )
        return True
    return False


SNUBBED = listed("channels.snubbed")
SOCIAL = NAMES | listed("channels.social")
REACHING = listed("channels.reaching")
MAX_WORDS = 4  # "call the house"; a longer order has a purpose of its own.


def _instead(clause: Clause, page: Page) -> bool:
    """ "no email, call the house": the way that is left after another was ruled out in the same breath."""
    first = clause.tokens[0]
    if first.low not in REACHING or len(clause.tokens) > MAX_WORDS or clause.dated or not page.past:
        return False
    ruled_out = [c for c in page.past[-4:] if c.sentence == clause.sentence and not c.lowset.isdisjoint(SOCIAL)]
    if not any(c.lowset & SNUBBED or {"no", "use"} <= c.lowset for c in ruled_out):
        return False
    page.add(Finding("channel", CHANNELS[first.low], first.start, first.end, "channel", sentence=clause.sentence))
    return True


def _distance(words: list[str], cues: frozenset[str]) -> int | None:
    for back, word in enumerate(reversed(words)):
        if word in cues:
            return back
    return None


def _about_reaching(tokens: list[Token], at: int) -> bool:
    """ "prefers email" speaks of a channel; "prefers phone cases in blue" does not."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or not after.is_word or after.low in ABOUT_REACHING or after.kind == "date"
