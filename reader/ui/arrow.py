"""Tables as Arrow bytes, to be kept: Streamlit takes them as they are, where a data frame is converted every time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa


def arrow_bytes(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Rows of plain values as an Arrow stream; all have the names of the first."""
    return table_bytes(pa.Table.from_pylist([dict(row) for row in rows]))


def table_bytes(table: pa.Table) -> bytes:
    """A table as an Arrow stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue().to_pybytes()


def table_of(stream: bytes) -> pa.Table:
    """The table of an Arrow stream; nothing is copied."""
    return pa.ipc.open_stream(stream).read_all()
