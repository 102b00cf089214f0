"""The Chart cell: one chart, chosen by the question it answers."""

from __future__ import annotations

import streamlit as st

from reader.export.chart_cells import CHARTS, draw_chart
from reader.export.work import settings_of
from reader.library.notebooks import NotebookCell
from reader.ui.chosen_group import change_settings, choose_group, group
from reader.ui.coverage.charted import chart_with_data
from reader.ui.opened import Opened
from reader.ui.work import comparison_known

TITLE = "Chart"


def draw(opened: Opened, cell_key: str, cell: NotebookCell) -> None:
    """Choose the question and the articles, then the chart with its data."""
    name = str(settings_of(cell).get("chart", "people"))
    names = list(CHARTS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Question",
            names,
            index=names.index(name) if name in names else 0,
            format_func=lambda one: CHARTS[one].question,
            key=f"{cell_key}-question-{cell.source}",
        )
        if chosen != name:
            change_settings(opened, cell, chart=chosen)
            st.rerun()
        found = None if CHARTS[chosen].of_cleaners else choose_group(opened, cell, cell_key, least=1)
    drawn = draw_chart(chosen, group(found) if found else None, comparison_known(opened))
    if drawn is None and CHARTS[chosen].of_cleaners:
        st.info("Open the Cleaners cell first: this chart is drawn from what the cleaners made of the page.")
    elif drawn is None:
        st.info("Choose saved articles, or save this one, to draw this chart.")
    else:
        key, alt = f"{cell_key}-chart-{chosen}", CHARTS[chosen].question
        chart_with_data(drawn[0], drawn[1], key, alt=alt, file=chosen)
