"""From a page to its article: our own cleaners, and a dozen third-party ones beside them.

``reader.clean`` is both this room and the function :func:`clean`.
"""

from __future__ import annotations

from typing import Any

from reader._lazy import make_callable
from reader.clean.pool import cleaning_task, run_in_pool
from reader.clean.registry import cleaners
from reader.clean.run import ALONE, run_cleaner, run_cleaners
from reader.errors import CleanerFailed
from reader.model import Article, Page

__all__ = ["clean", "cleaners", "run_cleaners"]


def clean(page: Page, cleaner: str = "consensus", **options: Any) -> Article:
    """The article that ``cleaner`` finds on ``page``: headline first, then its paragraphs.

    ``cleaners()`` lists the names and what ``options`` each takes; ``balance`` of our own
    cleaners goes from 0 (precision) to 1 (recall). Raises ``CleanerFailed`` where the
    cleaner is unknown or missing, fails, or finds no article.

    Whatever has third-party code in it, the consensus too, runs in a worker process and is ended after ten seconds
    or a gibibyte; ``fast`` has none and runs here.
    """
    if cleaner == ALONE or cleaner not in cleaners():
        return run_cleaner(page, cleaner, options)
    result = next(iter(run_in_pool({cleaner: cleaning_task(page, cleaner, options)}))).result
    if isinstance(result, CleanerFailed):
        raise result
    return Article.from_dict(result)


make_callable(clean)
