"""The probability from which blocks are kept, chosen for each page."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.blockmodel import LEANING, LIMITS, best_threshold

PAGES = st.lists(st.tuples(st.floats(0.001, 0.999), st.integers(1, 900)), min_size=1, max_size=30)


@given(PAGES)
def test_no_other_threshold_within_the_limits_promises_more(page: list[tuple[float, int]]) -> None:
    sure, sizes = (np.array(column, float) for column in zip(*page, strict=True))
    whole = float((sure * sizes).sum())

    def promised(threshold: float) -> float:
        kept = sure >= threshold
        found = float((sure * sizes)[kept].sum())
        return LEANING * found / max(1e-9, float(sizes[kept].sum())) + found / whole

    chosen = best_threshold(sure, sizes)
    assert LIMITS[0] <= chosen <= LIMITS[1]
    others = [p for p in sure.tolist() if LIMITS[0] <= p <= LIMITS[1]]
    assert promised(chosen) >= max(map(promised, others), default=0.0) - 1e-9


def test_unsure_long_block_stays_where_little_else_is_kept() -> None:
    sizes = np.array([500.0, 500.0])
    unsure = best_threshold(np.array([0.36, 0.35]), sizes)
    sure = best_threshold(np.array([0.99, 0.3]), sizes)
    assert unsure < sure
    assert sure == pytest.approx(LIMITS[1])
