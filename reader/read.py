"""The conductor: one page through load, clean, extract and check.

The app, the command line, bulk runs and the benchmarks all call :func:`read`.
"""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from os import PathLike

from reader._lazy import make_callable
from reader.arguments import check_moment
from reader.model import Article, Page, Reading


def read(
    source: str | bytes | PathLike[str] | Page,
    *,
    cleaner: str = "consensus",
    published: datetime | None = None,
    content_type: str | None = None,
) -> Reading:
    """Load (unless it is a ``Page`` already), clean, extract and check one page.

    ``published`` overrides what the page says of its own publish time. Raises
    ``FetchRefused``, ``FetchFailed``, ``UnreadablePage``, ``TooLarge`` or ``CleanerFailed``.
    """
    from reader.clean import clean
    from reader.load import load

    check_moment(published, "published")
    page = source if isinstance(source, Page) else load(source, content_type=content_type)
    article = clean(page, cleaner=cleaner)
    if published is not None:
        article = with_published(article, published)
    return analyse(page, article)


def with_published(article: Article, published: datetime | None, how: str = "set by the reader") -> Article:
    """``article`` with another publish time, and a note of how it is known; UTC where it says no offset."""
    if published is not None and published.tzinfo is None:
        published = published.replace(tzinfo=UTC)
    notes = tuple(note for note in article.notes if not note.startswith("Published: "))
    said = f"Published: {how}" if published else "Published: unknown"
    return dataclasses.replace(article, published=published, notes=(*notes, said))


def analyse(page: Page, article: Article) -> Reading:
    """Everything the extractors and checks find in ``article``."""
    from reader.checks import check
    from reader.extract.dates import find_dates
    from reader.extract.figures import find_figures
    from reader.extract.names import find_names
    from reader.extract.quotes import find_quotes

    article = with_language_said(article)
    figures = tuple(find_figures(article.text, published=article.published))
    return Reading(
        page=page,
        article=article,
        figures=figures,
        quotes=tuple(find_quotes(article.text)),
        dates=tuple(find_dates(article.text, published=article.published)),
        names=tuple(find_names(article.text)),
        checks=tuple(check(article, figures)),
    )


def with_language_said(article: Article) -> Article:
    """``article`` with a note where it is not English, since everything in it is found by rules for English."""
    from reader.clean.language import other_language

    language = other_language(article.language)
    if language is None or any(note.startswith("Language: ") for note in article.notes):
        return article
    note = f"Language: {language}. Quotes, figures, dates and checks are found by rules for English"
    return dataclasses.replace(article, notes=(*article.notes, note))


def people_quoted(reading: Reading) -> set[str]:
    """The full names of those whom an article quotes: what the library finds it by."""
    return {quote.person for quote in reading.quotes if quote.person}


make_callable(read)
