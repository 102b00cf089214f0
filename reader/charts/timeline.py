"""Two clocks: the day of each event against the time it was published, a lane for each outlet: who was first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import altair as alt

from reader.charts.first import place_among
from reader.charts.lanes import lane_axis, placed_in_lanes
from reader.charts.naming import (
    counts_words,
    event_labels,
    happened,
    is_by_publishing,
    ordered_articles,
    ordered_events,
    outlet_name,
    published_words,
)
from reader.charts.theme import EDGE, GREY, by_width, empty, finish, frame, short
from reader.model import Cell, Coverage, Event
from reader.text.copies import Spans, Stretch, is_copied, later_copies, publish_stretch, sure_copies

TITLE = "Who was first: when did it happen, and when was it published?"
UNDATED = "undated articles"
#: Okabe and Ito's blue, vermilion, green, purple and grey; shapes say the same.
_PLACES = {
    "first": ("#D55E00", "diamond"),
    "later": ("#0072B2", "circle"),
    "perhaps first": ("#B8860B", "triangle-up"),
    "only one": ("#009E73", "square"),
    "copied": ("#CC79A7", "triangle-down"),
    "perhaps copied": ("#A8689A", "triangle-left"),
    "undated": ("#858D97", "cross"),
}


#: Least days that are drawn before the first article and after the last.
_ROOM_DAYS = 14
#: A shape of Vega's for the day: a tick, an arrow where it is not drawn.
_TICK_OR_ARROW = (
    "datum.beyond == 'before' ? 'triangle-left' : datum.beyond == 'after' ? 'triangle-right' : "
    "'M-0.35,-1L0.35,-1L0.35,1L-0.35,1Z'"
)


def timeline_rows(
    coverage: Coverage, mark_copies: bool = True, sources: Mapping[str, int] | None = None
) -> list[dict[str, object]]:
    """One row an event and article that tells it; an undated article has no ``published``.

    An article of which only the day is known is ``perhaps first`` where another is of that day.
    With ``mark_copies``, an article whose passages an earlier one has nearly word for word was neither first nor later.
    ``sources`` (event id → number of independent ones) is said beside the number of outlets.
    """
    told_by = counts_words(coverage, sources)
    articles = {a.id: a for a in coverage.articles}
    names = event_labels(ordered_events(coverage))
    events = {e.id: e for e in coverage.events}
    told = [cell for cell in coverage.cells if cell.state != "not found"]
    copied, surely = (_copied_cells(told, copies) for copies in (later_copies(coverage), sure_copies(coverage)))
    times: dict[str, list[Stretch]] = {}
    for cell in told:
        when = publish_stretch(articles[cell.article_id])
        own = not mark_copies or (cell.event_id, cell.article_id) not in surely
        if when and cell.state == "reported" and own:
            times.setdefault(cell.event_id, []).append(when)
    rows: list[dict[str, object]] = []
    for cell in told:
        article, event = articles[cell.article_id], events[cell.event_id]
        published, when, is_copy = article.published, publish_stretch(article), (event.id, article.id) in copied
        is_sure = (event.id, article.id) in surely
        place = place_among(when, times.get(event.id, [])) if when else "undated"
        if is_copy and mark_copies and published:
            place = "copied" if is_sure else "perhaps copied"
        rows.append(
            {
                "event": names[event.id],
                "event_day": happened(event),
                "day": event.when.split("/")[0] if _is_dated(event) and event.when else None,
                "lane": short(outlet_name(article), 90) if published else UNDATED,
                "outlet": outlet_name(article),
                "title": article.title or "Untitled",
                "published": published.isoformat() if published else None,
                "clock": published_words(article) if published else "undated",
                "place": place,
                "state": cell.state,
                "told_by": told_by[event.id],
                "copied": is_copy,
                "surely": is_sure,
                "event_id": event.id,
                "article_id": article.id,
            }
        )
    return rows


def _copied_cells(cells: Sequence[Cell], copies: Spans) -> set[tuple[str, str]]:
    """Event and article of the cells that say nothing outside the passages ``copies``."""
    return {
        (cell.event_id, cell.article_id)
        for cell in cells
        if all(is_copied(copies, m.article_id, m.start, m.end) for m in cell.mentions)
    }


def _is_dated(event: Event) -> bool:
    """Whether a text says its day."""
    return bool(event.when) and len(event.when or "") >= 10 and not is_by_publishing(event)


def coverage_timeline(
    coverage: Coverage, mark_copies: bool = True, sources: Mapping[str, int] | None = None
) -> alt.Chart:
    """Lanes of outlets; a tick at the event's day, a mark at the publish time, a line from one to the other.

    The selection parameter ``cell`` gives ``event_id`` and ``article_id``. With ``mark_copies``, what an earlier
    article has nearly word for word is marked as copied.
    """
    told = timeline_rows(coverage, mark_copies, sources)
    # An undated article stands at its event's day; where that is unknown, too, it has no place here.
    rows = [dict(row) for row in told if row["published"] or row["day"]]
    if not told:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    if not rows:
        return empty(TITLE, "No article has a publish date, and no event a day: set the dates under Read.")
    at_noon = {a.id for a in coverage.articles if a.day_only}
    order = {event.id: i for i, event in enumerate(ordered_events(coverage))}
    lanes = [*dict.fromkeys(short(outlet_name(a), 90) for a in ordered_articles(coverage) if a.published), UNDATED]
    first, last = _stretch(rows)
    for row in rows:
        row["shown"] = _mark_at(row, at_noon) or min(max(str(row["day"]), first), last)
        row["from"] = min(max(str(row["day"]), first), last) if row["day"] else None
        row["beyond"] = "" if row["from"] == row["day"] else "before" if str(row["day"]) < first else "after"
    lined = placed_in_lanes(rows, lanes, order)
    return _drawn(lined.rows, lined.order, lined.borders, lined.height, _said(told, rows))


def _mark_at(row: dict[str, object], at_noon: set[str]) -> str:
    """Where its mark stands: at noon of its day where no time is known."""
    published = str(row["published"] or "")
    if row["article_id"] not in at_noon or not published:
        return published
    return (datetime.fromisoformat(published) + timedelta(hours=12)).isoformat()


def _stretch(rows: Sequence[dict[str, object]]) -> tuple[str, str]:
    """The first and the last day that are drawn: an event of years ago would leave no room for who was first."""
    published = sorted(datetime.fromisoformat(str(row["published"])).date() for row in rows if row["published"])
    if not published:
        return "0001-01-01", "9999-12-31"
    room = timedelta(days=max(_ROOM_DAYS, 2 * (published[-1] - published[0]).days))
    return (published[0] - room).isoformat(), (published[-1] + room).isoformat()


def _said(told: Sequence[object], rows: Sequence[dict[str, object]]) -> str:
    said = "grey tick: the day it happened · mark: when it was published · in an outlet’s lane each event has its line"
    if any(row["place"] == "undated" for row in rows):
        said += " · undated articles stand at their event’s day"
    if any(str(row["clock"]).endswith("time unknown") for row in rows):
        said += " · at noon where only the day is known"
    if any(row["beyond"] for row in rows):
        said += " · arrow: long before, or long after"
    missing = len(told) - len(rows)
    return said + (f" · left out for want of any date: {missing}" if missing else "")


def _drawn(rows: list[dict[str, object]], order: list[str], borders: list[str], height: int, said: str) -> alt.Chart:
    years = {str(row[name])[:4] for row in rows for name in ("from", "shown") if row[name]}
    axis = alt.Axis(
        format="%-d %b %Y" if len(years) > 1 else "%-d %b", labelOverlap=True, tickCount="day", title="day (UTC)"
    )
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    y = alt.Y("line:N", scale=alt.Scale(domain=order), title=None, axis=lane_axis())
    scale = alt.Scale(type="utc", padding=10)
    tips = [
        alt.Tooltip("event:N"),
        alt.Tooltip("event_day:N", title="happened"),
        alt.Tooltip("outlet:N"),
        alt.Tooltip("clock:N", title="published"),
        alt.Tooltip("place:N", title="to publish"),
        alt.Tooltip("state:N", title="in this text"),
        alt.Tooltip("told_by:N", title="event reported by"),
        alt.Tooltip("title:N"),
    ]
    size = max(24, min(70, (height / len(order) - 1) ** 2))
    legend = alt.Legend(columns=alt.ExprRef(by_width(5, 5, 2)))
    marks = (
        alt.Chart(frame(rows))
        .mark_point(filled=True, size=size, cursor="pointer")
        .encode(
            x=alt.X("shown:T", axis=axis, scale=scale),
            y=y,
            color=alt.Color("place:N", title="to publish", scale=_scale(0, rows), legend=legend),
            shape=alt.Shape("place:N", title="to publish", scale=_scale(1, rows), legend=legend),
            opacity=alt.condition(chosen, alt.value(0.95), alt.value(0.25)),
            tooltip=tips,
        )
        .add_params(chosen)
    )
    between = (
        alt.Chart(frame([{"line": line} for line in borders]))
        .mark_rule(color=EDGE, yOffset=-height / len(order) / 2)
        .encode(y=y)
    )
    with_day = [row for row in rows if row["day"]]
    if not with_day:
        return finish(alt.layer(between, marks).properties(height=height), TITLE, said)
    dated = alt.Chart(frame(with_day))
    days = dated.encode(x=alt.X("from:T", axis=axis, scale=scale), y=y)
    lines = days.mark_rule(strokeDash=[2, 3], color=GREY, opacity=0.5).encode(x2="shown:T")
    shape, large = alt.ExprRef(_TICK_OR_ARROW), alt.ExprRef("datum.beyond ? 40 : 60")
    ticks = days.mark_point(size=large, shape=shape, color=GREY, filled=True, strokeWidth=3).encode(tooltip=tips)
    return finish(alt.layer(between, lines, ticks, marks).properties(height=height), TITLE, said)


def _scale(which: int, rows: Sequence[dict[str, object]]) -> alt.Scale:
    there = {row["place"] for row in rows}
    looks = {name: look[which] for name, look in _PLACES.items() if name in there}
    return alt.Scale(domain=list(looks), range=list(looks.values()))
