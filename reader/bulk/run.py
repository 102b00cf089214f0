"""A bulk run: pages read in parallel, in worker processes of this machine or on a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader.bulk.items import Item, check_inputs, given_of, items_of
from reader.bulk.results import FAILED, results_in
from reader.clean.pool import shared_pool
from reader.clean.registry import check_cleaner
from reader.cores import usable_cores
from reader.errors import ReaderError, UnreadablePage
from reader.model import Record

#: Pages under way at a time, for each worker: enough to keep it busy, few enough for memory.
AHEAD = 3
#: Addresses fetched at a time, each from another site.
FETCHERS = 8
#: How long a Dask scheduler has to answer.
CONNECT_TIMEOUT = "10s"


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
        return f"{_pages(self.read)} read into {self.out}{earlier}{failed}."


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"


def run_bulk(
    inputs: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    cleaner: str = "fast",
    scheduler: str | None = None,
    workers: int | None = None,
    say: Callable[[str], None] = lambda words: None,
) -> BulkResult:
    """Read every page of ``inputs`` into the folder ``out``.

    An input is an address, a page, a folder of pages, a web archive (every page in it), a ZIP or tar file of pages, a
    list of addresses (one a line, or exported bookmarks), or ``-`` for a page or a list on standard input.
    ``scheduler`` is the address of a Dask scheduler whose workers have Reader installed; without it, ``workers`` pages
    are read at a time on this machine, one for each core if not given. Addresses are fetched from here, wherever they
    are read: robots.txt is asked first, and each site gets one request at a time, as far apart as it wants.

    Run again with the same ``out``, it goes on where it stopped: what is read is not read again. Raises ``ReaderError``
    on bad input, or where ``out`` cannot be written; a page that cannot be read is written to ``failed.jsonl`` and the
    run goes on.
    """
    check_cleaner(cleaner)
    names = [os.fspath(name) for name in inputs]
    check_inputs(names)
    with results_in(Path(out), cleaner) as results:
        before = len(results.done)
        with _executor(scheduler, workers) as executor:
            ahead = AHEAD * (workers or usable_cores())
            for result in _results(executor, _new(items_of(names), results.done), cleaner, ahead):
                results.add(result)
                say(f"{results.read:,} read, {results.failed:,} failed")
        if not before and not results.read and not results.failed:
            raise UnreadablePage("There is no page in what was given.", next_step="Name files, folders or addresses.")
        results.write_tables()
    return BulkResult(str(out), results.read, before, results.failed)


def read_item(item: Item, cleaner: str) -> dict[str, Any]:
    """One page read, as plain JSON values: ``{"source", "reading"}``, or ``{"source", "error"}`` with a sentence.

    The reading is without the page's mark-up: the page itself is where it was.
    """
    from reader.apart import plain_reading_apart

    try:
        return {"source": item.name, "reading": plain_reading_apart(given_of(item), cleaner)}
    except ReaderError as error:
        return {"source": item.name, "error": error.sentence}
    except Exception as error:  # one page's surprise is not the run's end
        return {"source": item.name, "error": f"Reader itself failed ({type(error).__name__})."}


def _new(items: Iterator[Item], done: dict[str, str | None]) -> Iterator[Item]:
    """The items that were not read yet, each once: an archive's page is known by its place and its address."""
    seen = set[str]()
    for item in items:
        is_done = item.name in done and (item.url is None or done[item.name] == item.url)
        if not is_done and item.name not in seen:
            seen.add(item.name)
            yield item


def _results(executor: Executor, items: Iterator[Item], cleaner: str, ahead: int) -> Iterator[dict[str, Any]]:
    """Each item's result as it is done, with no more than ``ahead`` of them under way."""
    from reader.load.polite import Politeness

    politeness = Politeness()
    waiting: dict[Future[Any], Item] = {}
    with _threads(FETCHERS, "reader-fetch") as fetchers:
        while True:
            while len(waiting) < ahead and (item := next(items, None)) is not None:
                if item.refused:
                    yield {"source": item.name, "error": item.refused}
                elif item.is_address:
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
def _threads(count: int, name: str) -> Iterator[Executor]:
    """Threads that are waited for at the end, but not where the run is stopped."""
    executor = ThreadPoolExecutor(count, thread_name_prefix=name)
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


@contextmanager
def _executor(scheduler: str | None, workers: int | None) -> Iterator[Executor]:
    if scheduler is None:
        try:
            with _threads(workers or usable_cores(), "reader-bulk") as executor:  # each waits for a worker process
                yield executor
        except BaseException:
            shared_pool(os.getpid()).close()
            raise
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
