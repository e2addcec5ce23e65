"""A hook as it may be said to the person: "loves sailing" becomes "your sailing" and "you love sailing"."""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.drafts.grammar import openers
from sincerely.drafts.grammar.casing import uncapped
from sincerely.drafts.grammar.doubt import doubtful
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import belongs
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.shorthand import expand
from sincerely.drafts.grammar.slips import mended
from sincerely.drafts.grammar.tact import Tact, tact_of
from sincerely.drafts.grammar.verbs import third_of
from sincerely.model import Hook, HookKind

# What is noted as a challenge is no pastime, whatever its words.
PLAIN = frozenset({Shape.HOME, Shape.ACTIVITY, Shape.WORK, Shape.TASTE, Shape.FAMILY})
# Nobody is told "I liked hearing that you lost your luggage".
TROUBLE = re.compile(
    r"\b(?:los[et]|losing|fail\w*|reject\w*|broke|broken|stuck|delay\w*|worried|tired|exhausted|overwhelm\w*|struggl\w*|problems?|"
    r"trouble|sick|behind|stolen|cancel\w*|flooded|leak\w*|never sleeps?)\b",
    re.IGNORECASE,
)
# "don't mention Malta, the tank flooded": all of it is for the owner alone.
FORBIDDEN = re.compile(r"(?:don'?t|do not|no|not|never|nothing)\b", re.IGNORECASE)
LONGEST = 13  # Words: a longer hook is cut at its first comma, or it swallows the sentence around it.
LEADING = re.compile(
    r"^(?:(?:and|but|also|so|next|then|later|meanwhile|mostly|just|still|now|recently|currently|really|maybe|finally|"
    r"very|huge|insanely|basically) )+",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:side )?(?:project|hobby|interest|offer|offers|need|needs|challenge|wants|fun fact|trip)s?\s*: *",
    re.IGNORECASE,
)
# Where a long hook is cut, and what is cut from a short one as well.
ASIDE = re.compile(r",| and (?:it|she|he|they|told|asked|said)\b| so (?:be|don'?t|do not)\b| because ")
CUT = re.compile(
    r"[,;:]| and (?:it|she|he|they|told|asked|said)(?:'s)? | because | since (?=the\b|it\b)"
    r"| so (?=that\b|be\b|no\b|i\b|we\b|he\b|she\b|do\b|don'?t\b)| but | which | if "
)
SHORT_IS = re.compile(
    r"^((?:his |her |their )?\w+(?: [A-Z]\w+)?)'s (?=(?:in|at|on|a|an|the|just|stuck|getting|\w+ed|\w+ing) )"
)
# "mentioned her marathon": the marathon is what counts.
MENTIONED = re.compile(
    r"^(?:(?:he|she|they) )?(?:mentioned|(?:talk(?:ed|s)|told me|rav(?:ed|es)) about|spoke (?:of|about)) "
    r"(?=(?:his|her|their|a|an|the) )",
    re.IGNORECASE,
)
# "asked us to test their digitiser": the digitiser is what counts.
ASKED = re.compile(
    r"^(?:(?:he|she|they) )?asked (?:me|us) (?:(?:to|if we would|whether we would) "
    r"(?:test|try|review|look at|read|visit|see)|for feedback on|about) (?=(?:his|her|their) (?:new )?\w)",
    re.IGNORECASE,
)
SHORT_HAS = re.compile(
    r"^((?:his |her |their )?\w+(?: [A-Z]\w+)?)'s (?=(?:just )?(?:been|got|become|had|won|started)\b)"
)
LEADING_SUBJECT = re.compile(r"^(?:he|she|they)(?:'s| is| are|'re)? (?=\w)", re.IGNORECASE)
SUBJECT_IS = re.compile(r"^(?:he|she|they)(?:'s| is|'re| are) ", re.IGNORECASE)
OWNER_SPEAKS = re.compile(r"^(?:i|i'd|i'm|we|ours?|my)\b|\b(?:we|i)\b", re.IGNORECASE)
ODD = re.compile(r"[%<>=#*|{}\[\]\\_^~]|https?:|\?|\(|\)|\"|@")


def hook_words(hook: Hook, names: tuple[str, ...] = ()) -> HookWords:
    """The words of a hook in the second person (CRAFT, What to write). The contact's own `names` become "you".

    Of two things noted in one breath ("feature stores, ex-physicist") the first that can be said is taken.
    """
    whole = _words(hook, names)
    if whole.tact is not Tact.NEVER or ", " not in hook.text or FORBIDDEN.match(hook.text):
        return whole
    parts = (_words(replace(hook, text=part), names) for part in hook.text.split(", "))
    return next((words for words in parts if words.tact is Tact.FREE and words.usable), whole)


def _words(hook: Hook, names: tuple[str, ...]) -> HookWords:
    tact = tact_of(hook.text)
    if tact is Tact.CARE:
        return HookWords(short=hook.text, tact=tact)
    text = _plain(_tensed(hook))
    if not text or OWNER_SPEAKS.search(text):
        return HookWords(short=text, tact=Tact.NEVER)
    clear = ODD.search(text) is None
    text = _without_subject(text)
    text = LEADING.sub("", to_second(_owned(text), names)).strip()
    found = openers.read(mended(text), hook.kind)
    if found is None or not clear:
        return HookWords(short=text, tact=Tact.NEVER)
    said = found.clause or found.topic or ""
    if re.match(r"you \w+ you\b", said):
        return HookWords(short=text, tact=Tact.NEVER)  # The owner's own act: "recommended her a tool".
    if found.shape in PLAIN and (hook.kind is HookKind.CHALLENGE or TROUBLE.search(said)):
        found = replace(found, shape=Shape.CHALLENGE)
    return replace(found, tact=max(tact, found.tact, doubtful(found)))


def _tensed(hook: Hook) -> str:
    """The hook with the "was" that the note had before it: what they were is not what they are."""
    quote = hook.source.quote if hook.source else ""
    before = re.search(rf"\bwas {re.escape(hook.text)}", quote, re.IGNORECASE) if hook.text else None
    return f"was {hook.text}" if before else hook.text


def _without_subject(text: str) -> str:
    """Without the pronoun that opens it; a plain verb gets its ending, so that it is read as one: "they grow limes"."""
    if SUBJECT_IS.match(text):
        return SUBJECT_IS.sub("", text)
    bare = LEADING_SUBJECT.sub("", text)
    first, _, rest = bare.partition(" ")
    if bare != text and first.lower() in words("verbs"):
        return f"{third_of(first.lower())} {rest}"
    return bare


def _plain(text: str) -> str:
    text = LABEL.sub("", re.sub(r"\s*\([^)]*\)", "", expand(text)))
    text = re.sub(r"\blike (?=\d|half|two|three|four|five|six|seven|eight|nine|ten)", "", LEADING.sub("", text))
    text = re.sub(r"^(?:says|said) (?:that )?(?=(?:the|her|his|their|our|my|it) )", "", text)
    text = ASKED.sub("", MENTIONED.sub("", text))
    text = SHORT_IS.sub(r"\1 is ", SHORT_HAS.sub(r"\1 has ", uncapped(text)))
    text = re.sub(r"^(\w+s) own (?=\w)", r"\1 their own ", text)
    text = re.sub(r"^own (?=\w)", "their own ", text)
    if len(text.split()) > LONGEST or ASIDE.search(text):
        text = CUT.split(text, maxsplit=1)[0]
    text = re.sub(r"^been (?=\w+ing\b)", "", text)
    text = re.sub(r" (?:yesterday|today|this morning|last night|tonight)(?= (?:in|at|on|for|with|to)\b)", "", text)
    # "which is amazing" is what the owner thought of it.
    return re.sub(r",? which (?:is|was) (?:\w+ )?\w+$", "", text).strip(" ,;.-")


def _owned(text: str) -> str:
    return f"your {text}" if belongs(text) else text
