"""Values of the blocks before and behind each block, as columns of its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


def shift(values: Matrix, offsets: Sequence[int]) -> Matrix:
    """For each row the rows ``offsets`` away, side by side; -1 beyond the ends."""
    shifted = np.empty((len(offsets) * values.shape[1], len(values)), values.dtype)
    fill_shifted(shifted, values.T, offsets)
    return shifted.T


def fill_shifted(rows: Matrix, values: Matrix, offsets: Sequence[int]) -> None:
    """As :func:`shift`, of columns that lie as rows."""
    for i, offset in enumerate(offsets):
        part = rows[i * len(values) : (i + 1) * len(values)]
        if offset < 0:
            part[:, -offset:], part[:, :-offset] = values[:, :offset], -1
        else:
            part[:, :-offset], part[:, -offset:] = values[:, offset:], -1


def window_means(values: Matrix, width: int) -> Matrix:
    """Means over the ``width`` rows before and the ``width`` rows after each row, side by side."""
    return means_around(values.T, width).astype(np.float32).T


def means_around(values: Matrix, width: int) -> NDArray[np.float64]:
    """As :func:`window_means`, of columns that lie as rows."""
    n = values.shape[1]
    sums = np.zeros((len(values), n + 1))
    np.cumsum(values, 1, dtype=np.float64, out=sums[:, 1:])
    at = np.arange(n)
    first, last = np.maximum(at - width, 0), np.minimum(at + 1 + width, n)
    before = (sums[:, :-1] - sums[:, first]) / np.maximum(at - first, 1)
    after = (sums[:, last] - sums[:, 1:]) / np.maximum(last - at - 1, 1)
    return np.concatenate([before, after])
