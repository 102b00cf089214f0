"""Average linkage: groups whose members are, on average, alike enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np


def components(n: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Connected components of ``n`` things, each in order, in order of their first member."""
    parent = list(range(n))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in edges:
        a, b = root(i), root(j)
        if a != b:
            parent[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = {}
    for i in range(n):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())


def average_linkage(similarity: np.ndarray, threshold: float) -> list[list[int]]:
    """Groups of the rows of a symmetric matrix: the two groups most alike merge while they reach ``threshold``.

    A similarity of minus infinity between two members forbids their groups to merge.
    """
    n = len(similarity)
    groups: list[list[int]] = [[i] for i in range(n)]
    sums = similarity.astype(float).copy()
    np.fill_diagonal(sums, -np.inf)
    sizes = np.ones(n)
    alive = np.ones(n, dtype=bool)
    means = sums.copy()
    for _ in range(n - 1):
        best = int(np.argmax(means))
        i, j = divmod(best, n)
        if means[i, j] < threshold:
            break
        i, j = min(i, j), max(i, j)
        groups[i] += groups[j]
        sums[i] += sums[j]
        sums[:, i] = sums[i]
        sums[i, i] = -np.inf
        sizes[i] += sizes[j]
        alive[j] = False
        means[j] = means[:, j] = -np.inf
        row = np.where(alive, sums[i] / (sizes[i] * sizes), -np.inf)
        row[i] = -np.inf
        means[i] = row
        means[:, i] = row
    return sorted((sorted(groups[i]) for i in range(n) if alive[i]), key=lambda group: group[0])


def group_by(n: int, similarity: Callable[[int, int], float], threshold: float) -> list[list[int]]:
    """Average linkage of ``n`` things under a similarity of two."""
    matrix = np.zeros((n, n))
    for i in range(n):
        for j in range(i):
            matrix[i, j] = matrix[j, i] = similarity(i, j)
    return average_linkage(matrix, threshold)
