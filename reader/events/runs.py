"""Texts that share runs of words and are nearly word for word the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, combinations

import numpy as np

from reader.events.linkage import components
from reader.text.align import similarity

#: Words of a run, texts beyond which a run is a common phrase, and an odd number that spreads 64 bits.
_GRAM, _COMMON, _MIX = 4, 40, np.uint64(0x9E3779B97F4A7C15)
#: Fewest runs that two texts worth comparing share.
_SHARED = 3


def nearly_same(items: Sequence[tuple[int, list[str]]], least: float) -> list[list[int]]:
    """Groups of two or more of ``items``, each an owner and the words of a text, that are ``least`` alike or more.

    Texts of one owner are not compared with each other. Likeness is RapidFuzz's Indel on words, 0-1.
    """
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for holding in _holders([words for _, words in items]):
        for pair in combinations(holding, 2):
            shared[pair] += 1
    edges = [
        (i, j)
        for (i, j), count in shared.items()
        if items[i][0] != items[j][0] and count >= _SHARED and similarity(items[i][1], items[j][1]) >= least
    ]
    return [group for group in components(len(items), edges) if len(group) > 1]


def _holders(texts: Sequence[list[str]]) -> list[list[int]]:
    """For every run of ``_GRAM`` words that 2 to ``_COMMON`` texts share: their indexes, in order."""
    known = {word: i for i, word in enumerate(dict.fromkeys(chain.from_iterable(texts)), 1)}
    words = np.fromiter(map(known.__getitem__, chain.from_iterable(texts)), dtype=np.uint64)
    if len(words) < _GRAM:
        return []
    lengths = np.array([len(words) for words in texts])
    last = len(words) - _GRAM + 1
    grams = np.zeros(last, dtype=np.uint64)
    for i in range(_GRAM):
        grams = grams * _MIX + words[i : i + last]
        grams ^= grams >> np.uint64(29)
    owner = np.repeat(np.arange(len(texts)), lengths)
    whole = owner[:last] == owner[_GRAM - 1 :]
    grams, owner = grams[whole], owner[:last][whole]
    order = np.lexsort((owner, grams))
    grams, owner = grams[order], owner[order]
    fresh = np.ones(len(grams), dtype=bool)
    fresh[1:] = (grams[1:] != grams[:-1]) | (owner[1:] != owner[:-1])
    grams, owner = grams[fresh], owner[fresh]
    begins = np.flatnonzero(np.concatenate(([True], grams[1:] != grams[:-1]))) if len(grams) else np.zeros(0, int)
    sizes = np.diff(np.append(begins, len(grams)))
    held = (sizes >= 2) & (sizes <= _COMMON)
    return [owner[a : a + n].tolist() for a, n in zip(begins[held], sizes[held], strict=True)]
