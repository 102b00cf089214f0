"""Average linkage: groups whose members are, on average, alike enough."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from reader.events.barriers import Barriers

#: How many members beyond the first weigh as much as the looser group does.
_DRAWN = 4
#: Two different things (i < j) → how alike they are; a pair left out is 0, minus infinity forbids a group of both.
Pairs = Mapping[tuple[int, int], float]


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


def average_linkage(
    n: int, pairs: Pairs, threshold: float, contrast: float = 0.0, apart: Barriers | None = None
) -> list[list[int]]:
    """Groups of ``n`` things: the two groups most alike merge while their mean reaches ``threshold`` (above 0).

    With ``contrast`` two groups of two or more stay apart, too, where they are less than ``contrast`` times as alike
    as the members of the closer one are among themselves: two look-alike events, each told by several. How close a
    small group is says little (two copies of one text): it is drawn towards the looser one's, the more the smaller.

    ``apart`` keeps things out of one group that are of two kinds, as minus infinity does.
    """
    return _Merging(n, pairs, threshold, contrast, apart).groups()


class _Merging:
    """Groups under way: for each, the sum of similarities to its neighbours and within.

    The queue's likenesses are upper bounds: a group that grew is measured again when its turn comes.
    """

    def __init__(self, n: int, pairs: Pairs, threshold: float, contrast: float, apart: Barriers | None) -> None:
        self.members: dict[int, list[int]] = {i: [i] for i in range(n)}
        self.within = dict.fromkeys(range(n), 0.0)
        self.sums: dict[int, dict[int, float]] = {i: {} for i in range(n)}
        self.threshold, self.contrast = threshold, contrast
        kinds, bars = apart or ([0] * n, [0])
        #: A bit for every kind of thing in a group, and for every kind that they bar.
        self.kinds, self.barred = [1 << kind for kind in kinds], [bars[kind] for kind in kinds]
        for (i, j), value in pairs.items():
            self.sums[i][j] = self.sums[j][i] = value
        self.queue = [(-value, i, j) for (i, j), value in pairs.items() if value >= threshold]
        heapq.heapify(self.queue)

    def groups(self) -> list[list[int]]:
        while self.queue:
            bound, i, j = heapq.heappop(self.queue)
            if i not in self.members or j not in self.members or self.kinds[i] & self.barred[j]:
                continue
            mean = self._mean(i, j)
            if mean < -bound:
                self._queue(i, j, mean)
            elif self._are_one(i, j, mean):
                self._merge(i, j)
        return sorted((sorted(group) for group in self.members.values()), key=lambda group: group[0])

    def _mean(self, i: int, j: int) -> float:
        return self.sums[i][j] / (len(self.members[i]) * len(self.members[j]))

    def _queue(self, i: int, j: int, mean: float) -> None:
        if mean >= self.threshold:
            heapq.heappush(self.queue, (-mean, min(i, j), max(i, j)))

    def _are_one(self, i: int, j: int, mean: float) -> bool:
        a, b = len(self.members[i]), len(self.members[j])
        if not self.contrast or min(a, b) < 2:
            return True
        one, other = self.within[i] / (a * (a - 1) / 2), self.within[j] / (b * (b - 1) / 2)
        looser = min(one, other)
        closer = max(_drawn(one, a, looser), _drawn(other, b, looser))
        return mean >= self.contrast * closer

    def _merge(self, i: int, j: int) -> None:
        """The group with fewer neighbours becomes part of the other."""
        kept, gone = (i, j) if len(self.sums[i]) >= len(self.sums[j]) else (j, i)
        self.within[kept] += self.within.pop(gone) + self.sums[kept].pop(gone)
        self.members[kept] += self.members.pop(gone)
        self.kinds[kept] |= self.kinds[gone]
        self.barred[kept] |= self.barred[gone]
        barred, kinds = self.barred[kept], self.kinds
        sums, members = self.sums[kept], self.members
        size = len(members[kept])
        for k, value in self.sums.pop(gone).items():
            if k == kept:
                continue
            other = self.sums[k]
            del other[gone]
            if kinds[k] & barred:
                if k in sums:
                    del sums[k], other[kept]
                continue
            sums[k] = other[kept] = whole = sums.get(k, 0.0) + value
            mean = whole / (size * len(members[k]))
            if mean >= self.threshold:
                self._queue(kept, k, mean)


def _drawn(inside: float, size: int, looser: float) -> float:
    """How alike the members of a group are, drawn towards how alike those of the looser group are."""
    return ((size - 1) * inside + _DRAWN * looser) / (size - 1 + _DRAWN)
