"""A table of findings beside the text: a row chosen scrolls the text, a mark chosen names its row."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from reader.ui.reading import View, focus_reading_view, reading_view


def table_beside_text(frame: pd.DataFrame, view: View, key: str, *, targets: Sequence[str], csv_name: str) -> None:
    """``targets[i]`` is the id of the mark that row ``i`` of ``frame`` is about."""
    left, right = st.columns([5, 4], gap="medium")
    with right:
        event = reading_view(view, key=f"{key}-text", height="460px")
    with left:
        chosen = st.dataframe(
            frame,
            hide_index=True,
            height=430,
            on_select="rerun",
            selection_mode="single-row",
            key=f"{key}-table",
            alt=f"{len(frame)} rows; choose one to see it in the text",
        )
        rows = chosen.selection.rows
        if event and event.get("kind") == "mark" and event.get("id") in targets:
            _say_row(frame.iloc[list(targets).index(event["id"])])
        elif rows and rows[0] < len(targets):
            focus_reading_view(f"{key}-text", {"mark": targets[rows[0]]}, nonce=f"{rows[0]}-{targets[rows[0]]}")
        else:
            st.caption("Choose a row to see it in the text, or a highlight to see its row.")
        st.download_button(
            "Save as CSV",
            frame.to_csv(index=False),
            file_name=csv_name,
            mime="text/csv",
            key=f"{key}-csv",
            on_click="ignore",
            icon=":material/download:",
        )


def _say_row(row: pd.Series) -> None:
    words = " · ".join(str(value) for value in row.tolist()[:4] if str(value))
    st.text(words)
