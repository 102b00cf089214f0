"""Charts in the theme the person has chosen."""

from __future__ import annotations

from typing import Any

import streamlit as st

from reader.charts.theme import in_dark, spec_in_dark


def is_dark() -> bool:
    """Whether the page is dark."""
    return st.context.theme.type == "dark"


def themed(chart: Any) -> Any:
    """``chart`` with what stands beside its data readable on this page."""
    return in_dark(chart) if is_dark() else chart


def themed_spec(spec: dict[str, Any]) -> dict[str, Any]:
    """A Vega-Lite specification likewise."""
    return spec_in_dark(spec) if is_dark() else spec
