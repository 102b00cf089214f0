"""A link from what an article says to the place in the article where it says it."""

from __future__ import annotations

import streamlit as st

from reader.ui.coverage.gather import Gathered


def place_link(gathered: Gathered, number: int, start: int, end: int) -> None:
    """Opens an article, by its place, at the characters ``start`` to ``end`` of its text under Read."""
    pages = st.session_state.get("pages")
    target = address_of(gathered, gathered.ids[number])
    if pages is None or not target:
        return
    st.page_link(
        pages["read"],
        label="Open in its place",
        icon=":material/open_in_new:",
        query_params={**target, "span": f"{start}-{end}"},
    )


def address_of(gathered: Gathered, name: str) -> dict[str, str]:
    """What the Read page's address says to open the article that a coverage calls ``name``; empty where it cannot."""
    if name in gathered.library_ids:
        return {"article": gathered.library_ids[name]}
    return {"sample": gathered.sample_paths[name]} if name in gathered.sample_paths else {}
