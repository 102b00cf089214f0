"""Average linkage, and its two ways of keeping things apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.events.linkage import average_linkage, components

pairs_of_eight = st.dictionaries(
    st.sampled_from(list(combinations(range(8), 2))), st.floats(0, 1, allow_nan=False), max_size=28
)


def test_two_groups_merge_on_their_mean() -> None:
    assert average_linkage(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, 0.5) == [[0, 1], [2]]


def test_a_forbidden_pair_is_never_in_one_group() -> None:
    pairs = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): float("-inf")}
    assert average_linkage(3, pairs, 0.5) == [[0, 1], [2]]


def test_look_alike_groups_stay_apart_by_contrast() -> None:
    pairs = {(i, j): 0.9 if (i < 2) == (j < 2) else 0.4 for i, j in combinations(range(4), 2)}
    assert average_linkage(4, pairs, 0.3) == [[0, 1, 2, 3]]
    assert average_linkage(4, pairs, 0.3, contrast=0.66) == [[0, 1], [2, 3]]


@pytest.mark.parametrize(("close", "groups"), [(2, 1), (6, 2)], ids=["two copies join", "six close ones stay apart"])
def test_how_close_a_group_is_counts_by_its_size(close: int, groups: int) -> None:
    def likeness(i: int, j: int) -> float:
        return 0.9 if j < close else 0.5 if i >= close else 0.4

    pairs = {(i, j): likeness(i, j) for i, j in combinations(range(close + 6), 2)}
    assert len(average_linkage(close + 6, pairs, 0.3, contrast=0.65)) == groups


@given(pairs_of_eight, st.floats(0.05, 0.95))
def test_every_thing_is_in_exactly_one_group_and_groups_are_connected(
    pairs: dict[tuple[int, int], float], threshold: float
) -> None:
    groups = average_linkage(8, pairs, threshold)
    assert sorted(i for group in groups for i in group) == list(range(8))
    joined = components(8, [pair for pair, value in pairs.items() if value >= threshold])
    assert all(any(set(group) <= set(whole) for whole in joined) for group in groups)
