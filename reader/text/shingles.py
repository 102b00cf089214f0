"""Precision and recall of a text against a reference, by four-word shingles."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

#: Words in a shingle, as in the article extraction benchmark of Scrapinghub (2020).
SHINGLE_WORDS = 4
_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """How a text fits a reference, each 0–1."""

    precision: float
    recall: float
    f1: float


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The four-word shingles of ``text`` with how often each occurs; a shorter text is one shingle."""
    words = _WORD.findall(text)
    if not words:
        return Counter()
    last = max(1, len(words) - SHINGLE_WORDS + 1)
    return Counter(tuple(words[i : i + SHINGLE_WORDS]) for i in range(last))


def shingle_score(text: str, reference: str) -> Score:
    """Precision, recall and F1 of ``text`` against ``reference``; two empty texts fit perfectly."""
    found, wanted = shingles(text), shingles(reference)
    if not found and not wanted:
        return Score(1.0, 1.0, 1.0)
    shared = sum((found & wanted).values())
    precision = shared / found.total() if found else 0.0
    recall = shared / wanted.total() if wanted else 0.0
    return Score(precision, recall, f1_of(precision, recall))


def f1_of(precision: float, recall: float) -> float:
    """Harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
