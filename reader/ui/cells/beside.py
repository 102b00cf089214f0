"""A table of findings beside the text: a row chosen scrolls the text, a mark chosen names its row."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from reader.charts.spread import Tick, spread_spec
from reader.export.data import csv_text
from reader.ui.cells.chosen import take_event
from reader.ui.guard import guarded_part
from reader.ui.opened import Opened
from reader.ui.reading import View, choose_finding, findings_table, reading_view


@st.fragment
@guarded_part
def table_beside_text(
    opened: Opened,
    frame: pd.DataFrame,
    view: View,
    key: str,
    *,
    targets: Sequence[str],
    csv_name: str,
    ticks: Sequence[Tick] = (),
) -> None:
    """``targets[i]`` is the id of the mark that row ``i`` of ``frame`` is about; ``view.link`` joins the two.

    ``ticks`` are the same findings for the chart below, which follows both and is followed.
    """
    left, right = st.columns([5, 4], gap="medium")
    with right:
        event = reading_view(view, key=f"{key}-text", height="460px")
        take_event(opened, key, event)
    with left:
        row = findings_table(
            [
                (target, [str(value) for value in row])
                for target, row in zip(targets, frame.itertuples(index=False), strict=True)
            ],
            list(frame.columns),
            key=f"{key}-table",
            caption=f"{csv_name.removesuffix('.csv').capitalize()}; choose a row to see it in the text",
            link=view.link,
            height="430px",
        )
        with st.container(horizontal=True, gap="small"):
            _csv_buttons(frame, key, csv_name)
    if ticks:
        chosen = next((str(e["id"]) for e in (event, row) if e and e.get("kind") in ("mark", "row")), None)
        _chart(opened, ticks, key, view.link, chosen)


def _chart(opened: Opened, ticks: Sequence[Tick], key: str, link: str, chosen: str | None) -> None:
    """Where the findings stand; a tick chosen is chosen in texts and tables, and what is chosen there shows here."""
    kept, chart_key = f"{key}-charted", f"{key}-spread"
    state = st.session_state.get(chart_key)
    points = state.selection.get("finding") if state else None
    mark = str(points[0].get("id", "")) if points else ""
    if chosen:
        st.session_state[kept] = chosen
    elif mark in {tick.id for tick in ticks} and mark != st.session_state.get(kept):
        st.session_state[kept] = mark
        choose_finding(key, link, mark, nonce=f"{mark}-{opened.tick()}")
    st.vega_lite_chart(
        spec=spread_spec(ticks, st.session_state.get(kept)),
        key=chart_key,
        on_select="rerun",
        alt="Where in the article each of the findings of the table stands",
    )


def _csv_buttons(frame: pd.DataFrame, key: str, csv_name: str) -> None:
    """The table to paste elsewhere, and as a file."""
    with st.popover("Copy as CSV", icon=":material/content_copy:", key=f"{key}-copy"):
        st.code(csv_text(frame.to_dict("records")), language=None, height=220)
    st.download_button(
        "Save as CSV",
        lambda: csv_text(frame.to_dict("records")).encode("utf-8-sig"),
        file_name=csv_name,
        mime="text/csv",
        key=f"{key}-csv",
        on_click="ignore",
        icon=":material/download:",
    )
