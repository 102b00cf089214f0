"""Passages that several outlets share nearly word for word: wire copy, press releases, borrowed text."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from reader.charts.naming import outlet_name
from reader.events.copied import Shared, shared_text
from reader.model import Coverage
from reader.text.copies import later_copies, sure_copies
from reader.ui.coverage.filters import Wanted
from reader.ui.coverage.gather import Gathered
from reader.ui.reading import BlockView, MarkView, Pane, View, reading_view


def copies_section(gathered: Gathered, coverage: Coverage, wanted: Wanted) -> None:
    """Passages that several outlets share nearly word for word: copied, changed and own text of each wanted article."""
    if not coverage.copies:
        st.info("No passage stands nearly word for word in two of these articles.")
        return
    shared = shared_text(coverage, gathered.by_id)
    names = {a.id: outlet_name(a) for a in coverage.articles}
    agencies = {a.id: a.agency or "" for a in coverage.articles}
    kept = {a.id for a in coverage.articles if not wanted.outlets or names[a.id] in wanted.outlets}
    table = [
        {
            "Outlet": names[one.article_id],
            "Credits": agencies[one.article_id],
            "Copied": round(100 * one.copied_share),
            "Changed": round(100 * one.changed_share),
            "Own": round(100 * one.own_share),
        }
        for one in shared
        if one.article_id in kept
    ]
    # An article that shares nothing is its own from end to end.
    alone = [a for a in coverage.articles if a.id in kept - {one.article_id for one in shared}]
    table += [
        {"Outlet": outlet_name(a), "Credits": a.agency or "", "Copied": 0, "Changed": 0, "Own": 100} for a in alone
    ]
    share = st.column_config.ProgressColumn(format="%d %%", min_value=0, max_value=100)
    st.markdown("**How much of each article stands nearly word for word in another?**")
    st.dataframe(
        pd.DataFrame(table),
        hide_index=True,
        column_config={"Copied": share, "Changed": share, "Own": share},
        alt="Shares of copied, changed and own text",
    )
    st.caption(
        "Copied: as another article has it, often agency text or a press release. Changed: put another way within such "
        "a passage. Own: all else. What an earlier article has, too, counts as one source in every chart."
    )
    if later_copies(coverage) != sure_copies(coverage):
        st.caption(
            "Of some passages it is not known which article had them first, since of one no more than the day of "
            "publishing is known, or not even that, or two give the same time. One of them counts, the others do not."
        )
    sharing = sorted((one.article_id for one in shared), key=lambda name: name not in kept)
    picked = st.multiselect(
        "Articles side by side",
        sharing,
        default=sharing[:3],
        format_func=names.__getitem__,
        max_selections=3,
        key="coverage-copies",
    )
    if picked:
        reading_view(_copies_view(gathered, names, shared, picked), key=f"copies-{'-'.join(picked)}", height="560px")


def _copies_view(gathered: Gathered, names: dict[str, str], shared: Sequence[Shared], picked: Sequence[str]) -> View:
    """A pane for each article, copied words and changed words marked."""
    marks = (
        MarkView("copied", "diff", "same", "Stands so in another article", (), "copied"),
        MarkView("changed", "check", "changed", "Put another way than in the other article", (), "changed"),
    )
    panes = []
    for one in shared:
        if one.article_id in picked:
            article = gathered.by_id[one.article_id]
            spans = [(s.start, s.end, 0) for s in one.copied] + [(s.start, s.end, 1) for s in one.changed]
            blocks = tuple(
                BlockView(
                    article.text[p.start : p.end],
                    spans=tuple(
                        (max(a, p.start) - p.start, min(b, p.end) - p.start, mark)
                        for a, b, mark in spans
                        if a < p.end and b > p.start
                    ),
                )
                for p in article.paragraphs
            )
            panes.append(Pane(names[one.article_id], blocks, f"own {one.own_share:.0%}", one.article_id))
    return View(f"copies-{'-'.join(picked)}", tuple(panes), marks)
