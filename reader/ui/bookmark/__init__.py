"""The bookmark that sends a page to Reader as the person's own browser shows it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from reader.ui.receive import PATH, token

_HERE = Path(__file__).parent
_link = st.components.v2.component(
    "reader_bookmark",
    css=(_HERE / "bookmark.css").read_text("utf-8"),
    js=(_HERE / "bookmark.js").read_text("utf-8"),
)


def bookmark_link(*, key: str) -> None:
    """A link to drag to the bookmarks bar, and how to use it."""
    st.markdown(
        "**Send a page from your own browser.** Drag this to your bookmarks bar once. Then open the article as you "
        "read it (signed in, consent given) and press the bookmark: Reader opens with the page as you see it."
    )
    _link(key=key, data={"token": token(), "path": PATH})
    st.caption(
        "The bookmark holds a key with which pages can be sent to this library, and nothing read. "
        "A few sites forbid sending; there, save the page (Ctrl+S or ⌘S) and drop the file under File."
    )
