"""The kind of a hook, by its words: what is wanted, fought with, built, offered, loved, won."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

NEED = word_set(
    "wants want needs need looking look seeks seeking searching searches hunting requires require hiring "
    "raising wanted needed would'd like wishes short asked asks after lacks could-use interested keen 'd she'd "
    "he'd they'd budget looks recruiting recruits"
)
CHALLENGE = word_set(
    "struggling struggles wrestling stuck fighting fights drowning swamped dreading worried headache burnt "
    "burned overwhelmed overwhelming problem problems trouble sick dissatisfied cannot can't broken dying dies "
    "afraid terrified nervous scared failing fails killing stress stressed stuffed booked scooped frustrated "
    "suffers corrode slammed sceptical wary wreck behind tired hurt hurts issues issue outage fed struggle leak "
    "challenge delayed late worry worries confused broke seized stops cheaters blight mess delay delays migraine "
    "hernia missing noise asbestos slow nuts"
)
OFFER = word_set(
    "offers offered offering happy willing up could can would lend spare sell discount free host knows "
    "lends rents gives lets donates"
)
ACHIEVE = word_set(
    "won published sold finished graduated fixed solved cracked got promoted passed wrote built raised "
    "completed awarded first award prize landed closed exited did survived ran record made costed"
)
TRIP = word_set(
    "trip travelling traveling flying sabbatical holiday holidays vacation hiking relocating off backpacking "
    "visiting moving leaves cruise safari"
)
PROJECT = word_set(
    "building builds writing writes working works developing develops making makes launching launches restoring "
    "researching designing recording running runs maintains leading leads starting startup project app platform "
    "book novel thesis paper game podcast study lab pilot drafting planning covering imports grows "
    "represents owns introduced"
)
PERSONAL = word_set(
    "son daughter kid kids wife husband mum mom dad sister brother baby twins dog cat cats dogs vegan "
    "vegetarian allergic pregnant hospital toddler engaged divorced lost died retired pescatarian teetotal "
    "gluten coeliac lives grew birthday married mother father parents hates dislikes drives deaf speaks"
)
LOVE = word_set(
    "loves love likes plays collects sings into fan obsessed mad keen passionate enjoys hobby rides runs climbs "
    "bakes knits crazy addicted nerd geek bees falconry birdwatcher pottery"
)

ORDER: tuple[tuple[str, frozenset[str]], ...] = (
    ("need", NEED),
    ("challenge", CHALLENGE),
    ("offer", OFFER),
    ("interest", LOVE),
    ("personal", PERSONAL),
    ("trip", TRIP),
    ("achievement", ACHIEVE),
    ("project", PROJECT),
)

CUES = (NEED | CHALLENGE | OFFER | LOVE | TRIP) - {"up", "off", "short", "behind", "visiting"}


KIND_OF = {word: kind for kind, cues in reversed(ORDER) for word in cues}

ARTICLES = word_set("a an")
HAS, NONE = word_set("has have had got"), word_set("no zero nowhere nobody")


def kind_of(tokens: Sequence[Token]) -> str:
    """The kind whose cue stands first; without one, a verb of doing is an interest, the rest personal."""
    lows = [t.low for t in tokens[:6]]
    for low in lows:
        if low in KIND_OF:
            return KIND_OF[low]
    first = tokens[0]
    if first.low in ARTICLES:
        return "personal"  # "a deacon": what they are.
    if len(lows) > 1 and lows[0] in HAS and lows[1] in NONE:
        return "challenge"  # "has no quiet place at the villa"
    if "need" in first.tags:
        return "need"
    if "struggle" in first.tags:
        return "challenge"
    if first.has("ing", "maybe_ing"):
        return "project"  # What they are at: "coordinating the school meals".
    if "love" in first.tags or "v3" in first.tags:
        return "interest"
    if "make" in first.tags:
        return "project"
    return "project" if any(t.low in {"for", "startup", "app", "platform", "tool"} for t in tokens) else "personal"
