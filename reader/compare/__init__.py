"""Comparison: what many cleaners made of a page, and the same quote or figure across articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader._lazy import lazy_names, make_callable
from reader.arguments import check_page, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.compare.figures import same_figures
    from reader.compare.quotes import same_quotes
    from reader.model import Comparison, Page

__all__ = ["compare", "same_figures", "same_quotes"]

__getattr__ = lazy_names(__name__, {"same_figures": "figures", "same_quotes": "quotes"})


def compare(page: Page, cleaners: Sequence[str] | None = None) -> Comparison:
    """What each cleaner made of ``page``: by default every installed one.

    A cleaner that fails is missing from ``.articles`` and explained in ``.runs``.
    """
    from reader.compare.stream import compare_cleaners

    check_page(page, "compare")
    return compare_cleaners(page, None if cleaners is None else word_list(cleaners, "cleaners")).comparison


make_callable(compare)
