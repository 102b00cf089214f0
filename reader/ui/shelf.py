"""The library as the pages use it: opened once, shared by all sessions."""

from __future__ import annotations

import streamlit as st

from reader.library import Library


@st.cache_resource(show_spinner=False, on_release=Library.close)
def library() -> Library:
    """The library that ``READER_LIBRARY`` names, or the person's own. Raises ``LibraryError``."""
    return Library()
