"""What is said in passing once the page is drawn anew: a toast made before a rerun may be thrown away with its run."""

from __future__ import annotations

import streamlit as st

_WAITING = "told"


def tell(words: str) -> None:
    """Say ``words`` at the end of the next run of the whole page."""
    st.session_state.setdefault(_WAITING, []).append(words)


def say_told() -> None:
    """Say what waits; called when everything else is drawn."""
    for words in st.session_state.pop(_WAITING, []):
        st.toast(words)
