"""One promise told in two steps: "I promised her the scores, mail them Monday", "copy the part and give it to him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.page import Finding, Page

THINGS = frozenset(("it", "them"))
HANDING = listed("promises.sending") | listed("promises.fetching") | listed("promises.making")
GIVEN_TO_THEM = listed("promises.begins_what_is_given")  # "send them a card": they get something.
JOINED = listed("promises.joined")


def goes_on_with_the_last(step: Finding, page: Page) -> bool:
    """Whether a promise only says what is done with the thing promised just before; then that one takes it in."""
    last = page.last
    if last is None or last.field != "promise" or last.kind != step.kind:
        return False
    verb, _, rest = step.value.partition(" ")
    if rest and rest == last.value.partition(" ")[2] and not _names_its_verb(last, page):
        last.value, last.end = step.value, step.end  # "wants a quote until Friday, I prepare".
        last.on, last.time = step.on or last.on, step.time or last.time
        return True
    thing, _, more = rest.partition(" ")
    if last.on is not None:
        return False
    if thing not in THINGS or step.sentence - last.sentence > 1 or more.split(" ")[0] in GIVEN_TO_THEM:
        return False
    if not _names_its_verb(last, page):
        if verb not in HANDING:
            return False
        last.value = f"{verb} {last.value.partition(' ')[2]} {more}".strip()
    elif page.text[last.end : step.start].strip() in JOINED:
        last.value = f"{last.value} and {step.value}"
    else:
        return False
    last.on, last.time, last.end = step.on, step.time, step.end
    return True


def _names_its_verb(promise: Finding, page: Page) -> bool:
    """ "copy the part", and not "I owe her the scores", where what to do with them was left open."""
    verb = promise.value.partition(" ")[0].casefold()
    return page.text[promise.start : promise.end].casefold().startswith(verb[:3])
