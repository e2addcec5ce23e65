"""The words proposed for a follow-up: composed by the craft, remembered as shown, and one tap away from being sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from jinja2 import TemplateError

from handlers import texts
from handlers.buttons import Action, button
from handlers.turn import Button
from sincerely.drafts import compose, fits_copy_button
from sincerely.drafts.links import links_for
from sincerely.model import Channel, Draft, FollowUpKind, Thread, Value
from storage import drafts
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp
from storage.owners import Owner

# How the craft begins what only a link can fill.
LINK_SLOT = "[link"

# The craft compares a draft with those made lately for others; older ones nobody remembers.
OTHERS_COMPARED = 50


def channel_for(thread: Thread, row: StoredFollowUp, owner: Owner) -> Channel:
    """Where the owner writes to this contact: as chosen for this draft, as the note says, as usual, as is known."""
    contact = thread.contact
    if row.channel:
        return Channel(row.channel)
    if row.follow_up.kind is FollowUpKind.LINKEDIN_NOTE:
        return Channel.LINKEDIN
    if contact.channel or owner.preferences.channel:
        return contact.channel or owner.preferences.channel or Channel.EMAIL
    known = [Channel.EMAIL] if contact.email else [Channel(name) for name in contact.handles if name in set(Channel)]
    return known[0] if known else Channel.WHATSAPP if contact.phone else Channel.EMAIL


def draft_of(
    tx: Transaction, owner: Owner, row: StoredFollowUp, thread: Thread, now: datetime, value: Value | None = None
) -> Draft:
    """The draft of a follow-up at its present variant: the same one after a restart; remembered as shown."""
    draft = write(tx, owner, row, thread, now, value, variant=row.variant)
    if draft.ask is None:
        drafts.shown(tx, owner.id, row.id, row.variant, draft.channel, draft.body, row.contact_id, now)
    return draft


def write(
    tx: Transaction,
    owner: Owner,
    row: StoredFollowUp,
    thread: Thread,
    now: datetime,
    value: Value | None = None,
    *,
    variant: int,
) -> Draft:
    """The draft of a follow-up at any of its variants, shown to nobody yet."""
    others = drafts.bodies_for_others(tx, owner.id, row.contact_id, OTHERS_COMPARED)
    templates = drafts.templates_in_force(tx, owner.id)
    wording = partial(
        compose,
        thread,
        row.follow_up,
        channel_for(thread, row, owner),
        replace(owner.voice, name=owner.voice.name or owner.first_name or None),
        now=now,
        variant=variant,
        value=value,
        others=others,
    )
    try:
        draft = wording(templates=templates)
    except TemplateError:  # The owner's template uses a word that is not known of this person: ours does.
        draft = wording()
    return _with_link(draft, value)


def _with_link(draft: Draft, value: Value | None) -> Draft:
    """A link at hand fills the one place a promise leaves open for a link: "[link to the article]"."""
    open_links = [slot for slot in draft.slots if slot.startswith(LINK_SLOT)]
    if value is None or not value.url or len(open_links) != 1 or value.url in draft.body:
        return draft
    left = tuple(slot for slot in draft.slots if slot not in open_links)
    return replace(draft, body=draft.body.replace(open_links[0], value.url), slots=left)


def next_variant(tx: Transaction, owner: Owner, row: StoredFollowUp, thread: Thread, now: datetime) -> int:
    """The next wording; behind the last one, a wording that was passed over and never shown."""
    following = row.variant + 1
    if write(tx, owner, row, thread, now, variant=following).ask is None:
        return following
    seen = set(drafts.bodies_shown(tx, owner.id, row.id))
    left = (place for place in range(row.variant) if write(tx, owner, row, thread, now, variant=place).body not in seen)
    return next(left, following)


def in_html(draft: Draft, owner: Owner, *, ticks: bool = False) -> str:
    """The draft in a block that copies on a tap, with what is left to fill in."""
    rules = texts.text(
        "follow_up.ticks", owner.locale, rules=[(name.replace("_", " "), kept) for name, kept in draft.lint.items()]
    )
    return texts.text("follow_up.draft", owner.locale, d=draft, ticks=rules if ticks else "")


def act_buttons(draft: Draft, thread: Thread, owner: Owner) -> list[list[Button]]:
    """Copy it, or open it where it is sent from. Nothing where the draft is still a question."""
    if draft.ask is not None:
        return []
    row = []
    if draft.subject and fits_copy_button(draft.subject):
        row.append(Button(label=texts.text("label.copy_subject", owner.locale), copy=draft.subject))
    if fits_copy_button(draft.body):
        row.append(Button(label=texts.text("label.copy", owner.locale), copy=draft.body))
    found = links_for(draft, thread.contact)
    links = [
        Button(label=texts.text("label.open_in", owner.locale, place=place), url=url) for place, url in found.items()
    ]
    return [keys for keys in (row, links) if keys]


def settle_buttons(
    row: StoredFollowUp, owner: Owner, given: int | None = None, *, wordless: bool = False
) -> list[list[Button]]:
    """What can be done with a follow-up that has come. `given` is the shelf's row that goes along with it; `wordless`
    where there is no draft yet that another could take the place of."""
    along = given or ""

    def one(name: str, action: Action, detail: object = "", style: str | None = None) -> Button:
        return button(texts.text(f"label.{name}", owner.locale), action, row.id, detail, style=style)

    more = one("more", Action.MORE, along)
    return [
        [one("sent", Action.SENT, along, "success"), one("replied", Action.REPLIED)],
        [one("snooze", Action.SNOOZE, along), one("not_now", Action.NOT_NOW)],
        [more] if wordless else [one("another_draft", Action.ANOTHER_DRAFT, along), more],
    ]
