"""Your own truth of the open page: kept in the library with the article, and what it says of the cleaners."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from reader.clean.choices import apply_choices
from reader.compare.cleaners import REFERENCE
from reader.compare.gold import Gold, Result, Standing, gold_of_blocks, leaderboard, result
from reader.model import Article, Comparison
from reader.ui.comparing.places import with_choice
from reader.ui.coverage.charted import chart_files
from reader.ui.opened import Opened
from reader.ui.shelf import library
from reader.ui.themed import titled_chart
from reader.ui.told import tell

NAME = "your truth"


def truth_of(opened: Opened) -> list[int] | None:
    """Indexes of the raw blocks that are the article by the reader's own word; None where they said nothing yet."""
    return library().gold_of(opened.article_id) if opened.article_id else None


def set_truth(opened: Opened, blocks: Iterable[int] | None) -> None:
    """Keep these blocks as the page's truth, or forget it; saves the article where it is not saved yet."""
    if opened.article_id is None:
        opened.save()
    library().set_gold(opened.article_id or "", blocks)


def truth_article(opened: Opened, comparison: Comparison, blocks: Sequence[int]) -> Article:
    """Your truth as an article, to measure and to compare with."""
    base = comparison.articles.get(REFERENCE) or opened.reading.article
    return with_choice(base, opened.page, set(blocks), apply_choices, NAME)


def clean_by_truth(opened: Opened, blocks: Sequence[int]) -> None:
    """Make your truth the article: what it keeps is restored, what it drops is dropped, as the reader's own choice.

    What changes stands far from the button, so it is said.
    """
    kept = set(blocks)
    present = opened.reading.article.blocks
    restored = [i for i, block in enumerate(present) if not block.kept and i in kept]
    dropped = [i for i, block in enumerate(present) if block.kept and i not in kept]
    if not restored and not dropped:
        tell("The page is cleaned this way already.")
        return
    opened.choose_blocks(restored, keep=True)
    opened.choose_blocks(dropped, keep=False)
    counts = [f"{len(some)} {word}" for some, word in ((restored, "restored"), (dropped, "dropped")) if some]
    tell(f"Blocks: {', '.join(counts)}. “Undo all” stands under the text of Raw and cleaned.")


def page_results(comparison: Comparison, gold: Gold, name: str) -> list[Result]:
    """Every cleaner that ran, scored against the gold of one page."""
    return [
        result(name, comparison.articles.get(cleaner), gold, cleaner, run) for cleaner, run in comparison.runs.items()
    ]


def take_truth(opened: Opened, event: dict[str, Any] | None, count: int, rev_key: str) -> None:
    """Save the blocks marked in the strip; they come from the browser, so they are checked."""
    blocks, rev = (event or {}).get("blocks"), (event or {}).get("rev")
    if not event or event.get("kind") != "gold" or not isinstance(blocks, list) or not isinstance(rev, int):
        return
    chosen = [i for i in blocks if isinstance(i, int) and 0 <= i < count]
    if rev > st.session_state.get(rev_key, 0):
        st.session_state[rev_key] = rev
        set_truth(opened, chosen)


def page_leaderboard(opened: Opened, comparison: Comparison, blocks: Sequence[int]) -> list[Standing]:
    """How every cleaner does against your truth of this page."""
    return leaderboard(page_results(comparison, gold_of_blocks(opened.page, blocks), opened.page_hash))


def draw_leaderboard(standings: Sequence[Standing], key: str) -> None:
    """The bars, the same as a table, and both as files."""
    from reader.charts import leaderboard_chart

    rows = [
        {
            "cleaner": s.cleaner,
            "f1": s.f1,
            "low": s.f1_low,
            "high": s.f1_high,
            "pages": s.pages,
            "precision": s.precision,
            "recall": s.recall,
            "seconds": s.seconds,
            "peak_bytes": s.peak_bytes,
        }
        for s in standings
    ]
    chart = leaderboard_chart(rows)
    titled_chart(chart, key=f"{key}-chart", alt="How right each cleaner is")
    frame = standings_frame(standings)
    if all(standing.pages == 1 for standing in standings):
        frame = frame.drop(columns=["F1 from", "F1 to"])
    st.dataframe(
        frame,
        hide_index=True,
        height="content",
        column_config={
            name: st.column_config.NumberColumn(format="%.3f")
            for name in ("F1", "F1 from", "F1 to", "Kept that is article", "Article that was kept")
        }
        | {name: st.column_config.NumberColumn(format="%.1f") for name in ("ms a page", "Memory (MB)")},
        key=f"{key}-table",
        alt="How right each cleaner is, how fast, and what memory it takes",
    )
    with st.container(horizontal=True):
        chart_files(chart, frame, key, "cleaners")


def standings_frame(standings: Sequence[Standing]) -> pd.DataFrame:
    """One row a cleaner."""
    return pd.DataFrame(
        {
            "Cleaner": [s.cleaner for s in standings],
            "F1": [s.f1 for s in standings],
            "F1 from": [s.f1_low for s in standings],
            "F1 to": [s.f1_high for s in standings],
            "Kept that is article": [s.precision for s in standings],
            "Article that was kept": [s.recall for s in standings],
            "Pages": [s.pages for s in standings],
            "Found nothing": [s.empties for s in standings],
            "ms a page": [1000 * s.seconds if s.seconds is not None else None for s in standings],
            "Memory (MB)": [s.peak_bytes / 1e6 if s.peak_bytes is not None else None for s in standings],
        }
    ).round({"ms a page": 1, "Memory (MB)": 1})
