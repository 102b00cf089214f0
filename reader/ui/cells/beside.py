"""A table of findings beside the text: a row chosen scrolls the text, a mark chosen names its row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import pandas as pd
import streamlit as st

from reader.charts.spread import Tick, spread_spec
from reader.export.data import csv_text
from reader.ui.arrow import arrow_bytes
from reader.ui.cells.chosen import noted_line, take_event
from reader.ui.kept import payloads
from reader.ui.opened import Opened
from reader.ui.reading import View, choose_finding, findings_table, reading_view, table_drawn
from reader.ui.room import room, table_height
from reader.ui.themed import themed_spec

#: Pixels around the rows of the chart of places.
_AROUND_STRIPS = 107


def table_beside_text(
    opened: Opened,
    key: str,
    of: Hashable,
    *,
    frame: Callable[[], pd.DataFrame],
    view: Callable[[], View],
    targets: Sequence[str],
    csv_name: str,
    csv_rows: Callable[[], list[dict[str, object]]] | None = None,
    ticks: Sequence[Tick] = (),
    wrong: Sequence[bool] = (),
) -> None:
    """``targets[i]`` is the id of the mark that row ``i`` of ``frame`` is about.

    ``csv_rows`` are what is copied and saved, where that is not the frame's own rows. ``of`` names all that frame and
    view are made of beside the reading: they are made once. ``ticks`` are the same findings for the chart below, which
    follows both and is followed. ``wrong[i]``: the reader called the finding of row ``i`` wrong.
    """
    made_of = (opened.reading_id, csv_name, of)
    tones = ["wrong" if told else "" for told in wrong]
    left, right = st.columns([5, 4], gap="medium")
    with right:
        event = reading_view(
            payloads.get((*made_of, "view"), lambda: view().drawn()), key=f"{key}-text", height="460px"
        )
        take_event(opened, key, event)
        noted_line(opened, key)
    with left:
        table = payloads.get(
            (*made_of, tuple(wrong), "table"),
            lambda: _table(frame(), targets, csv_name, opened.key, csv_rows, tones),
        )
        with room(table_height(len(targets), each=60, foot=40), f"{key}-rows"):
            row = findings_table(table, key=f"{key}-table")
    if ticks:
        chosen = next((str(e["id"]) for e in (event, row) if e and e.get("kind") in ("mark", "row")), None)
        _chart(opened, ticks, key, made_of, chosen)


def _table(
    frame: pd.DataFrame,
    targets: Sequence[str],
    csv_name: str,
    link: str,
    csv_rows: Callable[[], list[dict[str, object]]] | None,
    tones: Sequence[str],
) -> bytes:
    rows = zip(targets, frame.itertuples(index=False), strict=True)
    return table_drawn(
        [(target, [str(value) for value in row]) for target, row in rows],
        list(frame.columns),
        caption=f"{csv_name.removesuffix('.csv').capitalize()}; choose a row to see it in the text",
        link=link,
        csv=csv_text(csv_rows() if csv_rows else frame.to_dict("records")),
        file=csv_name,
        tones=tones,
    )


def _chart(opened: Opened, ticks: Sequence[Tick], key: str, made_of: tuple[Hashable, ...], chosen: str | None) -> None:
    """Where the findings stand; a tick chosen is chosen in texts and tables, and what is chosen there shows here."""
    kept, chart_key = f"{key}-charted", f"{key}-spread"
    state = st.session_state.get(chart_key)
    points = state.selection.get("finding") if state else None
    mark = str(points[0].get("id", "")) if points else ""
    if chosen:
        st.session_state[kept] = chosen
    elif mark in {tick.id for tick in ticks} and mark != st.session_state.get(kept):
        st.session_state[kept] = mark
        choose_finding(key, opened.key, mark, nonce=f"{mark}-{opened.tick()}")
    now = st.session_state.get(kept)
    spec = spread_spec(ticks, now)
    # As a named set in Arrow it is sent as it is; inside the chart it would be converted in every run.
    rows = spec["data"].pop("values")
    spec["data"] = {"name": "findings"}
    spec["datasets"] = {"findings": payloads.get((*made_of, "ticks"), lambda: arrow_bytes(rows))}
    lanes = len({tick.row for tick in ticks})
    with room(max(70, 24 * lanes) + _AROUND_STRIPS, f"{key}-strips"):
        st.vega_lite_chart(
            spec=themed_spec(spec),
            key=chart_key,
            on_select="rerun",
            alt="Where in the article each of the findings of the table stands",
        )
