"""Where in each article an event appears: lead or buried."""

from __future__ import annotations

import altair as alt

from reader.charts.heatmap import article_labels, event_labels, ordered_articles, ordered_events
from reader.charts.theme import OUTLETS, empty, finish
from reader.model import Coverage

TITLE = "Lead or buried: where in each article does it stand?"


def position_rows(coverage: Coverage) -> list[dict[str, object]]:
    """One row a mention: its place in the article, 0 at the beginning and 1 at the end."""
    articles = {a.id: a for a in coverage.articles}
    columns, names = article_labels(ordered_articles(coverage)), event_labels(ordered_events(coverage))
    return [
        {
            "event": names[event.id],
            "event_id": event.id,
            "article_id": m.article_id,
            "article": columns[m.article_id],
            "place": round(m.start / max(1, articles[m.article_id].length), 4),
        }
        for event in coverage.events
        for m in event.mentions
    ]


def position_strips(coverage: Coverage) -> alt.Chart:
    """A strip for each article with a tick for every passage; ``cell`` selects its event and article."""
    rows = position_rows(coverage)
    if not rows:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    order = list(article_labels(ordered_articles(coverage)).values())
    chart = (
        alt.Chart(alt.Data(values=rows), height=max(90, 26 * len(order)))
        .mark_tick(thickness=4, size=20, color=OUTLETS[0], cursor="pointer")
        .encode(
            x=alt.X(
                "place:Q",
                title="beginning → end of the article",
                scale=alt.Scale(domain=[0, 1]),
                axis=alt.Axis(format="%"),
            ),
            y=alt.Y("article:N", sort=order, title=None),
            opacity=alt.condition(chosen, alt.value(0.9), alt.value(0.2)),
            tooltip=[alt.Tooltip("event:N"), alt.Tooltip("article:N"), alt.Tooltip("place:Q", format=".0%")],
        )
        .add_params(chosen)
    )
    return finish(chart, TITLE)
