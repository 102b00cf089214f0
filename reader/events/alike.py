"""How alike many texts are, pair by pair, as cosines of their vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.events.words import Vector


def alike(vectors: Sequence[Vector], least: float = 0.0) -> dict[tuple[int, int], float]:
    """Pairs (i < j) of vectors of length 1 whose cosine is above ``least``, and that cosine.

    By an index of who has which stem: a pair that shares none costs nothing.
    """
    known: dict[str, int] = {}
    words = np.array([known.setdefault(word, len(known)) for vector in vectors for word in vector], dtype=np.int64)
    weights = np.array([weight for vector in vectors for weight in vector.values()], dtype=np.float32)
    lengths = [len(vector) for vector in vectors]
    order = np.argsort(words, kind="stable")
    holders, held = np.repeat(np.arange(len(vectors)), lengths)[order], weights[order]
    sizes = np.bincount(words, minlength=len(known))
    begins = np.cumsum(sizes) - sizes
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    # How many earlier vectors have each word of each vector.
    earlier = place - begins[words]
    pairs: dict[tuple[int, int], float] = {}
    end = 0
    for i, length in enumerate(lengths):
        own, end = slice(end, end + length), end + length
        counts = earlier[own]
        first = begins[words[own]] - (np.cumsum(counts) - counts)
        at = np.repeat(first, counts) + np.arange(counts.sum())
        sums = np.bincount(holders[at], weights=held[at] * np.repeat(weights[own], counts), minlength=i)
        above = np.flatnonzero(sums > least)
        pairs.update(((j, i), value) for j, value in zip(above.tolist(), sums[above].tolist(), strict=True))
    return pairs
