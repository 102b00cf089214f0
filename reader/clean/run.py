"""Running one cleaner or many on a page."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader.clean.metadata import Metadata, metadata
from reader.clean.registry import OWN, adapters, cleaners
from reader.errors import CleanerFailed
from reader.model import Article, CleanerRun, Page

OWN_NAMES = frozenset(info.name for info in OWN)
#: The cleaner that runs no third-party code.
ALONE = "fast"


def run_cleaner(
    page: Page, name: str, options: Mapping[str, Any] | None = None, *, described_too: bool = True
) -> Article:
    """The article one cleaner finds, with the page's metadata if wanted. Raises ``CleanerFailed``."""
    article = _undescribed(page, name, options or {})
    return described(article, metadata(page, quick=name == ALONE)) if described_too else article


def described(article: Article, said: Metadata) -> Article:
    """``article`` with what the page says of itself: authors, publish time, outlet, language.

    Authors that only who knows the headline sees, the article has already.
    """
    return dataclasses.replace(
        article,
        title=article.title or said.title,
        authors=said.authors or article.authors,
        published=said.published,
        outlet=said.outlet,
        language=said.language,
        notes=(*article.notes, *said.notes),
    )


def cleaned_in_worker(page: dict[str, Any], name: str, options: dict[str, Any]) -> dict[str, Any]:
    """As :func:`run_cleaner`, in plain values: the task of ``reader.clean.pool.cleaning_task``."""
    return run_cleaner(Page.from_dict(page), name, options).to_dict()


def own_in_worker(page: dict[str, Any], name: str) -> dict[str, Any]:
    """The article of one of our own cleaners, without metadata: the task of ``reader.clean.pool.own_task``."""
    return run_cleaner(Page.from_dict(page), name, described_too=False).to_dict()


def _undescribed(page: Page, name: str, options: Mapping[str, Any]) -> Article:
    if name in OWN_NAMES:
        return _own(page, name, float(options.get("balance", 0.5)))
    if page.html is None:
        raise CleanerFailed(
            f"{name} needs a page with HTML, and this one is plain text.", next_step="Choose consensus."
        )
    return article_of_output(page, paragraphs_of(page, name, options), name)


def _own(page: Page, name: str, balance: float) -> Article:
    if page.html is None:
        from reader.clean.plain_article import clean_plain

        return clean_plain(page, name, balance)
    from reader.clean.own import clean_html

    return clean_html(page, name, balance)


def article_of_output(page: Page, paragraphs: list[str], name: str) -> Article:
    """The article of a third-party cleaner's paragraphs. Raises ``CleanerFailed`` where there are none."""
    from reader.clean.assemble import article_of_output as assemble

    if not paragraphs:
        raise CleanerFailed(f"{name} found no article on this page.")
    return assemble(page, paragraphs, name)


def paragraphs_of(page: Page, name: str, options: Mapping[str, Any]) -> list[str]:
    """A third-party cleaner's paragraphs, run in this process. Raises ``CleanerFailed``."""
    adapter = adapters().get(name)
    if adapter is None:
        known = ", ".join(cleaners())
        raise CleanerFailed(f"There is no cleaner called {name!r}.", next_step=f"Choose one of {known}.")
    if adapter.find_version(adapter.package) is None:
        raise CleanerFailed(f"{name} is not installed.", next_step=f"Install it with: {adapter.install}")
    try:
        return adapter.extract(page.html or "", page.url, options)
    except CleanerFailed:
        raise
    except Exception as error:  # third-party code on the open web's pages: anything can be raised
        raise CleanerFailed(f"{name} stopped with an error: {type(error).__name__}.") from error


def run_cleaners(
    page: Page, names: Iterable[str] | None = None
) -> Iterator[tuple[str, Article | CleanerFailed, CleanerRun]]:
    """Every cleaner's article, or why there is none, with what the run cost: each as soon as it is done.

    ``names`` are cleaners to run; every installed one when not given.
    """
    chosen = list(names) if names is not None else [n for n, info in cleaners().items() if info.installed]
    said = metadata(page)
    for name in chosen:
        began = time.perf_counter()
        outcome: Article | CleanerFailed
        try:
            outcome = described(_undescribed(page, name, {}), said)
        except CleanerFailed as error:
            outcome = error
        seconds = time.perf_counter() - began
        error_said = outcome.sentence if isinstance(outcome, CleanerFailed) else None
        yield name, outcome, CleanerRun(name=name, seconds=seconds, error=error_said)
