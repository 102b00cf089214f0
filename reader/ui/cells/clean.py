"""The Raw and cleaned cell: both texts side by side, every removal visible, every removal undoable."""

from __future__ import annotations

import streamlit as st

from reader.clean import cleaners
from reader.ui.article_view import side_by_side
from reader.ui.cells.chosen import chosen_line, corrections_list, take_event
from reader.ui.corrections import placed
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
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        panes = st.segmented_control(
            "What to show",
            options,
            format_func=_PANES.__getitem__,
            default="both",
            required=True,
            key=f"{cell_key}-panes",
            label_visibility="collapsed",
        )
        _cleaner(opened, cell_key)
    if panes == "source":
        st.code(opened.page.html or opened.page.text, language="html", height=560, wrap_lines=True)
        return
    if panes == "page":
        _rendered(opened)
        return
    own = placed(opened.reading.article.text, opened.corrections)
    event = reading_view(
        side_by_side(opened.reading, opened.key, proof=opened.proof, panes=panes or "both", own=own),
        key=f"{cell_key}-view",
    )
    take_block(opened, event)
    take_event(opened, cell_key, event)
    chosen_line(opened, cell_key)
    _undo_line(opened, cell_key)
    corrections_list(opened, cell_key)


def _cleaner(opened: Opened, cell_key: str) -> None:
    """Which cleaner the article is made by, and how it weighs precision against recall."""
    with st.popover(f"Cleaned by {opened.cleaner}", icon=":material/cleaning_services:"):
        usable = {
            name: info
            for name, info in cleaners().items()
            if info.installed and (opened.page.html is not None or info.plain_text)
        }
        names = list(usable)
        name = st.selectbox(
            "Cleaner",
            names,
            index=names.index(opened.cleaner) if opened.cleaner in names else 0,
            key=f"{cell_key}-cleaner",
            help="Figures, quotes and checks are read from what this cleaner keeps.",
        )
        st.caption(plain(usable[name].good_at))
        balance = 0.5
        if "balance" in usable[name].options:
            balance = st.slider(
                "Keep less ↔ keep more",
                0.0,
                1.0,
                opened.balance,
                0.05,
                key=f"{cell_key}-balance",
                help="Left: only what is surely article. Right: also bylines, lists and captions.",
            )
        if (name, balance) != (opened.cleaner, opened.balance):
            opened.set_cleaner(name, balance)
            st.rerun()


def _rendered(opened: Opened) -> None:
    from reader.load.sandbox import sandbox_document
    from reader.ui.frame import sandboxed_page

    st.caption("The page as saved, without its scripts, links, images or fonts: nothing is fetched, nothing runs.")
    sandboxed_page(sandbox_document(opened.page), key=f"{opened.key}-rendered")


def take_block(opened: Opened, event: dict[str, object] | None) -> None:
    """A press on a block's button restores or drops it."""
    block = event.get("block") if event and event.get("kind") == "block" else None
    if isinstance(block, int) and 0 <= block < len(opened.reading.article.blocks):
        opened.choose_block(block, keep=not opened.reading.article.blocks[block].kept)
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
