"""Batches of the Cleaners page: which pages to run, the work beside the page, and what is kept of it."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.apart import load_apart, read_apart
from reader.compare.batch import BatchPage, PageOutcome, run_batch
from reader.compare.gold import from_json_lines, gold_of_blocks, page_of_gold
from reader.errors import LibraryError, ReaderError
from reader.library import ArticleRow, Library
from reader.load.given import given_file
from reader.read import people_quoted

#: Pages of one upload: more go through the command line.
MOST_PAGES = 500
MORE = "All of a folder: python -m reader.bench clean --data FOLDER"
#: Endings of files of JSON lines.
LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_GZIP = b"\x1f\x8b"
#: Bytes of JSON lines that one gzip file may unpack to.
_MOST_UNPACKED = 400_000_000


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is: the outcomes so far and how many pages there are."""

    outcomes: tuple[PageOutcome, ...]
    total: int


def batch_steps(pages: Sequence[BatchPage]) -> Iterator[Progress]:
    """The batch as it goes, one more page each time."""
    done: list[PageOutcome] = []
    yield Progress((), len(pages))
    for outcome in run_batch(pages):
        done.append(outcome)
        yield Progress(tuple(done), len(pages))


def gold_pages(library: Library) -> list[BatchPage]:
    """Every page of the library that has a truth of the reader's own."""
    titles = {row.id: _title(row) for row in library.all()}
    return [
        BatchPage(titles[article_id], page, gold_of_blocks(page, blocks), article_id)
        for article_id, blocks in library.gold().items()
        if article_id in titles and blocks
        for page in [library.get(article_id).page]
    ]


def saved_pages(library: Library, rows: Iterable[ArticleRow]) -> tuple[list[BatchPage], list[str]]:
    """Pages of the library with their truths where they have one, and what could not be read, a sentence each."""
    gold, pages, problems = library.gold(), [], []
    for row in rows:
        try:
            page = library.get(row.id).page
        except LibraryError as error:
            problems.append(f"{_title(row)}: {error.sentence}")
            continue
        blocks = gold.get(row.id)
        pages.append(BatchPage(_title(row), page, gold_of_blocks(page, blocks) if blocks else None, row.id))
    return pages, problems


def uploaded_pages(files: Iterable[tuple[str, bytes]]) -> tuple[list[BatchPage], list[str]]:
    """Pages of saved files, and those of JSON lines in the benchmark's format with their text as gold."""
    pages: list[BatchPage] = []
    problems: list[str] = []
    for name, content in files:
        try:
            pages += _json_lines(name, content) if name.lower().endswith(LINES) else [_saved(name, content)]
        except ReaderError as error:
            problems.append(f"{name}: {error.sentence}")
        except ValueError as error:
            problems.append(f"{name}: {error}")
    pages, again = _once_each(pages)
    problems += again
    if len(pages) > MOST_PAGES:
        problems.append(f"Only the first {MOST_PAGES} pages are run here. {MORE}")
    return pages[:MOST_PAGES], problems


def _once_each(pages: Sequence[BatchPage]) -> tuple[list[BatchPage], list[str]]:
    """Every page once, since two of one would count double in every sum; and a sentence for each left out."""
    first: dict[str, BatchPage] = {}
    again = []
    for item in pages:
        before = first.setdefault(item.page.html or item.page.text, item)
        if before is not item:
            again.append(f"{item.name}: the same page as {before.name}; it is run once.")
    return list(first.values()), again


def save_pages(library: Library, pages: Iterable[BatchPage]) -> int:
    """Save the pages of an upload, each cleaned by the consensus, with their truth where they have one by block."""
    saved = 0
    for item in pages:
        if item.article_id is not None:
            continue
        try:
            reading = read_apart(item.page)
            article = library.save(item.page, reading.article, people=people_quoted(reading))
        except ReaderError:
            continue
        saved += 1
        if item.gold is not None and item.gold.blocks:
            library.set_gold(article.id, item.gold.blocks)
    return saved


def _saved(name: str, content: bytes) -> BatchPage:
    return BatchPage(name, load_apart(given_file(name, content)))


def _json_lines(name: str, content: bytes) -> Iterator[BatchPage]:
    """The pages in JSON lines, one more than are taken at most. Raises ``ValueError`` at what is none."""
    lines = _unpacked(content) if content[:2] == _GZIP else content.splitlines()
    found = from_json_lines(line.decode("utf-8", "replace") for line in lines)
    for number, gold in enumerate(islice(found, MOST_PAGES + 1), start=1):
        page = page_of_gold(gold)
        if page is not None:
            yield BatchPage(gold.url or f"{name}, line {number}", page, gold if gold.text.strip() else None)


def _unpacked(content: bytes) -> Iterator[bytes]:
    """The lines of a gzip file, unpacked one by one. Raises ``ValueError`` where it is damaged or too large."""
    left = _MOST_UNPACKED
    with gzip.open(io.BytesIO(content)) as stream:
        while True:
            try:
                line = stream.readline(left + 1)
            except (OSError, EOFError, zlib.error) as error:
                raise ValueError("The file is damaged: it cannot be unpacked to its end.") from error
            if not line:
                return
            left -= len(line)
            if left < 0:
                raise ValueError(f"What lies behind the first {_MOST_UNPACKED // 1_000_000} MB is left out. {MORE}")
            yield line


def _title(row: ArticleRow) -> str:
    return f"{row.title} ({row.outlet})" if row.outlet else row.title
