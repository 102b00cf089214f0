"""A note cell: the reader's own Markdown, between the others."""

from __future__ import annotations

import streamlit as st

from reader.ui.opened import Opened

TITLE = "Note"


def draw(opened: Opened, cell_key: str, cell_id: str, source: str) -> None:
    """The note as written, and an editor behind "Edit"; empty notes open in the editor."""
    editing = st.session_state.get(f"{cell_key}-editing", not source)
    if not editing:
        st.markdown(source)
        if st.button("Edit note", key=f"{cell_key}-edit", icon=":material/edit:", type="tertiary"):
            st.session_state[f"{cell_key}-editing"] = True
            st.rerun()
        return
    with st.form(f"{cell_key}-form", border=False):
        text = st.text_area(
            "Note, in Markdown",
            value=source,
            height=140,
            key=f"{cell_key}-text",
            placeholder="What you noticed…",
        )
        if st.form_submit_button("Keep note", type="primary"):
            opened.write_note(cell_id, text)
            st.session_state[f"{cell_key}-editing"] = False
            st.rerun()
