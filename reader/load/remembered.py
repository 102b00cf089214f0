"""The last few values made from texts, so that the same page is not read twice in a row."""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """At most ``most`` values by the text they were made from; the one put in first goes first. Safe with threads.

    Unlike ``functools.lru_cache`` it can be asked what it knows without making anything, and a page's text, which is
    long and mostly the very same object again, is compared and not hashed.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: tuple[tuple[str, Value], ...] = ()
        self._lock = Lock()

    def get(self, text: str) -> Value | None:
        return next((value for known, value in self._values if known is text or known == text), None)

    def put(self, text: str, value: Value) -> Value:
        """Remember ``value``, and give it."""
        with self._lock:
            others = [entry for entry in self._values if entry[0] is not text and entry[0] != text]
            self._values = (*others, (text, value))[-self._most :]
        return value

    def clear(self) -> None:
        with self._lock:
            self._values = ()
