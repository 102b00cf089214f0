"""How alike many texts are, pair by pair, as cosines of their vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from reader.events.barriers import Barriers
from reader.events.words import Vector

#: Most pairs of a block, and most products of weights that make them.
_CELLS, _WORK = 200_000, 100_000


def alike(vectors: Sequence[Vector], least: float = 0.0, apart: Barriers | None = None) -> dict[tuple[int, int], float]:
    """Pairs (i < j) of vectors of length 1 whose cosine is above ``least`` and that are not ``apart``, and that cosine.

    By an index of who has which stem: a pair that shares none costs nothing.
    """
    n = len(vectors)
    known = {word: i for i, word in enumerate(dict.fromkeys(chain.from_iterable(vectors)))}
    words = np.fromiter(map(known.__getitem__, chain.from_iterable(vectors)), dtype=np.int64)
    weights = np.fromiter(chain.from_iterable(vector.values() for vector in vectors), dtype=np.float32)
    rows = np.repeat(np.arange(n), [len(vector) for vector in vectors])
    order = np.argsort(words, kind="stable")
    holders, held = rows[order], weights[order]
    sizes = np.bincount(words, minlength=len(known))
    begins = np.cumsum(sizes) - sizes
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    # How many earlier vectors have each word of each vector.
    earlier = place - begins[words]
    kinds, barred = (np.array(apart.kinds), apart.table()) if apart else (rows, rows)
    pairs: dict[tuple[int, int], float] = {}
    for first, last in _blocks(earlier, rows, n):
        own = slice(*np.searchsorted(rows, (first, last)))
        counts = earlier[own]
        begin = begins[words[own]] - (np.cumsum(counts) - counts)
        at = np.repeat(begin, counts) + np.arange(counts.sum())
        cells = np.repeat((rows[own] - first) * n, counts) + holders[at]
        sums = np.bincount(cells, weights=held[at] * np.repeat(weights[own], counts))
        above = np.flatnonzero(sums > least)
        later, former = np.divmod(above, n)
        later += first
        if apart:
            free = ~barred[kinds[former], kinds[later]]
            above, later, former = above[free], later[free], former[free]
        ordered = zip(former.tolist(), later.tolist(), strict=True)
        pairs.update(zip(ordered, sums[above].tolist(), strict=True))
    return pairs


def _blocks(work: np.ndarray, rows: np.ndarray, n: int) -> Iterator[tuple[int, int]]:
    """Runs of the ``n`` rows, half-open, small enough that a block's sums fit in the cache of a processor."""
    done = np.concatenate(([0], np.cumsum(np.bincount(rows, weights=work, minlength=n))))
    first = 0
    while first < n:
        most = min(first + max(1, _CELLS // n), int(np.searchsorted(done, done[first] + _WORK, side="right")) - 1)
        last = min(n, max(first + 1, most))
        yield first, last
        first = last
