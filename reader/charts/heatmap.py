"""Event × article: who reports what, and what is not found where."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from reader.charts.theme import STATES, empty, finish, labels
from reader.model import Coverage, CoveredArticle, Event

TITLE = "Who reports what, and what is not found where?"
_SIGNS = {"reported": "●", "possible": "?", "not found": "–"}


def ordered_articles(coverage: Coverage) -> list[CoveredArticle]:
    """Columns: grouped by outlet, by publish time within and between; the undated last."""
    first: dict[str, str] = {}
    for article in coverage.articles:
        when = article.published.isoformat() if article.published else "9999"
        outlet = article.outlet or "?"
        first[outlet] = min(first.get(outlet, "9999"), when)
    return sorted(
        coverage.articles,
        key=lambda a: (first[a.outlet or "?"], a.outlet or "?", a.published.isoformat() if a.published else "9999"),
    )


def ordered_events(coverage: Coverage) -> list[Event]:
    """Rows: by the day of the event, the undated last."""
    return sorted(coverage.events, key=lambda e: (e.when or "9999", -len(e.mentions), e.label))


def article_labels(articles: Sequence[CoveredArticle]) -> dict[str, str]:
    """Article id → what a column is called: outlet and day."""
    names = [
        f"{a.outlet or a.title or 'Untitled'}, {a.published:%-d %b}"
        if a.published
        else f"{a.outlet or a.title or 'Untitled'}, undated"
        for a in articles
    ]
    return dict(zip((a.id for a in articles), labels(names, 34), strict=True))


def event_labels(events: Sequence[Event]) -> dict[str, str]:
    """Event id → what a row is called: its day and label."""
    names = [f"{_day(e.when)} {e.label}" for e in events]
    return dict(zip((e.id for e in events), labels(names, 64), strict=True))


def _day(when: str | None) -> str:
    return when.split("/")[0] if when else "day unknown:"


def heatmap_rows(coverage: Coverage) -> list[dict[str, object]]:
    """One row a cell: event, article, state and number of sentences."""
    articles = {a.id: a for a in coverage.articles}
    columns, rows = article_labels(ordered_articles(coverage)), event_labels(ordered_events(coverage))
    events = {e.id: e for e in coverage.events}
    return [
        {
            "event": rows[c.event_id],
            "article": columns[c.article_id],
            "event_id": c.event_id,
            "article_id": c.article_id,
            "state": c.state,
            "sentences": len(c.mentions),
            "sign": _SIGNS[c.state] if len(c.mentions) < 2 else str(len(c.mentions)),
            "outlet": articles[c.article_id].outlet or "outlet unknown",
            "when": events[c.event_id].when or "day unknown",
            "says": {"not found": "not found in this text"}.get(c.state, c.state),
        }
        for c in coverage.cells
    ]


def coverage_heatmap(coverage: Coverage) -> alt.Chart:
    """The heat map; the selection parameter ``cell`` gives ``event_id`` and ``article_id``."""
    if not coverage.events:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    events, articles = event_labels(ordered_events(coverage)), article_labels(ordered_articles(coverage))
    base = alt.Chart(alt.Data(values=heatmap_rows(coverage))).encode(
        x=alt.X("article:N", sort=list(articles.values()), title=None, axis=alt.Axis(orient="top", labelAngle=-35)),
        y=alt.Y("event:N", sort=list(events.values()), title=None),
        tooltip=[
            alt.Tooltip("event:N"),
            alt.Tooltip("article:N"),
            alt.Tooltip("says:N", title="in this text"),
            alt.Tooltip("sentences:Q"),
        ],
    )
    cells = base.mark_rect(stroke="white", strokeWidth=1, cursor="pointer").encode(
        color=alt.Color(
            "state:N",
            scale=alt.Scale(domain=list(STATES), range=[STATES["reported"], STATES["possible"], "#DDE1E6"]),
            title="in this text",
        ),
        opacity=alt.condition(chosen, alt.value(1.0), alt.value(0.45)),
    )
    signs = base.mark_text(fontSize=11).encode(
        text="sign:N",
        color=alt.condition("datum.state == 'reported'", alt.value("white"), alt.value("#1b1f24")),
    )
    height = max(120, 24 * len(events))
    return finish((cells.add_params(chosen) + signs).properties(height=height), TITLE)
