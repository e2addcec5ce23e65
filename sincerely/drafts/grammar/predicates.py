"""What they do, did, look for or have, as words: one function for each family of verbs."""

from __future__ import annotations

import re
from dataclasses import replace

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import a_or_an, belongs, countable, definite, head, indefinite, is_plural, yours
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, base_of_past, gerund, third_of
from sincerely.model import HookKind

MAKING = words("making")
RUNNING = words("running")
LIKING = frozenset(["love", "like", "enjoy", "adore"])
ANIMAL = re.compile(
    r"\b(dogs?|cats?|pupp(?:y|ies)|retrievers?|labradors?|greyhounds?|whippets?|dachshunds?|"
    r"coll(?:y|ies|ie)|beagles?|horses?|ponies|hens|chickens|bees|sheep|goats?|"
    r"parrots?|donkeys?|rabbits?|alpacas?|llamas?|reindeer|axolotl|spaniels?|terriers?|poodles?|"
    r"huskies|pigs|tortoises?|ferrets?|budgies?|kittens?|ducks)\b",
    re.IGNORECASE,
)
FAMILY = re.compile(
    r"\b(kids?|sons?|daughters?|twins?|toddlers?|bab(?:y|ies)|wife|husband|partner|mum|mom|dad|"
    r"mother|father|brothers?|sisters?|grand\w+|nephews?|"
    r"nieces?|cousins?|lad|family|boys?|girls?)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(r",? (?:(?:that|which|who|where|whose|so|because) .*|to (?:lend|sell|rent|spare))$")
# A phrase that begins with one of these hangs in the air without its verb.
LOOSE = re.compile(
    r"(?:on|in|at|for|with|from|under|out|back|still|not|only|too|so|if|when|more|less|alone|own|maybe|up|down|sat|cheap)\b"
)
TIME_TAIL = re.compile(
    r",? (?:in|on|from|until|by|this|next|at the end of|early|late|mid) (?:early |late |"
    r"mid )?(?:the )?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|spring|summer|"
    r"autumn|fall|winter|week|month|year|weekend|\d{4})\b.*$|"
    r" (?:today|tomorrow|tonight|soon|now|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$"
)
FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "just",
        "keeps",
        "keep",
        "got",
        "gets",
        "can",
        "could",
        "will",
        "would",
        "does",
        "did",
        "do",
        "started",
        "starts",
        "died",
        "lost",
    ]
)


def ing_phrase(base: str, rest: str) -> str:
    """ "keep", "bees" as "keeping bees"."""
    return f"{gerund(base)} {rest.strip()}".strip()


def timeless(text: str) -> str:
    """Without the day or month at its end, which may have passed by the time the draft is read."""
    return re.sub(r" (?:on )?\d{1,2}[/.]\d{1,2}\.?$", "", TIME_TAIL.sub("", text)).strip()


def search(target: str) -> HookWords | None:
    """Something or somebody they look for."""
    target = timeless(re.sub(r"^(?:for|to find|to hire) | as soon as possible$", "", target.strip()))
    if re.match(r"(?:my|our|me|us|it|them|out|in|on|you)\b", target):
        return None
    target = indefinite(target)
    short = re.sub(r"^(?:a|an|the) ", "", target)
    return HookWords(
        shape=Shape.SEARCH,
        topic=f"your search for {target}",
        clause=f"you're looking for {target}",
        target=target,
        short=short,
    )


def interested(what: str) -> HookWords | None:
    """Something of the owner's they would like to have."""
    if not re.match(r"(?:my|our) ", what):
        return None
    return HookWords(shape=Shape.SEARCH, clause=f"you were interested in {what}", short=what, tact=Tact.WEAK)


def challenge(what: str) -> HookWords:
    """Something they struggle with. A short one becomes "the … puzzle you described" (CRAFT, What to write)."""
    what = what.strip()
    first = what.split()[0]
    if base_of_gerund(first) and " " in what:
        return HookWords(shape=Shape.CHALLENGE, topic=what, short=what)
    bare = (
        len(what.split()) <= 3
        and not is_plural(what)
        and what.lower() == what
        and not re.match(r"(?:the|a|an|your|how|what|no)\b", what)
    )
    if bare and not belongs(what):
        return HookWords(shape=Shape.CHALLENGE, topic=f"the {what} puzzle you described", short=what)
    owned = yours(what) if belongs(what) else what
    return HookWords(shape=Shape.CHALLENGE, topic=owned, short=re.sub(r"^(?:the|a|an) ", "", what))


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


# What one knows, speaks or prefers is no pastime: "How did you get into knowing brokers?" would be odd.
STATIVE = words("stative")
BEGUN = words("begun")


def habitual(base: str, rest: str, kind: HookKind) -> HookWords | None:
    """Something they do: "keeps bees"."""
    rest = re.sub(r"\band (\w+s) (?=\w)", lambda match: f"and {base_of(match[1]) or match[1]} ", rest)
    if base in LIKING:
        return _liking(base, rest)
    if base in {"are", "were"}:
        return nominal(rest, kind, clause=f"you're {rest}" if base == "are" else f"you were {rest}")
    if base in {"need", "want", "require", "seek", "search", "look"}:
        return _wanting(base, rest, kind)
    if base in {"have", "own"}:
        return _having(base, rest)
    special = _special(base, rest, kind)
    if special:
        return special
    if base in BEGUN and re.match(r"(?:a|an|your) ", rest):
        return _under_way(base, rest, kind)
    return _habit(base, rest, kind)


def _habit(base: str, rest: str, kind: HookKind) -> HookWords:
    vp, doing = f"{base} {rest}".strip(), ing_phrase(base, rest)
    said = HookWords(shape=Shape.ACTIVITY, clause=f"you {vp}", vp=vp, ing=doing, short=doing)
    if base == "keep" and ANIMAL.search(rest):
        return replace(said, shape=Shape.ANIMALS, topic=yours(rest))
    if kind is HookKind.CHALLENGE:
        return replace(said, shape=Shape.CHALLENGE, vp=None, ing=None)
    if kind is HookKind.OFFER:
        return replace(said, shape=Shape.OFFER, vp=None, ing=None)
    if base in STATIVE or kind is HookKind.NEED:
        return replace(said, shape=Shape.HOME, vp=None, ing=None)
    topic = _made(base, rest, f"you {base}") if base in RUNNING else None
    work = kind is HookKind.PROJECT or topic is not None
    return replace(said, shape=Shape.WORK if work else Shape.ACTIVITY, topic=topic)


def _special(base: str, rest: str, kind: HookKind) -> HookWords | None:
    first, _, after = rest.partition(" ")
    if (base == "speak" and first in {"at", "on"}) or (base in {"present"} and first in {"at", "to"}):
        noun = "talk" if base == "speak" else "presentation"
        return HookWords(
            shape=Shape.EVENT, topic=f"your {noun} {timeless(rest)}", short=f"your {noun} {timeless(rest)}"
        )
    if base == "work" and first == "on":
        return HookWords(
            shape=Shape.WORK,
            topic=f"your work on {after}",
            clause=f"you work on {after}",
            vp=f"work on {after}",
            ing=f"working on {after}",
            short=after,
        )
    if base == "dream" and first == "of":
        return HookWords(shape=Shape.TRIP, topic=f"your dream of {after}", clause=f"you dream of {after}", short=after)
    if base in {"hope", "intend", "aim", "plan", "mean"} and first == "to":
        vp = timeless(after)
        return HookWords(shape=Shape.PLAN, topic=f"your plan to {vp}", clause=f"you {base} to {vp}", vp=vp, short=vp)
    if base in {"offer"}:
        return HookWords(
            shape=Shape.OFFER, topic=f"your offer of {rest}", clause=f"you offer {rest}", short=f"your offer of {rest}"
        )
    if base in {"move", "relocate", "shift"} and first == "to":
        return move(rest)
    if base in {"go", "fly", "travel"} and first == "to":
        return HookWords(
            shape=Shape.TRIP,
            topic=f"your trip to {timeless(after)}",
            clause=f"you're going to {timeless(after)}",
            short=f"your trip to {timeless(after)}",
        )
    if base == "play" and rest.split() and rest.split()[0].lower() in words("sports") and len(rest.split()) == 1:
        return HookWords(
            shape=Shape.ACTIVITY,
            topic=f"your {rest}",
            clause=f"you play {rest}",
            vp=f"play {rest}",
            ing=f"playing {rest}",
            short=rest,
        )
    if base in {"hate", "dislike", "detest", "loathe"}:
        return HookWords(shape=Shape.DISLIKE, clause=f"you {base} {rest}", short=rest, tact=Tact.WEAK)
    if base == "do" and rest:
        return _doing(rest)
    return None


def _doing(rest: str) -> HookWords:
    what = re.sub(r"^(?:the|some|a lot of) ", "", rest)
    topic = yours(what) if not re.match(r"(?:all|everything|a|an|your|both|nothing|only)\b", what) else None
    return HookWords(
        shape=Shape.ACTIVITY,
        topic=topic,
        clause=f"you do {rest}",
        vp=f"do {rest}",
        ing=f"doing {rest}" if topic is None else what,
        short=what,
    )


def _liking(base: str, rest: str) -> HookWords | None:
    rest = re.sub(r", ?(?:especially|and|but) .*$", "", re.sub(r"^(?:to) ", "", rest))
    if not rest or rest.startswith(("our ", "my ")):
        return HookWords(shape=Shape.TASTE, clause=f"you {base} {rest}", short=rest) if rest else None
    first = rest.split()[0]
    hobby = (
        base_of_gerund(first) is not None or first.endswith("ing") or (rest.endswith("ing") and len(rest.split()) <= 3)
    )
    if hobby or (len(rest.split()) == 1 and rest in words("sports")):
        topic = (
            f"your {rest}"
            if len(rest.split()) <= 3 and not re.search(r" (?:in|on|at|with) ", rest)
            else f"your love of {rest}"
        )
        return HookWords(shape=Shape.ACTIVITY, topic=topic, clause=f"you {base} {rest}", ing=rest, short=rest)
    topic = f"your love of {rest}" if base in {"love", "adore"} else f"your interest in {rest}"
    return HookWords(shape=Shape.TASTE, topic=topic, clause=f"you {base} {rest}", ing=rest, short=rest)


def _wanting(base: str, rest: str, kind: HookKind) -> HookWords | None:
    rest = re.sub(r"^for ", "", rest)
    if rest.startswith("to "):
        vp = timeless(rest[3:])
        verb, _, after = vp.partition(" ")
        if verb in {"hire", "find", "buy", "get", "borrow"} and after:
            return search(after)
        topic = move(vp.partition(" ")[2]) if verb == "move" else None
        if topic:
            return topic
        return HookWords(
            shape=Shape.PLAN,
            topic=f"your plan to {vp}",
            clause=f"you want to {vp}",
            vp=vp,
            ing=ing_phrase(verb, after),
            short=ing_phrase(verb, after),
        )
    return search(rest) or interested(rest)


def _having(base: str, rest: str) -> HookWords | None:
    rest = RELATIVE.sub("", rest)
    if is_participle(rest.split()[0] if rest else ""):
        return HookWords(shape=Shape.FEAT, clause=f"you have {rest}", short=rest)
    if re.match(r"(?:to|no|fear|the|been|never|trouble)\b", rest):
        return HookWords(shape=Shape.HOME, clause=f"you have {rest}", short=re.sub(r"^(?:to|no|the) ", "", rest))
    shape = Shape.ANIMALS if ANIMAL.search(rest) else Shape.FAMILY if FAMILY.search(rest) else Shape.HOME
    short = re.sub(r"^(?:a|an) ", "", rest)
    return HookWords(shape=shape, topic=yours(rest), clause=f"you {base} {rest}", short=short)


def is_participle(word: str) -> bool:
    """ "introduced" in "has introduced": the perfect tense."""
    return (word.endswith("ed") and word not in {"seed", "bed", "red", "shed", "feed", "weed"}) or word in {
        "been",
        "done",
        "made",
        "built",
        "got",
        "gone",
        "started",
        "written",
    }


def _made(base: str, rest: str, by: str) -> str | None:
    """ "the app for beekeepers you're building"; a place goes behind: "the castle you run in Fife"."""
    core = timeless(RELATIVE.sub("", rest))
    if not re.match(r"(?:a|an|the|your|two|three|four|five|six)\b", core) or RACE.search(core):
        return None
    if core.startswith("your "):
        return core
    thing, where = [*PLACE_TAIL.split(core, maxsplit=1), ""][:2]
    if re.search(r"(?:ed|set|made|based)$", thing) or len(thing.split()) > 6:
        return None
    if where and re.search(r" (?:about|on|for|of) ", thing):
        return f"{definite(core)} {by}" if len(core.split()) <= 8 else None
    return f"{definite(thing)} {by} {where}".strip() if len(where.split()) <= 5 else f"{definite(thing)} {by}"


PLACE_TAIL = re.compile(r" (?=(?:in|at|on|outside|near|with|as|out|over|from|across) )")
RACE = re.compile(r"\b(?:together|marathon|race|ultra\w*|triathlon|10k|5k)\b", re.IGNORECASE)


def progressive(base: str, rest: str, kind: HookKind) -> HookWords | None:
    """Something under way: "training for her first marathon"."""
    first, _, after = rest.partition(" ")
    if not rest:
        return HookWords(shape=Shape.ACTIVITY, topic=f"your {gerund(base)}", ing=gerund(base), short=gerund(base))
    if base in {"move", "relocate", "shift"}:
        return move(rest)
    if base in {"go", "fly", "travel"} and first == "to":
        where = timeless(after.split(" to ")[0])
        return HookWords(
            shape=Shape.TRIP,
            topic=f"your trip to {where}",
            clause=f"you're going to {where}",
            short=f"your trip to {where}",
        )
    if base == "train" and first == "for":
        goal = yours(timeless(after)) if re.match(r"(?:a|an|your|the) ", after) else timeless(after)
        return HookWords(
            shape=Shape.EVENT,
            topic=goal,
            clause=f"you're training for {timeless(after)}",
            ing="the training",
            short=goal,
        )
    if base == "raise":
        return HookWords(
            shape=Shape.WORK, topic="your fundraising", clause="you're raising a round", short="your fundraising"
        )
    if base in {"want", "need", "look", "search", "hire", "seek"}:
        return search(re.sub(r"^for ", "", rest))
    if base in {"think", "dream"} and first in {"of", "about"}:
        return HookWords(
            shape=Shape.PLAN, topic=f"your idea of {after}", clause=f"you're thinking of {after}", short=after
        )
    if base == "save" and first == "up":
        return HookWords(
            shape=Shape.TRIP,
            clause=f"you're saving {rest}",
            topic=yours(after.removeprefix("for ")) if after.startswith("for a") else None,
            short=after.removeprefix("for "),
        )
    if base == "plan" or base == "do":
        return _planned(base, rest, kind)
    return _under_way(base, rest, kind)


def _planned(base: str, rest: str, kind: HookKind) -> HookWords:
    if rest.startswith("to "):
        vp = timeless(rest[3:])
        return HookWords(
            shape=Shape.PLAN,
            topic=f"your plan to {vp}",
            clause=f"you're planning to {vp}",
            vp=vp,
            short=f"your plan to {vp}",
        )
    shape = (
        Shape.TRIP
        if kind is HookKind.TRIP or re.search(r"\b(trip|holiday|tour|walk|trek|cruise|visit)\b", rest)
        else Shape.WORK
    )
    core = timeless(rest)
    return HookWords(
        shape=shape,
        topic=yours(core),
        clause=f"you're {ing_phrase(base, core)}",
        short=re.sub(r"^(?:a|an|your) ", "", core),
    )


def _under_way(base: str, rest: str, kind: HookKind) -> HookWords:
    return under_way(gerund(base), rest, kind, made=base in MAKING)


def under_way(doing_word: str, rest: str, kind: HookKind, made: bool = True) -> HookWords:
    """Something under way, known by its gerund: "renovating an old farmhouse"."""
    doing = f"{doing_word} {timeless(rest)}"
    topic = _made(doing_word, rest, f"you're {doing_word}") if made else None
    if doing_word == "working" and rest.startswith("on "):
        what = timeless(rest[3:])
        topic = f"{definite(what)} you're working on" if re.match(r"(?:a|an|the) ", what) else f"your work on {what}"
    shape = Shape.TRIP if kind is HookKind.TRIP else Shape.WORK if topic or kind is HookKind.PROJECT else Shape.ACTIVITY
    short = topic.split(" you're ")[0] if topic else doing
    return HookWords(shape=shape, topic=topic, clause=f"you're {doing}", ing=doing, short=short)


def move(rest: str) -> HookWords | None:
    """ "moving to Porto in June": the month is left out, for it may have passed."""
    rest = timeless(rest)
    if not rest:
        return HookWords(shape=Shape.MOVE, topic="your move", clause="you're moving", short="your move")
    if not re.match(r"(?:to|from|back|out|in|into|home)\b", rest):
        return None
    return HookWords(
        shape=Shape.MOVE, topic=f"your move {rest}", clause=f"you're moving {rest}", short=f"your move {rest}"
    )


REPORTED = frozenset(["asked", "wanted", "liked", "needed", "loved", "said", "told", "called", "offered"])
PRIZES = frozenset(["won", "raised", "published", "released", "launched", "opened", "closed"])


def past(verb: str, base: str | None, rest: str, kind: HookKind) -> HookWords | None:
    """Something they did; `base` is the verb, where known."""
    low = verb.lower()
    if re.match(r"(?:first|second|third|\w+th|own) ", rest):
        rest = f"your {rest}"
    said = f"you {low} {rest}"
    if low == "offered":
        topic = None if rest.startswith("to ") else f"your offer of {rest}"
        return HookWords(shape=Shape.OFFER, clause=said, topic=topic, short=re.sub(r"^to ", "", rest))
    if low in REPORTED:
        short = re.sub(r"^(?:for|about|if|whether) ", "", rest)
        return HookWords(shape=Shape.TASTE, clause=said, short=short, tact=Tact.WEAK)
    prize = low in PRIZES and re.match(r"(?:a|an|the|your) |Series [A-E]\b", rest) is not None
    topic = yours(timeless(rest)) if prize else None
    feat = prize or kind in {HookKind.ACHIEVEMENT, HookKind.PROJECT}
    doing = ing_phrase(base, timeless(rest)) if base else re.sub(r"^(?:a|an|the) ", "", timeless(rest))
    return HookWords(shape=Shape.FEAT if feat else Shape.HOME, clause=said, topic=topic, short=topic or doing)


def nominal(text: str, kind: HookKind, clause: str | None = None) -> HookWords | None:
    """A noun phrase, or a clause with a subject of its own."""
    own = _own_subject(text, kind)
    if own:
        return own
    person = _sort_of_person(text)
    if person and kind in {HookKind.INTEREST, HookKind.PERSONAL, HookKind.ACHIEVEMENT}:
        return person
    few = len(text.split()) <= 6
    if few and FAMILY.search(text) and re.match(r"(?:your|two|three|four|five|\d|toddler|a|new|twins)\b", text):
        return HookWords(shape=Shape.FAMILY, topic=yours(text), clause=clause, short=text.removeprefix("your "))
    if few and ANIMAL.search(text) and kind is HookKind.PERSONAL:
        return HookWords(shape=Shape.ANIMALS, topic=yours(text), clause=clause, short=text)
    return _by_kind(text, kind, clause)


def _sort_of_person(text: str) -> HookWords | None:
    noun = head(text)
    if (
        not re.search(
            r"(?:er|ist|or|ian|man|woman|wizard|pilot|guy|geek|freak|cook|champion|dad|mum|owl|bird|nut)$", noun
        )
        or len(text.split()) > 4
        or text.startswith("your ")
    ):
        return None
    if noun.lower() in {
        "water",
        "paper",
        "weather",
        "summer",
        "winter",
        "soccer",
        "letter",
        "river",
        "poker",
        "beer",
        "power",
        "computer",
        "poster",
        "number",
        "cancer",
        "butter",
        "silver",
        "amber",
        "leather",
        "timber",
        "lumber",
        "razor",
        "colour",
        "motor",
        "snooker",
        "cider",
        "theater",
    }:
        return None
    bare = re.sub(r"^(?:a|an) ", "", text)
    clause = f"you're {a_or_an(bare)} {bare}"
    doing = _pastime(bare)
    if doing:
        return HookWords(shape=Shape.ACTIVITY, clause=clause, topic=f"your {doing}", ing=doing, short=doing)
    return HookWords(shape=Shape.TASTE, clause=clause, short=f"being {a_or_an(bare)} {bare}")


EAGER = re.compile(
    r"^(?:(?:keen|avid|passionate|enthusiastic|big|great|good|left-handed|amateur|semi-pro|serious|mad|proud) )+"
)


def _pastime(person: str) -> str | None:
    """What somebody is known for doing: "keen cross-country skier" does "cross-country skiing"."""
    *before, noun = EAGER.sub("", person).split()
    verbs = words("verbs")
    stem = noun[:-2]
    for base in (stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
        if noun.endswith(("er", "or")) and base in verbs:
            return " ".join([*before, gerund(base)])
    return None


def _own_subject(text: str, kind: HookKind) -> HookWords | None:
    """ "your daughter starts uni", "the plant closure keeps you up at night", "crates got stuck"."""
    parts = text.split()
    for place, word in enumerate(parts[1:], start=1):
        if parts[place - 1].lower() in NO_SUBJECT:
            continue
        subject, rest = " ".join(parts[:place]), " ".join(parts[place + 1 :])
        finite = word.lower() in FINITE or (base_of(word) is not None and place <= 6 and _not_plural_noun(parts, place))
        if finite or _plain_verb(parts, place, kind):
            return _news(subject, f"{word} {rest}".strip(), kind)
        if place == 1 + (parts[0] == "your") and FAMILY.search(subject) and word in words("verbs") and rest:
            return _news(subject, f"{third_of(word)} {rest}", kind)
    return None


NO_SUBJECT = words("no-subject")


def _plain_verb(parts: list[str], place: int, kind: HookKind) -> bool:
    """ "buyers want labels", "tickets tripled": a plural subject before a plain or past verb."""
    if kind not in {HookKind.CHALLENGE, HookKind.ACHIEVEMENT} or place > 4 or place + 1 >= len(parts):
        return False
    plural = is_plural(" ".join(parts[:place])) and parts[place - 1].endswith("s")
    word = parts[place].lower()
    return plural and (word in words("verbs") or base_of_past(word) is not None)


def _not_plural_noun(parts: list[str], place: int) -> bool:
    """A word in -s after a singular subject and before something is a verb; at the very end it may be a plural noun."""
    before = parts[place - 1]
    return (
        not before.endswith("s")
        and (belongs(parts[0]) or parts[0] in {"your", "the"})
        and place >= 1
        and (place + 1 < len(parts) or parts[0] == "your")
    )


def _news(subject: str, predicate: str, kind: HookKind) -> HookWords:
    who = (
        subject
        if subject.startswith(("your ", "the ", "my ", "our ", "a ", "all ")) or subject[:1].isupper()
        else f"the {subject}"
    )
    if FAMILY.search(subject):
        person = re.sub(r"^your ", "", who)
        return HookWords(shape=Shape.FAMILY, clause=f"{who} {predicate}", who=who, short=f"your {person}")
    if kind is HookKind.ACHIEVEMENT:
        return HookWords(shape=Shape.FEAT, clause=f"{who} {predicate}", short=subject)
    shape = Shape.HOME if who.startswith("your ") else Shape.CHALLENGE
    tact = Tact.FREE if shape is Shape.HOME else Tact.WEAK
    return HookWords(shape=shape, clause=f"{who} {predicate}", short=subject, tact=tact)


def _by_kind(text: str, kind: HookKind, clause: str | None) -> HookWords | None:
    if LOOSE.match(text):
        return HookWords(clause=clause, short=text, tact=Tact.WEAK if clause else Tact.NEVER)
    if text.startswith("your "):
        return HookWords(
            shape=Shape.WORK if kind is HookKind.PROJECT else Shape.HOME, topic=text, clause=clause, short=text
        )
    if kind is HookKind.INTEREST:
        return HookWords(shape=Shape.TASTE, topic=f"your interest in {text}", ing=text, clause=clause, short=text)
    if kind is HookKind.PROJECT:
        return _project(text, clause)
    if kind is HookKind.NEED:
        return search(text)
    if kind is HookKind.CHALLENGE and re.fullmatch(r"[\w-]+-\w+ed", text):
        return HookWords(shape=Shape.CHALLENGE, clause=f"you're {text}", short=text)
    if kind is HookKind.CHALLENGE and re.match(r"\w+ed\b|afraid|unsure|hard|difficult|unable|short", text):
        return HookWords(clause=clause, short=text, tact=Tact.NEVER)
    if kind is HookKind.CHALLENGE:
        return HookWords(
            shape=Shape.CHALLENGE, topic=definite(text) if not is_plural(text) else text, clause=clause, short=text
        )
    if kind is HookKind.TRIP:
        topic = f"your trip to {text}" if text[:1].isupper() and len(text.split()) <= 3 else yours(text)
        return HookWords(shape=Shape.TRIP, topic=topic, clause=clause, short=topic)
    if kind is HookKind.ACHIEVEMENT:
        return HookWords(shape=Shape.FEAT, topic=yours(text), clause=clause, short=text)
    if kind is HookKind.OFFER:
        return HookWords(
            shape=Shape.OFFER, topic=f"your offer of {indefinite(text)}", clause=clause, short=text, tact=Tact.WEAK
        )
    if re.match(r"(?:a|an|\d+|two|three|four|five|six|seven|eight|nine|ten) ", text):
        return HookWords(shape=Shape.HOME, topic=yours(text), clause=clause, short=text)
    return HookWords(shape=Shape.HOME, clause=clause, short=text, tact=Tact.WEAK if clause else Tact.NEVER)


def _project(text: str, clause: str | None) -> HookWords:
    """ "your accessibility linter", but "your work on drone inspection"."""
    short = re.sub(r"^(?:a|an|the) ", "", text)
    if re.match(r"(?:a|an)\b", text) or countable(text):
        topic = yours(text)
    else:
        topic = text if text.startswith("the ") else f"your work on {text}"
    return HookWords(shape=Shape.WORK, topic=topic, clause=clause, short=short)
