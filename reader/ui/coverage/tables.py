"""The rows of a chart as the table beside it: what stands in the chart, under words a journalist would use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from reader.charts.naming import copy_words
from reader.ui.guard import plain

#: Key of a row → head of its column; what is not here is of use to the chart only.
_HEADS = {
    "event": "Event",
    "when": "Happened",
    "event_day": "Happened",
    "person": "Person",
    "quantity": "Quantity",
    "column": "Article or outlet",
    "article_name": "Article",
    "outlet": "Outlet",
    "in this text": "In this text",
    "state": "In this text",
    "sentences": "Sentences",
    "written": "As written",
    "as_of": "As of",
    "sentence": "Sentence",
    "low": "Lowest, in one unit",
    "high": "Highest, in one unit",
    "unit": "Unit",
    "told_by": "Event reported by",
    "sources": "Independent sources",
    "all_outlets": "Outlets, copies included",
    "who": "Which outlets",
    "title": "Headline",
    "published": "Published",
    "place_percent": "Place in the article (%)",
    "to_publish": "To publish",
    "quotes": "Quotes",
    "words": "Words",
    "copied": "Copied",
    "cleaner": "Cleaner",
    "other": "And",
    "similarity_percent": "Words alike (%)",
}
#: Rows that are drawn whole, their words in as many lines as they need; more of them scroll, a line each.
_WHOLE = 40
#: Columns of long words there, and how wide they are in pixels: the others stay in sight.
_WIDE = {"Event": 320, "Sentence": 420, "Which outlets": 360, "Headline": 290}


_NUMBERS = ("Lowest, in one unit", "Highest, in one unit")


def table_of(rows: Sequence[dict[str, object]]) -> pd.DataFrame:
    """``rows`` with the columns a person reads; a list without rows has no columns."""
    told = [{_HEADS[key]: value for key, value in _plain(row).items() if key in _HEADS} for row in rows]
    frame = pd.DataFrame(told)
    heads = list(dict.fromkeys(_HEADS.values()))
    return frame[[head for head in heads if head in frame.columns]]


def show_table(frame: pd.DataFrame, alt: str) -> None:
    """The table: a short one with all its words, a long one to scroll, sort and search in."""
    if len(frame) <= _WHOLE and sum(name in _WIDE for name in frame.columns) < 2:
        said = frame.map(_in_words)
        st.table(said, hide_index=True, alt=alt)
        return
    config: dict[str, Any] = {
        name: st.column_config.TextColumn(width=_WIDE[name]) for name in frame.columns if name in _WIDE
    }
    config |= {name: st.column_config.NumberColumn(format="localized") for name in _NUMBERS if name in frame.columns}
    st.dataframe(frame, hide_index=True, column_config=config, alt=alt)


def _in_words(value: object) -> object:
    """A value as the whole table shows it: words without mark-up, numbers without zeros behind the point."""
    if isinstance(value, str):
        return plain(value)
    return f"{value:,.10g}" if isinstance(value, float) else value


def _plain(row: dict[str, object]) -> dict[str, object]:
    """A row whose values say themselves."""
    told = dict(row)
    if "copied" in told:
        surely = bool(told.pop("surely", True))
        told["copied"] = copy_words(True, surely) if told["copied"] else ""
    if isinstance(told.get("published"), str):
        told["published"] = told["clock"]
    if "all_outlets" in told:
        told["sources"] = told["outlets"]
    for end in ("low", "high"):
        if isinstance(told.get(end), float):
            told[end] = float(f"{told[end]:.6g}")
    if isinstance(told.get("place"), str):
        told["to_publish"] = told["place"]
    elif "place" in told:
        told["place_percent"] = _percent(told["place"])
        told["article_name"] = told["article"]
    if "similarity" in told:
        told["similarity_percent"] = _percent(told["similarity"])
    return told


def _percent(share: object) -> int:
    return round(100 * float(str(share)))
