"""One function for each chart: model objects in, ``altair.Chart`` out; each title is the question it answers."""

from __future__ import annotations

from reader._lazy import lazy_names

__all__ = [
    "agreement_chart",
    "chart_png",
    "chart_svg",
    "common_core",
    "coverage_heatmap",
    "coverage_timeline",
    "figure_ranges",
    "leaderboard_chart",
    "people_by_outlet",
    "position_strips",
    "quotes_over_time",
    "spread_strips",
]

__getattr__ = lazy_names(
    __name__,
    {
        "agreement_chart": "agreement",
        "chart_png": "save",
        "chart_svg": "save",
        "common_core": "core",
        "coverage_heatmap": "heatmap",
        "coverage_timeline": "timeline",
        "figure_ranges": "ranges",
        "leaderboard_chart": "leaderboard",
        "people_by_outlet": "people",
        "position_strips": "positions",
        "quotes_over_time": "people",
        "spread_strips": "spread",
    },
)
