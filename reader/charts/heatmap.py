"""Event × article: who reports what, and what is not found where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import altair as alt

from reader.charts.axes import column_axis, row_axis, rows_height
from reader.charts.naming import (
    Order,
    article_labels,
    counts_words,
    event_labels,
    happened,
    ordered_articles,
    ordered_events,
    outlet_name,
)
from reader.charts.theme import (
    FAINT,
    GAP,
    NARROW,
    ON_AMBER,
    ON_FAINT,
    STATES,
    empty,
    finish,
    frame,
    labels,
)
from reader.model import Cell, Coverage
from reader.text.copies import is_copied, later_copies, sure_copies

TITLE = "Who reports what, and what is not found where?"
#: One column an article, or one an outlet.
Columns = Literal["articles", "outlets"]
_SIGNS = {"reported": "●", "possible": "?", "not found": "–"}
_RANK = {"reported": 0, "possible": 1, "not found": 2}
_CHOSEN = "#D55E00"


def heatmap_rows(
    coverage: Coverage, columns: Columns = "articles", sources: Mapping[str, int] | None = None
) -> list[dict[str, object]]:
    """One row a cell: event, column, state, number of sentences, and whether an earlier article has all of them.

    ``sources`` (event id → number of independent ones) is said beside the number of outlets.
    """
    told = counts_words(coverage, sources)
    names = event_labels(ordered_events(coverage))
    events = {e.id: e for e in coverage.events}
    column = _columns(coverage, columns)
    copies, sure = later_copies(coverage), sure_copies(coverage)
    return [
        {
            "event": names[cell.event_id],
            "when": happened(events[cell.event_id]),
            "told_by": told[cell.event_id],
            "column": column[cell.article_id],
            "in this text": _says(cell),
            "sentences": len(cell.mentions),
            "copied": _is_copy(cell, copies),
            "surely": _is_copy(cell, sure),
            "event_id": cell.event_id,
            "article_id": cell.article_id,
        }
        for cell in _shown(coverage, columns)
    ]


def coverage_heatmap(
    coverage: Coverage,
    columns: Columns = "articles",
    order: Order = "day",
    mark_copies: bool = True,
    sources: Mapping[str, int] | None = None,
) -> alt.Chart:
    """The heat map; the selection parameter ``cell`` gives ``event_id`` and ``article_id``.

    With ``mark_copies``, a cell whose sentences an earlier article has nearly word for word is marked by "=", and the
    order "outlets" counts ``sources`` (event id → number of independent ones), which a cell's words say.
    """
    if not coverage.events:
        return empty(TITLE, "No event is told in these articles: choose two or more on the same matter.")
    chosen = alt.selection_point(name="cell", fields=["event_id", "article_id"], on="click", empty=False)
    ranked = ordered_events(coverage, order, sources if mark_copies else None)
    rows, column = event_labels(ranked), _columns(coverage, columns)
    wanted = list(dict.fromkeys(column[a.id] for a in ordered_articles(coverage)))
    names = list(rows.values())
    copies = later_copies(coverage) if mark_copies else {}
    base = (
        alt.Chart(frame([_point(cell, copies) for cell in _shown(coverage, columns)]))
        .transform_lookup("event_id", from_=_table("event_id", event=rows, told=counts_words(coverage, sources)))
        .transform_lookup("article_id", from_=_table("article_id", column=column))
        .encode(
            x=alt.X("column:N", sort=wanted, title=None, axis=column_axis(wanted)),
            y=alt.Y("event:N", sort=names, title=None, axis=row_axis(names)),
            tooltip=[
                alt.Tooltip("event:N"),
                alt.Tooltip("column:N", title="article" if columns == "articles" else "outlet"),
                alt.Tooltip("says:N", title="in this text"),
                alt.Tooltip("n:Q", title="sentences"),
                alt.Tooltip("told:N", title="event reported by"),
            ],
        )
    )
    cells = base.mark_rect(cursor="pointer").encode(
        color=alt.Color(
            "state:N",
            scale=alt.Scale(domain=list(STATES), range=[STATES["reported"], STATES["possible"], FAINT]),
            title="in this text",
            legend=alt.Legend(columns=alt.ExprRef(f"{NARROW} ? 2 : 4"), symbolStrokeWidth=0),
        ),
        stroke=alt.condition(chosen, alt.value(_CHOSEN), alt.value(GAP), empty=False),
        strokeWidth=alt.condition(chosen, alt.value(4), alt.value(1), empty=False),
    )
    signs = base.mark_text(fontSize=11, cursor="pointer").encode(
        text="sign:N",
        color=alt.when("datum.state == 'reported'")
        .then(alt.value("white"))
        .when("datum.state == 'possible'")
        .then(alt.value(ON_AMBER))
        .otherwise(alt.value(ON_FAINT)),
    )
    layers = (cells.add_params(chosen) + signs) if len(wanted) <= 60 else cells.add_params(chosen)
    said = "blue: tells it · yellow: may tell it · grey: not found in this text"
    if len(wanted) <= 60:
        said = "● or a number: sentences that tell it · ? may tell it · – not found in this text"
    said += " · empty: the article is of another story" if len(coverage.stories) > 1 else ""
    if any(copies.values()) and len(wanted) <= 60:
        said += " · = copied nearly word for word from an earlier article"
        said += "" if copies == sure_copies(coverage) else ", or from one of which it is not known whether it was first"
    return finish(layers, TITLE, said, rows_height(names, 28 if len(names) <= 40 else 24))


def _columns(coverage: Coverage, columns: Columns) -> dict[str, str]:
    """Article id → its column."""
    if columns == "articles":
        return article_labels(ordered_articles(coverage))
    outlets = list(dict.fromkeys(outlet_name(a) for a in ordered_articles(coverage)))
    short = dict(zip(outlets, labels(outlets, 44), strict=True))
    return {a.id: short[outlet_name(a)] for a in coverage.articles}


def _shown(coverage: Coverage, columns: Columns) -> Sequence[Cell]:
    """The cells; with a column an outlet, the cell of its article that tells most, all its articles' sentences."""
    if columns == "articles":
        return coverage.cells
    outlet = {a.id: outlet_name(a) for a in coverage.articles}
    best: dict[tuple[str, str], list[Cell]] = {}
    for cell in coverage.cells:
        best.setdefault((cell.event_id, outlet[cell.article_id]), []).append(cell)
    shown = []
    for own in best.values():
        first = min(own, key=lambda cell: (_RANK[cell.state], -len(cell.mentions)))
        mentions = tuple(m for cell in own for m in cell.mentions)
        shown.append(Cell(first.event_id, first.article_id, first.state, mentions))
    return shown


def _point(cell: Cell, copies: dict[str, list[tuple[int, int]]]) -> dict[str, object]:
    number = len(cell.mentions)
    sign = "=" if _is_copy(cell, copies) else _SIGNS[cell.state] if number < 2 else str(number)
    return {
        "event_id": cell.event_id,
        "article_id": cell.article_id,
        "state": cell.state,
        "n": number,
        "sign": sign,
        "says": _says(cell),
    }


def _says(cell: Cell) -> str:
    return "not found in this text" if cell.state == "not found" else cell.state


def _is_copy(cell: Cell, copies: dict[str, list[tuple[int, int]]]) -> bool:
    return bool(cell.mentions) and all(is_copied(copies, m.article_id, m.start, m.end) for m in cell.mentions)


def _table(key: str, **words: dict[str, str]) -> alt.LookupData:
    rows = [{key: one, **{name: own[one] for name, own in words.items()}} for one in next(iter(words.values()))]
    return alt.LookupData(data=frame(rows), key=key, fields=list(words))
