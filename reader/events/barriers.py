"""Which seeds of a story name days too far apart to tell one event, told by the few sets of days that it has.

Hundreds of articles on one story have millions of such pairs, and some dozens of sets of days: what is apart is kept
for each two sets, not for each two seeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from reader.events.seed import Seed

#: The days that a seed names, and its weekday that nothing anchors.
_Named = tuple[tuple[date, ...], int | None]
_ONE = timedelta(days=1)


class Barriers(NamedTuple):
    """What keeps things out of one group: the kind of each thing, and for each kind a bit for every kind it bars."""

    kinds: Sequence[int]
    bars: Sequence[int]

    def between(self, i: int, j: int) -> bool:
        """Whether two things cannot be in one group."""
        return bool(self.bars[self.kinds[i]] >> self.kinds[j] & 1)

    def table(self) -> np.ndarray:
        """The bits of ``bars`` as truth values, kind by kind."""
        return np.array([[bool(bar >> k & 1) for k in range(len(self.bars))] for bar in self.bars])


def barriers(seeds: Sequence[Seed]) -> Barriers:
    """What keeps seeds apart by their days; ``kinds`` number the sets of days."""
    numbers: dict[_Named, int] = {}
    kinds = [numbers.setdefault((seed.days, seed.weekday), len(numbers)) for seed in seeds]
    named = list(numbers)
    return Barriers(kinds, [sum(1 << k for k, other in enumerate(named) if _are_apart(one, other)) for one in named])


def days_apart(a: Seed, b: Seed) -> bool:
    """Whether both name days, and every two of them lie more than a day apart; weekdays alone count in a week."""
    return _are_apart((a.days, a.weekday), (b.days, b.weekday))


def _are_apart(a: _Named, b: _Named) -> bool:
    for (_, weekday), (days, _) in ((a, b), (b, a)):
        if weekday is not None and days:
            return all(2 <= (day.weekday() - weekday) % 7 <= 5 for day in days)
    return bool(a[0] and b[0]) and all(abs(x - y) > _ONE for x in a[0] for y in b[0])
