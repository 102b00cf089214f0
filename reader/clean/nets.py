"""How surely each block is article by small neural nets, evaluated with a few matrix products of numpy.

They err elsewhere than trees do: the consensus takes the mean of both. ``reader.clean.train_nets`` trains them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

#: Standard deviations beyond which a column says no more.
FURTHEST = 4.0
#: Weights are kept as whole numbers from minus this to this, times a scale of their column's.
_STEPS = 127
#: Multiplications of one product that OpenBLAS does in the calling thread (4 × 65,536, GEMM_MULTITHREAD_THRESHOLD).
ONE_THREAD = 4 * 65_536


@dataclass(frozen=True, slots=True)
class Nets:
    """Nets of the same inputs; their answer is the mean of their log-odds."""

    #: Mean and standard deviation of each column of features, after :func:`squash`.
    means: Matrix
    spreads: Matrix
    #: For each net its layers, each a matrix of weights (inputs by outputs) and the outputs' offsets.
    layers: tuple[tuple[tuple[Matrix, Matrix], ...], ...]

    def log_odds(self, rows: Matrix) -> NDArray[np.float64]:
        """Log-odds for each row of a matrix of features."""
        inputs = scaled(rows, self.means, self.spreads)
        return np.mean([_through(inputs, layers) for layers in self.layers], 0, dtype=np.float64)

    def arrays(self) -> dict[str, Any]:
        """The nets as named arrays for ``numpy.savez_compressed``, their weights as small whole numbers."""
        found: dict[str, Any] = {"net_means": self.means, "net_spreads": self.spreads}
        for i, layers in enumerate(self.layers):
            for j, (weights, offsets) in enumerate(layers):
                scale = np.maximum(np.abs(weights).max(0), 1e-9) / _STEPS
                found[f"net_{i}_{j}_weights"] = np.round(weights / scale).astype(np.int8)
                found[f"net_{i}_{j}_scale"] = scale.astype(np.float32)
                found[f"net_{i}_{j}_offsets"] = offsets
        return found

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Any]) -> Nets:
        """The nets that :meth:`arrays` gave."""
        nets: list[tuple[tuple[Matrix, Matrix], ...]] = []
        while f"net_{len(nets)}_0_weights" in arrays:
            layers: list[tuple[Matrix, Matrix]] = []
            at = f"net_{len(nets)}"
            while f"{at}_{len(layers)}_weights" in arrays:
                name = f"{at}_{len(layers)}"
                weights = arrays[f"{name}_weights"].astype(np.float32) * arrays[f"{name}_scale"]
                layers.append((weights, arrays[f"{name}_offsets"]))
            nets.append(tuple(layers))
        return cls(arrays["net_means"], arrays["net_spreads"], tuple(nets))


def squash(rows: Matrix) -> Matrix:
    """Columns of counts and sizes brought to a like range: the logarithm of one more than each value's size."""
    return np.sign(rows) * np.log1p(np.abs(rows))


def scaled(rows: Matrix, means: Matrix, spreads: Matrix) -> Matrix:
    """Rows as the nets see them."""
    return np.clip((squash(rows) - means) / spreads, -FURTHEST, FURTHEST).astype(np.float32)


def _through(inputs: Matrix, layers: tuple[tuple[Matrix, Matrix], ...]) -> Matrix:
    for weights, offsets in layers[:-1]:
        inputs = np.maximum(_times(inputs, weights) + offsets, 0)
    weights, offsets = layers[-1]
    return (_times(inputs, weights) + offsets)[:, 0]


def _times(rows: Matrix, weights: Matrix) -> Matrix:
    """The product of two matrices, some rows at a time: what is larger numpy's BLAS shares out among threads.

    They wait for each other busily, which doubled the computing of a whole page.
    """
    step = max(1, ONE_THREAD // weights.size)
    return np.concatenate([rows[i : i + step] @ weights for i in range(0, max(1, len(rows)), step)])
