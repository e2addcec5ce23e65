"""What they look for, struggle with, offer and plan, as words."""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import belongs, head, indefinite, is_plural, yours
from sincerely.drafts.grammar.phrases import ing_phrase, timeless
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of_gerund

# To want to do this to something is to look for it.
SEEKING = frozenset({"hire", "find", "buy", "get", "borrow"})
LONGEST_PUZZLE = 3  # Words.
LONGEST_ASKED = 8  # Words: a longer wish swallowed what stood beside it.


def search(target: str) -> HookWords | None:
    """Something or somebody they look for."""
    target = timeless(re.sub(r"^(?:for|to find|to hire) | as soon as possible$", "", target.strip()))
    if asked_of_me(target):
        return help_with(target)
    if re.match(r"(?:my|our|me|us|it|them|out|in|on|you)\b", target):
        return None
    if re.match(r"(?:first|second|third) ", target):
        target = f"your {target}"
    target = re.sub(r" (?:delivered|done|made|installed|fixed|sorted|finished|ready|printed|shipped)$", "", target)
    target = indefinite(re.sub(r"(?:,? (?:only|max|min|though|please|pls|urgently|badly))+$", "", target))
    short = f"your search for {target}"
    return HookWords(
        shape=Shape.SEARCH,
        topic=f"your search for {target}",
        clause=f"you're looking for {target}",
        target=target,
        short=short,
    )


def asked_of_me(target: str) -> bool:
    """Whether it is the owner who can give it: "feedback on her deck", "a quote for 200 chairs"."""
    if re.search(r"(?<!^)\b(?:my|our|us)\b", target):
        return True  # "a stall at our fair"
    first = re.sub(r"^(?:(?:a|an|some|my|our|more|quick|honest|any|the) )+", "", target).split(" ")[0]
    asked = {first.lower(), head(target).lower()} & words("asked-of-me")
    return bool(asked) and len(target.split()) <= LONGEST_ASKED


def help_with(what: str) -> HookWords:
    """Something they would like to have from the owner; nobody searches for feedback."""
    article = re.match(r"(?:help|support|feedback|advice|input|info|information|more|details)\b", what) is None
    what = (indefinite if article else str)(
        re.sub(r"(?:,? (?:only|max|min|though|please|pls|urgently|badly|first))+$", "", what)
    )
    return HookWords(shape=Shape.HELP, clause=f"you'd like {what}", target=what, short=what)


def interested(what: str) -> HookWords | None:
    """Something of the owner's they would like to have."""
    if not re.match(r"(?:my|our) ", what):
        return None
    return HookWords(shape=Shape.SEARCH, clause=f"you were interested in {what}", short=what, tact=Tact.WEAK)


def challenge(what: str) -> HookWords:
    """Something that troubles them."""
    what = what.strip()
    if base_of_gerund(what.split()[0]) and " " in what:
        return HookWords(shape=Shape.CHALLENGE, topic=what, short=what)
    owned = yours(what) if belongs(what) else what
    return HookWords(shape=Shape.CHALLENGE, topic=owned, short=what)


def puzzle(what: str) -> HookWords:
    """Something they struggle with. A short one becomes "the … puzzle you described" (CRAFT, What to write)."""
    what = what.strip()
    plain = what.islower() and not re.match(r"(?:the|a|an|your|how|what|no)\b", what)
    if plain and len(what.split()) <= LONGEST_PUZZLE and not is_plural(what) and not _known(what):
        return HookWords(shape=Shape.CHALLENGE, topic=f"the {what} puzzle you described", short=what)
    return challenge(what)


def _known(what: str) -> bool:
    """Theirs, or something they do: no puzzle of that name."""
    return belongs(what) or (base_of_gerund(what.split()[0]) is not None and " " in what)


def hard_to(vp: str) -> HookWords:
    """Something they find hard to do."""
    base, _, rest = vp.partition(" ")
    return HookWords(shape=Shape.CHALLENGE, topic=f"how hard it is to {vp}", short=ing_phrase(base, rest))


def offer(vp: str) -> HookWords:
    """Something they offered to do."""
    vp = re.sub(r"^(?:do|to) (?=your )", "do ", vp.strip())
    return HookWords(
        shape=Shape.OFFER,
        topic=f"your offer to {vp}",
        clause=f"you offered to {vp}",
        vp=vp,
        short=f"your offer to {vp}",
    )


def intent(said: str, vp: str) -> HookWords:
    """Something they mean to do: "trying to open a bakery", "about to launch a newsletter"."""
    vp = timeless(vp)
    verb, _, after = vp.partition(" ")
    return HookWords(
        shape=Shape.PLAN,
        topic=f"your plan to {vp}",
        clause=f"you're {timeless(said)}",
        vp=vp,
        ing=ing_phrase(verb, after),
        short=ing_phrase(verb, after),
    )


# "want sell in Japan": who writes in a second language leaves out the "to".
BARE = words("bare-infinitives")
OURS = re.compile(r"\b(?:our|my|us|me|ours)\b")
PREPOSITION = re.compile(r"(?:in|into|on|out|over|through|to|up|off|away|back|by|around)\b")


def wanting(rest: str) -> HookWords | None:
    """Something they want, need or look for; "to" makes it a plan."""
    rest = re.sub(r"^for ", "", rest)
    if rest.split(" ")[0] in BARE:
        rest = f"to {rest}"
    if not rest.startswith("to "):
        return search(rest) or interested(rest)
    vp = timeless(rest[3:])
    verb, _, after = vp.partition(" ")
    # "to buy the old extractor" is a plan: what is known need not be looked for.
    known = verb in {"buy", "get", "borrow"} and after.startswith("the ")
    if verb in SEEKING and after and not known and not PREPOSITION.match(after):
        return search(after)
    if verb in words("asking-verbs") or (verb in {"visit", "join", "try", "test"} and OURS.search(after)):
        return HookWords(shape=Shape.HELP, clause=f"you'd like to {vp}", short=ing_phrase(verb, after))
    found = intent(f"trying to {vp}", vp)
    return (move(after) if verb == "move" else None) or replace(found, clause=f"you want to {vp}")


def move(rest: str) -> HookWords | None:
    """ "moving to Porto in June": the month is left out, for it may have passed."""
    rest = timeless(rest)
    if not rest:
        return HookWords(shape=Shape.MOVE, topic="your move", clause="you're moving", short="your move")
    if not re.match(r"(?:to|from|back|out|in|into|home)\b", rest):
        return None
    if re.match(r"(?:in|out|into)\b", rest):
        return HookWords(
            shape=Shape.MOVE, topic=f"moving {rest}", clause=f"you're moving {rest}", short=f"moving {rest}"
        )
    return HookWords(
        shape=Shape.MOVE, topic=f"your move {rest}", clause=f"you're moving {rest}", short=f"your move {rest}"
    )
