"""Where in one article its findings stand: a tick each, from beginning to end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import altair as alt

from reader.charts.theme import OUTLETS, empty, finish, short

TITLE = "Where in the article do they stand?"


@dataclass(frozen=True, slots=True)
class Tick:
    """One finding: its id, its place in the text (0–1), the row it stands in and its words."""

    id: str
    place: float
    row: str
    words: str


def spread_spec(ticks: Sequence[Tick], chosen: str | None = None) -> dict[str, Any]:
    """:func:`spread_strips` as Vega-Lite without Altair’s own size; remembered, as Altair is slow.

    It is made for one chosen tick: for another, that one's name is put in its place.
    """
    spec: dict[str, Any] = json.loads(_spec(tuple(ticks), any(tick.id == chosen for tick in ticks)))
    if "layer" in spec:
        spec["layer"][1]["transform"] = [{"filter": {"field": "id", "equal": chosen}}]
    return spec


@lru_cache(maxsize=256)
def _spec(ticks: tuple[Tick, ...], is_chosen: bool) -> str:
    spec = spread_strips(ticks, ticks[0].id if is_chosen else None).to_dict()
    spec["config"].pop("view", None)
    spec.pop("width", None)
    return json.dumps(spec)


def spread_strips(ticks: Sequence[Tick], chosen: str | None = None) -> alt.Chart | alt.LayerChart:
    """A strip for each kind or speaker; ``finding`` selects a tick by its id, ``chosen`` is drawn as the chosen one."""
    if not ticks:
        return empty(TITLE, "Nothing found in this text.")
    rows = [
        {"id": t.id, "place": round(t.place, 4), "row": short(t.row, 44), "words": short(t.words, 120)} for t in ticks
    ]
    picked = alt.selection_point(name="finding", fields=["id"], on="click", empty=True)
    base = alt.Chart(alt.Data(values=rows), height=max(70, 24 * len({row["row"] for row in rows})))
    place = alt.X(
        "place:Q",
        title="beginning → end of the article",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(format="%"),
    )
    strips = base.mark_tick(thickness=4, size=18, color=OUTLETS[0], cursor="pointer").encode(
        x=place,
        y=alt.Y("row:N", title=None, sort=None),
        opacity=alt.condition(picked, alt.value(0.9), alt.value(0.3)),
        tooltip=[alt.Tooltip("words:N"), alt.Tooltip("row:N"), alt.Tooltip("place:Q", format=".0%")],
    )
    strips = strips.add_params(picked)
    if chosen is None or all(row["id"] != chosen for row in rows):
        return finish(strips, TITLE)
    ring = (
        base.transform_filter(alt.FieldEqualPredicate(field="id", equal=chosen))
        .mark_point(shape="triangle-down", size=90, filled=True, yOffset=-12, color=OUTLETS[1])
        .encode(x=place, y=alt.Y("row:N", title=None, sort=None))
    )
    return finish(alt.layer(strips, ring), TITLE)
