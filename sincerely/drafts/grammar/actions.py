"""What was promised, as words: "send article" is a thing to hand over, "intro her to Priya" an introduction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sincerely.drafts.grammar.lexicon import sections
from sincerely.drafts.grammar.nouns import definite, head, is_plural
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.shorthand import expand


class Act(StrEnum):
    """What sort of promise it is. Each has templates of its own."""

    SEND = "send"
    BRING = "bring"  # A thing that travels: a book, samples.
    INTRODUCE = "introduce"
    CALL = "call"
    MEET = "meet"
    INVITE = "invite"
    CONTACT = "contact"
    ANSWER = "answer"  # Words only the owner knows: a price, a date, an answer.
    ASK_AROUND = "ask_around"  # "ask Joris": what came of it.
    QUESTION = "question"  # "ask her about accessibility modes".
    DATE = "date"  # "pin down a date with him".
    DO = "do"
    WRITE = "write"  # "text him": a message without a subject.
    CONNECT = "connect"
    LUCK = "luck"
    CONGRATULATE = "congratulate"
    THANK = "thank"
    CARE = "care"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords:
    """The words of a promise."""

    act: Act
    thing: str = ""  # "the article": what is handed over, asked, discussed.
    slot: str = ""  # "[link to the article]"; empty where nothing is missing.
    whom: str = ""  # Who is introduced, asked.
    vp: str = ""  # "look at your PR".
    short: str = ""  # For a subject line: "The article".
    plural: bool = False


SEND = (
    r"(?:re)?(?:send|email|e-mail|mail|forward|share|text|whatsapp|dm|post|shoot|pass|give|drop|"
    r"get|deliver|upload|courier|message|ping|bring|lend|tell|show|telegram|slack|"
    r"write|airdrop|scan|hand|return|transfer|wire|ship|swap|draft|prepare|supply)"
)
THEM = r"(?:her|him|them|you|it)"
LEADING = re.compile(
    r"^(?:i |i'll |i will |will |to |must |should |need to |promised to |promise to |remember to |"
    r"please |then |and |also |maybe )+",
    re.IGNORECASE,
)
SUBSTITUTES = (
    (r"^(?:intro|introduction|introducing)\b", "introduce"),
    (r"^(?:e-?mail) about\b", "write about"),
    (
        r"^(?:chat|catch up|talk|speak|zoom|skype|video call|phone call|ref(?:erence)? check call|"
        r"\d+ ?(?:min|minute) call|call with|reference call|facetime)\b",
        "call",
    ),
    (r"^(?:phone|ring|give (?:her|him|them|you) a (?:call|ring|buzz))\b", "call"),
    (r"\bw\b", "with"),
)
BARE = re.compile(
    rf"^(?:write|text|message|dm|email|mail|ping|reply|answer|follow up|circle back|check in|"
    rf"check in again|check how \w+ is|get back|be in touch|get in touch|drop a line|"
    rf"touch base|hit up|chase|nudge|reach out|contact)(?: (?:to )?{THEM})?(?: back| again| on \w+|"
    rf" with {THEM}| to {THEM})*$",
    re.IGNORECASE,
)
MEAL = (
    r"(?:lunch|dinner|coffee|breakfast|brunch|drinks?|beers?|tea|supper|a walk|walk|pint|pints|pizza|"
    r"ramen|padel|golf|tennis|run)"
)


def action_words(action: str, names: tuple[str, ...] = ()) -> ActionWords:
    """Read the owner's shorthand for what he promised. `names` are the contact's own."""
    text = LEADING.sub("", expand(re.sub(r"(?<=\w)\(.*?\)", "", action))).strip()
    if text[1:2].islower():
        text = text[:1].lower() + text[1:]
    for name in sorted((name for name in names if name), key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}\b(?!'s|-)", "you", text, flags=re.IGNORECASE)
    for pattern, word in SUBSTITUTES:
        text = re.sub(pattern, word, text, flags=re.IGNORECASE)
    text = re.sub(r"\bcall (?:you|her|him|them) with (?=you$|her$|him$)", "call ", text)
    for read in (
        _date,
        _feelings,
        _connect,
        _introduce,
        _answer,
        _contact,
        _call,
        _meet,
        _invite,
        _ask,
        _hand_over,
        _bare,
    ):
        found = read(text)
        if found:
            return found
    return _do(text)


def _second(text: str) -> str:
    return to_second(text).strip(" ,.;")


def _date(text: str) -> ActionWords | None:
    if re.match(
        rf"(?:pin down|set|fix|find|agree(?: on)?|sort|arrange|ask {THEM} for|pick) (?:out )?(?:a |the )?"
        r"(?:date|day|time)s?\b",
        text,
    ):
        return ActionWords(act=Act.DATE, short="A date")
    got = re.match(rf"get (?P<x>.+?) (?:from|off|out of) {THEM}(?P<y> for .+)?$", text, re.IGNORECASE)
    if got:
        thing = definite(_second(got["x"] + (got["y"] or "")))
        return ActionWords(act=Act.QUESTION, thing=thing, short=_short(thing))
    return None


def _feelings(text: str) -> ActionWords | None:
    if re.search(r"\b(?:luck|break a leg|fingers crossed)\b", text, re.IGNORECASE):
        return ActionWords(act=Act.LUCK)
    if re.search(r"\b(?:congrat\w*|happy birthday|birthday (?:card|message))\b", text, re.IGNORECASE):
        return ActionWords(act=Act.CONGRATULATE)
    if re.search(r"\b(?:get well|condolence\w*|sympathy|real letter|check how (?:she|he|you) )", text, re.IGNORECASE):
        return ActionWords(act=Act.CARE)
    if re.match(
        r"(?:say |send (?:her |him |you |them )?(?:a )?|write (?:her |him |you )?a |post (?:her |him |you )?a )?thank",
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


def _introduce(text: str) -> ActionWords | None:
    match = re.match(
        rf"(?:introduce|connect|link|put|hook|"
        rf"loop)(?: {THEM})?(?: up)?(?: in touch)?(?: in)? (?:to|with) (?P<x>.+)$|"
        rf"introduce (?P<y>(?!{THEM}\b).+) to {THEM}$"
        rf"|put (?P<z>.+) in touch with {THEM}$",
        text,
        re.IGNORECASE,
    )
    if not match:
        return None
    whom = _second(match["x"] or match["y"] or match["z"])
    return ActionWords(act=Act.INTRODUCE, whom=whom, short=whom)


def _answer(text: str) -> ActionWords | None:
    match = re.match(
        rf"(?:call|write|text|email|mail|get back to|phone|answer|reply|come back to|update|tell|"
        rf"let)(?: to)?(?: {THEM})?(?: back)? (?:with )(?P<x>.+)$"
        rf"|(?:confirm|tell|update|let|text|write|quote)(?: {THEM})?(?: on|"
        rf" know)? (?P<y>(?!about).+?)(?: (?:with|to|for) {THEM})?$",
        text,
        re.IGNORECASE,
    )
    if not match or re.match(r"(?:with )?(?:you|her|him|them)$", match["x"] or match["y"] or ""):
        return None
    thing = re.sub(r"^(?:that|about|of) ", "", _second(match["x"] or match["y"]))
    if match["x"] and (re.match(r"[A-Z]", thing) and not re.match(r"[A-Z]{2}", thing)):
        return None
    if re.search(r"\b(?:names?|contacts?)\b", thing):
        return _contact_words(thing)
    if match["y"] and _sort_of(thing) == "link":
        return _sent(thing)
    if re.match(r"(?:when|if|whether|yes or no|how|what|where|which)\b", thing):
        return ActionWords(
            act=Act.ANSWER,
            thing="the answer",
            slot="[answer]",
            short="The answer I owe you",
            vp=f"let you know {thing}",
        )
    definite_thing = definite(thing)
    return ActionWords(
        act=Act.ANSWER,
        thing=definite_thing,
        slot=_slot(definite_thing),
        short=_short(definite_thing),
        plural=is_plural(thing),
    )


def _contact(text: str) -> ActionWords | None:
    match = re.match(
        rf"{SEND}(?: {THEM})? (?P<x>.*\b(?:contacts?|number of .+|name of .+|phone number.*|"
        rf"email address.*|names)\b.*?)(?: to {THEM})?$",
        text,
        re.IGNORECASE,
    )
    return _contact_words(_second(match["x"])) if match and "form" not in text else None


def _contact_words(thing: str) -> ActionWords:
    thing = definite(thing)
    slot = "[names]" if re.search(r"\bnames\b", thing) else "[name and contact]"
    return ActionWords(act=Act.CONTACT, thing=thing, slot=slot, short=_short(thing), plural=is_plural(thing))


def _call(text: str) -> ActionWords | None:
    match = re.match(
        rf"(?:have (?:a|our|the) )?(?:set up a |"
        rf"book a )?call(?: to)?(?: (?:with )?{THEM})?(?: back)?(?: (?P<how>about|for|to|with|on|"
        rf"from) (?P<x>.+))?$",
        text,
        re.IGNORECASE,
    )
    if not match:
        return None
    topic = _second(match["x"] or "")
    how = (match["how"] or "").lower()
    if how == "to" and topic and topic != "you":
        return ActionWords(act=Act.CALL, vp=topic, short="Our call")
    if how in {"with", "from", "on"} or not topic or topic == "you":
        return ActionWords(act=Act.CALL, short="Our call")
    topic = definite(topic)
    return ActionWords(act=Act.CALL, thing=topic, short=f"Our call about {topic}")


def _meet(text: str) -> ActionWords | None:
    match = re.match(
        rf"(?:(?:have|grab|get|book|go for|do|take {THEM} (?:for|to)|buy {THEM}|owe {THEM}|"
        rf"meet {THEM} for|meet for|meet|invite {THEM} (?:for|to)|treat {THEM} to) )?"
        rf"(?:a |our |the )?(?P<x>{MEAL})(?: (?:with (?P<with>.+?)|at (?P<at>.+)|"
        rf"in (?P<in>.+)))?(?:,? (?P<place>[A-Z].+))?$",
        text,
        re.IGNORECASE,
    )
    if match and match["x"].lower() not in {"run"}:
        meal = re.sub(r"^a ", "", match["x"].lower())
        thing = {"beer": "a beer", "beers": "a beer", "drink": "a drink", "walk": "a walk", "pint": "a pint"}.get(
            meal, meal
        )
        return ActionWords(act=Act.MEET, thing=thing, short=thing.removeprefix("a ").capitalize())
    event = re.match(
        rf"(?:visit|come to|come see|go to|sit in|attend|drop by|stop by|pop in|drop in|tour|"
        rf"site walk|site visit|demo|jam|record|meet|show {THEM}|lab tour|mill tour|audition|"
        rf"journal club|go with|arrange|organi[sz]e|hold|host|run|take you (?:for|to))\b(?P<x>.*)$",
        text,
        re.IGNORECASE,
    )
    if not event:
        return None
    vp = re.sub(
        r" (?:with|for) (?:you|him|her|them|both)\b", " with you" if " with " in text else "", _second(text)
    ).strip()
    vp = {"site walk": "do the site walk", "demo": "give you a demo", "site visit": "come for the site visit"}.get(
        vp, vp
    )
    vp = re.sub(r"^(lab tour|mill tour|journal club|site walk)\b", r"do the \1", vp)
    return ActionWords(act=Act.MEET, vp=vp, short="Our plan")


def _invite(text: str) -> ActionWords | None:
    match = re.match(rf"invite (?:{THEM}|.*?)\s?(?:to|for|over for) (?P<x>.+)$", text, re.IGNORECASE)
    if not match:
        return None
    thing = _second(match["x"])
    return ActionWords(act=Act.INVITE, thing=thing, short=re.sub(r"^(?:the|a|an) ", "", thing))


def _ask(text: str) -> ActionWords | None:
    match = re.match(rf"(?:ask|chase) {THEM}\b(?: (?:for|about|on|again))?(?P<x>.*)$", text, re.IGNORECASE)
    if match:
        thing = _second(match["x"])
        thing = re.sub(r"^(?:if|whether) ", "whether ", thing)
        if re.match(r"(?:on|via) \w+$|back$", thing):
            thing = ""
        named = (
            thing
            if not thing or thing.startswith("whether")
            else definite(thing)
            if not re.match(r"(?:out|to)\b", thing)
            else ""
        )
        return ActionWords(act=Act.QUESTION, thing=named, short=_short(named) if named else "A question for you")
    match = re.match(
        r"(?:ask|check with|speak to|talk to) (?:around|(?P<x>.+?))(?: (?:for|about) (?P<y>.+))?$", text, re.IGNORECASE
    )
    if not match:
        return None
    vp = _second(text)
    return ActionWords(
        act=Act.ASK_AROUND,
        vp=vp,
        whom=match["x"] or "",
        thing=match["y"] or "",
        slot="[what I found out]",
        short="What I found out",
    )


def _hand_over(text: str) -> ActionWords | None:
    match = re.match(
        rf"(?P<verb>{SEND})(?: (?:to )?{THEM}(?= ))?(?: (?:off|over|round|along|"
        rf"back))?(?: about)? (?P<x>.+?)(?: (?:over |off |along |round )?(?:to|with) {THEM}(?: \w+)?)?$",
        text,
        re.IGNORECASE,
    )
    if not match or re.fullmatch(rf"(?:to )?{THEM}", match["x"]):
        return None
    verb, thing = match["verb"].lower(), _second(re.sub(rf"^(?:{THEM}|over|off|to {THEM}) ", "", match["x"]))
    about = re.match(rf"{SEND}(?: {THEM})? about (?P<x>.+)$", text, re.IGNORECASE)
    if (verb in {"email", "mail", "write", "message", "text", "ping", "dm"} and about) or re.match(
        r"write(?: (?:to )?(?:you|her|him))? about", text
    ):
        return ActionWords(
            act=Act.QUESTION,
            thing=_second(about["x"] if about else thing),
            short=_short(_second(about["x"] if about else thing)),
        )
    if verb in {"bring", "lend", "ship", "courier", "return", "swap", "drop"} or _sort_of(thing) == "body":
        if re.match(r"(?:my group|it|them|ours)\b", thing):
            return None
        return ActionWords(act=Act.BRING, thing=definite(thing), short=_short(definite(thing)), plural=is_plural(thing))
    if verb in {"draft", "prepare", "get", "supply", "show", "wire", "transfer"} and not re.match(
        rf"{verb} (?:{THEM}\b|.+ to {THEM})", text
    ):
        return None
    if verb in {"show"}:
        return ActionWords(act=Act.MEET, vp=_second(text), short="Our plan")
    return _sent(thing)


def _sent(thing: str) -> ActionWords:
    if re.search(r"https?://", thing):
        url = re.search(r"https?://\S+", thing)
        return ActionWords(act=Act.SEND, thing="the link", slot=url.group() if url else "", short="The link")
    named = re.split(r" (?:once|when|as soon as|after) ", definite(thing))[0]
    if named == "the what I think of it":
        named = "my thoughts"
    kind = _sort_of(named)
    slot = f"[{re.sub(r'^(?:the|my|our) ', '', named)}]" if kind == "info" else _slot(named)
    return ActionWords(
        act=Act.ANSWER if kind == "info" else Act.SEND,
        thing=named,
        slot=slot,
        short=_short(named),
        plural=is_plural(named),
    )


def _sort_of(thing: str) -> str:
    """Whether it is a file or page, words, or a thing that travels; an unknown one is taken for a file or page."""
    core = re.split(r",| and ", thing)[0]
    noun = head(core).lower()
    for kind, nouns in sections("things").items():
        if noun in nouns:
            return kind
    return "link"


def _slot(thing: str) -> str:
    bare = re.sub(r"^the ", "", thing)
    if _sort_of(thing) == "info":
        return f"[{re.sub(r'^(?:my|our) ', '', bare)}]"
    return f"[link to {re.sub(r'^(?:my|our) ', 'the ', thing)}]"


def _short(thing: str) -> str:
    words = thing.split()
    cut = " ".join(words[:7])
    return re.sub(r" (?:for|with|of|in|to|the|a|and|about|at|on)$", "", cut)


def _bare(text: str) -> ActionWords | None:
    return ActionWords(act=Act.WRITE) if BARE.match(text) else None


def _do(text: str) -> ActionWords:
    vp = re.split(r" and (?=[a-z]+ )|,", _second(re.sub(r" and (?:reply|send)$", "", text)))[0]
    vp = re.sub(r"^(?:get) (?=you )", "get ", vp)
    return ActionWords(act=Act.DO, vp=vp, slot="[where it stands]", short=f"My promise to {vp}")
