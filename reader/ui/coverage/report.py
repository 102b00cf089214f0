"""The whole coverage as one page to send on: offline, printable, with the reader's edits."""

from __future__ import annotations

import streamlit as st

from reader.events.minor import main_events
from reader.export.covered import Group, coverage_page
from reader.model import Coverage
from reader.ui.coverage.gather import Gathered


def report(gathered: Gathered, coverage: Coverage) -> str:
    """A whole HTML document on the main events of ``coverage``: charts, passages, figures and quotes."""
    found = gathered.figures, gathered.quote_families, gathered.quotes
    return coverage_page(Group(gathered.under_names_of(coverage).articles, main_events(coverage), *found))


def report_button(gathered: Gathered, coverage: Coverage) -> None:
    """Saves the report; it is made when it is asked for."""
    st.download_button(
        "Save as a report",
        data=lambda: report(gathered, coverage),
        file_name="coverage.html",
        mime="text/html",
        key="coverage-report",
        on_click="ignore",
        icon=":material/description:",
        type="tertiary",
        help="One page with the charts, every event with its passages, and where figures and quotes differ.",
    )
