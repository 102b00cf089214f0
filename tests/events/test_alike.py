"""Cosines of many texts at once."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.events.alike import alike
from reader.events.words import cosine, normal

texts = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 5), max_size=6).map(normal), max_size=9)


@given(texts, st.floats(0, 0.9))
def test_the_index_gives_the_cosine_of_every_pair_above_the_least(
    vectors: list[dict[str, float]], least: float
) -> None:
    found = alike(vectors, least)
    for i, j in combinations(range(len(vectors)), 2):
        expected = cosine(vectors[i], vectors[j])
        if (i, j) in found:
            assert found[(i, j)] == pytest.approx(expected, abs=1e-5)
        else:
            assert expected <= least + 1e-5
