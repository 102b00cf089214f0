"""Neighbours' values stand beside each block's own, however few blocks a page has."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.neighbours import shift, window_means

COLUMNS = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), min_size=1, max_size=9)


@given(COLUMNS)
def test_rows_away_are_those_rows_and_none_beyond_the_ends(rows: list[tuple[int, int]]) -> None:
    values = np.array(rows, np.float32)
    shifted = shift(values, (-2, 1))
    for i in range(len(rows)):
        before = rows[i - 2] if i >= 2 else (-1, -1)
        behind = rows[i + 1] if i + 1 < len(rows) else (-1, -1)
        assert shifted[i].tolist() == [*before, *behind]


@given(COLUMNS)
def test_means_are_those_of_the_rows_before_and_behind(rows: list[tuple[int, int]]) -> None:
    values = np.array(rows, np.float32)
    means = window_means(values, 3)
    for i in range(len(rows)):
        for side, near in enumerate((values[max(0, i - 3) : i], values[i + 1 : i + 4])):
            wanted = near.mean(0) if len(near) else np.zeros(2)
            np.testing.assert_allclose(means[i, 2 * side : 2 * side + 2], wanted, rtol=1e-5)
