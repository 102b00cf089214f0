"""The folder that a bulk run writes: readings as they come, what could not be read, and tables at the end."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from reader.errors import ReaderError
from reader.export.data import csv_text, parquet_bytes
from reader.export.tables import Tables, merged, reading_tables
from reader.model import Reading

READINGS = "readings.jsonl"
FAILED = "failed.jsonl"
_DIGITS = re.compile(r"([0-9]{1,18})")


class Results:
    """A run's folder, held by this run alone: see :func:`results_in`."""

    def __init__(self, out: Path, readings: IO[bytes], failed: IO[bytes], done: dict[str, str | None]) -> None:
        self._out, self._readings, self._failed = out, readings, failed
        #: Source → address of the page, of what was read before this run.
        self.done = done
        self.read, self.failed = 0, 0

    def add(self, result: dict[str, Any]) -> None:
        """Keep a page's result: on disk when this returns. Raises ``ReaderError`` where there is no room for it."""
        line = (json.dumps(result, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
        is_failed = "error" in result
        _append(self._failed if is_failed else self._readings, line, self._out)
        self.failed += is_failed
        self.read += not is_failed

    def write_tables(self) -> None:
        """Write the tables of all that was read, in this run and before."""
        tables = merged(_tables_of(self._out / READINGS))
        for name, rows in tables.items():
            if rows:
                _write(self._out / f"{name}.csv", b"\xef\xbb\xbf" + csv_text(rows).encode())
                _write(self._out / f"{name}.parquet", parquet_bytes(rows))


@contextmanager
def results_in(out: Path, cleaner: str) -> Iterator[Results]:
    """The folder ``out``, made where it is not there, for one run with ``cleaner``.

    Raises ``ReaderError`` where it cannot be written, another run writes it, or it was read with another cleaner.
    """
    with _said(out):
        out.mkdir(parents=True, exist_ok=True)
        readings = (out / READINGS).open("a+b", buffering=0)
    with readings:
        _hold(readings, out)
        done, used = _taken(readings)
        if used not in (None, cleaner):
            raise ReaderError(
                f"{out} was read with the cleaner {used}.",
                next_step=f"Name another folder for {cleaner}, or go on with --cleaner {used}.",
            )
        with _said(out):
            failed = (out / FAILED).open("wb", buffering=0)
        with failed:
            results = Results(out, readings, failed, done)
            yield results
        if not results.failed:
            (out / FAILED).unlink()


@contextmanager
def _said(out: Path) -> Iterator[None]:
    """What the system says of writing to ``out``, in words."""
    try:
        yield
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ReaderError(
            f"{out} cannot be written to: {why}.",
            next_step="What was read is kept there. Make room, or name another folder, and run this again.",
        ) from error


def _append(file: IO[bytes], line: bytes, out: Path) -> None:
    with _said(out):
        written = 0
        while written < len(line):
            written += file.write(line[written:])


def _hold(readings: IO[bytes], out: Path) -> None:
    """Hold the folder until the file is closed. Raises ``ReaderError`` where another run does."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        fcntl.flock(readings, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise ReaderError(
            f"Another run is writing to {out}.", next_step="Wait until it is done, or name another folder."
        ) from error
    except OSError:  # a file system without locks
        return


def _taken(readings: IO[bytes]) -> tuple[dict[str, str | None], str | None]:
    """Sources read already with their addresses, and the cleaner; a last line cut short is taken off the file."""
    done: dict[str, str | None] = {}
    cleaner, whole = None, 0
    readings.seek(0)
    with open(readings.fileno(), "rb", closefd=False) as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            if (result := _result_in(line)) is not None:
                reading = result["reading"]
                done[result["source"]] = reading["page"]["url"]
                cleaner = cleaner or reading["article"]["cleaner"]
    readings.truncate(whole)
    return done, cleaner


def _result_in(line: bytes) -> dict[str, Any] | None:
    """A line's result; None where the line is damaged."""
    try:
        result: dict[str, Any] = json.loads(line)
        return result if result["source"] and result["reading"]["article"] and result["reading"]["page"] else None
    except (ValueError, KeyError, TypeError):
        return None


def _tables_of(path: Path) -> Iterator[Tables]:
    """Each reading's tables, by the names of their sources, so that the same pages give the same tables again."""
    with path.open("rb") as file:
        places, at = list[tuple[list[str | int], int]](), 0
        for line in file:
            if (result := _result_in(line)) is not None:
                places.append((_by_number(result["source"]), at))
            at += len(line)
        for _, at in sorted(places):
            file.seek(at)
            result = json.loads(file.readline())
            tables = reading_tables(Reading.from_dict(result["reading"]))
            tables.pop("blocks")
            tables["articles"] = [{"source": result["source"], **row} for row in tables["articles"]]
            yield tables


def _by_number(name: str) -> list[str | int]:
    """What names are sorted by: page 9 before page 10."""
    parts = _DIGITS.split(name)
    return [int(part) if number % 2 else part for number, part in enumerate(parts)]


def _write(path: Path, content: bytes) -> None:
    """Write a file whole, or leave the one that is there."""
    beside = path.with_name(f"{path.name}.new")
    with _said(path.parent):
        try:
            beside.write_bytes(content)
            os.replace(beside, path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
