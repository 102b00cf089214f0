"""How surely each line of a page without mark-up is article: gradient-boosted trees over line features.

A second round of trees sees what the first said of the lines around (:mod:`reader.clean.line_second_look`); where
the first does not surely drop a line, the second's answer counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.clean.blockmodel import ASKED, WEIGHTS, level
from reader.clean.features import Matrix
from reader.clean.forest import Forest
from reader.clean.line_features import line_features
from reader.clean.line_second_look import second_lines
from reader.clean.line_words import line_words, word_columns


@dataclass(frozen=True, slots=True)
class LineModel:
    """Words' log-odds, two rounds of trees and the probability from which a line is kept at a balance of 0.5."""

    words: Mapping[str, float]
    first: Forest
    second: Forest
    threshold: float

    def probabilities(self, lines: Sequence[str]) -> NDArray[np.float64]:
        """Probability that each of a page's ``lines``, none of them empty, is article."""
        return self.judge(lines, line_features(lines))

    def judge(self, lines: Sequence[str], features: Matrix) -> NDArray[np.float64]:
        """The same, given the lines' features."""
        rows = np.hstack([features, word_columns([line_words(line) for line in lines], self.words)])
        sure = self.first.probabilities(rows)
        asked = np.flatnonzero(sure >= ASKED)
        if len(asked):
            sure[asked] = self.second.probabilities(second_lines(rows, sure)[asked])
        return sure

    def needed(self, balance: float) -> float:
        """The probability a line must pass at a ``balance`` from 0 (precision) to 1 (recall)."""
        return level(self.threshold, balance)


def save_lines(model: LineModel, path: Path) -> None:
    """Write a model as one compressed file."""
    words = sorted(model.words.items())
    np.savez_compressed(
        path,
        threshold=np.array(model.threshold),
        words=np.array("\n".join(word for word, _ in words)),
        word_odds=np.array([odds for _, odds in words], np.float16),
        **model.first.arrays("first"),
        **model.second.arrays("second"),
    )


@cache
def load_lines() -> LineModel:
    """The shipped model, read once."""
    with np.load(WEIGHTS / "lines.npz", allow_pickle=False) as arrays:
        first, second = Forest.from_arrays(arrays, "first"), Forest.from_arrays(arrays, "second")
        words = dict(zip(str(arrays["words"]).split("\n"), map(float, arrays["word_odds"]), strict=True))
        return LineModel(words, first, second, float(arrays["threshold"]))
