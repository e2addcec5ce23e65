"""Every good call passes, every spoilt one is refused: by the subset in the package and by the whole specification."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.rehearsal import Rehearsal
from bot.rehearsal.specification import Specification
from bot.rehearsal.subset import METHODS
from tests.bot.rehearsal.calls import GOOD, mutants
from tests.bot.rehearsal.conftest import Api

# A copy of the whole specification may lie beside the project; nothing needs it.
WHOLE = Path(__file__).parents[4] / "shared" / "telegram" / "bot-api.min.json"
REQUIRED = {
    "sendMessage": {"chat_id", "text"},
    "deleteMessage": {"chat_id", "message_id"},
    "sendChatAction": {"chat_id", "action"},
    "setMessageReaction": {"chat_id", "message_id"},
    "setMyCommands": {"commands"},
    "getChat": {"chat_id"},
}
MUTANTS = [
    (method, why, spoilt) for method, params in GOOD for why, spoilt in mutants(params, REQUIRED.get(method, set()))
]


@pytest.fixture(params=["subset", "whole"])
def specification(request: pytest.FixtureRequest) -> Specification:
    if request.param == "subset":
        return Specification()
    if not WHOLE.exists():
        pytest.skip("the whole specification is not at hand; the subset is checked all the same")
    return Specification(WHOLE)


@pytest.mark.parametrize(("method", "params"), GOOD)
def test_a_good_call_passes(specification: Specification, method: str, params: dict[str, Any]) -> None:
    assert specification.faults(method, params) == []


def test_no_mutant_survives(specification: Specification) -> None:
    survivors = [(method, why) for method, why, spoilt in MUTANTS if not specification.faults(method, spoilt)]
    assert len(MUTANTS) >= 40
    assert survivors == []


@pytest.mark.refused
def test_every_mutant_is_refused_over_http_and_counted(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.chat().says("met Ana")
    for method, why, spoilt in MUTANTS:
        answer = api(method, **spoilt)
        assert (answer["ok"], answer.get("error_code")) == (False, 400), (method, why)
    assert len(rehearsal.violations) == len(MUTANTS)
    assert [message.from_bot for message in rehearsal.chat().messages] == [False]


@pytest.mark.parametrize(("method", "params"), GOOD)
def test_a_good_call_is_carried_out(rehearsal: Rehearsal, api: Api, method: str, params: dict[str, Any]) -> None:
    rehearsal.chat().says("met Ana")
    first = {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}
    sent = api("sendMessage", chat_id=1001, text="card", reply_markup=first)["result"]["message_id"]
    if params.get("message_id") == 2:
        params = params | {"message_id": sent}
    if "reply_parameters" in params or method == "setMessageReaction":
        assert rehearsal.chat().messages[0].id == 1
    assert api(method, **params)["ok"] is True
    assert rehearsal.violations == []


def test_the_whole_specification_agrees_with_the_subset() -> None:
    if not WHOLE.exists():
        pytest.skip("the whole specification is not at hand")
    subset, whole = Specification(), Specification(WHOLE)
    for method in METHODS:
        assert subset.types_of(method) == whole.types_of(method)


@pytest.mark.refused
def test_a_method_nobody_knows_is_not_found(rehearsal: Rehearsal, api: Api) -> None:
    assert api("sendTelepathy")["error_code"] == 404
    assert rehearsal.violations == ["sendTelepathy: Not Found: method not found"]


def test_a_methods_name_is_read_without_regard_to_case(api: Api) -> None:
    assert api("GETME")["result"]["is_bot"] is True
