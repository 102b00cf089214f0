"""Measures the reading view on generated articles: ``python tests/browser/measure_view.py [kB …]`` prints a table.

First paint is from the arrival of the data to the frame after it is drawn; click to answer is from a click on a
highlight to Python's words under the view; frames are those of two seconds of scrolling.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from conftest import FLAGS, SYSTEM_CHROMIUM, answers, free_port  # noqa: E402

from reader.library import Library  # noqa: E402
from reader.model import Page  # noqa: E402
from reader.read import read  # noqa: E402

CLICKS = 20
_FILLER = tuple(
    f"{who} {did} {where}"
    for who in ("the river", "a market trader", "the rain", "an old ferry", "the school choir", "a line of lorries")
    for did in ("came slowly down", "was left waiting at", "turned away from", "filled the whole of", "went past")
    for where in ("the lower town", "the quay in the dark", "the fields behind the mill", "the square before dawn")
)
SECONDS = 2


def generated_page(kilobytes: int, seed: int = 1) -> str:
    """A news page whose article has about ``kilobytes`` of text, eight highlights a kilobyte, and furniture between."""
    pick = random.Random(seed)
    towns = ("Arlow", "Bremmen", "Castell", "Dunmore", "Eskvale", "Farrow")
    people = ("Ann Lee", "Boris Malik", "Clara Obi", "David Stone", "Elif Kaya")
    parts = ["<h1>Rivers rise across the county after a week of rain 🌧</h1>"]
    size = 0
    while size < kilobytes * 1000:
        number, town, person = pick.randint(11, 9000), pick.choice(towns), pick.choice(people)
        filler = [". ".join(pick.sample(_FILLER, 4)).capitalize() + "." for _ in range(2)]
        text = (
            f"{filler[0]} About {number:,} people left {town} on the {pick.choice(('first', 'second'))} night. “We "
            f"have seen {pick.choice(_FILLER)},” said {person}, who keeps a bakery by the bridge. {filler[1]} The "
            f"damage, the council said on Tuesday, would come to ${pick.randint(2, 90)} million."
        )
        size += len(text)
        parts.append(f"<p>{text}</p>")
        if len(parts) % 9 == 0:
            parts.append('<aside class="promo related"><p>Read more</p><p>Ten walks for a wet weekend</p></aside>')
    body = "\n".join(parts)
    return (
        "<!doctype html><html lang=en><head><title>Rivers rise</title></head><body><nav><a href=/>Home</a> "
        f"<a href=/news>News</a></nav><main><article>{body}</article></main><footer>About us</footer></body></html>"
    )


def measure(tab: Tab, address: str) -> dict[str, float]:
    """The figures of one article, opened at ``address``."""
    tab.goto(address)
    view = tab.locator(".rv").first
    view.locator(".pane").first.wait_for(timeout=120_000)
    _until(tab, "performance.getEntriesByName('reader-view').length > 0")
    paint = tab.evaluate("performance.getEntriesByName('reader-view')[0].duration")
    tab.locator(".ft").first.wait_for(timeout=120_000)
    tab.wait_for_timeout(8_000)  # the cleaners still run beside
    answered = []
    for i in range(CLICKS):  # by turns, so that Python's words under the view always change
        layer = ("l-figure", "l-quote:not(.c-cue, .c-term)")[i % 2]
        marks = view.locator(".pane").last.locator(f"mark[tabindex].{layer}:not(.several, .l-check)")
        answered.append(_click(tab, marks.nth(i * marks.count() // CLICKS)))
    frames = view.locator(".pane").last.evaluate(
        """async (pane, seconds) => {
            pane.scrollTop = 0;
            await new Promise((done) => setTimeout(done, 600));
            const begun = performance.now(); const times = [];
            while (performance.now() - begun < seconds * 1000) {
                await new Promise((done) => requestAnimationFrame(done));
                times.push(performance.now());
                pane.scrollTop += 40;
            }
            const gaps = times.slice(1).map((t, i) => t - times[i]).sort((a, b) => a - b);
            return [times.length / seconds, gaps[Math.floor(gaps.length * 0.95)]];
        }""",
        SECONDS,
    )
    return {
        "marks": view.locator("mark[tabindex]").count(),
        "paint_ms": paint,
        "click_p50_ms": statistics.median(answered),
        "click_p95_ms": sorted(answered)[int(0.95 * len(answered)) - 1],
        "frames_per_s": frames[0],
        "frame_p95_ms": frames[1],
    }


def _click(tab: Tab, mark: object) -> float:
    """Milliseconds from a click to the words that Python writes under the view."""
    mark.evaluate(  # type: ignore[attr-defined]
        """(mark) => new Promise((done) => {
            mark.scrollIntoView({ block: "center" });
            window.answer = null;
            setTimeout(() => {
                const begun = performance.now();
                const watch = new MutationObserver((changes) => {
                    if (changes.some((c) => (c.target.textContent || "").includes("” — "))) {
                        window.answer = performance.now() - begun;
                        watch.disconnect();
                    }
                });
                watch.observe(document.body, { childList: true, characterData: true, subtree: true });
                mark.click();
                done();
            }, 150);
        })"""
    )
    _until(tab, "window.answer !== null")
    return float(tab.evaluate("window.answer"))


def _until(tab: Tab, expression: str, seconds: float = 60) -> None:
    """Wait for a JavaScript expression; Playwright's own waiting needs ``unsafe-eval``, which Reader forbids."""
    until = time.monotonic() + seconds
    while not tab.evaluate(expression):
        if time.monotonic() > until:
            sys.exit(f"Waited {seconds:.0f} s in vain for {expression}")
        time.sleep(0.02)


def main(sizes: list[int]) -> None:
    """Serve a library of generated articles, open each, and print what was measured as a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/reader.db"
        ids, payloads = {}, {}
        with Library(address) as library:
            for size in sizes:
                reading = read(Page.from_html(generated_page(size), url=f"https://example.org/{size}"))
                ids[size] = library.save(reading.page, reading.article).id
                payloads[size] = _payload_bytes(reading)
        port = free_port()
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        app = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "READER_LIBRARY": address})
        try:
            if not answers(app, f"http://127.0.0.1:{port}/_stcore/health"):
                sys.exit("The app does not start.")
            print("| article | payload | marks | first paint | click p50 | click p95 | frames/s | frame p95 |")
            print("|---|---|---|---|---|---|---|---|")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
                for size in sizes:
                    tab = browser.new_page(viewport={"width": 1440, "height": 900})
                    m = measure(tab, f"http://localhost:{port}/?article={ids[size]}")
                    print(
                        f"| {size} kB | {payloads[size] / 1000:.0f} kB | {m['marks']} | {m['paint_ms']:.0f} ms | "
                        f"{m['click_p50_ms']:.0f} ms | {m['click_p95_ms']:.0f} ms | {m['frames_per_s']:.0f} | "
                        f"{m['frame_p95_ms']:.0f} ms |",
                        flush=True,
                    )
                    tab.close()
                browser.close()
        finally:
            app.terminate()
            app.wait(10)
            time.sleep(0.2)


def _payload_bytes(reading: object) -> int:
    from reader.events.find import find_events
    from reader.ui.article_view import side_by_side

    events = find_events([reading.article])  # type: ignore[attr-defined]
    return len(json.dumps(side_by_side(reading, "k", events=events).payload()).encode())  # type: ignore[arg-type]


def _chromium() -> str | None:
    import shutil

    return next(filter(None, map(shutil.which, SYSTEM_CHROMIUM)), None)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [5, 60, 200])
