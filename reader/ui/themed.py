"""Charts in the theme the person has chosen."""

from __future__ import annotations

from typing import Any

import streamlit as st

from reader.charts.theme import in_dark, spec_in_dark, without_title
from reader.ui.guard import plain


def is_dark() -> bool:
    """Whether the page is dark."""
    return st.context.theme.type == "dark"


def themed(chart: Any) -> Any:
    """``chart`` with what stands beside its data readable on this page."""
    return in_dark(chart) if is_dark() else chart


def themed_spec(spec: dict[str, Any]) -> dict[str, Any]:
    """A Vega-Lite specification likewise."""
    return spec_in_dark(spec) if is_dark() else spec


def titled_chart(chart: Any, *, key: str, alt: str, select: bool = False) -> Any:
    """A chart under its title, which is text of the page: it wraps, is read aloud, found and printed as such.

    Of one with nothing to show there is only the text, which says what to do; None then, else what is selected.
    """
    bare, title, said = without_title(chart)
    with st.container(gap=None):
        st.markdown(f"**{plain(title)}**")
        if said:
            st.caption(plain(said))
    if chart.usermeta.get("empty"):
        return None
    if select:
        return st.altair_chart(themed(bare), key=key, on_select="rerun", alt=alt)
    return st.altair_chart(themed(bare), key=key, alt=alt)
