"""The app's one script: which pages there are."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from reader.ui.guard import guarded
from reader.ui.presses import presses
from reader.ui.screens import about, cleaners, corrections, coverage, library, read
from reader.ui.shared import shared_code
from reader.ui.told import say_told
from reader.ui.touring import tour

#: A file of our own: an icon given by name would be fetched from Google by the browser.
ICON = Path(__file__).parent / "icon.svg"


def _pages() -> dict[str, st.Page]:
    return {
        "read": st.Page(guarded(read.page), title="Read", icon=":material/menu_book:", url_path="read", default=True),
        "library": st.Page(guarded(library.page), title="Library", icon=":material/folder_open:", url_path="library"),
        "coverage": st.Page(guarded(coverage.page), title="Coverage", icon=":material/grid_on:", url_path="coverage"),
        "cleaners": st.Page(
            guarded(cleaners.page), title="Cleaners", icon=":material/cleaning_services:", url_path="cleaners"
        ),
        "corrections": st.Page(
            guarded(corrections.page), title="Corrections", icon=":material/edit_note:", url_path="corrections"
        ),
        "about": st.Page(guarded(about.page), title="About", icon=":material/info:", url_path="about"),
    }


st.set_page_config(page_title="Reader", page_icon=str(ICON), layout="wide")
if "pages" not in st.session_state:  # made once a session: each run would make the same
    st.session_state["pages"] = _pages()
chosen = st.navigation(list(st.session_state["pages"].values()), position="top")
if st.session_state.get("screen") != chosen.url_path:  # whoever comes from another page: coverage/address.py
    st.session_state["screen"], st.session_state["arrived"] = chosen.url_path, True
shared_code()
if chosen is st.session_state["pages"]["read"]:  # its steps are of this page
    tour(st.session_state.get("tour-again", 0), is_open=read.is_open())
chosen.run()
say_told()
presses().forget()
