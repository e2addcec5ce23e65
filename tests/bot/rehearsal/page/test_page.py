"""The chat page in a real browser: what a user sees and does."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from bot.rehearsal import Clock, Rehearsal
from bot.rehearsal.chat import PIXEL
from bot.rehearsal.specification import Upload
from tests.bot.rehearsal.conftest import Api
from tests.bot.rehearsal.page.conftest import Opens, picture, says


def test_a_newcomer_starts_and_sends_a_note(page: Page) -> None:
    expect(page.get_by_text("What can this bot do?")).to_be_visible()
    picture(page, "empty")
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text("Hello. Tell me whom you met.")).to_be_visible()
    says(page, "met Ana at AWS")
    expect(page.get_by_text("Noted: met Ana at AWS")).to_be_visible()
    expect(page.locator("#agenda")).to_contain_text("You promised the article for Tuesday.")
    expect(page.get_by_text("what you type stays in data/rehearsal.db")).to_be_visible()


def test_the_guided_minute_leads_one_note_to_its_rest(opens: Opens) -> None:
    page = opens(guide=True)
    page.get_by_role("button", name="Start").click()
    guide = page.get_by_role("region", name="Your first minute")
    expect(guide).to_contain_text("1 of 6")
    picture(page, "guide-1")
    guide.get_by_role("button", name="met Ana at AWS").click()
    expect(guide).to_contain_text("2 of 6")
    guide.get_by_role("button", name="Jump to what comes next").click()
    expect(guide).to_contain_text("3 of 6")
    picture(page, "guide-3")
    guide.get_by_role("button", name="Tap Sent").click()
    expect(guide).to_contain_text("4 of 6")
    guide.get_by_role("button", name="Jump to what comes next").click()
    expect(guide).to_contain_text("5 of 6")
    guide.get_by_role("button", name="Reply https://example.org").click()
    expect(page.get_by_text("A good thing to send.")).to_be_visible()
    guide.get_by_role("button", name="Tap Sent").click()
    expect(guide).to_contain_text("6 of 6")
    picture(page, "guide-6")
    guide.get_by_role("button", name="Close").click()
    expect(guide).to_be_hidden()


def test_the_guided_minute_can_be_skipped_and_stays_away(opens: Opens) -> None:
    page = opens(guide=True)
    page.get_by_role("button", name="Start").click()
    page.get_by_role("button", name="Skip").click()
    page.reload()
    expect(page.get_by_text("Hello. Tell me whom you met.")).to_be_visible()
    expect(page.get_by_role("region", name="Your first minute")).to_be_hidden()


def test_each_user_finds_the_first_minute_where_they_left_it(opens: Opens) -> None:
    page = opens(guide=True)
    page.get_by_role("button", name="Start").click()
    guide = page.get_by_role("region", name="Your first minute")
    guide.get_by_role("button", name="met Ana at AWS").click()
    expect(guide).to_contain_text("2 of 6")
    page.get_by_role("button", name="Kim").click()
    expect(guide).to_be_hidden()
    page.get_by_role("button", name="Start").click()
    expect(guide).to_contain_text("1 of 6")
    page.get_by_role("button", name="Robin").click()
    expect(guide).to_contain_text("2 of 6")


def test_formatting_looks_as_it_should(page: Page) -> None:
    says(page, "formats")
    body = page.locator(".theirs .body")
    expect(body.locator("strong")).to_have_text("Bold")
    expect(body.locator("em")).to_have_text("italic")
    spoiler = body.locator(".spoiler")
    spoiler.click()
    expect(spoiler).to_have_class(re.compile("open"))
    expect(body.get_by_role("link", name="a link")).to_have_attribute("href", "https://example.org/")
    body.get_by_role("button", name="Show all").click()
    expect(body.get_by_role("button", name="Show less")).to_be_visible()
    body.get_by_role("button", name="Copy this block").click()
    expect(page.locator("#toasts")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "Hi Ana,\n\nhere is the article."
    body.get_by_role("button", name="/today").click()
    assert page.evaluate("navigator.clipboard.readText()") == "/today"
    picture(page, "formats")


def test_what_a_user_types_is_text_and_never_html(page: Page) -> None:
    says(page, "<img src=x onerror=alert(1)> javascript:alert(1)")
    expect(page.locator(".mine .body")).to_have_text("<img src=x onerror=alert(1)> javascript:alert(1)")
    expect(page.locator("#messages img")).to_have_count(0)


def test_buttons_answer_with_toasts_alerts_copies_and_links(page: Page) -> None:
    says(page, "buttons")
    page.get_by_role("button", name="Toast").click()
    expect(page.locator("#toasts")).to_contain_text("Well done")
    page.get_by_role("button", name="Alert").click()
    expect(page.get_by_role("dialog")).to_contain_text("Well done")
    picture(page, "alert")
    page.get_by_role("button", name="OK").click()
    page.get_by_role("button", name="Copy subject").click()
    assert page.evaluate("navigator.clipboard.readText()") == "The sailing article"
    expect(page.get_by_role("link", name="Open")).to_have_attribute("href", "https://t.me/ana")
    expect(page.locator('[aria-busy="true"]')).to_have_count(0)


def test_a_note_is_edited_replied_to_and_deleted(page: Page) -> None:
    says(page, "met Ana")
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()
    page.get_by_label("Message", exact=True).press("ArrowUp")
    expect(page.locator("#context")).to_contain_text("Editing: met Ana")
    says(page, "met Anna")
    expect(page.locator(".mine .meta")).to_contain_text("edited")
    expect(page.get_by_text("Noted anew: met Anna")).to_be_visible()
    page.locator(".mine").get_by_label("What to do with this message").click()
    page.get_by_role("menuitem", name="Reply").click()
    says(page, "she loves sailing")
    expect(page.locator(".mine .replied")).to_have_text("met Anna")
    page.locator(".mine").first.get_by_label("What to do with this message").click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(page.locator(".mine .body", has_text="met Anna")).to_have_count(0)
    picture(page, "edited")


def test_contact_place_forward_file_and_voice_are_sent(page: Page, stage: Rehearsal) -> None:
    def attach(item: str) -> None:
        page.get_by_role("button", name="Attach").click()
        page.get_by_role("menuitem", name=item).click()

    attach("Contact")
    picture(page, "contact")
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    expect(page.get_by_text("Got a contact.")).to_be_visible()
    attach("Place")
    page.get_by_label("Place", exact=True).select_option("Berlin")
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    expect(page.get_by_text("Got a location.")).to_be_visible()
    attach("Forwarded message")
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    expect(page.get_by_text("Forwarded from Ana")).to_be_visible()
    attach("Voice note")
    expect(page.get_by_text("Got a voice.")).to_be_visible()
    with page.expect_file_chooser() as chooser:
        attach("File or picture")
    chooser.value.set_files({"name": "ana.vcf", "mimeType": "text/vcard", "buffer": b"BEGIN:VCARD"})
    expect(page.get_by_text("Got a document.")).to_be_visible()
    contacts = [message.content["contact"] for message in stage.chat().messages if "contact" in message.content]
    assert contacts == [{"phone_number": "+351 910 000 000", "first_name": "Ana Silva"}]
    picture(page, "attachments")


def test_a_file_and_a_picture_of_the_bot_are_shown(page: Page, stage: Rehearsal) -> None:
    says(page, "/start")
    with stage.world.lock:
        photo = stage.world.keep(Upload("a.png", PIXEL, "image/png"), "photos")
        file = stage.world.keep(Upload("ana.vcf", b"BEGIN:VCARD", "text/vcard"), "documents")
        room = stage.world.rooms[1001]
        size = {"file_id": photo.id, "width": 1, "height": 1}
        stage.world.add(room, 1, {"photo": [size], "caption": "A year"})
        stage.world.add(room, 1, {"document": {"file_id": file.id, "file_name": "ana.vcf", "file_size": 11}})
    shown = page.get_by_role("img", name="A year")
    expect(shown).to_be_visible()
    assert shown.evaluate("image => image.complete && image.naturalWidth") == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="ana.vcf").click()
    assert download.value.path().read_bytes() == b"BEGIN:VCARD"


def test_the_time_machine_moves_and_comes_back(page: Page, clock: Clock) -> None:
    says(page, "met Ana at AWS")
    expect(page.locator("#agenda")).to_contain_text("promise")
    page.locator("#jumps").get_by_role("button", name="+1 hour").click()
    expect(page.locator("#offset")).to_have_text("1 h ahead")
    page.get_by_role("button", name="Jump to what comes next").first.click()
    expect(page.get_by_text("Ana: You promised the article for Tuesday.")).to_be_visible()
    expect(page.locator("#agenda")).to_contain_text("Nothing yet")
    picture(page, "time-machine")
    page.get_by_role("button", name="+1 week").click()
    page.get_by_role("button", name="Tomorrow 9:00").click()
    expect(page.locator("#now")).to_contain_text("09:00")
    page.get_by_label("A given day, 9:00").fill("2031-03-04")
    page.get_by_role("button", name="Go").click()
    expect(page.locator("#now")).to_contain_text("4 Mar 2031")
    page.get_by_role("button", name="Now", exact=True).click()
    expect(page.locator("#offset")).to_have_text("real time")
    assert abs(clock.offset.total_seconds()) < 1


def test_a_planned_day_can_be_jumped_to(page: Page) -> None:
    says(page, "met Ana at AWS")
    page.locator("#month button").click()
    expect(page.get_by_text("Ana: You promised the article for Tuesday.")).to_be_visible()


def test_two_users_see_nothing_of_each_other(page: Page) -> None:
    says(page, "met Ana at AWS")
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()
    page.get_by_role("button", name="Kim").click()
    expect(page.get_by_role("button", name="Kim")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("What can this bot do?")).to_be_visible()
    expect(page.locator(".messages .bubble")).to_have_count(0)
    expect(page.locator("#agenda")).to_contain_text("Nothing yet")
    says(page, "met Ben")
    expect(page.get_by_text("Noted: met Ben")).to_be_visible()
    picture(page, "second-user")
    page.get_by_role("button", name="Robin").click()
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()
    expect(page.get_by_text("met Ben")).to_have_count(0)


def test_everything_goes_by_keyboard_alone(page: Page) -> None:
    says(page, "buttons")
    expect(page.get_by_role("button", name="Toast")).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.textContent") == "Toast":
            break
    page.keyboard.press("Enter")
    expect(page.locator("#toasts")).to_contain_text("Well done")
    page.get_by_label("Attach").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "attach"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Send a contact")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Got a contact.")).to_be_visible()


def test_dark_follows_the_system_and_can_be_chosen(opens: Opens) -> None:
    page = opens(color_scheme="dark")
    says(page, "formats")
    says(page, "buttons")
    expect(page.get_by_role("button", name="Toast")).to_be_visible()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    picture(page, "dark")
    page.get_by_role("button", name="Colours: automatic").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    page.get_by_role("button", name="Colours: light").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_a_phone_shows_the_chat_and_the_panel_on_demand(opens: Opens) -> None:
    page = opens(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="Start").tap()
    page.get_by_label("Message", exact=True).fill("met Ana at AWS, loves sailing, send article Tue")
    page.get_by_role("button", name="Send", exact=True).tap()
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    picture(page, "phone")
    expect(page.locator("#panel")).to_be_hidden()
    page.get_by_role("button", name="Time machine and calendar").tap()
    picture(page, "phone-panel")
    page.get_by_role("button", name="Jump to what comes next").tap()
    expect(page.get_by_text("Ana: You promised the article for Tuesday.")).to_be_visible()
    expect(page.locator("#panel")).to_be_hidden()


def test_an_inline_query_offers_answers_to_send(page: Page) -> None:
    says(page, "/start")
    page.get_by_label("Message", exact=True).press_sequentially("@rehearsal_bot ana")
    page.get_by_role("button", name="ana two").click()
    expect(page.locator(".mine .body", has_text="Draft ana two")).to_be_visible()
    expect(page.locator("#answers")).to_be_hidden()
    expect(page.get_by_label("Message", exact=True)).to_have_value("")


def test_a_blocked_bot_can_be_let_back_in(page: Page) -> None:
    says(page, "/start")
    expect(page.get_by_text("Hello. Tell me whom you met.")).to_be_visible()
    page.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Block the bot").click()
    page.get_by_role("button", name="Unblock").click()
    says(page, "met Ana")
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()


def test_the_page_is_small_and_asks_nobody_else(opens: Opens, stage: Rehearsal) -> None:
    page = opens()
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    page.reload()
    expect(page.get_by_text("What can this bot do?")).to_be_visible()
    assert all(address.startswith((f"{stage.base_url}/", "data:")) for address in addresses)
    own = {
        address.removeprefix(stage.base_url)
        for address in addresses
        if "/sim/" not in address and "data:" not in address
    }
    assert own == {"/", "/page.css", "/page.js"}
    assert sum(len(Api(stage).request(path)[1]) for path in own) < 100_000


def test_the_page_comes_back_when_the_server_does(page: Page, stage: Rehearsal) -> None:
    says(page, "/start")
    expect(page.get_by_text("Hello. Tell me whom you met.")).to_be_visible()
    page.route("**/sim/state**", lambda route: route.fulfill(body="not what it should be"))
    stage.chat().says("met Ana")
    expect(page.locator("#offline")).to_be_visible()
    page.unroute("**/sim/state**")
    expect(page.locator("#offline")).to_be_hidden()
    expect(page.get_by_text("Noted: met Ana")).to_be_visible()


FRAMES = 40
SCROLL = """async (frames) => {
  for (let frame = 0; frame < frames; frame++) {
    await new Promise(requestAnimationFrame);
    document.getElementById("scroll").scrollTop -= 400;
  }
}"""


def _work_of_a_frame(page: Page) -> float:
    """Milliseconds of layout, style and script for one frame of fast scrolling (drawing depends on the machine)."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")

    def work() -> float:
        found = {entry["name"]: entry["value"] for entry in devtools.send("Performance.getMetrics")["metrics"]}
        return float(sum(found[f"{part}Duration"] for part in ("Layout", "RecalcStyle", "Script")))

    page.evaluate("document.getElementById('scroll').scrollTop = 1e9")
    before = work()
    page.evaluate(SCROLL, FRAMES)
    return (work() - before) * 1000 / FRAMES


def test_a_thousand_messages_scroll_smoothly(page: Page, stage: Rehearsal) -> None:
    chat = stage.chat()
    with stage.world.lock:
        for number in range(1000):
            sender = 1 if number % 2 else chat.id
            stage.world.add(stage.world.rooms[chat.id], sender, {"text": f"message {number}\nwith a second line"})
    expect(page.locator(".bubble")).to_have_count(1000)
    # A frame has 16.7 ms; other processes only ever make it look slower, so one good round of three is enough.
    assert any(_work_of_a_frame(page) < 12 for _ in range(3))
    page.get_by_role("button", name="To the latest message").click()
    expect(page.get_by_text("message 999")).to_be_in_viewport()
