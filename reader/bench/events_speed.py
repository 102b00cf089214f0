"""What stories and events cost: seconds by the clock and of all cores together, and the most memory Python held."""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from reader.bench.events_data import ecb, filed
from reader.events import find_events
from reader.events.stories import story_groups
from reader.model import Article, Paragraph


def speed_rows(folder: Path) -> list[tuple[object, ...]]:
    """Fifty articles, a thousand shared out among processes and by one alone, and ten thousand grouped only."""
    news = [item.article for item in filed(folder, "newscluster")]
    articles = [*news, *(item.article for item in ecb(folder))]
    thousand = articles[:1000]
    find_events(articles[:3])
    return [
        _row("50 news articles: stories, events, cells", lambda: find_events(news[:50]), 1),
        _row("1,000 articles: stories, events, cells", lambda: find_events(thousand), 5),
        _row("the same, by one process", lambda: find_events(thousand, processes=1), 5),
        _row("10,000 articles grouped", lambda: story_groups(_many(articles, 10_000)), 30),
    ]


def _row(task: str, run: Callable[[], object], goal: int) -> tuple[object, ...]:
    start, busy = time.perf_counter(), _busy()
    run()
    seconds, busy = time.perf_counter() - start, _busy() - busy
    tracemalloc.start()
    run()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return task, seconds, busy, f"< {goal} s", round(peak / 1e6)


def _busy() -> float:
    """Seconds of processor time of this process and of those it started and saw end."""
    return sum(os.times()[:4])


def _many(articles: list[Article], wanted: int) -> list[Article]:
    """As many articles as wanted: the given ones, then retellings of them with other paragraphs, by a fixed seed.

    A retelling keeps most paragraphs of one article and has one of another.
    """
    chance = Random(6)
    made = list(articles)
    while len(made) < wanted:
        told, other = chance.sample(articles, 2)
        parts = [told.text_of(p) for p in told.paragraphs if chance.random() < 0.7]
        parts.insert(len(parts) // 2, other.text_of(chance.choice(other.paragraphs)))
        text = "\n\n".join(parts)
        made.append(replace(told, text=text, paragraphs=(Paragraph(0, len(text)),)))
    return made
