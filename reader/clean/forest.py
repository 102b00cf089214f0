"""Gradient-boosted trees, evaluated with a few vectorised lines of numpy.

LightGBM trains them (``reader.clean.train``); at run time neither it nor an OpenMP
library is needed, and a page's blocks cost a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Rows evaluated together, so that what is gathered stays in the cache.
ROWS = 256
#: Log-odds from which down the last two thirds of the trees are not asked: less than any threshold in use.
DROPPED = -3.5
#: Steps from the top that hardly any row ends within.
_FIRST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees as flat arrays; a leaf is a node whose children are itself."""

    #: Column each node looks at.
    feature: NDArray[np.intp]
    #: A row goes left where its value is not above this.
    threshold: NDArray[np.float32]
    #: Index of the left child and, at twice the place plus one, of the right.
    children: NDArray[np.intp]
    #: Value of each leaf; 0 elsewhere.
    value: NDArray[np.float32]
    #: Index of each tree's top node.
    tops: NDArray[np.intp]
    #: Most steps from a top to a leaf.
    depth: int

    def probabilities(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Probability for each row of a matrix of features; quickest where its columns lie one behind the other.

        Rows that the first third of the trees surely drops are left at what these say: half of a page's blocks.
        """
        count = len(rows)
        if not count:
            return np.zeros(0)
        first = len(self.tops) // 3
        values, starts = np.ascontiguousarray(rows.T).ravel(), self.feature * count
        sums = self._all_sums(values, starts, np.arange(count), self.tops[:first])
        unsure = np.flatnonzero(sums > DROPPED) if first else np.arange(count)
        sums[unsure] += self._all_sums(values, starts, unsure, self.tops[first:])
        return 1 / (1 + np.exp(-sums))

    def _all_sums(
        self, values: NDArray[np.float32], starts: NDArray[np.intp], rows: NDArray[np.intp], tops: NDArray[np.intp]
    ) -> NDArray[np.float64]:
        """What ``tops`` say of ``rows`` together; ``starts`` is where in ``values`` each node's column is."""
        parts = [self._sums(values, starts, rows[at : at + ROWS], tops) for at in range(0, len(rows), ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _sums(
        self, values: NDArray[np.float32], starts: NDArray[np.intp], rows: NDArray[np.intp], tops: NDArray[np.intp]
    ) -> NDArray[np.float64]:
        """Each tree takes all rows, one tree after the other: what it looks at lies together."""
        offsets = np.tile(rows, len(tops))
        ends = np.repeat(tops, len(rows))
        at, live = ends, None
        for step in range(self.depth):
            right = values.take(starts.take(at) + offsets) > self.threshold.take(at)
            child = at + at
            child += right  # in place: adding booleans to numbers at once takes three times as long
            at = self.children.take(child)
            if _FIRST_STEPS <= step < self.depth - 1 and step % 2 == 0:  # leave out what has reached a leaf
                if live is not None:
                    ends[live] = at
                else:
                    ends = at
                walking = np.flatnonzero(self.children.take(2 * at) != at)
                live = walking if live is None else live.take(walking)
                at, offsets = at.take(walking), offsets.take(walking)
                if not len(live):
                    break
        if live is None:
            ends = at
        else:
            ends[live] = at
        return self.value.take(ends).reshape(len(tops), len(rows)).sum(0, dtype=np.float64)

    def arrays(self, prefix: str) -> dict[str, Any]:
        """The forest as named arrays for ``numpy.savez_compressed``."""
        return {
            f"{prefix}_feature": self.feature.astype(np.int16),
            f"{prefix}_threshold": self.threshold,
            f"{prefix}_children": self.children.astype(np.int32),
            f"{prefix}_value": self.value,
            f"{prefix}_tops": self.tops.astype(np.int32),
            f"{prefix}_depth": np.array(self.depth),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Any], prefix: str) -> Forest:
        """The forest that :meth:`arrays` gave."""
        return cls(
            feature=arrays[f"{prefix}_feature"].astype(np.intp),
            threshold=arrays[f"{prefix}_threshold"],
            children=arrays[f"{prefix}_children"].astype(np.intp),
            value=arrays[f"{prefix}_value"],
            tops=arrays[f"{prefix}_tops"].astype(np.intp),
            depth=int(arrays[f"{prefix}_depth"]),
        )

    @classmethod
    def from_lightgbm(cls, trees: list[Mapping[str, Any]], share: float = 1.0) -> Forest:
        """The forest of a LightGBM model's ``dump_model()["tree_info"]``, or of several, each counting ``share``."""
        feature: list[int] = []
        threshold: list[float] = []
        children: list[int] = []
        value: list[float] = []
        tops, deepest = [], 0
        for tree in trees:
            tops.append(len(feature))
            waiting: list[tuple[Mapping[str, Any], int, int]] = [(tree["tree_structure"], -1, 0)]
            while waiting:
                node, slot, depth = waiting.pop()
                at = len(feature)
                if slot >= 0:
                    children[slot] = at
                is_leaf = "leaf_value" in node
                feature.append(0 if is_leaf else node["split_feature"])
                threshold.append(0.0 if is_leaf else node["threshold"])
                value.append(share * node["leaf_value"] if is_leaf else 0.0)
                children += [at, at]
                deepest = max(deepest, depth)
                if not is_leaf:
                    waiting.append((node["left_child"], 2 * at, depth + 1))
                    waiting.append((node["right_child"], 2 * at + 1, depth + 1))
        return cls(
            np.array(feature, np.intp),
            np.array(threshold, np.float32),
            np.array(children, np.intp),
            np.array(value, np.float32),
            np.array(tops, np.intp),
            deepest,
        )
