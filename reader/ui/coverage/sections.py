"""The sections of the Coverage page below the heat map: each chart with its data as a table and as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from reader.charts import chart_png, chart_svg, figure_ranges, people_by_outlet, quotes_over_time
from reader.charts.people import people_rows
from reader.charts.ranges import figure_rows
from reader.model import Coverage, FigureFamily, QuoteFamily, WordChange
from reader.ui.coverage.gather import Gathered
from reader.ui.guard import plain


def chart_with_data(
    chart: Any, rows: Sequence[dict[str, object]], key: str, *, alt: str, select: bool = False
) -> dict[str, Any] | None:
    """A chart, the same data as a table, and both as files; returns the chosen point, or None."""
    event = None
    if select:
        event = st.altair_chart(chart, key=key, on_select="rerun", alt=alt)
    else:
        st.altair_chart(chart, key=key, alt=alt)
    with st.expander("As a table, and to save"):
        frame = pd.DataFrame([{k: v for k, v in row.items() if not k.endswith("_id")} for row in rows])
        st.dataframe(frame, hide_index=True, alt=f"{alt}: the data")
        with st.container(horizontal=True):
            _saves(chart, frame, key)
    return _picked(event)


def _saves(chart: Any, frame: pd.DataFrame, key: str) -> None:
    makers: tuple[tuple[str, str, Callable[[], Any]], ...] = (
        ("CSV", "text/csv", lambda: frame.to_csv(index=False)),
        ("SVG", "image/svg+xml", lambda: chart_svg(chart)),
        ("PNG", "image/png", lambda: chart_png(chart)),
    )
    for name, media, make in makers:
        st.download_button(
            f"Save {name}",
            data=make,
            file_name=f"{key}.{name.lower()}",
            mime=media,
            key=f"{key}-{name}",
            on_click="ignore",
        )


def _picked(event: Any) -> dict[str, Any] | None:
    points = (event or {}).get("selection", {}).get("cell") if event is not None else None
    return points[0] if points else None


def figures_section(gathered: Gathered, families: Sequence[FigureFamily]) -> None:
    """Where figures differ: a dot for each outlet, and the sentences side by side."""
    rows = figure_rows(families, gathered.articles)
    chart_with_data(figure_ranges(families, gathered.articles), rows, "figures", alt="Figures by outlet")
    if not families:
        return
    st.caption("Figures of one quantity can differ for many reasons: another day, another source, rounding.")
    table = [
        {
            "Quantity": row["quantity"],
            "Outlet": row["outlet"],
            "As written": row["written"],
            "As of": row["as_of"],
            "Sentence": row["sentence"],
        }
        for row in rows
    ]
    st.dataframe(pd.DataFrame(table), hide_index=True, alt="Figures that differ, with their sentences")


def quotes_section(gathered: Gathered, families: Sequence[QuoteFamily]) -> None:
    """One utterance as each outlet has it, the changed words marked and named."""
    if not families:
        st.info("No utterance is quoted by two of these articles.")
        return
    for number, family in enumerate(families):
        with st.container(border=True, key=f"family-{number}"):
            st.markdown(f"**{plain(family.person or 'Speaker not named')}**")
            columns = st.columns(min(4, len(family.variants)))
            for i, variant in enumerate(family.variants):
                article = gathered.articles[variant.article]
                with columns[i % len(columns)]:
                    st.markdown(f"*{plain(article.outlet or article.title or 'outlet unknown')}*")
                    st.markdown(f"“{plain(variant.text)}”")
                    if i == 0:
                        st.caption("The fullest wording.")
                    elif not variant.changes:
                        st.caption("The same words.")
                    for change in variant.changes:
                        st.markdown(change_words(change))


_MARKS = {"number": "red", "negation": "red", "modal": "orange", "name": "orange"}


def change_words(change: WordChange) -> str:
    """A change as Markdown: what was before struck through, what is there now in bold, its flag as a badge."""
    before, after = plain(change.before), plain(change.after)
    parts = [f":gray[{change.kind}]"]
    if before:
        parts.append(f"~~{before}~~")
    if after:
        parts.append(f"**{after}**")
    if change.flag:
        parts.append(f":{_MARKS[change.flag]}-badge[{change.flag}]")
    return " ".join(parts)


def people_section(gathered: Gathered) -> None:
    """Who is quoted by whom, and one person's quotes over time."""
    rows = people_rows(gathered.articles, gathered.quotes)
    chart_with_data(people_by_outlet(gathered.articles, gathered.quotes), rows, "people", alt="People by outlet")
    people = sorted({str(row["person"]) for row in rows})
    if not people:
        return
    person = st.selectbox("One person's quotes over time", people, index=None, key="coverage-person")
    if person:
        st.altair_chart(quotes_over_time(person, gathered.articles, gathered.quotes), alt=f"Quotes of {person}")
        for article, own in zip(gathered.articles, gathered.quotes, strict=True):
            for quote in own:
                if quote.person == person and quote.kind != "term":
                    outlet = article.outlet or article.title or "outlet unknown"
                    st.markdown(f"*{plain(outlet)}*: “{plain(article.text[quote.start : quote.end])}”")


def copies_section(gathered: Gathered, coverage: Coverage) -> None:
    """Passages that several outlets share nearly word for word."""
    if not coverage.copies:
        st.info("No passage stands nearly word for word in two of these articles.")
        return
    names = {a.id: a.outlet or a.title or "Untitled" for a in coverage.articles}
    for copy in coverage.copies:
        first = copy.mentions[0]
        outlets = ", ".join(dict.fromkeys(names[m.article_id] for m in copy.mentions))
        credit = f" · credited to {copy.agency}" if copy.agency else ""
        with st.container(border=True):
            st.markdown(f"**{plain(outlets)}**{plain(credit)}")
            st.markdown(plain(gathered.by_id[first.article_id].text[first.start : first.end]))
    st.caption("Shared passages count as one source in “Common core”.")
