"""What the first round of trees said of a line's neighbours, as columns for a second round.

The second sees how sure the first was of the lines beside each line, before it and behind it, of those under the
same short line or furniture heading, in the same stretch of prose or of none, and of the same make.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.features import Matrix
from reader.clean.line_features import names
from reader.clean.second_look import around, beside, by_group, log_odds, place

Array = NDArray[Any]

_AT = {name: i for i, name in enumerate(names())}
#: Headings that the lines below them belong to.
_HEADS = tuple(_AT[f"heads_{kind}"] for kind in ("comments", "related", "promo", "subscribe", "legal"))
#: A line of fewer characters that does not end as a sentence may head what is below it.
_HEADING_CHARS = 100
#: What makes lines alike beside their length: each halves the kinds there are.
_LOOKS = ("ends", "bullet", "starts_lower", "ellipsis")
#: Log-odds above the first heading.
_NO_HEADING = -8.0


def second_lines(rows: Matrix, sure: Array) -> Matrix:
    """One row a line, given its row of features and how ``sure`` (0–1) the first round is of each."""
    sizes, odds = np.rint(np.expm1(rows[:, _AT["chars"]])), log_odds(sure)
    heads = (sizes < _HEADING_CHARS) & (rows[:, _AT["ends"]] == 0)
    under = np.cumsum(heads)
    columns = [
        *beside(odds),
        *around(sure, sizes),
        *place(sure, sizes, odds),
        *by_group((under, *_groups(rows, sizes)), sure, sizes),
        np.concatenate([[_NO_HEADING], odds[heads]])[under],
    ]
    return np.hstack([np.stack(columns, 1), rows]).astype(np.float32)


def _groups(rows: Matrix, sizes: Array) -> list[Array]:
    """For each line keys of its make, of its stretch of prose or of none, and of the furniture heading above it."""
    make = np.minimum(np.log2(sizes + 1), 9).astype(np.int64)
    for look in _LOOKS:
        make = 2 * make + (rows[:, _AT[look]] > 0)
    is_prose = rows[:, _AT["prose"]] > 0
    stretch = np.concatenate([[0], np.cumsum(is_prose[1:] != is_prose[:-1])])
    return [make, stretch, np.cumsum(rows[:, _HEADS].max(1))]
