"""What the C library keeps of freed memory."""

from __future__ import annotations

import platform
import subprocess
import sys

from reader.ui.heap import HEAPS, give_back

#: Fifty threads one beside the other, each of which asks for memory; prints how many heaps glibc made for them.
_THREADS = """
import ctypes, re, threading
from reader.ui.heap import keep_few_heaps
print(keep_few_heaps())
together = threading.Barrier(50)
def ask():
    held = [bytes(5000) for _ in range(20)]
    together.wait(30)
threads = [threading.Thread(target=ask) for _ in range(50)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
if hasattr(libc, "malloc_info"):
    file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
    libc.malloc_info(0, file)
    libc.fclose(file)
"""


def test_many_threads_share_few_heaps() -> None:
    told = subprocess.run([sys.executable, "-c", _THREADS], capture_output=True, text=True, check=True).stdout
    if platform.libc_ver()[0] == "glibc":
        assert told.startswith("True")
        assert 1 <= told.count("<heap nr=") <= HEAPS
    else:
        assert told.split()[0] in ("True", "False")


def test_giving_memory_back_harms_nothing() -> None:
    held = [bytes(5000) for _ in range(20)]
    give_back()
    assert held == [bytes(5000)] * 20
