"""The common core, and what only one outlet has."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from reader.charts.axes import row_axis, rows_height
from reader.charts.naming import event_labels, ordered_events, outlet_name
from reader.charts.theme import STATES, empty, finish, frame
from reader.model import Coverage
from reader.text.copies import order_of

TITLE = "What do most outlets have, and what has only one?"


def core_rows(coverage: Coverage, sources: Mapping[str, int] | None = None) -> list[dict[str, object]]:
    """One row an event: how many outlets report it, how many sources stand behind it, and who they are.

    ``sources`` (event id → number) counts articles that only copy one another once.
    """
    articles = {a.id: a for a in coverage.articles}
    names = event_labels(ordered_events(coverage))
    rows: list[dict[str, object]] = []
    for event in ordered_events(coverage):
        ids = list(dict.fromkeys(m.article_id for m in event.mentions if m.state == "reported"))
        outlets = sorted({outlet_name(articles[i]) for i in ids})
        if not outlets:
            continue
        count = min(len(outlets), sources[event.id]) if sources else len(outlets)
        rows.append(
            {
                "event": names[event.id],
                "outlets": count,
                "all_outlets": len(outlets),
                "who": ", ".join(outlets),
                "sole": "only one" if count == 1 else "shared",
                "event_id": event.id,
                "article_id": ids[0],
            }
        )
    return sorted(rows, key=lambda row: -int(str(row["outlets"])))


def sole_rows(coverage: Coverage, sources: Mapping[str, int] | None = None) -> list[dict[str, object]]:
    """One row an event that only one outlet reports, by outlet.

    With ``sources``, also what others have nearly word for word: the outlet is then the earliest, ``same_text`` are the
    others, and ``agency`` is one that any of them credits.
    """
    outlets = {article.id: outlet_name(article) for article in coverage.articles}
    agencies = {article.id: article.agency for article in coverage.articles}
    place = {article: i for i, article in enumerate(order_of(coverage))}
    telling = {
        event.id: sorted({m.article_id for m in event.mentions if m.state == "reported"}, key=place.__getitem__)
        for event in coverage.events
    }
    found = []
    for row in core_rows(coverage, sources):
        if row["outlets"] != 1:
            continue
        first, *others = dict.fromkeys(outlets[i] for i in telling[str(row["event_id"])])
        credited = {agencies[i]: None for i in telling[str(row["event_id"])] if others and agencies[i]}
        found.append({**row, "outlet": first, "same_text": ", ".join(others), "agency": next(iter(credited), "")})
    wanted = ("outlet", "event", "same_text", "agency", "event_id", "article_id")
    return sorted(
        ({name: row[name] for name in wanted} for row in found), key=lambda row: (str(row["outlet"]), str(row["event"]))
    )


def common_core(coverage: Coverage, sources: Mapping[str, int] | None = None) -> alt.Chart:
    """Bars: outlets per event, most first; events of one outlet in another colour; ``cell`` selects an event."""
    rows = core_rows(coverage, sources)
    if not rows:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=True)
    names = [str(r["event"]) for r in rows]
    row = alt.Y("event:N", sort=names, title=None, axis=row_axis(names))
    base = alt.Chart(frame(rows)).encode(
        y=row,
        tooltip=[
            alt.Tooltip("event:N"),
            alt.Tooltip("outlets:Q", title="independent sources" if sources else "outlets"),
            alt.Tooltip("all_outlets:Q", title="outlets, copies included"),
            alt.Tooltip("who:N", title="outlets"),
        ],
    )
    bars = (
        base.mark_bar(cursor="pointer")
        .encode(
            x=alt.X(
                "outlets:Q",
                title="independent sources" if sources else "outlets",
                axis=alt.Axis(tickMinStep=1, format="d"),
            ),
            color=alt.Color(
                "sole:N",
                scale=alt.Scale(domain=["shared", "only one"], range=[STATES["reported"], STATES["possible"]]),
                title="reported by",
            ),
            opacity=alt.condition(chosen, alt.value(1.0), alt.value(0.4)),
        )
        .add_params(chosen)
    )
    layers: list[alt.Chart] = [bars]
    whole = [r for r in rows if r["all_outlets"] != r["outlets"]]
    if whole:
        layers.append(
            alt.Chart(frame(whole))
            .mark_rule(strokeWidth=2, color=STATES["not found"])
            .encode(y=row, x="outlets:Q", x2="all_outlets:Q")
        )
    said = "bar: independent sources, where copied text counts once" if sources else "bar: outlets, copies included"
    said += " · thin line: outlets that print it, copies included" if whole else ""
    return finish(alt.layer(*layers), TITLE, said, rows_height(names, 27, 120))
