"""A table of facts: what is said at the left, its value at the right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import pandas as pd
import pyarrow as pa
import streamlit as st

from reader.ui.guard import plain


def facts_table(rows: Iterable[tuple[str, str | None]]) -> None:
    """Draw the rows that have a value. The same table is made once: pandas takes longer over it than the whole cell."""
    shown = tuple((label, plain(value)) for label, value in rows if value)
    st.table(_arrow(shown), border="horizontal", hide_index=False, hide_header=True)


@lru_cache(maxsize=256)
def _arrow(rows: tuple[tuple[str, str], ...]) -> pa.Table:
    frame = pd.DataFrame({"value": [value for _, value in rows]}, index=[label for label, _ in rows])
    return pa.Table.from_pandas(frame)
