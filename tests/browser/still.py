"""When a page of the app stands still: what is pressed or measured before may be drawn anew in the same moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from playwright.sync_api import Page

T = TypeVar("T")
#: Milliseconds that a page is looked at: a press is on its way to the app for some of them.
LOOKED_AT = 200
#: The run is over, and what it sent is drawn: no element of the run before, no room kept for a component or a chart.
STILL = """(lookedAt) => {
  const app = document.querySelector("[data-testid=stApp]");
  const none = (query) => !document.querySelector(query);
  const drawn = [...document.querySelectorAll("[data-testid=stBidiComponentIsolated]")].every((component) =>
    [component, ...component.querySelectorAll("*")].some((one) => one.shadowRoot && one.shadowRoot.childElementCount));
  const still = Boolean(app) && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED" && drawn && none("[data-stale=true]")
    && none(":is([data-testid=stSkeleton], [data-testid=stSpinner])")
    && none("[data-testid=stVegaLiteChart]:not(:has(canvas, svg))");
  const now = performance.now();
  window.stillSince = still ? window.stillSince ?? now : undefined;
  return still && now - window.stillSince >= lookedAt;
}"""


def settled(tab: Page) -> None:
    """Until the page is drawn to its end."""
    tab.wait_for_function(STILL, arg=LOOKED_AT, timeout=60_000)
    tab.evaluate("delete window.stillSince")


def at_rest(tab: Page, measured: Callable[[], T]) -> T:
    """What is measured, once it is the same in three pictures' time: scrolling is over."""
    before, same = measured(), 0
    while same < 3:
        tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        now = measured()
        same = same + 1 if now == before else 0
        before = now
    return before
