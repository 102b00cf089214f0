"""Many writers of one library at once, on SQLite and on PostgreSQL: nothing lost, no lock errors."""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from reader.bench.postgres import fresh_database
from reader.bench.saving import lost, page_and_article
from reader.bench.table import print_table
from reader.errors import LibraryError
from reader.library import Library
from reader.library.notebooks import add_cell, new_notebook

PROCESSES = 4


class Written(NamedTuple):
    """What one writer did: id → token of each article, what went wrong, seconds of each save."""

    kept: dict[str, str]
    errors: list[str]
    seconds: list[float]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", help="not used: the articles are our own")
    parser.add_argument("--writers", type=int, default=32)
    parser.add_argument("--saves", type=int, default=50, help="articles and notes of each writer")


def run(args: argparse.Namespace) -> int:
    """Write and look; exit status 1 where anything was lost or refused."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        rows.append(("SQLite", *measure(f"sqlite:///{Path(folder) / 'reader.db'}", args.writers, args.saves)))
    with fresh_database() as address:
        if address is None:
            print("PostgreSQL is not installed here: measured on SQLite only.")
        else:
            rows.append(("PostgreSQL", *measure(address, args.writers, args.saves)))
    header = (
        "database",
        "writers",
        "transactions",
        "lost",
        "errors",
        "faults",
        "p50, s",
        "p95, s",
        "longest, s",
        "all, s",
    )
    print_table("Writers at once", header, rows)
    return 1 if any(row[3] or row[4] or row[5] for row in rows) else 0


def measure(address: str, writers: int, saves: int) -> tuple[int, int, int, int, int, float, float, float, float]:
    """``writers`` in four processes, each with ``saves`` articles, notes and one article they all save."""
    Library(address).close()
    began = time.perf_counter()
    context = multiprocessing.get_context("spawn")
    shares = [[f"{number}" for number in range(writers)][start::PROCESSES] for start in range(PROCESSES)]
    with context.Pool(PROCESSES) as pool:
        written = [
            one for share in pool.starmap(_write_all, [(address, share, saves) for share in shares]) for one in share
        ]
    whole = time.perf_counter() - began
    kept = {article_id: token for one in written for article_id, token in one.kept.items()}
    times = sorted(second for one in written for second in one.seconds)
    errors = [error for one in written for error in one.errors]
    for error in dict.fromkeys(errors):
        print(error)
    with Library(address) as library:
        gone = len(list(lost(library, kept))) + writers * saves + 1 - len(library.all())
        gone += writers - len(library.notebooks()) + sum(len(n.cells) < saves for n in library.notebooks())
        faults = len(library.check())
    share = len(times)
    return (
        writers, share, gone, len(errors), faults,
        times[share // 2], times[int(share * 0.95)], times[-1], whole,
    )  # fmt: skip


def _write_all(address: str, names: Sequence[str], saves: int) -> list[Written]:
    """The writers of one process, a thread each, on one ``Library`` as in the app."""
    with Library(address) as library, ThreadPoolExecutor(len(names)) as threads:
        return list(threads.map(lambda name: _write(library, name, saves), names))


def _write(library: Library, name: str, saves: int) -> Written:
    done = Written({}, [], [])
    notebook = new_notebook(f"Notes of {name}", [])
    for number in range(saves):
        token = f"{name}-{number}"
        began = time.perf_counter()
        try:
            page, article = page_and_article(token)
            done.kept[library.save(page, article, tags=["many"]).id] = token
            done.seconds.append(time.perf_counter() - began)
            library.save(*page_and_article("shared"))
            notebook = add_cell(notebook, "note", None, f"Ask about {token}.")
            library.save_notebook(notebook)
        except LibraryError as error:
            done.errors.append(str(error))
    return done
