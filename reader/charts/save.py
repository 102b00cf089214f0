"""Charts as SVG and PNG, made here by vl-convert: no browser, no network."""

from __future__ import annotations

import json
from typing import Any

import altair as alt

#: On white, whatever the app's theme: for reports and print.
_CONFIG = {"background": "white", "font": "sans-serif"}


def chart_svg(chart: Any) -> str:
    """``chart`` as SVG."""
    import vl_convert

    return vl_convert.vegalite_to_svg(_spec(chart))


def chart_png(chart: Any, scale: float = 2.0) -> bytes:
    """``chart`` as PNG, at ``scale`` pixels a point."""
    import vl_convert

    return vl_convert.vegalite_to_png(_spec(chart), scale=scale)


def _spec(chart: Any) -> dict[str, Any]:
    with alt.data_transformers.enable("default", max_rows=None):
        spec = json.loads(chart.to_json())
    spec["config"] = {**spec.get("config", {}), **_CONFIG}
    spec["padding"] = {"left": 44, "right": 64, "top": 5, "bottom": 5}  # wider fonts, slanted labels
    return spec
