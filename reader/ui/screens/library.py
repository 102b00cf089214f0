"""The Library page: saved articles, found by words, outlet, person, date and tag."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

import pandas as pd
import streamlit as st

from reader.library import ArticleRow
from reader.ui.guard import plain
from reader.ui.shelf import library


def page() -> None:
    """Search and facets above, the table, and what to do with the rows chosen."""
    st.title("Library")
    everything = library().all()
    if not everything:
        st.info("Nothing saved yet. Open a page under Read and choose “Save to library”.", icon=":material/info:")
        st.page_link(st.session_state["pages"]["read"], label="Read a page", icon=":material/menu_book:")
        return
    rows = _filtered(everything)
    st.caption(f"{len(rows)} of {len(everything)} saved articles")
    if not rows:
        st.info("No saved article has all of this. Take a filter away.")
        return
    chosen = st.dataframe(
        articles_frame(rows),
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        key="library-table",
        alt="Saved articles; choose rows to open, compare, tag or delete them",
    )
    picked = [rows[i] for i in chosen.selection.rows if i < len(rows)]
    _actions(picked)


def articles_frame(rows: Sequence[ArticleRow]) -> pd.DataFrame:
    """One row an article, as people list them."""
    return pd.DataFrame(
        {
            "Title": [row.title for row in rows],
            "Outlet": [row.outlet or "" for row in rows],
            "Published": pd.to_datetime([row.published for row in rows], utc=True),
            "Words": [row.words for row in rows],
            "Tags": [list(row.tags) for row in rows],
            "Quoted": [", ".join(row.people) for row in rows],
            "Saved": pd.to_datetime([row.saved_at for row in rows], utc=True),
        }
    )


def _filtered(everything: Sequence[ArticleRow]) -> list[ArticleRow]:
    words = st.text_input("Search", type="search", placeholder="Words in title or text", key="library-words")
    with st.expander("Filter", icon=":material/filter_list:"):
        columns = st.columns(4)
        outlet = columns[0].selectbox(
            "Outlet", _options(r.outlet for r in everything), index=None, key="library-outlet"
        )
        person = columns[1].selectbox(
            "Person quoted", _options(p for r in everything for p in r.people), index=None, key="library-person"
        )
        tags = columns[2].multiselect("Tags", _options(t for r in everything for t in r.tags), key="library-tags")
        days = columns[3].date_input("Published between", value=[], key="library-days")
    start, end = days if isinstance(days, tuple) and len(days) == 2 else (None, None)
    return library().search(
        words, outlet=outlet, person=person, tags=tags, date_from=_day(start), date_to=_day(end, last=True)
    )


def _options(values: object) -> list[str]:
    return sorted({value for value in values if value})  # type: ignore[attr-defined]


def _day(day: date | None, last: bool = False) -> datetime | None:
    return datetime.combine(day, time.max if last else time.min, tzinfo=UTC) if day else None


def _actions(picked: Sequence[ArticleRow]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button("Open", disabled=len(picked) != 1, type="primary", key="library-open"):
            st.switch_page(st.session_state["pages"]["read"], query_params={"article": picked[0].id})
        if st.button("Coverage of these", disabled=len(picked) < 2, key="library-coverage", icon=":material/grid_on:"):
            st.session_state["coverage-ids"] = [row.id for row in picked]
            st.switch_page(st.session_state["pages"]["coverage"])
        with st.popover("Tag", disabled=not picked), st.form("library-tag", border=False):
            tag = st.text_input("Add this tag")
            if st.form_submit_button("Add") and tag.strip():
                for row in picked:
                    library().set_tags(row.id, [*row.tags, tag])
                st.rerun()
        if st.button("Delete", disabled=not picked, key="library-delete", icon=":material/delete:"):
            _confirm_delete(picked)
        _undo_delete()
    if not picked:
        st.caption("Choose rows at their left edge to open, compare, tag or delete them.")


@st.dialog("Delete from the library?")
def _confirm_delete(picked: Sequence[ArticleRow]) -> None:
    for row in picked[:8]:
        st.markdown(f"- {plain(row.title)}")
    if len(picked) > 8:
        st.caption(f"and {len(picked) - 8} more")
    st.caption("You can undo this.")
    if st.button("Delete", type="primary", key="library-delete-sure"):
        for row in picked:
            library().delete(row.id)
        st.session_state["library-deleted"] = [row.id for row in picked]
        st.rerun()


def _undo_delete() -> None:
    deleted = st.session_state.get("library-deleted")
    if deleted and st.button(f"Undo deleting {len(deleted)}", key="library-undelete", icon=":material/undo:"):
        for article_id in deleted:
            library().restore(article_id)
        del st.session_state["library-deleted"]
        st.rerun()
