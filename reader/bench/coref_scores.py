"""Scores of clusterings: MUC, B³, CEAFe and their mean (CoNLL F1), for mentions; BCubed for articles.

Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B³), Luo 2005 (CEAFe), Pradhan et al. 2014 (the mean).
Singletons count, as ECB+ is scored.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

#: Item → name of its cluster.
Labels = Mapping[str, Hashable]
#: Precision, recall, F1.
Scores = tuple[float, float, float]


def clusters_of(labels: Labels) -> list[frozenset[str]]:
    """The clusters that ``labels`` names."""
    groups: dict[Hashable, set[str]] = defaultdict(set)
    for item, name in labels.items():
        groups[name].add(item)
    return [frozenset(group) for group in groups.values()]


def bcubed(found: Labels, gold: Labels) -> Scores:
    """B³ over the items of ``gold``, which ``found`` must have, too."""
    sizes, true = Counter(found.values()), Counter(gold.values())
    both = Counter((found[item], gold[item]) for item in gold)
    precision = sum(n * n / sizes[a] for (a, _), n in both.items()) / max(1, len(gold))
    recall = sum(n * n / true[b] for (_, b), n in both.items()) / max(1, len(gold))
    return precision, recall, f1(precision, recall)


def muc(found: Labels, gold: Labels) -> Scores:
    """MUC: the links a clustering needs."""

    def share(one: Labels, other: Labels) -> float:
        links, right = 0, 0
        for cluster in clusters_of(one):
            links += len(cluster) - 1
            right += len(cluster) - len({other[item] for item in cluster})
        return right / links if links else 0.0

    precision, recall = share(found, gold), share(gold, found)
    return precision, recall, f1(precision, recall)


def ceafe(found: Labels, gold: Labels) -> Scores:
    """CEAFe: the best one-to-one alignment of clusters under 2|A∩B| / (|A|+|B|)."""
    ours, theirs = clusters_of(found), clusters_of(gold)
    total = _best_alignment(ours, theirs)
    precision, recall = total / max(1, len(ours)), total / max(1, len(theirs))
    return precision, recall, f1(precision, recall)


def conll(found: Labels, gold: Labels) -> tuple[float, float, float, float]:
    """F1 of MUC, B³ and CEAFe, and their mean."""
    three = muc(found, gold)[2], bcubed(found, gold)[2], ceafe(found, gold)[2]
    return (*three, sum(three) / 3)


def f1(precision: float, recall: float) -> float:
    """Harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _best_alignment(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> float:
    """Total of the best alignment, solved for each connected component of overlapping clusters by itself."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    holder = {item: j for j, cluster in enumerate(theirs) for item in cluster}
    pairs = Counter((i, holder[item]) for i, cluster in enumerate(ours) for item in cluster)
    n = len(ours)
    rows, columns = [i for i, _ in pairs], [n + j for _, j in pairs]
    graph = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n + len(theirs),) * 2)
    _, names = connected_components(graph, directed=False)
    parts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for i, j in pairs:
        parts[int(names[i])].append((i, j))
    total = 0.0
    for edges in parts.values():
        left, right = sorted({i for i, _ in edges}), sorted({j for _, j in edges})
        matrix = np.zeros((len(left), len(right)))
        for i, j in edges:
            matrix[left.index(i), right.index(j)] = 2 * pairs[(i, j)] / (len(ours[i]) + len(theirs[j]))
        total += matrix[linear_sum_assignment(matrix, maximize=True)].sum()
    return total
