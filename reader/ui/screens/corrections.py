"""The Corrections page: what people corrected, how right each extractor is on it, and all of it to take away."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from reader.errors import ReaderError
from reader.export.data import csv_text, json_text
from reader.library import Correction, SavedArticle
from reader.model import Reading
from reader.ui.analysis import page_hash, reading_of
from reader.ui.corrected import rows, scores
from reader.ui.guard import plain
from reader.ui.shelf import library

Corrected = tuple[SavedArticle, Reading, Sequence[Correction]]


def page() -> None:
    """Scores above, every correction below."""
    st.title("Corrections", anchor=False)
    st.markdown(
        "What people said the extractors missed or got wrong, on saved articles. Select words in the reading view, or "
        "choose a highlight, to correct."
    )
    everything = library().corrections()
    if not everything:
        st.info(
            "No corrections yet. Open an article, select words that an extractor missed and choose “Missed figure” or "
            "“Missed quote”; or choose a highlight that is wrong and say so.",
            icon=":material/info:",
        )
        st.page_link(st.session_state["pages"]["read"], label="Read a page", icon=":material/menu_book:")
        return
    corrected = _corrected(everything)
    _scores(corrected)
    _list(corrected)


def _corrected(everything: Sequence[Correction]) -> list[Corrected]:
    """Each article with corrections, read again as it was saved; deleted and damaged ones are left out."""
    by_article: dict[str, list[Correction]] = {}
    for one in everything:
        by_article.setdefault(one.article_id, []).append(one)
    known = {row.id for row in library().all()}
    found: list[Corrected] = []
    with st.spinner(f"Reading {_articles(len(by_article))}…"):
        for article_id in (i for i in by_article if i in known):
            try:
                saved = library().get(article_id)
                choices = tuple(sorted((int(block), keep) for block, keep in saved.choices.items()))
                reading = reading_of(
                    page_hash(saved.page), saved.article.cleaner, 0.5, saved.published, choices, saved.page
                )
            except ReaderError as error:
                st.caption(plain(f"One article is left out: {error}"))
                continue
            found.append((saved, reading, by_article[article_id]))
    return found


def _scores(corrected: Sequence[Corrected]) -> None:
    st.header("How right each extractor is", anchor=False)
    found = scores([(reading, corrections) for _, reading, corrections in corrected])
    if not found:
        st.caption("Notes and pins only so far: nothing that counts for or against an extractor.")
        return
    st.dataframe(
        pd.DataFrame(
            {
                "Extractor": [f"{score.extractor}s" for score in found],
                "Right of what it found": [_per_cent(score.precision) for score in found],
                "Found of what is there": [_per_cent(score.recall) for score in found],
                "Found": [score.found for score in found],
                "Wrong": [score.wrong for score in found],
                "Missed": [score.missed for score in found],
                "Put right since": [score.put_right for score in found],
            }
        ),
        hide_index=True,
        column_config={
            name: st.column_config.ProgressColumn(format="%d %%", min_value=0, max_value=100)
            for name in ("Right of what it found", "Found of what is there")
        },
        alt="How right each extractor is on corrected articles",
    )
    st.caption(
        f"Over {_articles(len(corrected))}. What nobody corrected counts as right, so these are upper bounds: "
        "the more of an article is checked, the truer they are."
    )


def _per_cent(share: float | None) -> int | None:
    """A share in whole per cent; all but everything is not said to be everything, nor next to nothing nothing."""
    if share is None:
        return None
    return round(100 * share) if share in (0, 1) else min(99, max(1, round(100 * share)))


def _articles(count: int) -> str:
    return "one corrected article" if count == 1 else f"{count} corrected articles"


def _list(corrected: Sequence[Corrected]) -> None:
    flat = rows(corrected)
    st.header(f"All of them ({len(flat)})", anchor=False)
    frame = pd.DataFrame(flat)
    st.dataframe(
        pd.DataFrame(
            {
                "Open": [_address(row) for row in flat],
                "What": frame["kind"],
                "Words": frame["words"],
                "Article": frame["title"],
                "Outlet": frame["outlet"],
                "In the text now": ["words not found" if lost else "found" for lost in frame["orphaned"]],
                "Made (UTC)": pd.to_datetime(frame["created"], utc=True),
            }
        ),
        hide_index=True,
        column_config={
            "Open": st.column_config.LinkColumn(display_text="Open", width=70),
            "Words": st.column_config.TextColumn(width=330),
            "Article": st.column_config.TextColumn(width=260),
            "Made (UTC)": st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm"),
        },
        alt="Every correction, note and pin with its article",
    )
    with st.container(horizontal=True):
        st.download_button(
            "Save as CSV",
            lambda: csv_text(flat).encode("utf-8-sig"),
            file_name="corrections.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            "Save as JSON",
            lambda: json_text(flat).encode(),
            file_name="corrections.json",
            mime="application/json",
            on_click="ignore",
            icon=":material/download:",
        )


def _address(row: dict[str, object]) -> str:
    span = f"&span={row['start']}-{row['end']}" if row["start"] is not None else ""
    return f"/?article={row['article_id']}{span}"
