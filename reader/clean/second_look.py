"""What the first round of trees said of a block's neighbours, as columns for a second round.

The second sees how sure the first was of the blocks beside each block, before it and behind it, of those under
the same heading, in the same elements, and of the same make: a hole in a kept run shows, and a card among cards.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.features import LEAN_NAMES, RawFeatures, sizes_of
from reader.clean.neighbours import Matrix
from reader.clean.tree import Tree

Array = NDArray[Any]

_OFFSETS = (-4, -3, -2, -1, 1, 2, 3, 4)
_WIDTHS = (3, 8, 20)
#: Running text of at least this many characters, this surely article, is where the article is.
_LANDMARK_CHARS, _LANDMARK = 80, 0.8
#: Blocks beyond which a landmark is far.
_FAR = 99
_NO_HEADING = 50
#: Columns of a page that say a block stands in a heading.
HEADINGS = tuple(LEAN_NAMES.index(f"near_{tag}") for tag in ("h1", "h2", "h3", "h4"))


def log_odds(sure: Array) -> NDArray[np.float64]:
    """Log-odds of probabilities, within limits."""
    within = np.clip(sure, 1e-3, 1 - 1e-3)
    return np.log(within / (1 - within))


def second_columns(raw: RawFeatures, sure: Array) -> Matrix:
    """One row a block, given how ``sure`` (0–1) the first round is of each; none where the page has no blocks."""
    if raw.tree is None:
        return raw.columns
    sizes, odds = sizes_of(raw), log_odds(sure)
    is_heading = raw.columns[:, HEADINGS].max(1) > 0
    sections = np.cumsum(is_heading)
    columns = [
        *beside(odds),
        *around(sure, sizes),
        *place(sure, sizes, odds),
        *by_group((*_groups(raw.tree), sections), sure, sizes),
        np.concatenate([[-8.0], odds[is_heading]])[sections],
    ]
    return np.hstack([np.stack(columns, 1), raw.columns]).astype(np.float32)


def beside(odds: Array) -> list[Array]:
    """A block's own log-odds, and those of the blocks a few places before and behind it."""
    reach, count = max(_OFFSETS), len(odds)
    padded = np.pad(odds, reach, constant_values=-8.0)
    return [odds, *(padded[reach + offset : reach + offset + count] for offset in _OFFSETS)]


def around(sure: Array, sizes: Array) -> list[Array]:
    """Shares of the characters before and behind each block that are article, over a few blocks and over more."""
    article, chars = _sums(sure * sizes), _sums(sizes)
    count = len(sure)
    at = np.arange(count)
    columns = []
    for width in _WIDTHS:
        first, last = np.maximum(at - width, 0), np.minimum(at + 1 + width, count)
        columns.append((article[at] - article[first]) / np.maximum(chars[at] - chars[first], 1))
        columns.append((article[last] - article[at + 1]) / np.maximum(chars[last] - chars[at + 1], 1))
    return columns


def place(sure: Array, sizes: Array, odds: Array) -> list[Array]:
    """Each block's place in what is likely article, and what the page is like."""
    count, article = len(sure), _sums(sure * sizes)
    whole = max(article[-1], 1.0)
    at = np.arange(count)
    most_behind = np.maximum.accumulate(odds[::-1])[::-1]
    most_before = np.maximum.accumulate(odds)
    landmark = (sure > _LANDMARK) & (sizes >= _LANDMARK_CHARS)
    last = np.maximum.accumulate(np.where(landmark, at, -_FAR))
    following = np.minimum.accumulate(np.where(landmark, at, count + _FAR)[::-1])[::-1]
    order = np.argsort(-sure, kind="stable")
    surer = np.empty(count)
    surer[order] = np.cumsum((sure * sizes)[order]) / whole
    return [
        article[:-1] / whole,
        (whole - article[1:]) / whole,
        sure * sizes / whole,
        np.concatenate([most_behind[1:], [-8.0]]),
        np.concatenate([[-8.0], most_before[:-1]]),
        np.minimum(at - last, _FAR),
        np.minimum(following - at, _FAR),
        np.full(count, whole),
        np.full(count, (sure * (1 - sure) * sizes).sum() / whole),
        np.full(count, whole / max(1.0, sizes.sum())),
        surer,
    ]


def by_group(groups: Iterable[Array], sure: Array, sizes: Array) -> list[Array]:
    """Shares of the characters that are article among the blocks of the same group, with and without the block."""
    columns = []
    for keys in groups:
        group = np.unique(keys, return_inverse=True)[1]
        chars, article = np.bincount(group, sizes)[group], np.bincount(group, sizes * sure)[group]
        others = chars - sizes
        columns.append(article / np.maximum(chars, 1))
        columns.append(np.where(others > 0, (article - sizes * sure) / np.maximum(others, 1), -1))
    return columns


def _groups(tree: Tree) -> list[Array]:
    """For each block keys of the elements two to four levels around it, and of its make with theirs."""
    top = len(tree.tags)

    def above(elements: Array) -> Array:
        return np.where(tree.parents[elements] < top, tree.parents[elements], elements)

    first = above(tree.holders)
    second = above(first)
    make_of = tree.name_of * (len(tree.hints) + 1) + tree.hint_of
    own = make_of[tree.holders] << 31
    return [first, second, above(second), own + make_of[first], own + make_of[second]]


def _sums(values: Array) -> Array:
    return np.concatenate([[0.0], np.cumsum(values)])
