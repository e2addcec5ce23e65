"""Whether a hook, once turned into English, can be trusted: what was misread is better left out than said."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact

# What is said of the owner and his things is no news to the person.
OWNERS = re.compile(r"\b(?:my|our|ours|mine|me|us|we|i|i'll|i'd|i'm|im|we're|we'll)\b", re.IGNORECASE)
# "shared it with you on the spot": the person cannot have done it to themselves.
SELF = re.compile(r"^you\b.*\b(?:with|to|for|from|at|bless|gives?|told?|owes?|helps?) you\b")
# A name that became "you" before a verb of the third person: "the first son you is at Flutterwave".
CLASH = re.compile(r"\w you (?:is|has|was|does|in|at|of|the|a)\b")
# Words that point at something outside the phrase, which the reader does not see.
POINTING = re.compile(
    r"(?<!^)\b(?:years? here|at this|these|those)\b|\b(?:this|that|it|them|there)$|^you (?:[\w']+ ){1,2}(?:it|them|there)\b",
    re.IGNORECASE,
)
# "before the administration you were": a subject whose verb was lost.
LOST_VERB = re.compile(
    r"\b(?:the|a|an|your) [\w-]+ you$|\b(?:before|after|when|while|because) [\w ]*\byou$", re.IGNORECASE
)
# "IELTS 7 done", "would pass some to me": what was done, and what "some" is, stood elsewhere.
CUT_OFF = re.compile(r"\bdone$|\b(?:pass|send|give|lend) (?:some|it|them|one) to me\b")
# Somebody else's doings, told with a pronoun that has nobody to point at in the message.
SOMEBODY = re.compile(r"\b(?:he|she|him|hers|himself|herself)\b", re.IGNORECASE)
# "coffee at the Afghan bakery" is where they met, no work of theirs.
OVER_COFFEE = re.compile(r"^your (?:work on|interest in) (?:coffee|lunch|dinner|drinks|tea|breakfast) (?:at|in|with)\b")
# A phrase that stops in the middle.
HANGING = re.compile(
    r"\b(?:and|or|the|a|an|of|with|to|so|but|because|than|as|if|when|your"
    r"|has|had|have|has just|had just|just|is|was|are)$",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\b\d{1,2}\.\d{1,2}\.|\bkl \d|\b\d{1,2}\.\d{1,2}\.?$|\bscale year\b")
# Pidgin, laughter and slips that spoil a letter.
# "speaks better French than me", "8k from Sport Wales": compared with the owner, or a sum of money.
PRIVATE = re.compile(
    r"\bthan (?:me|us|i|mine|ours)\b|\b\d+k\b(?! (?!from|per|for|committed)[a-z]{3})"
    r"|(?<!raised )[€£$₦₹¥]\d",
    re.IGNORECASE,
)
# "your learnt with a pupil of his", "your work on mini-grid people": a verb or persons where a thing was meant.
NO_THING = re.compile(
    r"^your (?!(?:\w+-)?(?:red|bed|seed|feed|shed|bread|thread|breed|speed|sled|wed|need|weed|ted|med)\b)\w+(?:ed|nt) (?:with|at|by|from|under) "
    r"|^your (?:work on|interest in) .*\b(?:people|folks|guys|crowd|lot|bunch)$"
    r"|\b(?:and|but) (?:[\w-]+ ){1,3}(?:went|came|was|were|got|fell|broke|became|took|is|are|has)\b"
)
# "your home birth lead for the islands": a role, and never a hook.
JOB = re.compile(
    r"^your (?:[\w&-]+ ){0,4}(?:lead|manager|director|officer|coordinator|supervisor|assistant|deputy)(?: (?:for|of|at|in) .+)?$"
)
# Somebody else, by name: "your Ravi who made the simulator".
THIRD = re.compile(r"^(?:your|the) [A-Z][a-z]+ who\b")
SLIPS = re.compile(r"\b(?:dey|wey|abeg|haha|hehe|lol|teh|ben|bless|sth|smth|idk|tbc|tbd|asap)\b", re.IGNORECASE)
# "gas woman", "SQLite guy": what one calls somebody behind their back.
CALLED = re.compile(
    r"^you're (?:a|an) (?:[\w-]+ )?(?:guy|woman|man|geek|freak|lady|dude|bloke|nut)$|\b(?:guy|dude|bloke)$"
    r"|^your (?:interest in|work on) \w+ (?:woman|man|lady|kid|girl|boy)$"
)
# A verdict on their things is not said to them: "your inbox is a black hole".
VERDICT = re.compile(
    r"^your [\w ]+ (?:renews|expires|ends)$"
    r"|^your [\w ]+ (?:is|are) (?:a|an|the|too|very|so|from|not|now|crook|bad|old|slow)\b"
)
# One word that says only how bad it is.
BARE_TROUBLE = re.compile(r"^(?:the |your |you're )*(?:drowning|struggling|swamped|stuck|overwhelmed|busy|tired)$")
# A bare "your sons" says nothing, and may be the half of a firm's name.
BARE_KIN = re.compile(r"^your (?:sons?|daughters?|wife|husband|kids?|mum|mom|dad|brothers?|sisters?|family|partner)$")
# "your interest in superb", "your work on which makes blowers": the noun was lost.
NO_NOUN = re.compile(
    r"^your (?:interest in|work on|search for|love of) "
    r"(?:(?:which|who|that|whose|what|when)\b|(?:super|so|very|too|not|superb|great|smart|sharp|quick|funny|quiet|tall|kind|nice|friendly|brilliant|amazing|impressive|strong|lovely|"
    r"charming|intense|shy|busy|late|young|old|new|free|keen|calm|sure|happy|sad|proud)$)"
)
RULES = (
    NO_NOUN,
    BARE_KIN,
    BARE_TROUBLE,
    SELF,
    CUT_OFF,
    OVER_COFFEE,
    SOMEBODY,
    CLASH,
    POINTING,
    LOST_VERB,
    HANGING,
    NUMBERS,
    SLIPS,
    PRIVATE,
    NO_THING,
    THIRD,
    CALLED,
    VERDICT,
)
# "would love a visit", "wants everything new": nothing one could help to find.
NO_TARGET = re.compile(
    r"^(?:your (?!first|second|third)|his |her )"
    r"|^(?:(?:a|an|the) )?(?:everything|nothing|all|anything|coffee|lunch|dinner|"
    r"check|permit|visa|dbs|\d+ ?br)\b"
)
LONGEST_TARGET = 11  # Words: what one looks for is named in few words, or it swallowed the rest of the note.
PREDICATE = re.compile(r"\b(?:is|are|was|were|has|have|will|you're|so|if|only|not|no)\b")


def doubtful(found: HookWords) -> Tact:
    """NEVER where it shows that it was cut or turned wrongly, WEAK where it is about the owner, else FREE."""
    said = [phrase for phrase in (found.topic, found.clause) if phrase]
    if any(rule.search(phrase) for rule in RULES for phrase in said):
        return Tact.NEVER
    target = found.target or ""
    named = re.split(r" (?:that|who|which) ", target)[0]
    if len(target.split()) > LONGEST_TARGET or PREDICATE.search(named) or NO_TARGET.match(target):
        return Tact.NEVER
    if found.shape in {Shape.HOME, Shape.WORK} and JOB.match(found.topic or ""):
        return Tact.NEVER
    ours = found.shape not in {Shape.SEARCH, Shape.OFFER} and any(OWNERS.search(phrase) for phrase in said)
    return Tact.WEAK if ours else Tact.FREE
