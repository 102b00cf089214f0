"""The Quotes and People sections of the Coverage page: an utterance as each outlet has it, who is quoted by whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from reader.charts import people_by_outlet, quotes_over_time
from reader.charts.naming import published_words
from reader.charts.people import people_rows
from reader.export.data import csv_text
from reader.model import Article, Quote, QuoteFamily, QuoteVariant
from reader.text.copies import is_copied, is_within, later_copies
from reader.ui.coverage.boxed import follow_click
from reader.ui.coverage.charted import chart_with_data
from reader.ui.coverage.figures import Passages, copied_passages_of, copied_words
from reader.ui.coverage.filters import Wanted
from reader.ui.coverage.gather import Gathered
from reader.ui.coverage.narrowed import narrowed_families, narrowed_quotes, outlet_of, said_of_filters
from reader.ui.coverage.opening import place_link
from reader.ui.coverage.reveal import reveal
from reader.ui.coverage.wordings import change_words, marked_wording, said_words
from reader.ui.guard import plain
from reader.ui.themed import titled_chart

#: Filters that reach events only: of a quote no place and no day is known.
_UNHEEDED = ("place", "days")


def quotes_section(gathered: Gathered, families: Sequence[QuoteFamily], wanted: Wanted) -> None:
    """One utterance as each outlet has it, the changed words marked and named, and what is only copied."""
    st.markdown("**How does each outlet quote the same words?**")
    if not families:
        st.info("No utterance is quoted by two of these articles.")
        return
    shown = narrowed_families(families, gathered, wanted)
    said = said_of_filters(wanted, len(shown), len(families), "utterances", _UNHEEDED)
    st.caption(plain(said or "Words that two or more of these articles quote, the fullest wording first."))
    copied = copied_passages_of(gathered)
    for number, family in enumerate(shown):
        with st.container(border=True, key=f"family-{number}"):
            st.markdown(f"**{plain(family.person or 'Speaker not named')}**")
            columns = st.columns(min(4, len(family.variants)))
            for i, variant in enumerate(family.variants):
                with columns[i % len(columns)]:
                    _wording(gathered, variant, i == 0, copied)
    if shown:
        st.download_button(
            "Save CSV",
            lambda: csv_text(wording_rows(shown, gathered.articles)),
            file_name="quotes.csv",
            mime="text/csv",
            key="quotes-CSV",
            on_click="ignore",
        )


def _wording(gathered: Gathered, variant: QuoteVariant, is_fullest: bool, copied: Passages) -> None:
    article = gathered.articles[variant.article]
    st.markdown(f"*{plain(outlet_of(article))}*")
    st.markdown(marked_wording(variant))
    if is_fullest:
        st.caption("The fullest wording.")
    elif not variant.changes:
        st.caption("The same words.")
    for change in variant.changes:
        st.markdown(change_words(change))
    if is_within(copied.get(variant.article, ()), variant.quote.start, variant.quote.end):
        st.caption(copied_words(gathered, variant.article, variant.quote.start, variant.quote.end))
    place_link(gathered, variant.article, variant.quote.start, variant.quote.end)


def wording_rows(families: Sequence[QuoteFamily], articles: Sequence[Article]) -> list[dict[str, object]]:
    """One row a wording, those of an utterance under its number."""
    return [
        {
            "Utterance": number,
            "Person": family.person or "",
            "Outlet": outlet_of(articles[variant.article]),
            "Headline": articles[variant.article].title or "",
            "Published": published_words(articles[variant.article]),
            "Words": variant.text,
            "Changes": "; ".join(" ".join(filter(None, (c.kind, c.before, "→", c.after))) for c in variant.changes),
        }
        for number, family in enumerate(families, 1)
        for variant in family.variants
    ]


def people_section(gathered: Gathered, found: list[list[Quote]], wanted: Wanted) -> None:
    """Who is quoted by whom, and one person's quotes over time; a click on a cell opens the quotes.

    ``found`` are the quotes of each article.
    """
    left = narrowed_quotes(found, gathered, wanted)
    said = said_of_filters(wanted, _named(left), _named(found), "quotes", _UNHEEDED, beside=False)
    if said:
        st.caption(plain(said))
    quotes = own_quotes(gathered, left) if wanted.once else left
    rows = people_rows(gathered.articles, quotes)
    people = sorted({str(row["person"]) for row in rows})

    def below(picked: dict[str, Any] | None) -> None:
        copied = sum(map(len, left)) - sum(map(len, quotes))
        if copied:
            counted = "1 quote" if copied == 1 else f"{copied} quotes"
            st.caption(f"{counted} in passages that another article has nearly word for word count once, there.")
        if not people:
            return
        follow_click("coverage-person", picked, "person", people)
        person = st.selectbox(
            "Click the chart, or choose a person, for their quotes over time", people, index=None, key="coverage-person"
        )
        if person:
            chart = quotes_over_time(person, gathered.articles, left)
            titled_chart(chart, key="over-time", alt=f"Quotes of {person}")
            outlet = str(picked["outlet"]) if picked and picked["person"] == person else None
            _quotes_of(gathered, left, person, outlet)
            reveal(f"people-{person}-{outlet}")

    chart = people_by_outlet(gathered.articles, quotes)
    outlets = len({row["outlet"] for row in rows})
    chart_with_data(chart, rows, "people", alt="People by outlet", select=bool(rows), across=outlets, below=below)


def _named(quotes: Sequence[Sequence[Quote]]) -> int:
    return sum(quote.person is not None and quote.kind != "term" for own in quotes for quote in own)


def own_quotes(gathered: Gathered, quotes: Sequence[Sequence[Quote]]) -> list[list[Quote]]:
    """Each article's ``quotes``, without those in passages that an earlier article has nearly word for word."""
    copies = later_copies(gathered.coverage)
    return [
        [quote for quote in own if not is_copied(copies, name, quote.start, quote.end)]
        for name, own in zip(gathered.ids, quotes, strict=True)
    ]


def _quotes_of(gathered: Gathered, quotes: Sequence[Sequence[Quote]], person: str, outlet: str | None) -> None:
    """A person's quotes, a card for each article, those of the chosen outlet first."""
    said = [
        (number, own)
        for number, every in enumerate(quotes)
        if (own := [quote for quote in every if quote.person == person and quote.kind != "term"])
    ]
    names = [outlet_of(article) for article in gathered.articles]
    said.sort(key=lambda one: (names[one[0]] != outlet, names[one[0]].casefold()))
    columns = st.columns(min(3, max(1, len(said))))
    for i, (number, own) in enumerate(said):
        article = gathered.articles[number]
        with columns[i % len(columns)].container(border=True):
            st.markdown(f"**{plain(names[number])}**")
            st.caption(plain(published_words(article)))
            for quote in own:
                st.markdown(said_words(quote, article.text))
                place_link(gathered, number, quote.start, quote.end)
