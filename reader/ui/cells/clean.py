"""The Raw and cleaned cell: both texts side by side, every removal visible, every removal undoable."""

from __future__ import annotations

import streamlit as st

from reader.ui.article_view import side_by_side
from reader.ui.guard import plain
from reader.ui.opened import Opened
from reader.ui.reading import reading_view

TITLE = "Raw and cleaned"
_PANES = {
    "both": "Raw and cleaned",
    "cleaned": "Cleaned only",
    "raw": "Raw only",
    "page": "Rendered page",
    "source": "Source",
}


def draw(opened: Opened, cell_key: str) -> None:
    """The reading view with every layer, and the raw page rendered in its sandbox or as source."""
    options = [name for name in _PANES if opened.page.html or name not in ("page", "source")]
    panes = st.segmented_control(
        "What to show",
        options,
        format_func=_PANES.__getitem__,
        default="both",
        required=True,
        key=f"{cell_key}-panes",
        label_visibility="collapsed",
    )
    if panes == "source":
        st.code(opened.page.html or opened.page.text, language="html", height=560, wrap_lines=True)
        return
    if panes == "page":
        _rendered(opened)
        return
    event = reading_view(
        side_by_side(opened.reading, opened.key, proof=opened.proof, panes=panes or "both"),
        key=f"{cell_key}-view",
    )
    if event:
        _answer(opened, event)
    _undo_line(opened, cell_key)


def _rendered(opened: Opened) -> None:
    from reader.load.sandbox import sandbox_document
    from reader.ui.frame import sandboxed_page

    st.caption("The page as saved, without its scripts, links, images or fonts: nothing is fetched, nothing runs.")
    sandboxed_page(sandbox_document(opened.page), key=f"{opened.key}-rendered")


def _answer(opened: Opened, event: dict[str, object]) -> None:
    block = event.get("block")
    if event.get("kind") == "block" and isinstance(block, int) and 0 <= block < len(opened.reading.article.blocks):
        opened.choose_block(block, keep=not opened.reading.article.blocks[block].kept)
        st.rerun()
    if event.get("kind") == "words" and event.get("action") == "note":
        opened.add_note_about(str(event.get("text", ""))[:2000])
        st.rerun()


def _undo_line(opened: Opened, cell_key: str) -> None:
    if not opened.choices:
        return
    restored = sum(opened.choices.values())
    words = [f"{restored} restored"] if restored else []
    if len(opened.choices) > restored:
        words.append(f"{len(opened.choices) - restored} dropped")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"By you: {plain(', '.join(words))}.")
        if st.button("Undo all", key=f"{cell_key}-undo"):
            opened.forget_choices()
            st.rerun()
