"""Bulk reading: many pages cleaned and read in parallel, on this machine or on a Dask cluster.

Results are appended to ``readings.jsonl`` as they come, so that a run that is stopped goes on where it was; the
tables beside it (CSV and Parquet) are written at the end. What cannot be read is listed with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from typing import Any

from reader.cores import usable_cores
from reader.errors import ReaderError, TooLarge, UnreadablePage
from reader.export.data import csv_text, parquet_bytes
from reader.export.tables import Tables, merged, reading_tables
from reader.load.given import Given, given_file, given_url
from reader.load.limits import MAX_BYTES, MAX_MB
from reader.load.lists import addresses_in, is_address_list, is_bookmarks
from reader.load.sniff import is_archive
from reader.load.warc import Damage, Most, stream_pages
from reader.model import Reading, Record

#: Files of a folder that are pages.
PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".md")
ARCHIVE_ENDINGS = (".warc", ".warc.gz")
#: Pages under way at a time, for each worker: enough to keep it busy, few enough for memory.
AHEAD = 3
#: Addresses fetched at a time, each from another site.
FETCHERS = 8
#: How long a Dask scheduler has to answer.
CONNECT_TIMEOUT = "10s"
READINGS = "readings.jsonl"
FAILED = "failed.jsonl"


@dataclass(frozen=True, slots=True)
class Item:
    """A page to read: ``name`` says which; ``data`` is its bytes, None for an address still to be fetched."""

    name: str
    data: bytes | None = None
    content_type: str | None = None
    url: str | None = None
    #: Why it is not read at all, known before it is loaded.
    refused: str = ""
    #: What was fetched, where that is done.
    given: Given | None = None

    @property
    def is_address(self) -> bool:
        """Whether it has to be fetched first."""
        return self.data is None and self.given is None and not self.refused


@dataclass(frozen=True, slots=True)
class BulkResult(Record):
    """What a bulk run did."""

    out: str
    #: Pages read in this run, before it, and not at all.
    read: int
    before: int
    failed: int

    @property
    def sentence(self) -> str:
        """The result as a person reads it."""
        earlier = f", {self.before:,} were there from before" if self.before else ""
        failed = f"; {self.failed:,} could not be read: see {FAILED}" if self.failed else ""
        return f"{self.read:,} pages read into {self.out}{earlier}{failed}."


def run_bulk(
    inputs: Sequence[str],
    out: Path,
    *,
    cleaner: str = "fast",
    scheduler: str | None = None,
    workers: int | None = None,
    say: Callable[[str], None] = lambda words: None,
) -> BulkResult:
    """Read every page of ``inputs`` into the folder ``out``.

    An input is an address, a page, a folder of pages, a WARC file (every page in it), or a list of addresses
    (one a line, or exported bookmarks). ``scheduler`` is the address of a Dask scheduler whose workers have
    Reader installed; without it, ``workers`` processes of this machine. Addresses are fetched from here, wherever
    they are read: robots.txt is asked first, and each site gets one request at a time, as far apart as it wants.
    Raises ``ReaderError`` on bad input; a page that cannot be read is written to ``failed.jsonl`` and the run
    goes on.
    """
    out.mkdir(parents=True, exist_ok=True)
    done = _names_in(out / READINGS)
    counts = {"read": 0, "failed": 0}
    items = (item for item in items_of(inputs) if item.name not in done)
    with (
        _executor(scheduler, workers) as executor,
        (out / READINGS).open("a", encoding="utf-8") as good,
        (out / FAILED).open("w", encoding="utf-8") as bad,
    ):
        for result in _results(executor, items, cleaner, AHEAD * (workers or usable_cores())):
            kind, file = ("failed", bad) if "error" in result else ("read", good)
            file.write(json.dumps(result, ensure_ascii=False) + "\n")
            file.flush()
            counts[kind] += 1
            say(f"{counts['read']:,} read, {counts['failed']:,} failed")
    if not counts["failed"]:
        (out / FAILED).unlink()
    if not done and not counts["read"] and not counts["failed"]:
        raise UnreadablePage("There is no page in what was given.", next_step="Name files, folders or addresses.")
    _write_tables(out)
    return BulkResult(str(out), counts["read"], len(done), counts["failed"])


def read_item(item: Item, cleaner: str) -> dict[str, Any]:
    """One page read, as plain JSON values: ``{"source", "reading"}``, or ``{"source", "error"}`` with a sentence."""
    from reader.apart import read_apart

    try:
        reading = read_apart(given_of(item), cleaner).to_dict()
    except ReaderError as error:
        return {"source": item.name, "error": error.sentence}
    except Exception as error:  # one page's surprise is not the run's end
        return {"source": item.name, "error": f"Reader itself failed ({type(error).__name__})."}
    reading["page"]["html"] = None  # the page itself is where it was
    return {"source": item.name, "reading": reading}


def given_of(item: Item) -> Given:
    """What the item's page is made from. Raises ``ReaderError`` as fetching does."""
    if item.refused:
        raise TooLarge(item.refused)
    if item.given is not None:
        return item.given
    if item.data is None:
        return given_url(item.name)
    if item.url or item.content_type:
        return Given(item.data, item.content_type, item.url, "archive")
    return given_file(Path(item.name).name, item.data)


def items_of(inputs: Iterable[str]) -> Iterator[Item]:
    """The pages that ``inputs`` name, read when their turn comes. Raises ``UnreadablePage`` for what is not there."""
    for name in inputs:
        if "://" in name:
            yield Item(name)
            continue
        path = Path(name)
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                if file.is_file() and file.name.lower().endswith((*PAGE_ENDINGS, *ARCHIVE_ENDINGS)):
                    yield from _items_in(file)
        elif path.is_file():
            yield from _items_in(path)
        else:
            raise UnreadablePage(f"There is no file or folder {name}.", next_step="Check its name.")


def _items_in(file: Path) -> Iterator[Item]:
    name = file.name.lower()
    with file.open("rb") as stream:
        is_packed = is_archive(stream.read(4096))
    if is_packed or name.endswith(ARCHIVE_ENDINGS):
        yield from _records(file)
        return
    if file.stat().st_size > MAX_BYTES:
        yield Item(str(file), refused=f"The file has over {MAX_MB} MB.")
        return
    data = file.read_bytes()
    if name.endswith((".txt", ".html", ".htm")):
        text = data.decode("utf-8", "replace")
        if is_bookmarks(text) or (name.endswith(".txt") and is_address_list(text)):
            yield from (Item(address) for address in addresses_in(text))
            return
    yield Item(str(file), data)


def _records(file: Path) -> Iterator[Item]:
    """Every HTML page of a WARC file, streamed; a damaged place is one that cannot be read."""
    with file.open("rb") as stream:
        for number, found in stream_pages(stream, Most(records=inf, bytes=inf, page_bytes=MAX_BYTES)):
            name = f"{file}#{number}"
            if isinstance(found, Damage):
                yield Item(name, refused=found.sentence)
            else:
                yield Item(name, found.body, found.content_type, found.url)


def _results(executor: Executor, items: Iterator[Item], cleaner: str, ahead: int) -> Iterator[dict[str, Any]]:
    """Each item's result as it is done, with no more than ``ahead`` of them under way."""
    from reader.load.polite import Politeness

    politeness = Politeness()
    waiting: dict[Future[Any], Item] = {}
    with ThreadPoolExecutor(FETCHERS, thread_name_prefix="reader-fetch") as fetchers:
        while True:
            while len(waiting) < ahead and (item := next(items, None)) is not None:
                if item.is_address:
                    waiting[fetchers.submit(politeness.fetch, item.name)] = item
                else:
                    waiting[executor.submit(read_item, item, cleaner)] = item
            if not waiting:
                return
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                item = waiting.pop(future)
                if item.is_address and future.exception() is None:
                    item = replace(item, given=future.result())
                    waiting[executor.submit(read_item, item, cleaner)] = item
                else:
                    yield _result_of(future, item)


def _result_of(future: Future[Any], item: Item) -> dict[str, Any]:
    try:
        return future.result()
    except ReaderError as error:
        return {"source": item.name, "error": error.sentence}
    except Exception as error:  # a worker that died
        return {"source": item.name, "error": f"The worker that read it ended ({type(error).__name__})."}


@contextmanager
def _executor(scheduler: str | None, workers: int | None) -> Iterator[Executor]:
    if scheduler is None:
        with ProcessPoolExecutor(max_workers=workers or usable_cores()) as executor:
            yield executor
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise ReaderError("Dask is not installed.", next_step="pip install 'dask[distributed]'") from error
    try:
        client = Client(scheduler, timeout=CONNECT_TIMEOUT)
    except (OSError, ValueError, TimeoutError) as error:
        raise ReaderError(
            f"No Dask scheduler answers at {scheduler}.", next_step="Start one with: dask scheduler"
        ) from error
    with client, client.get_executor() as executor:
        yield executor


def _names_in(path: Path) -> set[str]:
    """Sources read already; a last line cut short by a stopped run is taken off the file."""
    if not path.is_file():
        return set()
    names, whole = set(), 0
    with path.open("rb") as file:
        for line in file:
            try:
                names.add(json.loads(line)["source"])
            except (ValueError, KeyError, TypeError):
                break
            whole += len(line)
    with path.open("rb+") as file:
        file.truncate(whole)
    return names


def _write_tables(out: Path) -> None:
    tables: Tables = merged(_tables_of(out / READINGS))
    for name, rows in tables.items():
        if rows:
            (out / f"{name}.csv").write_bytes(b"\xef\xbb\xbf" + csv_text(rows).encode())
            (out / f"{name}.parquet").write_bytes(parquet_bytes(rows))


def _tables_of(path: Path) -> Iterator[Tables]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            tables = reading_tables(Reading.from_dict(json.loads(line)["reading"]))
            tables.pop("blocks")
            yield tables
