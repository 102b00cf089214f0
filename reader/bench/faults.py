"""Answers that go wrong, from a server on loopback: each is refused by name, in time and in little memory."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from reader.bench.fault_server import PAGE, FaultServer, TlsServer, make_certificate, sends, silent, streams
from reader.bench.table import print_table

#: What an answer may take.
MOST_S = 20.0
MOST_BYTES = 64 << 20
_LOOPBACK = ip_network("127.0.0.0/8")


class Fetched(NamedTuple):
    """What became of one address."""

    name: str
    #: What Reader said, or "" where there is a page.
    refused: str
    seconds: float
    peak_bytes: int
    #: Whether that is what should become of it.
    right: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", help="not used: the server is our own")
    parser.add_argument("--only", help="cases whose name has this")


def run(args: argparse.Namespace) -> int:
    """Fetch every case in a process of its own; exit status 1 where one is not as it must be."""
    rows = measure(args.only or "")
    print_table(
        "Faults on the way",
        ("case", "seconds", "peak MB", "as it must be", "what is said"),
        [(r.name, round(r.seconds, 2), round(r.peak_bytes / 1e6), r.right, r.refused or "(page)") for r in rows],
    )
    wrong = [row.name for row in rows if not row.right]
    print(
        f"\n{len(rows)} cases, {len(wrong)} not as they must be; longest {max(r.seconds for r in rows):.1f} s, "
        f"most memory {max(r.peak_bytes for r in rows) / 1e6:.0f} MB"
    )
    return 1 if wrong else 0


def measure(only: str = "") -> list[Fetched]:
    """Every case whose name has ``only``, several at a time: most of them wait."""
    with tempfile.TemporaryDirectory() as folder:
        server = FaultServer()
        secure = _secure_servers(Path(folder))
        wanted = [
            (name, f"http://127.0.0.1:{server.port}/{quote(name)}", page)
            for name, (_answer, page) in server.cases.items()
        ]
        trusted = Path(folder) / "trusted.pem"  # so that with each certificate only its own fault is one
        trusted.write_text("".join(file.read_text("utf-8") for file in Path(folder).glob("*.pem")), "utf-8")
        wanted += [(name, f"https://127.0.0.1:{tls.port}/", "page" in name) for name, tls in secure]
        wanted.append(("name that never resolves", f"http://slow.example:{server.port}/", False))
        wanted = [case for case in wanted if only in case[0]]
        try:
            with ThreadPoolExecutor(6) as threads:
                return list(threads.map(lambda case: _in_a_process(case[0], case[1], case[2], str(trusted)), wanted))
        finally:
            server.close()
            for _, tls in secure:
                tls.close()


def _secure_servers(folder: Path) -> list[tuple[str, TlsServer]]:
    """Servers that speak bad TLS, by case."""
    found = [
        ("TLS: garbage instead of a hello", TlsServer(None, first=sends(b"HTTP/1.1 400 Bad\r\n\r\n" * 9))),
        ("TLS: a hello that never comes", TlsServer(None, first=silent)),
        ("TLS: a hello that drips", TlsServer(None, first=streams(b"\x16\x03\x03\x40\x00", _drops, 0.5))),
    ]  # fmt: skip
    certificates = {
        "TLS: page of a trusted certificate": make_certificate(folder, "127.0.0.1"),
        "TLS: another site's name": make_certificate(folder, "paper.example"),
        "TLS: expired": make_certificate(folder, "127.0.0.1", expired=True),
    }
    (folder / "strange").mkdir()
    certificates["TLS: self-signed"] = make_certificate(folder / "strange", "127.0.0.1")
    return found + [(name, TlsServer(file)) for name, file in certificates.items() if file is not None]


def _drops() -> Iterable[bytes]:
    return (b"\x02" for _ in range(80))


def _in_a_process(name: str, url: str, page: bool, trusted: str) -> Fetched:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_fetch_one, args=(url, sender, trusted), daemon=True)
    process.start()
    if not receiver.poll(2 * MOST_S + 30):
        process.kill()
        return Fetched(name, "nothing: it hung", 2 * MOST_S + 30, 0, False)
    body, refused, seconds, peak = receiver.recv()
    process.join(5)
    fits = seconds <= MOST_S and peak <= MOST_BYTES
    right = fits and (body is not None and PAGE[:60] in body if page else bool(refused))
    return Fetched(name, refused, seconds, peak, right)


def _fetch_one(url: str, sender: Connection, trusted: str) -> None:
    os.environ["SSL_CERT_FILE"] = trusted

    from reader.errors import ReaderError
    from reader.load.fetch import fetch

    port = urlsplit(url).port or 80
    body, refused = None, ""
    _warm(port)
    before = _peak_bytes()
    began = time.perf_counter()
    try:
        body = fetch(url, allowed=[_LOOPBACK], ports=frozenset((80, port)), resolver=_resolver).body
    except ReaderError as error:
        refused = f"{type(error).__name__}: {error}"
    seconds = time.perf_counter() - began
    sender.send((body[:200] if body is not None else None, refused, seconds, _peak_bytes() - before))


def _warm(port: int) -> None:
    """Load what a first fetch loads, so that only the answer's own memory is counted."""
    import brotli  # noqa: F401
    import zstandard  # noqa: F401

    from reader.errors import ReaderError
    from reader.load.fetch import fetch

    try:
        fetch("http://127.0.0.1:9/", allowed=[_LOOPBACK], ports=frozenset((9,)), deadline_s=2)
    except ReaderError:
        return


def _resolver(host: str, port: int) -> list[str]:
    if host == "slow.example":
        time.sleep(30)
    return [host]


def _peak_bytes() -> int:
    """Most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
