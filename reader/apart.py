"""The conductor's steps in a worker process: what a page does there can be ended, and holds nobody else up.

Cleaning runs third-party code on the open web's pages, and extraction runs patterns over whatever text that
gives. Both are ended after ten seconds or a gibibyte (``reader.clean.pool``), and the app's own process stays free
for the people who read.
"""

from __future__ import annotations

import threading
from datetime import datetime
from typing import Any

from reader.clean import pool
from reader.clean.pool import Task, own_task, run_in_pool
from reader.clean.registry import OWN
from reader.clean.worker import WARM_PAGE
from reader.errors import CleanerFailed
from reader.model import Article, Page, Reading

OWN_NAMES = tuple(info.name for info in OWN)
_WARM = Page(None, "paste", WARM_PAGE, "Harbour opens")
_FINDING = "Looking for figures, quotes and dates"


def clean_apart(page: Page, cleaner: str, balance: float = 0.5) -> Article:
    """As ``reader.clean``, in a worker. Raises ``CleanerFailed``, for one that had to be ended too."""
    return Article.from_dict(_done(cleaner, _cleaning(page, cleaner, balance)))


def analyse_apart(page: Page, article: Article) -> Reading:
    """As ``reader.read.analyse``, in a worker. Raises ``CleanerFailed`` where it had to be ended."""
    found = _done(_FINDING, Task("reader.apart:findings", (article.to_dict(),)))
    return Reading.from_dict({**found, "page": page.to_dict(), "article": article.to_dict()})


def read_apart(page: Page, cleaner: str = "consensus", published: datetime | None = None) -> Reading:
    """As ``reader.read`` on a loaded page, in a worker: what hangs ends as ``CleanerFailed`` after ten seconds."""
    article = clean_apart(page, cleaner)
    if published is not None:
        from reader.read import with_published

        article = with_published(article, published)
    return analyse_apart(page, article)


def warm_up() -> threading.Thread:
    """Have every worker load all that pages need, what a first page needs first; returns at once with the thread."""
    first = {"a first page": _cleaning(_WARM, "consensus", 0.5), **{name: own_task(_WARM, name) for name in OWN_NAMES}}
    thread = threading.Thread(target=pool.warm_up, args=(first,), kwargs={"wait": True}, name="reader-start-workers")
    thread.daemon = True
    thread.start()
    return thread


def _cleaning(page: Page, cleaner: str, balance: float) -> Task:
    warm = Task("reader.apart:cleaned_and_read", (_WARM.to_dict(), "consensus"))
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
