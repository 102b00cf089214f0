"""What is drawn late has its room kept: the page does not jump under the reader when it comes."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.still import settled

#: The heights of each place whose room is kept, since it was put on the page.
WATCH = """
window.heights = {};
const watched = new WeakSet();
const sizes = new ResizeObserver((entries) => entries.forEach(({ target, contentRect }) => {
  const name = target.className.match(/st-key-(\\S+)/)[1];
  (window.heights[name] ??= []).push(Math.round(contentRect.height));
}));
new MutationObserver(() => document.querySelectorAll("[class*='room-high'], [class*='-text '], [class*='-view ']")
  .forEach((place) => {
    if (watched.has(place) || !/st-key-/.test(place.className)) return;
    watched.add(place);
    sizes.observe(place);
  })).observe(document, { childList: true, subtree: true });
window.shifts = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push(entry.value)))
  .observe({ type: "layout-shift", buffered: true });
"""
#: Pixels a guess may be off, and the layout shift below which a page is called good (web.dev/cls).
NEAR, GOOD = 30, 0.1


def watched(tab: Page) -> None:
    """What the page does is noted, and its line is slow: components and charts come late."""
    tab.context.add_init_script(WATCH)
    line = tab.context.new_cdp_session(tab)
    line.send("Network.enable")
    line.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 40, "downloadThroughput": 900_000, "uploadThroughput": 300_000},
    )


def test_tables_texts_and_charts_of_a_notebook_have_their_room(tab: Page, app_url: str) -> None:
    watched(tab)
    tab.goto(f"{app_url}/?sample=harbour-bridge/westmark.html")
    tab.locator(".stVegaLiteChart :is(canvas, svg)").first.wait_for(timeout=60_000)
    tab.locator("[class*='-costs'] table").wait_for(timeout=60_000)
    settled(tab)
    heights = {
        name: seen for name, seen in tab.evaluate("window.heights").items() if name.endswith(("strips", "rows", "text"))
    }
    assert len(heights) >= 7
    jumps = {name: seen for name, seen in heights.items() if max(seen) - min(seen) > NEAR}
    assert not jumps


def test_coverage_stands_still_while_its_chart_comes(tab: Page, app_url: str) -> None:
    watched(tab)
    tab.goto(f"{app_url}/coverage?story=Brannholm%20bridge%20collapse")
    tab.locator(".stVegaLiteChart :is(canvas, svg)").first.wait_for(timeout=60_000)
    settled(tab)
    assert sum(tab.evaluate("window.shifts")) < GOOD


def test_a_notebook_on_a_telephone_stands_still_while_its_head_comes(tab: Page, app_url: str) -> None:
    tab.set_viewport_size({"width": 420, "height": 860})
    watched(tab)
    tab.goto(f"{app_url}/?sample=kharkiv/courier.html")
    tab.locator(".st-key-close button").wait_for(timeout=60_000)
    tab.locator("[class*='-head '] [data-drawn]").first.wait_for(state="attached", timeout=60_000)
    settled(tab)
    assert sum(tab.evaluate("window.shifts")) < GOOD
