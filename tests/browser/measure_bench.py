"""Measures the Cleaners cell in Chromium: ``python tests/browser/measure_bench.py [paragraphs]`` prints two tables.

Every cleaner on each sample, from the press on "Unfold" to the first cleaner's row, the consensus's and the last one's
on the screen; then the vote strip of a page of so many paragraphs (2,500), from the press on "Votes" to its rows, and
from a press on "Most disputed first" to the new order.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile

from measure_view import FLAGS, ROOT, _chromium, _until, answers, free_port
from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from reader.clean import clean
from reader.library import Library
from reader.library.notebooks import fold_cell, new_notebook
from reader.load import load_file
from reader.model import Page
from reader.ui.loader import samples

#: Looks at every frame for rows of cleaners that are done, and notes when each was first seen.
_WATCH = """() => {
    window.seen = {};
    const begun = performance.now();
    const cell = document.querySelector('[class*="st-key-cell-cleaners"]');
    const roots = (node) => [...node.querySelectorAll("*")].filter((it) => it.shadowRoot).map((it) => it.shadowRoot);
    const buttons = [cell, ...roots(cell)].flatMap((root) => [...root.querySelectorAll("button")]);
    const button = buttons.find((it) => it.textContent.includes("Unfold"));
    const look = () => {
        for (const root of roots(cell)) {
            for (const row of root.querySelectorAll(".costs tr[data-name]")) {
                const done = !/Still at work|Not installed/.test(row.textContent);
                if (done) window.seen[row.dataset.name] ??= performance.now() - begun;
            }
        }
        window.ran = [cell, ...roots(cell)].some((root) => root.textContent.includes("cleaners ran"));
        requestAnimationFrame(look);
    };
    button.click();
    look();
}"""

#: Presses a button of the cell (or of a component in it) and waits for the frame after ``test`` holds in its strip.
_PRESS = """([words, test]) => {
    window.took = null;
    const cell = document.querySelector('[class*="st-key-cell-cleaners"]');
    const inside = () => [...cell.querySelectorAll("*")].map((it) => it.shadowRoot).filter((root) => root);
    const all = (what) => [cell, ...inside()].flatMap((root) => [...root.querySelectorAll(what)]);
    const button = all("button, [role=radio]").find((it) => it.textContent.trim() === words);
    const begun = performance.now();
    button.click();
    const look = () => {
        const rows = all(".votes .row:not(.head)");
        const done = test === "rows" ? rows.length > 0 : rows.length > 0 && rows[0].dataset.block !== "0";
        if (done) requestAnimationFrame(() => setTimeout(() => { window.took = performance.now() - begun; }, 0));
        else requestAnimationFrame(look);
    };
    look();
}"""


def long_page(paragraphs: int) -> str:
    """A page of many short paragraphs, a promotion after every seventh."""
    parts = []
    for number in range(paragraphs):
        parts.append(
            f"<p>In year {number} the council mended the bridge again, and {number * 7} people walked over it.</p>"
        )
        if number % 7 == 6:
            parts.append(f'<aside class="promo"><a href="/{number}">Read more: walk number {number}</a></aside>')
    return f"<html><body><article><h1>Two thousand years of a bridge</h1>{''.join(parts)}</article></body></html>"


def folded(library: Library, page: Page) -> str:
    """Save ``page`` with a notebook whose Cleaners cell is folded; the notebook's id."""
    saved = library.save(page, clean(page))
    notebook = new_notebook(saved.article.title or "", [saved.id])
    cell = next(cell for cell in notebook.cells if cell.kind == "cleaners")
    notebook = fold_cell(notebook, cell.id, True)
    library.save_notebook(notebook)
    return notebook.id


def unfold(tab: Tab, address: str) -> dict[str, float]:
    """When each cleaner's row was first seen after the press on "Unfold", in milliseconds."""
    tab.goto(address)
    tab.locator('[class*="st-key-cell-cleaners"]').get_by_role("button", name="Unfold").wait_for(timeout=120_000)
    tab.locator(".rv .pane").first.wait_for(timeout=120_000)
    tab.wait_for_timeout(3000)
    tab.evaluate(_WATCH)
    _until(tab, "window.ran && Object.keys(window.seen).length > 4", 120)
    seen: dict[str, float] = tab.evaluate("window.seen")
    return seen


def main(paragraphs: int) -> None:
    """Serve the samples and a long page, open each, and print what was measured as Markdown tables."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/reader.db"
        with Library(address) as library:
            ids = {}
            for sample in samples():
                file = ROOT / "samples" / sample.path
                page = load_file(file.name, file.read_bytes(), source="sample")
                if page.html:
                    ids[sample.path] = folded(library, page)
            long = folded(library, Page.from_html(long_page(paragraphs)))
        port = free_port()
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        app = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "READER_LIBRARY": address})
        try:
            if not answers(app, f"http://127.0.0.1:{port}/_stcore/health"):
                sys.exit("The app does not start.")
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=_chromium(), args=list(FLAGS))
                tab = browser.new_page(viewport={"width": 1440, "height": 900})
                _print_cleaners(tab, {name: f"http://localhost:{port}/?notebook={id}" for name, id in ids.items()})
                _print_strip(tab, f"http://localhost:{port}/?notebook={long}")
                browser.close()
        finally:
            app.terminate()
            app.wait(10)


def _print_cleaners(tab: Tab, addresses: dict[str, str]) -> None:
    print("| page | first | consensus | last | cleaners |\n|---|---|---|---|---|")
    firsts, ours = [], []
    for name, address in addresses.items():
        seen = unfold(tab, address)
        firsts.append(min(seen.values()))
        ours.append(seen.get("consensus", float("inf")))
        row = f"| {name} | {firsts[-1]:.0f} ms | {ours[-1]:.0f} ms | {max(seen.values()):.0f} ms | {len(seen)} |"
        print(row, flush=True)
    print(
        f"| all | {statistics.median(firsts):.0f} (longest {max(firsts):.0f}) | "
        f"{statistics.median(ours):.0f} (longest {max(ours):.0f}) | | |"
    )


def _print_strip(tab: Tab, address: str) -> None:
    unfold(tab, address)
    tab.evaluate(_PRESS, ["Votes", "rows"])
    _until(tab, "window.took !== null")
    shown = tab.evaluate("window.took")
    rows = tab.locator(".votes .row:not(.head)").count()
    tab.evaluate(_PRESS, ["Most disputed first", "order"])
    _until(tab, "window.took !== null")
    print(f"\n| rows | Votes shown | Most disputed first |\n|---|---|---|\n| {rows} | {shown:.0f} ms | ", end="")
    print(f"{tab.evaluate('window.took'):.0f} ms |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500)
