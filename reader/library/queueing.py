"""The queue of writers before a SQLite file: in one process first come, first served; between processes a file lock.

SQLite lets writers poll: whoever looks at the right moment gets in, so that of many one can wait for its whole
timeout. Here a process waits at a turnstile, which one at a time may hold while it waits for the turn itself. Whoever
had the turn cannot have it again before the one in the turnstile, and a process that dies leaves both.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows: SQLite's own waiting is all there is
    fcntl = None  # type: ignore[assignment]

#: Seconds between two looks at a lock that another process holds.
LOOK_S = 0.002


class Line:
    """A lock that threads get in the order in which they came."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held = False
        self._waiting: deque[threading.Event] = deque()

    def __enter__(self) -> None:
        with self._guard:
            if not self._held:
                self._held = True
                return
            mine = threading.Event()
            self._waiting.append(mine)
        mine.wait()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()  # the lock stays held: it is the next one's
            else:
                self._held = False


@contextmanager
def turn(file: str | None, patience_s: float) -> Iterator[None]:
    """Be the one who writes to the SQLite database ``file`` (None: one in memory, where there is no other process).

    After ``patience_s`` seconds behind another process, or where no lock can be had, SQLite itself decides.
    """
    with _line_of(file or ""), ExitStack() as held:
        if file and fcntl is not None:
            until = time.monotonic() + patience_s
            with ExitStack() as turnstile:
                if _lock(f"{file}-queue", until, turnstile):
                    _lock(f"{file}-turn", until, held)
        yield


@cache
def _line_of(_file: str) -> Line:
    return Line()


def _lock(path: str, until: float, held: ExitStack) -> bool:
    """Whether ``held`` now holds the lock on ``path``."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:  # a folder that may not be written to
        return False
    held.callback(os.close, descriptor)
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            if time.monotonic() > until:
                return False
            time.sleep(LOOK_S)
        except OSError:  # a file system without locks
            return False
