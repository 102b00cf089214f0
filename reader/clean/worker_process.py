"""One worker of the pool as its parent sees it: start it, give it a task, watch it, end it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from reader.clean.worker import HEADER, pack, unpack

ROOT = Path(__file__).resolve().parents[2]
#: Of the parent's environment a worker gets these only: no tokens, no database address.
PASSED_ON = ("HOME", "LANG", "LC_ALL", "PATH", "READER_NODE_FOLDER", "SYSTEMROOT", "TEMP", "TMPDIR", "VIRTUAL_ENV")
#: Seconds between two looks at a worker.
TICK_S = 0.025
#: Seconds a new worker may take to start and load the modules of one cleaner.
START_S = 60.0
#: Bytes an answer may have.
MAX_ANSWER_BYTES = 100_000_000


class WorkerStopped(Exception):
    """The worker is gone; the message says why, as the end of a sentence that starts with a cleaner's name."""


class WorkerProcess:
    """A ``python -m reader.clean.worker``; not to be shared between threads."""

    def __init__(self) -> None:
        environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        environment |= {"PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))}
        environment |= {"OMP_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reader.clean.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=os.path.abspath(os.sep),
            bufsize=0,
            start_new_session=True,
        )
        self._in, self._out = (pipe.fileno() for pipe in (self._process.stdin, self._process.stdout) if pipe)
        os.set_blocking(self._in, False)
        os.set_blocking(self._out, False)
        self._rest = b""
        #: Names of the warm-up tasks it has done.
        self.warmed: set[str] = set()
        self.tasks_done = 0

    def ask(self, request: Mapping[str, Any], tick: Callable[[float], None]) -> dict[str, Any]:
        """Do one task; ``tick`` is called again and again with the seconds since it started.

        Raises ``WorkerStopped`` when it dies, or runs over ``wall_s`` or ``memory_bytes`` and is killed.
        """
        memory = request["memory_bytes"]
        starting = time.monotonic()
        self._send(pack(request), starting + START_S)
        self._receive(starting, START_S, memory, tick)
        answer = self._receive(time.monotonic(), request["wall_s"], memory, tick)
        self.tasks_done += 1
        return answer

    def memory(self) -> int | None:
        """Bytes it and its children hold now; None where the system does not say."""
        try:
            return _resident(self._process.pid)
        except (OSError, ValueError, subprocess.SubprocessError):
            return None

    def kill(self) -> None:
        """End it and whatever it started, at once."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _send(self, message: bytes, deadline: float) -> None:
        view = memoryview(message)
        while view:
            if _ready(self._in, select.POLLOUT, 1.0):
                try:
                    view = view[os.write(self._in, view[: 1 << 16]) :]
                except BlockingIOError:
                    continue
                except OSError as error:
                    raise WorkerStopped(self._how_it_ended()) from error
            elif time.monotonic() > deadline:
                raise WorkerStopped("did not start.")

    def _receive(self, began: float, wall_s: float, memory_bytes: int, tick: Callable[[float], None]) -> dict[str, Any]:
        parts, size = [self._rest], len(self._rest)
        wanted: int | None = None
        while wanted is None or size < wanted:
            if wanted is None and size >= HEADER.size:
                parts = [b"".join(parts)]
                wanted = HEADER.size + HEADER.unpack(parts[0][: HEADER.size])[0]
                if wanted > MAX_ANSWER_BYTES:
                    raise WorkerStopped("gave back more text than a page can have, and was stopped.")
                continue
            if _ready(self._out, select.POLLIN, TICK_S):
                part = os.read(self._out, 1 << 20)
                if not part:
                    raise WorkerStopped(self._how_it_ended())
                parts.append(part)
                size += len(part)
                continue
            seconds = time.monotonic() - began
            tick(seconds)
            if seconds > wall_s:
                raise WorkerStopped(f"took longer than {round(wall_s, 1):g} seconds and was stopped.")
            held = self.memory()
            if held is not None and held > memory_bytes:
                raise WorkerStopped(f"needed more than {memory_bytes / 2**20:.0f} MB of memory and was stopped.")
        whole = b"".join(parts)
        self._rest = whole[wanted:]
        return unpack(whole[HEADER.size : wanted])

    def _how_it_ended(self) -> str:
        try:
            status = self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return "stopped answering."
        if status < 0:
            try:
                return f"crashed ({signal.Signals(-status).name})."
            except ValueError:
                return "crashed."
        return f"ended its process (status {status})."


def _ready(descriptor: int, event: int, wait_s: float) -> bool:
    """Whether a pipe can be read or written, or has ended; ``poll``, as a server may have over 1,024 files open."""
    poll = select.poll()
    poll.register(descriptor, event)
    return bool(poll.poll(wait_s * 1000))


def _resident(pid: int) -> int:
    if not os.path.isdir("/proc/self"):
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
        return int(shown.stdout) * 1024
    total = 0
    for process in (pid, *_children(pid)):
        try:
            with open(f"/proc/{process}/statm") as file:
                total += int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except OSError:
            if process == pid:
                raise
    return total


def _children(pid: int) -> list[int]:
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return [int(child) for child in file.read().split()]
    except OSError:
        return []
