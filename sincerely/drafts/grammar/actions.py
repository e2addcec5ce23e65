"""What was promised, as words: "send article" is a thing to hand over, "intro her to Priya" an introduction."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.acts import THEM, Act, ActionWords, second, short
from sincerely.drafts.grammar.answers import answer
from sincerely.drafts.grammar.appointments import call, date, invite, meet
from sincerely.drafts.grammar.handing import contact, hand_over, recommendation, sent
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import definite, head
from sincerely.drafts.grammar.shorthand import expand

# What is left of a day that was read as one: "the pack no later than".
DANGLING = re.compile(
    r"(?:,? (?:itself|themselves|max|tops|as promised|asap|if possible|for sure|"
    r"(?:on|in|at) an?|no later than|not later than|at the latest|latest|by|until|within|on|after|"
    r"once we have (?:them|it)|for then|then))+$"
)
# Asides behind the promise, for the owner alone.
ASIDE = re.compile(
    r",? (?:but (?:only|not)|and (?:don'?t|do not|not|no|nothing)|before i forget|if i remember|asap"
    r"|as soon as possible|(?:without|no) (?:an? )?(?:deadline|rush|hurry))\b.*$",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:i |i'll |i will |will |to |must |should |need to |promised to |promise to |remember to |"
    r"please |then |and |also |maybe )+",
    re.IGNORECASE,
)


SUBSTITUTES = (
    (r"^send (?=(?:get|come) back\b|(?:pass|hand|send) (?:on|over|along)\b)", ""),
    (r"^pass (?:on|along)\b(?! to\b)", "send"),
    (r"^f/u with (?!(?:her|him|them|you)\b)", "send "),
    (r"^f/u\b", "follow up"),
    (r"^(\w+)(?: them)? both(?= (?:our|my|the|an?)\b)", r"\1"),
    (r"^(?:intro|introduction|introducing)\b", "introduce"),
    (r"^(?:e-?mail) about\b", "write about"),
    (r"^let (?:her|him|them|you) have\b", "send"),
    (
        r"^(?:chat|catch up|talk|speak|zoom|skype|video call|phone call|ref(?:erence)? check call|"
        r"\d+ ?(?:min|minute) call|call with|reference call|facetime)\b",
        "call",
    ),
    (r"^(?:phone|ring|give (?:her|him|them|you) a (?:call|ring|buzz))\b", "call"),
    (r"\bw\b", "with"),
)


# "follow up after the fair"
AFTERWARDS = r"(?: in \w+| (?:after|once|when|before|around) .+)?"
BARE = re.compile(
    rf"^(?:write|text|message|dm|email|mail|ping|reply|answer|follow up{AFTERWARDS}|circle back|check in|"
    rf"check in again|check how \w+ is|get back|be in touch|get in touch|drop a line|"
    rf"touch base|hit up|chase|nudge|reach out|contact)(?: (?:to )?{THEM})?(?: back| again| on \w+|"
    rf" with {THEM}| to {THEM})*{AFTERWARDS}$",
    re.IGNORECASE,
)


def action_words(action: str, names: tuple[str, ...] = ()) -> ActionWords:
    """Read the owner's shorthand for what he promised. `names` are the contact's own."""
    text = _plain(action, names)
    return next((found for found in (read(text) for read in READERS) if found), None) or _do(text)


def _plain(action: str, names: tuple[str, ...]) -> str:
    """Without what leads up to the promise and what trails behind it; the contact's name becomes "you"."""
    # Before the shorthand: "take jan the shelves" is no month.
    text = _addressed(re.sub(r"(?<=\w)\(.*?\)", "", action), names)
    text = LEADING.sub("", expand(text)).strip()
    text = re.sub(r"(?<! think) (?:on|about|for|of) (?:that|it|this)$", "", DANGLING.sub("", ASIDE.sub("", text)))
    text = text[:1].lower() + text[1:] if text[1:2].islower() else text
    text = _addressed(text, names)
    for pattern, word in SUBSTITUTES:
        text = re.sub(pattern, word, text, flags=re.IGNORECASE)
    text = re.sub(r" to (?:wish|check|chase|follow up|ask|discuss|talk|chat)$", "", text)
    # "wants the figures by Friday": what is wanted is to be sent.
    text = re.sub(r"^(?:wants?|needs?|expects?|is after|is waiting for) (?!to\b)", "send ", text)
    return re.sub(r"\bcall (?:you|her|him|them) with (?=you$|her$|him$)", "call ", text)


def _addressed(text: str, names: tuple[str, ...]) -> str:
    for name in sorted((name for name in names if name), key=len, reverse=True):
        own = rf"(?<!the )(?<!a )(?<!my )(?<!our )\b{re.escape(name)}\b(?!['’]s|-)"
        text = re.sub(own, "you", text, flags=re.IGNORECASE)
    return text


def _feelings(text: str) -> ActionWords | None:
    if re.search(r"\b(?:luck|break a leg|fingers crossed)\b", text, re.IGNORECASE):
        return ActionWords(act=Act.LUCK)
    if re.search(r"\b(?:congrat\w*|happy birthday|birthday (?:card|message))\b", text, re.IGNORECASE):
        return ActionWords(act=Act.CONGRATULATE)
    if re.search(r"\b(?:get well|condolence\w*|sympathy|real letter|check how (?:she|he|you) )", text, re.IGNORECASE):
        return ActionWords(act=Act.CARE)
    if re.fullmatch(
        r"(?:send|post|write|give|drop)(?: (?:her|him|them|you))? a (?:nice |little )?(?:card|note)",
        text,
        re.IGNORECASE,
    ):
        return ActionWords(act=Act.THANK)
    if re.match(
        r"(?:say |send (?:her |him |you |them )?(?:a )?|write (?:her |him |you )?a |post (?:her |him |you )?a )?"
        r"(?:proper |nice |quick |big |handwritten |real |warm |little |short )*thank",
        text,
        re.IGNORECASE,
    ):
        return ActionWords(act=Act.THANK)
    return None


def _connect(text: str) -> ActionWords | None:
    if re.match(
        rf"(?:connect(?: with {THEM})?|add {THEM}|linkedin {THEM}|follow {THEM})(?: (?:on|via) \w+)?$",
        text,
        re.IGNORECASE,
    ):
        return ActionWords(act=Act.CONNECT)
    return None


# "connect the two": who the other is stood elsewhere in the note.
EACH_OTHER = re.compile(
    r"(?:introduce|connect|link|hook|put)(?: up)? (?:the two(?: of them)?|both(?: of them)?|them(?: both)?|each other)"
    r"(?: up| in touch| in contact)?(?: (?:with|to) each other)?$",
    re.IGNORECASE,
)
SOMEBODY = "[the person I have in mind]"


def _introduce(text: str) -> ActionWords | None:
    if EACH_OTHER.match(text):
        return ActionWords(act=Act.INTRODUCE, whom=SOMEBODY, slot=SOMEBODY, short="The introduction")
    text = re.sub(r"^(?:make|do|arrange|write) (?:an |the )?intro(?:duction)?(?= )", "introduce", text)
    match = re.match(
        rf"(?:introduce|connect|link|put|hook|"
        rf"loop)(?: {THEM})?(?: up)?(?: in touch)?(?: in)? (?:to|with) (?P<x>.+)$|"
        rf"introduce (?P<y>(?!{THEM}\b).+) to {THEM}$"
        rf"|put (?P<z>.+) in touch with {THEM}$"
        rf"|introduce {THEM} and (?P<w>.+)$",
        text,
        re.IGNORECASE,
    )
    if not match:
        return None
    whom = second(match["x"] or match["y"] or match["z"] or match["w"])
    if whom in {"ours", "mine", "somebody", "someone", "them"}:
        # "introduce her to ours": who that is stood elsewhere.
        return ActionWords(act=Act.INTRODUCE, whom=SOMEBODY, slot=SOMEBODY, short="The introduction")
    return ActionWords(act=Act.INTRODUCE, whom=whom, short=whom)


ASK = re.compile(rf"(?:ask|chase) {THEM}\b(?: (?:for|about|on|again))?(?P<x>.*)$", re.IGNORECASE)
ASK_OTHERS = re.compile(
    r"(?:ask|check with|speak to|talk to) (?:around|(?P<x>.+?))"
    r"(?: (?:(?:for|about) (?P<y>.+)|(?P<if>if|whether) .+))?$",
    re.IGNORECASE,
)


def _ask(text: str) -> ActionWords | None:
    """ "ask her about accessibility modes": what the owner wants to know from them."""
    match = ASK.match(text)
    if match is None:
        return None
    thing = re.sub(r"^(?:if|whether) ", "whether ", second(match["x"]))
    if re.match(r"(?:on|via) \w+$|back$|out\b|to\b", thing):
        thing = ""
    named = thing if not thing or thing.startswith("whether") else definite(thing)
    return ActionWords(act=Act.QUESTION, thing=named, short=short(named) if named else "A question for you")


def _ask_others(text: str) -> ActionWords | None:
    """ "ask Joris about the venue": what came of it is told afterwards."""
    match = ASK_OTHERS.match(text)
    if match is None:
        return None
    # "ask Tom if he needs a designer": he is Tom.
    theirs = match["if"] and re.match(r"[A-Z]|my |our ", match["x"] or "")
    return ActionWords(
        act=Act.ASK_AROUND,
        vp=text if theirs else second(text),
        whom=match["x"] or "",
        thing=match["y"] or "",
        slot="[what I found out]",
        short="What I found out",
    )


# What is left of "check and let her know": that one comes back with an answer.
ANSWERED = {
    "think about it": "get back to you",
    "think it over": "get back to you",
    "decide": "get back to you with a decision",
    "confirm": "get back to you",
    "confirm you": "get back to you",
    "confirm with you": "get back to you",
    "check": "look into your question",
    "tell you": "get back to you",
    "let you know": "get back to you",
}


# "answer her": what was asked is known, the answer is the owner's alone.
ANSWERING = re.compile(rf"(?:answer|reply|respond)(?: (?:to )?{THEM})?$", re.IGNORECASE)


def _bare(text: str) -> ActionWords | None:
    if ANSWERING.match(text):
        return ActionWords(act=Act.ANSWER, thing="the answer", slot="[your answer]", short="The answer I owe you")
    return ActionWords(act=Act.WRITE) if BARE.match(text) else None


def _verbless(text: str) -> ActionWords | None:
    """ "site audit with her", "comps for two to her": what is to be done is named, not how."""
    first = text.split(" ")[0].lower()
    if first in words("verbs") | words("running") | words("prepared") | words("promised-verbs") or " " not in text:
        return None
    named = re.sub(rf" (?:with|for) {THEM}$", "", text)
    if named != text and head(named).lower() in words("event-nouns"):
        return ActionWords(act=Act.MEET, vp=f"do the {second(named)} with you", short="Our plan")
    given = re.sub(rf" to {THEM}$", "", text)
    return sent(second(given)) if given != text else None


def _do(text: str) -> ActionWords:
    vp = re.split(r" and (?=[a-z]+ )|,", second(re.sub(r" and (?:reply|send)$", "", text)))[0]
    # "pack it": what "it" is stood before, and is not known here.
    vp = ANSWERED.get(vp, vp)
    if re.search(r"\b(?:it|them|that|this|one)(?: (?:up|out|off|over|back|done|again|then|together))?$", vp):
        return ActionWords(act=Act.DO, slot="[your update]", short="What I promised")
    # "which I agreed to upload": what stood before the verb.
    if " " not in vp and vp not in words("without-object"):
        return ActionWords(act=Act.DO, slot="[your update]", short="What I promised")
    return ActionWords(act=Act.DO, vp=vp, slot="[your update]", short=f"My promise to {vp}")


# In this order: the more particular first.
READERS = (
    date,
    _feelings,
    _connect,
    _introduce,
    answer,
    recommendation,
    contact,
    call,
    meet,
    invite,
    _ask,
    _ask_others,
    hand_over,
    _bare,
    _verbless,
)

__all__ = ["Act", "ActionWords", "action_words"]
