"""The sections of the Coverage page below the heat map: each chart with its data as a table and as files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from reader.charts import chart_png, chart_svg, figure_ranges, people_by_outlet, quotes_over_time
from reader.charts.people import people_rows
from reader.charts.ranges import differs, figure_rows
from reader.events.find import article_id
from reader.export.data import csv_text
from reader.model import FigureFamily, Quote, QuoteFamily
from reader.text.copies import is_copied, is_within, later_copies
from reader.ui.coverage.gather import Gathered
from reader.ui.coverage.reveal import reveal
from reader.ui.coverage.tables import show_table, table_of
from reader.ui.coverage.wordings import change_words, marked_wording, said_words
from reader.ui.guard import plain
from reader.ui.room import chart_height, room_class
from reader.ui.themed import titled_chart

#: Columns that fit a telephone, and the widths a wider chart may take there, in CSS pixels (``page.css``).
_FIT, _ROOM = 12, (600, 900, 1200)
#: Quantities that the chart of figures shows at a time.
_QUANTITIES = 30
_DRAWN = "coverage-figures-drawn"
_COPIED = "In a passage copied from an earlier article."
Passages = dict[int, list[tuple[int, int]]]


def chart_with_data(
    chart: Any,
    rows: Sequence[dict[str, object]],
    key: str,
    *,
    alt: str,
    select: bool = False,
    across: int = 0,
    below: Callable[[dict[str, Any] | None], None] | None = None,
) -> dict[str, Any] | None:
    """A chart, the same data as a table, and both as files; returns the chosen point, or None.

    A chart of more than a dozen columns, ``across``, scrolls sideways on a telephone. ``below`` draws what the chosen
    point opens, right under the chart.
    """
    room = next((width for width in _ROOM if width >= 150 + 18 * across), _ROOM[-1]) if across > _FIT else 0
    with st.container(key=f"scroll-{room}-{room_class(chart_height(chart, across=across))}-{key}"):
        event = titled_chart(chart, key=key, alt=alt, select=select)
    picked = _picked(event)
    if below is not None:
        below(picked)
    with st.expander("The same as a table, and to save", icon=":material/table:"):
        frame = table_of(rows)
        show_table(frame, f"{alt}: the data")
        with st.container(horizontal=True):
            _saves(chart, frame, key)
    return picked


def _saves(chart: Any, frame: pd.DataFrame, key: str) -> None:
    makers: tuple[tuple[str, str, Callable[[], Any]], ...] = (
        ("CSV", "text/csv", lambda: csv_text(frame.to_dict("records"))),
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
    points = event.get("selection", {}).get("cell") if isinstance(event, Mapping) else None
    return points[0] if points else None


def figures_section(gathered: Gathered, families: Sequence[FigureFamily], once: bool = True) -> None:
    """Where figures differ: a dot for each outlet, and the sentences of the chosen quantity side by side.

    With ``once``, figures in passages copied from an earlier article are hollow.
    """
    shown = _quantities_page(families)
    copied = _copied(gathered)
    rows = figure_rows(shown, gathered.articles, copied)
    quantities = list(dict.fromkeys(str(row["quantity"]) for row in rows))

    def below(picked: dict[str, Any] | None) -> None:
        if not rows:
            return
        st.caption("Figures of one quantity can differ for many reasons: another day, another source, rounding.")
        by_name = st.selectbox("Or choose a quantity", quantities, index=None, key="coverage-quantity")
        quantity = str(picked["quantity"]) if picked else by_name
        if quantity:
            _figure_passages(gathered, [row for row in rows if row["quantity"] == quantity], picked)
            reveal(f"figures-{quantity}-{picked}")

    chart = _figures_drawn(gathered, shown, copied if once else {})
    chart_with_data(chart, rows, "figures", alt="Figures by outlet", select=bool(rows), below=below)


def _quantities_page(families: Sequence[FigureFamily]) -> list[FigureFamily]:
    """The quantities that differ, and those that all give alike where the reader wants them, a page at a time."""
    unlike = [family for family in families if differs(family)]
    alike = [family for family in families if not differs(family)]
    with st.container(horizontal=True, vertical_alignment="center"):
        if unlike and alike:
            also = st.toggle(f"Also the {len(alike)} that all give alike", key="coverage-figures-alike")
            wanted = [*unlike, *alike] if also else unlike
        else:
            wanted = unlike or alike
        pages = -(-len(wanted) // _QUANTITIES)
        number = min(st.pagination(pages, key=f"coverage-figures-page-{pages}"), pages) if pages > 1 else 1
    return wanted[(number - 1) * _QUANTITIES : number * _QUANTITIES]


def _figures_drawn(gathered: Gathered, shown: list[FigureFamily], copied: Passages) -> Any:
    """The chart last drawn, while the same quantities are shown: a click draws nothing anew."""
    known = st.session_state.get(_DRAWN)
    if known is None or known[0] is not gathered or known[1] != (shown, copied):
        known = st.session_state[_DRAWN] = (
            gathered,
            (shown, copied),
            figure_ranges(shown, gathered.articles, copied),
        )
    return known[2]


def _copied(gathered: Gathered) -> Passages:
    """The passages of each article, by its place, that an earlier one has nearly word for word."""
    copies = later_copies(gathered.coverage)
    return {i: copies[name] for i, a in enumerate(gathered.articles) if (name := article_id(a)) in copies}


def _figure_passages(gathered: Gathered, rows: list[dict[str, object]], picked: dict[str, Any] | None) -> None:
    """Each article's sentence with the figure, the chosen article first."""
    first = picked.get("article") if picked else None
    rows = sorted(rows, key=lambda row: row["article"] != first)
    columns = st.columns(min(3, len(rows)))
    for i, row in enumerate(rows):
        with columns[i % len(columns)].container(border=True):
            st.markdown(f"**{plain(str(row['outlet']))}** · {plain(str(row['written']))}")
            st.caption(f"as of {plain(str(row['as_of']))}")
            if row["copied"]:
                st.caption(_COPIED)
            st.markdown(plain(str(row["sentence"])))


def quotes_section(gathered: Gathered, families: Sequence[QuoteFamily]) -> None:
    """One utterance as each outlet has it, the changed words marked and named, and what is only copied."""
    if not families:
        st.info("No utterance is quoted by two of these articles.")
        return
    copied = _copied(gathered)
    for number, family in enumerate(families):
        with st.container(border=True, key=f"family-{number}"):
            st.markdown(f"**{plain(family.person or 'Speaker not named')}**")
            columns = st.columns(min(4, len(family.variants)))
            for i, variant in enumerate(family.variants):
                article = gathered.articles[variant.article]
                with columns[i % len(columns)]:
                    st.markdown(f"*{plain(article.outlet or article.title or 'outlet unknown')}*")
                    st.markdown(marked_wording(variant))
                    if i == 0:
                        st.caption("The fullest wording.")
                    elif not variant.changes:
                        st.caption("The same words.")
                    for change in variant.changes:
                        st.markdown(change_words(change))
                    if is_within(copied.get(variant.article, ()), variant.quote.start, variant.quote.end):
                        st.caption(_COPIED)


def people_section(gathered: Gathered, found: list[list[Quote]], once: bool = True) -> None:
    """Who is quoted by whom, and one person's quotes over time; a click on a cell opens the quotes.

    ``found`` are the quotes of each article.
    """
    quotes = own_quotes(gathered) if once else found
    rows = people_rows(gathered.articles, quotes)
    people = sorted({str(row["person"]) for row in rows})

    def below(picked: dict[str, Any] | None) -> None:
        copied = sum(map(len, found)) - sum(map(len, quotes))
        if copied:
            counted = "1 quote" if copied == 1 else f"{copied} quotes"
            st.caption(f"{counted} in passages copied from an earlier article count once, there.")
        if not people:
            return
        by_name = st.selectbox("One person’s quotes over time", people, index=None, key="coverage-person")
        person = str(picked["person"]) if picked else by_name
        if person:
            chart = quotes_over_time(person, gathered.articles, found)
            titled_chart(chart, key="over-time", alt=f"Quotes of {person}")
            _quotes_of(gathered, person, str(picked["outlet"]) if picked else None)
            reveal(f"people-{person}-{picked}")

    chart = people_by_outlet(gathered.articles, quotes)
    outlets = len({row["outlet"] for row in rows})
    chart_with_data(chart, rows, "people", alt="People by outlet", select=bool(rows), across=outlets, below=below)


def own_quotes(gathered: Gathered) -> list[list[Quote]]:
    """Each article's quotes, without those in passages that an earlier article has nearly word for word."""
    copies = later_copies(gathered.coverage)
    ids = [article_id(article) for article in gathered.articles]
    return [
        [quote for quote in own if not is_copied(copies, name, quote.start, quote.end)]
        for name, own in zip(ids, gathered.quotes, strict=True)
    ]


def _quotes_of(gathered: Gathered, person: str, outlet: str | None) -> None:
    """A person's quotes, a column for each outlet, the chosen one first."""
    said: dict[str, list[str]] = {}
    for article, own in zip(gathered.articles, gathered.quotes, strict=True):
        for quote in own:
            if quote.person == person and quote.kind != "term":
                name = article.outlet or article.title or "outlet unknown"
                said.setdefault(name, []).append(said_words(quote, article.text))
    names = sorted(said, key=lambda name: (name != outlet, name.casefold()))
    columns = st.columns(min(3, max(1, len(names))))
    for i, name in enumerate(names):
        with columns[i % len(columns)].container(border=True):
            st.markdown(f"**{plain(name)}**")
            for words in said[name]:
                st.markdown(words)
