"""The Coverage page: which of several articles reports which event, when, with which figures and quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from reader.charts import common_core, coverage_heatmap, coverage_timeline, position_strips
from reader.charts.core import core_rows, sole_rows
from reader.charts.heatmap import heatmap_rows
from reader.charts.naming import event_labels, ordered_events
from reader.charts.positions import position_rows
from reader.charts.timeline import timeline_rows
from reader.errors import ReaderError
from reader.events.edits import event_of
from reader.events.minor import main_events
from reader.events.wire import independent_sources
from reader.model import Coverage
from reader.ui.coverage.address import keep_filters, return_to_address
from reader.ui.coverage.boxed import follow_click, forget_click
from reader.ui.coverage.charted import chart_with_data
from reader.ui.coverage.choose import Chosen, choose, chosen, fresh_edits, keep_samples, save_bar
from reader.ui.coverage.copies import copies_section
from reader.ui.coverage.edit import SHOW, edit_event, edits_bar, edits_of, outlet_form, pin_form
from reader.ui.coverage.figures import figures_section
from reader.ui.coverage.filters import Wanted, filtered, filters, page_of
from reader.ui.coverage.gather import Gathered, edited, gather_samples, gather_saved, pins_of
from reader.ui.coverage.limits import limits
from reader.ui.coverage.passages import show_passages
from reader.ui.coverage.quoted import people_section, quotes_section
from reader.ui.coverage.report import report_button
from reader.ui.coverage.reveal import reveal
from reader.ui.guard import plain, show_error
from reader.ui.presses import pressed, presses
from reader.ui.shelf import library
from reader.ui.waiting import while_waiting

_SECTIONS = ("Events", "Timeline", "Figures", "Quotes", "People", "Core and sole", "Position", "Copied passages")
#: Those that count events; the others say what the filters leave of theirs.
_OF_EVENTS = ("Events", "Timeline", "Core and sole", "Position")
_DRAWN, _STOPPED, _STALE = "coverage-drawn", "coverage-stopped", "coverage-stale-click"
_FINDING = "Finding what these articles tell…"


def page() -> None:
    """Choose, then one section at a time; a click on a chart opens the passages side by side."""
    st.title("Coverage")
    rows = library().all()
    state = chosen()
    return_to_address(state)
    choose(rows)
    if not state.anything:
        st.info("Choose two or more saved articles, or a story of the samples, to see who reports what.")
        return
    gathered = _waited(state, {row.id: f"{row.updated_at}" for row in rows})
    if gathered is None:
        return
    if not gathered.articles:
        st.info("The articles of this set are no longer in the library: choose others above.")
        return
    fresh_edits(state)
    coverage = edited(gathered, [*pins_of(gathered), *state.edits])
    save_bar(state)
    keep_samples(state)
    edits_bar(state)
    for note in (*limits(gathered.articles), *coverage.notes):
        st.caption(plain(note))
    _explore(state, gathered, coverage, main_events(coverage))
    report_button(gathered, coverage)


def _waited(state: Chosen, updated: dict[str, str]) -> Gathered | None:
    """What the chosen articles tell; None once the person has cancelled, who can begin again or choose others."""
    wanted = (state.story, state.ids)
    if presses().take(f"cancel-{_FINDING}"):
        st.session_state[_STOPPED] = wanted
    if st.session_state.get(_STOPPED) == wanted:
        place = st.empty()
        with place.container():
            st.info("Stopped before the articles were compared. Choose fewer above, or go on.")
            if not pressed("Go on", key="coverage-go-on", icon=":material/play_arrow:"):
                return None
        place.empty()
    st.session_state.pop(_STOPPED, None)
    try:
        return while_waiting(_FINDING, lambda: _gathered(state, updated))
    except ReaderError as error:
        show_error(error)
        st.button("Try again", key="coverage-again", icon=":material/refresh:")
        return None


def _gathered(state: Chosen, updated: dict[str, str]) -> Gathered:
    if state.story:
        return gather_samples(state.story)
    ids = tuple(i for i in state.ids if i in updated)
    return gather_saved(ids, tuple(updated[i] for i in ids))


@st.fragment
def _explore(state: Chosen, gathered: Gathered, everything: Coverage, main: Coverage) -> None:
    """Filters, sections and what a click opens: a fragment, so that a click costs nothing else."""
    wanted = filters(everything, len(everything.events) - len(main.events))
    whole = everything if wanted.passing else main
    coverage = filtered(whole, wanted, gathered.by_id)
    section = st.segmented_control(
        "Section",
        _SECTIONS,
        default="Events",
        required=True,
        key="coverage-section",
        label_visibility="collapsed",
        bind="query-params",
    )
    if len(coverage.events) < len(whole.events) and section in _OF_EVENTS:
        st.caption(f"{len(coverage.events)} of {len(whole.events)} events.")
    keep_filters(state)
    _section(section or "Events", state, gathered, whole, coverage, wanted)


def _section(
    section: str, state: Chosen, gathered: Gathered, whole: Coverage, coverage: Coverage, wanted: Wanted
) -> None:
    named = gathered.under_names_of(whole)
    if section == "Figures":
        with st.spinner("Setting the figures beside each other…", show_time=True):
            figures = gathered.figures
        figures_section(named, figures, wanted)
    elif section == "Quotes":
        with st.spinner("Setting the quotes beside each other…", show_time=True):
            families = gathered.quote_families
        quotes_section(named, families, wanted)
    elif section == "People":
        with st.spinner("Reading who is quoted…", show_time=True):
            quotes = gathered.quotes
        people_section(named, quotes, wanted)
    elif section == "Copied passages":
        copies_section(gathered, whole, wanted)
    else:
        _events(section, state, gathered, whole, coverage, wanted)


def _events(
    section: str, state: Chosen, gathered: Gathered, whole: Coverage, coverage: Coverage, wanted: Wanted
) -> None:
    """A chart whose points are cells, and the passages of the chosen one."""
    sources = independent_sources(coverage)
    coverage = page_of(coverage, wanted, sources)
    chart, rows, alt = _remembered(section, whole, coverage, wanted, sources)
    labels = event_labels(ordered_events(coverage, wanted.order, sources if wanted.once else None))

    def below(picked: dict[str, Any] | None) -> None:
        picked = _shown(gathered, whole, set(labels), picked)
        follow_click("coverage-event", picked, "event_id", labels)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            by_name = st.selectbox(
                "Click the chart, or choose an event",
                list(labels),
                format_func=labels.__getitem__,
                index=None,
                key="coverage-event",
                width=640,
            )
            pin_form(state, gathered, whole)
            outlet_form(state, whole)
        clicked = str(picked["event_id"]) if picked else None
        # A click may choose what is on another page of the list.
        event_id = by_name if clicked is None or clicked in labels else clicked
        if event_id:
            article_id = str(picked.get("article_id")) if picked and clicked == event_id else None
            by_hand = edits_of(state, gathered, whole, event_id)
            show_passages(gathered, whole, event_id, article_id, by_hand)
            edit_event(state, gathered, whole, event_id, article_id)
            reveal(f"{section}-{event_id}-{article_id}")

    key = section.lower().replace(" ", "-")
    across = len({row["column"] for row in rows}) if section == "Events" else 0
    chart_with_data(chart, rows, key, alt=alt, select=bool(labels), across=across, below=below)
    if section == "Core and sole" and labels:
        _sole(coverage, sources if wanted.once else None)


def _shown(
    gathered: Gathered, whole: Coverage, listed: set[str], picked: dict[str, Any] | None
) -> dict[str, Any] | None:
    """What was clicked; none where that event is gone, or where an edit has just said which event to show instead."""
    wanted = st.session_state.pop(SHOW, None)
    event = event_of(whole, gathered.articles, wanted) if wanted else None
    if event is not None and event.id in listed:
        st.session_state["coverage-event"] = event.id
        forget_click("coverage-event")
        st.session_state[_STALE] = picked
    if picked is None or picked == st.session_state.get(_STALE):
        return None
    st.session_state.pop(_STALE, None)
    return picked if any(e.id == picked.get("event_id") for e in whole.events) else None


def _remembered(
    section: str, whole: Coverage, coverage: Coverage, wanted: Wanted, sources: Mapping[str, int]
) -> tuple[Any, list[dict[str, object]], str]:
    """The chart last drawn, while nothing but the choice of a cell has changed: a click draws nothing anew."""
    known = st.session_state.get(_DRAWN)
    first = coverage.events[0].id if coverage.events else ""
    if known is None or known[0] is not whole or known[1:3] != (section, (wanted, first)):
        known = st.session_state[_DRAWN] = (whole, section, (wanted, first), _drawn(section, coverage, wanted, sources))
    drawn: tuple[Any, list[dict[str, object]], str] = known[3]
    return drawn


def _drawn(
    section: str, coverage: Coverage, wanted: Wanted, sources: Mapping[str, int]
) -> tuple[Any, list[dict[str, object]], str]:
    once = wanted.once
    if section == "Timeline":
        rows = timeline_rows(coverage, once, sources)
        return coverage_timeline(coverage, once, sources), rows, "Event days and publish times"
    if section == "Position":
        chart = position_strips(coverage, once, sources)
        return chart, position_rows(coverage, sources), "Where in each article events stand"
    if section == "Core and sole":
        chart = common_core(coverage, sources if once else None)
        return chart, core_rows(coverage, sources), "Outlets for each event"
    chart = coverage_heatmap(coverage, wanted.columns, wanted.order, once, sources)
    return chart, heatmap_rows(coverage, wanted.columns, sources), "Who reports which event"


def _sole(coverage: Coverage, sources: Mapping[str, int] | None) -> None:
    """What each outlet alone reports, and what others have only copied from it."""
    rows = sole_rows(coverage, sources)
    st.markdown("**What does only one source report?**" if sources else "**What does only one outlet report?**")
    if not rows:
        st.caption("Nothing: every event stands in at least two outlets.")
        return
    told = [{"Outlet": plain(_with_copies(row)), "Event": plain(str(row["event"]))} for row in rows]
    st.table(told, hide_index=True, alt="Events of one outlet")


def _with_copies(row: Mapping[str, object]) -> str:
    """The outlet, and where others print the same text, these and the agency that is credited."""
    if not row["same_text"]:
        return str(row["outlet"])
    credit = f" (credited to {row['agency']})" if row["agency"] else ""
    return f"{row['outlet']}; nearly word for word also {row['same_text']}{credit}"
