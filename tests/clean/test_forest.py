"""Trees as arrays give what the trees say."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.even_forest import MOST_STEPS, EvenForest, laid_out
from reader.clean.forest import DROPPED, Forest

COLUMNS = 3


def leaf(value: float) -> dict[str, Any]:
    return {"leaf_value": value}


def split(feature: int, threshold: float, left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    return {"split_feature": feature, "threshold": threshold, "left_child": left, "right_child": right}


TREES = st.recursive(
    st.builds(leaf, st.floats(-2, 2, width=32)),
    lambda inner: st.builds(split, st.integers(0, COLUMNS - 1), st.integers(-3, 3).map(float), inner, inner),
    max_leaves=8,
)
ROWS = st.lists(st.lists(st.integers(-4, 4), min_size=COLUMNS, max_size=COLUMNS), min_size=1, max_size=9)


def said(tree: dict[str, Any], row: list[int]) -> float:
    while "leaf_value" not in tree:
        goes_left = row[tree["split_feature"]] <= tree["threshold"]
        tree = tree["left_child"] if goes_left else tree["right_child"]
    return float(tree["leaf_value"])


@given(st.lists(TREES, min_size=1, max_size=9), ROWS)
def test_a_row_gets_the_sum_of_its_leaves_unless_the_first_third_drops_it(
    trees: list[dict[str, Any]], rows: list[list[int]]
) -> None:
    forest = Forest.from_lightgbm([{"tree_structure": tree} for tree in trees])
    first = len(trees) // 3
    for row, probability in zip(rows, forest.probabilities(np.array(rows, np.float32)), strict=True):
        sums = [said(tree, row) for tree in trees]
        dropped = first and sum(sums[:first]) <= DROPPED
        expected = sum(sums[:first]) if dropped else sum(sums)
        assert abs(probability - 1 / (1 + np.exp(-expected))) < 1e-5


@given(st.lists(TREES, min_size=1, max_size=9), ROWS)
def test_trees_laid_out_whole_say_the_same_to_the_last_bit(trees: list[dict[str, Any]], rows: list[list[int]]) -> None:
    forest = Forest.from_lightgbm([{"tree_structure": tree} for tree in trees])
    even = laid_out(forest)
    assert isinstance(even, EvenForest) == (0 < forest.depth <= MOST_STEPS)
    values = np.array(rows, np.float32)
    assert even.probabilities(values).tolist() == forest.probabilities(values).tolist()
    assert len(even.probabilities(values[:0])) == 0
