"""Work that goes on beside the page: its results are shown as they come, and the page answers meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

import streamlit as st

from reader.clean import cleaners
from reader.compare.stream import Compared, compared
from reader.model import Comparison, Page

Step = TypeVar("Step")
_MOST_JOBS = 32


class Look(NamedTuple, Generic[Step]):
    """What a job had at one moment."""

    #: Its last step, or None before the first.
    latest: Step | None
    #: Whether no further step will come.
    done: bool


class Job(Generic[Step]):
    """An iterator run to its end in a thread; the last step is there for whoever looks."""

    def __init__(self, steps: Iterator[Step]) -> None:
        self.latest: Step | None = None
        self.done = False
        self.error: Exception | None = None
        self._stopped = False
        self._changed = threading.Condition()
        threading.Thread(target=self._run, args=(steps,), name="reader-job", daemon=True).start()

    def wait(self, seconds: float) -> Look[Step]:
        """The latest step, after at most ``seconds`` or as soon as it is the last. Raises what the work raised."""
        with self._changed:
            self._changed.wait_for(lambda: self.done, seconds)
            if self.error is not None:
                raise self.error
            return Look(self.latest, self.done)

    def stop(self) -> None:
        """Take no further step."""
        self._stopped = True

    def _run(self, steps: Iterator[Step]) -> None:
        try:
            for step in steps:
                with self._changed:
                    self.latest = step
                    self._changed.notify_all()
                if self._stopped:
                    break
        except Exception as error:  # kept for whoever waits
            self.error = error
        finally:
            with self._changed:
                self.done = True
                self._changed.notify_all()


@st.cache_resource(show_spinner=False)
def _comparisons() -> tuple[dict[str, Job[Compared]], threading.Lock]:
    return {}, threading.Lock()


def comparison_job(key: str, page: Page) -> Job[Compared]:
    """Every installed cleaner on ``page``, begun once for all who look at it; ``key`` is the page's hash."""
    jobs, lock = _comparisons()
    with lock:
        job = jobs.pop(key, None)
        if job is None or job.error is not None:
            job = Job(compared(page))
        jobs[key] = job  # the last one asked for is forgotten last
        while len(jobs) > _MOST_JOBS:
            jobs.pop(next(iter(jobs)))
    return job


def known_comparison(key: str) -> Comparison | None:
    """The comparison of all cleaners where it has been made already, else None; ``key`` is the page's hash."""
    jobs, lock = _comparisons()
    with lock:
        job = jobs.get(key)
    return job.latest.comparison if job is not None and job.done and job.latest else None


def in_order(comparison: Comparison) -> Comparison:
    """The same with its cleaners in the order people know them: ours first, not as they were done."""
    articles = {name: comparison.articles[name] for name in cleaners() if name in comparison.articles}
    runs = {name: comparison.runs[name] for name in cleaners() if name in comparison.runs}
    return replace(comparison, articles=articles, runs=runs)
