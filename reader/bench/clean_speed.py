"""CPU time a page of our cleaners and of trafilatura, like for like: the text alone, with title, authors and date, and
with loading.

A few pages at a time are given to all in turn, so that what else the machine does weighs on all alike, and each does a
few in a row, as in bulk work.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from reader.bench.table import print_table
from reader.clean.run import run_cleaner
from reader.errors import ReaderError
from reader.load.build import page_from_html
from reader.load.quick import forget_quickly
from reader.load.render import forget
from reader.model import Article

#: Pages that a cleaner does in a row.
BATCH = 10
#: What the others are held against.
YARDSTICK = "trafilatura"
#: What is timed: the text of a loaded page; with metadata; and the text of mark-up that has to be loaded first.
WAYS = ("text", "described", "loaded")


def print_speed(pages: Sequence[tuple[str, str | None]]) -> None:
    """Print milliseconds of CPU a page from mark-up to article, for ``pages`` given as mark-up and address."""
    used = cpu_of(pages)
    used[YARDSTICK, "loaded"] = used[YARDSTICK, "text"]  # it takes mark-up as it is
    rows = []
    for name in ("fast", "consensus", YARDSTICK):
        row = [name]
        for what in WAYS:
            row.append(f"{1000 * used[name, what] / max(1, len(pages)):.1f}")
            row.append(f"{used[YARDSTICK, what] / max(1e-9, used[name, what]):.2f}")
        rows.append(row)
    loading = 1000 * used["load", ""] / max(1, len(pages))
    title = f"CPU on {len(pages)} pages, each as many times as fast as {YARDSTICK}; loading one takes {loading:.1f} ms"
    print_table(title, ("cleaner", "text, ms", "times", "with metadata, ms", "times", "and loading, ms", "times"), rows)


def cpu_of(pages: Sequence[tuple[str, str | None]]) -> dict[tuple[str, str], float]:
    """Seconds of CPU over all ``pages`` by cleaner and which of :data:`WAYS` was timed; ``("load", "")`` is loading.

    What is loaded once in a process (models, tables, patterns) is loaded before, by the first page.
    """
    used: dict[tuple[str, str], float] = defaultdict(float)
    _time(pages[:1], defaultdict(float))
    for first in range(0, len(pages), BATCH):
        _time(pages[first : first + BATCH], used)
    return used


def _time(pages: Sequence[tuple[str, str | None]], used: dict[tuple[str, str], float]) -> None:
    tasks = [_tasks(html, url) for html, url in pages]
    for task in next((runs for runs in tasks if runs), ()):
        for runs in tasks:
            forget()
            forget_quickly()
            began = time.process_time()
            with suppress(ReaderError):  # a page without an article costs what it costs
                runs.get(task, int)()
            used[task] += time.process_time() - began


def _tasks(html: str, url: str | None) -> dict[tuple[str, str], Callable[[], object]]:
    """What is timed of one page. All cleaners are given what loading made of it: the same decoded text."""
    import trafilatura

    try:
        page = page_from_html(html, url)
    except ReaderError:
        return {}
    return {
        (YARDSTICK, "text"): partial(trafilatura.extract, page.html, url=url, include_comments=False),
        (YARDSTICK, "described"): partial(
            trafilatura.bare_extraction, page.html, url=url, include_comments=False, with_metadata=True
        ),
        ("load", ""): partial(page_from_html, html, url),
        ("fast", "text"): partial(run_cleaner, page, "fast", described_too=False),
        ("fast", "described"): partial(run_cleaner, page, "fast"),
        ("consensus", "text"): partial(run_cleaner, page, "consensus", described_too=False),
        ("consensus", "described"): partial(run_cleaner, page, "consensus"),
        ("fast", "loaded"): partial(_loaded_and_cleaned, html, url, "fast"),
        ("consensus", "loaded"): partial(_loaded_and_cleaned, html, url, "consensus"),
    }


def _loaded_and_cleaned(html: str, url: str | None, name: str) -> Article:
    return run_cleaner(page_from_html(html, url), name, described_too=False)
