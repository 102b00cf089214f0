"""The Coverage page: which of several articles reports which event, when, with which figures and quotes."""

from __future__ import annotations

import dataclasses

import streamlit as st

from reader.charts import common_core, coverage_heatmap, coverage_timeline, position_strips
from reader.charts.core import core_rows
from reader.charts.heatmap import heatmap_rows
from reader.charts.positions import position_rows
from reader.charts.timeline import timeline_rows
from reader.events.wire import independent_sources
from reader.model import Coverage
from reader.ui.coverage.choose import Chosen, choose, chosen, save_bar
from reader.ui.coverage.edit import edit_event, pin_form
from reader.ui.coverage.gather import Gathered, edited, gather_samples, gather_saved
from reader.ui.coverage.passages import show_passages
from reader.ui.coverage.sections import (
    chart_with_data,
    copies_section,
    figures_section,
    people_section,
    quotes_section,
)
from reader.ui.shelf import library

_SECTIONS = ("Events", "Timeline", "Figures", "Quotes", "People", "Core and sole", "Position", "Copied passages")


def page() -> None:
    """Choose, then one section at a time; a click on a chart opens the passages side by side."""
    st.title("Coverage")
    rows = library().all()
    state = chosen()
    choose(rows)
    if not state.anything:
        st.info("Choose two or more saved articles, or a story of the samples, to see who reports what.")
        return
    with st.spinner("Finding what these articles tell…"):
        gathered = _gathered(state, {row.id: f"{row.updated_at}" for row in rows})
    coverage = edited(gathered, state.edits)
    for note in coverage.notes:
        st.caption(note)
    save_bar(state)
    coverage = _filtered(coverage)
    section = st.segmented_control(
        "Section", _SECTIONS, default="Events", required=True, key="coverage-section", label_visibility="collapsed"
    )
    _section(section or "Events", state, gathered, coverage)


def _gathered(state: Chosen, updated: dict[str, str]) -> Gathered:
    if state.story:
        return gather_samples(state.story)
    ids = tuple(i for i in state.ids if i in updated)
    return gather_saved(ids, tuple(updated[i] for i in ids))


def _section(section: str, state: Chosen, gathered: Gathered, coverage: Coverage) -> None:
    if section == "Figures":
        figures_section(gathered, gathered.figures)
    elif section == "Quotes":
        quotes_section(gathered, gathered.quote_families)
    elif section == "People":
        people_section(gathered)
    elif section == "Copied passages":
        copies_section(gathered, coverage)
    elif section == "Core and sole":
        once = st.toggle("Count shared passages as one source", value=True, key="coverage-once")
        sources = independent_sources(coverage) if once else None
        chart_with_data(
            common_core(coverage, sources), core_rows(coverage, sources), "core", alt="Outlets for each event"
        )
    else:
        _events(section, state, gathered, coverage)


def _events(section: str, state: Chosen, gathered: Gathered, coverage: Coverage) -> None:
    """A chart whose points are cells, and the passages of the chosen one."""
    makers = {
        "Events": (coverage_heatmap, heatmap_rows, "Who reports which event"),
        "Timeline": (coverage_timeline, timeline_rows, "Event days and publish times"),
        "Position": (position_strips, position_rows, "Where in each article events stand"),
    }
    chart, data, alt = makers[section]
    picked = chart_with_data(chart(coverage), data(coverage), section.lower(), alt=alt, select=bool(coverage.events))
    labels = {e.id: f"{e.when or 'day unknown'} {e.label}" for e in coverage.events}
    if not labels:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by_name = st.selectbox(
            "Or choose an event", list(labels), format_func=labels.__getitem__, index=None, key="coverage-event"
        )
        pin_form(state, gathered, coverage)
    event_id = str(picked["event_id"]) if picked else by_name
    if not event_id:
        st.caption("A click on the chart opens the passages side by side.")
        return
    article_id = str(picked.get("article_id")) if picked else None
    show_passages(gathered, coverage, event_id, article_id)
    edit_event(state, gathered, coverage, event_id, article_id)


def _filtered(coverage: Coverage) -> Coverage:
    """The events that search, person, place and number of outlets let through."""
    with st.expander("Filter events", icon=":material/filter_list:"):
        columns = st.columns(4)
        words = columns[0].text_input("Words in the event", key="coverage-words").strip().lower()
        people = sorted({name for event in coverage.events for name in event.who})
        places = sorted({name for event in coverage.events for name in event.where})
        person = columns[1].selectbox("Who", people, index=None, key="coverage-who")
        place = columns[2].selectbox("Where", places, index=None, key="coverage-where")
        shared = columns[3].toggle("Only what several report", value=False, key="coverage-shared")
    kept = [
        event
        for event in coverage.events
        if (not words or words in event.label.lower())
        and (not person or person in event.who)
        and (not place or place in event.where)
        and (not shared or len({m.article_id for m in event.mentions if m.state == "reported"}) > 1)
    ]
    if len(kept) == len(coverage.events):
        return coverage
    ids = {event.id for event in kept}
    return dataclasses.replace(
        coverage, events=tuple(kept), cells=tuple(c for c in coverage.cells if c.event_id in ids)
    )
