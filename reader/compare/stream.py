"""Every cleaner on one page at once, in the pool's worker processes: each article as soon as it is there."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader.clean import cleaners
from reader.clean.metadata import Metadata, metadata
from reader.clean.pool import Outcome, Task, cleaner_task, run_in_pool, warm_up
from reader.clean.registry import adapters
from reader.clean.run import OWN_NAMES, article_of_output, described, run_cleaner
from reader.clean.worker import WARM_PAGE
from reader.errors import CleanerFailed
from reader.model import Article, CleanerRun, Page

#: One cleaner's article, or why there is none, with what the run cost.
Step = tuple[str, Article | CleanerFailed, CleanerRun]
#: A small page to load a cleaner's modules with.
_WARM = Page(None, "paste", WARM_PAGE, "Harbour opens")


def stream_cleaners(page: Page, names: Iterable[str] | None = None) -> Iterator[Step]:
    """What each cleaner of ``names`` (default: every installed one) made of ``page``, in the order they finish.

    Cleaners that cannot run at all come first; ours are begun before the others.
    """
    known = cleaners()
    chosen = [name for name, info in known.items() if info.installed] if names is None else list(dict.fromkeys(names))
    tasks: dict[str, Task] = {}
    for name in sorted(chosen, key=lambda name: name not in OWN_NAMES):
        why_not = _cannot_run(page, name)
        if why_not is None:
            tasks[name] = _task(page, name)
        else:
            yield name, why_not, CleanerRun(name, 0.0, error=why_not.sentence)
    if not tasks:
        return
    said = metadata(page)
    for outcome in run_in_pool(tasks):
        article = _article(page, outcome, said)
        error = article.sentence if isinstance(article, CleanerFailed) else None
        yield outcome.name, article, CleanerRun(outcome.name, outcome.seconds, outcome.peak_bytes, error)


def clean_in_worker(page: Mapping[str, Any], name: str) -> dict[str, Any]:
    """One of our own cleaners' article of a page, both as plain values: what a worker process does."""
    return run_cleaner(Page.from_dict(page), name, described_too=False).to_dict()


def start_workers() -> None:
    """Start the pool's workers and load every installed cleaner in each, in the background: for an app's start."""
    tasks = {f"{name} {i}": _task(_WARM, name) for name in OWN_NAMES for i in range(os.cpu_count() or 1)}

    def load() -> None:
        warm_up(wait=True)
        for _ in run_in_pool(tasks):
            pass
        metadata(_WARM)

    threading.Thread(target=load, name="reader-start-workers", daemon=True).start()


def _cannot_run(page: Page, name: str) -> CleanerFailed | None:
    adapter = adapters().get(name)
    if name in OWN_NAMES:
        return None
    if adapter is None:
        known = ", ".join(cleaners())
        return CleanerFailed(f"There is no cleaner called {name!r}.", next_step=f"Choose one of {known}.")
    if adapter.find_version(adapter.package) is None:
        return CleanerFailed(f"{name} is not installed.", next_step=f"Install it with: {adapter.install}")
    if page.html is None:
        return CleanerFailed(
            f"{name} needs a page with HTML, and this one is plain text.", next_step="Upload the saved page."
        )
    return None


def _task(page: Page, name: str) -> Task:
    if name not in OWN_NAMES:
        return cleaner_task(name, page.html, page.url)
    warm = Task("reader.compare.stream:clean_in_worker", (_WARM.to_dict(), name))
    return Task("reader.compare.stream:clean_in_worker", (page.to_dict(), name), warm)


def _article(page: Page, outcome: Outcome, said: Metadata) -> Article | CleanerFailed:
    if isinstance(outcome.result, CleanerFailed):
        return outcome.result
    try:
        if outcome.name in OWN_NAMES:
            found = Article.from_dict(outcome.result)
        else:
            found = article_of_output(page, outcome.result, outcome.name)
    except CleanerFailed as error:
        return error
    return described(found, said)
