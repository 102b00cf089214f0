"""The cell that comes into the window in the next run: it was added, moved, or is to be written in."""

from __future__ import annotations

import streamlit as st

from reader.ui.opened import Opened

_SHOWN = "cell-shown"


def show_cell(opened: Opened, cell_id: str) -> None:
    """Bring the cell into the window when it is drawn next."""
    st.session_state[_SHOWN] = (cell_id, opened.tick())


def shown_number(cell_id: str) -> int:
    """A number of its own each time that the cell is to come into the window; 0 where it is not."""
    named, number = st.session_state.get(_SHOWN, ("", 0))
    return number if named == cell_id else 0


def was_shown(cell_id: str) -> None:
    """The cell is drawn: it comes into the window once."""
    if shown_number(cell_id):
        del st.session_state[_SHOWN]
