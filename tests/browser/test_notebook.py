"""What a person does with a notebook, in a real browser: work, lose the connection, restart, export."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from reader.library import Library
from tests.browser.still import settled
from tests.conftest import ROOT, answers, free_port

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

SCRAPE = ROOT / "samples" / "kharkiv" / "scrape.txt"
HEADLINE = "Moscow’s northern front crumbles"
LONG_MS = 60_000


class App:
    """The app with a library of its own, which can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"http://localhost:{self.port}"
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={self.port}"]
        environment = {**os.environ, "READER_LIBRARY": f"sqlite:///{self.folder / 'reader.db'}"}
        with (self.folder / "app.log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        assert answers(self.process, f"http://127.0.0.1:{self.port}/_stcore/health")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(60)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    running = App(tmp_path_factory.mktemp("notebook"))
    yield running
    running.stop()


@pytest.fixture
def page(tab: Page) -> Page:
    tab.context.set_default_timeout(LONG_MS)
    return tab


def wait(page: Page, words: str) -> None:
    page.get_by_text(words).first.wait_for()


def choose(page: Page, menu: Locator, name: str) -> None:
    """Take an entry of a menu with the keyboard alone: it works wherever the menu opens."""
    menu.press("Enter")
    entry = page.get_by_role("menuitem", name=name, exact=True)
    entry.focus()
    expect(entry).to_be_focused()  # a menu that is still opening takes the keyboard to itself
    entry.press("Enter")


def add_note(page: Page, text: str) -> None:
    settled(page)
    area = page.get_by_label("Note, in Markdown").first
    choose(page, page.get_by_role("button", name="Add a cell").first, "Note")
    area.fill(text)
    page.get_by_text("Saved.", exact=True).wait_for()


def test_work_survives_a_restart_and_leaves_as_a_report(page: Page, app: App, tmp_path: Path) -> None:
    page.goto(app.url)
    page.get_by_role("radio", name="Paste").click()
    page.get_by_label("Text or HTML of the page").fill(SCRAPE.read_text("utf-8"))
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page.get_by_role("heading", level=1, name=HEADLINE)).to_be_visible()  # the pasted words say it too
    page.wait_for_url("**/?article=*")
    add_note(page, "Ask the ministry about **3,000**.")
    settled(page)
    address = page.url
    page.reload()
    wait(page, "Ask the ministry about")

    app.stop()
    app.start()
    page.goto(app.url)
    page.locator('[class*="st-key-recent-"] button', has_text=HEADLINE).first.click()
    wait(page, "Ask the ministry about")
    expect(page).to_have_url(address)
    with Library(f"sqlite:///{app.folder / 'reader.db'}") as library:
        assert len(library.notebooks()) == 1

    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Report (HTML)").click()
    report = tmp_path / "report.html"
    download.value.save_as(report)
    asked: list[str] = []
    offline = page.context.browser.new_context(offline=True)  # type: ignore[union-attr]
    try:
        reader = offline.new_page()
        reader.on("request", lambda request: asked.append(request.url))
        reader.goto(report.as_uri())
        assert HEADLINE in reader.locator("h1").inner_text()
        assert reader.locator("strong", has_text="3,000").count() == 1
        assert reader.locator("mark.figure").count() > 3
    finally:
        offline.close()
    assert asked == [report.as_uri()]


def test_a_cell_that_is_added_comes_into_the_window_and_a_note_can_be_written_at_once(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=varno-water/glas.html")
    wait(page, "Against the consensus")
    settled(page)
    for kind in ("Event coverage", "Note"):
        choose(page, page.get_by_role("button", name="Add a cell").last, kind)
        expect(page.get_by_role("heading", name=kind, exact=True)).to_be_in_viewport()
        settled(page)
    expect(page.get_by_label("Note, in Markdown")).to_be_focused()


def test_an_uploaded_page_opens_and_the_same_again_says_so(page: Page, app: App) -> None:
    for _ in range(2):
        page.goto(app.url)
        page.get_by_role("radio", name="File").click()
        page.locator("input[type=file]").set_input_files(ROOT / "samples" / "varno-water" / "corran.txt")
        wait(page, "Raw and cleaned")
    wait(page, "This page is in your library already")


def test_what_is_typed_while_the_app_is_gone_is_brought_back(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=harbour-bridge/scrape.txt")
    wait(page, "Raw and cleaned")
    add_note(page, "One.")
    app.stop()
    page.get_by_label("Note, in Markdown").fill("One. Two, while the train was in the tunnel.")
    lost = page.get_by_role("dialog", name="Connection error")
    lost.wait_for()
    assert (
        lost.locator("h2 + div > div")
        .first.evaluate("e => getComputedStyle(e, '::after').content")
        .startswith('"Reader has stopped')
    )
    expect(lost.get_by_text("streamlit run")).to_be_hidden()
    app.start()
    page.reload()
    wait(page, "Two, while the train was in the tunnel.")
    page.evaluate("() => localStorage.clear()")
    page.reload()
    wait(page, "Two, while the train was in the tunnel.")


def test_two_windows_writing_in_one_note_lose_no_word_and_make_no_copy(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=harbour-bridge/westmark.html")
    wait(page, "Raw and cleaned")
    add_note(page, "Before.")
    page.wait_for_url("**/?article=*")
    settled(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="Edit note").press("Enter")
    expect(other.get_by_label("Note, in Markdown")).to_be_focused()
    here, there = (one.get_by_label("Note, in Markdown") for one in (page, other))
    expect(there).to_be_visible()
    for area in (here, there):
        area.press("Control+End")
    for mine, yours in (("\n\nAsk ", "\n\nCall "), ("the mayor ", "the police "), ("who paid.", "at noon.")):
        here.press_sequentially(mine, delay=20)
        there.press_sequentially(yours, delay=20)
        page.wait_for_timeout(700)  # a pause, in which it is sent
    both = re.compile(r"Before\.\n\n(Ask the mayor who paid\.\n\nCall the police|Call the police at noon\.\n\nAsk)")
    expect(there).to_have_value(both)
    here.press("Control+Home")
    here.press_sequentially("1. ")
    expect(here).to_have_value(re.compile(r"1\. Before\.\n\n.*paid.*noon|1\. Before\.\n\n.*noon.*paid", re.DOTALL))
    expect(page.get_by_label("Note, in Markdown")).to_have_count(1)
    expect(page.get_by_text("Saved, with what was written in another window.")).to_be_visible()
    page.get_by_role("button", name="Done").press("Enter")
    expect(page.get_by_role("button", name="Edit note")).to_be_focused()


def test_a_cells_menu_is_worked_by_the_keyboard_alone(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=kharkiv/courier.html")
    wait(page, "Raw and cleaned")
    settled(page)
    menu = page.locator("[class*='st-key-cell-checks']").get_by_role("button", name="Cell", exact=True)
    expect(menu).to_have_accessible_description(re.compile("^Checks"))
    menu.press("ArrowDown")
    entries = page.get_by_role("menuitem")
    expect(entries.first).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("menuitem", name="Delete")).to_be_focused()
    page.keyboard.press("Escape")
    entries.first.wait_for(state="hidden")
    expect(menu).to_be_focused()


def test_a_cell_is_added_between_two_others(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=kharkiv/courier.html")
    wait(page, "Raw and cleaned")
    settled(page)
    choose(page, page.locator("[class*='st-key-cell-checks']").get_by_role("button", name="Add a cell"), "Note")
    page.get_by_label("Note, in Markdown").first.wait_for()
    settled(page)
    kinds = page.locator("[class*='st-key-cell-']").evaluate_all("all => all.map(one => one.className)")
    order = [re.search(r"st-key-cell-(\w+)", names).group(1) for names in kinds]  # type: ignore[union-attr]
    assert order[order.index("checks") - 1] == "note"


def test_of_two_presses_in_one_moment_both_are_answered(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=kharkiv/courier.html")
    wait(page, "Raw and cleaned")
    settled(page)
    page.locator("[class*='st-key-add-menu']").last.get_by_role("button").press("Enter")
    note = page.get_by_role("menuitem", name="Note", exact=True)
    note.focus()
    expect(note).to_be_focused()
    note.evaluate(
        "item => item.addEventListener('keydown', () => setTimeout(() =>"
        " document.querySelector('.st-key-export button').click()), { capture: true, once: true })"
    )
    note.press("Enter")  # in the last cell, drawn alone, and right after it one of the whole page
    expect(page.get_by_label("Note, in Markdown")).to_be_visible()
    expect(page.get_by_role("button", name="Report (HTML)")).to_be_visible()


def test_a_deleted_cell_comes_back_where_it_was(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=kharkiv/courier.html")
    wait(page, "Raw and cleaned")
    settled(page)
    checks = page.locator("[class*='st-key-cell-checks']")
    choose(page, checks.get_by_role("button", name="Cell", exact=True), "Delete")
    wait(page, "Checks deleted.")
    back = page.locator(".st-key-undo-delete button")
    expect(back).to_be_focused()  # the button that was pressed is gone
    back.press("Enter")
    checks.get_by_role("heading", name="Checks").wait_for()
    expect(checks.get_by_role("button", name="Cell", exact=True)).to_be_focused()


def test_the_keyboard_goes_with_a_cell_that_is_folded_or_moved(page: Page, app: App) -> None:
    page.goto(f"{app.url}/?sample=harbour-bridge/pelham.html")
    wait(page, "Raw and cleaned")
    settled(page)
    quotes = page.locator("[class*='st-key-cell-quotes']")
    for before, after in (("Fold", "Unfold"), ("Unfold", "Fold")):
        quotes.get_by_role("button", name=before, exact=True).press("Enter")
        expect(quotes.get_by_role("button", name=after, exact=True)).to_be_focused()
    settled(page)
    menu = quotes.get_by_role("button", name="Cell", exact=True)
    cells = page.locator("[class*='st-key-cell-']")
    before = "all => all.map((one) => one.className).findIndex((names) => names.includes('st-key-cell-quotes'))"
    place = cells.evaluate_all(before)
    choose(page, menu, "Move up")
    expect(cells.nth(place - 1)).to_have_class(re.compile("st-key-cell-quotes"))
    settled(page)
    expect(menu).to_be_focused()


def test_the_bookmark_sends_the_page_that_the_browser_shows(page: Page, app: App) -> None:
    page.goto(app.url)
    page.get_by_role("radio", name="Address").click()
    page.get_by_text("Behind a login").click()
    address = page.get_by_role("link", name="Send to Reader").get_attribute("href") or ""
    assert address.startswith("javascript:")
    story = "https://paper.example/behind-the-wall"
    html = (ROOT / "samples" / "varno-water" / "glas.html").read_text("utf-8")
    page.context.route(story, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    other = page.context.new_page()
    other.goto(story)
    with page.context.expect_page() as opened:
        other.evaluate("(code) => { (0, eval)(code); }", unquote(address.removeprefix("javascript:")))
    wait(opened.value, "Water six hours a day")
    opened.value.wait_for_url("**/?article=*")
    wait(opened.value, story)
    assert other.locator("form").count() == 0


def test_back_and_forward_go_between_the_panel_and_the_pages_opened(page: Page, app: App) -> None:
    def titled(words: str) -> None:  # what was open goes once the other page is drawn
        expect(page.get_by_role("heading", level=1, name=words, exact=True)).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        settled(page)

    page.goto(app.url)
    for name in ("harbour", "bridge"):
        page.get_by_role("radio", name="Paste").click()
        told = f"The council said on Monday that 40 people came to the {name} of Ostrand. "
        page.get_by_label("Text or HTML of the page").fill(f"A story of the {name}\n\n{told * 5}")
        page.get_by_role("button", name="Open", exact=True).click()
        titled(f"A story of the {name}")
        page.wait_for_url("**/?article=*")
        page.get_by_role("button", name="Open another page").click()
        titled("Read a page")
        expect(page).not_to_have_url(re.compile("article="))
    page.get_by_role("radio", name="Samples").click()
    page.get_by_role("button", name="Weltblick English").click()
    titled("Is the drought in Varno over? What the rain changed and what it did not")
    page.wait_for_url("**/?sample=*")
    page.go_back()
    titled("Read a page")
    for there in ("A story of the bridge", "Read a page", "A story of the harbour", "Read a page"):
        page.go_back()
        titled(there)
    page.go_forward()
    titled("A story of the harbour")
