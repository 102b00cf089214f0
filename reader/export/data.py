"""Rows as files: CSV that a spreadsheet opens without running it, JSON, Parquet, and all of them in one archive."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from reader.export.tables import Row, Tables

#: A cell that begins with one of these is a formula to a spreadsheet (OWASP, "CSV Injection").
#: So is one after a semicolon, tab or line end, where these end a cell or a row: Excel's rules vary by country.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


_LATER_FORMULA = re.compile(rf"([;\t\r\n]\"*)(?=[{re.escape(''.join(c for c in FORMULA_SIGNS if not c.isspace()))}])")


def csv_text(rows: list[Row]) -> str:
    """``rows`` as CSV (RFC 4180) with a header; words that a spreadsheet would run get a ``'`` before them."""
    out = io.StringIO(newline="")
    columns = _columns(rows)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(_harmless, columns))  # an outlet's name can head a column
    writer.writerows([_harmless(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()


def parquet_bytes(rows: list[Row]) -> bytes:
    """``rows`` as a Parquet file, each column of the type its values have."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {name: pa.array([row.get(name) for row in rows]) for name in _columns(rows)}
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def json_text(value: Any) -> str:
    """``value`` as readable JSON."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def csv_archive(tables: Tables, extra: Mapping[str, str] | None = None) -> bytes:
    """A zip of one CSV file a table, with a byte order mark so that Excel reads it as UTF-8."""
    files = {f"{name}.csv": b"\xef\xbb\xbf" + csv_text(rows).encode() for name, rows in tables.items() if rows}
    return _zip(files | {name: text.encode() for name, text in (extra or {}).items()})


def parquet_archive(tables: Tables) -> bytes:
    """A zip of one Parquet file a table."""
    return _zip({f"{name}.parquet": parquet_bytes(rows) for name, rows in tables.items() if rows})


def _columns(rows: list[Row]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def _harmless(value: Any) -> Any:
    if isinstance(value, str):
        begins = value.startswith(FORMULA_SIGNS)
        value = _LATER_FORMULA.sub(r"\1'", value)
        return f"'{value}" if begins else value
    return "" if value is None or value != value else value  # tables of pandas have NaN where there is nothing


def _zip(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
