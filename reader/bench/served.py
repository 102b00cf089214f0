"""The app itself, started for a measurement and stopped after it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import ReaderError

ROOT = Path(__file__).parents[2]
#: Seconds the app has to answer its first request, and to end once it is told to.
_START_S, _END_S = 120.0, 15.0


@contextmanager
def served(library: str, options: Sequence[str] = ()) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The app over the library at address ``library``: its port on loopback, and its process.

    ``options`` are Streamlit's, as ``server.maxUploadSize=5``. Raises ``ReaderError`` if it does not start.
    """
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}", "--server.headless=true"]
    process = subprocess.Popen(
        [*command, *(f"--{option}" for option in options)],
        cwd=ROOT,
        env={**os.environ, "READER_LIBRARY": library},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield port, process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_END_S)
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + _START_S
    while process.poll() is None and time.monotonic() < until:
        try:
            with opener.open(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise ReaderError("The app does not start.")
