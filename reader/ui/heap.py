"""What the C library keeps of freed memory, where it is glibc: little, so that the app stays as large as it is.

Every run of a page is a thread of its own, and glibc gives threads heaps of their own, up to eight a core. Each keeps
holes that no other fills: after 4,000 clicks of fifty people 25 MB of them, growing slowly; with two heaps 4 MB.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any

#: Heaps for all threads together: only one of them runs Python at a time.
HEAPS = 2
#: glibc's ``M_ARENA_MAX`` (malloc.h).
_ARENA_MAX = -8


def keep_few_heaps() -> bool:
    """Have all threads share ``HEAPS`` heaps; call it before they start. Returns whether this machine could."""
    return hasattr(_libc(), "mallopt") and bool(_libc().mallopt(_ARENA_MAX, HEAPS))


def give_back() -> None:
    """Give pages of memory that hold nothing back to the system."""
    if hasattr(_libc(), "malloc_trim"):
        _libc().malloc_trim(0)


@cache
def _libc() -> Any:
    return ctypes.CDLL(None) if sys.platform == "linux" else None
