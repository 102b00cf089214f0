"""How surely each block of a page is article: gradient-boosted trees over its features.

They see a block's own features, its neighbours' and, for the consensus, what each fast cleaner
kept of it and of what stands around it. (A second round over the first's own answers was tried:
in cross-validation by domain it lost 0.1 points of F1 and cost twice the time.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.features import Matrix, RawFeatures, Tables, features, shift, window_means
from reader.clean.forest import Forest

WEIGHTS = Path(__file__).with_name("weights")


@dataclass(frozen=True, slots=True)
class BlockModel:
    """Trained trees with the tables they were trained with."""

    #: Third-party cleaners whose votes it takes, in the order of their columns.
    voters: tuple[str, ...]
    tables: Tables
    first: Forest
    #: Probability from which a block is kept at a balance of 0.5.
    threshold: float

    def probabilities(
        self, raw: RawFeatures, counts: NDArray[Any], votes: Mapping[str, Sequence[float]]
    ) -> NDArray[np.float64]:
        """Probability that each block is article.

        ``counts`` are words per block; ``votes`` give the share of each block that each voter
        kept. A voter that failed is taken to agree with the mean of the others.
        """
        if not len(counts):
            return np.zeros(0)
        rows, _ = features(raw, self.tables)
        if self.voters:
            rows = np.hstack([rows, vote_columns(self._complete(votes, len(counts)), counts)])
        return self.first.probabilities(rows)

    def _complete(self, votes: Mapping[str, Sequence[float]], count: int) -> Matrix:
        known = [votes[name] for name in self.voters if name in votes]
        mean = np.mean(np.array(known, np.float32), 0) if known else np.zeros(count, np.float32)
        return np.stack([np.array(votes.get(name, mean), np.float32) for name in self.voters], 1)

    def keep(self, sure: NDArray[np.float64], balance: float) -> list[bool]:
        """Which blocks are kept at a ``balance`` from 0 (precision) to 1 (recall)."""
        return (sure > level(self.threshold, balance)).tolist()


def level(threshold: float, balance: float) -> float:
    """The probability a block must pass: ``threshold`` in the middle, 0.97 and 0.03 at the ends."""
    balance = min(1.0, max(0.0, balance))
    ends = 0.97 if balance < 0.5 else 0.03
    return threshold + (ends - threshold) * abs(2 * balance - 1)


def vote_columns(votes: Matrix, counts: NDArray[Any]) -> Matrix:
    """Each voter's share of the block, their mean, the page's share of each, and the neighbours'."""
    mean = votes.mean(1, keepdims=True)
    kept = (votes * counts[:, None]).sum(0) / max(1.0, float((votes.max(1) * counts).sum()))
    both = np.hstack([votes, mean])
    page = np.repeat(kept[None], len(votes), 0)
    return np.hstack([both, page, shift(both, (-2, -1, 1, 2)), window_means(both, 6)]).astype(np.float32)


def save_model(model: BlockModel, path: Path) -> None:
    """Write a model as one compressed file."""
    hints, words = sorted(model.tables.hints.items()), sorted(model.tables.words.items())
    np.savez_compressed(
        path,
        voters=np.array("\n".join(model.voters)),
        hints=np.array("\n".join(token for token, _ in hints)),
        hint_odds=np.array([odds for _, odds in hints], np.float16),
        words=np.array("\n".join(word for word, _ in words)),
        word_odds=np.array([odds for _, odds in words], np.float16),
        threshold=np.array(model.threshold),
        **model.first.arrays("first"),
    )


@cache
def load_model(name: str) -> BlockModel:
    """The shipped model of one of our cleaners, read once."""
    with np.load(WEIGHTS / f"{name}.npz", allow_pickle=False) as arrays:
        return BlockModel(
            voters=tuple(str(arrays["voters"]).split("\n")) if str(arrays["voters"]) else (),
            tables=Tables(_table(arrays, "hints", "hint_odds"), _table(arrays, "words", "word_odds")),
            first=Forest.from_arrays(arrays, "first"),
            threshold=float(arrays["threshold"]),
        )


def _table(arrays: Any, keys: str, values: str) -> dict[str, float]:
    return dict(zip(str(arrays[keys]).split("\n"), map(float, arrays[values]), strict=True))
