"""The small neural nets of the consensus: they learn what no line divides, and are stored in small whole numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from reader.clean.nets import ONE_THREAD, Nets, _times
from reader.clean.train_nets import train_nets

DRAW = np.random.default_rng(4)
ROWS = DRAW.normal(0, 3, (3000, 2)).astype(np.float32)
#: Article where both columns have the same sign.
LABELS = (ROWS[:, 0] * ROWS[:, 1] > 0).astype(np.float32)
NETS = train_nets(ROWS, LABELS, np.ones(len(ROWS), np.float32))


def share_right(nets: Nets) -> float:
    return float(((nets.log_odds(ROWS) > 0) == (LABELS > 0)).mean())


def test_nets_learn_what_no_line_divides() -> None:
    assert share_right(NETS) > 0.9


def test_training_again_gives_the_same_nets() -> None:
    again = train_nets(ROWS, LABELS, np.ones(len(ROWS), np.float32))
    assert np.allclose(again.log_odds(ROWS), NETS.log_odds(ROWS), atol=1e-3)


def test_stored_nets_answer_as_before(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "nets.npz", **NETS.arrays())
    with np.load(tmp_path / "nets.npz", allow_pickle=False) as arrays:
        found = Nets.from_arrays(arrays)
        assert arrays["net_0_0_weights"].dtype == np.int8
    assert len(found.layers) == len(NETS.layers)
    assert np.abs(found.log_odds(ROWS) - NETS.log_odds(ROWS)).mean() < 0.05


def test_no_rows_have_no_answers() -> None:
    assert NETS.log_odds(np.zeros((0, 2), np.float32)).shape == (0,)


def test_a_product_in_parts_is_the_product() -> None:
    random = np.random.default_rng(3)
    rows, weights = (random.normal(size=size).astype(np.float32) for size in ((700, 90), (90, 128)))
    assert weights.size * 20 < ONE_THREAD < weights.size * 700
    np.testing.assert_allclose(_times(rows, weights), rows @ weights, rtol=1e-3, atol=1e-4)
    assert _times(rows[:0], weights).shape == (0, 128)
