"""Two texts word by word: what one has and the other has not, and what stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.compare.diff_words import Run, align_words
from reader.compare.moves import find_moves
from reader.model import Record, Span

PartKind = Literal["same", "added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True)
class DiffPart(Record):
    """A stretch of two texts: a span of each, empty (start = end) where a text has nothing there."""

    kind: PartKind
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    #: Number of the change in reading order, from 0; None for "same".
    number: int | None = None
    #: Whether only punctuation differs.
    punctuation: bool = False
    #: For "moved": its words compared, as parts of kinds other than "moved".
    inner: tuple[DiffPart, ...] = ()


@dataclass(frozen=True, slots=True)
class SidePart(Record):
    """A stretch of one text as its side shows it: "same", "changed", "moved", or only on this side."""

    start: int
    end: int
    kind: PartKind
    #: Number of the change it belongs to; the other side's part with the same number is its counterpart.
    number: int | None = None


@dataclass(frozen=True, slots=True)
class TextDiff(Record):
    """How text b differs from text a."""

    #: In the reading order of a; what only b has stands where b has it, moved passages where a has them.
    parts: tuple[DiffPart, ...]
    #: Number of changes.
    changes: int
    words_same: int
    words_added: int
    words_removed: int
    words_moved: int
    #: Share of all words that stand in both texts, 0–1.
    similarity: float

    @property
    def changed_parts(self) -> tuple[DiffPart, ...]:
        """The parts that are not the same, in reading order: their index is their number."""
        return tuple(part for part in self.parts if part.number is not None)

    def side_a(self) -> tuple[SidePart, ...]:
        """Text a from start to end: "removed" is what only a has."""
        return _side([(p.a_start, p.a_end, p) for p in self.parts])

    def side_b(self) -> tuple[SidePart, ...]:
        """Text b from start to end: "added" is what only b has."""
        return _side([(p.b_start, p.b_end, p) for p in self.parts])


@dataclass(frozen=True, slots=True)
class Hunk(Record):
    """A change or a few close ones, with the words around: one row of a changes-only view."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    parts: tuple[DiffPart, ...]


def diff_texts(a: str, b: str) -> TextDiff:
    """The word-level differences from text ``a`` to text ``b``.

    Words align before punctuation does; paragraphs that are the same anchor the rest, and a
    passage of b that stands elsewhere in a is "moved", its own changes inside it.
    """
    alignment = align_words(a, b)
    parts = _parts(alignment.runs)
    parts = [_moved_part(item) if isinstance(item, tuple) else item for item in find_moves(a, b, parts, _parts)]
    parts = _numbered(parts)
    moved = sum(alignment.words_in_a(p.a_start, p.a_end) for p in parts if p.kind == "moved")
    same = alignment.words_same
    total = alignment.words_a + alignment.words_b
    return TextDiff(
        parts=tuple(parts),
        changes=sum(part.number is not None for part in parts),
        words_same=same,
        words_added=alignment.words_b - same - moved,
        words_removed=alignment.words_a - same - moved,
        words_moved=moved,
        similarity=2 * (same + moved) / total if total else 1.0,
    )


def hunks(diff: TextDiff, a: str, b: str, context_chars: int = 60) -> list[Hunk]:
    """The changes of ``diff`` with some text around each; changes whose surroundings touch are one hunk."""
    found: list[list[DiffPart]] = []
    last_end = -1
    for part in diff.parts:
        if part.number is None:
            continue
        if found and part.a_start - last_end <= context_chars:
            found[-1].append(part)
        else:
            found.append([part])
        last_end = max(last_end, part.a_end)
    return [_hunk(group, a, b, context_chars) for group in found]


def _hunk(group: Sequence[DiffPart], a: str, b: str, context: int) -> Hunk:
    in_place = [part for part in group if part.kind != "moved"] or list(group)
    a_span = _widen(a, min(p.a_start for p in group), max(p.a_end for p in group), context)
    b_span = _widen(b, min(p.b_start for p in in_place), max(p.b_end for p in in_place), context)
    return Hunk(a_span.start, a_span.end, b_span.start, b_span.end, tuple(group))


def _widen(text: str, start: int, end: int, context: int) -> Span:
    """The span with up to ``context`` characters on each side, ending at spaces and inside its paragraphs."""
    low, high = max(0, start - context), min(len(text), end + context)
    low = max(low, text.rfind("\n", low, start) + 1)
    if low > 0 and not text[low - 1].isspace():
        space = text.find(" ", low, start)
        low = space + 1 if space >= 0 else start
    line_end = text.find("\n", end, high)
    high = line_end if line_end >= 0 else high
    if high < len(text) and not text[high].isspace():
        space = text.rfind(" ", end, high)
        high = space if space >= 0 else end
    return Span(low, high)


def _parts(runs: Sequence[Run]) -> list[DiffPart]:
    return [
        DiffPart(run.kind, run.a_start, run.a_end, run.b_start, run.b_end, punctuation=run.punctuation) for run in runs
    ]


def _moved_part(item: tuple[Span, Span, tuple[DiffPart, ...]]) -> DiffPart:
    a, b, inner = item
    return DiffPart("moved", a.start, a.end, b.start, b.end, inner=inner)


def _numbered(parts: Sequence[DiffPart]) -> list[DiffPart]:
    numbered, count = [], 0
    for p in parts:
        if p.kind == "same":
            numbered.append(p)
            continue
        numbered.append(DiffPart(p.kind, p.a_start, p.a_end, p.b_start, p.b_end, count, p.punctuation, p.inner))
        count += 1
    return numbered


def _side(spans: Sequence[tuple[int, int, DiffPart]]) -> tuple[SidePart, ...]:
    shown = [SidePart(start, end, p.kind, p.number) for start, end, p in spans if start < end]
    return tuple(sorted(shown, key=lambda part: part.start))


@dataclass(frozen=True, slots=True)
class BasePart(Record):
    """A stretch of the reference text and which of two others have it."""

    start: int
    end: int
    state: Literal["both", "only a", "only b", "neither"]


@dataclass(frozen=True, slots=True)
class ThreeWay(Record):
    """Two texts against a third, such as two cleaners against the consensus."""

    #: The reference from start to end.
    base: tuple[BasePart, ...]
    #: From the reference to a, and from the reference to b: what is "added" there the reference lacks.
    to_a: TextDiff
    to_b: TextDiff


def three_way(a: str, b: str, base: str) -> ThreeWay:
    """Which words of ``base`` the texts ``a`` and ``b`` have, and what they have beyond it."""
    to_a, to_b = diff_texts(base, a), diff_texts(base, b)
    has_a, has_b = shared_spans(to_a), shared_spans(to_b)
    edges = sorted({0, len(base), *(e for spans in (has_a, has_b) for s in spans for e in (s.start, s.end))})
    found: list[BasePart] = []
    ia = ib = 0
    for start, end in zip(edges, edges[1:], strict=False):
        ia, ib = _advance(has_a, ia, start), _advance(has_b, ib, start)
        in_a = ia < len(has_a) and has_a[ia].start <= start
        in_b = ib < len(has_b) and has_b[ib].start <= start
        state: Literal["both", "only a", "only b", "neither"]
        state = "both" if in_a and in_b else "only a" if in_a else "only b" if in_b else "neither"
        words = base[start:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            found.append(BasePart(start + lead, start + lead + len(words.strip()), state))
    return ThreeWay(tuple(_joined(found, base)), to_a, to_b)


def shared_spans(diff: TextDiff) -> list[Span]:
    """Spans of text a that b has too, in order."""
    spans = [Span(p.a_start, p.a_end) for p in diff.parts if p.kind == "same"]
    for part in diff.parts:
        spans += [Span(p.a_start, p.a_end) for p in part.inner if p.kind == "same"]
    return sorted((span for span in spans if span.start < span.end), key=lambda span: span.start)


def _advance(spans: Sequence[Span], i: int, at: int) -> int:
    while i < len(spans) and spans[i].end <= at:
        i += 1
    return i


def _joined(parts: Sequence[BasePart], base: str) -> list[BasePart]:
    joined: list[BasePart] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and last.state == part.state and not base[last.end : part.start].strip():
            joined[-1] = BasePart(last.start, part.end, part.state)
        else:
            joined.append(part)
    return joined
