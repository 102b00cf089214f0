"""Which events and articles of a coverage are shown, in which order: search, filters, sorting."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

import streamlit as st

from reader.charts.heatmap import Columns
from reader.charts.naming import Order, ordered_events, outlet_name
from reader.charts.theme import labels, short
from reader.events.wire import independent_sources
from reader.model import Article, Coverage, Event, Mention

#: Above so many articles a column is an outlet unless the reader wants otherwise.
MANY_ARTICLES = 40
#: Events that a chart shows at a time.
A_PAGE = 60
#: What is chosen stands in the page's address: a reload, Back and a colleague's click show the same.
_LINK: Literal["query-params"] = "query-params"
_ORDERS: dict[str, str] = {"day": "Day", "outlets": "Most reported", "name": "Name"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants to see, and how."""

    #: Coverage's ids of the articles of the chosen story; None for all stories.
    story: frozenset[str] | None = None
    words: str = ""
    outlets: tuple[str, ...] = ()
    person: str | None = None
    place: str | None = None
    days: tuple[str, ...] = ()
    shared: bool = False
    order: Order = "day"
    columns: Columns = "articles"
    #: Whether shared passages count as one source.
    once: bool = True
    #: Whether events told only in passing are shown, too.
    passing: bool = False


def filters(coverage: Coverage, minor: int) -> Wanted:
    """The panel of filters above the charts; ``minor`` of the events are told only in passing."""
    outlets = sorted({outlet_name(article) for article in coverage.articles}, key=str.casefold)
    people = sorted({name for event in coverage.events for name in event.who}, key=str.casefold)
    places = sorted({name for event in coverage.events for name in event.where}, key=str.casefold)
    days = sorted({event.when for event in coverage.events if event.when})
    many = len(coverage.articles) > MANY_ARTICLES
    story = _story(coverage)
    with st.expander("Search, filter, sort", icon=":material/filter_list:"):
        a, b, c = st.columns(3)
        words = a.text_input("Words in event or passage", key="coverage-words", bind=_LINK)
        chosen = b.multiselect("Outlets", outlets, placeholder="All", key="coverage-outlets", bind=_LINK)
        on = c.multiselect("Days", days, placeholder="All", key="coverage-days", bind=_LINK)
        a, b, c = st.columns(3)
        person = a.selectbox("Who", people, index=None, placeholder="Anybody", key="coverage-who", bind=_LINK)
        place = b.selectbox("Where", places, index=None, placeholder="Anywhere", key="coverage-where", bind=_LINK)
        order = c.selectbox(
            "Sort events by", list(_ORDERS), format_func=_ORDERS.__getitem__, key="coverage-order", bind=_LINK
        )
        with st.container(horizontal=True):
            shared = st.toggle("Only what several report", key="coverage-shared", bind=_LINK)
            # Of many articles and of few: each has a default and so a name in the address.
            by_outlet = st.toggle(
                "One column for each outlet",
                value=many,
                key="coverage-outlet-columns" if many else "coverage-columns",
                bind=_LINK,
            )
            once = st.toggle(
                "Count copied passages as one source",
                value=True,
                key="coverage-once",
                bind=_LINK,
                help="Agency text or a press release that several outlets print nearly word for word is one source.",
            )
            passing = minor > 0 and st.toggle(
                f"Also what they tell in passing ({minor})", key="coverage-passing", bind=_LINK
            )
    return Wanted(
        story,
        words.strip().casefold(),
        tuple(chosen),
        person,
        place,
        tuple(on),
        shared,
        cast(Order, order or "day"),
        "outlets" if by_outlet else "articles",
        once,
        passing,
    )


def _story(coverage: Coverage) -> frozenset[str] | None:
    """The articles of the story that the reader wants to see alone, where they tell several."""
    told = sorted((s for s in coverage.stories if s.event_ids), key=lambda s: (-len(s.article_ids), s.label))
    if len(told) < 2:
        return None
    counts = [f"{len(s.article_ids)} article{'s' if len(s.article_ids) > 1 else ''}" for s in told]
    names = labels([f"{short(s.label, 80)} ({count})" for s, count in zip(told, counts, strict=True)], 120)
    name = st.selectbox(
        f"These articles tell {len(told)} stories",
        names,
        index=None,
        placeholder="All of them in one chart",
        key="coverage-of",
        bind=_LINK,
        width=640,
    )
    return frozenset(told[names.index(name)].article_ids) if name in names else None


def filtered(coverage: Coverage, wanted: Wanted, articles: dict[str, Article]) -> Coverage:
    """The events and articles that the filters let through."""
    ids = {
        a.id
        for a in coverage.articles
        if (not wanted.outlets or outlet_name(a) in wanted.outlets) and (wanted.story is None or a.id in wanted.story)
    }
    kept = [event for event in coverage.events if _wanted(event, wanted, ids, articles)]
    if wanted.shared:
        shared = _of_several(coverage, wanted.once, ids)
        kept = [event for event in kept if event.id in shared]
    events = {event.id for event in kept}
    if len(kept) == len(coverage.events) and len(ids) == len(coverage.articles):
        return coverage
    return dataclasses.replace(
        coverage,
        articles=tuple(a for a in coverage.articles if a.id in ids),
        events=tuple(dataclasses.replace(e, mentions=_within(e, ids)) for e in kept),
        cells=tuple(c for c in coverage.cells if c.event_id in events and c.article_id in ids),
        stories=tuple(
            dataclasses.replace(s, article_ids=tuple(i for i in s.article_ids if i in ids))
            for s in coverage.stories
            if wanted.story is None or set(s.article_ids) == wanted.story
        ),
        copies=tuple(c for c in coverage.copies if all(m.article_id in ids for m in c.mentions)),
    )


def page_of(coverage: Coverage, wanted: Wanted, sources: Mapping[str, int]) -> Coverage:
    """The events of the page the reader is at, where there are more than a chart can show readably."""
    events = ordered_events(coverage, wanted.order, sources if wanted.once else None)
    if len(events) <= A_PAGE:
        return coverage
    pages = -(-len(events) // A_PAGE)
    with st.container(horizontal=True, vertical_alignment="center"):
        number = min(st.pagination(pages, key=f"coverage-page-{pages}"), pages)
        first = (number - 1) * A_PAGE
        last = min(first + A_PAGE, len(events))
        st.caption(f"Events {first + 1} to {last} of {len(events)}. Filter or sort above to see others first.")
    kept = {event.id for event in events[first:last]}
    return dataclasses.replace(
        coverage,
        events=tuple(e for e in coverage.events if e.id in kept),
        cells=tuple(c for c in coverage.cells if c.event_id in kept),
    )


def _of_several(coverage: Coverage, once: bool, ids: set[str]) -> set[str]:
    """Events that several articles report, or where copies count ``once``, several sources."""
    events = tuple(dataclasses.replace(e, mentions=_within(e, ids)) for e in coverage.events)
    if once:
        sources = independent_sources(dataclasses.replace(coverage, events=events))
        return {name for name, number in sources.items() if number > 1}
    return {e.id for e in events if len({m.article_id for m in e.mentions if m.state == "reported"}) > 1}


def _within(event: Event, ids: set[str]) -> tuple[Mention, ...]:
    return tuple(m for m in event.mentions if m.article_id in ids)


def _wanted(event: Event, wanted: Wanted, ids: set[str], articles: dict[str, Article]) -> bool:
    own = _within(event, ids)
    return (
        bool(own)
        and (not wanted.person or wanted.person in event.who)
        and (not wanted.place or wanted.place in event.where)
        and (not wanted.days or event.when in wanted.days)
        and (not wanted.words or _has_words(event, wanted.words, articles))
    )


def _has_words(event: Event, words: str, articles: dict[str, Article]) -> bool:
    if words in event.label.casefold():
        return True
    return any(words in articles[m.article_id].text[m.start : m.end].casefold() for m in event.mentions)
