"""How alike the cleaners' texts are."""

from __future__ import annotations

import altair as alt

from reader.charts.theme import NARROW, empty, finish, frame
from reader.model import Comparison

TITLE = "Which cleaners made the same text of this page?"

#: Columns of a telephone's page that have room for a value.
_ROOM = 5


def agreement_rows(comparison: Comparison) -> list[dict[str, object]]:
    """One row a pair of cleaners, with the similarity of their texts (0–1)."""
    return [
        {"cleaner": a, "other": b, "similarity": round(value, 4)}
        for a, row in comparison.agreement.items()
        for b, value in row.items()
    ]


def pair_rows(comparison: Comparison) -> list[dict[str, object]]:
    """Each pair of two cleaners once, the least alike first: the chart's rows as a table shows them."""
    place = {name: i for i, name in enumerate(comparison.agreement)}
    pairs = [row for row in agreement_rows(comparison) if place[str(row["cleaner"])] < place[str(row["other"])]]
    return sorted(pairs, key=lambda row: float(str(row["similarity"])))


def agreement_chart(comparison: Comparison) -> alt.Chart:
    """A heat map of cleaners by cleaners; the value stands in each cell where a column is wide enough for it."""
    rows = agreement_rows(comparison)
    if len(comparison.articles) < 2:
        return empty(TITLE, "One cleaner alone cannot be compared: install another, or load a page with HTML.")
    order = list(comparison.articles)
    floor = min(0.9, min(value for row in comparison.agreement.values() for value in row.values()))
    base = alt.Chart(frame(rows)).encode(
        x=alt.X("other:N", sort=order, title=None, axis=_columns()),
        y=alt.Y("cleaner:N", sort=order, title=None),
        tooltip=[
            alt.Tooltip("cleaner:N", title="cleaner"),
            alt.Tooltip("other:N", title="and"),
            alt.Tooltip("similarity:Q", format=".0%", title="words alike"),
        ],
    )
    cells = base.mark_rect().encode(
        color=alt.Color(
            "similarity:Q",
            scale=alt.Scale(scheme="blues", domain=[floor, 1]),
            title="words alike",
            legend=alt.Legend(format=".0%", tickCount=3),
        )
    )
    dark = f"datum.similarity > {floor + 0.55 * (1 - floor):.3f}"
    words = base.mark_text(fontSize=10, opacity=alt.ExprRef(f"{NARROW} && {len(order)} > {_ROOM} ? 0 : 1")).encode(
        text=alt.Text("similarity:Q", format=".0%"),
        color=alt.condition(dark, alt.value("white"), alt.value("#1b1f24")),
    )
    return finish((cells + words).properties(height=max(160, 30 * len(order))), TITLE)


def _columns() -> alt.Axis:
    """Names above the columns: slanted, on a narrow page upright and small, where columns are a line of text wide."""
    return alt.Axis(
        orient="top",
        labelAlign="left",
        labelAngle=alt.ExprRef(f"{NARROW} ? -90 : -40"),
        labelBaseline="middle",
        labelFontSize=alt.ExprRef(f"{NARROW} ? 9 : 12"),
        labelOverlap=False,
    )
