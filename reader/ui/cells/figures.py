"""The Figures cell: every quantity of the article, in its place and in a table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from reader.charts.spread import Tick
from reader.export.called_wrong import called_wrong
from reader.export.figure_words import CHANGES, MODIFIERS, amount
from reader.model import Figure, Reading
from reader.text.sentences import sentence_at
from reader.ui.article_view import one_layer
from reader.ui.cells.beside import table_beside_text
from reader.ui.language import say_other_language
from reader.ui.opened import Opened
from reader.ui.wording import KIND_NAMES

TITLE = "Figures"
#: Kind → colour and pattern of its mark in the text, as in reader/ui/reading/reading.css: colour never stands alone.
MARKS: dict[str, str] = {
    "age": ":gray[┈┈]",
    "count": ":blue[━━]",
    "duration": ":gray[┈┈]",
    "measure": ":green[╍╍]",
    "money": ":orange[══]",
    "ordinal": ":red[╌╌]",
    "percent": ":violet[╌╌]",
    "percentage_point": ":violet[╌╌]",
    "ratio": ":violet[╌╌]",
    "score": ":red[╌╌]",
    "temperature": ":green[╍╍]",
}


def draw(opened: Opened, cell_key: str) -> None:
    """A legend of kinds that filters table and highlights alike, the table at the left, the text at the right."""
    reading = opened.reading
    say_other_language(reading.article, "figures")
    figures = [(i, f) for i, f in enumerate(reading.figures) if f.kind not in ("date", "time")]
    if not figures:
        st.info("No figures found in the cleaned text. If a paragraph is missing, restore it in Raw and cleaned.")
        return
    kinds = sorted({f.kind for _, f in figures})
    chosen = st.pills(
        "Kinds of figures",
        kinds,
        selection_mode="multi",
        format_func=lambda kind: _legend(kind, sum(f.kind == kind for _, f in figures)),
        key=f"{cell_key}-kinds",
        label_visibility="collapsed",
    )
    shown = [(i, f) for i, f in figures if not chosen or f.kind in chosen]
    wrong = called_wrong(reading.article.text, opened.corrections, "figure")
    targets = [f"figure-{i}" for i, _ in shown]
    table_beside_text(
        opened,
        cell_key,
        tuple(chosen),
        frame=lambda: figures_frame(reading, [f for _, f in shown]),
        csv_rows=lambda: figure_rows_of(reading, [f for _, f in shown]),
        view=lambda: one_layer(
            reading,
            f"{opened.key}-figures",
            ("figure",),
            proof=opened.proof,
            link=opened.key,
            only=targets if chosen else (),
        ),
        targets=targets,
        csv_name="figures.csv",
        ticks=[_tick(reading, i, f) for i, f in shown],
        wrong=[(f.start, f.end) in wrong for _, f in shown],
    )


def _legend(kind: str, count: int) -> str:
    return f"{MARKS.get(kind, '')} {KIND_NAMES.get(kind, kind)} ({count})".strip()


def _tick(reading: Reading, number: int, figure: Figure) -> Tick:
    article = reading.article
    place = figure.start / max(1, len(article.text))
    return Tick(f"figure-{number}", place, KIND_NAMES.get(figure.kind, figure.kind), article.text_of(figure))


def figures_frame(reading: Reading, figures: list[Figure]) -> pd.DataFrame:
    """One row a figure: as written, value, unit, what is counted, kind, change and its sentence."""
    text = reading.article.text
    return pd.DataFrame(
        {
            "As written": [text[f.start : f.end] for f in figures],
            "Value": [" ".join(p for p in (MODIFIERS[f.modifier], amount(f)) if p) for f in figures],
            "Unit": [f.unit or "" for f in figures],
            "Counted": [f.what or "" for f in figures],
            "Change": [CHANGES.get(f.change or "", "") for f in figures],
            "Kind": [KIND_NAMES.get(f.kind, f.kind) for f in figures],
            "Sentence": [sentence_at(text, f.start) for f in figures],
        }
    )


def figure_rows_of(reading: Reading, figures: list[Figure]) -> list[dict[str, object]]:
    """The same for a spreadsheet: values as numbers that can be summed, the ends of ranges, the place in the text."""
    article = reading.article
    return [
        {
            "As written": article.text_of(f),
            "Value": _whole(f.value),
            "Low": _whole(f.low),
            "High": _whole(f.high),
            "About": MODIFIERS[f.modifier],
            "Unit": f.unit or "",
            "Counted": f.what or "",
            "Change": CHANGES.get(f.change or "", ""),
            "Kind": KIND_NAMES.get(f.kind, f.kind),
            "Sentence": sentence_at(article.text, f.start),
            "Start": f.start,
            "End": f.end,
        }
        for f in figures
    ]


def _whole(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
