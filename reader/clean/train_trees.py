"""Grows the trees of our models with LightGBM: a fixed seed and one thread, so the same rows give the same trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.clean.forest import Forest

PARAMETERS = {
    "objective": "cross_entropy", "learning_rate": 0.1, "num_leaves": 31, "min_data_in_leaf": 60,
    "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "verbose": -1,
    "num_threads": 1, "max_bin": 63, "deterministic": True,
}  # fmt: skip

#: Rows of features, their labels (0–1) and their weights.
Learned = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]


def grown(learned: Learned, shape: Mapping[str, int], rounds: int, seeds: Sequence[int]) -> Forest:
    """Trees that learned from rows, labels and weights; with several seeds, the mean of as many models.

    ``shape`` says which of :data:`PARAMETERS` are others.
    """
    import lightgbm as lgb

    rows, labels, weight = learned
    data = lgb.Dataset(rows, labels, weight=weight, free_raw_data=False)
    trees = []
    for seed in seeds:
        booster = lgb.train({**PARAMETERS, **shape, "seed": seed}, data, rounds)
        trees.append(booster.dump_model()["tree_info"])
    together = [tree for of_one_round in zip(*trees, strict=True) for tree in of_one_round]
    return Forest.from_lightgbm(together, share=1 / len(seeds))
