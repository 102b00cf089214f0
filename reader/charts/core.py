"""The common core, and what only one outlet has."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from reader.charts.heatmap import event_labels, ordered_events
from reader.charts.theme import STATES, empty, finish
from reader.model import Coverage

TITLE = "What do most outlets have, and what has only one?"


def core_rows(coverage: Coverage, sources: Mapping[str, int] | None = None) -> list[dict[str, object]]:
    """One row an event: how many outlets report it, and who they are.

    ``sources`` (event id → number) counts copies once.
    """
    articles = {a.id: a for a in coverage.articles}
    names = event_labels(ordered_events(coverage))
    rows: list[dict[str, object]] = []
    for event in coverage.events:
        ids = list(dict.fromkeys(m.article_id for m in event.mentions if m.state == "reported"))
        outlets = sorted({articles[i].outlet or articles[i].title or i for i in ids})
        count = min(len(outlets), sources[event.id]) if sources else len(outlets)
        rows.append(
            {
                "event": names[event.id],
                "event_id": event.id,
                "outlets": count,
                "all_outlets": len(outlets),
                "who": ", ".join(outlets),
                "sole": "only one" if count == 1 else "shared",
            }
        )
    return sorted(rows, key=lambda row: (-int(str(row["outlets"])), str(row["event"])))


def common_core(coverage: Coverage, sources: Mapping[str, int] | None = None) -> alt.Chart:
    """Bars: outlets per event, most first; events of one outlet in another colour."""
    rows = core_rows(coverage, sources)
    if not rows:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    chart = (
        alt.Chart(alt.Data(values=rows), height=max(120, 20 * len(rows)))
        .mark_bar()
        .encode(
            x=alt.X(
                "outlets:Q",
                title="independent sources" if sources else "outlets",
                axis=alt.Axis(tickMinStep=1, format="d"),
            ),
            y=alt.Y("event:N", sort=[str(r["event"]) for r in rows], title=None),
            color=alt.Color(
                "sole:N",
                scale=alt.Scale(domain=["shared", "only one"], range=[STATES["reported"], STATES["possible"]]),
                title="reported by",
            ),
            tooltip=[
                alt.Tooltip("event:N"),
                alt.Tooltip("outlets:Q", title="independent sources"),
                alt.Tooltip("all_outlets:Q", title="outlets, copies included"),
                alt.Tooltip("who:N", title="outlets"),
            ],
        )
    )
    return finish(chart, TITLE)
