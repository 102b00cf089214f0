"""The Quotes cell: every quote with its speaker, in its place and in a table, and who speaks how much."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from reader.charts.spread import Tick
from reader.model import Quote, Reading
from reader.ui.article_view import one_layer
from reader.ui.cells.beside import table_beside_text
from reader.ui.opened import Opened
from reader.ui.wording import named, quote_head

TITLE = "Quotes"
KINDS = {
    "direct": "Word for word",
    "mixed": "Partly word for word",
    "indirect": "Reported speech",
    "term": "Terms in quotation marks",
}


def draw(opened: Opened, cell_key: str) -> None:
    """Filter by kind, table at the left, the text coloured by speaker at the right, speakers below."""
    reading = opened.reading
    if not reading.quotes:
        st.info("No quotes found in the cleaned text. If a paragraph is missing, restore it in Raw and cleaned.")
        return
    chosen = st.pills(
        "Kinds of quotes",
        [kind for kind in KINDS if any(q.kind == kind for q in reading.quotes)],
        selection_mode="multi",
        format_func=lambda kind: f"{KINDS[kind]} ({sum(q.kind == kind for q in reading.quotes)})",
        key=f"{cell_key}-kinds",
        label_visibility="collapsed",
    )
    shown = [(i, q) for i, q in enumerate(reading.quotes) if not chosen or q.kind in chosen]
    table_beside_text(
        opened,
        quotes_frame(reading, [q for _, q in shown]),
        one_layer(reading, f"{opened.key}-quotes", ("quote",), proof=opened.proof, link=opened.key),
        cell_key,
        targets=[f"quote-{i}" for i, _ in shown],
        csv_name="quotes.csv",
        ticks=[
            Tick(f"quote-{i}", q.start / max(1, len(reading.article.text)), quote_head(q), reading.article.text_of(q))
            for i, q in shown
        ],
    )
    _speakers(reading)


def quotes_frame(reading: Reading, quotes: list[Quote]) -> pd.DataFrame:
    """One row a quote: the words, who says them, the mention and the cue."""
    text = reading.article.text
    return pd.DataFrame(
        {
            "Words": [text[q.start : q.end] for q in quotes],
            "Speaker": [quote_head(q) for q in quotes],
            "Mentioned as": [q.speaker or "" for q in quotes],
            "Cue": [q.cue or "" for q in quotes],
            "Kind": [KINDS[q.kind] for q in quotes],
        }
    )


def speakers_frame(reading: Reading) -> pd.DataFrame:
    """One row a speaker: quotes, words and share of the article's words; most words first."""
    total = max(1, len(reading.article.text.split()))
    rows: dict[str, list[int]] = {}
    for quote in reading.quotes:
        who = quote.person or named(quote.speaker)
        if who and quote.kind != "term":
            entry = rows.setdefault(who, [0, 0])
            entry[0] += 1
            entry[1] += len(reading.article.text[quote.start : quote.end].split())
    frame = pd.DataFrame(
        [(who, count, words, words / total) for who, (count, words) in rows.items()],
        columns=["Speaker", "Quotes", "Words", "Share of the article"],
    )
    return frame.sort_values(["Words", "Speaker"], ascending=[False, True], ignore_index=True)


def _speakers(reading: Reading) -> None:
    frame = speakers_frame(reading)
    if frame.empty:
        return
    st.dataframe(
        frame,
        hide_index=True,
        column_config={
            "Share of the article": st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1)
        },
        alt="Speakers by how much they are quoted",
    )
