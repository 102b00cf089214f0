"""The likenesses of many event words at once: ``reader.events.chains.likeness`` of each of one list and of another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from reader.events.chains import (
    APART,
    AROUND,
    NAMED,
    NUMBERED,
    SENTENCE,
    SPEECH_LESS,
    EventWord,
    likeness,
    likeness_of_words,
)
from reader.events.triggers import SPEECH

#: Fewer pairs than these are sooner compared one by one.
_FEW = 200


def likenesses(rows: Sequence[EventWord], columns: Sequence[EventWord]) -> np.ndarray:
    """``likeness`` of each of ``rows`` (first axis) and each of ``columns``."""
    if len(rows) * len(columns) < _FEW:
        return np.array([[likeness(a, b) for b in columns] for a in rows], dtype=float).reshape(len(rows), -1)
    score = _of_words(rows, columns)
    score += AROUND * _products(rows, columns, lambda word: word.around)
    if any(word.whole for word in rows):
        score += SENTENCE * _products(rows, columns, lambda word: word.whole)
    score += _agree([w.names for w in rows], [w.names for w in columns], NAMED / 2, NAMED)
    score += _agree([w.numbers for w in rows], [w.numbers for w in columns], NUMBERED, NUMBERED)
    speech = [np.array([word.kind in SPEECH for word in words]) for words in (rows, columns)]
    score -= SPEECH_LESS * (speech[0][:, None] | speech[1])
    places: dict[tuple[int, int], int] = {}
    held = [np.array([places.setdefault(w.sentence, len(places)) for w in words]) for words in (rows, columns)]
    ways = [np.array([word.way for word in words]) for words in (rows, columns)]
    opposite = (ways[0][:, None] == -ways[1]) & (ways[1] != 0)
    score -= APART * ((held[0][:, None] == held[1]) | opposite)
    return score


def _of_words(rows: Sequence[EventWord], columns: Sequence[EventWord]) -> np.ndarray:
    """What the words alone say: a few forms and classes, so that each two of them are compared once."""
    first: dict[tuple[str, str], EventWord] = {}
    for word in (*rows, *columns):
        first.setdefault((word.base, word.kind), word)
    number = {form: i for i, form in enumerate(first)}
    table = np.array([[likeness_of_words(a, b) for b in first.values()] for a in first.values()])
    own, others = ([number[word.base, word.kind] for word in words] for words in (rows, columns))
    return table[np.ix_(own, others)]


def _products(
    rows: Sequence[EventWord], columns: Sequence[EventWord], of: Callable[[EventWord], Mapping[str, float]]
) -> np.ndarray:
    """The cosines of two lists of vectors of length 1."""
    known: dict[str, int] = {}
    for word in rows:
        for key in of(word):
            known.setdefault(key, len(known))
    a, b = np.zeros((len(rows), len(known))), np.zeros((len(columns), len(known)))
    for table, words in ((a, rows), (b, columns)):
        for i, word in enumerate(words):
            for key, weight in of(word).items():
                if key in known:
                    table[i, known[key]] = weight
    return a @ b.T


def _agree(rows: Sequence[Iterable[str]], columns: Sequence[Iterable[str]], alike: float, unlike: float) -> np.ndarray:
    """``alike`` where two sets share something, minus ``unlike`` where they share nothing, 0 where one is empty."""
    known: dict[str, int] = {}
    for own in rows:
        for key in own:
            known.setdefault(key, len(known))
    a, b = np.zeros((len(rows), len(known)), np.float32), np.zeros((len(columns), len(known)), np.float32)
    for table, sets in ((a, rows), (b, columns)):
        for i, own in enumerate(sets):
            table[i, [known[key] for key in own if key in known]] = 1
    both = np.array([bool(own) for own in rows])[:, None] & np.array([bool(own) for own in columns])
    return both * np.where(a @ b.T > 0, alike, -unlike)
