"""Promises to hand something over: a file, an answer, a contact, a book."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.acts import SEND, THEM, Act, ActionWords, second, short
from sincerely.drafts.grammar.lexicon import sections
from sincerely.drafts.grammar.nouns import definite, head, is_plural

# "pass his CV to Northvolt" is done for them, not handed to them.
FOR_THEM = re.compile(
    rf"(?:pass|forward|send|share|show|give|drop|post)(?: on)? (?:her|his|their|your) .+ to (?!{THEM}\b)", re.IGNORECASE
)
OPINION = re.compile(r"^the (feedback|comments|thoughts|impressions|experience|insights)\b")
LONGEST_RECOMMENDED = 3  # Words: "the Thai restaurant recommendation".
# One returns these in a mail, not by hand.
WRITTEN = re.compile(r"\b(?:comments?|feedback|notes|edits|proofs|corrections|answers?|review)\b")


def recommendation(text: str) -> ActionWords | None:
    """ "recommend a plumber": words only the owner knows."""
    match = re.match(rf"recommend (?:{THEM} )?(?:a|an|some|the) (?P<x>[\w' -]+?)(?: (?:to|for) {THEM})?$", text)
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
    thing = definite(re.sub(r" (?:to|with) (?:you|him|her|them)$", "", thing))
    both = " and " in thing
    slot = (
        f"[{re.sub('^(?:the|my|our) ', '', thing)}]"
        if both
        else "[names]"
        if re.search(r"\bnames\b", thing)
        else "[name and contact]"
    )
    return ActionWords(act=Act.CONTACT, thing=thing, slot=slot, short=short(thing), plural=is_plural(thing))


def hand_over(text: str) -> ActionWords | None:
    """A thing to send, bring or show."""
    match = re.match(
        rf"(?P<verb>{SEND})(?: (?:to )?{THEM}(?= ))?(?: (?:off|over|round|along|"
        rf"back))?(?: about)? (?P<x>.+?)(?: (?:over |off |along |round )?(?:to|with) {THEM}(?: \w+)?)?$",
        text,
        re.IGNORECASE,
    )
    if re.match(rf"(?:send|e-?mail|mail)(?: {THEM})? (?:it|them|this|that)(?: to {THEM})?$", text, re.IGNORECASE):
        # "send it tomorrow": the note said before what it was.
        return ActionWords(act=Act.SEND, thing="what I promised", slot="[what you promised]", short="What I promised")
    if not match or re.fullmatch(rf"(?:to )?{THEM}", match["x"]):
        return None
    if re.match(
        rf"(?:pass|forward|send|share|show|give|drop|post)(?: on)? (?:her|his|their|your) .+ to (?!{THEM}\b)", text
    ):
        return None  # "pass his CV to Northvolt" is done for them, not handed to them.
    verb, thing = match["verb"].lower(), second(re.sub(rf"^(?:{THEM}|over|off|to {THEM}) ", "", match["x"]))
    thing = re.sub(r" (?:round|over|off|by|along|across)$", "", thing)
    if re.match(r"(?:in|at|on|by|with|into|under|onto) ", thing):
        return None
    if thing.startswith("your ") and verb in {"post", "ship", "drop", "share", "draft", "prepare"}:
        return None  # "post his job" is something to do for them, not to hand to them.
    about = re.match(rf"{SEND}(?: {THEM})? about (?P<x>.+)$", text, re.IGNORECASE)
    if (verb in {"email", "mail", "write", "message", "text", "ping", "dm"} and about) or re.match(
        r"write(?: (?:to )?(?:you|her|him))? about", text
    ):
        return ActionWords(
            act=Act.QUESTION,
            thing=second(about["x"] if about else thing),
            short=short(second(about["x"] if about else thing)),
        )
    if verb in {"bring", "post", "lend", "ship", "courier", "return", "swap", "drop"} or sort_of(thing) == "body":
        if WRITTEN.search(thing):
            return sent(thing)
        if re.match(r"(?:my group|it|them|ours)\b", thing):
            return None
        return ActionWords(act=Act.BRING, thing=definite(thing), short=short(definite(thing)), plural=is_plural(thing))
    if verb in {"draft", "prepare", "get", "supply", "show", "wire", "transfer"} and not re.match(
        rf"{verb} (?:{THEM}\b|.+ to {THEM})", text
    ):
        return None
    if verb in {"show"}:
        return ActionWords(act=Act.MEET, vp=second(text), short="Our plan")
    return sent(thing)


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
