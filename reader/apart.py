"""The conductor's steps in a worker process: what a page does there can be ended, and holds nobody else up.

Cleaning runs third-party code on the open web's pages, and extraction runs patterns over whatever text that
gives. Both are ended after ten seconds or a gibibyte (``reader.clean.pool``), and the app's own process stays free
for the people who read.
"""

from __future__ import annotations

import os
import threading
from typing import Any

from reader.clean.pool import Task, run_in_pool, shared_pool
from reader.clean.worker import WARM_PAGE
from reader.errors import CleanerFailed
from reader.model import Article, Page, Reading

_FINDING = "Looking for figures, quotes and dates"


def clean_apart(page: Page, cleaner: str, balance: float = 0.5) -> Article:
    """As ``reader.clean``, in a worker. Raises ``CleanerFailed``, for one that had to be ended too."""
    return Article.from_dict(_done(cleaner, _cleaning(page, cleaner, balance)))


def analyse_apart(page: Page, article: Article) -> Reading:
    """As ``reader.read.analyse``, in a worker. Raises ``CleanerFailed`` where it had to be ended."""
    found = _done(_FINDING, Task("reader.apart:findings", (article.to_dict(),)))
    return Reading.from_dict({**found, "page": page.to_dict(), "article": article.to_dict()})


def warm_up() -> threading.Thread:
    """Have every worker load what a first page needs, in a thread of its own; returns at once."""
    page = Page(url=None, source="paste", html=WARM_PAGE, text="Harbour opens")

    def load() -> None:
        size = shared_pool(os.getpid()).size
        for _ in run_in_pool({str(number): _cleaning(page, "consensus", 0.5) for number in range(size)}, wall_s=60):
            continue

    thread = threading.Thread(target=load, name="reader-warm-up", daemon=True)
    thread.start()
    return thread


def _cleaning(page: Page, cleaner: str, balance: float) -> Task:
    small = {"url": None, "source": "paste", "html": WARM_PAGE, "text": "Harbour opens"}
    warm = Task("reader.apart:cleaned_and_read", (small, "consensus"))
    return Task("reader.apart:cleaned", (page.to_dict(), cleaner, balance), warm)


def _done(name: str, task: Task) -> dict[str, Any]:
    result = next(iter(run_in_pool({name: task}))).result
    if isinstance(result, CleanerFailed):
        raise result
    return result


def cleaned(page: dict[str, Any], cleaner: str, balance: float) -> dict[str, Any]:
    """The task of :func:`clean_apart`."""
    from reader.clean import clean

    options = {"balance": balance} if balance != 0.5 else {}
    return clean(Page.from_dict(page), cleaner=cleaner, **options).to_dict()


def findings(article: dict[str, Any]) -> dict[str, Any]:
    """The task of :func:`analyse_apart`: all that a ``Reading`` has beside its page and article."""
    from reader.read import analyse

    kept = Article.from_dict(article)
    found = analyse(Page(url=None, source="paste", html=None, text=kept.text), kept).to_dict()
    return {name: value for name, value in found.items() if name not in ("page", "article")}


def cleaned_and_read(page: dict[str, Any], cleaner: str) -> None:
    """A small page through everything, to load it all."""
    from reader.read import read

    read(Page.from_dict(page), cleaner=cleaner)
