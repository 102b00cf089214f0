"""Passages that stand elsewhere in the other text: removed here, added there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Indel

from reader.compare.diff_words import Run, align_words
from reader.model import Span
from reader.text.align import encode, tokens

if TYPE_CHECKING:
    from reader.compare.diff import DiffPart

#: A passage is only said to have moved when it has this many characters…
_LEAST_CHARS = 25
#: …and this share of its words stands in the other place.
_LEAST_ALIKE = 0.75
#: Passages looked at on each side; beyond that a page is not one article in another order.
_MOST_PASSAGES = 300

Move = tuple[Span, Span, "tuple[DiffPart, ...]"]


def find_moves(
    a: str, b: str, parts: Sequence[DiffPart], parts_of: Callable[[Sequence[Run]], list[DiffPart]]
) -> list[DiffPart | Move]:
    """``parts`` with every passage that moved taken out of its two places and put once, where a has it.

    A passage is a whole line of the removed or added words. ``parts_of`` makes parts of runs.
    """
    removed = _passages(a, [(p.a_start, p.a_end) for p in parts if p.kind in ("removed", "changed")])
    added = _passages(b, [(p.b_start, p.b_end) for p in parts if p.kind in ("added", "changed")])
    pairs = _pairs(a, b, removed[:_MOST_PASSAGES], added[:_MOST_PASSAGES])
    if not pairs:
        return list(parts)
    moves = [(one, other, tuple(parts_of(_shifted(a, b, one, other)))) for one, other in pairs]
    return _replaced(a, b, parts, moves)


def _passages(text: str, spans: Sequence[tuple[int, int]]) -> list[Span]:
    """Lines, or all but a few words of a line, that lie in ``spans``."""
    found = []
    for start, end in spans:
        at = start
        for line in text[start:end].split("\n"):
            if len(line.strip()) >= _LEAST_CHARS and _fills_line(text, at, at + len(line)):
                lead = len(line) - len(line.lstrip())
                found.append(Span(at + lead, at + lead + len(line.strip())))
            at += len(line) + 1
    return found


def _fills_line(text: str, start: int, end: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else len(text)]
    return len(before.strip()) + len(after.strip()) <= 0.2 * (end - start)


def _pairs(a: str, b: str, removed: Sequence[Span], added: Sequence[Span]) -> list[tuple[Span, Span]]:
    if not removed or not added:
        return []
    words = encode([tokens(a[s.start : s.end]) for s in removed] + [tokens(b[s.start : s.end]) for s in added])
    scores = process.cdist(
        words[: len(removed)],
        words[len(removed) :],
        scorer=Indel.normalized_similarity,
        score_cutoff=_LEAST_ALIKE,
    )
    ranked = sorted(
        ((scores[i][j], i, j) for i in range(len(removed)) for j in range(len(added)) if scores[i][j] > 0),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((removed[i], added[j]))
    return pairs


def _shifted(a: str, b: str, one: Span, other: Span) -> list[Run]:
    """The words of the two places aligned, as spans of the whole texts."""
    runs = align_words(a[one.start : one.end], b[other.start : other.end]).runs
    da, db = one.start, other.start
    return [
        run._replace(a_start=run.a_start + da, a_end=run.a_end + da, b_start=run.b_start + db, b_end=run.b_end + db)
        for run in runs
    ]


def _replaced(a: str, b: str, parts: Sequence[DiffPart], moves: Sequence[Move]) -> list[DiffPart | Move]:
    """The parts with the moved spans cut out of them, and each move where a has it."""
    from_a = sorted((move[0] for move in moves), key=lambda span: span.start)
    from_b = sorted((move[1] for move in moves), key=lambda span: span.start)
    at = {move[0].start: move for move in moves}
    found: list[DiffPart | Move] = []
    for part in parts:
        if part.kind == "same":
            found.append(part)
            continue
        left = _cut(a, part.a_start, part.a_end, from_a)
        right = _cut(b, part.b_start, part.b_end, from_b)
        inside = [at[span.start] for span in from_a if part.a_start <= span.start < part.a_end]
        if not inside and right == [(part.b_start, part.b_end)]:
            found.append(part)
            continue
        rest: list[DiffPart | Move] = [_only("removed", part, s, e) for s, e in left if s < e]
        found += sorted([*rest, *inside], key=_place)
        found += [_only("added", part, s, e) for s, e in right if s < e]
    return found


def _only(kind: str, part: DiffPart, start: int, end: int) -> DiffPart:
    make = type(part)
    if kind == "removed":
        return make("removed", start, end, part.b_start, part.b_start)
    return make("added", part.a_end, part.a_end, start, end)


def _place(item: DiffPart | Move) -> int:
    return item[0].start if isinstance(item, tuple) else item.a_start


def _cut(text: str, start: int, end: int, holes: Sequence[Span]) -> list[tuple[int, int]]:
    """What is left of ``start:end`` without the holes in it, trimmed of white space."""
    left, at = [], start
    first = max(0, bisect_right([hole.start for hole in holes], start) - 1)
    for hole in holes[first:]:
        if hole.start >= end:
            break
        if hole.end <= at or hole.start < start:
            continue
        left.append((at, hole.start))
        at = hole.end
    left.append((at, end))
    if len(left) == 1:
        return left
    return [span for s, e in left if (span := _trimmed(text, s, e))[0] < span[1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())
