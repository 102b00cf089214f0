"""The Quotes cell: every quote with its speaker, in its place and in a table, and who speaks how much."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import streamlit as st

from reader.charts.spread import Tick
from reader.export.called_wrong import called_wrong
from reader.model import Quote, Reading
from reader.ui.arrow import table_bytes, table_of
from reader.ui.article_view import one_layer
from reader.ui.cells.beside import table_beside_text
from reader.ui.guard import plain
from reader.ui.kept import payloads
from reader.ui.language import say_other_language
from reader.ui.opened import Opened
from reader.ui.wording import named, quote_head

TITLE = "Quotes"
#: Speakers shown without scrolling.
_SPEAKERS_SHOWN = 8
KINDS = {
    "direct": "Word for word",
    "mixed": "Partly word for word",
    "indirect": "Reported speech",
    "term": "Terms in quotation marks",
}


def draw(opened: Opened, cell_key: str) -> None:
    """Who speaks how much; below, the quotes in a table and in the text, coloured by speaker."""
    reading = opened.reading
    say_other_language(reading.article, "quotes")
    if not reading.quotes:
        st.info("No quotes found in the cleaned text. If a paragraph is missing, restore it in Raw and cleaned.")
        return
    who = _speakers(opened, cell_key)
    chosen = st.pills(
        "Kinds of quotes",
        [kind for kind in KINDS if any(q.kind == kind for q in reading.quotes)],
        selection_mode="multi",
        format_func=lambda kind: f"{KINDS[kind]} ({sum(q.kind == kind for q in reading.quotes)})",
        key=f"{cell_key}-kinds",
        label_visibility="collapsed",
    )
    shown = [
        (i, q)
        for i, q in enumerate(reading.quotes)
        if (not chosen or q.kind in chosen) and (who is None or speaker_of(q) == who)
    ]
    wrong = called_wrong(reading.article.text, opened.corrections, "quote")
    table_beside_text(
        opened,
        cell_key,
        (tuple(chosen), who),
        frame=lambda: quotes_frame(reading, [q for _, q in shown]),
        view=lambda: one_layer(reading, f"{opened.key}-quotes", ("quote",), proof=opened.proof, link=opened.key),
        targets=[f"quote-{i}" for i, _ in shown],
        csv_name="quotes.csv",
        ticks=[
            Tick(f"quote-{i}", q.start / max(1, len(reading.article.text)), quote_head(q), reading.article.text_of(q))
            for i, q in shown
        ],
        wrong=[(q.start, q.end) in wrong for _, q in shown],
    )


def speaker_of(quote: Quote) -> str | None:
    """Who a quote counts for: the person, else the mention where it names somebody; None for terms."""
    return None if quote.kind == "term" else quote.person or named(quote.speaker)


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
    """One row a speaker: quotes, words and percentage of the article's words; most words first.

    Words in marks inside a reported sentence of the same speaker count once.
    """
    total = max(1, len(reading.article.text.split()))
    spans: dict[str, list[tuple[int, int]]] = {}
    for quote in reading.quotes:
        who = speaker_of(quote)
        if who:
            spans.setdefault(who, []).append((quote.start, quote.end))
    rows = [(who, len(places), _words(reading.article.text, places)) for who, places in spans.items()]
    frame = pd.DataFrame(
        [(who, count, words, 100 * words / total) for who, count, words in rows],
        columns=["Speaker", "Quotes", "Words", "Share of the article"],
    )
    return frame.sort_values(["Words", "Speaker"], ascending=[False, True], ignore_index=True)


def _words(text: str, places: list[tuple[int, int]]) -> int:
    """Words in the union of ``places``."""
    count, at = 0, 0
    for start, end in sorted(places):
        count += len(text[max(start, at) : max(end, at)].split())
        at = max(at, end)
    return count


def _speakers(opened: Opened, cell_key: str) -> str | None:
    """The speakers with how much each is quoted; the one a person chose, or None."""
    table = table_of(
        payloads.get(
            (opened.reading_id, "speakers"),
            lambda: table_bytes(pa.Table.from_pandas(speakers_frame(opened.reading), preserve_index=False)),
        )
    )
    if not table.num_rows:
        return None
    turn = f"{cell_key}-speakers-turn"
    chosen = st.dataframe(
        table,
        hide_index=True,
        height="content" if table.num_rows <= _SPEAKERS_SHOWN else 38 * (_SPEAKERS_SHOWN + 1),
        column_config={
            "Share of the article": st.column_config.ProgressColumn(format="%.0f%%", min_value=0, max_value=100)
        },
        on_select="rerun",
        selection_mode="single-cell",  # a press anywhere on the row: a box to tick is overlooked
        key=f"{cell_key}-speakers-{st.session_state.get(turn, 0)}",
        alt="Speakers by how much they are quoted",
    )
    rows = [row for row, _ in chosen.selection.cells if row < table.num_rows]
    if not rows:
        st.caption("Press a speaker to see only what they say.")
        return None
    who = str(table["Speaker"][rows[0]])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"Only {plain(who)} is listed below.", width="content")
        st.button("List everyone", key=f"{cell_key}-everyone", on_click=_turn, args=(turn,))
    return who


def _turn(key: str) -> None:
    """A table of a new key has nothing chosen."""
    st.session_state[key] = st.session_state.get(key, 0) + 1
