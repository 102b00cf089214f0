"""One quantity across articles: a row for each, a dot for each outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import altair as alt

from reader.charts.axes import in_lines, row_axis, rows_height
from reader.charts.naming import copy_words, day_words
from reader.charts.theme import GREY, by_width, empty, finish, frame, outlet_scale, short
from reader.model import Article, FigureFamily, FigureVariant
from reader.text.copies import is_within

TITLE = "Where do the figures differ?"
#: Dots nearer than this share of a row would hide each other; pixels from one to the next above it, and of a stack.
_NEAR, _DOT, _STACK = 0.015, 11, 44
_LIFT = alt.ExprRef("datum.lift")
#: Words at either end of the plot stand within it.
_ALIGN = alt.ExprRef("datum.from > 0.8 ? 'right' : datum.from < 0.15 ? 'left' : 'center'")


#: Spans of articles' texts, by their places.
Passages = Mapping[int, Sequence[tuple[int, int]]]


def figure_rows(
    families: Sequence[FigureFamily],
    articles: Sequence[Article],
    copied: Passages | None = None,
    surely: Passages | None = None,
) -> list[dict[str, object]]:
    """One row a figure, its value in the unit of the family's first, and whether it stands in a ``copied`` passage.

    ``surely`` are those of ``copied`` that another article is known to have had before; all, where it is left out.
    """
    sure = copied if surely is None else surely
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
                    "as_of": day_words(variant.as_of),
                    "sentence": short(article.text[variant.sentence.start : variant.sentence.end], 220),
                    "unit": family.unit or family.what or "",
                    "copied": is_within((copied or {}).get(variant.article, ()), figure.start, figure.end),
                    "surely": is_within((sure or {}).get(variant.article, ()), figure.start, figure.end),
                    "article": variant.article,
                    "start": figure.start,
                }
            )
    return rows


def differs(family: FigureFamily) -> bool:
    """Whether two articles give a quantity otherwise, so that no figure fits all of them: "dozens" and 36 agree.

    So do 46 miles and 74 kilometres: of figures in unlike units, one may be the other rounded.
    """
    given = [v for v in family.variants if v.low is not None and v.high is not None]
    return any(_apart(one, other) for one, other in combinations(given, 2))


def _apart(one: FigureVariant, other: FigureVariant) -> bool:
    same_unit = one.figure.unit == other.figure.unit
    (low, high), (least, most) = ((_bounds(v, rounded=not same_unit)) for v in (one, other))
    return low > most or least > high


def _bounds(variant: FigureVariant, rounded: bool) -> tuple[float, float]:
    """The lowest and highest that is said; of a ``rounded`` figure all that is written so in its own unit."""
    low, high = _number(variant.low), _number(variant.high)
    written = variant.figure.value
    if not rounded or not written or low != high:
        return low, high
    digits = f"{abs(written):.6g}"
    place = Decimal(digits).normalize().as_tuple().exponent
    slack = abs(low / written) * 10.0 ** int(place) / 2
    return low - slack, high + slack


def _without_conversions(family: FigureFamily) -> FigureFamily:
    """``family`` without what a sentence says again in another unit: 2,400 square miles beside 6,000 square km."""
    kept = tuple(v for v in family.variants if not any(_restates(v, other, family.unit) for other in family.variants))
    return replace(family, variants=kept)


def _restates(one: FigureVariant, other: FigureVariant, unit: str | None) -> bool:
    """Whether ``one`` is what ``other`` says in the family's ``unit``, in another unit."""
    return (
        (one.article, one.sentence) == (other.article, other.sentence)
        and one.figure.unit != unit == other.figure.unit
        and None not in (one.low, one.high, other.low, other.high)
        and not _apart(one, other)
    )


def figure_ranges(
    families: Sequence[FigureFamily],
    articles: Sequence[Article],
    copied: Passages | None = None,
    surely: Passages | None = None,
) -> alt.Chart:
    """Dot-ranges: a row for each quantity, zero at the left, its highest figure at the right; vague figures are lines.

    Quantities that differ come first, then those that all give alike. What a sentence gives in two units is one dot.
    ``copied`` gives passages, by the article's place, that only repeat an earlier article: their figures are hollow;
    ``surely`` those of them of which that is known.
    The selection parameter ``cell`` gives ``quantity`` and ``article``.
    """
    told = [_without_conversions(family) for family in sorted(families, key=lambda family: not differs(family))]
    rows = figure_rows(told, articles, copied, surely)
    if not rows:
        return empty(TITLE, "No quantity is given by two of these articles: choose more articles on the same matter.")
    outlets = sorted({str(r["outlet"]) for r in rows})
    names = list(dict.fromkeys(str(r["quantity"]) for r in rows))
    highest: dict[str, float] = {}
    for row in rows:
        quantity = str(row["quantity"])
        highest[quantity] = max(highest.get(quantity, 0.0), abs(_number(row["low"])), abs(_number(row["high"])))
    for row in rows:
        top = highest[str(row["quantity"])] or 1.0
        row["from"], row["to"] = _number(row["low"]) / top, _number(row["high"]) / top
        row["copy"] = copy_words(bool(row["copied"]), bool(row["surely"]))
    rows = [row for quantity in names for row in _stacked(rows, quantity)]
    deepest = 2 * max(abs(_number(row["lift"])) for row in rows)
    chosen = alt.selection_point(name="cell", fields=["quantity", "article"], on="click", empty=True)
    x = alt.X(
        "from:Q",
        title="share of the row’s highest figure",
        axis=alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1]),
        scale=alt.Scale(domain=[min(0.0, *(_number(r["from"]) for r in rows)), 1], padding=14),
    )
    legend = alt.Legend(labelExpr=in_lines((30, 30, 30)), labelLimit=260, columns=alt.ExprRef(by_width(4, 2, 1)))
    colour = alt.Color("outlet:N", scale=outlet_scale(outlets), title="outlet", legend=legend)
    base = alt.Chart(frame(rows)).encode(
        y=alt.Y("quantity:N", sort=names, title=None, axis=row_axis(names)),
        tooltip=[
            alt.Tooltip("quantity:N"),
            alt.Tooltip("outlet:N"),
            alt.Tooltip("written:N", title="as written"),
            alt.Tooltip("as_of:N", title="as of"),
            alt.Tooltip("copy:N", title="copied"),
            alt.Tooltip("sentence:N"),
        ],
    )
    spread = base.mark_rule(color=GREY, opacity=0.6).encode(
        x=alt.X("min(from):Q"), x2="max(to):Q", tooltip=alt.value(None)
    )
    vague = base.mark_rule(strokeWidth=4, opacity=0.7, yOffset=_LIFT).encode(x=x, x2="to:Q", color=colour)
    dots = (
        base.mark_point(size=110, cursor="pointer", yOffset=_LIFT, strokeWidth=2)
        .encode(
            x=x,
            color=colour,
            fill=alt.condition("datum.copied", alt.value("transparent"), "outlet:N", scale=outlet_scale(outlets)),
            shape=alt.Shape("outlet:N", title="outlet", scale=_shapes(outlets)),
            opacity=alt.condition(chosen, alt.value(0.95), alt.value(0.25)),
        )
        .add_params(chosen)
    )
    words = (
        alt.Chart(frame(_written(rows)))
        .mark_text(fontSize=10, color=GREY, yOffset=_LIFT, align=_ALIGN, baseline="middle")
        .encode(x=x, y=alt.Y("quantity:N", sort=names, axis=row_axis(names)), text="written:N")
    )
    said = (
        "a dot is an outlet’s figure, a thick line a range or a vague number · beside them the lowest and the highest"
    )
    said += " · hollow: copied from an earlier article" if any(row["copied"] for row in rows) else ""
    said += ", or perhaps so" if any(row["copied"] and not row["surely"] for row in rows) else ""
    return finish(alt.layer(spread, vague, dots, words), TITLE, said, rows_height(names, round(34 + deepest + _DOT)))


def _stacked(rows: Sequence[dict[str, object]], quantity: str) -> list[dict[str, object]]:
    """The dots of a quantity, those that would hide each other one above the other: ``lift`` is in pixels.

    What an article says again, or in another unit, is one dot.
    """
    stacks: list[list[dict[str, object]]] = []
    for row in sorted((row for row in rows if row["quantity"] == quantity), key=lambda row: _number(row["from"])):
        if not stacks or _number(row["from"]) - _number(stacks[-1][0]["from"]) >= _NEAR:
            stacks.append([row])
        elif all((row["article"], row["to"]) != (one["article"], one["to"]) for one in stacks[-1]):
            exact = row["from"] == row["to"]
            same = (one for one in stacks[-1] if one["article"] == row["article"] and one["from"] == one["to"])
            if not exact or next(same, None) is None:
                stacks[-1].append(row)
    return [
        {**row, "lift": round((i - (len(stack) - 1) / 2) * min(_DOT, _STACK / len(stack)), 1)}
        for stack in stacks
        for i, row in enumerate(stack)
    ]


def _written(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """The lowest figure of each quantity as written, above its dots, and the highest below: they never meet."""
    ends: list[dict[str, object]] = []
    for quantity in dict.fromkeys(str(r["quantity"]) for r in rows):
        own = sorted((r for r in rows if r["quantity"] == quantity), key=lambda r: _number(r["from"]))
        top, bottom = (pick(_number(r["lift"]) for r in own) for pick in (min, max))
        ends.append({**own[0], "lift": top - 13})
        if own[-1]["written"] != own[0]["written"]:
            ends.append({**own[-1], "lift": bottom + 14})
    return ends


def _shapes(outlets: Sequence[str]) -> alt.Scale:
    kinds = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "triangle-right", "triangle-left")
    return alt.Scale(domain=list(outlets), range=[kinds[i % len(kinds)] for i in range(len(outlets))])


def _number(value: object) -> float:
    return float(str(value))
