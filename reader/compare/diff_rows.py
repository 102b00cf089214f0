"""Differences laid out in rows: a paragraph of one text beside its counterpart in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.compare.diff import DiffPart, PartKind, TextDiff
from reader.model import Record

_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece(Record):
    """A stretch of a row: its words in text a and in text b, None on a side that has nothing there."""

    kind: PartKind
    a: str | None
    b: str | None
    #: Number of the change it belongs to; None for "same".
    number: int | None = None
    #: Whether only punctuation differs.
    punctuation: bool = False
    #: Inside a moved passage, what became of these words there.
    inner: Literal["same", "added", "removed", "changed"] | None = None


#: One row: pieces in reading order.
Row = tuple[Piece, ...]


def diff_rows(diff: TextDiff, a: str, b: str) -> list[Row]:
    """The parts of ``diff`` in rows that end where a paragraph ends.

    A moved passage stands twice: where a has it, with nothing on b's side, and where b has it.
    """
    rows = _Rows(a, b)
    for part, sides in _in_place(diff):
        if part.kind != "moved":
            rows.add(part, sides, part.number)
            continue
        for inner in part.inner or (part,):
            rows.add(inner, sides, part.number, moved=True)
    return rows.finished()


def _in_place(diff: TextDiff) -> Iterator[tuple[DiffPart, str]]:
    """Every part with the sides it is shown on: "ab", or for a moved one "a" and later or earlier "b"."""
    arriving = sorted((part for part in diff.parts if part.kind == "moved"), key=lambda part: part.b_start)
    for part in diff.parts:
        if part.kind == "moved":
            yield part, "a"
            continue
        while arriving and arriving[0].b_start < part.b_end:
            yield arriving.pop(0), "b"
        yield part, "ab"
    for part in arriving:
        yield part, "b"


class _Rows:
    """Rows as they grow; a side goes on in the same row until its paragraph ends."""

    def __init__(self, a: str, b: str) -> None:
        self._texts = {"a": a, "b": b}
        self._ends: dict[str, int | None] = {"a": None, "b": None}
        self._rows: list[list[Piece]] = []
        self._row: list[Piece] = []

    def add(self, part: DiffPart, sides: str, number: int | None, *, moved: bool = False) -> None:
        spans = {"a": (part.a_start, part.a_end), "b": (part.b_start, part.b_end)}
        shown = {side: spans[side] for side in sides if spans[side][0] < spans[side][1]}
        if not shown:
            return
        goes_on = {side: self._goes_on(side, start) for side, (start, _) in shown.items()}
        if not any(goes_on.values()):
            self._break()
        pieces = {side: _BREAK.split(self._texts[side][start:end].strip("\n")) for side, (start, end) in shown.items()}
        if len({len(found) for found in pieces.values()}) > 1:  # the paragraphs end elsewhere: one row for all
            pieces = {side: ["\n".join(found)] for side, found in pieces.items()}
        for i in range(len(next(iter(pieces.values())))):
            if i:
                self._break()
            words = {side: self._spaced(side, start, i, pieces[side][i]) for side, (start, _) in shown.items()}
            kind: PartKind = "moved" if moved else part.kind
            inner = part.kind if moved and part.kind != "moved" else None
            self._row.append(Piece(kind, words.get("a"), words.get("b"), number, part.punctuation, inner))
        for side, (_, end) in shown.items():
            self._ends[side] = end

    def finished(self) -> list[Row]:
        self._break()
        return [tuple(row) for row in self._rows]

    def _goes_on(self, side: str, start: int) -> bool:
        """Whether ``start`` continues a paragraph of this side that stands in the present row."""
        end = self._ends[side]
        here = any((piece.a if side == "a" else piece.b) is not None for piece in self._row)
        return here and end is not None and end <= start and "\n" not in self._texts[side][end:start]

    def _spaced(self, side: str, start: int, i: int, words: str) -> str:
        """The words with the space before them, where they continue a paragraph."""
        return f" {words}" if i == 0 and self._goes_on(side, start) and self._ends[side] != start else words

    def _break(self) -> None:
        if self._row:
            self._rows.append(self._row)
        self._row = []


def changes_of(rows: Sequence[Row]) -> int:
    """How many changes the rows show."""
    return len({piece.number for row in rows for piece in row if piece.number is not None})
