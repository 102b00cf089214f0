"""The page itself falls short (a wall, a stub, a teaser, an index): said plainly, with the ways to the whole story."""

from __future__ import annotations

import streamlit as st

from reader.clean.warnings import PageWarning
from reader.ui.guard import plain
from reader.ui.opened import Opened, close
from reader.ui.presses import pressed

#: Way of the loading panel → what its button says.
_WAYS = {"url": "Send it from your browser", "paste": "Paste its text", "file": "Upload the saved page"}
_OTHER = {"url": "Load another address"}
#: What a look at the page with the person's own browser does not help.
_ELSEWHERE = ("error", "index", "continue")


def draw_warnings(opened: Opened, key: str) -> None:
    """Every warning with buttons that lead to the loading panel."""
    for warning in opened.warnings:
        st.warning(f"**{plain(warning.message)}** {plain(warning.next_step)}", icon=":material/warning:")
        ways = _OTHER | {"paste": _WAYS["paste"]} if warning.kind in _ELSEWHERE else _WAYS
        with st.container(horizontal=True):
            for way, words in ways.items():
                if pressed(words, key=f"{key}-{warning.kind}-{way}"):
                    _load_again(way)


def short_line(warnings: list[PageWarning]) -> None:
    """One line where cleaners are compared: what the page lacks is not their fault."""
    if warnings:
        said = " ".join(warning.message for warning in warnings)
        st.caption(f":material/warning: {plain(said)} No cleaner can find what the page does not have.")


def _load_again(way: str) -> None:
    close()
    st.query_params.clear()
    st.session_state["load-way"] = way
    st.rerun()
