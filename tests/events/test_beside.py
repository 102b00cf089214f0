"""Stories shared out among processes: the same events, whatever becomes of the other processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.events import article_id, beside, find_events
from reader.events.stories import story_groups
from reader.events.story import story_events
from reader.model import Coverage, Event
from tests.events.own_stories import LOOKED_AT, own_story

ROOT = Path(__file__).parents[2]
ARTICLES = [article for name in LOOKED_AT for article in own_story(name)[0].values()]
IDS = [article_id(article) for article in ARTICLES]
STORIES = story_groups(ARTICLES)


class Apia(tzinfo):
    """A time zone that cannot be pickled."""

    def utcoffset(self, when: datetime | None) -> timedelta:
        return timedelta(hours=13)

    def dst(self, when: datetime | None) -> timedelta:
        return timedelta(0)

    def __reduce__(self) -> str:
        raise TypeError("not this one")


@pytest.fixture(scope="module")
def alone() -> Coverage:
    return find_events(ARTICLES, processes=1)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started; for any articles another one is worth it."""
    processes: list[subprocess.Popen[bytes]] = []
    start = beside._started

    def noted(line: int) -> subprocess.Popen[bytes]:
        processes.append(start(line))
        return processes[-1]

    monkeypatch.setattr(beside, "WORTH", 0)
    monkeypatch.setattr(beside, "_started", noted)
    return processes


def own(members: Sequence[int]) -> list[Event]:
    return story_events(ARTICLES, members, IDS, [article.text for article in ARTICLES])


def test_several_processes_find_what_one_finds(started: list[subprocess.Popen[bytes]], alone: Coverage) -> None:
    assert find_events(ARTICLES, processes=3) == alone
    assert len(started) == 2


def test_no_process_is_left_at_work(started: list[subprocess.Popen[bytes]]) -> None:
    find_events(ARTICLES, processes=2)
    assert [process.returncode is None for process in started] == [False]


def test_another_process_finds_the_events_of_a_story() -> None:
    with beside.company(1) as others:
        others.begin(ARTICLES, IDS, STORIES)
        assert beside._answer(others._others[0]) == {n: own(story) for n, story in enumerate(STORIES)}


def test_what_a_process_had_taken_when_it_died_is_found_here() -> None:
    with beside.company(1) as others:
        others._others[0].kill()
        others.begin(ARTICLES, IDS, STORIES)
        os.read(others._pipe[0], 1)
        assert others.events(own) == [own(story) for story in STORIES]


def test_without_another_process_everything_is_found_here(monkeypatch: pytest.MonkeyPatch, alone: Coverage) -> None:
    monkeypatch.setattr(beside, "WORTH", 0)
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert find_events(ARTICLES, processes=2) == alone


def test_article_in_a_time_zone_of_the_callers_making_is_no_trouble(started: list[subprocess.Popen[bytes]]) -> None:
    articles = [replace(a, published=a.published and a.published.replace(tzinfo=Apia())) for a in ARTICLES]
    assert find_events(articles, processes=2) == find_events(articles, processes=1)


def test_half_a_character_does_not_stop_another_process() -> None:
    strange = [replace(article, text=article.text + " \ud800") for article in ARTICLES]
    with beside.company(1) as others:
        others.begin(strange, IDS, STORIES)
        assert len(beside._answer(others._others[0])) == len(STORIES)


def test_few_articles_are_no_work_for_another_process() -> None:
    assert beside.wanted(sum(len(article.text) for article in ARTICLES), None) == 0
    assert beside.wanted(beside.WORTH, 3) == 2
    assert beside.wanted(beside.WORTH, 1) == 0


def test_script_without_main_guard_and_with_threads_gets_its_events(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import threading, reader\n"
        "from reader.events import beside\n"
        "from tests.events.test_beside import ARTICLES\n"
        "print('once')\n"
        "beside.WORTH, stop = 0, threading.Event()\n"
        "threading.Thread(target=stop.wait, daemon=True).start()\n"
        "print(reader.find_events(ARTICLES, processes=2) == reader.find_events(ARTICLES, processes=1))\n"
    )
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, env={"PYTHONPATH": str(ROOT)})
    assert ran.stdout.split() == ["once", "True"], ran.stderr


@given(st.lists(st.integers(0, 100_000), max_size=600))
def test_every_story_is_in_one_batch_that_a_byte_can_number(sizes: list[int]) -> None:
    batches = beside._batches([[i] for i in range(len(sizes))], sizes)
    assert sorted(number for batch in batches for number in batch) == list(range(len(sizes)))
    assert len(batches) < beside.END
