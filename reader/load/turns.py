"""Politeness towards a site: one request in flight per host, and no request before the site wants one again."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from reader.errors import FetchFailed, FetchRefused

#: A site is left alone for at most this long, whatever its Retry-After says.
LONGEST_WAIT_S = 3600.0
#: Hosts remembered at a time.
MAX_HOSTS = 1000


class Turns:
    """Whose turn it is, host by host; shared by every fetch of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        #: Host → its lock and how many hold or wait for it.
        self._hosts: dict[str, tuple[threading.Lock, int]] = {}
        #: Host → monotonic time before which it wants no request.
        self._not_before: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, wait_s: float) -> Iterator[None]:
        """Hold the only request to ``host``. Raises ``FetchFailed`` after ``wait_s`` seconds of waiting."""
        with self._lock:
            lock, users = self._hosts.get(host, (threading.Lock(), 0))
            self._hosts[host] = (lock, users + 1)
        try:
            if not lock.acquire(timeout=wait_s):
                raise FetchFailed(f"Another page is still being fetched from {host}.", next_step="Try again.")
            try:
                yield
            finally:
                lock.release()
        finally:
            with self._lock:
                lock, users = self._hosts.pop(host)
                if users > 1:
                    self._hosts[host] = (lock, users - 1)

    def check(self, host: str) -> None:
        """Raise ``FetchRefused`` while ``host`` has asked to be left alone."""
        seconds = self.wait_of(host)
        if seconds > 0:
            raise FetchRefused(
                f"{host} asked to be left alone for now.", next_step=f"Try again in {_duration(seconds)}."
            )

    def wait_of(self, host: str) -> float:
        """Seconds until ``host`` wants a request again; 0 where it never said."""
        with self._lock:
            return max(0.0, self._not_before.get(host, 0.0) - time.monotonic())

    def leave_alone(self, host: str, seconds: float) -> None:
        """Remember that ``host`` wants no request for so long."""
        now = time.monotonic()
        with self._lock:
            if len(self._not_before) >= MAX_HOSTS:
                self._not_before = {name: until for name, until in self._not_before.items() if until > now}
            if len(self._not_before) < MAX_HOSTS:
                self._not_before[host] = now + min(seconds, LONGEST_WAIT_S)


def retry_after_s(value: str, now: datetime | None = None) -> float | None:
    """Seconds that a Retry-After header (RFC 9110, 10.2.3) asks to wait, or None where it says nothing."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 90 else f"{seconds / 60:.0f} minutes"
