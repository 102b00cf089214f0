"""Words of texts as weighted stems: what stories and events are compared by.

Document frequencies come from a background of web and news pages (``background.json.gz``, counted by
``python -m reader.events.background``), so that five articles on one event do not erase the words they share.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import mul
from pathlib import Path
from typing import TypeVar

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DATA = Path(__file__).with_name("background.json.gz")
Vector = dict[str, float]
T = TypeVar("T")


@cache
def _background() -> tuple[dict[str, float], float]:
    """Stem → its inverse document frequency, and that of a stem no document has."""
    with gzip.open(_DATA, "rt", encoding="utf-8") as file:
        data = json.load(file)
    documents = 1 + data["documents"]
    rarities = {word: math.log(documents / (1 + count)) for word, count in data["counts"].items()}
    return rarities, math.log(documents)


class Known(dict[str, T]):
    """Word → what ``find`` gives for it, found once: a plain look-up takes half the time of ``lru_cache``.

    Emptied when it is full.
    """

    _MOST = 200_000

    def __init__(self, find: Callable[[str], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> T:
        if len(self) >= self._MOST:
            self.clear()
        self[word] = found = self._find(word)
        return found


def _stemmed(word: str) -> str:
    return _stemmer().stemWord(word.lower().replace("’", "'").removesuffix("'s"))


_stem_of = Known(_stemmed)


def stem(word: str) -> str:
    """The Snowball (Porter2) stem of an English word, lower case."""
    return _stem_of[word]


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def words_in(text: str) -> list[str]:
    """The words of ``text`` as they stand there, in order."""
    return _WORD.findall(text)


def stems(text: str) -> list[str]:
    """Stems of the words of ``text``, in order."""
    return list(map(_stem_of.__getitem__, _WORD.findall(text)))


def idf(word: str) -> float:
    """Inverse document frequency of a stem in the background, smoothed."""
    rarities, unseen = _background()
    return rarities.get(word, unseen)


_SUBLINEAR = tuple(1 + math.log(count) for count in range(1, 257))


def sublinear(count: float) -> float:
    """What a stem that stands ``count`` times in a text weighs there: 1 + ln(count)."""
    return _SUBLINEAR[count - 1] if type(count) is int and count <= len(_SUBLINEAR) else 1 + math.log(count)


def weigh(counts: Mapping[str, float]) -> Vector:
    """Counts of stems as a TF-IDF vector of length 1 (sublinear term frequency)."""
    rarities, unseen = _background()
    return normal({w: sublinear(count) * rarities.get(w, unseen) for w, count in counts.items() if count > 0})


def normal(weights: Vector) -> Vector:
    """``weights`` as a vector of length 1; empty where all are 0."""
    values = weights.values()
    norm = math.sqrt(sum(map(mul, values, values)))
    return {word: weight / norm for word, weight in weights.items()} if norm else {}


def vector(text: str, extra: Iterable[str] = (), extra_weight: int = 2) -> Vector:
    """The vector of a text; stems of ``extra`` (title, names) count ``extra_weight`` times more."""
    counts: Counter[str] = Counter(stems(text))
    for words in extra:
        for word in stems(words):
            counts[word] += extra_weight
    return weigh(counts)


def cosine(a: Vector, b: Vector) -> float:
    """Cosine of two vectors of length 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b.get(word, 0.0) for word, weight in a.items())
