"""Where in each article an event appears: lead or buried."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from reader.charts.axes import in_lines, row_axis, rows_height
from reader.charts.naming import (
    article_labels,
    copy_words,
    counts_words,
    event_labels,
    ordered_articles,
    ordered_events,
)
from reader.charts.theme import NARROW, OUTLETS, STATES, empty, finish, frame
from reader.model import Coverage
from reader.text.copies import is_copied, later_copies, sure_copies

TITLE = "Lead or buried: where in each article does it stand?"
#: Events with a colour of their own: those that most articles tell.
_COLOURED = 6
_REST = "other events"
#: Strips that have room for a high tick.
_FEW = 60


def position_rows(coverage: Coverage, sources: Mapping[str, int] | None = None) -> list[dict[str, object]]:
    """One row a mention: its place in the article, 0 at the beginning and 1 at the end.

    ``sources`` (event id → number of independent ones) is said beside the number of outlets.
    """
    told_by = counts_words(coverage, sources)
    articles = {a.id: a for a in coverage.articles}
    columns, names = article_labels(ordered_articles(coverage)), event_labels(ordered_events(coverage))
    most = [e.id for e in ordered_events(coverage, "outlets")[:_COLOURED]]
    copies, sure = later_copies(coverage), sure_copies(coverage)
    return [
        {
            "event": names[event.id],
            "group": names[event.id] if event.id in most else _REST,
            "article": columns[m.article_id],
            "place": round(m.start / max(1, articles[m.article_id].length), 4),
            "state": m.state,
            "told_by": told_by[event.id],
            "copied": is_copied(copies, m.article_id, m.start, m.end),
            "surely": is_copied(sure, m.article_id, m.start, m.end),
            "event_id": event.id,
            "article_id": m.article_id,
        }
        for event in coverage.events
        for m in event.mentions
    ]


def position_strips(
    coverage: Coverage, mark_copies: bool = True, sources: Mapping[str, int] | None = None
) -> alt.Chart:
    """A strip for each article with a tick for every passage; ``cell`` selects its event and article.

    With ``mark_copies``, a passage that an earlier article has nearly word for word is a short tick.
    """
    rows = position_rows(coverage, sources)
    if not rows:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    order = list(article_labels(ordered_articles(coverage)).values())
    names = event_labels(ordered_events(coverage))
    groups = [names[e.id] for e in ordered_events(coverage, "outlets")[:_COLOURED]]
    groups += [_REST] if len(coverage.events) > _COLOURED else []
    scale = alt.Scale(domain=groups, range=[*OUTLETS[: min(_COLOURED, len(coverage.events))], STATES["not found"]])
    high = 18 if len(order) <= _FEW else 13
    low = high // 2 if mark_copies else high
    legend = alt.Legend(
        columns=1, symbolLimit=8, labelExpr=in_lines((100, 80, 32)), labelLimit=alt.ExprRef(f"{NARROW} ? 240 : 640")
    )
    chart = (
        alt.Chart(frame([{**row, "copy": copy_words(bool(row["copied"]), bool(row["surely"]))} for row in rows]))
        .mark_tick(thickness=4, size=alt.ExprRef(f"datum.copied ? {low} : {high}"), cursor="pointer")
        .encode(
            x=alt.X(
                "place:Q",
                title="beginning → end of the article",
                scale=alt.Scale(domain=[0, 1]),
                axis=alt.Axis(format="%", tickCount=5),
            ),
            y=alt.Y("article:N", sort=order, title=None, axis=row_axis(order)),
            color=alt.Color("group:N", scale=scale, title="event", legend=legend),
            opacity=alt.condition(chosen, alt.value(0.95), alt.value(0.2)),
            tooltip=[
                alt.Tooltip("event:N"),
                alt.Tooltip("article:N"),
                alt.Tooltip("place:Q", format=".0%", title="place in the article"),
                alt.Tooltip("state:N", title="in this text"),
                alt.Tooltip("copy:N", title="copied"),
                alt.Tooltip("told_by:N", title="event reported by"),
            ],
        )
        .add_params(chosen)
    )
    said = "a tick: a passage that tells an event"
    if mark_copies and any(row["copied"] for row in rows):
        said += " · short: copied from an earlier article"
        said += ", or perhaps so" if any(row["copied"] and not row["surely"] for row in rows) else ""
    return finish(chart, TITLE, said, rows_height(order, 28 if len(order) <= _FEW else 17))
