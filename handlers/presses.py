"""Every button and who answers it. Data that no button of this bot carried is refused; each press gets an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers import (
    book_keeping,
    channel_buttons,
    contact_buttons,
    day_buttons,
    detail_buttons,
    draft_buttons,
    erasing,
    events,
    follow_ups,
    helping,
    importing,
    note_buttons,
    on_request,
    pages,
    pictures,
    places,
    setting_up,
    settings,
    shelf,
    snooze,
    switching,
    today,
    undoing,
    week,
)
from handlers.buttons import Action, Pressed, parse
from handlers.incoming import Press
from handlers.turn import Turn

Answer = Callable[[Turn, Pressed], None]

ANSWERS: Mapping[Action, Answer] = {
    Action.SENT: follow_ups.mark_sent,
    Action.REPLIED: follow_ups.mark_replied,
    Action.DECLINED: follow_ups.mark_declined,
    Action.NOT_NOW: follow_ups.not_now,
    Action.SNOOZE: snooze.offer_days,
    Action.SNOOZE_UNTIL: snooze.snooze,
    Action.DAYS: day_buttons.offer_days,
    Action.DAY: day_buttons.change_day,
    Action.SHOW_DRAFT: draft_buttons.open_draft,
    Action.ANOTHER_DRAFT: draft_buttons.another,
    Action.CHANNELS: channel_buttons.offer_channels,
    Action.CHANNEL: channel_buttons.change_channel,
    Action.VALUE: draft_buttons.take_along,
    Action.TICKS: draft_buttons.show_ticks,
    Action.EML: draft_buttons.send_eml,
    Action.BACK: draft_buttons.show,
    Action.MORE: draft_buttons.show_more,
    Action.PERSON: pages.show_person,
    Action.LET_GO: on_request.let_go,
    Action.INTRODUCE: on_request.introduce,
    Action.PICTURES: pictures.send,
    Action.WHY: pages.explain_press,
    Action.PEOPLE: pages.turn_page,
    Action.PAUSE: contact_buttons.pause,
    Action.WAKE: contact_buttons.wake,
    Action.CIRCLES: contact_buttons.offer_circles,
    Action.CIRCLE: contact_buttons.change_circle,
    Action.REACH: contact_buttons.set_channel,
    Action.EDIT: detail_buttons.offer_edits,
    Action.REMOVE_FACT: detail_buttons.remove_fact,
    Action.SWITCH: switching.switch,
    Action.RENAME: book_keeping.ask_name,
    Action.DELETE: book_keeping.ask_delete,
    Action.DELETE_SURELY: book_keeping.delete,
    Action.MERGE: book_keeping.offer_merges,
    Action.MERGE_WITH: book_keeping.merge_press,
    Action.WHO: note_buttons.choose_who,
    Action.SOMEONE_ELSE: note_buttons.someone_else,
    Action.DROP_NOTE: note_buttons.leave,
    Action.IMPORT: importing.confirm,
    Action.PLACE_OR_ZONE: places.choose,
    Action.UNDO: undoing.undo_press,
    Action.TODAY: today.show_more,
    Action.WEEK: week.show_week_press,
    Action.SHELF_DRAFT: shelf.draft_press,
    Action.SETTINGS: settings.open_page,
    Action.SET: settings.change,
    Action.SET_UP: setting_up.step,
    Action.HELP: helping.open_topic,
    Action.EVENT_DONE: events.done_press,
    Action.FORGET_ME: erasing.erase,
    Action.KEEP_ME: erasing.keep,
    Action.EXPORT: erasing.export_press,
    Action.SKIP: helping.skip,
}


def press(turn: Turn, pressed: Press) -> None:
    """Answer a press. Rows are always looked up within the owner's own, so a forged id finds nothing."""
    parsed = parse(pressed.data)
    if parsed is None:
        turn.toast(turn.text("toast.forged"))
        return
    ANSWERS[parsed.action](turn, parsed)
    turn.toast("")  # Answers whoever has said nothing: the button must stop spinning.
