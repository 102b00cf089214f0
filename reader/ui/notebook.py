"""The notebook's cells on the page: drawn one by one, added between any two, moved, folded, duplicated, deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from reader.errors import ReaderError
from reader.library.notebooks import (
    CellKind,
    Notebook,
    NotebookCell,
    add_cell,
    delete_cell,
    duplicate_cell,
    fold_cell,
    move_cell,
)
from reader.ui.cells import chart, checks, clean, cleaners, coverage, figures, note, page, quotes
from reader.ui.fragments import rerun_scope
from reader.ui.guard import guarded_part, show_error, show_unexpected
from reader.ui.heading import cell_head
from reader.ui.opened import Opened
from reader.ui.presses import picked, pressed, presses
from reader.ui.remembered import bring_back, remember
from reader.ui.shown import show_cell, shown_number, was_shown
from reader.ui.titled import focus_button

#: Cells in the order they are offered.
CELLS: dict[CellKind, Any] = {
    "note": note,
    "page": page,
    "clean": clean,
    "figures": figures,
    "quotes": quotes,
    "checks": checks,
    "cleaners": cleaners,
    "coverage": coverage,
    "chart": chart,
}
TITLES: dict[CellKind, str] = {kind: module.TITLE for kind, module in CELLS.items()}
_CHANGES: dict[str, Callable[[Notebook, str], Notebook]] = {
    "Move up": lambda notebook, cell_id: move_cell(notebook, cell_id, -1),
    "Move down": lambda notebook, cell_id: move_cell(notebook, cell_id, 1),
    "Duplicate": duplicate_cell,
    "Delete": delete_cell,
}
_DELETED = "cell-deleted"


def add_after(opened: Opened, after: str | None, before: str | None) -> None:
    """The place at top (``after`` None) or bottom: a menu that adds a cell, and the way back of one deleted."""
    kind = picked(
        "Add a cell",
        list(CELLS),
        format_func=TITLES.__getitem__,
        key=f"add-menu-{opened.key}-{after or 'top'}",
        type="tertiary",
        icon=":material/add:",
    )
    _deleted_line(opened, before)
    if kind:
        _add(opened, kind, after)


def _add(opened: Opened, kind: CellKind, after: str | None) -> None:
    _change(opened, add_cell(opened.notebook, kind, after))
    st.session_state.pop(_DELETED, None)
    st.rerun()


def _change(opened: Opened, changed: Notebook, moved: str | None = None) -> None:
    """Take and save ``changed``; its new cell, or the one ``moved``, comes into the window when it is drawn."""
    known = {cell.id for cell in opened.notebook.cells}
    cell_id = next((cell.id for cell in changed.cells if cell.id not in known), moved)
    opened.change(changed)
    if cell_id is not None:
        show_cell(opened, cell_id)


def _deleted_line(opened: Opened, before: str | None) -> None:
    """Where a cell was just deleted: what it was, and the way back."""
    place = st.session_state.get(_DELETED)
    if not place or place[0] != (opened.notebook.id, before):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{place[1]} deleted.")
        if pressed("Undo", key="undo-delete", icon=":material/undo:"):
            without = {cell.id for cell in opened.notebook.cells}
            opened.undo()
            for cell in opened.notebook.cells:
                if cell.id not in without:
                    show_cell(opened, cell.id)
            del st.session_state[_DELETED]
            st.rerun()
        focus_button("undo-delete", place[2])


@st.fragment
@guarded_part
def cell_of(opened: Opened, cell_id: str) -> None:
    """One cell, and after the last the place to add one; what is done in it draws it again alone."""
    _draw_cell(opened, cell_id)
    if presses().waiting and rerun_scope() == "fragment":  # pressed where the cell stood before others came or went
        st.rerun()


def _draw_cell(opened: Opened, cell_id: str) -> None:
    cells = opened.notebook.cells
    at = next((i for i, cell in enumerate(cells) if cell.id == cell_id), None)
    if at is None:
        return
    cell = cells[at]
    key = f"{opened.key}-{cell.id}"
    with st.container(border=True, key=f"cell-{cell.kind}-{cell.id}"):
        _head(opened, cell, key, above=cells[at - 1].id if at else None)
        if not cell.folded:
            _inside(opened, cell, key)
    if at + 1 < len(cells):
        _deleted_line(opened, cells[at + 1].id)
    else:
        add_after(opened, cell_id, None)


def _inside(opened: Opened, cell: NotebookCell, key: str) -> None:
    bring_back(opened, cell, key)
    try:
        if cell.kind == "note":
            note.draw(opened, key, cell.id, cell.source, fresh=bool(shown_number(cell.id)))
        elif cell.kind in ("coverage", "chart"):
            CELLS[cell.kind].draw(opened, key, cell)
        elif cell.kind in CELLS:
            CELLS[cell.kind].draw(opened, key)
    except ReaderError as error:
        show_error(error)
    except Exception as error:  # one cell's trouble is not the notebook's
        show_unexpected(error)
    remember(opened, cell, key)
    was_shown(cell.id)


def _head(opened: Opened, cell: NotebookCell, key: str, *, above: str | None) -> None:
    """The cell's head; between it and the cell ``above``, another can be added."""
    title = TITLES.get(cell.kind, cell.kind)
    kinds = list(TITLES.values()) if above else ()
    show = str(shown_number(cell.id) or "")
    done = cell_head(title, list(_CHANGES), folded=cell.folded, key=f"{key}-head", kinds=kinds, show=show)
    if done is None:
        return
    what, words = done
    if what == "fold":
        opened.notebook = fold_cell(opened.notebook, cell.id, not cell.folded)
        opened.save_view()
        st.rerun(scope=rerun_scope())
    if what == "add":
        _add(opened, next(kind for kind, named in TITLES.items() if named == words), above)
    cells = opened.notebook.cells
    _change(opened, _CHANGES[words](opened.notebook, cell.id), None if words == "Delete" else cell.id)
    if words == "Delete":
        at = cells.index(cell)
        following = cells[at + 1].id if at + 1 < len(cells) else None
        st.session_state[_DELETED] = ((opened.notebook.id, following), title, f"{cell.id}-{opened.tick()}")
    st.rerun()
