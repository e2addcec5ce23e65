"""The kind of a hook by its words."""

import pytest

from tests.sincerely.notes.reading import hooks, read


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("She keeps bees on the roof", "interest"),
        ("She has no quiet place to work", "challenge"),
        ("Her hydrophone broke", "challenge"),
        ("She lends her snowmobiles to crews", "offer"),
        ("She's recruiting one postdoc from Ghent", "need"),
        ("She's coordinating the school meals for eleven villages", "project"),
        ("Her twins start school", "personal"),
        ("He's a deacon so always early", "personal"),
    ],
)
def test_a_hook_has_the_kind_its_words_say(told: str, kind: str) -> None:
    said = [h.kind.value for p in read(f"Met Ana Pereira at Web Summit. {told}.").people for h in p.hooks]

    assert said == [kind]


@pytest.mark.parametrize("aside", ["My screen cracked", "Our old room is gone", "she sends"])
def test_what_tells_of_the_owner_or_nothing_is_kept_as_rest(aside: str) -> None:
    note = f"Met Ana Pereira at Web Summit. She loves sailing. {aside}."

    assert hooks(note) == ["loves sailing"]
    assert aside in read(note).rest
