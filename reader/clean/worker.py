"""The child process of the pool: ``python -m reader.clean.worker`` does one task after another.

Requests and answers are JSON with a length before them, over standard input and a copy of standard
output: no pickle, so a worker that a page has taken over can only answer with plain values. What a
cleaner prints goes nowhere. The process may not open network connections, runs at low priority, has a
limit on its memory and is ended by the system's own alarm clock, should the parent be gone.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import struct
import sys
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TypeVar

T = TypeVar("T")
#: A length comes before each message, eight bytes, big end first.
HEADER = struct.Struct(">Q")
#: Seconds after which the system ends a task whose parent did not.
ALARM_GRACE_S = 20
#: A smaller page than any, for a cleaner to load its modules with; its text is what a parser sees in it.
_WARM_LINES = ["Harbour opens"]
_WARM_LINES += ["The harbour opened on Monday, said the mayor, after a year of work on its walls and gates."] * 4
WARM_PAGE = (
    "<html><head><title>Harbour opens</title></head><body><article>"
    f"<h1>{_WARM_LINES[0]}</h1>{''.join(f'<p>{line}</p>' for line in _WARM_LINES[1:])}"
    "</article></body></html>"
)
WARM_TEXT = "\n".join(_WARM_LINES)


def clean(name: str, html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    """The paragraphs that the third-party cleaner ``name`` finds: the task of ``reader.clean.pool.cleaner_task``."""
    from reader.clean.registry import adapters

    return list(adapters()[name].extract(html, url, options))


def pack(message: Mapping[str, Any]) -> bytes:
    """A message as bytes, its length first."""
    body = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return HEADER.pack(len(body)) + body


def unpack(body: bytes) -> dict[str, Any]:
    """The message that ``pack`` made, without its length."""
    return json.loads(body.decode("utf-8", "surrogatepass"))


def main() -> None:
    """Answer requests until standard input ends."""
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    _settle_down()
    warmed: set[str] = set()
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(answers, "wb") as out:
        os.dup2(nowhere, 0)

        def answer(message: Mapping[str, Any]) -> None:
            out.write(pack(message))
            out.flush()

        while header := requests.read(HEADER.size):
            request = unpack(requests.read(HEADER.unpack(header)[0]))
            if request["memory_bytes"]:
                _limit_memory(2 * request["memory_bytes"])
            warm = request["warm"]
            if warm is not None and json.dumps(warm) not in warmed:
                with contextlib.suppress(Exception):  # it will fail again, and be told, on the real page
                    _function(warm["function"])(*warm["arguments"])
                warmed.add(json.dumps(warm))
            answer({"started": True})
            signal.setitimer(signal.ITIMER_REAL, request["wall_s"] + ALARM_GRACE_S)
            done = _done(request)
            signal.setitimer(signal.ITIMER_REAL, 0)
            answer(done)


def measured_work(work: Callable[[], T]) -> tuple[T, float, int | None]:
    """The result of ``work``, the seconds it took and the bytes it added at its peak (None: the system is silent)."""
    before = _memory("VmRSS", reset=True)
    began = time.perf_counter()
    result = work()
    return result, time.perf_counter() - began, _added(before)


def _added(before: int | None) -> int | None:
    peak = _memory("VmHWM")
    return max(0, peak - before) if peak is not None and before is not None else None


def _done(request: Mapping[str, Any]) -> dict[str, Any]:
    before = _memory("VmRSS", reset=True)
    began = time.perf_counter()
    answer: dict[str, Any]
    try:
        answer = {"result": _function(request["function"])(*request["arguments"])}
        json.dumps(answer)
    except MemoryError:
        answer = {"error": "MemoryError", "message": "", "ours": False}
    except Exception as error:  # third-party code on the open web's pages: anything can be raised
        from reader.errors import ReaderError

        ours = isinstance(error, ReaderError)
        answer = {"error": type(error).__name__, "message": str(error)[:2000], "ours": ours}
        if isinstance(error, ReaderError):
            answer["next_step"] = error.next_step
    return {**answer, "seconds": time.perf_counter() - began, "peak_bytes": _added(before)}


def _function(name: str) -> Callable[..., Any]:
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


def _memory(field: str, reset: bool = False) -> int | None:
    """Bytes this process holds (``VmRSS``) or held at most (``VmHWM``); None where the system does not say."""
    try:
        if reset:
            with open("/proc/self/clear_refs", "w") as file:
                file.write("5")
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith(field))
    except (OSError, StopIteration):
        return None


def _limit_memory(limit: int) -> None:
    """A second wall behind the parent's watch: above it an allocation fails."""
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (limit, resource.getrlimit(resource.RLIMIT_DATA)[1]))


def _settle_down() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        os.nice(10)
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "socket.sendto"):
        raise PermissionError("a cleaner may not use the network")


if __name__ == "__main__":
    main()
