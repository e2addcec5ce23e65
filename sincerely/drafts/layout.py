"""From a wording to a draft: its blocks over the channel's base, tidied, dressed and held against the rules."""

from __future__ import annotations

import re

from sincerely.drafts.bank import BLOCKS, Wording, read
from sincerely.drafts.grammar.nouns import capital
from sincerely.drafts.linter import Linted, core_of, rules
from sincerely.drafts.sandbox import render
from sincerely.drafts.task import Task
from sincerely.drafts.voice import dressed, spelled
from sincerely.drafts.words import Words
from sincerely.model import Channel, Draft

SLOT = re.compile(r"\[[^\]]+\]")
BY_HAND = "I wanted to write to you by hand this time, rather than add one more email to your inbox."
# The words of which a draft must mention at least one; a kept promise is a detail of its own.
DETAILS = ("topic", "clause", "short", "thing", "the_thing", "whom", "vp", "event", "value_title", "plan_bare")
KEPT = ("promised", "said", "planned")


def draft_from(task: Task, wording: Wording, words: Words, variant: int) -> Draft:
    """The draft that a wording makes of the words, with the rules it keeps and breaks."""
    blocks = {name: _block(task, wording, name, words) for name in BLOCKS}
    own = wording.blocks.get("body")
    body = dressed(_tidy(render(own, words) if own else _laid_out(task, words | blocks)), task.voice)
    subject = _tidy(capital(blocks["subject"])) if task.etiquette.subject else None
    return Draft(
        channel=task.channel,
        body=body,
        subject=subject,
        slots=tuple(dict.fromkeys(SLOT.findall(body))),
        facts=task.chosen.facts,
        lint=rules(_linted(task, body, subject, words)),
        variant=variant,
    )


def _block(task: Task, wording: Wording, name: str, words: Words) -> str:
    template = wording.blocks.get(name, "{{ open }}" if name == "opening" else "")
    said = _tidy(render(spelled(template, task.voice), words))
    # A sentence that ends in a bare title gets its full stop.
    return f"{said}." if name in {"opening", "purpose"} and re.search(r"[\w”]$", said) and " " in said else said


def _laid_out(task: Task, words: Words) -> str:
    base = read(f"base.{task.etiquette.base}")
    body = render(base, words)
    if task.channel is Channel.LETTER and len(body.split()) < task.etiquette.words[0]:
        return render(base, words | {"by_hand": BY_HAND})
    return body


def _linted(task: Task, body: str, subject: str | None, words: Words) -> Linted:
    known = [dressed(words[name], task.voice) for name in DETAILS if words.get(name)]
    kept = KEPT if task.moment.startswith("promise_") else ()
    # In public the promise itself stays unnamed.
    details = () if task.channel is Channel.X else (*known, *kept)
    return Linted(
        body=body,
        subject=subject,
        etiquette=task.etiquette,
        moment=task.moment,
        details=details,
        core=core_of(body),
    )


def _tidy(text: str) -> str:
    """No double spaces, no space before a comma, no bullet left empty."""
    # "our talk at the library talk"
    text = re.sub(r"\b([Oo])ur talk (?=at [\w' ]*\btalk\b)", r"\1ur conversation ", text)
    # After a link or a slot a sentence begins on a line of its own, or the address swallows it.
    text = re.sub(r"(\]|https?://[^\s)]+) (?=[A-Z])", r"\1\n", text)
    lines = [re.sub(r"\s+([,.;:?!])(?=\s|$)", r"\1", re.sub(r"[ \t]+", " ", line)).strip() for line in text.split("\n")]
    kept = "\n".join(line for line in lines if line != "•")
    return re.sub(r"\n{3,}", "\n\n", kept).strip()
