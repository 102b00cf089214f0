"""The app itself with payloads in everything it keeps: a library of hostile pages, visited and pressed in Chromium."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.bench.browser import asked_for, chromium
from reader.bench.served import served
from reader.bench.xss_pages import payload_page
from reader.bench.xss_views import Judged
from reader.errors import ReaderError

#: Pages the app is shown, each with as many payloads as there are to spread.
PAGES = 24
_VIEWS = ("Votes", "Differences", "Agreement", "Rendered", "Source")
_TRAPS = (
    "window.ran = []; for (const n of ['alert', 'confirm', 'prompt', 'print']) window[n] = () => window.ran.push(n)"
)
#: Links that would run something; those to other programs ("xss:xss" in a note) ask the person first.
_HOSTILE_LINKS = """() => [...document.querySelectorAll("a[href], area[href], form[action]")]
    .map((it) => it.href || it.action).filter((it) => /^(javascript|vbscript|data:(?!text\\/csv))/i.test(it))"""


def judge_app(payloads: Sequence[str], pages: int = PAGES) -> Judged:
    """Hostile pages saved with payloads as title, authors, outlet, tags and notes, opened one after the other."""
    found: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/reader.db"
        ids = _filled(address, payloads, pages)
        log = Path(folder) / "net.json"
        with served(address) as (port, _):
            home = f"http://localhost:{port}"
            with chromium(log) as browser:
                tab = browser.new_page(viewport={"width": 1440, "height": 900})
                tab.add_init_script(f"localStorage.setItem('reader-tour', 'done'); {_TRAPS}")
                tab.on("dialog", lambda dialog: found.append(("dialog", dialog.message)))
                tab.on("popup", lambda popup: found.append(("pop-up", popup.url)))
                for id_ in ids:
                    found += _visited(tab, f"{home}/?notebook={id_}")
                found += _visited(tab, f"{home}/library")
            requests, names = asked_for(log)
        found += [("request", url) for url in requests if not url.startswith((f"{home}/", home.replace("http", "ws")))]
        found += [("name looked up", name) for name in names if "localhost" not in name and "127.0.0.1" not in name]
    return Judged("the app itself", len(ids), found)


def _filled(address: str, payloads: Sequence[str], pages: int) -> list[str]:
    """A library with hostile pages; the ids of their notebooks."""
    from reader.clean.run import run_cleaner
    from reader.library import Library
    from reader.library.notebooks import add_cell, new_notebook
    from reader.model import Page

    ids = []
    with Library(address) as library:
        for number in range(min(pages, len(payloads))):
            some = [text for text in payloads[number::pages] if text.strip()][:200]
            if not some:
                continue
            body = "".join(payload_page(payload) for payload in some[:40])
            try:
                page = dataclasses.replace(Page.from_html(body), url=f"https://paper.example/{some[0]}")
                article = run_cleaner(page, "fast")
            except ReaderError:
                continue
            hostile = dataclasses.replace(article, title=some[0], authors=tuple(some[:5]), outlet=some[-1])
            saved = library.save(page, hostile, tags=some[:5], people=some[:5])
            notebook = new_notebook(some[0], [saved.id])
            notebook = add_cell(notebook, "note", None, "\n\n".join(some))
            library.save_notebook(notebook)
            ids.append(notebook.id)
    return ids


def _visited(tab: Any, address: str) -> Iterator[tuple[str, str]]:
    """What ran and what leads elsewhere than to the web on the page at ``address``, every view of it opened."""
    tab.goto(address)
    tab.wait_for_timeout(2500)
    for view in _VIEWS:
        for button in tab.get_by_role("radio", name=view, exact=True).all():
            if button.is_visible():
                button.click()
                tab.wait_for_timeout(500)
    for cell in tab.locator('[class*="st-key-cell"]').all():
        cell.scroll_into_view_if_needed()
    tab.wait_for_timeout(300)
    yield from (("ran", name) for name in tab.evaluate("window.ran ?? []"))
    yield from (("address", link[:100]) for link in tab.evaluate(_HOSTILE_LINKS))
