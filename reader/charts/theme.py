"""One look for every chart: colours safe for colour-blind readers, readable in light and dark."""

from __future__ import annotations

import hashlib
import json
import textwrap
from collections.abc import Sequence
from typing import Any, NamedTuple

import altair as alt
import pandas as pd

#: Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), without its black and yellow, darkened where pale.
OUTLETS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B8860B", "#56B4E9", "#7A5195", "#8C564B")
#: Coverage states: text and shape say them, too.
STATES = {"reported": "#0072B2", "possible": "#E69F00", "not found": "#9AA3AD"}
#: Words on a cell that is possible, on a light page and on a dark one: 7 : 1.
ON_AMBER = "#1B1F24"
#: Text and lines beside the data, on a light page and on a dark one: 6 : 1 and 9 : 1 against the background.
INKS = {"light": {"ink": "#3B424B", "grey": "#5B636D"}, "dark": {"ink": "#E8EAED", "grey": "#B3BAC4"}}
#: Cells that say nothing, the words on them, what parts them and lines around them: they stand back on either page.
CELLS = {
    "light": {"faint": "#DDE1E6", "on_faint": "#1B1F24", "gap": "#FFFFFF", "edge": "#D5D9DF"},
    "dark": {"faint": "#343B45", "on_faint": "#E8EAED", "gap": "#14181D", "edge": "#39414B"},
}
FAINT, ON_FAINT, GAP, EDGE = (alt.ExprRef(name) for name in ("faint", "on_faint", "gap", "edge"))
_THEME = {mode: INKS[mode] | CELLS[mode] for mode in INKS}
INK, GREY = alt.ExprRef("ink"), alt.ExprRef("grey")
#: The width is the page's, the height what the rows need: labels never eat into the plot.
_FIT = alt.AutoSizeParams(type="fit-x", contains="padding")
#: Whether the page is a telephone's: a condition of Vega's, where the width of a file to be saved counts as wide.
NARROW = "(containerSize()[0] && containerSize()[0] < 560)"
#: Whether it is no wider than a small tablet's; asked after the one above.
_MIDDLE = "(containerSize()[0] && containerSize()[0] < 900)"
#: Row labels take two fifths of a narrow page and no more than 460 points of a wide one.
_LABELS = alt.ExprRef(
    f"{NARROW} ? containerSize()[0] * 0.43 : containerSize()[0] ? min(460, containerSize()[0] * 0.36) : 400"
)
_LEGENDS = alt.ExprRef(f"{NARROW} ? containerSize()[0] * 0.52 : 170")
#: Entries of a legend beside each other.
_COLUMNS = alt.ExprRef(f"{NARROW} ? 1 : 4")
_FONT = alt.ExprRef(f"{NARROW} ? 11 : 12")
#: Characters of a line of a title on a narrow page, and of what stands below a title in a file.
_TITLE_LINE, _SUBTITLE_LINE = 40, 120
#: Points: of a file or a notebook's page. Row labels take up to 400 of them, and columns must not touch each other.
WIDTH = 800
#: Room at the right for what reaches over the plot: slanted labels, the last mark of an axis.
_PADDING = {"left": 2, "right": 26, "top": 4, "bottom": 4}
_TITLE = alt.ExprRef("containerSize()[0] ? containerSize()[0] : 900")


class Heights(NamedTuple):
    """Heights of a chart's plot in pixels."""

    wide: int
    middle: int
    narrow: int


def by_width(wide: object, middle: object, narrow: object) -> str:
    """A Vega expression that is one of three others, as wide as the page is."""
    return f"({NARROW} ? {narrow} : {_MIDDLE} ? {middle} : {wide})"


def outlet_scale(outlets: Sequence[str]) -> alt.Scale:
    """A colour for each outlet, in order."""
    return alt.Scale(domain=list(outlets), range=[OUTLETS[i % len(OUTLETS)] for i in range(len(outlets))])


def finish(chart: Any, title: str, subtitle: str | list[str] = "", heights: Heights | None = None) -> Any:
    """``chart`` under the question it answers, as high as its rows need on a page of any width."""
    text = alt.TitleParams(_title(title))
    if subtitle:
        text.subtitle = _lines(subtitle, _SUBTITLE_LINE)
    inks = [alt.VariableParameter(name=name, value=value) for name, value in _THEME["light"].items()]
    if heights:  # Vega takes a signal of this name for the height
        chart = chart.properties(height=heights.wide)
        inks.append(alt.VariableParameter(name="height", expr=by_width(*heights)))
    return (
        chart.properties(
            title=text,
            padding=_PADDING,
            params=[*inks, *_params(chart)],
            autosize=_FIT,
            width=WIDTH,
            usermeta={"title": title, "said": subtitle if isinstance(subtitle, str) else " ".join(subtitle)},
        )
        .configure_axis(labelLimit=_LABELS, labelFontSize=_FONT, labelColor=INK, titleColor=INK)
        .configure_legend(
            orient="bottom",
            direction="horizontal",
            columns=_COLUMNS,
            labelLimit=_LEGENDS,
            titleLimit=200,
            labelColor=INK,
            titleColor=INK,
        )
        .configure_title(anchor="start", color=INK, subtitleColor=GREY, limit=_TITLE)
    )


def without_title(chart: Any) -> tuple[Any, str, str]:
    """``chart`` for a page that says its title itself, the title, and what is said below it."""
    bare = chart.copy(deep=False)
    bare.title = alt.Undefined
    return bare, chart.usermeta["title"], chart.usermeta["said"]


def in_dark(chart: Any) -> Any:
    """``chart`` for a dark page: what stands beside the data is pale."""
    dark = chart.copy(deep=False)
    inks = _THEME["dark"]
    dark.params = [
        alt.VariableParameter(name=param.name, value=inks[param.name])
        if getattr(param, "name", None) in inks
        else param
        for param in chart.params
    ]
    return dark


def spec_in_dark(spec: dict[str, Any]) -> dict[str, Any]:
    """A Vega-Lite specification of a chart for a dark page."""
    inks = _THEME["dark"]
    params = [{**param, "value": inks[param["name"]]} if param["name"] in inks else param for param in spec["params"]]
    return {**spec, "params": params}


def _params(chart: Any) -> list[Any]:
    return [] if chart.params is alt.Undefined else list(chart.params)


def _title(text: str) -> str | alt.ExprRef:
    """A title in one line, and on a narrow page in as many as it needs."""
    lines = _lines(text, _TITLE_LINE)
    if len(lines) == 1:
        return text
    narrow, wide = json.dumps(lines, ensure_ascii=False), json.dumps(text, ensure_ascii=False)
    return alt.ExprRef(f"{NARROW} ? {narrow} : {wide}")


def _lines(text: str | list[str], width: int) -> list[str]:
    parts = [text] if isinstance(text, str) else text
    return [line for part in parts for line in textwrap.wrap(part, width)]


def empty(title: str, what_to_do: str) -> alt.Chart:
    """A chart with nothing to show: it says what to do, and on a page so does the text below its title."""
    data = frame([{"text": what_to_do}])
    words = alt.Chart(data, height=80).mark_text(align="left", fontSize=14, color=GREY, x=0).encode(text="text:N")
    chart = finish(words, title)
    chart.usermeta = {"title": title, "said": what_to_do, "empty": True}
    return chart


def frame(rows: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """Rows as a table: of inline rows Altair checks every value, which takes seconds for thousands."""
    return pd.DataFrame(rows)


def short(text: str, most: int = 60) -> str:
    """``text`` on one line, cut at a word where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]}…"


def labels(names: Sequence[str], most: int = 60) -> list[str]:
    """``names`` shortened, each one different from the others."""
    seen: dict[str, int] = {}
    result = []
    for name in names:
        label = short(name, most)
        seen[label] = seen.get(label, 0) + 1
        result.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return result


def digest(text: str) -> str:
    """A short name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
