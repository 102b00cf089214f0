"""The Event coverage cell: this article among others, who reports which event, and the passages."""

from __future__ import annotations

import streamlit as st

from reader.charts import coverage_heatmap
from reader.charts.heatmap import heatmap_rows
from reader.charts.naming import event_labels, ordered_events
from reader.events.minor import main_events
from reader.library.notebooks import NotebookCell
from reader.ui.chosen_group import choose_group
from reader.ui.coverage.boxed import follow_click
from reader.ui.coverage.charted import chart_with_data
from reader.ui.coverage.passages import show_passages
from reader.ui.opened import Opened

TITLE = "Event coverage"


def draw(opened: Opened, cell_key: str, cell: NotebookCell) -> None:
    """Choose the articles, then the heat map; a click on a cell of it opens the passages side by side."""
    found = choose_group(opened, cell, cell_key, least=2)
    if found is None:
        st.info("Choose one or more saved articles to see who reports what. Save others under Read or Library first.")
        return
    coverage = main_events(found.coverage)
    alt = "Who reports which event"
    rows = heatmap_rows(coverage)
    chart, key = coverage_heatmap(coverage), f"{cell_key}-map"
    picked = chart_with_data(chart, rows, key, alt=alt, select=bool(rows), file="coverage")
    for note in coverage.notes:
        st.caption(note)
    labels = event_labels(ordered_events(coverage))
    follow_click(f"{cell_key}-event", picked, "event_id", labels)
    event_id = st.selectbox(
        "Open the passages of", list(labels), format_func=labels.__getitem__, index=None, key=f"{cell_key}-event"
    )
    if event_id:
        clicked = str(picked.get("article_id")) if picked and picked["event_id"] == event_id else None
        show_passages(found, coverage, event_id, clicked)
