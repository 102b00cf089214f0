"""The box beside a chart says what a click on the chart chose."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st


def follow_click(key: str, picked: Mapping[str, Any] | None, name: str, options: Collection[str]) -> None:
    """Set the box ``key`` to the ``name`` of what was clicked, once a click; before the box is drawn.

    What is chosen in the box later stays. A click that chooses nothing empties the box, if it still says what the click
    before chose.
    """
    told = st.session_state.get(_clicked(key))
    if picked == told and (picked is None or key in st.session_state):
        return
    st.session_state[_clicked(key)] = picked
    if picked is not None and picked.get(name) in options:
        st.session_state[key] = picked[name]
    elif told is not None and st.session_state.get(key) == told.get(name):
        st.session_state[key] = None


def forget_click(key: str) -> None:
    """What the box ``key`` says now was not clicked: no later click takes it away."""
    st.session_state.pop(_clicked(key), None)


def _clicked(key: str) -> str:
    return f"{key}-clicked"
