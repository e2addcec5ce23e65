"""The draft for one follow-up on one channel: facts in, words out. Pure; the same arguments give the same draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from jinja2 import TemplateError

from sincerely.drafts.bank import Wording, exists, wordings
from sincerely.drafts.filling import fixed_words, words_for
from sincerely.drafts.layout import draft_from
from sincerely.drafts.moments import Moment
from sincerely.drafts.sameness import too_alike
from sincerely.drafts.task import Task, missing, no_more, task_of
from sincerely.drafts.words import Words
from sincerely.model import Channel, Draft, FollowUp, Thread, Value, Voice

# Each wording is tried with so many turns of opening, recall and question before the next is taken.
TURNS = 3
POINTS = 3  # A call has three talking points.
# A wording that names the day goes before the plain ones.
TIMED = frozenset({"event_day"})


def compose(
    thread: Thread,
    follow_up: FollowUp,
    channel: Channel,
    voice: Voice,
    *,
    now: datetime,
    variant: int = 0,
    value: Value | None = None,
    others: Sequence[str] = (),
    templates: Mapping[str, str] | None = None,
    moment: Moment | None = None,
) -> Draft:
    """The words for one follow-up (CRAFT, What to write).

    `now` is the moment the draft is for. `variant` 0, 1, 2 … never repeats; beyond the last wording, and where too
    little is known, `ask` holds a question to the owner and the body is empty. `others` are drafts made for other
    people: near copies of them are passed over as long as there is another way to say it. `templates` are the owner's
    own, by "moment.channel" or "moment": they come first, and one that cannot be filled in is passed over. `moment`
    overrules what the kind of the follow-up means: `thank`, `introduction`, `let_go`.
    """
    task = task_of(thread, follow_up, channel, voice, now, value, moment)
    question = missing(task)
    if question:
        return Draft(channel=channel, variant=variant, ask=question)
    fixed = fixed_words(task)
    own = [draft for draft in [_own(task, fixed, templates or {})] if draft]
    found = _nth(_drafts(task, fixed, own, others), variant) or _nth(_drafts(task, fixed, own, ()), variant)
    return found or Draft(channel=channel, variant=variant, ask=no_more(task))


def _nth(drafts: Iterator[Draft], place: int) -> Draft | None:
    return next((draft for number, draft in enumerate(drafts) if number == place), None)


def _drafts(task: Task, fixed: Words, own: list[Draft], others: Sequence[str]) -> Iterator[Draft]:
    """All drafts that differ from each other and from the others, in the order in which they are offered."""
    yield from own
    shown = [draft.body for draft in own]
    for place, wording in enumerate(_wordings(task, fixed)):
        for turn in range(TURNS):
            words = words_for(task, fixed, task.seed + place + turn)
            draft = draft_from(task, wording, words, len(shown))
            if _good(task, draft) and not too_alike(draft.body, (*shown, *others)):
                shown.append(draft.body)
                yield draft
                break


def _good(task: Task, draft: Draft) -> bool:
    points = draft.body.count("•") == POINTS or task.etiquette.base != "phone"
    return points and all(draft.lint.values())


def _wordings(task: Task, fixed: Words) -> list[Wording]:
    """The wordings that fit what is known. Where they begin differs from person to person, and stays."""
    known = words_for(task, fixed, task.seed)
    own, *borrowed = [[wording for wording in wordings(name) if wording.fits(known)] for name in _files(task)]
    start = task.seed % len(own) if own else 0
    ordered = sorted(own[start:] + own[:start], key=lambda wording: -len(wording.needs & TIMED))
    return [*ordered, *(_titled(wording, own) for found in borrowed for wording in found)]


def _titled(wording: Wording, own: list[Wording]) -> Wording:
    """A wording borrowed from a channel without subjects gets the subject of one that has them."""
    subject = next((known.blocks["subject"] for known in own if "subject" in known.blocks), None)
    if subject is None or "subject" in wording.blocks:
        return wording
    return Wording({**wording.blocks, "subject": subject}, wording.needs)


def _own(task: Task, fixed: Words, templates: Mapping[str, str]) -> Draft | None:
    """The owner's template; a first line "Subject: …" is the subject, the rest is the body as it stands."""
    text = templates.get(f"{task.moment}.{task.channel}") or templates.get(str(task.moment))
    if not text:
        return None
    first, _, rest = text.strip().partition("\n")
    titled = first.lower().startswith("subject:")
    blocks = {"subject": first[8:].strip(), "body": rest.strip()} if titled else {"body": text.strip()}
    try:
        return draft_from(task, Wording(blocks, frozenset()), words_for(task, fixed, task.seed), 0)
    except TemplateError:
        return None


def _files(task: Task) -> list[str]:
    """The template files from the most particular on: the channel's own, its family's, then those that serve several
    moments. The first one leads; the wordings of the others come when its own are used up."""
    general = ("promise", "any") if task.moment.startswith("promise_") else ("any",)
    moments = (str(task.moment), *general)
    names = [f"{moment}.{family}" for family in _families(task) for moment in moments]
    found = [name for name in names if exists(name)] or [f"{task.moment}.email"]
    # What is said aloud or in public has words of its own, and borrows none.
    return found[:1] if task.channel in {Channel.PHONE, Channel.X} else found


def _families(task: Task) -> tuple[str, ...]:
    """Whose wordings serve a channel. Public and spoken ones keep to their own."""
    own = (str(task.channel), *task.etiquette.families)
    borrowed = () if task.channel in {Channel.X, Channel.PHONE} else ("email", "chat")
    return tuple(dict.fromkeys((*own, *borrowed)))
