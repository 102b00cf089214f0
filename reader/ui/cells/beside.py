"""A table of findings beside the text: a row chosen scrolls the text, a mark chosen names its row."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from reader.export.data import csv_text
from reader.ui.cells.chosen import take_event
from reader.ui.guard import guarded_part
from reader.ui.opened import Opened
from reader.ui.reading import View, findings_table, reading_view


@st.fragment
@guarded_part
def table_beside_text(
    opened: Opened, frame: pd.DataFrame, view: View, key: str, *, targets: Sequence[str], csv_name: str
) -> None:
    """``targets[i]`` is the id of the mark that row ``i`` of ``frame`` is about; ``view.link`` joins the two."""
    left, right = st.columns([5, 4], gap="medium")
    with right:
        take_event(opened, key, reading_view(view, key=f"{key}-text", height="460px"))
    with left:
        findings_table(
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
        st.download_button(
            "Save as CSV",
            lambda: csv_text(frame.to_dict("records")).encode("utf-8-sig"),
            file_name=csv_name,
            mime="text/csv",
            key=f"{key}-csv",
            on_click="ignore",
            icon=":material/download:",
        )
