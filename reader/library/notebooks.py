"""A notebook: a named, ordered list of cells. Every change gives a new value, so undo is the old one."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from reader.model import Record
from reader.text.merge import merge_texts

CellKind = Literal["page", "clean", "cleaners", "figures", "quotes", "checks", "coverage", "chart", "note"]
#: Cells of a new notebook, in order.
DEFAULT_CELLS: tuple[CellKind, ...] = ("page", "clean", "figures", "quotes", "checks", "cleaners")


@dataclass(frozen=True, slots=True)
class NotebookCell(Record):
    """One cell; ``source`` is a note's Markdown or a chart's settings, empty for the others."""

    id: str
    kind: CellKind
    source: str = ""
    folded: bool = False
    #: How it was looked at: name of a choice → the words chosen.
    view: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notebook(Record):
    """A piece of work on one or more saved articles."""

    id: str
    title: str
    article_ids: tuple[str, ...]
    cells: tuple[NotebookCell, ...]
    created: datetime
    updated: datetime


def new_id() -> str:
    """A short random identifier."""
    return uuid.uuid4().hex[:12]


def new_notebook(title: str, article_ids: Sequence[str] = ()) -> Notebook:
    """A notebook with one cell of each analysis."""
    now = datetime.now(UTC)
    cells = tuple(NotebookCell(new_id(), kind) for kind in DEFAULT_CELLS)
    return Notebook(new_id(), title, tuple(article_ids), cells, now, now)


def add_cell(notebook: Notebook, kind: CellKind, after: str | None = None, source: str = "") -> Notebook:
    """With a new cell after the cell ``after``, at the top when that is None, at the end when it is unknown."""
    at = 0 if after is None else _index(notebook, after) + 1 or len(notebook.cells)
    cell = NotebookCell(new_id(), kind, source)
    return with_cells(notebook, (*notebook.cells[:at], cell, *notebook.cells[at:]))


def edit_cell(notebook: Notebook, cell_id: str, source: str) -> Notebook:
    """With another source in one cell."""
    return _replace(notebook, cell_id, source=source)


def with_source(notebook: Notebook, cell_id: str, source: str) -> tuple[NotebookCell, ...]:
    """The cells with another source in one of them: two notebooks that agree in it differ in that cell alone."""
    return _replace(notebook, cell_id, source=source).cells


def fold_cell(notebook: Notebook, cell_id: str, folded: bool) -> Notebook:
    """With one cell folded or unfolded."""
    return _replace(notebook, cell_id, folded=folded)


def move_cell(notebook: Notebook, cell_id: str, by: int) -> Notebook:
    """With one cell ``by`` places further down (or up, when negative), as far as there is room."""
    at = _index(notebook, cell_id)
    if at < 0:
        return notebook
    cells = list(notebook.cells)
    cell = cells.pop(at)
    cells.insert(max(0, min(len(cells), at + by)), cell)
    return with_cells(notebook, cells)


def duplicate_cell(notebook: Notebook, cell_id: str) -> Notebook:
    """With a copy of one cell below it."""
    at = _index(notebook, cell_id)
    if at < 0:
        return notebook
    copy = dataclasses.replace(notebook.cells[at], id=new_id())
    return with_cells(notebook, (*notebook.cells[: at + 1], copy, *notebook.cells[at + 1 :]))


def delete_cell(notebook: Notebook, cell_id: str) -> Notebook:
    """Without one cell."""
    return with_cells(notebook, [cell for cell in notebook.cells if cell.id != cell_id])


def with_cells(notebook: Notebook, cells: Sequence[NotebookCell]) -> Notebook:
    """With other cells, updated now."""
    return dataclasses.replace(notebook, cells=tuple(cells), updated=datetime.now(UTC))


def merged(base: Notebook, ours: Notebook, theirs: Notebook) -> Notebook:
    """The changes of both sides since ``base``, as when two windows work on one notebook.

    What either added stays; what either deleted goes, unless the other changed it; a cell that both changed is ours,
    but a note has the words of both (:func:`reader.text.merge.merge_texts`).
    """
    was, mine, other = ({cell.id: cell for cell in notebook.cells} for notebook in (base, ours, theirs))
    cells = [
        _merged_cell(was.get(cell.id), cell, other.get(cell.id))
        for cell in ours.cells
        if cell.id in other or cell != was.get(cell.id)
    ]
    for i, cell in enumerate(theirs.cells):
        if cell.id not in mine and cell != was.get(cell.id):
            places = [one.id for one in cells]
            before = theirs.cells[i - 1].id if i else None
            at = places.index(before) + 1 if before in places else len(cells) if i else 0
            cells.insert(at, cell)
    title = theirs.title if ours.title == base.title else ours.title
    return dataclasses.replace(with_cells(ours, cells), title=title)


def _merged_cell(was: NotebookCell | None, mine: NotebookCell, other: NotebookCell | None) -> NotebookCell:
    if other is None or mine == was:
        return other or mine
    if was is None or mine.kind != "note":
        return mine
    return dataclasses.replace(mine, source=merge_texts(was.source, mine.source, other.source))


def _replace(notebook: Notebook, cell_id: str, **changes: object) -> Notebook:
    return with_cells(
        notebook,
        [dataclasses.replace(cell, **changes) if cell.id == cell_id else cell for cell in notebook.cells],  # type: ignore[arg-type]
    )


def _index(notebook: Notebook, cell_id: str) -> int:
    return next((i for i, cell in enumerate(notebook.cells) if cell.id == cell_id), -1)
