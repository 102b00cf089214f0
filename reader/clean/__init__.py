"""From a page to its article: our own cleaners, and a dozen third-party ones beside them.

``reader.clean`` is both this room and the function :func:`clean`.
"""

from __future__ import annotations

from typing import Any

from reader._lazy import make_callable
from reader.arguments import check_page
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
    check_page(page, "clean")
    _check_options(cleaner, options)
    if cleaner == ALONE or cleaner not in cleaners():
        return run_cleaner(page, cleaner, options)
    result = next(iter(run_in_pool({cleaner: cleaning_task(page, cleaner, options)}))).result
    if isinstance(result, CleanerFailed):
        raise result
    return Article.from_dict(result)


def _check_options(cleaner: str, options: dict[str, Any]) -> None:
    """Raise ``TypeError`` for an option the cleaner does not take, ``ValueError`` for a balance that is none."""
    if not isinstance(cleaner, str):
        raise TypeError(f"cleaner is a name, such as 'consensus', not {cleaner!r:.60}.")
    known = cleaners().get(cleaner)
    for name in options if known else ():
        if known and name not in known.options:
            takes = f"it takes {', '.join(known.options)}" if known.options else "it takes none"
            raise TypeError(f"{cleaner} takes no option {name!r}: {takes}.")
    balance = options.get("balance", 0.5)
    if not isinstance(balance, int | float) or not 0 <= balance <= 1:
        raise ValueError(f"balance goes from 0 (precision) to 1 (recall); {balance!r:.60} does not.")


make_callable(clean)
