import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.buttons import MOST_BYTES, Action, Pressed, pack, parse
from handlers.presses import ANSWERS

IDS = st.integers(min_value=0, max_value=10**18 - 1)
DETAILS = st.from_regex(r"[A-Za-z0-9_.\-/]{0,36}", fullmatch=True)


@given(st.sampled_from(list(Action)), IDS, DETAILS)
def test_what_is_packed_is_read_back_and_fits(action: Action, row: int, detail: str) -> None:
    data = pack(action, row, detail)

    assert len(data.encode()) <= MOST_BYTES
    assert parse(data) == Pressed(action, row, detail)


@given(st.text(max_size=80))
def test_no_forged_data_raises(data: str) -> None:
    parsed = parse(data)

    assert parsed is None or pack(parsed.action, parsed.row, parsed.detail) == data or data.startswith("v1:")


@pytest.mark.parametrize(
    "data", ["", "v1", "v2:se:1", "v1:zz:1", "v1:se:-1", "v1:se:1:a b", "v1:se:1:é", "v1:se:" + "9" * 30]
)
def test_what_this_bot_never_wrote_is_refused(data: str) -> None:
    assert parse(data) is None


def test_a_detail_that_could_not_be_read_back_is_not_packed() -> None:
    with pytest.raises(ValueError, match="not a button"):
        pack(Action.RENAME, 1, "Ana & co")


def test_every_action_has_its_own_code_and_an_answer() -> None:
    assert len({action.value for action in Action}) == len(Action)
    assert set(ANSWERS) == set(Action)
