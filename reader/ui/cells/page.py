"""The Page cell: what was loaded, from where, and who wrote it when; the date can be set."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import streamlit as st

from reader.clean.language import NAMES
from reader.load import ARCHIVE_HOLDS
from reader.ui.facts import facts_table
from reader.ui.guard import plain
from reader.ui.language import say_other_language
from reader.ui.opened import Opened
from reader.ui.room import room
from reader.ui.short_page import draw_warnings

TITLE = "Page"
_SOURCES = {
    "url": "fetched from its address",
    "file": "from a file",
    "archive": "from a web archive",
    "paste": "pasted",
    "sample": "bundled sample",
}


def draw(opened: Opened, cell_key: str) -> None:
    """What the page lacks, facts at the left, the editable date at the right, what was cut or guessed below."""
    if opened.instead:
        st.warning(plain(opened.instead), icon=":material/cleaning_services:")
    draw_warnings(opened, cell_key)
    say_other_language(opened.reading.article, "page")
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _facts(opened, cell_key)
    with right:
        _date(opened, cell_key)
    notes = [*opened.page.notes, *opened.reading.article.notes]
    for note in notes:
        if note.startswith(ARCHIVE_HOLDS):
            st.info(note, icon=":material/inventory_2:")
    if notes:
        panel = st.expander(
            f"What was cut, repaired or guessed ({len(notes)})", key=f"{cell_key}-notes", on_change="rerun"
        )
        if panel.open:
            for note in notes:
                panel.text(note)


def _facts(opened: Opened, cell_key: str) -> None:
    page, article = opened.page, opened.reading.article
    rows = [
        ("Title", article.title),
        ("Authors", ", ".join(article.authors)),
        ("Outlet", article.outlet),
        ("Language", NAMES.get(article.language or "", article.language)),
        ("Address", page.url or article.page_url),
        ("Loaded", f"{_SOURCES[page.source]}{_when(page.fetched_at)}"),
        ("Cleaner", opened.cleaner_words),
        ("Page hash", opened.page_hash[:16]),
    ]
    with room(30 * sum(bool(value) for _, value in rows), f"{cell_key}-facts"):
        facts_table(rows)


def _when(fetched: datetime | None) -> str:
    return f", {fetched:%-d %b %Y %H:%M %Z}" if fetched else ""


def _date(opened: Opened, cell_key: str) -> None:
    """The publish day and time; the time is empty where the page gives the day only."""
    known, day_only = opened.reading.article.published, opened.reading.article.day_only
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input(
            "Published on",
            value=known.date() if known else None,
            key=f"{cell_key}-day-{known}",
            min_value=date(1900, 1, 1),
            max_value=date(2100, 1, 1),
            format="YYYY-MM-DD",
        )
        clock = st.time_input(
            "at",
            value=known.timetz().replace(tzinfo=None) if known and not day_only else None,
            key=f"{cell_key}-time-{known}",
            step=60,
        )
    st.caption(opened.published_how)
    if isinstance(day, date) and not (day_only and known and clock is None and day == known.date()):
        chosen = datetime.combine(day, clock or time(12), tzinfo=known.tzinfo if known else UTC)
        if known is None or chosen.replace(second=0) != known.replace(second=0, microsecond=0):
            opened.set_published(chosen)
            st.rerun()
    elif day is None and known is not None and opened.published is not None:
        opened.set_published(None)
        st.rerun()
