"""How right each cleaner was on pages with gold of the reader's own."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from reader.charts.theme import OUTLETS, empty, finish

TITLE = "Which cleaner is right most often on your own pages?"


def leaderboard_chart(rows: Sequence[dict[str, object]]) -> alt.Chart:
    """Bars of mean F1 with 95% intervals; rows have ``cleaner``, ``f1``, ``low``, ``high``, ``pages``."""
    if not rows:
        return empty(TITLE, "Mark a page's blocks as kept or dropped, and keep that as your truth.")
    order = [str(r["cleaner"]) for r in rows]
    base = alt.Chart(alt.Data(values=list(rows)), height=max(80, 24 * len(rows))).encode(
        y=alt.Y("cleaner:N", sort=order, title=None),
        tooltip=[
            alt.Tooltip("cleaner:N"),
            alt.Tooltip("f1:Q", format=".3f", title="mean F1"),
            alt.Tooltip("low:Q", format=".3f"),
            alt.Tooltip("high:Q", format=".3f"),
            alt.Tooltip("pages:Q"),
        ],
    )
    bars = base.mark_bar(color=OUTLETS[0], opacity=0.8).encode(
        x=alt.X("f1:Q", title="F1 of words", scale=alt.Scale(domain=[0, 1]))
    )
    whiskers = base.mark_rule(strokeWidth=2, color="#D55E00").encode(x="low:Q", x2="high:Q")
    return finish(bars + whiskers, TITLE)
