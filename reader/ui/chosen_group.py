"""The articles that a coverage or chart cell is about: this one and others saved, or a story of the samples."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from reader.events.minor import main_events
from reader.export.covered import Group
from reader.export.work import settings_of
from reader.library.notebooks import NotebookCell, edit_cell
from reader.ui.coverage.gather import Gathered, gather_samples, gather_saved
from reader.ui.loader import samples
from reader.ui.opened import Opened
from reader.ui.shelf import library


def change_settings(opened: Opened, cell: NotebookCell, **changes: Any) -> None:
    """Keep other settings of a cell."""
    settings = {name: value for name, value in (settings_of(cell) | changes).items() if value not in (None, "", [])}
    opened.change(edit_cell(opened.notebook, cell.id, json.dumps(settings)))


def choose_group(opened: Opened, cell: NotebookCell, cell_key: str, *, least: int) -> Gathered | None:
    """Let the reader choose the articles, and give what is found across them; None until there are ``least``."""
    settings = settings_of(cell)
    rows = {row.id: row for row in library().all()}
    others = [i for i in rows if i != opened.article_id]
    stories = list(dict.fromkeys(sample.story for sample in samples()))
    with st.popover("Choose articles", icon=":material/checklist:"):
        picked = st.multiselect(
            "Beside this one, from the library",
            others,
            default=[i for i in settings.get("ids", ()) if i in rows and i != opened.article_id],
            format_func=lambda i: f"{rows[i].outlet or 'outlet unknown'}: {rows[i].title}",
            placeholder="Saved articles",
            key=f"{cell_key}-others-{cell.source}",
        )
        story = st.selectbox(
            "Or a story of the samples",
            stories,
            index=stories.index(settings["story"]) if settings.get("story") in stories else None,
            key=f"{cell_key}-story-{cell.source}",
        )
    if picked != [i for i in settings.get("ids", ()) if i in others] or story != settings.get("story"):
        newly = story if story != settings.get("story") else None
        change_settings(opened, cell, ids=[] if newly else picked, story=newly if not picked or newly else None)
        st.rerun()
    with st.spinner("Finding what these articles tell…", show_time=True):
        return gathered(opened, cell, least=least)


def gathered(opened: Opened, cell: NotebookCell, *, least: int = 1) -> Gathered | None:
    """What is found across a cell's articles; None where they are fewer than ``least``. Raises ``ReaderError``."""
    settings = settings_of(cell)
    if settings.get("story"):
        return gather_samples(str(settings["story"]))
    rows = {row.id: row for row in library().all()}
    ids = [i for i in (opened.article_id, *settings.get("ids", ())) if i in rows]
    if len(ids) < least:
        return None
    return gather_saved(tuple(ids), tuple(f"{rows[i].updated_at}" for i in ids))


def group(found: Gathered) -> Group:
    """The same, as exports take it."""
    return Group(found.articles, main_events(found.coverage), found.figures, found.quote_families, found.quotes)
