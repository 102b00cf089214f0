"""Several threads load and clean pages at the same time, the same and different ones, and each gets its own page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from reader.clean.own import clean_html
from reader.clean.raw import raw_blocks, raw_paths
from reader.load import render
from reader.load.quick import forget_quickly
from reader.load.remembered import Remembered
from reader.model import Page

THREADS, ROUNDS = 8, 12
TOWNS = ("Arden", "Brill", "Corby", "Deal", "Ely", "Frome")  # more than are remembered


def html_of(town: str) -> str:
    lines = "".join(
        f"<p>In {town} the harbour opened again on Monday after {i} days of storms, and the boats of {town} left "
        "within the hour, the town said.</p>"
        for i in range(2, 8)
    )
    return (
        f"<!doctype html><html lang=en><head><title>{town} opens its harbour</title></head><body><ul><li>Home</ul>"
        f"<article><h1>{town} opens its harbour</h1>{lines}</article><footer><p>About {town}</p></footer></body></html>"
    )


def loaded_and_cleaned(html: str) -> tuple[Page, str, tuple[object, ...]]:
    page = Page.from_html(html)
    article = clean_html(page, "fast")
    assert [page.text[block.start : block.end] for block in article.blocks] == page.text.split("\n")
    return page, article.text, raw_blocks(page)


def forget_all() -> None:
    render.forget()
    forget_quickly()


@pytest.fixture(autouse=True)
def turns_are_short() -> Iterator[None]:
    """Threads take turns a thousand times as often as they do by default."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(5e-6)
    yield
    sys.setswitchinterval(usual)


def in_threads(work: Callable[[int], object]) -> None:
    """Run ``work`` in all threads at once, each given its number; raises what any of them raises."""
    together = Barrier(THREADS, timeout=60)

    def begin(thread: int) -> None:
        together.wait()
        work(thread)

    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(begin, thread) for thread in range(THREADS)]:
            done.result()


def test_threads_that_load_and_clean_at_the_same_time_get_their_own_pages() -> None:
    pages = [html_of(town) for town in TOWNS]
    expected = {}
    for html in pages:
        forget_all()
        expected[html] = loaded_and_cleaned(html)
    forget_all()

    def work(thread: int) -> None:
        for number in range(ROUNDS):
            if thread == 0 and number % 4 == 0:
                forget_all()
            shift = thread if number % 2 else 0  # all the same page, then each another
            html = pages[(number + shift) % len(pages)]
            assert loaded_and_cleaned(html) == expected[html]

    in_threads(work)


def test_threads_that_ask_where_the_same_blocks_stand_are_told_the_same() -> None:
    page = Page.from_html(f"<body>{''.join(f'<p>Line {i} of many</p>' for i in range(2_000))}</body>")
    expected = [f"/html/body/p[{i}]" for i in range(1, 2_001)]
    for _ in range(3):
        forget_all()
        render.render(page.html or "")

        def work(_: int) -> None:
            assert raw_paths(page) == expected

        in_threads(work)


def test_what_several_threads_remember_is_never_another_value_nor_more_than_wanted() -> None:
    values: Remembered[str] = Remembered(3)

    def work(thread: int) -> None:
        for number in range(500):
            key = str((number * (thread + 1)) % 7)
            assert values.put(key, f"value of {key}") == f"value of {key}"
            assert values.get(key) in (None, f"value of {key}")
            if number % 100 == 0:
                values.clear()

    in_threads(work)
    assert sum(values.get(str(key)) is not None for key in range(7)) <= 3
    for letter in "abcd":
        values.put(letter, letter)
    assert [values.get(key) for key in "0abcd"] == [None, None, "b", "c", "d"]
