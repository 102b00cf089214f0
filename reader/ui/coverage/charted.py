"""A chart of the Coverage page with its data as a table and as files, and what a click on it chose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from reader.charts import chart_png, chart_svg
from reader.export.data import csv_text, json_text
from reader.ui.coverage.tables import show_table, table_of
from reader.ui.room import chart_height, room_class
from reader.ui.themed import titled_chart

#: Columns that fit a telephone, and the widths a wider chart may take there, in CSS pixels (``page.css``).
_FIT, _ROOM = 12, (600, 900, 1200)


def chart_with_data(
    chart: Any,
    rows: Sequence[dict[str, object]],
    key: str,
    *,
    alt: str,
    select: bool = False,
    across: int = 0,
    file: str = "",
    below: Callable[[dict[str, Any] | None], None] | None = None,
) -> dict[str, Any] | None:
    """A chart, the same data as a table, and both as files; returns the chosen point, or None.

    A chart of more than a dozen columns, ``across``, scrolls sideways on a telephone. ``below`` draws what the chosen
    point opens, right under the chart. ``file`` is what saved files are called, where that is not ``key``.
    """
    room = next((width for width in _ROOM if width >= 150 + 18 * across), _ROOM[-1]) if across > _FIT else 0
    with st.container(key=f"scroll-{room}-{room_class(chart_height(chart, across=across))}-{key}"):
        event = titled_chart(chart, key=key, alt=alt, select=select)
    picked = _picked(event)
    if below is not None:
        below(picked)
    with st.expander("The same as a table, and to save", icon=":material/table:"):
        frame = table_of(rows)
        show_table(frame, f"{alt}: the data")
        with st.container(horizontal=True):
            chart_files(chart, frame, key, file or key)
    return picked


def chart_files(chart: Any, frame: pd.DataFrame, key: str, file: str) -> None:
    """Buttons that save a chart as a picture, and the table beside it as data."""
    makers: tuple[tuple[str, str, Callable[[], Any]], ...] = (
        ("CSV", "text/csv", lambda: csv_text(frame.to_dict("records"))),
        ("JSON", "application/json", lambda: json_text(records(frame)).encode()),
        ("SVG", "image/svg+xml", lambda: chart_svg(chart)),
        ("PNG", "image/png", lambda: chart_png(chart)),
    )
    for name, media, make in makers:
        st.download_button(
            f"Save {name}",
            data=make,
            file_name=f"{file}.{name.lower()}",
            mime=media,
            key=f"{key}-{name}",
            on_click="ignore",
        )


def records(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Rows of a table as JSON has them: nothing, rather than NaN, where a column has no value."""
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def _picked(event: Any) -> dict[str, Any] | None:
    points = event.get("selection", {}).get("cell") if isinstance(event, Mapping) else None
    return points[0] if points else None
