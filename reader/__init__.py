"""Reader: read a news page raw and cleaned, and compare its figures, quotes and events across outlets.

The names below are the whole public interface; each is loaded when first used,
so that ``import reader`` stays fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader._lazy import lazy_names

if TYPE_CHECKING:
    from reader.checks import check, verbatim
    from reader.clean import clean, cleaners
    from reader.compare import compare, same_figures, same_quotes
    from reader.errors import (
        CleanerFailed,
        FetchFailed,
        FetchRefused,
        LibraryError,
        ReaderError,
        TooLarge,
        UnreadablePage,
    )
    from reader.events import find_events
    from reader.extract.dates import find_dates
    from reader.extract.figures import find_figures
    from reader.extract.names import find_names
    from reader.extract.quotes import find_quotes
    from reader.library import Library
    from reader.load import load
    from reader.load.parts import join_pages
    from reader.model import Article, Comparison, Coverage, Figure, Page, Quote, Reading
    from reader.read import read

__version__ = "0.1.0"

#: Where each public name lives.
_HOME = {
    "check": "checks", "verbatim": "checks",
    "clean": "clean", "cleaners": "clean",
    "compare": "compare", "same_figures": "compare", "same_quotes": "compare",
    "CleanerFailed": "errors", "FetchFailed": "errors", "FetchRefused": "errors", "LibraryError": "errors",
    "ReaderError": "errors", "TooLarge": "errors", "UnreadablePage": "errors",
    "find_events": "events",
    "find_dates": "extract.dates", "find_figures": "extract.figures",
    "find_names": "extract.names", "find_quotes": "extract.quotes",
    "Library": "library",
    "join_pages": "load.parts", "load": "load",
    "Article": "model", "Comparison": "model", "Coverage": "model", "Figure": "model",
    "Page": "model", "Quote": "model", "Reading": "model",
    "read": "read",
}  # fmt: skip

__all__ = [
    "Article", "CleanerFailed", "Comparison", "Coverage", "FetchFailed", "FetchRefused", "Figure",
    "Library", "LibraryError", "Page", "Quote", "Reading", "ReaderError", "TooLarge", "UnreadablePage",
    "check", "clean", "cleaners", "compare", "find_dates", "find_events", "find_figures", "find_names",
    "find_quotes", "join_pages", "load", "read", "same_figures", "same_quotes", "verbatim",
]  # fmt: skip


__getattr__ = lazy_names(__name__, _HOME)


def __dir__() -> list[str]:
    return sorted(__all__)
