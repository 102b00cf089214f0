"""Average linkage of things nearly all of which are alike, in a square of sums: what hundreds of mentions need.

As ``reader.events.linkage`` merges by a queue, which is quick where most pairs are unlike; here a merge costs a few
rows, however many neighbours a group has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

_NEVER = -np.inf


def crowded_linkage(
    things: Sequence[int],
    pairs: Mapping[tuple[int, int], float],
    threshold: float,
    kinds: Sequence[int],
    barred: Sequence[int],
) -> list[list[int]]:
    """Groups of ``things``, whose likenesses ``pairs`` are; ``kinds`` and ``barred`` are bits, by thing.

    Takes 8 bytes for each two things.
    """
    return _Square(things, pairs, threshold, kinds, barred).groups()


class _Square:
    """Sums of likenesses of each two groups; a group's row is that of its first thing, of which ``sizes`` counts."""

    def __init__(
        self,
        things: Sequence[int],
        pairs: Mapping[tuple[int, int], float],
        threshold: float,
        kinds: Sequence[int],
        barred: Sequence[int],
    ) -> None:
        self.members = {row: [thing] for row, thing in enumerate(things)}
        self.threshold = threshold
        self.sums = np.zeros((len(things), len(things)))
        place = {thing: row for row, thing in enumerate(things)}
        own = [(place[i], place[j], value) for (i, j), value in pairs.items() if i in place]
        rows, columns, values = (np.array(each) for each in zip(*own, strict=True))
        self.sums[rows, columns] = self.sums[columns, rows] = values
        by_kind: dict[int, list[int]] = {}
        bars: dict[int, int] = {}
        for row, thing in enumerate(things):
            by_kind.setdefault(kinds[thing], []).append(row)
            bars[kinds[thing]] = barred[thing]
        for one, ones in by_kind.items():
            for other, others in by_kind.items():
                if other & bars[one]:
                    self.sums[np.ix_(ones, others)] = _NEVER
        np.fill_diagonal(self.sums, _NEVER)
        self.sizes = np.ones(len(things))
        self.nearest = self.sums.argmax(axis=1)
        self.best = self.sums.max(axis=1)

    def groups(self) -> list[list[int]]:
        """The groups, once none are alike enough to merge."""
        while True:
            kept = int(self.best.argmax())
            if self.best[kept] < self.threshold:
                return [sorted(group) for group in self.members.values()]
            self._merge(kept, int(self.nearest[kept]))

    def _merge(self, kept: int, gone: int) -> None:
        self.members[kept] += self.members.pop(gone)
        sums, sizes = self.sums, self.sizes
        sums[kept] += sums[gone]
        sums[:, kept] = sums[kept]
        sums[gone] = sums[:, gone] = _NEVER
        sums[kept, kept] = _NEVER
        sizes[kept] += sizes[gone]
        means = sums[kept] / (sizes * sizes[kept])
        stale = np.flatnonzero((self.nearest == kept) | (self.nearest == gone))
        closer = means > self.best
        self.best[closer], self.nearest[closer] = means[closer], kept
        for row in (kept, gone, *stale.tolist()):
            own = sums[row] / (sizes * sizes[row])
            self.nearest[row] = own.argmax()
            self.best[row] = own[self.nearest[row]]
