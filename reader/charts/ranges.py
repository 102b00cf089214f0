"""One quantity across articles: a row for each, a dot for each outlet."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from reader.charts.theme import GREY, empty, finish, frame, outlet_scale, row_axis, short
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


def differs(family: FigureFamily) -> bool:
    """Whether two articles give a quantity otherwise, so that no figure fits all of them: "dozens" and 36 agree."""
    ends = [(v.low, v.high) for v in family.variants if v.low is not None and v.high is not None]
    return bool(ends) and max(low for low, _ in ends) > min(high for _, high in ends)


def figure_ranges(families: Sequence[FigureFamily], articles: Sequence[Article]) -> alt.Chart:
    """Dot-ranges: a row for each quantity, zero at the left, its highest figure at the right; vague figures are lines.

    Quantities that differ come first, then those that all give alike.
    The selection parameter ``cell`` gives ``quantity`` and ``article``.
    """
    rows = figure_rows(sorted(families, key=lambda family: not differs(family)), articles)
    if not rows:
        return empty(TITLE, "No quantity is given by two of these articles: choose more articles on the same matter.")
    outlets = sorted({str(r["outlet"]) for r in rows})
    highest: dict[str, float] = {}
    for row in rows:
        quantity = str(row["quantity"])
        highest[quantity] = max(highest.get(quantity, 0.0), abs(_number(row["low"])), abs(_number(row["high"])))
    for row in rows:
        top = highest[str(row["quantity"])] or 1.0
        row["from"], row["to"] = _number(row["low"]) / top, _number(row["high"]) / top
    names = dict.fromkeys(str(r["quantity"]) for r in rows)
    chosen = alt.selection_point(name="cell", fields=["quantity", "article"], on="click", empty=True)
    x = alt.X(
        "from:Q",
        title="share of the row’s highest figure",
        axis=alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1]),
        scale=alt.Scale(domain=[min(0.0, *(_number(r["from"]) for r in rows)), 1], padding=14),
    )
    colour = alt.Color("outlet:N", scale=outlet_scale(outlets), title="outlet")
    base = alt.Chart(frame(rows)).encode(
        y=alt.Y("quantity:N", sort=list(names), title=None, axis=row_axis()),
        tooltip=[
            alt.Tooltip("quantity:N"),
            alt.Tooltip("outlet:N"),
            alt.Tooltip("written:N", title="as written"),
            alt.Tooltip("as_of:N", title="as of"),
            alt.Tooltip("sentence:N"),
        ],
    )
    spread = base.mark_rule(color=GREY, opacity=0.6).encode(
        x=alt.X("min(from):Q"), x2="max(to):Q", tooltip=alt.value(None)
    )
    vague = base.mark_rule(strokeWidth=4, opacity=0.7).encode(x=x, x2="to:Q", color=colour)
    dots = (
        base.mark_point(filled=True, size=130, cursor="pointer")
        .encode(
            x=x,
            color=colour,
            shape=alt.Shape("outlet:N", title="outlet", scale=_shapes(outlets)),
            opacity=alt.condition(chosen, alt.value(0.95), alt.value(0.25)),
        )
        .add_params(chosen)
    )
    words = (
        alt.Chart(frame(_written(rows)))
        .mark_text(dy=-12, fontSize=10, color=GREY)
        .encode(x=x, y=alt.Y("quantity:N", sort=list(names), axis=row_axis()), text="written:N")
    )
    said = "a dot is an outlet’s figure, a thick line a range or a vague number"
    return finish(alt.layer(spread, vague, dots, words).properties(height=max(90, 44 * len(names))), TITLE, said)


def _written(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """The lowest and the highest figure of each quantity, as written."""
    ends: list[dict[str, object]] = []
    for quantity in dict.fromkeys(str(r["quantity"]) for r in rows):
        own = sorted((r for r in rows if r["quantity"] == quantity), key=lambda r: _number(r["from"]))
        ends += own[:1] if _number(own[-1]["from"]) - _number(own[0]["from"]) < 0.04 else [own[0], own[-1]]
    return ends


def _shapes(outlets: Sequence[str]) -> alt.Scale:
    kinds = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "triangle-right", "triangle-left")
    return alt.Scale(domain=list(outlets), range=[kinds[i % len(kinds)] for i in range(len(outlets))])


def _number(value: object) -> float:
    return float(str(value))
