"""How surely each block of a page is article: gradient-boosted trees over its features.

They see a block's own features, its neighbours' and, for the consensus, what each fast cleaner
kept of it and of what stands around it. The consensus is the mean of three: these trees, small neural
nets that see the same, and a second round of trees that sees what the first said of the blocks around.
(Alone, each of the two is no better than the trees; they err elsewhere.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.code_blocks import with_text_around
from reader.clean.even_forest import EvenForest, laid_out
from reader.clean.features import RawFeatures, Tables, features
from reader.clean.forest import Forest
from reader.clean.lead_ins import with_text_below
from reader.clean.neighbours import Matrix, shift, window_means
from reader.clean.nets import Nets
from reader.clean.second_look import log_odds, second_columns

WEIGHTS = Path(__file__).with_name("weights")
#: How far, in log-odds, the nets' answers count beyond the mean of both rounds of trees. Of a page unlike those learned
#: from the nets may be wildly sure: of one page they kept all that readers had said below the article.
NETS_REACH = 1.5
#: What the trees are less sure of than this, the nets and the second round are not asked of.
ASKED = 0.02
#: How a page's own threshold is chosen (by cross-validation): what precision counts beside recall, and its limits.
LEANING, LIMITS = 0.7, (0.2, 0.6)


@dataclass(frozen=True, slots=True)
class BlockModel:
    """Trained trees with the tables they were trained with."""

    #: Third-party cleaners whose votes it takes, in the order of their columns.
    voters: tuple[str, ...]
    tables: Tables
    first: Forest | EvenForest
    #: The second opinions, of a model that has them.
    nets: Nets | None = None
    second: Forest | None = None

    def probabilities(
        self, raw: RawFeatures, sizes: NDArray[Any], votes: Mapping[str, Sequence[float]]
    ) -> NDArray[np.float64]:
        """Probability that each block is article.

        ``sizes`` are characters per block; ``votes`` give the share of each block that each voter
        kept. A voter that failed is taken to agree with the mean of the others.
        """
        if not len(sizes):
            return np.zeros(0)
        rows, _ = features(raw, self.tables)
        if self.voters:
            rows = np.hstack([rows, vote_columns(complete(votes, self.voters, len(sizes)), sizes)])
        return self.judge(raw, rows)

    def judge(self, raw: RawFeatures, rows: Matrix) -> NDArray[np.float64]:
        """Probability that each block is article, given its row of features and votes."""
        sure = self.first.probabilities(rows)
        asked = np.flatnonzero(sure >= ASKED)
        if self.nets is None or self.second is None or not len(asked):
            return sure
        again = self.second.probabilities(second_columns(raw, sure)[asked])
        trees = (log_odds(sure[asked]) + log_odds(again)) / 2
        nets = np.clip(self.nets.log_odds(rows[asked]), trees - NETS_REACH, trees + NETS_REACH)
        sure[asked] = 1 / (1 + np.exp(-(2 * trees + nets) / 3))
        return with_text_below(raw, with_text_around(raw, sure))

    def keep(self, sure: NDArray[np.float64], sizes: NDArray[Any], balance: float) -> list[bool]:
        """Which blocks, of ``sizes`` characters, are kept at a ``balance`` from 0 (precision) to 1 (recall)."""
        return (sure >= level(best_threshold(sure, sizes), balance)).tolist() if len(sure) else []


def best_threshold(sure: NDArray[np.float64], sizes: NDArray[Any]) -> float:
    """The probability from which blocks are kept for the most that precision and recall promise on this page.

    Both are taken of the sums of probabilities (Lewis, 1995, "Evaluating and optimizing autonomous text
    classification systems"). Their sum is asked for, precision counting :data:`LEANING`, since F1 over pages is
    that of the means of both: a page whose F1 is low either way may still give much of one.
    """
    order = np.argsort(-sure, kind="stable")
    expected, taken = np.cumsum((sure * sizes)[order]), np.cumsum(sizes[order])
    promised = LEANING * expected / np.maximum(taken, 1e-9) + expected / max(expected[-1], 1e-9)
    fewest = max(0, int((sure >= LIMITS[1]).sum()) - 1)
    most = max(fewest, int((sure >= LIMITS[0]).sum()) - 1)
    best = fewest + int(np.argmax(promised[fewest : most + 1]))
    return float(np.clip(sure[order[best]], *LIMITS))


def complete(votes: Mapping[str, Sequence[float]], voters: Sequence[str], count: int) -> Matrix:
    """A column for each of ``voters``; one that failed is taken to agree with the mean of the others."""
    known = [votes[name] for name in voters if name in votes]
    mean = np.mean(np.array(known, np.float32), 0) if known else np.zeros(count, np.float32)
    return np.stack([np.array(votes.get(name, mean), np.float32) for name in voters], 1)


def level(threshold: float, balance: float) -> float:
    """The probability a block must pass: ``threshold`` in the middle, 0.97 and 0.03 at the ends."""
    balance = min(1.0, max(0.0, balance))
    ends = 0.97 if balance < 0.5 else 0.03
    return threshold + (ends - threshold) * abs(2 * balance - 1)


def vote_columns(votes: Matrix, sizes: NDArray[Any]) -> Matrix:
    """Each voter's share of the block, their mean, the page's share of each, and the neighbours'."""
    mean = votes.mean(1, keepdims=True)
    kept = (votes * sizes[:, None]).sum(0) / max(1.0, float((votes.max(1) * sizes).sum()))
    both = np.hstack([votes, mean])
    page = np.repeat(kept[None], len(votes), 0)
    return np.hstack([both, page, shift(both, (-2, -1, 1, 2)), window_means(both, 6)]).astype(np.float32)


def save_model(model: BlockModel, path: Path) -> None:
    """Write a trained model as one compressed file. Raises ``TypeError`` for one that was loaded from such a file."""
    if isinstance(model.first, EvenForest):
        raise TypeError("Trees that are laid out whole are not kept: train the model again, or copy its file.")
    hints, words = sorted(model.tables.hints.items()), sorted(model.tables.words.items())
    np.savez_compressed(
        path,
        voters=np.array("\n".join(model.voters)),
        hints=np.array("\n".join(token for token, _ in hints)),
        hint_odds=np.array([odds for _, odds in hints], np.float16),
        words=np.array("\n".join(word for word, _ in words)),
        word_odds=np.array([odds for _, odds in words], np.float16),
        **model.first.arrays("first"),
        **(model.nets.arrays() if model.nets else {}),
        **(model.second.arrays("second") if model.second else {}),
    )


@cache
def load_model(name: str) -> BlockModel:
    """The shipped model of one of our cleaners, read once."""
    with np.load(WEIGHTS / f"{name}.npz", allow_pickle=False) as arrays:
        return BlockModel(
            voters=tuple(str(arrays["voters"]).split("\n")) if str(arrays["voters"]) else (),
            tables=Tables(_table(arrays, "hints", "hint_odds"), _table(arrays, "words", "word_odds")),
            first=laid_out(Forest.from_arrays(arrays, "first")),
            nets=Nets.from_arrays(arrays) if "net_means" in arrays else None,
            second=Forest.from_arrays(arrays, "second") if "second_tops" in arrays else None,
        )


def _table(arrays: Any, keys: str, values: str) -> dict[str, float]:
    return dict(zip(str(arrays[keys]).split("\n"), map(float, arrays[values]), strict=True))
