"""The demonstration: a finished notebook on the bundled samples, in a library of its own (``serve --demo``)."""

from __future__ import annotations

import json
import os
from functools import partial

from reader.export.citations import cited
from reader.library.notebooks import Notebook, add_cell, new_notebook
from reader.model import Page
from reader.ui.importing import save_page
from reader.ui.loader import load_sample, samples
from reader.ui.shelf import library

STORY = "Kharkiv counter-offensive"
MAIN = "kharkiv/courier.html"
TITLE = "Demonstration: who reported what from Kharkiv"
_WELCOME = """### A finished notebook

This is one article with everything Reader makes of it, and five others on the same story. Every cell can be moved,
folded, copied or deleted (with undo); *Add a cell* puts another anywhere. All of it is saved as you work, here in a
library of its own: try things out.
"""


def is_demo() -> bool:
    """Whether this server shows the demonstration."""
    return os.environ.get("READER_DEMO") == "1"


def demo_notebook() -> Notebook | None:
    """The demonstration's notebook, made the first time; None where the samples are missing."""
    known = next((n for n in library().notebooks() if n.title == TITLE), None)
    if known is not None:
        return known
    ids: dict[str, str] = {}
    for sample in samples():
        if sample.story == STORY:
            page = load_sample(sample.path)
            save_page(partial(_itself, page), ["demonstration"])
            ids[sample.path] = library().known(page)[0] or ""
    if not ids.get(MAIN):
        return None
    notebook = _notebook(ids[MAIN], [i for path, i in ids.items() if path != MAIN])
    library().save_notebook(notebook)
    library().save_set(STORY, list(ids.values()))
    return notebook


def _itself(page: Page) -> Page:
    return page


def _notebook(main: str, others: list[str]) -> Notebook:
    text = library().get(main).article.text
    notebook = add_cell(new_notebook(TITLE, [main]), "note", None, _WELCOME)
    clean = next(cell.id for cell in notebook.cells if cell.kind == "clean")
    at = text.find("6,000 square kilometres")
    sentence = text.rfind("\n", 0, at) + 1
    note = cited(main, text, sentence, text.find(".", at) + 1)
    notebook = add_cell(
        notebook, "note", clean, f"{note}**To check:** two days earlier it was 3,000. Who had which figure, and when?"
    )
    after = next(cell.id for cell in notebook.cells if cell.kind == "checks")
    notebook = add_cell(notebook, "chart", after, json.dumps({"chart": "figures", "ids": others}))
    notebook = add_cell(notebook, "coverage", after, json.dumps({"ids": others}))
    return notebook
