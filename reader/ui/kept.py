"""What was made for one person kept for the next, within a bound of bytes: the large payloads of views and tables."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

#: Bytes of payloads kept at a time: about three hundred articles' worth of views.
MOST_BYTES = 64_000_000


class KeptBytes:
    """Bytes by what they were made of; those not asked for the longest are let go first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._size = 0
        self._kept: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """What is kept under ``key``, else what ``make`` gives, kept from now on; ``key`` names all it is made of."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._size += len(made) - len(self._kept.pop(key, b""))
            self._kept[key] = made
            while self._size > self._most and len(self._kept) > 1:
                self._size -= len(self._kept.popitem(last=False)[1])
        return made


#: The payloads of this server's views and tables.
payloads = KeptBytes()
