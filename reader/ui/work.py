"""The open notebook as exports take it, from what is computed already: exporting runs nothing again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from reader.errors import ReaderError
from reader.export.data import csv_archive, json_text, parquet_archive
from reader.export.ipynb import notebook_ipynb
from reader.export.markdown import notebook_markdown
from reader.export.report import report
from reader.export.work import Work
from reader.model import Comparison
from reader.ui.chosen_group import gathered, group
from reader.ui.comparing.jobs import known_comparison
from reader.ui.opened import Opened

#: Label, ending, media type and what makes it of a ``Work``.
FORMATS: tuple[tuple[str, str, str, Callable[[Work], str | bytes]], ...] = (
    ("Report (HTML)", "html", "text/html", report),
    ("Markdown", "md", "text/markdown", notebook_markdown),
    ("Jupyter notebook", "ipynb", "application/x-ipynb+json", notebook_ipynb),
    ("Data: CSV", "csv.zip", "application/zip", lambda work: csv_archive(work.tables(), {"notes.md": work.notes})),
    ("Data: JSON", "json", "application/json", lambda work: json_text(work.to_dict())),
    ("Data: Parquet", "parquet.zip", "application/zip", lambda work: parquet_archive(work.tables())),
)


def comparison_known(opened: Opened) -> Comparison | None:
    """What the cleaners made of the page, where the Cleaners cell has run them."""
    return known_comparison(opened.page_hash)


def work_of(opened: Opened) -> Work:
    """The open notebook with everything its cells show."""
    groups = {}
    for cell in opened.notebook.cells:
        if cell.kind in ("coverage", "chart"):
            try:
                found = gathered(opened, cell, least=2 if cell.kind == "coverage" else 1)
            except ReaderError:  # an article of it is gone: the export says that there is nothing
                continue
            if found is not None:
                groups[cell.id] = group(found)
    return Work(
        notebook=opened.notebook,
        reading=opened.reading,
        page_hash=opened.page_hash,
        cleaner=opened.cleaner_words,
        balance=opened.balance,
        published=opened.published,
        choices=opened.choices,
        comparison=comparison_known(opened),
        groups=groups,
        corrections=opened.corrections,
        article_id=opened.article_id,
    )


def _made(make: Callable[[Work], str | bytes], opened: Opened) -> str | bytes:
    return make(work_of(opened))


def export_menu(opened: Opened) -> None:
    """One button for each format, drawn when the menu is opened; each file is made when its button is pressed."""
    panel = st.popover("Export", icon=":material/download:", key="export", on_change="rerun")
    if not panel.open:
        return
    work = Work(opened.notebook, opened.reading)
    with panel:
        st.caption("Made from what is on the page; nothing is run again.")
        for label, ending, media, make in FORMATS:
            st.download_button(
                label,
                data=partial(_made, make, opened),
                file_name=f"{work.file_name}.{ending}",
                mime=media,
                key=f"export-{ending}",
                on_click="ignore",
                width="stretch",
            )
