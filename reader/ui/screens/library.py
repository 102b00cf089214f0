"""The Library page: saved articles, found by words, outlet, author, person, event, date, tag and collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time

import pandas as pd
import streamlit as st

from reader.library import ArticleRow, CoverageSet
from reader.load.limits import MAX_MB
from reader.ui.importing import import_addresses, import_files
from reader.ui.imports import import_progress
from reader.ui.loader import LARGER
from reader.ui.shelf import library
from reader.ui.shelved import actions, deleted_panel, export_all, likeness_panel


def page() -> None:
    """Search and facets above, the table, and what to do with the rows chosen."""
    st.title("Library", anchor=False)
    everything = library().all()
    _add_pages(opened=not everything)
    import_progress()
    if not everything:
        st.info("Nothing saved yet. Open a page under Read and save it, or add several above.", icon=":material/info:")
        st.page_link(st.session_state["pages"]["read"], label="Read a page", icon=":material/menu_book:")
        deleted_panel()
        return
    rows = _filtered(everything)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(f"{len(rows)} of {len(everything)} saved articles")
        export_all(rows)
    if not rows:
        st.info("No saved article has all of this. Take a filter away.")
        return
    chosen = st.dataframe(
        articles_frame(rows),
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        key="library-table",
        placeholder="not known",
        column_config={
            "Published (UTC)": st.column_config.DatetimeColumn(format="D MMM YYYY"),
            "At": st.column_config.TextColumn(width=100),
            "Saved (UTC)": st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm"),
            "Words": st.column_config.NumberColumn(format="localized"),
        },
        alt="Saved articles; choose rows to open, compare, tag, export or delete them",
    )
    actions([rows[i] for i in chosen.selection.rows if i < len(rows)])
    likeness_panel(everything)
    deleted_panel()


def articles_frame(rows: Sequence[ArticleRow]) -> pd.DataFrame:
    """One row an article, as people list them; the day of publishing stands apart from its time, which may be unknown.

    Sorted by the day, they stand by the time, too.
    """
    return pd.DataFrame(
        {
            "Title": [row.title for row in rows],
            "Outlet": [row.outlet or "" for row in rows],
            "Published (UTC)": pd.to_datetime([row.published for row in rows], utc=True),
            "At": [_clock(row) for row in rows],
            "Words": [row.words for row in rows],
            "Tags": [list(row.tags) for row in rows],
            "Quoted": [", ".join(row.people) for row in rows],
            "Authors": [", ".join(row.authors) for row in rows],
            "Saved (UTC)": pd.to_datetime([row.saved_at for row in rows], utc=True),
            "Edited since": ["later capture" if row.earlier else "" for row in rows],
        }
    )


def _clock(row: ArticleRow) -> str:
    """The time of day an article was published, in UTC, as far as it is known."""
    if row.published is None:
        return ""
    return "time unknown" if row.day_only else f"{row.published.astimezone(UTC):%H:%M}"


def _add_pages(opened: bool) -> None:
    with st.expander("Add pages", icon=":material/library_add:", expanded=opened):
        way = st.segmented_control(
            "Add", ("Files", "Addresses"), default="Files", required=True, key="add-way", label_visibility="collapsed"
        )
        tags = st.multiselect("Tag them", [], accept_new_options=True, key="add-tags", placeholder="Tags, if any")
        if way == "Files":
            uploads = st.file_uploader(
                "Saved pages (HTML, MHTML, WARC, text), lists of addresses (.txt) or exported bookmarks",
                accept_multiple_files=True,
                key="add-files",
            )
            st.caption(f"Up to {MAX_MB} MB a file. A larger archive: `{LARGER}`")
            if uploads:
                import_files([(upload.name, upload.getvalue()) for upload in uploads], tags)
        else:
            text = st.text_area("Addresses, one a line", height=140, key="add-addresses", placeholder="https://…")
            if text.strip():
                import_addresses(text, tags)
        st.caption("From the shell: `python -m reader library add ADDRESS --tag water`")


def _filtered(everything: Sequence[ArticleRow]) -> list[ArticleRow]:
    words = st.text_input(
        "Search", type="search", placeholder="Words in title or text", key="library-words", bind="query-params"
    )
    with st.expander("Filter", icon=":material/filter_list:"):
        columns = st.columns(4)
        outlet = _facet(columns[0], "Outlet", "outlet", (r.outlet for r in everything))
        author = _facet(columns[1], "Author", "author", (a for r in everything for a in r.authors))
        person = _facet(columns[2], "Person quoted", "person", (p for r in everything for p in r.people))
        collection = _collection(columns[3])
        columns = st.columns(4)
        tags = columns[0].multiselect(
            "Tags", _counted(t for r in everything for t in r.tags), key="library-tags", bind="query-params"
        )
        event = columns[1].text_input(
            "Event", placeholder="Words of an event", key="library-event", bind="query-params"
        )
        days = columns[2].date_input("Published between", value=[], key="library-days")
    start, end = days if isinstance(days, tuple) and len(days) == 2 else (None, None)
    found = library().search(
        words or "",
        outlet=outlet,
        author=author,
        person=person,
        event=(event or "").strip() or None,
        tags=tags,
        date_from=_day(start),
        date_to=_day(end, last=True),
    )
    return [row for row in found if collection is None or row.id in collection.article_ids]


def _facet(column: object, label: str, name: str, values: Iterable[str | None]) -> str | None:
    """A choice of one value, each said with how many articles have it, most first."""
    counts = _counted(values)
    return column.selectbox(  # type: ignore[attr-defined]
        label,
        list(counts),
        format_func=lambda v: f"{v} ({counts[v]})",
        index=None,
        key=f"library-{name}",
        bind="query-params",
    )


def _counted(values: Iterable[str | None]) -> dict[str, int]:
    return dict(Counter(value for value in values if value).most_common())


def _collection(column: object) -> CoverageSet | None:
    sets = {saved.id: saved for saved in library().sets()}
    chosen = column.selectbox(  # type: ignore[attr-defined]
        "Collection",
        list(sets),
        format_func=lambda i: f"{sets[i].name} ({len(sets[i].article_ids)})",
        index=None,
        key="library-collection",
        bind="query-params",
    )
    return sets.get(chosen) if chosen else None


def _day(day: date | None, last: bool = False) -> datetime | None:
    return datetime.combine(day, time.max if last else time.min, tzinfo=UTC) if day else None
