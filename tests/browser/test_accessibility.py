"""The axe checker finds nothing serious or critical on any page, in either theme; layouts hold at every width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.still import settled

SAMPLE = "?sample=kharkiv/courier.html"
GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's source, as the PyPI package axe-playwright-python ships it."""
    spec = find_spec("axe_playwright_python")
    assert spec and spec.submodule_search_locations
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text("utf-8")


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A tab in the light or the dark theme."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 1000}, color_scheme=request.param, reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    expect.set_options(timeout=30_000)
    context.add_init_script("localStorage.setItem('reader-tour', 'done')")
    yield context.new_page()
    context.close()


def grave_faults(tab: Page, axe: str) -> list[str]:
    """What axe finds serious or critical, a line each; it looks inside the components' shadow trees, too."""
    tab.evaluate(axe)
    found: dict[str, Any] = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{fault['impact']} {fault['id']}: {node['target']} {node.get('failureSummary', '')[:300]}"
        for fault in found["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


def open_sample(tab: Page, app_url: str, sample: str = SAMPLE) -> None:
    tab.goto(f"{app_url}/{sample}")
    expect(tab.locator(".rv .pane").first).to_be_visible(timeout=60_000)
    expect(tab.locator(".ft").nth(1)).to_be_visible(timeout=60_000)
    settled(tab)


@pytest.mark.parametrize(
    "path", ["", "library", "coverage?story=Kharkiv counter-offensive", "cleaners", "corrections", "about"]
)
def test_axe_finds_nothing_grave_on_a_page(themed: Page, app_url: str, axe: str, path: str) -> None:
    themed.goto(f"{app_url}/{path}")
    expect(themed.get_by_role("heading", level=1).first).to_be_visible()
    settled(themed)  # what is about to be drawn anew is pale, and so is Streamlit's own clock
    assert grave_faults(themed, axe) == []


def test_axe_finds_nothing_grave_in_an_open_article(themed: Page, app_url: str, axe: str) -> None:
    open_sample(themed, app_url)
    assert grave_faults(themed, axe) == []
    view = themed.locator(".rv").first
    for layer in ("Names", "Events"):
        view.get_by_role("button", name=f"{layer},").click()
    view.locator("mark.l-figure").nth(3).click()
    themed.get_by_text("All findings and notes").click()
    findings = themed.get_by_role("region", name=re.compile("^All findings and notes"))
    expect(findings.locator("tbody tr").first).to_be_visible()
    settled(themed)
    assert grave_faults(themed, axe) == []


def test_axe_finds_nothing_grave_where_cleaners_are_compared(themed: Page, app_url: str, axe: str) -> None:
    open_sample(themed, app_url, "?sample=harbour-bridge/continental.html")  # it is saved, so one no other test opens
    cell = themed.locator('[class*="st-key-cell-cleaners"]').first
    expect(cell.get_by_text("cleaners ran")).to_be_visible(timeout=60_000)
    shown = {
        "Votes": ".votes .row",
        "Differences": ".diff .line",
        "Agreement": "canvas, svg",
        "Your truth": "button:has-text('Start marking')",
        "What each lost": ".costs tr",
    }
    faults: dict[str, list[str]] = {}
    for view, part in shown.items():
        cell.get_by_role("radio", name=view).or_(cell.get_by_role("button", name=view, exact=True)).first.click()
        expect(cell.locator(part).first).to_be_visible()
        settled(themed)
        if view == "Your truth":
            cell.get_by_role("button", name="Start marking").click()
            expect(cell.locator(".votes .row.gold").first).to_be_visible()
            settled(themed)
        faults[view] = grave_faults(themed, axe)
        if view == "Your truth":
            cell.get_by_role("button", name="Forget my truth of this page").click()  # as it was, for the next test
            expect(cell.get_by_role("button", name="Start marking")).to_be_visible()
            settled(themed)
    assert not any(faults.values()), faults


@pytest.mark.parametrize("key", ["?", "m"])
def test_axe_finds_nothing_grave_in_the_views_dialogs(themed: Page, app_url: str, axe: str, key: str) -> None:
    open_sample(themed, app_url)
    themed.locator('.rv .pane[data-name="cleaned"]').first.focus()
    themed.keyboard.press(key)
    expect(themed.locator(".rv").first.get_by_role("dialog")).to_be_visible()
    assert grave_faults(themed, axe) == []


@pytest.mark.parametrize("width", [360, 420, 820, 1440, 2560])
def test_nothing_is_wider_than_the_window(tab: Page, app_url: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    open_sample(tab, app_url)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth") == 0
    outside: Callable[[str], int] = lambda query: tab.evaluate(  # noqa: E731
        """([query, width]) => [...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot
            ? [...e.shadowRoot.querySelectorAll(query)] : []).filter((e) => {
            const box = e.getBoundingClientRect();
            return e.checkVisibility() && box.width && box.right > width + 1; }).length""",
        [query, width],
    )
    assert outside(".rv .bar button, .rv .pane, .rv .mini-strip") == 0


def test_the_whole_view_is_worked_by_keyboard_alone(tab: Page, app_url: str) -> None:
    open_sample(tab, app_url)
    view = tab.locator(".rv").first
    view.get_by_role("button", name="Figures,").focus()
    seen = set()
    for _ in range(60):
        tab.keyboard.press("Tab")
        name = view.evaluate(
            "v => { const a = v.getRootNode().activeElement; return a && (a.ariaLabel || a.innerText) }"
        )
        seen.add((name or "").strip()[:40])
        if "Cleaned" in seen:
            break
    assert {"Find in text", "Fold the dropped parts away", "Keys and help", "Raw", "Cleaned"} <= seen
    tab.keyboard.press("n")
    tab.keyboard.press("s")
    expect(view.get_by_role("toolbar", name="Selected words")).to_be_visible()
    expect(view.get_by_role("button", name="Copy with proof")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(view.get_by_role("toolbar", name="Selected words")).to_have_count(0)


def test_an_export_is_saved_by_keyboard_alone(tab: Page, app_url: str) -> None:
    open_sample(tab, app_url)
    opener = tab.get_by_role("button", name="Export")
    opener.press("Enter")
    first = tab.get_by_role("button", name="Report (HTML)")
    expect(first).to_be_visible()
    tab.keyboard.press("Tab")
    expect(first).to_be_focused()
    with tab.expect_download():
        tab.keyboard.press("Enter")
    settled(tab)
    tab.keyboard.press("Shift+Tab")
    expect(opener).to_be_focused()
    tab.get_by_role("button", name="Data: Parquet").focus()
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("button", name="Open another page")).to_be_focused()


def test_the_tour_has_four_steps_and_is_skipped_for_good(browser: Browser, app_url: str, axe: str) -> None:
    context = browser.new_context(viewport={"width": 420, "height": 800})
    tab = context.new_page()
    tab.goto(app_url)
    card = tab.get_by_role("region", name="A short tour of Reader")
    expect(card).to_contain_text("1 of 4")
    settled(tab)
    assert grave_faults(tab, axe) == []
    title = tab.get_by_role("heading", level=1)
    under = "card => card.getBoundingClientRect().bottom <= document.querySelector('h1').getBoundingClientRect().top"
    assert card.evaluate(under)  # on a phone it covers nothing
    tab.goto(f"{app_url}/?sample=harbour-bridge/scrape.txt")
    expect(card).to_contain_text("2 of 4")  # a page is loaded: the tour is further, too
    card.get_by_role("button", name="Next").click()
    expect(card).to_contain_text("3 of 4")
    tab.goto(f"{app_url}/cleaners")
    expect(title).to_have_text("Cleaners")
    expect(card).to_have_count(0)
    tab.goto(app_url)
    expect(card).to_contain_text("3 of 4")
    card.get_by_role("button", name="Skip the tour").click()
    expect(card).to_have_count(0)
    tab.reload()
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    settled(tab)
    expect(card).to_have_count(0)
    context.close()


def test_words_on_the_primary_colour_are_readable(themed: Page, app_url: str) -> None:
    """Streamlit writes white on it, in the dark theme, too, where it is pale: 2.4 : 1."""
    themed.goto(app_url)
    themed.get_by_role("radio", name="Paste").click()
    is_dark = themed.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    button = themed.get_by_role("button", name="Open", exact=True)
    expect(button).to_have_css("background-color", "rgb(122, 167, 255)" if is_dark else "rgb(29, 78, 216)")
    expect(button.locator("p")).to_have_css("color", "rgb(20, 23, 27)" if is_dark else "rgb(255, 255, 255)")
