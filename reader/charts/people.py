"""Person × outlet: who is quoted by whom, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import altair as alt

from reader.charts.axes import column_axis, row_axis, rows_height
from reader.charts.naming import published_words
from reader.charts.theme import EDGE, empty, finish, frame, labels, outlet_scale
from reader.model import Article, Quote

TITLE = "Who is quoted by whom?"
#: Most people shown, those quoted most.
MOST = 25


def people_rows(articles: Sequence[Article], quotes: Sequence[Sequence[Quote]]) -> list[dict[str, object]]:
    """One row a person and outlet, those quoted most first: quotes and words; ``quotes[i]`` are of ``articles[i]``."""
    counts: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    for article, own in zip(articles, quotes, strict=True):
        outlet = article.outlet or article.title or "outlet unknown"
        for quote in own:
            if quote.kind != "term" and quote.person:
                counts[(quote.person, outlet)] += 1
                words[(quote.person, outlet)] += len(article.text[quote.start : quote.end].split())
    total = Counter({person: 0 for person, _ in counts})
    for (person, _), count in counts.items():
        total[person] += count
    return [
        {"person": person, "outlet": outlet, "quotes": count, "words": words[(person, outlet)]}
        for (person, outlet), count in sorted(counts.items(), key=lambda one: (-total[one[0][0]], one[0]))
    ]


def people_by_outlet(articles: Sequence[Article], quotes: Sequence[Sequence[Quote]]) -> alt.Chart:
    """A heat map of people by outlets; the number of quotes stands in each cell."""
    rows = people_rows(articles, quotes)
    if not rows:
        return empty(TITLE, "Nobody is quoted by name in these articles.")
    everybody = list(dict.fromkeys(str(r["person"]) for r in rows))
    people = everybody[:MOST]
    rows = [r for r in rows if r["person"] in people]
    outlets = sorted({str(r["outlet"]) for r in rows})
    column = dict(zip(outlets, labels(outlets, 44), strict=True))
    chosen = alt.selection_point(name="cell", fields=["person", "outlet"], on="click", empty=True)
    base = alt.Chart(
        frame([{**r, "column": column[str(r["outlet"])]} for r in rows]), view=alt.ViewBackground(stroke=EDGE)
    ).encode(
        x=alt.X("column:N", title=None, axis=_extent(column_axis(list(column.values())))),
        y=alt.Y("person:N", sort=people, title=None, axis=_extent(row_axis(people))),
        tooltip=[alt.Tooltip("person:N"), alt.Tooltip("outlet:N"), alt.Tooltip("quotes:Q"), alt.Tooltip("words:Q")],
    )
    most = max(int(str(r["quotes"])) for r in rows)
    cells = base.mark_rect(cursor="pointer").encode(
        color=alt.Color("quotes:Q", scale=alt.Scale(scheme="blues", domain=[0, most + 1]), legend=None),
        opacity=alt.condition(chosen, alt.value(1.0), alt.value(0.5)),
    )
    numbers = base.mark_text(cursor="pointer").encode(
        text="quotes:Q",
        color=alt.condition(f"datum.quotes > {(most + 1) * 0.55}", alt.value("white"), alt.value("#1b1f24")),
    )
    said = "a number: quotes, in the outlet’s column · empty: not quoted there"
    if len(everybody) > MOST:
        said += f" · the {MOST} quoted most of {len(everybody)} people"
    return finish(cells.add_params(chosen) + numbers, TITLE, said, rows_height(people, 24))


def _extent(axis: alt.Axis) -> alt.Axis:
    """``axis`` with lines between its rows or columns."""
    axis.grid, axis.tickBand, axis.gridColor = True, "extent", EDGE
    return axis


def quotes_over_time(person: str, articles: Sequence[Article], quotes: Sequence[Sequence[Quote]]) -> alt.Chart:
    """When a person was quoted, by publish time, and by whom."""
    rows = [
        {
            "published": article.published.isoformat(),
            "clock": published_words(article),
            "outlet": article.outlet or article.title or "outlet unknown",
            "words": " ".join(article.text[q.start : q.end].split())[:200],
        }
        for article, own in zip(articles, quotes, strict=True)
        for q in own
        if q.person == person and q.kind != "term" and article.published
    ]
    title = f"When was {person} quoted?"
    undated = sum(
        a.published is None and any(q.person == person and q.kind != "term" for q in own)
        for a, own in zip(articles, quotes, strict=True)
    )
    said = "a dot: an article that quotes, at its publish time"
    said += f" · left out for want of a date: {undated}" if undated else ""
    if not rows:
        return empty(title, "No dated article quotes this person.")
    outlets = sorted({str(r["outlet"]) for r in rows})
    chart = (
        alt.Chart(frame(rows))
        .mark_point(filled=True, size=110)
        .encode(
            x=alt.X(
                "published:T",
                title="published (UTC)",
                axis=alt.Axis(format="%-d %b %Y", labelOverlap=True),
                scale=alt.Scale(type="utc", padding=12),
            ),
            y=alt.Y("outlet:N", title=None, axis=row_axis(outlets)),
            color=alt.Color("outlet:N", scale=outlet_scale(outlets), legend=None),
            tooltip=[
                alt.Tooltip("outlet:N"),
                alt.Tooltip("clock:N", title="published"),
                alt.Tooltip("words:N"),
            ],
        )
    )
    return finish(chart, title, said, rows_height(outlets, 26, 70))
