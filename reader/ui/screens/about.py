"""The About page: what Reader is, where it keeps things, and its keys."""

from __future__ import annotations

import streamlit as st

from reader import __version__
from reader.library.engine import default_address, shown_address
from reader.ui.presses import pressed

_TEXT = """
Reader shows a news page raw and cleaned, side by side, and finds the figures and quotes in it. It compares what
article cleaners made of a page, and charts which of several saved articles covers which event.

**It says what it does not know.** No publish date: “day unknown”. No speaker in the text: none is made up.
An event an article does not have is “not found in this text”, never “omitted”. Every paragraph a cleaner dropped
can be seen and restored.

**Nothing leaves this machine** but the request for a page whose address you type. Pages are shown as text, or in
a frame without scripts and without network.

**Keys in the reading view**, once its text is in focus:

| key | what it does |
|---|---|
| `n` `p` | next and previous highlight |
| `j` `k` | next and previous paragraph |
| `d` `D` | next and previous part the cleaners disagree on |
| `o` `O` | next and previous dropped part |
| `Enter` | choose the highlight |
| `s` | what can be done with the highlight or paragraph |
| `x` | drop or restore the paragraph |
| `/` | find in text |
| `m` | list of all highlights |
| `f` | fold dropped parts away |
| `+` `-` | text size |
| `?` | all of them, in the view itself |
"""


def page() -> None:
    """A page of words."""
    st.title("About Reader", anchor=False)
    st.markdown(_TEXT)
    if pressed("Take the tour again", key="tour-once-more", icon=":material/tour:"):
        st.session_state["tour-again"] = st.session_state.get("tour-again", 0) + 1
        st.switch_page(st.session_state["pages"]["read"])
    st.caption(f"Reader {__version__}")
    st.text(f"Your library: {shown_address(default_address())}")
