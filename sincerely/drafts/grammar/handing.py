"""Promises to hand something over: a file, an answer, a contact, a book."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.acts import SEND, THEM, Act, ActionWords, second, short
from sincerely.drafts.grammar.lexicon import sections, words
from sincerely.drafts.grammar.nouns import definite, head, is_plural

# "pass his CV to Northvolt" is done for them, not handed to them.
FOR_THEM = re.compile(
    rf"(?:tell|show|text|email|call|ask) (?!{THEM}\b)\w+ about |"
    rf"(?:pass|forward|send|share|show|give|drop|post)(?: on)? (?:her|his|their|your) .+ to (?!{THEM}\b)",
    re.IGNORECASE,
)
OPINION = re.compile(r"^the (feedback|comments|thoughts|impressions|experience|insights)\b")
LONGEST_RECOMMENDED = 3  # Words: "the Thai restaurant recommendation".
# One returns these in a mail, not by hand.
WRITTEN = re.compile(r"\b(?:comments?|feedback|notes|edits|proofs|corrections|answers?|review)\b")


RECOMMENDED = re.compile(
    rf"recommend (?:{THEM} )?(?:a|an|some|the) (?:good |great |nice |decent )?"
    rf"(?P<x>[\w' -]+?)(?: (?:to|for) {THEM})?$"
)


def recommendation(text: str) -> ActionWords | None:
    """ "recommend a plumber": words only the owner knows."""
    match = RECOMMENDED.match(text)
    if not match or len(match["x"].split()) > LONGEST_RECOMMENDED:
        return None
    thing = f"the {match['x']} recommendation"
    return ActionWords(act=Act.ANSWER, thing=thing, slot=f"[{match['x']} recommendation]", short=thing)


def contact(text: str) -> ActionWords | None:
    """A contact to pass on."""
    match = re.match(
        rf"{SEND}(?: {THEM})? (?P<x>.*\b(?:contacts?|number of .+|name of .+|phone number.*|"
        rf"email address.*|names|[\w-]+'s (?:email|number|phone|address|handle|insta\w*))\b.*?)"
        rf"(?: (?:to|with) {THEM})?$",
        text,
        re.IGNORECASE,
    )
    return contact_words(second(match["x"])) if match and "form" not in text else None


def contact_words(thing: str) -> ActionWords:
    """Whom to reach, and how: only the owner knows."""
    thing = definite(re.sub(r" (?:to|with) (?:you|him|her|them)$| who .*$", "", thing))
    both = " and " in thing
    slot = (
        f"[{re.sub('^(?:the|my|our) ', '', thing)}]"
        if both
        else "[names]"
        if re.search(r"\bnames\b", thing)
        else "[name and contact]"
    )
    return ActionWords(act=Act.CONTACT, thing=thing, slot=slot, short=short(thing), plural=is_plural(thing))


HANDED = re.compile(
    rf"(?P<verb>{SEND})(?: (?:to )?{THEM}(?= )(?-i:(?! [a-z]+'s )))?"
    r"(?: (?:off|over|round|along|back|up)| in(?= (?:the|an?|some|my|our) ))?(?: about)? (?P<x>.+?)"
    rf"(?: (?:over |off |along |round )?(?:to|with) {THEM}(?: \w+)?)?$",
    re.IGNORECASE,
)
UNNAMED = re.compile(rf"(?:send|e-?mail|mail)(?: {THEM})? (?:it|them|this|that)(?: to {THEM})?$", re.IGNORECASE)
WRITE_ABOUT = re.compile(
    rf"(?:email|mail|write|message|text|ping|dm)(?: (?:to )?{THEM})? about (?P<x>.+)$", re.IGNORECASE
)
# How a thing travels; what is made or done before it can be handed over, which is a promise to do unless it is said to
# whom; and what is done for them rather than handed to them: "post his job".
TRAVELS, PREPARED, DONE_FOR_THEM = words("travels"), words("prepared"), words("done-for-them")


def hand_over(text: str) -> ActionWords | None:
    """A thing to send, bring or show."""
    if UNNAMED.match(text):
        # "send it tomorrow": the note said before what it was.
        return ActionWords(act=Act.SEND, thing="what I promised", slot="[what you promised]", short="What I promised")
    match = HANDED.match(text)
    if not match or re.fullmatch(rf"(?:to )?{THEM}", match["x"]) or FOR_THEM.match(text):
        return None
    about = WRITE_ABOUT.match(text)
    if about:
        return ActionWords(act=Act.QUESTION, thing=second(about["x"]), short=short(second(about["x"])))
    thing = second(re.sub(rf"^(?:{THEM}|over|off|to {THEM}) (?!\w+'s )", "", match["x"]))
    thing = re.sub(r" (?:round|over|off|by|along|across|back|in)$", "", thing)
    if re.match(r"(?:in|at|on|by|with|into|under|onto|to) ", thing):
        return None
    return _handed(match["verb"].lower(), thing, text)


def _handed(verb: str, thing: str, text: str) -> ActionWords | None:
    if verb in DONE_FOR_THEM and thing.startswith("your "):
        return None
    if verb in TRAVELS or sort_of(thing) == "body":
        return sent(thing) if WRITTEN.search(thing) else _brought(thing, posted=verb in POSTED)
    if verb in PREPARED and not re.match(rf"{verb} (?:{THEM}\b|.+ to {THEM})", text):
        return None
    return ActionWords(act=Act.MEET, vp=second(text), short="Our plan") if verb == "show" else sent(thing)


POSTED = frozenset({"post", "courier", "ship"})


def _brought(thing: str, *, posted: bool = False) -> ActionWords | None:
    if re.match(r"(?:my group|it|them|ours)\b", thing):
        return None
    named = definite(thing)
    return ActionWords(act=Act.BRING, thing=named, short=short(named), plural=is_plural(thing), posted=posted)


def sent(thing: str) -> ActionWords:
    """A file, a page or words that are sent."""
    if re.search(r"https?://", thing):
        url = re.search(r"https?://\S+", thing)
        return ActionWords(act=Act.SEND, thing="the link", slot=url.group() if url else "", short="The link")
    named = re.split(r" (?:once|when|as soon as|after) ", definite(thing))[0]
    if named == "the what I think of it":
        named = "my thoughts"
    # What one thinks oneself is one's own: "my feedback on your landing page".
    named = OPINION.sub(r"my \1", named)
    kind = sort_of(named)
    slot = f"[{re.sub(r'^(?:the|my|our) ', '', named)}]" if kind == "info" else slot_for(named)
    return ActionWords(
        act=Act.ANSWER if kind == "info" else Act.SEND,
        thing=named,
        slot=slot,
        short=short(named),
        plural=is_plural(named),
    )


def sort_of(thing: str) -> str:
    """Whether it is a file or page, words, or a thing that travels; an unknown one is taken for a file or page."""
    core = re.split(r",| and ", thing)[0]
    noun = head(core).lower()
    for kind, nouns in sections("things").items():
        if noun in nouns:
            return kind
    return "link"


def slot_for(thing: str) -> str:
    """The gap only the owner can fill: "[link to the article]", "[price]"."""
    bare = re.sub(r"^the ", "", thing)
    if re.match(r"links?\b", bare) or re.search(r"\blinks?$", bare):
        return f"[{bare}]"
    if sort_of(thing) == "info":
        return f"[{re.sub(r'^(?:my|our) ', '', bare)}]"
    return f"[link to {re.sub(r'^(?:my|our) ', 'the ', thing)}]"
