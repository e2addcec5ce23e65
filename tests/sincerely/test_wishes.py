import pytest

from sincerely.wishes import Wish, WishKind, read_wish


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("snooze Ana till Friday", Wish(kind=WishKind.SNOOZE, name="Ana", when="Friday")),
        ("Snooze Ana Pereira until 3 Dec.", Wish(kind=WishKind.SNOOZE, name="Ana Pereira", when="3 Dec")),
        ("snooze Ana", Wish(kind=WishKind.SNOOZE, name="Ana")),
        ("forget about Zed for now", Wish(kind=WishKind.PAUSE, name="Zed")),
        ("ping Ana again in spring", Wish(kind=WishKind.RESUME, name="Ana", when="spring")),
        ("why Ana?", Wish(kind=WishKind.WHY, name="Ana")),
        ("merge Ana and Anna Silva", Wish(kind=WishKind.MERGE, name="Ana", other="Anna Silva")),
        ("rename Ana to Anna", Wish(kind=WishKind.RENAME, name="Ana", other="Anna")),
        ("keep Ana close", Wish(kind=WishKind.CIRCLE, name="Ana", what="close")),
        ("when did I last talk to Ben?", Wish(kind=WishKind.LAST_TALK, name="Ben")),
        ("at AWS Summit today", Wish(kind=WishKind.EVENT, what="AWS Summit")),
        ("draft something for Ana", Wish(kind=WishKind.DRAFT, name="Ana")),
        ("undo that", Wish(kind=WishKind.UNDO)),
        ("done", Wish(kind=WishKind.DONE)),
        ("who this week?", Wish(kind=WishKind.WEEK)),
        ("check: Hi Ana,\njust following up", Wish(kind=WishKind.CHECK, what="Hi Ana,\njust following up")),
    ],
)
def test_a_wish_is_read(said: str, wish: Wish) -> None:
    assert read_wish(said) == wish


@pytest.mark.parametrize(
    "said",
    [
        "met Ana at AWS, loves sailing, send article Tue",
        "at the AWS Summit today met Ana, she sails",
        "Ana snoozes a lot",
        "who should I contact today?",
        "Ana replied",
        "thank you so much",
        "sent it to Priya",
        "merged with Acme last week, says Ana",
        "",
        "x" * 4000,
    ],
)
def test_a_note_or_a_question_is_no_wish(said: str) -> None:
    assert read_wish(said) is None
