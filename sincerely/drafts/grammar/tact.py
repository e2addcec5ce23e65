"""What one may say to somebody's face: some notes are for the owner alone."""

from __future__ import annotations

import re
from enum import IntEnum


class Tact(IntEnum):
    """How freely a hook may be mentioned."""

    FREE = 0
    WEAK = 1  # Said only where there is nothing better: dislikes, diets.
    CARE = 2  # Illness, death, worry at home: a kind word without naming it.
    NEVER = 3  # A remark about them, a term of trade, somebody's mum: for the owner's eyes.


KIN = (
    r"(?:dad|mum|mom|father|mother|brother|sister|husband|wife|partner|son|daughter|baby|gran\w*|uncle|aunt|friend|"
    r"dog|cat)"
)
CARE = re.compile(
    rf"\b(?:(?:in|out of|into) (?:the )?hospital|"
    rf"surgery|(?:an?|his|her|eye|knee|hip|heart|back) operation|cancer|chemo|"
    rf"illness|(?:is|seriously|very|been) ill|passed away|{KIN} (?:just |has |recently )?died|"
    r"griev\w+|mourn\w*|in grief|in memory of|divorc\w*|miscarr\w*|"
    rf"lost (?:her|his|their|your|a|the) (?:{KIN}|job)|late {KIN}|funeral|"
    r"depress\w*|burn(?:t|ed) out|burnout|diagnos\w*|a stroke|laid off|layoffs?|redundan\w+|got fired|widow\w*|"
    r"caring for|taking it (?:hard|badly)|"
    r"(?:hard|rough|tough|bad|difficult) (?:time|patch|year|weeks?|months?)|heartbroken|devastated|"
    r"in tears|recovering from|pretty down|poorly|in (?:a |the )?hospice|dementia|"
    r"alzheimer'?s|parkinson'?s|tumou?r|stillbirth|"
    r"made redundant|let go (?:by|from|of)|(?:team|department|office) (?:at .+ )?(?:was|got|were) (?:cut|axed|closed)|"
    r"hip replacement|broke (?:his|her|their) \w+)\b",
    re.IGNORECASE,
)
NEVER = re.compile(
    r"(\b(?:expecting|in labou?r|hearing aids|dentures|skint|stutters?|any day)\b|"
    r"'s (?:mum|mom|dad|wife|husband)\b(?! (?:is|was|has)\b)|"
    r"\bno sleep\b|\b(allerg\w*|diabet\w*|coeliac|celiac|intoleran\w*|pregnan\w*|hernia|tendin\w*|plantar|"
    r"fasci\w*|bad (?:back|knee|hip)|knees? (?:is|are) (?:gone|worse)|hips? hurt|"
    r"(?:back|neck|knee|hip|shoulder|chronic) pain|left handed|aches?|migraines?|sciatica|"
    r"insomnia|sleeps? (?:very )?bad\w*|rsi|hard of hearing|deaf|blind|colour-blind|disab\w*|"
    r"wheelchair|therapy|rehab|sober|alcohol\w*|addiction|"
    r"bankrupt(?!.* chain)|in debt|debts|broke\b|can(?:not|'t) afford|cries|cried|terrified|"
    r"panick\w*|stressed|scared|fear of|afraid|motion sick|"
    r"not interested|isn't interested|did ?n[o']t like|didn't like|grumpy|wreck|dry as|pays|"
    r"prefers? not|rejects?|rival|cut ?off|doesn't want|does not want|"
    r"wants nothing|stopped coming|exclusiv\w+|not funding|cannot do|can't do|never about|"
    r"my rates|don't (?:cc|mention|like|call)|no calls|no alcohol|"
    r"budget (?:is|cut|frozen|\d)|terrible|rude|boring|annoying|ugly|weird|awkward|drunk|"
    r"flirt\w*|cute|salary|wreck|decides everything|"
    r"(?<!not )too (?!many\b|much\b|few\b|little\b)\w+|thinks our|says my|complains?|speaks little|"
    r"needs? \d weeks|only wants|wary|sceptical|skeptical|reckons|"
    r"guessed|got scooped|precious|dissatisfied|confess\w*|hard hat|shirt size|"
    r"size \w+|gave me|ransom\w*|hacked|robbed|stolen|sued|scandal|nightmares?|confused what|"
    r"ask(?:s|ed)? me|maybe|alumn\w+|'\d\d|class of|"
    r"just us|named .* after me|puns|came as|not able|fails?)\b)",
    re.IGNORECASE,
)
# "haru's mum", "brother of drummer", "mum of the goalkeeper": words that only identify.
IDENTITY = re.compile(
    r"^(?:the )?(?:[\w-]+'s (?:mum|mom|dad|father|mother|grandma|grandpa|wife|husband|brother|"
    r"sister|friend|boss|cousin|partner|neighbour|neighbor|"
    r"colleague|flatmate|roommate|ex)|(?:brother|sister|mum|mom|dad|wife|husband|friend|cousin|"
    r"son|daughter|neighbou?r) of (?:the )?[\w-]+|\d+|"
    r"[A-Z]?[a-z]+ ?'?\d\d|in [A-Z]\w+|from [A-Z]\w+|no .*|not .*|never .*|one of .*)$",
    re.IGNORECASE,
)
WEAK = re.compile(
    r"^(?:hates?|dislikes?|detests?|loathes?|can't stand|cannot stand|vegan|vegetarian|"
    r"pescatarian|teetotal|only|does ?n[o']t|wo ?n'?t|drinks only|"
    r"prefers)",
    re.IGNORECASE,
)


def tact_of(text: str) -> Tact:
    """How freely the words of a hook may be said to the person."""
    if CARE.search(text):
        return Tact.CARE
    if NEVER.search(text) or IDENTITY.match(text.strip()):
        return Tact.NEVER
    return Tact.WEAK if WEAK.match(text.strip()) else Tact.FREE
