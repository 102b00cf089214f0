"""From a page to its article: our own cleaners, and a dozen third-party ones beside them.

``reader.clean`` is both this room and the function :func:`clean`.
"""

from __future__ import annotations

from typing import Any

from reader._lazy import make_callable
from reader.clean.registry import cleaners
from reader.clean.run import run_cleaner, run_cleaners
from reader.model import Article, Page

__all__ = ["clean", "cleaners", "run_cleaners"]


def clean(page: Page, cleaner: str = "consensus", **options: Any) -> Article:
    """The article that ``cleaner`` finds on ``page``: headline first, then its paragraphs.

    ``cleaners()`` lists the names and what ``options`` each takes; ``balance`` of our own
    cleaners goes from 0 (precision) to 1 (recall). Raises ``CleanerFailed`` where the
    cleaner is unknown or missing, fails, or finds no article.
    """
    return run_cleaner(page, cleaner, options)


make_callable(clean)
