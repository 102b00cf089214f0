"""A notebook of our own making back from ``.ipynb``: nothing in the file is run."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast, get_args

from reader.errors import UnreadablePage
from reader.export.ipynb import FORMAT
from reader.export.notes import jupyter_note
from reader.library.notebooks import CellKind, Notebook, NotebookCell, new_id
from reader.model import Page

#: Bytes of a notebook file beyond which it is refused.
MAX_BYTES = 60_000_000
_NEXT_STEP = "Choose an .ipynb that Reader exported."


@dataclass(frozen=True, slots=True)
class Imported:
    """What an ``.ipynb`` of ours holds."""

    page: Page
    notebook: Notebook
    cleaner: str
    balance: float
    published: datetime | None
    choices: dict[int, bool]
    #: What could not be taken over, a sentence each.
    notes: tuple[str, ...] = ()


def read_ipynb(data: bytes) -> Imported:
    """Page, notes and cells of a notebook that Reader exported, also after it was edited in Jupyter.

    Raises ``UnreadablePage`` for any other file.
    """
    if len(data) > MAX_BYTES:
        raise UnreadablePage(f"The notebook has over {MAX_BYTES // 1_000_000} MB.", next_step=_NEXT_STEP)
    try:
        found = json.loads(data.decode("utf-8"))
        ours: Mapping[str, Any] = found["metadata"]["reader"]
        cells: list[Mapping[str, Any]] = [cell for cell in found["cells"] if isinstance(cell, dict)]
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadablePage("This is no notebook that Reader exported.", next_step=_NEXT_STEP) from error
    if ours.get("format") != FORMAT:
        raise UnreadablePage("This notebook was exported by another version of Reader.", next_step=_NEXT_STEP)
    try:
        page = _page(cells)
        choices = {int(i): bool(keep) for i, keep in dict(ours.get("choices") or {}).items()}
        published = datetime.fromisoformat(ours["published"]) if ours.get("published") else None
        balance = min(1.0, max(0.0, float(ours.get("balance", 0.5))))
    except (ValueError, KeyError, TypeError, SyntaxError, RecursionError, MemoryError) as error:
        raise UnreadablePage("The page in this notebook is damaged.", next_step=_NEXT_STEP) from error
    kept, left_out = _cells(cells)
    now = datetime.now(UTC)
    notebook = Notebook(new_id(), str(ours.get("title") or page.title or "Untitled"), (), kept, now, now)
    notes = (f"{left_out} code cells were added in Jupyter and are not taken over.",) if left_out else ()
    return Imported(page, notebook, str(ours.get("cleaner") or "consensus"), balance, published, choices, notes)


def _page(cells: list[Mapping[str, Any]]) -> Page:
    """The page from the code that makes it: the one text given to ``json.loads``, read and not run."""
    source = next((_source(cell) for cell in cells if _meta(cell).get("kind") == "source"), "")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            page = Page.from_dict(json.loads(str(node.args[0].value)))
            if not (isinstance(page.text, str) and page.text.strip() and isinstance(page.html, str | None)):
                raise ValueError("no text")
            return page
    raise ValueError("no page")


def _cells(cells: list[Mapping[str, Any]]) -> tuple[tuple[NotebookCell, ...], int]:
    """Our cells, Markdown as it now stands, and how many code cells are nobody's."""
    kept: list[NotebookCell] = []
    left_out = 0
    for cell in cells:
        meta = _meta(cell)
        kind = meta.get("kind")
        if cell.get("cell_type") == "markdown":
            if kind != "title":
                kept.append(NotebookCell(new_id(), "note", _written(cell), bool(meta.get("folded"))))
        elif kind in get_args(CellKind):
            kept.append(
                NotebookCell(new_id(), cast(CellKind, kind), str(meta.get("source") or ""), bool(meta.get("folded")))
            )
        elif kind is None:
            left_out += 1
    return tuple(kept), left_out


def _written(cell: Mapping[str, Any]) -> str:
    """A note as it was written, unless Jupyter's user has written on."""
    source, written = _source(cell), _meta(cell).get("written")
    return written if isinstance(written, str) and jupyter_note(written) == source else source


def _meta(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    meta = cell.get("metadata", {}).get("reader", {}) if isinstance(cell.get("metadata"), dict) else {}
    return meta if isinstance(meta, dict) else {}


def _source(cell: Mapping[str, Any]) -> str:
    source = cell.get("source", "")
    return "".join(map(str, source)) if isinstance(source, list) else str(source)
