"""Plain tables for the benchmarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_KEPT: ContextVar[list[dict[str, Any]] | None] = ContextVar("kept tables", default=None)


@contextmanager
def kept_tables() -> Iterator[list[dict[str, Any]]]:
    """While this is open, tables are not printed but kept in the list it gives, as plain JSON values."""
    tables: list[dict[str, Any]] = []
    before = _KEPT.set(tables)
    try:
        yield tables
    finally:
        _KEPT.reset(before)


def print_table(title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print ``rows`` under ``header``, columns aligned; floats with three decimals."""
    kept = _KEPT.get()
    if kept is not None:
        kept.append(
            {"title": title, "header": list(header), "rows": [[_plain(value) for value in row] for row in rows]}
        )
        return
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(header), *cells]) for i in range(len(header))]
    print(f"\n{title}")
    print("  ".join(name.ljust(width) for name, width in zip(header, widths, strict=True)).rstrip())
    print("  ".join("-" * width for width in widths))
    for row in cells:
        print("  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip())


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return "–" if value is None else str(value)
