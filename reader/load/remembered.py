"""The last few values made from texts, so that the same page is not read twice in a row."""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """At most ``most`` values by the text they were made from; the one put in first goes first. Safe with threads.

    Unlike ``functools.lru_cache`` it can be asked what it knows without making anything.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[str, Value] = {}
        self._lock = Lock()

    def get(self, text: str) -> Value | None:
        return self._values.get(text)

    def put(self, text: str, value: Value) -> Value:
        """Remember ``value``, and give it."""
        with self._lock:
            self._values[text] = value
            while len(self._values) > self._most:
                del self._values[next(iter(self._values))]
        return value

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
