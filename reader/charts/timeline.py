"""Two clocks: the day of each event against the time it was published, a lane for each outlet: who was first."""

from __future__ import annotations

import altair as alt

from reader.charts.naming import event_labels, happened, is_by_publishing, ordered_articles, ordered_events, outlet_name
from reader.charts.theme import GREY, empty, finish, frame, in_lines, short
from reader.model import Coverage, Event
from reader.text.copies import is_copied, later_copies

TITLE = "Who was first: when did it happen, and when was it published?"
UNDATED = "undated articles"
#: Okabe and Ito's blue, vermilion and grey; shapes say the same.
_PLACES = {
    "first": ("#D55E00", "diamond"),
    "later": ("#0072B2", "circle"),
    "only one": ("#009E73", "square"),
    "undated": ("#858D97", "cross"),
}


def timeline_rows(coverage: Coverage) -> list[dict[str, object]]:
    """One row an event and article that tells it; an undated article has no ``published``."""
    articles = {a.id: a for a in coverage.articles}
    names = event_labels(ordered_events(coverage))
    events = {e.id: e for e in coverage.events}
    copies = later_copies(coverage)
    told = [cell for cell in coverage.cells if cell.state != "not found"]
    times: dict[str, list[float]] = {}
    for cell in told:
        published = articles[cell.article_id].published
        if published and cell.state == "reported":
            times.setdefault(cell.event_id, []).append(published.timestamp())
    rows: list[dict[str, object]] = []
    for cell in told:
        article, event = articles[cell.article_id], events[cell.event_id]
        published = article.published
        own = times.get(event.id, [])
        rows.append(
            {
                "event": names[event.id],
                "event_day": happened(event),
                "day": event.when.split("/")[0] if _is_dated(event) and event.when else None,
                "lane": short(outlet_name(article), 34) if published else UNDATED,
                "outlet": outlet_name(article),
                "title": article.title or "Untitled",
                "published": published.isoformat() if published else None,
                "place": _place(published.timestamp(), own) if published else "undated",
                "state": cell.state,
                "copied": all(is_copied(copies, m.article_id, m.start, m.end) for m in cell.mentions),
                "event_id": event.id,
                "article_id": article.id,
            }
        )
    return rows


def _is_dated(event: Event) -> bool:
    """Whether a text says its day."""
    return bool(event.when) and len(event.when or "") >= 10 and not is_by_publishing(event)


def _place(when: float, times: list[float]) -> str:
    if not times or when not in times:
        return "later"
    return "only one" if len(times) == 1 else "first" if when == min(times) else "later"


def coverage_timeline(coverage: Coverage) -> alt.Chart:
    """Lanes of outlets; a tick at the event's day, a mark at the publish time, a line from one to the other.

    The selection parameter ``cell`` gives ``event_id`` and ``article_id``.
    """
    rows = timeline_rows(coverage)
    if not rows:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    lanes = [short(outlet_name(a), 34) for a in ordered_articles(coverage) if a.published]
    lanes = [lane for lane in dict.fromkeys(lanes) if any(r["lane"] == lane for r in rows)]
    lanes += [UNDATED] if any(r["lane"] == UNDATED for r in rows) else []
    order = list(event_labels(ordered_events(coverage)).values())
    step = 7 if len(order) <= 20 else 4
    # An undated article stands at its event's day, or at the first day of all.
    days = sorted(str(r["published"] or r["day"]) for r in rows if r["published"] or r["day"])
    for row in rows:
        row["shown"] = row["published"] or row["day"] or (days[0] if days else "2000-01-01")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    y = alt.Y("lane:N", sort=lanes, title=None, axis=alt.Axis(grid=True, tickBand="extent", labelExpr=in_lines(18)))
    offset = alt.YOffset("event:N", sort=order, scale=alt.Scale(paddingOuter=0.6))
    axis = alt.Axis(
        format="%d %b",
        labelOverlap=True,
        tickCount="day",
        title=None,
    )
    tips = [
        alt.Tooltip("event:N"),
        alt.Tooltip("event_day:N", title="happened"),
        alt.Tooltip("outlet:N"),
        alt.Tooltip("published:T", title="published", format="%d %b %Y %H:%M"),
        alt.Tooltip("place:N", title="to publish"),
        alt.Tooltip("state:N", title="in this text"),
        alt.Tooltip("title:N"),
    ]
    dated = alt.Chart(frame([r for r in rows if r["day"]]))
    lines = dated.mark_rule(strokeDash=[2, 3], color=GREY, opacity=0.5).encode(
        x=alt.X("day:T", axis=axis), x2="shown:T", y=y, yOffset=offset
    )
    ticks = dated.mark_tick(thickness=3, size=step + 1, color=GREY).encode(
        x=alt.X("day:T", axis=axis), y=y, yOffset=offset, tooltip=tips
    )
    marks = (
        alt.Chart(frame(rows))
        .mark_point(filled=True, size=70, cursor="pointer")
        .encode(
            x=alt.X("shown:T", axis=axis),
            y=y,
            yOffset=offset,
            color=alt.Color("place:N", title="to publish", scale=_scale(0)),
            shape=alt.Shape("place:N", title="to publish", scale=_scale(1)),
            opacity=alt.condition(chosen, alt.value(0.95), alt.value(0.25)),
            tooltip=tips,
        )
        .add_params(chosen)
    )
    layers = alt.layer(lines, ticks, marks) if any(r["day"] for r in rows) else marks
    said = "grey tick: the day it happened · mark: when it was published · a row within a lane is one event, by day"
    said += " · undated articles stand at their event’s day" if UNDATED in lanes else ""
    return finish(layers.properties(height=max(120, len(lanes) * (step * len(order) + 14))), TITLE, said)


def _scale(which: int) -> alt.Scale:
    return alt.Scale(domain=list(_PLACES), range=[look[which] for look in _PLACES.values()])
