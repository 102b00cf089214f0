"""What is done with saved articles: open, tag, collect, export, delete, bring back; likenesses pointed out."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from reader.export.data import csv_archive, parquet_archive
from reader.export.tables import Tables, facts_of, merged, reading_tables
from reader.library import ArticleRow, CoverageSet
from reader.library.duplicates import Alike
from reader.model import Reading
from reader.ui.guard import plain
from reader.ui.presses import pressed, sent
from reader.ui.shelf import library

_DELETED = "library-deleted"


def actions(picked: Sequence[ArticleRow]) -> None:
    """Buttons for the rows chosen; each says by being disabled how many it needs."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if pressed("Open", disabled=len(picked) != 1, type="primary", key="library-open"):
            st.switch_page(st.session_state["pages"]["read"], query_params={"article": picked[0].id})
        if pressed("Coverage of these", disabled=len(picked) < 2, key="library-coverage", icon=":material/grid_on:"):
            st.session_state["coverage-ids"] = [row.id for row in picked]
            st.switch_page(st.session_state["pages"]["coverage"])
        _tag(picked)
        _collect(picked)
        if pressed("Delete", disabled=not picked, key="library-delete", icon=":material/delete:"):
            _confirm_delete(picked)
        deleted = st.session_state.get(_DELETED)
        if deleted and pressed(f"Undo deleting {len(deleted)}", key="library-undelete", icon=":material/undo:"):
            for article_id in deleted:
                library().restore(article_id)
            del st.session_state[_DELETED]
            st.rerun()
    if not picked:
        st.caption("Choose rows at their left edge to open, compare, tag, collect or delete them.")


def _tag(picked: Sequence[ArticleRow]) -> None:
    with st.popover("Tag", disabled=not picked, icon=":material/label:"), st.form("library-tag", border=False):
        present = sorted({tag for row in picked for tag in row.tags})
        kept = st.multiselect("Tags they have", present, default=present)
        tag = st.text_input("Add this tag")
        if sent("Keep", key="library-tag-keep"):
            for row in picked:
                library().set_tags(row.id, [*(t for t in row.tags if t in kept), tag])
            st.rerun()


def _collect(picked: Sequence[ArticleRow]) -> None:
    """Put the rows into a collection: a named set, which Coverage opens as well."""
    with st.popover("Collect", disabled=not picked, icon=":material/folder:"), st.form("collect", border=False):
        sets = {saved.id: saved for saved in library().sets()}
        into = st.selectbox("Into", list(sets), format_func=lambda i: sets[i].name, index=None)
        name = st.text_input("Or a new collection called")
        if sent("Collect", key="collect-keep") and (into or name.strip()):
            ids = tuple(row.id for row in picked)
            if not into or library().change_set(into, lambda saved: _with(saved, ids)) is None:
                library().save_set(sets[into].name if into else name.strip(), ids)
            st.rerun()


def _with(saved: CoverageSet, ids: tuple[str, ...]) -> CoverageSet:
    return replace(saved, article_ids=tuple(dict.fromkeys([*saved.article_ids, *ids])))


@st.dialog("Delete from the library?")
def _confirm_delete(picked: Sequence[ArticleRow]) -> None:
    for row in picked[:8]:
        st.markdown(f"- {plain(row.title)}")
    if len(picked) > 8:
        st.caption(f"and {len(picked) - 8} more")
    st.caption("You can undo this.")
    if pressed("Delete", type="primary", key="library-delete-sure"):
        for row in picked:
            library().delete(row.id)
        st.session_state[_DELETED] = [row.id for row in picked]
        st.rerun()


def deleted_panel() -> None:
    """What was deleted, also before a restart, with the way back."""
    rows = library().deleted()
    if not rows:
        return
    with st.expander(f"Deleted ({len(rows)})", icon=":material/delete:"):
        for row in rows[:50]:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{plain(row.outlet or 'outlet unknown')}: {plain(row.title)}", width="stretch")
                if pressed("Bring back", key=f"restore-{row.id}"):
                    library().restore(row.id)
                    st.session_state.pop(_DELETED, None)
                    st.rerun()


def likeness_panel(rows: Sequence[ArticleRow]) -> None:
    """Pairs of articles that are nearly the same text: reprints, agency copy, one page from two addresses."""
    pairs = _alike(tuple(sorted((row.id, f"{row.updated_at}") for row in rows)))
    if not pairs:
        return
    by_id = {row.id: row for row in rows}
    with st.expander(f"Nearly the same text ({len(pairs)})", icon=":material/content_copy:"):
        for pair in pairs[:30]:
            one, other = by_id[pair.one], by_id[pair.other]
            with st.container(horizontal=True, vertical_alignment="center"):
                names = [f"{plain(r.outlet or 'outlet unknown')}: {plain(r.title)}" for r in (one, other)]
                capture = " · two captures of one address" if one.url and one.url == other.url else ""
                st.markdown(f"{names[0]} — {names[1]} · {pair.likeness:.0%} alike{capture}", width="stretch")
                later = next((r for r in (one, other) if r.earlier in (one.id, other.id)), None)
                if later and pressed("See the edits", key=f"edits-{later.id}"):
                    st.switch_page(st.session_state["pages"]["read"], query_params={"article": later.id})
                if not later and pressed("Compare", key=f"alike-{pair.one}-{pair.other}"):
                    st.session_state["coverage-ids"] = [pair.one, pair.other]
                    st.switch_page(st.session_state["pages"]["coverage"])


@st.cache_data(max_entries=4, show_spinner=False)
def _alike(stamps: tuple[tuple[str, str], ...]) -> list[Alike]:
    """Cached by the articles' ids and the moments they last changed."""
    return library().alike()


def export_all(rows: Sequence[ArticleRow]) -> None:
    """Everything that is listed, as files made when they are asked for."""
    ids = [row.id for row in rows]
    makers: tuple[tuple[str, str, str, Callable[[], str | bytes]], ...] = (
        ("JSON lines", "jsonl", "application/jsonl", lambda: _lines(ids)),
        ("CSV", "csv.zip", "application/zip", lambda: csv_archive(_tables(ids))),
        ("Parquet", "parquet.zip", "application/zip", lambda: parquet_archive(_tables(ids))),
    )
    with st.popover(f"Export these {len(rows)}" if rows else "Export", icon=":material/download:", disabled=not rows):
        for label, ending, media, make in makers:
            st.download_button(
                label,
                data=make,
                file_name=f"library.{ending}",
                mime=media,
                key=f"library-export-{ending}",
                on_click="ignore",
                width="stretch",
            )


def _lines(ids: Sequence[str]) -> str:
    return "".join(json.dumps(library().get(i).to_dict(), ensure_ascii=False) + "\n" for i in ids)


def _tables(ids: Sequence[str]) -> Tables:
    """The findings of every article, as they were saved; text and facts alone where none were."""
    return merged(_tables_of(article_id) for article_id in ids)


def _tables_of(article_id: str) -> Tables:
    saved, found = library().get(article_id), library().findings(article_id)
    lists = (found.figures, found.quotes, found.dates, found.names, found.checks) if found else ((), (), (), (), ())
    reading = Reading(saved.page, saved.article, *lists)
    return reading_tables(reading, facts_of(reading, "", found.cleaner if found else saved.article.cleaner))
