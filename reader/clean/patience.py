"""A limit on what third-party code may compute inside our own cleaners, so that they go on without it.

A worker of the pool is killed by wall clock, and with it whatever else it was doing. Our consensus asks three
other cleaners what they keep of a page: one that a strange page holds up is left behind earlier, by a timer of
the system that interrupts it where it stands, and the consensus is made without its vote.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

T = TypeVar("T")
#: Seconds of computing after which code that caught the interruption is interrupted again.
_AGAIN_S = 0.25
#: Seconds that are not worth beginning for.
_TOO_LITTLE_S = 0.05


class OutOfPatience(BaseException):
    """It computed for too long. No ``Exception``, since third-party code catches those and goes on."""


class Patience:
    """Seconds of computing that several calls may take together."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds

    def spend(self, work: Callable[[], T]) -> T:
        """The result of ``work``, begun only while some patience is left. Raises ``OutOfPatience``."""
        if self.left < _TOO_LITTLE_S:
            raise OutOfPatience
        began = time.process_time()
        try:
            return interrupted_after(self.left, work)
        finally:
            self.left -= time.process_time() - began


def interrupted_after(seconds: float, work: Callable[[], T]) -> T:
    """The result of ``work``, which may compute for ``seconds``. Raises ``OutOfPatience``.

    Only Python code in a process's main thread can be interrupted, as a worker's is; elsewhere, and where somebody
    else uses the timer (a profiler), ``work`` takes the time it takes.
    """
    if not _can_interrupt():
        return work()
    running = True

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        if running:
            raise OutOfPatience

    before = signal.signal(signal.SIGPROF, interrupt)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN_S)
        return work()
    finally:
        running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _can_interrupt() -> bool:
    return (
        hasattr(signal, "SIGPROF")
        and threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGPROF) is signal.SIG_DFL
        and signal.getitimer(signal.ITIMER_PROF)[0] == 0
    )
