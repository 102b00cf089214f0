"""What a comparison computes in the pool's workers, so that the app's process stays free for the people who read.

Each function here is a task: plain values in, plain values out. Those that make them stand first.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from reader.clean.pool import Task, cleaner_task, own_task
from reader.clean.registry import OWN
from reader.compare.carried import carried_article, carried_blocks
from reader.model import Article, Page

OWN_NAMES = frozenset(info.name for info in OWN)


def blocks_task(page: Page) -> Task:
    """The task that gives the raw blocks of ``page``, as ``carried_blocks``."""
    return Task("reader.compare.tasks:raw", (page.to_dict(),))


def article_task(page: Page, name: str) -> Task:
    """The task that gives what the cleaner ``name`` makes of ``page``: see :func:`own` and :func:`third`."""
    if name in OWN_NAMES:
        return dataclasses.replace(own_task(page, name), function="reader.compare.tasks:own")
    warm = cleaner_task(name, None, None).warm
    return Task("reader.compare.tasks:third", (page.to_dict(), name), warm)


def matters_task(reference: Article) -> Task:
    """The task that gives the figures and quotes by which losses are measured: see :func:`matters`."""
    published = reference.published.isoformat() if reference.published else None
    return Task("reader.compare.tasks:matters", (reference.text, published))


def measure_task(text: str, others: Mapping[str, str], reference: str | None) -> Task:
    """The task that measures an article's ``text`` against those of others: see :func:`measured`."""
    return Task("reader.compare.tasks:measured", (text, dict(others), reference))


def raw(page: dict[str, Any]) -> dict[str, Any]:
    """Every raw block of ``page``, none kept."""
    from reader.clean.raw import raw_blocks

    return carried_blocks(raw_blocks(Page.from_dict(page)))


def own(page: dict[str, Any], name: str) -> dict[str, Any]:
    """The ``article`` of one of our own cleaners, without metadata."""
    from reader.clean.raw import raw_paths
    from reader.clean.run import run_cleaner

    given = Page.from_dict(page)
    return {"article": carried_article(run_cleaner(given, name, described_too=False), raw_paths(given))}


def third(page: dict[str, Any], name: str) -> dict[str, Any]:
    """The ``article`` of a third-party cleaner, mapped to the page's blocks; what the cleaner alone cost."""
    from reader.clean.raw import raw_paths
    from reader.clean.run import article_of_output
    from reader.clean.worker import clean, measured_work

    given = Page.from_dict(page)
    paragraphs, seconds, peak_bytes = measured_work(lambda: clean(name, given.html or "", given.url, {}))
    article = article_of_output(given, paragraphs, name)
    return {"article": carried_article(article, raw_paths(given)), "seconds": seconds, "peak_bytes": peak_bytes}


def matters(text: str, published: str | None) -> dict[str, Any]:
    """The ``figures`` and ``quotes`` of a text that a cleaner can lose."""
    from reader.compare.damage import what_matters

    figures, quotes = what_matters(text, datetime.fromisoformat(published) if published else None)
    return {"figures": [figure.to_dict() for figure in figures], "quotes": [quote.to_dict() for quote in quotes]}


def measured(text: str, others: Mapping[str, str], reference: str | None) -> dict[str, Any]:
    """How ``alike`` the text is with each of ``others``, and which words of the ``reference`` it ``has``."""
    from reader.compare.cleaners import text_similarity
    from reader.compare.damage import words_there

    return {
        "alike": {name: round(text_similarity(text, other), 4) for name, other in others.items()},
        "has": words_there(reference, text) if reference is not None else None,
    }
