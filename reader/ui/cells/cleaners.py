"""The Cleaners cell: what each cleaner made of the page, and any two of them word by word."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from reader.compare.cleaners import disagreement
from reader.compare.damage import damages
from reader.compare.diff import TextDiff
from reader.model import Article, Comparison
from reader.ui.analysis import comparison_steps, difference
from reader.ui.article_view import Placed, clean_pane
from reader.ui.guard import plain
from reader.ui.opened import Opened
from reader.ui.reading import Layer, MarkView, View, reading_view
from reader.ui.wording import KIND_NAMES

TITLE = "Cleaners"
_VIEWS = ("Differences", "Overview", "Votes", "Agreement")


def draw(opened: Opened, cell_key: str) -> None:
    """Run the cleaners with progress, then show one of the views."""
    comparison = _comparison(opened)
    if comparison is None or not comparison.articles:
        st.info("No cleaner found an article on this page.")
        return
    view = st.segmented_control(
        "What to see", _VIEWS, default=_VIEWS[0], required=True, key=f"{cell_key}-view", label_visibility="collapsed"
    )
    if view == "Overview":
        _overview(comparison)
    elif view == "Votes":
        _votes(opened, comparison, cell_key)
    elif view == "Agreement":
        _agreement(comparison, cell_key)
    else:
        _differences(comparison, cell_key)


def _comparison(opened: Opened) -> Comparison | None:
    place = st.empty()
    last = None
    for last in comparison_steps(opened.page_hash, opened.page):
        done = len(last.runs)
        place.progress(min(1.0, done / max(done, 12)), text=f"Running the cleaners: {done} done…")
    place.empty()
    return last


def _differences(comparison: Comparison, cell_key: str) -> None:
    names = list(comparison.articles)
    left, right = st.columns(2, gap="medium")
    with left:
        one = st.selectbox("Cleaner at the left", names, index=0, key=f"{cell_key}-one")
    with right:
        other = st.selectbox("Cleaner at the right", names, index=_second(names), key=f"{cell_key}-other")
    a, b = comparison.articles[one], comparison.articles[other]
    diff = difference(a.text, b.text)
    if diff.changes == 0:
        st.success(f"{plain(one)} and {plain(other)} made the same text of this page.", icon=":material/check:")
    else:
        st.caption(
            f"{diff.changes} differences: {diff.words_removed:,} words only at the left, {diff.words_added:,} only at "
            f"the right, {diff.words_moved:,} moved; {diff.similarity:.0%} of all words in both. "
            "With the text in focus, n and p go to the next and previous difference."
        )
    reading_view(
        diff_view(a, b, diff, f"{one}-{other}-{hash((a.text, b.text))}"), key=f"{cell_key}-diff", height="560px"
    )


def _second(names: list[str]) -> int:
    return next((i for i, name in enumerate(names) if name not in ("consensus", "fast")), len(names) - 1)


def diff_view(a: Article, b: Article, diff: TextDiff, key: str) -> View:
    """Two texts beside each other; paragraphs of the same raw block are paired."""
    marks: list[MarkView] = []
    sides: list[list[Placed]] = []
    for parts, cls, name in ((diff.side_a(), "del", b.cleaner), (diff.side_b(), "add", a.cleaner)):
        placed = []
        for part in parts:
            if part.kind == "same":
                continue
            moved = part.kind == "moved"
            head = "Stands elsewhere in the other text" if moved else f"Not so in {name}"
            mark = MarkView(f"diff-{len(marks)}", "diff", "moved" if moved else cls, head, (), "difference")
            marks.append(mark)
            placed.append(Placed(part.start, part.end, mark))
        sides.append(placed)
    first = clean_pane(a, sides[0], title=a.cleaner)
    second = clean_pane(b, sides[1], title=b.cleaner, first_mark=len(sides[0]))
    return View(key, (first, second), tuple(marks), (Layer("diff", "Differences", diff.changes),))


def _overview(comparison: Comparison) -> None:
    harm = damages(comparison)
    rows = []
    for name, run in comparison.runs.items():
        article = comparison.articles.get(name)
        kept = sum(b.votes.get(name, 0) >= 0.5 for b in comparison.blocks)
        rows.append(
            {
                "Cleaner": name,
                "Words kept": len(article.text.split()) if article else None,
                "Blocks dropped": 1 - kept / len(comparison.blocks) if article and comparison.blocks else None,
                "Against the consensus": harm[name].sentence if name in harm else "",
                "Seconds": run.seconds,
                "Memory (MB)": run.peak_bytes / 1e6 if run.peak_bytes else None,
                "Problem": run.error or "",
            }
        )
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        column_config={
            "Blocks dropped": st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1),
            "Seconds": st.column_config.NumberColumn(format="%.3f"),
            "Memory (MB)": st.column_config.NumberColumn(format="%.0f"),
        },
        alt="What each cleaner kept, lost and cost",
    )


def _votes(opened: Opened, comparison: Comparison, cell_key: str) -> None:
    st.caption("The raw page, a row a block; each bar says how much of the block that cleaner kept.")
    order = st.toggle("Most disputed first", value=False, key=f"{cell_key}-disputed")
    names = list(comparison.articles)
    indexes = list(range(len(comparison.blocks)))
    if order:
        indexes.sort(key=lambda i: -disagreement(comparison.blocks[i]))
    rows = []
    for i in indexes:
        block = comparison.blocks[i]
        row: dict[str, object] = {
            "Block": i + 1,
            "Words": opened.page.text[block.start : block.end][:160],
            "Kind": KIND_NAMES.get(block.kind, block.kind),
        }
        row |= {name: round(block.votes.get(name, 0.0), 2) for name in names}
        rows.append(row)
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height=460,
        column_config={
            name: st.column_config.ProgressColumn(name, min_value=0, max_value=1, format=" ", width=80)
            for name in names
        },
        alt="How much of each raw block each cleaner kept",
    )


def _agreement(comparison: Comparison, cell_key: str) -> None:
    from reader.charts import agreement_chart

    st.altair_chart(agreement_chart(comparison), key=f"{cell_key}-agreement", alt="How alike the cleaners' texts are")
