"""How each cell was looked at (which panes, which kinds, which two cleaners), kept with the notebook."""

from __future__ import annotations

import dataclasses
from typing import Any

import streamlit as st

from reader.library.notebooks import CellKind, NotebookCell, with_cells
from reader.ui.opened import Opened

#: Kind of cell → ends of the keys of widgets whose choice is part of how it looks; values are words or lists of words.
ENDS: dict[CellKind, tuple[str, ...]] = {
    "clean": ("panes", "raw"),
    "figures": ("kinds",),
    "quotes": ("kinds",),
    "cleaners": ("view", "one", "other", "third"),
}


def bring_back(opened: Opened, cell: NotebookCell, key: str) -> None:
    """Give a cell's widgets the choices they had, before they are drawn for the first time in a session."""
    for end in ENDS.get(cell.kind, ()):
        value = cell.view.get(end)
        if value is not None and f"{key}-{end}" not in st.session_state and not _linked(end):
            st.session_state[f"{key}-{end}"] = value


def remember(opened: Opened, cell: NotebookCell, key: str) -> None:
    """Keep the choices as they are now, where they changed. A saved notebook keeps them; nothing is saved for them."""
    now = {end: st.session_state.get(f"{key}-{end}") for end in ENDS.get(cell.kind, ())}
    view = {**cell.view, **{end: value for end, value in now.items() if _is_plain(value)}}
    if view == cell.view:
        return
    cells = [dataclasses.replace(one, view=view) if one.id == cell.id else one for one in opened.notebook.cells]
    opened.notebook = with_cells(opened.notebook, cells)
    opened.save_view()


def _linked(end: str) -> bool:
    """Whether the address says this choice: what a colleague sent goes before what was kept."""
    return end in st.query_params


def _is_plain(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))
