"""The Read page: load a page, then its notebook of cells running down."""

from __future__ import annotations

import streamlit as st

from reader.errors import ReaderError
from reader.library.notebooks import NotebookCell, add_cell, delete_cell, duplicate_cell, fold_cell, move_cell
from reader.model import Page
from reader.ui.cells import checks, clean, cleaners, figures, note, quotes
from reader.ui.cells import page as page_cell
from reader.ui.guard import plain, show_error, show_unexpected
from reader.ui.loader import load_sample, loading_panel
from reader.ui.opened import Opened, close, current, open_page, open_saved

_CELLS = {
    "page": page_cell,
    "clean": clean,
    "cleaners": cleaners,
    "figures": figures,
    "quotes": quotes,
    "checks": checks,
}
_TITLES = {kind: module.TITLE for kind, module in _CELLS.items()} | {"note": note.TITLE}


def page() -> None:
    """The loading panel, or the notebook of what is open."""
    _open_from_address()
    opened = current()
    if opened is None:
        st.title("Read a page")
        loading_panel(_open)
        return
    _header(opened)
    for cell in opened.notebook.cells:
        _cell(opened, cell)


def _open(page: Page, address: str | None) -> None:
    open_page(page)
    st.query_params.clear()
    if address:
        name, _, value = address.partition("=")
        st.query_params[name] = value
    st.rerun()


def _open_from_address() -> None:
    """``?article=ID`` and ``?sample=PATH`` open that article, once; the address then follows what is open."""
    wanted = (st.query_params.get("article"), st.query_params.get("sample"))
    if not any(wanted) or wanted == st.session_state.get("address-opened"):
        return
    opened = current()
    if opened and wanted[0] and opened.article_id == wanted[0]:
        return
    st.session_state["address-opened"] = wanted
    try:
        with st.spinner("Opening…"):
            if wanted[0]:
                open_saved(wanted[0])
            elif wanted[1] and opened is None:
                open_page(load_sample(wanted[1]))
    except ReaderError as error:
        st.query_params.clear()
        show_error(error)


def _header(opened: Opened) -> None:
    st.title(plain(opened.title))
    with st.container(horizontal=True, vertical_alignment="center"):
        if opened.article_id is None:
            if st.button("Save to library", type="primary", icon=":material/save:", key="save"):
                duplicate = opened.save()
                st.query_params.clear()
                st.query_params["article"] = opened.article_id or ""
                st.toast("It was in the library already; updated." if duplicate else "Saved to the library.")
                st.rerun()
            st.caption("Not saved yet. Notes and corrections save it by themselves.")
        else:
            st.badge("Saved, and kept as you work", icon=":material/check:", color="green")
            if st.query_params.get("article") != opened.article_id:
                st.query_params.clear()
                st.query_params["article"] = opened.article_id
        if opened.earlier and st.button(
            "Undo", icon=":material/undo:", key="undo", help="Undo the last change of cells"
        ):
            opened.undo()
            st.rerun()
        with st.popover("Add a note", icon=":material/note_add:"):
            st.caption("At the top, or below any cell with that cell's menu.")
            if st.button("Add at the top", key="note-top"):
                opened.change(add_cell(opened.notebook, "note", None))
                st.rerun()
        if st.button("Open another page", icon=":material/file_open:", key="close"):
            close()
            st.query_params.clear()
            st.rerun()


def _cell(opened: Opened, cell: NotebookCell) -> None:
    key = f"{opened.key}-{cell.id}"
    with st.container(border=True, key=f"cell-{cell.kind}-{cell.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(_TITLES.get(cell.kind, cell.kind), anchor=False, width="stretch")
            _menu(opened, cell, key)
        if cell.folded:
            return
        try:
            if cell.kind == "note":
                note.draw(opened, key, cell.id, cell.source)
            elif cell.kind in _CELLS:
                _CELLS[cell.kind].draw(opened, key)
        except ReaderError as error:
            show_error(error)
        except Exception as error:  # one cell's trouble is not the notebook's
            show_unexpected(error)


def _menu(opened: Opened, cell: NotebookCell, key: str) -> None:
    notebook = opened.notebook
    fold = "Unfold" if cell.folded else "Fold"
    icon = ":material/unfold_more:" if cell.folded else ":material/unfold_less:"
    if st.button(fold, key=f"{key}-fold", type="tertiary", icon=icon):
        opened.change(fold_cell(notebook, cell.id, not cell.folded))
        st.rerun()
    with st.popover("Cell", icon=":material/more_horiz:", type="tertiary", help="Note below, move, duplicate, delete"):
        changes = {
            "Note below": lambda: add_cell(notebook, "note", cell.id),
            "Move up": lambda: move_cell(notebook, cell.id, -1),
            "Move down": lambda: move_cell(notebook, cell.id, 1),
            "Duplicate": lambda: duplicate_cell(notebook, cell.id),
            "Delete": lambda: delete_cell(notebook, cell.id),
        }
        for label, change in changes.items():
            if st.button(label, key=f"{key}-{label}", type="tertiary"):
                opened.change(change())
                if label == "Delete":
                    st.toast("Cell deleted. Undo is at the top.")
                st.rerun()
