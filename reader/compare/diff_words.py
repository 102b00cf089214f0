"""Aligning the words of two texts: paragraphs anchor, words follow, punctuation comes last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from reader.model import Span
from reader.text.align import encode, word_spans

#: A stretch of equal words is only an accident when the differences around it are this many times longer.
_ISLAND_RATIO = 4
_LONGEST_ISLAND = 3
#: Above this many word pairs a gap between anchors is shown as one change: no article is this large.
_MOST_PAIRS = 400_000_000


class Run(NamedTuple):
    """A stretch of both texts, as characters."""

    kind: Literal["same", "added", "removed", "changed"]
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    punctuation: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as tokens: spans of all, and which of them are words."""

    text: str
    spans: list[Span]
    tokens: list[str]
    #: Token index of each word.
    words: list[int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The runs of two texts in order, and how many words they share."""

    runs: list[Run]
    words_a: int
    words_b: int
    words_same: int
    _word_starts_a: tuple[int, ...]

    def words_in_a(self, start: int, end: int) -> int:
        """Number of words of text a that start in ``start:end``."""
        return sum(start <= at < end for at in self._word_starts_a)


def align_words(a: str, b: str) -> Alignment:
    """The words of ``a`` and ``b`` aligned, in runs that are the same, added, removed or changed."""
    text_a, text_b = _text(a), _text(b)
    pairs = _without_islands(_word_pairs(text_a, text_b), len(text_a.words), len(text_b.words))
    tokens = [(text_a.words[i], text_b.words[j]) for i, j in pairs]
    runs = list(_merged(_runs(text_a, text_b, tokens)))
    starts = tuple(text_a.spans[i].start for i in text_a.words)
    return Alignment(runs, len(text_a.words), len(text_b.words), len(pairs), starts)


def _text(text: str) -> _Text:
    spans = word_spans(text)
    tokens = [text[span.start : span.end] for span in spans]
    words = [i for i, token in enumerate(tokens) if token[0].isalnum() or token[0] == "_"]
    return _Text(text, spans, tokens, words)


def _word_pairs(a: _Text, b: _Text) -> list[tuple[int, int]]:
    """Indices (into the lists of words) of words that are the same in both, rising in both."""
    words_a = [a.tokens[i] for i in a.words]
    words_b = [b.tokens[j] for j in b.words]
    pairs: list[tuple[int, int]] = []
    for gap in _gaps(_paragraphs(a), _paragraphs(b), words_a, words_b):
        pairs += gap
    return pairs


def _paragraphs(text: _Text) -> list[tuple[int, int]]:
    """Ranges of words that stand in one line of the text."""
    ranges: list[tuple[int, int]] = []
    first = 0
    for k, (i, j) in enumerate(pairwise(text.words), start=1):
        if "\n" in text.text[text.spans[i].end : text.spans[j].start]:
            ranges.append((first, k))
            first = k
    if text.words:
        ranges.append((first, len(text.words)))
    return ranges


def _gaps(
    paragraphs_a: Sequence[tuple[int, int]],
    paragraphs_b: Sequence[tuple[int, int]],
    words_a: Sequence[str],
    words_b: Sequence[str],
) -> Iterator[list[tuple[int, int]]]:
    """Word pairs of each anchor paragraph, and of the gaps between them, in order."""
    keys_a = ["\0".join(words_a[s:e]) for s, e in paragraphs_a]
    keys_b = ["\0".join(words_b[s:e]) for s, e in paragraphs_b]
    at_a = at_b = 0
    for op in Indel.opcodes(*encode([keys_a, keys_b])):
        if op.tag != "equal":
            continue
        for k in range(op.src_end - op.src_start):
            (start_a, end_a), (start_b, end_b) = (
                paragraphs_a[op.src_start + k],
                paragraphs_b[op.dest_start + k],
            )
            yield _aligned(words_a, words_b, (at_a, start_a), (at_b, start_b))
            yield list(zip(range(start_a, end_a), range(start_b, end_b), strict=True))
            at_a, at_b = end_a, end_b
    yield _aligned(words_a, words_b, (at_a, len(words_a)), (at_b, len(words_b)))


def _aligned(
    words_a: Sequence[str], words_b: Sequence[str], a: tuple[int, int], b: tuple[int, int]
) -> list[tuple[int, int]]:
    count_a, count_b = a[1] - a[0], b[1] - b[0]
    if not count_a or not count_b or count_a * count_b > _MOST_PAIRS:
        return []
    pairs: list[tuple[int, int]] = []
    for op in Indel.opcodes(*encode([words_a[a[0] : a[1]], words_b[b[0] : b[1]]])):
        if op.tag == "equal":
            pairs += [(a[0] + i, b[0] + i - op.src_start + op.dest_start) for i in range(op.src_start, op.src_end)]
    return pairs


def _without_islands(pairs: Sequence[tuple[int, int]], count_a: int, count_b: int) -> list[tuple[int, int]]:
    """The pairs without stretches of a few words that meet by accident inside long differences."""
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        last = runs[-1][-1] if runs else None
        if last and (last[0] + 1, last[1] + 1) == pair:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    kept: list[tuple[int, int]] = []
    for k, run in enumerate(runs):
        before = kept[-1] if kept else (-1, -1)
        after = runs[k + 1][0] if k + 1 < len(runs) else (count_a, count_b)
        gap = _gap(before, run[0]) + _gap(run[-1], after)
        if len(run) > _LONGEST_ISLAND or gap < _ISLAND_RATIO * len(run) + 4:
            kept += run
    return kept


def _gap(left: tuple[int, int], right: tuple[int, int]) -> int:
    return right[0] - left[0] + right[1] - left[1] - 2


def _runs(a: _Text, b: _Text, pairs: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """Runs between and of the paired tokens, one by one."""
    at_a = at_b = 0
    for i, j in [*pairs, (len(a.tokens), len(b.tokens))]:
        yield from _between(a, b, (at_a, i), (at_b, j))
        if i < len(a.tokens):
            yield _run("same", a, b, (i, i + 1), (j, j + 1))
        at_a, at_b = i + 1, j + 1


def _between(a: _Text, b: _Text, range_a: tuple[int, int], range_b: tuple[int, int]) -> Iterator[Run]:
    """What stands between two paired words: same punctuation at either end is paired off first."""
    (a_start, a_end), (b_start, b_end) = range_a, range_b
    head = 0
    while a_start + head < a_end and b_start + head < b_end and _same(a, b, a_start + head, b_start + head):
        head += 1
    tail = 0
    while (
        a_end - tail > a_start + head
        and b_end - tail > b_start + head
        and _same(a, b, a_end - tail - 1, b_end - tail - 1)
    ):
        tail += 1
    if head:
        yield _run("same", a, b, (a_start, a_start + head), (b_start, b_start + head))
    middle_a, middle_b = (a_start + head, a_end - tail), (b_start + head, b_end - tail)
    if middle_a[0] < middle_a[1] or middle_b[0] < middle_b[1]:
        yield _run(_kind(middle_a, middle_b), a, b, middle_a, middle_b)
    if tail:
        yield _run("same", a, b, (a_end - tail, a_end), (b_end - tail, b_end))


def _same(a: _Text, b: _Text, i: int, j: int) -> bool:
    return a.tokens[i] == b.tokens[j] and not a.tokens[i][0].isalnum()


def _kind(a: tuple[int, int], b: tuple[int, int]) -> Literal["added", "removed", "changed"]:
    if a[0] == a[1]:
        return "added"
    return "removed" if b[0] == b[1] else "changed"


def _run(
    kind: Literal["same", "added", "removed", "changed"],
    a: _Text,
    b: _Text,
    range_a: tuple[int, int],
    range_b: tuple[int, int],
) -> Run:
    tokens = a.tokens[range_a[0] : range_a[1]] + b.tokens[range_b[0] : range_b[1]]
    punctuation = kind != "same" and not any(token[0].isalnum() for token in tokens)
    return Run(kind, *_chars(a, *range_a), *_chars(b, *range_b), punctuation)


def _chars(text: _Text, first: int, last: int) -> tuple[int, int]:
    if first < last:
        return text.spans[first].start, text.spans[last - 1].end
    at = text.spans[first - 1].end if first else 0
    return at, at


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbouring runs that are the same, as one."""
    last: Run | None = None
    for run in runs:
        if last and last.kind == run.kind == "same":
            last = Run("same", last.a_start, run.a_end, last.b_start, run.b_end)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last
