"""What a page does in a worker: its refusals come through by name, and its steps share one budget."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import apart
from reader.clean.pool import Task
from reader.errors import CleanerFailed, TooLarge, UnreadablePage
from reader.events import find_events
from reader.load.given import Given, given_file, given_paste
from reader.load.limits import MAX_BYTES
from reader.read import read
from tests.clean.flood_page import NEWS_PAGE
from tests.events.own_stories import LOOKED_AT, own_story

ROOT = Path(__file__).parents[1]


def nested_archive(depth: int) -> bytes:
    """An MHTML file in an MHTML file, and so on."""
    part = b'Content-Type: multipart/related; boundary="b%d"\r\n\r\n--b%d\r\n'
    return (
        b"MIME-Version: 1.0\r\n"
        + b"".join(part % (n, n) for n in range(depth))
        + b"Content-Type: text/html\r\n\r\n<p>x"
    )


def test_page_is_the_same_as_loaded_here() -> None:
    from reader.load import page_of

    given = Given(NEWS_PAGE.encode(), "text/html", "https://post.example/flood", "url", datetime.now(UTC), ("Said.",))
    assert apart.load_apart(given) == page_of(given)


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        (Given(b"%PDF-1.7"), UnreadablePage, "a PDF"),
        (Given(b""), UnreadablePage, "empty"),
        (given_paste("   "), UnreadablePage, "empty"),
        (Given(nested_archive(2_000)), UnreadablePage, "nests its parts too deep"),
        (
            given_file("many.html", b"<title>x</title>" + b"<br>" * 300_001),
            TooLarge,
            "300,001 tags; only its first part",
        ),
        (Given(b"a" * (MAX_BYTES + 1)), TooLarge, "at most 20 MB"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_refusals_keep_their_kind_and_words(
    given: Given, kind: type[Exception], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_LOADING_S", 100)  # many tags take a busy machine longer than a person waits
    with pytest.raises(kind, match=words):
        apart.load_apart(given)


def test_whole_reading_is_the_same_as_read_here() -> None:
    page = apart.load_apart(given_paste(NEWS_PAGE))
    day = datetime(2024, 3, 5, tzinfo=UTC)
    assert apart.read_apart(page, published=day) == read(page, published=day)


#: Does a worker's first task, what it loads it by before, and prints the modules that the task itself still loads.
FIRST = """
import json, sys
from reader.clean.worker import _function
for function, arguments in json.loads(sys.stdin.read()):
    before = set(sys.modules)
    _function(function)(*arguments)
print(sorted(set(sys.modules) - before))
"""


def refused(tasks: list[Task], task: Task) -> dict[str, str | None]:
    """Keep the task, and answer as a worker does that refuses a page."""
    tasks.append(task)
    return {"refused": "UnreadablePage", "message": "Not read.", "next_step": None}


@pytest.mark.parametrize("cleaner", apart.OWN_NAMES)
@pytest.mark.parametrize("way", [apart.read_apart, apart.plain_reading_apart])
def test_a_first_page_spends_none_of_its_seconds_on_loading_modules(
    way: Callable[[Given, str], object], cleaner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine the first page of a worker took its eight seconds for them, and was given up."""
    tasks: list[Task] = []
    monkeypatch.setattr(apart, "_done", lambda name, task, **limits: refused(tasks, task))
    with pytest.raises(UnreadablePage):
        way(given_paste(NEWS_PAGE), cleaner)
    (task,) = tasks
    assert task.warm is not None
    given = json.dumps([[one.function, list(one.arguments)] for one in (task.warm, task)])
    ended = subprocess.run([sys.executable, "-c", FIRST], input=given, capture_output=True, text=True, cwd=ROOT)
    assert ended.stdout == "[]\n", ended.stderr


def test_events_of_many_articles_are_the_same_as_found_here() -> None:
    articles = [article for name in LOOKED_AT[:3] for article in own_story(name)[0].values()]
    assert apart.events_apart(articles) == find_events(articles)


def test_events_that_take_too_long_are_given_up_with_a_way_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "WALL_S", 0.01)
    monkeypatch.setattr(apart, "_ARTICLE_S", 0.001)
    monkeypatch.setattr(apart, "Task", lambda function, arguments: Task("time:sleep", (30,)))
    with pytest.raises(CleanerFailed, match="Looking for events took longer") as stopped:
        apart.events_apart(list(own_story(LOOKED_AT[0])[0].values()))
    assert stopped.value.next_step == "Try again: the machine may be busy. Or choose fewer articles."


def test_steps_of_one_page_share_their_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_KEPT_BACK_S", 0)
    page = apart.load_apart(given_paste(NEWS_PAGE))
    monkeypatch.setattr(apart, "_cleaning", lambda page, cleaner, balance: Task("time:sleep", (30,)))
    began = time.monotonic()
    with apart.one_page(1.0):
        with pytest.raises(CleanerFailed, match="longer than 1 seconds"):
            apart.clean_apart(page, "consensus")
        with pytest.raises(CleanerFailed, match="took too long before"):
            apart.clean_apart(page, "consensus")
    assert time.monotonic() - began < 8
