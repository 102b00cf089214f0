"""Scores of clusterings, against cases worked by hand."""

from __future__ import annotations

import pytest

from reader.bench.coref_scores import bcubed, ceafe, conll, muc

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 3}


def test_a_perfect_clustering_scores_one() -> None:
    assert conll(GOLD, GOLD) == pytest.approx((1, 1, 1, 1))


def test_muc_counts_links() -> None:
    found = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 2, "f": 3}
    assert muc(found, GOLD)[:2] == pytest.approx((2 / 3, 2 / 3))


def test_bcubed_of_singletons_has_full_precision() -> None:
    precision, recall, _ = bcubed({k: k for k in GOLD}, GOLD)
    assert precision == 1
    assert recall == pytest.approx((3 * 1 / 3 + 2 * 1 / 2 + 1) / 6)


def test_ceafe_aligns_each_cluster_once() -> None:
    found = {"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1}
    assert ceafe(found, GOLD)[0] == pytest.approx(2 * 3 / 9)
