"""Many people reading at once: sessions of the app over its own web socket, clicking every two seconds.

Each session opens a sample and runs the page again for each click, as Streamlit does. Only this machine is asked, and
the run ends by itself.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.bench.table import print_table
from reader.errors import ReaderError

_ROOT = Path(__file__).parents[2]
#: Seconds a page may take to be drawn before its session counts as lost.
PATIENCE_S = 60.0
#: Fields of Streamlit's messages (streamlit/proto): what asks for a run, and what says that it is done.
_RERUN, _QUERY, _FINISHED = 11, 1, 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", help="not used: the pages are the samples")
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=40, help="how long they click (at most 1,800)")
    parser.add_argument("--sample", default="kharkiv/courier.html")
    parser.add_argument("--option", action="append", default=[], help="of Streamlit, such as runner.postScriptGC=true")


def run(args: argparse.Namespace) -> int:
    """Start the app, measure, stop it; exit status 1 where clicks take too long."""
    with _app(args.option) as (port, process):
        found = asyncio.run(_measure(port, process.pid, args.people, min(args.seconds, 1800), args.sample))
    print_table(
        f"{args.people} people reading at once",
        (
            "clicks",
            "p50, s",
            "p95, s",
            "longest, s",
            "all at one moment: p95, s",
            "MB each",
            "MB more in the run",
            "lost",
            "computing, ms a click",
        ),
        [found],
    )
    return 1 if found[2] > 0.3 or found[4] > 1 or found[5] > 5 or found[7] else 0


@contextmanager
def _app(options: Sequence[str]) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        command += [f"--{option}" for option in options]
        environment = {**os.environ, "READER_LIBRARY": f"sqlite:///{folder}/reader.db"}
        process = subprocess.Popen(
            command, cwd=_ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            _wait_for(port, process)
            yield port, process
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(15)
            process.kill()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < until:
        try:
            with opener.open(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise ReaderError("The app does not start.")


async def _measure(
    port: int, pid: int, people: int, seconds: float, sample: str
) -> tuple[int, float, float, float, float, float, float, int, float]:
    sessions = [_Session(port, f"sample={sample}") for _ in range(people)]
    await sessions[0].open()
    await sessions[0].click()
    one = _resident_mb(pid)
    for session in sessions[1:]:
        await session.open()
    many = _resident_mb(pid)
    until = time.monotonic() + seconds
    used = _computed_s(pid)
    steady = [t for times in await asyncio.gather(*(s.click_until(until) for s in sessions)) for t in times]
    used = _computed_s(pid) - used
    at_once: list[float] = []
    for _ in range(3):
        at_once += [t for t in await asyncio.gather(*(s.click() for s in sessions)) if t is not None]
        await asyncio.sleep(2)
    after = _resident_mb(pid)
    lost = sum(session.lost for session in sessions)
    for session in sessions:
        await session.close()
    each = (many - one) / max(1, people - 1)
    return (
        len(steady), _share(steady, 0.5), _share(steady, 0.95), max(steady, default=0.0),
        _share(at_once, 0.95), each, after - many, lost, 1000 * used / max(1, len(steady)),
    )  # fmt: skip


def _share(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] if times else float("inf")


class _Session:
    """One person's browser, as far as the server sees it."""

    def __init__(self, port: int, query: str) -> None:
        self._address = f"ws://localhost:{port}/_stcore/stream"
        inner = _field(_QUERY, query.encode())
        self._rerun = _field(_RERUN, inner)
        self._socket: Any = None
        self._random = random.Random(id(self))
        self.lost = 0

    async def open(self) -> None:
        """Connect and have the page drawn."""
        from websockets.asyncio.client import connect

        dial: Any = connect
        origin = self._address.replace("ws://", "http://").removesuffix("/_stcore/stream")
        self._socket = await dial(self._address, subprotocols=["streamlit"], max_size=None, origin=origin)
        await self.click()

    async def click(self) -> float | None:
        """Run the page; the seconds until it is done, or None where that never came."""
        began = time.perf_counter()
        try:
            await self._socket.send(self._rerun)
            async with asyncio.timeout(PATIENCE_S):
                while not _is_finished(await self._socket.recv()):
                    continue
        except (TimeoutError, OSError, ReaderError):
            self.lost += 1
            return None
        return time.perf_counter() - began

    async def click_until(self, until: float) -> list[float]:
        """A click about every two seconds."""
        times = []
        await asyncio.sleep(2 * self._random.random())
        while time.monotonic() < until:
            took = await self.click()
            if took is not None:
                times.append(took)
            await asyncio.sleep(max(0.1, self._random.uniform(1.5, 2.5) - (took or 0)))
        return times

    async def close(self) -> None:
        """Leave."""
        await self._socket.close()


def _field(number: int, value: bytes) -> bytes:
    """A length-delimited field of a protocol buffer."""
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def _is_finished(message: bytes | str) -> bool:
    """Whether a message from the server says that the run is done: field 6 stands at its top level."""
    data, at = message if isinstance(message, bytes) else message.encode(), 0
    while at < len(data):
        tag, at = _read_varint(data, at)
        if tag == _FINISHED << 3:
            return True
        if tag & 7 == 2:
            size, at = _read_varint(data, at)
            at += size
        elif tag & 7 == 0:
            _, at = _read_varint(data, at)
        else:
            return False
    return False


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data):
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if data[at - 1] < 0x80:
            break
    return value, at


def _computed_s(pid: int) -> float:
    """Seconds the app's own process has computed: what a click costs whatever else the machine does."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0


def _resident_mb(pid: int) -> float:
    """Megabytes the app's own process holds, its workers left out."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True)
        return int(shown.stdout or 0) / 1000
