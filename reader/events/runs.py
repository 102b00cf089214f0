"""Texts that share runs of words and are nearly word for word the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

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
    owners = np.array([owner for owner, _ in items])
    pairs = _sharing([words for _, words in items])
    pairs = pairs[owners[pairs[:, 0]] != owners[pairs[:, 1]]]
    edges = [(i, j) for i, j in pairs.tolist() if similarity(items[i][1], items[j][1]) >= least]
    return [group for group in components(len(items), edges) if len(group) > 1]


def _sharing(texts: Sequence[list[str]]) -> np.ndarray:
    """Pairs of texts (rows of two indexes, the first smaller) that share ``_SHARED`` runs or more."""
    owner, begins, sizes = _holders(texts)
    found = [np.empty(0, dtype=np.int64)]
    for size in np.unique(sizes).tolist():
        holding = owner[begins[sizes == size][:, None] + np.arange(size)]
        former, latter = np.triu_indices(size, 1)
        found.append((holding[:, former] * len(texts) + holding[:, latter]).ravel())
    pairs, counts = np.unique(np.concatenate(found), return_counts=True)
    return np.stack(np.divmod(pairs[counts >= _SHARED], max(1, len(texts))), axis=1)


def _holders(texts: Sequence[list[str]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The texts that hold each run of ``_GRAM`` words, run by run, in order, and where the runs that 2 to ``_COMMON``
    texts share begin there and how many texts hold each."""
    known = {word: i for i, word in enumerate(dict.fromkeys(chain.from_iterable(texts)), 1)}
    words = np.fromiter(map(known.__getitem__, chain.from_iterable(texts)), dtype=np.uint64)
    if len(words) < _GRAM:
        return words, words, words
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
    return owner, begins[held], sizes[held]
