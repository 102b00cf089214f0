"""The page's address: which set or story is open and how it is filtered, also after a look at another page."""

from __future__ import annotations

import streamlit as st

from reader.ui.coverage.choose import Chosen

#: How the names of filters begin in the address (:mod:`reader.ui.coverage.filters`).
_OURS = "coverage-"
_KEPT = "coverage-left-with"
#: Of the Read page, left by the browser where an article was opened from here and Back was pressed.
_OTHERS = ("article", "sample", "span", "at", "notebook")


def return_to_address(state: Chosen) -> None:
    """Say in the address what is open; who comes from another page finds the filters as they were left."""
    query = st.query_params
    for name in _OTHERS:
        query.pop(name, None)
    wanted = ("set", state.set_id) if state.set_id else ("story", state.story)
    if wanted[1] and query.get(wanted[0]) != wanted[1]:
        query[wanted[0]] = wanted[1]
    if not st.session_state.pop("arrived", False) or any(name.startswith(_OURS) for name in query):
        return
    left_with, values = st.session_state.get(_KEPT, (None, {}))
    if left_with == _of(state) and values:
        for name, value in values.items():
            query[name] = value
        st.rerun()  # filters take their values from the address when a run begins


def keep_filters(state: Chosen) -> None:
    """Remember how what is open is filtered."""
    query = st.query_params
    filters = {name: query.get_all(name) for name in query if name.startswith(_OURS)}
    st.session_state[_KEPT] = (_of(state), filters)


def _of(state: Chosen) -> tuple[str, tuple[str, ...]]:
    return state.story, state.ids
