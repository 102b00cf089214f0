"""Average linkage: groups whose members are, on average, alike enough."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from reader.events.barriers import Barriers
from reader.events.crowded import crowded_linkage

#: How many members beyond the first weigh as much as the looser group does.
_DRAWN = 4
#: Fewest things that a square of sums is quicker for, and most that it has room for (half a gigabyte).
_CROWD, _MOST = 250, 8000
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
    kinds, bars = apart or ([0] * n, [0])
    bits, barred = [1 << kind for kind in kinds], [bars[kind] for kind in kinds]
    if contrast:
        return _Merging(range(n), pairs, threshold, contrast, bits, barred).groups()
    return _in_parts(n, pairs, threshold, bits, barred)


def _in_parts(n: int, pairs: Pairs, threshold: float, kinds: Sequence[int], barred: Sequence[int]) -> list[list[int]]:
    """The groups, the crowded parts each for itself: no group reaches beyond what pairs at the threshold tie."""
    parts = components(n, [pair for pair, value in pairs.items() if value >= threshold])
    crowds = [part for part in parts if _CROWD <= len(part) <= _MOST]
    if not crowds:
        return _Merging(range(n), pairs, threshold, 0.0, kinds, barred).groups()
    part_of = {i: number for number, part in enumerate(parts) for i in part}
    inside: list[dict[tuple[int, int], float]] = [{} for _ in parts]
    for (i, j), value in pairs.items():
        if part_of[i] == part_of[j]:
            inside[part_of[i]][i, j] = value
    groups: list[list[int]] = []
    for part, own in zip(parts, inside, strict=True):
        if _CROWD <= len(part) <= _MOST:
            groups += crowded_linkage(part, own, threshold, kinds, barred)
        else:
            groups += _Merging(part, own, threshold, 0.0, kinds, barred).groups()
    return sorted(groups, key=lambda group: group[0])


class _Merging:
    """Groups under way: for each, the sum of similarities to its neighbours and within.

    The queue's likenesses are upper bounds: a group that grew is measured again when its turn comes.
    """

    def __init__(
        self,
        things: Sequence[int],
        pairs: Pairs,
        threshold: float,
        contrast: float,
        kinds: Sequence[int],
        barred: Sequence[int],
    ) -> None:
        self.members: dict[int, list[int]] = {i: [i] for i in things}
        self.within = dict.fromkeys(things, 0.0)
        self.sums: dict[int, dict[int, float]] = {i: {} for i in things}
        self.threshold, self.contrast = threshold, contrast
        #: By thing, a bit for every kind in its group, and for every kind that they bar.
        self.kinds, self.barred = list(kinds), list(barred)
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
