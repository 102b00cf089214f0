"""The elements around a page's blocks as arrays, and what is known of an element from those above or inside it.

Elements stand in document order, so those inside an element follow it without a gap: sums over what it holds are
differences of running sums, and what comes down to it from above is gathered in steps of 1, 2, 4 … elements.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.hints import hints_of
from reader.clean.neighbours import integers
from reader.load.columns import Columns

Array = NDArray[Any]


@dataclass(slots=True)
class Tree:
    """The elements around the blocks of a page; what is said of the top's parent holds for what has none."""

    tags: list[str]
    #: Different names of elements, and which of them each element has.
    names: list[str]
    name_of: Array
    #: Number of each element's parent; as many as there are elements at the top.
    parents: Array
    #: Number of each block's element.
    holders: Array
    #: Different sets of words in class, id, role and itemprop, and which of them each element has.
    hints: list[frozenset[str]]
    hint_of: Array
    #: Past-the-last number of the elements inside each element.
    ends: Array
    #: For every element, and one past the last for the top's parent, the one 1, 2, 4 … above it.
    jumps: list[Array]
    depth: Array

    def down(self, values: Array, combine: Callable[[Array, Array], Array], neutral: float) -> Array:
        """Each element's value combined with those of all elements above it."""
        whole = with_last(values, neutral)
        for jump in self.jumps:
            whole = combine(whole, whole[jump])
        return whole[:-1]

    def faded(self, values: Array, share: float) -> Array:
        """Each element's value with ``share`` of what its parent has, and so up."""
        whole = with_last(values, 0.0)
        for jump in self.jumps:
            whole = whole + share * whole[jump]
            share *= share
        return whole[:-1]

    def inside(self, *of_blocks: Array) -> Array:
        """Sums over the blocks in each element, a row for each of the values ``of_blocks``."""
        sums = np.zeros((len(of_blocks), len(self.tags) + 1))
        for row, values in zip(sums, of_blocks, strict=True):
            row[1:] = np.bincount(self.holders, values, len(self.tags))
        np.cumsum(sums, 1, out=sums)
        return sums[:, self.ends] - sums[:, :-1]


def tree_of(columns: Columns) -> Tree:
    """The tree of a page that has blocks."""
    count = len(columns.names)
    hints, hint_of = hints_of(columns.hints)
    names = dict.fromkeys(columns.names)
    numbers = dict(zip(names, range(len(names)), strict=True))
    above = integers([*columns.parents, count])
    above = np.where(above < 0, count, above)
    jumps, depth = [above], with_last(np.ones(count, np.int64), 0)
    while True:
        depth = depth + depth[jumps[-1]]
        further = jumps[-1][jumps[-1]]
        if (further == count).all():
            break
        jumps.append(further)
    return Tree(
        tags=columns.names,
        names=list(names),
        name_of=integers(list(map(numbers.__getitem__, columns.names))),
        parents=above[:-1],
        holders=integers(columns.holders),
        hints=hints,
        hint_of=integers(hint_of),
        ends=integers(columns.ends),
        jumps=jumps,
        depth=depth[:-1] - 1,
    )


def with_last(values: Array, last: float) -> Array:
    """``values`` and one more behind them."""
    whole = np.empty(len(values) + 1, values.dtype)
    whole[:-1], whole[-1] = values, last
    return whole
