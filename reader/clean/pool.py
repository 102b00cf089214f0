"""Third-party cleaners in worker processes that can be killed, shared by every session.

How a cleaner runs a page through it::

    tasks = {name: cleaner_task(name, page.html, page.url) for name in names}
    for name, result, seconds, peak_bytes in run_in_pool(tasks):
        ...  # result: list of paragraphs, or the CleanerFailed that says why there are none

Each outcome comes as soon as its cleaner is done. There are as many workers as this process may use
cores, whoever asks; they stay alive between pages, since a cleaner's modules take a second or two to load.
A worker that takes over 10 s or 1 GiB is killed and replaced. A task that is slow gives its place to
the next one after :data:`SLOW_S`, so one strange page does not hold up other people's.

Workers are started as ``python -m reader.clean.worker``: no fork of a process with threads, nothing of
the main script is imported again, and no ``if __name__ == "__main__"`` is needed. Any function that can
be named as ``"module:function"`` and takes and gives plain JSON values can be a :class:`Task`.
"""

from __future__ import annotations

import atexit
import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from reader.clean.worker import WARM_PAGE, WARM_TEXT
from reader.clean.worker_process import WorkerProcess, WorkerStopped
from reader.cores import usable_cores
from reader.errors import CleanerFailed
from reader.model import Page

#: Limits of one cleaner on one page.
WALL_S = 10.0
MEMORY_BYTES = 1 << 30
#: Seconds after which a task gives its place to the next one and goes on beside it.
SLOW_S = 2.0
#: A worker that holds this much after a task, or has done so many, is replaced by a fresh one.
STALE_BYTES = 600 << 20
STALE_TASKS = 1000

_OR_PASTE = "Choose another cleaner, or copy the article’s text in your browser and paste it."
_SMALL = Page(None, "paste", WARM_PAGE, WARM_TEXT)


@dataclass(frozen=True, slots=True)
class Task:
    """A function, as ``"module:function"``, and its arguments, all of them plain JSON values."""

    function: str
    arguments: Sequence[Any]
    #: A small task that loads the same modules, done once in each worker outside the time limit.
    warm: Task | None = None

    def to_json(self) -> dict[str, Any]:
        return {"function": self.function, "arguments": list(self.arguments)}


class Outcome(NamedTuple):
    """What became of a task: its result, or the ``CleanerFailed`` that says why there is none."""

    name: str
    result: Any
    #: Seconds it ran, waiting and loading of modules left out.
    seconds: float
    #: Memory it added at its peak; None where the system does not say or the worker died.
    peak_bytes: int | None


def cleaner_task(name: str, html: str | None, url: str | None, options: Mapping[str, Any] | None = None) -> Task:
    """The task that gives the paragraphs the third-party cleaner ``name`` finds in ``html``."""
    warm = Task("reader.clean.worker:clean", (name, WARM_PAGE, None, {}))
    return Task("reader.clean.worker:clean", (name, html or "", url, dict(options or {})), warm)


def cleaning_task(page: Page, name: str, options: Mapping[str, Any]) -> Task:
    """The task that gives the whole article, metadata included, that any cleaner finds, as plain values."""
    warm = Task("reader.clean.run:cleaned_in_worker", (_SMALL.to_dict(), name, {}))
    return Task("reader.clean.run:cleaned_in_worker", (page.to_dict(), name, dict(options)), warm)


def own_task(page: Page, name: str) -> Task:
    """The task that gives the article one of our own cleaners finds, as plain values and without metadata."""
    warm = Task("reader.clean.run:own_in_worker", (_SMALL.to_dict(), name))
    return Task("reader.clean.run:own_in_worker", (page.to_dict(), name), warm)


def metadata_task(page: Page) -> Task:
    """The task that gives the ``Metadata`` of ``page`` as plain values."""
    return Task("reader.clean.metadata:metadata_in_worker", (page.to_dict(),))


def run_in_pool(
    tasks: Mapping[str, Task],
    *,
    wall_s: float = WALL_S,
    memory_bytes: int = MEMORY_BYTES,
    then: Callable[[Outcome], Mapping[str, Task]] | None = None,
) -> Iterator[Outcome]:
    """Run ``tasks`` in the shared pool; each outcome as soon as it is there.

    ``then`` sees each outcome before it is given, and says which tasks follow from it: they are done before
    those that still wait. Never raises for what a task does; a task that is killed, dies or raises has a
    ``CleanerFailed`` as its result. Tasks not begun when the iterator is closed are dropped.
    """
    return shared_pool(os.getpid()).run(tasks, wall_s, memory_bytes, then)


def warm_up(first: Mapping[str, Task] | None = None, *, wait: bool = False) -> None:
    """Start the workers and have each do the tasks of ``first``, then load every installed cleaner.

    Returns at once, unless ``wait``; call it when the app starts.
    """
    from reader.clean.registry import adapters

    installed = [adapter.name for adapter in adapters().values() if adapter.find_version(adapter.package)]
    tasks = {**(first or {}), **{name: cleaner_task(name, WARM_PAGE, None) for name in installed}}
    pool = shared_pool(os.getpid())
    threads = [
        threading.Thread(target=pool.warm, args=(tasks,), name="reader-warm-up", daemon=True) for _ in range(pool.size)
    ]
    for thread in threads:
        thread.start()
    if wait:
        for thread in threads:
            thread.join()


@cache
def shared_pool(process_id: int) -> Pool:
    """The pool of this process: ``shared_pool(os.getpid())``."""
    pool = Pool()
    atexit.register(pool.close)
    return pool


class Pool:
    """Workers, idle or at work, and the places they take."""

    def __init__(self, size: int | None = None) -> None:
        self.size = size or usable_cores()
        self._places = threading.Semaphore(self.size)
        self._slow_places = threading.Semaphore(self.size)
        self._idle: list[WorkerProcess] = []
        self._busy: set[WorkerProcess] = set()
        self._lock = threading.Lock()
        #: What a worker does first, so that it has all modules loaded.
        self._first: dict[str, Task] = {}
        self._closed = False

    def run(
        self,
        tasks: Mapping[str, Task],
        wall_s: float,
        memory_bytes: int,
        then: Callable[[Outcome], Mapping[str, Task]] | None = None,
    ) -> Iterator[Outcome]:
        """As :func:`run_in_pool`; one call has at most ``size`` tasks under way."""
        line = _Line(self.size, lambda name, task: self._outcome(name, task, wall_s, memory_bytes))
        line.put(tasks)
        left = len(tasks)
        try:
            while left:
                outcome = line.outcomes.get()
                more = then(outcome) if then is not None else {}
                line.put(more, first=True)
                left += len(more) - 1
                yield outcome
        finally:
            line.drop()

    def warm(self, tasks: Mapping[str, Task]) -> None:
        """Have a worker that has not yet done so do each of ``tasks``, as each that replaces a killed one will."""
        self._first = dict(tasks)
        for name, task in tasks.items():
            self._outcome(name, task, START_UP_S, MEMORY_BYTES, cold=True)

    def close(self) -> None:
        """End every worker."""
        with self._lock:
            workers = [*self._idle, *self._busy]
            self._idle.clear()
            self._closed = True
        for worker in workers:
            worker.kill()

    def _outcome(self, name: str, task: Task, wall_s: float, memory_bytes: int, cold: bool = False) -> Outcome:
        request = _request(task, wall_s, memory_bytes)
        with _Place(self._places, self._slow_places) as place:
            try:
                worker = self._take(name, cold)
            except OSError as error:
                return Outcome(name, CleanerFailed(f"{name} could not be started: {error}."), 0.0, None)
            try:
                answer = worker.ask(request, place.give_up_when_slow)
            except WorkerStopped as error:
                self._bury(worker)
                self._replace()
                return Outcome(name, CleanerFailed(f"{name} {error}", next_step=_OR_PASTE), place.seconds, None)
            except Exception as error:  # whoever waits for this outcome must get one
                self._bury(worker)
                why = f"{name} could not be run: {type(error).__name__}."
                return Outcome(name, CleanerFailed(why), place.seconds, None)
            worker.warmed.add(name)
            self._put_back(worker)
        return Outcome(name, _result(name, answer), float(answer["seconds"]), answer["peak_bytes"])

    def _take(self, name: str, cold: bool) -> WorkerProcess:
        """An idle worker, one that knows ``name`` (or, ``cold``, does not yet) before others; else a new one."""
        with self._lock:
            fitting = [worker for worker in self._idle if (name in worker.warmed) is not cold]
            chosen = (fitting or self._idle)[-1] if self._idle else None
            if chosen is not None:
                self._idle.remove(chosen)
        worker = chosen or WorkerProcess()
        with self._lock:
            self._busy.add(worker)
        return worker

    def _put_back(self, worker: WorkerProcess) -> None:
        stale = worker.tasks_done >= STALE_TASKS or (worker.memory() or 0) > STALE_BYTES
        with self._lock:
            self._busy.discard(worker)
            stale = stale or len(self._idle) >= self.size
            if not stale:
                self._idle.append(worker)
        if stale:
            worker.kill()

    def _bury(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._busy.discard(worker)
        worker.kill()

    def _replace(self) -> None:
        """Have another worker ready before the next page needs it: loading every module takes seconds."""
        if self._first and not self._closed:
            threading.Thread(target=self._start_another, name="reader-replace", daemon=True).start()

    def _start_another(self) -> None:
        try:
            worker = WorkerProcess()
        except OSError:  # said to whoever asks for one next
            return
        with self._lock:
            self._busy.add(worker)
        try:
            for name, task in self._first.items():
                worker.ask(_request(task, START_UP_S, MEMORY_BYTES), lambda seconds: None)
                worker.warmed.add(name)
        except Exception:  # a worker that cannot even do these is none to keep
            self._bury(worker)
        else:
            self._put_back(worker)


def _request(task: Task, wall_s: float, memory_bytes: int) -> dict[str, Any]:
    warm = task.warm.to_json() if task.warm else None
    return {**task.to_json(), "warm": warm, "wall_s": wall_s, "memory_bytes": memory_bytes}


#: Seconds a warm-up of one cleaner may take.
START_UP_S = 60.0


class _Line:
    """Tasks of one call, done by as many threads as there are places; a thread ends when no task waits."""

    def __init__(self, size: int, work: Callable[[str, Task], Outcome]) -> None:
        self.outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._size = size
        self._work = work
        self._waiting: deque[tuple[str, Task]] = deque()
        self._threads = 0
        self._lock = threading.Lock()

    def put(self, tasks: Mapping[str, Task], first: bool = False) -> None:
        """Have ``tasks`` done, before those that wait where they come ``first``."""
        with self._lock:
            if first:
                self._waiting.extendleft(reversed(list(tasks.items())))
            else:
                self._waiting.extend(tasks.items())
            new = min(self._size - self._threads, len(tasks))
            self._threads += new
        for _ in range(new):
            threading.Thread(target=self._go_on, name="reader-clean", daemon=True).start()

    def drop(self) -> None:
        """Begin no further task."""
        with self._lock:
            self._waiting.clear()

    def _go_on(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._threads -= 1
                    return
                name, task = self._waiting.popleft()
            self.outcomes.put(self._work(name, task))


class _Place:
    """A place in the pool, given to the next task when its own is slow and there is room beside."""

    def __init__(self, places: threading.Semaphore, slow_places: threading.Semaphore) -> None:
        self._places = places
        self._slow_places = slow_places
        self._held = places
        #: Seconds the task had run when last looked at.
        self.seconds = 0.0

    def __enter__(self) -> _Place:
        self._places.acquire()
        return self

    def __exit__(self, *exception: object) -> None:
        self._held.release()

    def give_up_when_slow(self, seconds: float) -> None:
        self.seconds = seconds
        if self._held is self._places and seconds > SLOW_S and self._slow_places.acquire(blocking=False):
            self._held = self._slow_places
            self._places.release()


def _result(name: str, answer: Mapping[str, Any]) -> Any:
    if "error" not in answer:
        return answer["result"]
    if answer["ours"]:
        return CleanerFailed(answer["message"], next_step=answer["next_step"])
    if answer["error"] == "MemoryError":
        return CleanerFailed(f"{name} needed too much memory.")
    return CleanerFailed(f"{name} stopped with an error: {answer['error']}.")
