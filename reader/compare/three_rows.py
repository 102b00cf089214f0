"""Two texts against a third, in rows: who has each passage of the reference, and what they have beyond it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal

from reader.compare.diff import TextDiff, ThreeWay
from reader.model import Record

#: Who has a passage: of the reference, or ("beyond …") only outside it.
State = Literal["both", "only a", "only b", "neither", "beyond a", "beyond b", "beyond both"]


@dataclass(frozen=True, slots=True)
class ThreePiece(Record):
    """A stretch of a row and who has it."""

    text: str
    state: State


ThreeRow = tuple[ThreePiece, ...]


def three_rows(found: ThreeWay, a: str, b: str, base: str) -> list[ThreeRow]:
    """The paragraphs of ``base`` as rows; what a or b have beyond it stands in its place."""
    extras = sorted(_extras(found, a, b), key=itemgetter(0))  # of one place in the order of their own text
    rows: list[ThreeRow] = []
    for start, end in _paragraphs(base):
        rows += [_row_of(text, state) for at, text, state in extras if at <= start]
        inside = [extra for extra in extras if start < extra[0] < end]
        extras = [extra for extra in extras if extra[0] >= end]
        rows.append(tuple(_paragraph(found, base, start, end, inside)))
    return [row for row in [*rows, *(_row_of(text, state) for _, text, state in extras)] if row]


def _extras(found: ThreeWay, a: str, b: str) -> Iterator[tuple[int, str, State]]:
    """Offset in the reference, words, and who has them, for every passage beyond the reference."""
    of_a, of_b = _beyond(found.to_a, a), _beyond(found.to_b, b)
    for at, text in of_a:
        yield at, text, "beyond both" if (at, text) in of_b else "beyond a"
    for at, text in of_b:
        if (at, text) not in of_a:
            yield at, text, "beyond b"


def _beyond(diff: TextDiff, text: str) -> list[tuple[int, str]]:
    parts = [part for part in diff.parts if part.kind in ("added", "changed") and not part.punctuation]
    return [
        (part.a_end, words)
        for part in parts
        for words in text[part.b_start : part.b_end].split("\n\n")
        if any(character.isalnum() for character in words)
    ]


def _paragraphs(base: str) -> Iterator[tuple[int, int]]:
    at = 0
    for text in base.split("\n\n"):
        if text.strip():
            yield at, at + len(text)
        at += len(text) + 2


def _row_of(text: str, state: State) -> ThreeRow:
    return (ThreePiece(text.strip(), state),)


def _paragraph(
    found: ThreeWay, base: str, start: int, end: int, inside: list[tuple[int, str, State]]
) -> Iterator[ThreePiece]:
    """The paragraph cut where another state begins, with what stands beyond it between."""
    states: list[State | None] = [None] * (end - start)
    for part in found.base:
        for at in range(max(part.start, start), min(part.end, end)):
            states[at - start] = part.state
    cuts = {at - start: [] for at, _, _ in inside}  # type: dict[int, list[tuple[str, State]]]
    for at, text, state in inside:
        cuts[at - start].append((text, state))
    at = 0
    for piece_end, state in _runs(states, set(cuts)):
        if base[start + at : start + piece_end]:
            yield ThreePiece(base[start + at : start + piece_end], state)
        for text, extra in cuts.get(piece_end, ()):
            yield ThreePiece(f" {text.strip()} ", extra)
        at = piece_end


def _runs(states: list[State | None], cuts: set[int]) -> Iterator[tuple[int, State]]:
    """Ends of runs of one state; white space goes with what stands before it."""
    filled: list[State] = []
    last: State = next((state for state in states if state), "neither")
    for state in states:
        last = state or last
        filled.append(last)
    at = 0
    for state, group in groupby(filled):
        size = len(list(group))
        for cut in sorted(c for c in cuts if at < c < at + size):
            yield cut, state
        at += size
        yield at, state
