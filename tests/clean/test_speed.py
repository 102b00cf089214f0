"""The fast cleaner stays fast: held against trafilatura on the same pages, in the same process, by CPU time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

from reader.clean.own import clean_html
from reader.load import load
from reader.load.quick import forget_quickly
from reader.load.render import forget
from reader.model import Page

SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*/*.html"))
#: It is measured at 4.1 to 4.7 times trafilatura's speed; a busy machine must not make this fail.
LEAST_TIMES = 2.0
ROUNDS = 6


def least_s(read: Callable[[Page], object], page: Page) -> float:
    """Least CPU seconds of this thread that reading a page takes, of several times; nothing is remembered between."""
    spent = []
    for _ in range(ROUNDS):
        forget()
        forget_quickly()
        begun = time.thread_time()
        read(page)
        spent.append(time.thread_time() - begun)
    return min(spent)


def test_a_page_is_cleaned_in_half_the_time_that_trafilatura_takes() -> None:
    pages = [load(sample) for sample in SAMPLES]
    ours = sum(least_s(lambda page: clean_html(page, "fast").text, page) for page in pages)
    theirs = sum(least_s(lambda page: trafilatura.extract(page.html), page) for page in pages)
    assert theirs > LEAST_TIMES * ours, f"{1000 * ours:.1f} ms against {1000 * theirs:.1f} ms of trafilatura"
