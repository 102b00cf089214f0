"""How surely each line of a page without mark-up is article: gradient-boosted trees over line features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.clean.blockmodel import WEIGHTS, level
from reader.clean.forest import Forest
from reader.clean.line_features import line_features


@dataclass(frozen=True, slots=True)
class LineModel:
    """Trained trees and the probability from which a line is kept at a balance of 0.5."""

    forest: Forest
    threshold: float

    def probabilities(self, lines: Sequence[str]) -> NDArray[np.float64]:
        """Probability that each of a page's ``lines``, none of them empty, is article."""
        return self.forest.probabilities(line_features(lines))

    def needed(self, balance: float) -> float:
        """The probability a line must pass at a ``balance`` from 0 (precision) to 1 (recall)."""
        return level(self.threshold, balance)


def save_lines(model: LineModel, path: Path) -> None:
    """Write a model as one compressed file."""
    np.savez_compressed(path, threshold=np.array(model.threshold), **model.forest.arrays("lines"))


@cache
def load_lines() -> LineModel:
    """The shipped model, read once."""
    with np.load(WEIGHTS / "lines.npz", allow_pickle=False) as arrays:
        return LineModel(Forest.from_arrays(arrays, "lines"), float(arrays["threshold"]))
