"""The About page: what Reader is, where it keeps things, and its keys."""

from __future__ import annotations

import streamlit as st

from reader import __version__
from reader.library.engine import default_address

_TEXT = """
Reader shows a news page raw and cleaned, side by side, and finds the figures and quotes in it. It compares what
article cleaners made of a page, and charts which of several saved articles covers which event.

**It says what it does not know.** No publish date: “day unknown”. No speaker in the text: none is made up.
An event an article does not have is “not found in this text”, never “omitted”. Every paragraph a cleaner dropped
can be seen and restored.

**Nothing leaves this machine** but the request for a page whose address you type. Pages are shown as text, or in
a frame without scripts and without network.

Keys in the reading view: `n` `p` next and previous highlight, `j` `k` paragraph, `d` dropped part, `/` find,
`f` fold dropped parts, `?` all of them.
"""


def page() -> None:
    """A page of words."""
    st.title("About Reader")
    st.markdown(_TEXT)
    st.caption(f"Reader {__version__}")
    st.text(f"Your library: {default_address()}")
