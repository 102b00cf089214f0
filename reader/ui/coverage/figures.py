"""The Figures section of the Coverage page: where figures differ, and the sentences of one quantity side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from reader.charts import figure_ranges
from reader.charts.naming import day_words, published_words
from reader.charts.ranges import differs, figure_rows
from reader.model import Article, FigureFamily, FigureVariant
from reader.text.copies import Spans, is_within, later_copies, sure_copies
from reader.ui.coverage.boxed import follow_click
from reader.ui.coverage.charted import chart_with_data
from reader.ui.coverage.filters import Wanted
from reader.ui.coverage.gather import Gathered
from reader.ui.coverage.narrowed import narrowed_figures, outlet_of, said_of_filters
from reader.ui.coverage.opening import place_link
from reader.ui.coverage.reveal import reveal
from reader.ui.guard import plain

#: Quantities that the chart shows at a time.
_QUANTITIES = 30
_DRAWN = "coverage-figures-drawn"
COPIED = "In a passage copied from an earlier article."
PERHAPS_COPIED = "In a passage that another article has, too; which was first is not known."
Passages = dict[int, list[tuple[int, int]]]


def figures_section(gathered: Gathered, families: Sequence[FigureFamily], wanted: Wanted) -> None:
    """Where figures differ: a dot for each outlet, and the sentences of the chosen quantity side by side.

    Where copies count once, figures in passages copied from an earlier article are hollow.
    """
    left = narrowed_figures(families, gathered, wanted)
    said = said_of_filters(wanted, len(left), len(families), "quantities")
    if said:
        st.caption(plain(said))
    shown = _quantities_page(left)
    copied = copied_passages_of(gathered)
    rows = figure_rows(shown, gathered.articles, copied, surely_copied_of(gathered))
    quantities = list(dict.fromkeys(str(row["quantity"]) for row in rows))

    def below(picked: dict[str, Any] | None) -> None:
        if not rows:
            return
        st.caption("Figures of one quantity can differ for many reasons: another day, another source, rounding.")
        follow_click("coverage-quantity", picked, "quantity", quantities)
        quantity = st.selectbox(
            "Click the chart, or choose a quantity", quantities, index=None, key="coverage-quantity"
        )
        family = next((family for family in shown if family.label == quantity), None)
        if family is not None:
            clicked = picked if picked and picked["quantity"] == quantity else {}
            _passages(gathered, family, copied, clicked.get("article"))
            reveal(f"figures-{quantity}-{clicked}")

    chart = _drawn(gathered, shown, copied if wanted.once else {})
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


def _drawn(gathered: Gathered, shown: list[FigureFamily], copied: Passages) -> Any:
    """The chart last drawn, while the same quantities are shown: a click draws nothing anew."""
    known = st.session_state.get(_DRAWN)
    if known is None or known[0] is not gathered or known[1] != (shown, copied):
        known = st.session_state[_DRAWN] = (
            gathered,
            (shown, copied),
            figure_ranges(shown, gathered.articles, copied, surely_copied_of(gathered)),
        )
    return known[2]


def copied_passages_of(gathered: Gathered) -> Passages:
    """The passages of each article, by its place, that an earlier one has nearly word for word."""
    return _by_place(gathered, later_copies(gathered.coverage))


def surely_copied_of(gathered: Gathered) -> Passages:
    """Those of ``copied_passages_of`` of which it is known that another article had them before."""
    return _by_place(gathered, sure_copies(gathered.coverage))


def copied_words(gathered: Gathered, number: int, start: int, end: int) -> str:
    """What is said of a copied place of the article ``number``: whose it is, as far as the publish times tell."""
    return COPIED if is_within(surely_copied_of(gathered).get(number, ()), start, end) else PERHAPS_COPIED


def _by_place(gathered: Gathered, spans: Spans) -> Passages:
    return {i: spans[name] for i, name in enumerate(gathered.ids) if name in spans}


def _passages(gathered: Gathered, family: FigureFamily, copied: Passages, first: object) -> None:
    """Each article's sentences with the quantity, its figures marked, the chosen article first."""
    numbers = list(dict.fromkeys(variant.article for variant in family.variants))
    numbers.sort(key=lambda number: number != first)
    columns = st.columns(min(3, len(numbers)))
    for i, number in enumerate(numbers):
        article = gathered.articles[number]
        with columns[i % len(columns)].container(border=True):
            st.markdown(f"**{plain(outlet_of(article))}**")
            st.caption(plain(published_words(article)))
            for variants in _by_sentence([v for v in family.variants if v.article == number]):
                _sentence(gathered, number, variants, copied.get(number, []))


def _by_sentence(variants: Sequence[FigureVariant]) -> list[list[FigureVariant]]:
    """The figures of each sentence together: "6,000 sq km (2,400 sq miles)" is said once."""
    sentences: dict[tuple[int, int], list[FigureVariant]] = {}
    for variant in sorted(variants, key=lambda v: v.figure.start):
        sentences.setdefault((variant.sentence.start, variant.sentence.end), []).append(variant)
    return list(sentences.values())


def _sentence(
    gathered: Gathered, number: int, variants: Sequence[FigureVariant], copied: Sequence[tuple[int, int]]
) -> None:
    """One sentence, its figures marked, with the day it speaks of and the way to its place."""
    article = gathered.articles[number]
    at, end = variants[0].sentence.start, variants[0].sentence.end
    parts = []
    for variant in variants:
        figure = variant.figure
        parts += [plain(article.text[at : figure.start]), f":blue-background[**{_shown(article, figure)}**]"]
        at = figure.end
    st.markdown("".join([*parts, plain(article.text[at:end])]))
    days = list(dict.fromkeys(day_words(variant.as_of) for variant in variants))
    said = f"As of {', '.join(days)}." if days != ["day unknown"] else "Day unknown."
    figure = variants[0].figure
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        if is_within(copied, figure.start, figure.end):
            said += f" {copied_words(gathered, number, figure.start, figure.end)}"
        st.caption(plain(said))
        place_link(gathered, number, figure.start, variants[-1].figure.end)


def _shown(article: Article, figure: Any) -> str:
    return plain(" ".join(article.text[figure.start : figure.end].split()))
