"""axe-core (npm) finds no serious fault in any state of the page."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.bot.rehearsal.page.conftest import ROOT, Opens, says

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.exists():
        reason = "axe-core is not installed; npm install"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return AXE.read_text(encoding="utf-8")


def test_the_version_of_axe_is_pinned() -> None:
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]["axe-core"]
    assert version[0].isdigit()


def _faults(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']}: {fault['help']}: {node['html']}"
        for fault in found["violations"]
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chat_has_no_serious_fault(opens: Opens, axe: str, scheme: str) -> None:
    page = opens(guide=True, color_scheme=scheme)
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert _faults(page, axe) == []
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("region", name="Your first minute")).to_be_visible()
    for text in ("formats", "buttons", "met Ana at AWS"):
        says(page, text)
    expect(page.locator("#agenda")).to_contain_text("promise")
    page.get_by_role("button", name="Toast").click()
    expect(page.locator("#toasts")).to_contain_text("Well done")
    assert _faults(page, axe) == []


def test_menus_and_dialogs_have_no_serious_fault(opens: Opens, axe: str) -> None:
    page = opens()
    page.get_by_role("button", name="Attach").click()
    assert _faults(page, axe) == []
    page.get_by_role("menuitem", name="Contact").click()
    assert _faults(page, axe) == []


def test_the_phone_has_no_serious_fault(opens: Opens, axe: str) -> None:
    page = opens(viewport={"width": 360, "height": 740})
    says(page, "met Ana at AWS")
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()
    page.get_by_role("button", name="Time machine and calendar").click()
    assert _faults(page, axe) == []
