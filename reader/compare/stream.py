"""Every cleaner on one page at once, in the pool's worker processes: each article as soon as it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reader.clean import cleaners
from reader.clean.metadata import Metadata
from reader.clean.pool import Outcome, Task, cleaner_task, metadata_task, own_task, run_in_pool
from reader.clean.registry import adapters
from reader.clean.run import OWN_NAMES, article_of_output, described
from reader.errors import CleanerFailed
from reader.model import Article, CleanerRun, Page

#: One cleaner's article, or why there is none, with what the run cost.
Step = tuple[str, Article | CleanerFailed, CleanerRun]
#: The task that asks the page who wrote it, and when.
_DETAILS = "what the page says of itself"


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
    said: Metadata | None = None
    early: list[Outcome] = []
    for outcome in run_in_pool({_DETAILS: metadata_task(page), **tasks}):
        if outcome.name == _DETAILS:
            said = _metadata(outcome.result)
        else:
            early.append(outcome)
        if said is not None:
            yield from (_step(page, one, said) for one in early)
            early = []


def _step(page: Page, outcome: Outcome, said: Metadata) -> Step:
    article = _article(page, outcome, said)
    error = article.sentence if isinstance(article, CleanerFailed) else None
    return outcome.name, article, CleanerRun(outcome.name, outcome.seconds, outcome.peak_bytes, error)


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
    return own_task(page, name) if name in OWN_NAMES else cleaner_task(name, page.html, page.url)


def _metadata(result: Any) -> Metadata:
    """What the page says of itself; nothing, where asking it had to be ended."""
    return Metadata() if isinstance(result, CleanerFailed) else Metadata.from_dict(result)


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
