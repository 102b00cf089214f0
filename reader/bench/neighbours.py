"""Whether somebody who reads is hurt by somebody else who opens hostile documents, one after another."""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection

from reader.bench.hostile_kinds import HTML, documents
from reader.bench.person import Person
from reader.bench.served import served
from reader.bench.sessions import _share
from reader.bench.table import print_table
from reader.errors import ReaderError
from reader.library import Library

#: Seconds between two clicks of the neighbour, and how long a click may take (p95) beside hostile documents.
PAUSE_S = 1.0
MOST_S = 0.3
#: Documents of more bytes are left out: sending them takes longer than reading them.
MOST_BYTES = 9_000_000
#: What the bookmarklet of this app sends along.
TOKEN = "bench-neighbours"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", help="not used: pages are the samples and documents of our own")
    parser.add_argument("--seconds", type=float, default=60, help="how long the neighbour clicks, each time")
    parser.add_argument("--document", default="", help="only documents whose name has this")


def run(args: argparse.Namespace) -> int:
    """Clicks alone, then beside hostile documents; exit status 1 where these hurt."""
    with _app() as port:
        alone, beside, opened, slowest = asyncio.run(_measure(port, args.seconds, args.document))
    rows = [
        (name, len(times), _share(times, 0.5), _share(times, 0.95), max(times, default=0.0))
        for name, times in (("alone", alone), ("beside hostile documents", beside))
    ]
    print_table("A neighbour's clicks", ("when", "clicks", "p50, s", "p95, s", "longest, s"), rows)
    print(f"\n{opened} hostile documents opened meanwhile; longest until it was drawn or refused {slowest:.1f} s")
    return 1 if rows[1][3] > MOST_S else 0


async def _measure(port: int, seconds: float, only: str) -> tuple[list[float], list[float], int, float]:
    neighbour = Person(port, "sample=kharkiv/courier.html", seed=1)
    await neighbour.open()
    await asyncio.sleep(10)  # the workers load what they need
    alone = await _clicks(neighbour, seconds)
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    other = context.Process(target=_open_one_after_another, args=(port, seconds, only, sender), daemon=True)
    other.start()
    await asyncio.to_thread(receiver.recv)  # it is about to begin
    beside = await _clicks(neighbour, seconds)
    opened, slowest = await asyncio.to_thread(receiver.recv)
    other.join()
    await neighbour.close()
    return alone, beside, opened, slowest


async def _clicks(person: Person, seconds: float) -> list[float]:
    times, until = [], time.monotonic() + seconds
    while time.monotonic() < until:
        took = await person.read()
        times.append(60.0 if took is None else took)
        await asyncio.sleep(max(0.0, PAUSE_S - times[-1]))
    return times


def _open_one_after_another(port: int, seconds: float, only: str, sender: Connection) -> None:
    """Send each document as the bookmarklet does, and open it in a session of its own: a process beside the clicks."""
    pages = [
        document.body
        for document in (make() for name, make in documents() if only in name)
        if document.content_type == HTML and len(document.body) < MOST_BYTES
    ]
    sender.send("ready")
    sender.send(asyncio.run(_open_all(port, seconds, pages)))


async def _open_all(port: int, seconds: float, pages: Sequence[bytes]) -> tuple[int, float]:
    opened, slowest, until = 0, 0.0, time.monotonic() + seconds
    for page in pages:
        if time.monotonic() > until:
            break
        sent = await asyncio.to_thread(_send, port, page)
        began = time.monotonic()
        session = Person(port, f"received={sent}", seed=2)
        await session.open()
        slowest = max(slowest, time.monotonic() - began)
        await session.close()
        opened += 1
    return opened, slowest


def _send(port: int, page: bytes) -> str:
    """Post a page; the name under which it waits."""
    fields = {"token": TOKEN.encode(), "html": page}
    parts = [
        b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (n.encode(), v) for n, v in fields.items()
    ]
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/receive",
        b"".join((*parts, b"--b--\r\n")),
        {"Content-Type": "multipart/form-data; boundary=b"},
    )
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay()).open(request, timeout=60)
    except urllib.error.HTTPError as answer:
        return answer.headers.get("location", "").rpartition("=")[2]
    raise ReaderError("The app did not take the page.")


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: where it leads is what is wanted."""

    def redirect_request(self, *given: object) -> None:
        return None


@contextmanager
def _app() -> Iterator[int]:
    """The app with an empty library, and its port."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/reader.db"
        with Library(address) as library:
            library.setting("bookmarklet", TOKEN)
        with served(address) as (port, _):
            yield port
