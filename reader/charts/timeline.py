"""Event day against publish time, a lane for each outlet: who was first."""

from __future__ import annotations

import altair as alt

from reader.charts.heatmap import event_labels, ordered_events
from reader.charts.theme import GREY, empty, finish, outlet_scale
from reader.model import Coverage

TITLE = "Who was first: when did it happen, and when was it published?"


def timeline_rows(coverage: Coverage) -> list[dict[str, object]]:
    """One row an event and article that reports it; an undated article has no ``published``."""
    articles = {a.id: a for a in coverage.articles}
    names = event_labels(ordered_events(coverage))
    events = {e.id: e for e in coverage.events}
    rows: list[dict[str, object]] = []
    for cell in coverage.cells:
        if cell.state == "not found":
            continue
        article, event = articles[cell.article_id], events[cell.event_id]
        rows.append(
            {
                "event": names[event.id],
                "event_id": event.id,
                "article_id": article.id,
                "outlet": article.outlet or article.title or "outlet unknown",
                "title": article.title or "Untitled",
                "published": article.published.isoformat() if article.published else None,
                "day": event.when.split("/")[0] if event.when and len(event.when) >= 10 else None,
                "event_day": event.when or "day unknown",
                "lane": (article.outlet or "outlet unknown") if article.published else "undated articles",
                "state": cell.state,
            }
        )
    return rows


def coverage_timeline(coverage: Coverage) -> alt.Chart:
    """Rows are lanes; a dot stands at the publish time, its colour is the outlet's, a line leads from the event's day.

    The selection parameter ``cell`` gives ``event_id`` and ``article_id``.
    """
    rows = timeline_rows(coverage)
    if not rows:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    dated, undated = [r for r in rows if r["published"]], [r for r in rows if not r["published"]]
    order = [event_labels(ordered_events(coverage))[e.id] for e in ordered_events(coverage)]
    y = alt.Y("event:N", sort=order, title=None)
    colour = alt.Color("outlet:N", scale=outlet_scale(sorted({str(r["outlet"]) for r in rows})), title="outlet")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    tips = [
        alt.Tooltip("event:N"),
        alt.Tooltip("outlet:N"),
        alt.Tooltip("title:N"),
        alt.Tooltip("event_day:N", title="event day"),
        alt.Tooltip("published:T", title="published", format="%d %b %Y %H:%M"),
        alt.Tooltip("state:N", title="in this text"),
    ]
    layers: list[alt.Chart] = []
    if dated:
        base = alt.Chart(alt.Data(values=dated))
        days = alt.Chart(alt.Data(values=[r for r in dated if r["day"]]))
        axis = alt.Axis(format="%d %b", labelOverlap=True, title="ticks: the event's day · dots: when it was published")
        layers = [
            days.mark_rule(strokeDash=[2, 3], color=GREY, opacity=0.6).encode(
                x=alt.X("day:T", axis=axis), x2="published:T", y=y
            ),
            days.mark_tick(thickness=3, size=16, color=GREY).encode(x=alt.X("day:T", axis=axis), y=y, tooltip=tips),
            _dots(base, colour, chosen, tips).encode(x=alt.X("published:T", axis=axis), y=y),
        ]
    if undated:
        lane = alt.Chart(alt.Data(values=undated)).mark_point(filled=True, shape="square", size=90)
        place = alt.value(8) if dated else alt.X("lane:N", title=None, axis=alt.Axis(labelAngle=0))
        layers.append(lane.encode(x=place, y=y, color=colour, tooltip=tips))
    layers[-1 if not dated else 2] = layers[-1 if not dated else 2].add_params(chosen)
    said = "squares at the left edge: articles with no publish date" if undated and dated else ""
    return finish(alt.layer(*layers).properties(height=max(120, 24 * len(order))), TITLE, said)


def _dots(base: alt.Chart, colour: alt.Color, chosen: alt.Parameter, tips: list[alt.Tooltip]) -> alt.Chart:
    return base.mark_point(filled=True, size=90, cursor="pointer").encode(
        color=colour,
        shape=alt.Shape("state:N", scale=alt.Scale(domain=["reported", "possible"], range=["circle", "diamond"])),
        opacity=alt.condition(chosen, alt.value(1.0), alt.value(0.35)),
        tooltip=tips,
    )
