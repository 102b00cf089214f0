"""What a person meets first: the app opens by itself, asks nobody else for anything, and a sample opens whole."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, expect

from tests.browser.still import settled

HERE = ("localhost", "127.0.0.1")
#: Streamlit's client looks for its server below the page's address first and beside it next; were the first answered,
#: it would take the page for the server's root. The browser logs that answer, a 404, and nothing is lost.
SEARCHING = re.compile(r"^http://[^/]+/\w+/_stcore/(?:health|host-config)$")
SAMPLE = "The Marlow Courier"


def test_opening_reader_and_a_sample_asks_no_other_host(tab: Page, app_url: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        host = urlsplit(request.url).hostname
        if host is not None and host not in HERE:
            asked.append(request.url)

    tab.on("request", note)
    open_sample(tab, app_url)
    expect(tab.get_by_role("heading", name="Quotes", exact=True)).to_be_visible()
    assert asked == []


def test_opening_a_sample_logs_no_error(tab: Page, app_url: str) -> None:
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    tab.on("console", note)
    tab.on("pageerror", lambda error: errors.append(str(error)))
    open_sample(tab, app_url)
    expect(tab.get_by_role("heading", name="Quotes", exact=True)).to_be_visible()
    assert errors == []


@pytest.mark.parametrize(
    ("path", "title"), [("coverage?story=Brannholm+bridge+collapse", "Coverage"), ("library", "Library")]
)
def test_a_page_opened_by_its_address_logs_no_error(tab: Page, app_url: str, path: str, title: str) -> None:
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and not SEARCHING.search(message.location["url"]):
            errors.append(f"{message.text} {message.location['url']}")

    tab.on("console", note)
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(f"{app_url}/{path}")
    expect(tab.get_by_role("heading", level=1, name=title)).to_be_visible()
    if title == "Coverage":
        expect(tab.get_by_test_id("stVegaLiteChart").locator("canvas, svg").first).to_be_visible(timeout=60_000)
    assert errors == []


def test_every_page_of_the_menu_opens_by_its_address(tab: Page, app_url: str) -> None:
    for path, title in (
        ("library", "Library"),
        ("coverage", "Coverage"),
        ("cleaners", "Cleaners"),
        ("", "Read a page"),
    ):
        tab.goto(f"{app_url}/{path}")
        expect(tab.get_by_role("heading", level=1, name=title)).to_be_visible()
        expect(tab.get_by_test_id("stException")).to_have_count(0)


def open_sample(tab: Page, app_url: str) -> None:
    tab.goto(app_url)
    tab.get_by_role("radio", name="Samples").click()
    tab.get_by_role("button", name=SAMPLE).click()
    expect(tab.get_by_role("heading", name="Raw and cleaned")).to_be_visible()


def test_a_page_opened_by_keyboard_is_gone_on_with_from_its_title(tab: Page, app_url: str) -> None:
    tab.goto(app_url)
    tab.get_by_role("radio", name="Samples").click()
    sample = tab.get_by_role("button", name=SAMPLE)
    expect(sample).to_be_visible()
    settled(tab)
    sample.press("Enter")
    title = tab.get_by_role("heading", level=1, name="Kyiv says it will free")
    expect(title).to_be_focused()
    settled(tab)  # before, there may be nothing yet to go on to
    expect(title).to_be_focused()
    tab.keyboard.press("Tab")
    expect(tab.locator("[data-testid=stMainBlockContainer] :is(a, button):focus")).to_be_in_viewport()
