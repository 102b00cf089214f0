"""Runs of the page take turns: whoever clicked first is answered first, and everyone sooner than all at once.

Python computes on one core at a time. Fifty pages drawn by fifty threads at once are all ready at the end; drawn one
after the other, half of them are ready in half the time, and none later than before.
"""

from __future__ import annotations

import functools
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

#: Runs at a time: a second one computes while the first reads the library.
PLACES = 2
#: Seconds after which a run that holds a place no longer keeps others from going on: it waits for something else.
PATIENCE_S = 0.25


class Turns:
    """A queue before ``places``: first come, first served; a place held longer than ``patience_s`` counts as free."""

    def __init__(self, places: int = PLACES, patience_s: float = PATIENCE_S) -> None:
        self._places = places
        self._patience_s = patience_s
        self._lock = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        #: Who holds a place, and since when.
        self._since: dict[int, float] = {}
        self._mine = threading.local()
        #: Turns taken so far, and when the last one ended.
        self.taken = 0
        self.ended = time.monotonic()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a place and hold it; inside another turn of the same thread nothing happens."""
        if getattr(self._mine, "held", False):
            yield
            return
        self._enter()
        try:
            yield
        finally:
            self._leave()

    @contextmanager
    def pause(self) -> Iterator[None]:
        """Give the place to others while this thread waits for something outside; then queue again."""
        if not getattr(self._mine, "held", False):
            yield
            return
        self._leave()
        try:
            yield
        finally:
            self._enter()

    @property
    def quiet(self) -> bool:
        """Whether nobody holds a place or waits for one."""
        with self._lock:
            return not self._since and not self._waiting

    def _enter(self) -> None:
        me = threading.get_ident()
        called: threading.Event | None = None
        while not self._took_place(me, called):
            if called is None:
                called = threading.Event()
                with self._lock:
                    self._waiting.append(called)
            else:
                called.wait(self._patience_s)
        self._mine.held = True

    def _took_place(self, me: int, called: threading.Event | None) -> bool:
        """Take a place if one is free for the thread that waits for ``called``, or for one that has just come."""
        with self._lock:
            now = time.monotonic()
            first = self._waiting[0] if self._waiting else None
            busy = sum(now - since < self._patience_s for since in self._since.values())
            if first is not called or busy >= self._places:
                if called is not None:
                    called.clear()
                return False
            if called is not None:
                self._waiting.popleft()
            self._since[me] = now
            self.taken += 1
            if self._waiting and busy + 1 < self._places:
                self._waiting[0].set()
            return True

    def _leave(self) -> None:
        with self._lock:
            self._since.pop(threading.get_ident(), None)
            self.ended = time.monotonic()
            if self._waiting:
                self._waiting[0].set()
        self._mine.held = False


#: The turns of this server's pages.
turns = Turns()


def in_turn(part: Callable[P, R]) -> Callable[P, R]:
    """``part`` of a page, which runs when it is its turn."""

    @functools.wraps(part)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with turns.turn():
            return part(*args, **kwargs)

    return run
