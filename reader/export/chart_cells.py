"""The charts that a chart cell can show: the question each answers, how it is drawn, and its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from reader.export.covered import Group
from reader.export.tables import Row
from reader.model import Comparison


@dataclass(frozen=True, slots=True)
class ChartChoice:
    """One chart: where its question stands, and what draws it."""

    #: Name of its module in ``reader.charts``, imported when the chart is wanted: Altair takes a second.
    module: str
    #: Name of the function in ``reader.charts``, with the arguments a person would write.
    call: str
    #: Whether it is about the cleaners of one page rather than about articles.
    of_cleaners: bool = False

    @property
    def question(self) -> str:
        """The chart's own title."""
        title: str = import_module(f"reader.charts.{self.module}").TITLE
        return title


CHARTS: dict[str, ChartChoice] = {
    "people": ChartChoice("people", "people_by_outlet(articles, quotes)"),
    "heatmap": ChartChoice("heatmap", "coverage_heatmap(coverage)"),
    "timeline": ChartChoice("timeline", "coverage_timeline(coverage)"),
    "figures": ChartChoice("ranges", "figure_ranges(families, articles)"),
    "core": ChartChoice("core", "common_core(coverage)"),
    "positions": ChartChoice("positions", "position_strips(coverage)"),
    "agreement": ChartChoice("agreement", "agreement_chart(comparison)", of_cleaners=True),
}


def draw_chart(name: str, group: Group | None, comparison: Comparison | None) -> tuple[Any, list[Row]] | None:
    """The chart called ``name`` and its rows; None where what it needs is not there."""
    if CHARTS[name].of_cleaners:
        return _agreement(comparison) if comparison else None
    return _MAKERS[name](group) if group else None


def _agreement(comparison: Comparison) -> tuple[Any, list[Row]]:
    from reader.charts.agreement import agreement_chart, pair_rows

    return agreement_chart(comparison), pair_rows(comparison)


def _people(group: Group) -> tuple[Any, list[Row]]:
    from reader.charts.people import people_by_outlet, people_rows

    return people_by_outlet(group.articles, group.quotes), people_rows(group.articles, group.quotes)


def _heatmap(group: Group) -> tuple[Any, list[Row]]:
    from reader.charts.heatmap import coverage_heatmap, heatmap_rows

    return coverage_heatmap(group.coverage), heatmap_rows(group.coverage)


def _timeline(group: Group) -> tuple[Any, list[Row]]:
    from reader.charts.timeline import coverage_timeline, timeline_rows

    return coverage_timeline(group.coverage), timeline_rows(group.coverage)


def _figures(group: Group) -> tuple[Any, list[Row]]:
    from reader.charts.ranges import figure_ranges, figure_rows

    return figure_ranges(group.figures, group.articles), figure_rows(group.figures, group.articles)


def _core(group: Group) -> tuple[Any, list[Row]]:
    from reader.charts.core import common_core, core_rows

    return common_core(group.coverage), core_rows(group.coverage)


def _positions(group: Group) -> tuple[Any, list[Row]]:
    from reader.charts.positions import position_rows, position_strips

    return position_strips(group.coverage), position_rows(group.coverage)


_MAKERS: dict[str, Callable[[Group], tuple[Any, list[Row]]]] = {
    "people": _people,
    "heatmap": _heatmap,
    "timeline": _timeline,
    "figures": _figures,
    "core": _core,
    "positions": _positions,
}
