"""One quantity across articles: a row for each, a dot for each outlet."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from reader.charts.theme import empty, finish, outlet_scale, short
from reader.model import Article, FigureFamily

TITLE = "Where do the figures differ?"


def figure_rows(families: Sequence[FigureFamily], articles: Sequence[Article]) -> list[dict[str, object]]:
    """One row a figure, its value in the unit of the family's first."""
    rows: list[dict[str, object]] = []
    for family in families:
        for variant in family.variants:
            article, figure = articles[variant.article], variant.figure
            if variant.low is None or variant.high is None:
                continue
            rows.append(
                {
                    "quantity": family.label,
                    "outlet": article.outlet or article.title or "outlet unknown",
                    "low": variant.low,
                    "high": variant.high,
                    "written": " ".join(article.text[figure.start : figure.end].split()),
                    "as_of": variant.as_of or "day unknown",
                    "sentence": short(article.text[variant.sentence.start : variant.sentence.end], 220),
                    "unit": family.unit or family.what or "",
                    "article": variant.article,
                    "start": figure.start,
                }
            )
    return rows


def figure_ranges(families: Sequence[FigureFamily], articles: Sequence[Article]) -> alt.Chart:
    """Dot-ranges on a scale of their own for each quantity; vague figures are lines."""
    rows = figure_rows(families, articles)
    if not rows:
        return empty(TITLE, "No quantity is given by two of these articles: choose more articles on the same matter.")
    outlets = sorted({str(r["outlet"]) for r in rows})
    tips = [
        alt.Tooltip("outlet:N"),
        alt.Tooltip("written:N", title="as written"),
        alt.Tooltip("as_of:N", title="as of"),
        alt.Tooltip("sentence:N"),
    ]
    charts = []
    for name in dict.fromkeys(str(r["quantity"]) for r in rows):
        own = [r for r in rows if r["quantity"] == name]
        base = alt.Chart(alt.Data(values=own), height=max(30, 16 * len({r["outlet"] for r in own}))).encode(
            y=alt.Y("outlet:N", title=None), tooltip=tips
        )
        x = alt.X("low:Q", title=str(own[0]["unit"]), scale=alt.Scale(zero=False, nice=True, padding=12))
        dots = base.mark_point(filled=True, size=100).encode(
            x=x, color=alt.Color("outlet:N", scale=outlet_scale(outlets), legend=None)
        )
        spans = base.mark_rule(strokeWidth=3).encode(
            x=x, x2="high:Q", color=alt.Color("outlet:N", scale=outlet_scale(outlets), legend=None)
        )
        charts.append((spans + dots).properties(title=alt.TitleParams(name, fontSize=12, anchor="start")))
    return finish(
        alt.vconcat(*charts).resolve_scale(x="independent"),
        TITLE,
        "dots: one figure · lines: a range or a vague number",
    )
