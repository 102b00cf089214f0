"""A heading, or a line that ends with a colon, goes with the block that it leads in.

Of short blocks the models are less sure than of the text below them: articles came out without the headings of
chapters that were kept, and lists without the line that says what they list.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader.clean.features import LEAN_NAMES, RawFeatures
from reader.clean.second_look import HEADINGS, log_odds

_ENDS_COLON = LEAN_NAMES.index("ends_colon")
#: What the models are less sure of than this leads in nothing of the article: the heading of what stands beside it.
LEAST = 0.2


def with_text_below(raw: RawFeatures, sure: NDArray[np.float64]) -> NDArray[np.float64]:
    """``sure`` (0–1), in which what leads in a block is at least half-way, in log-odds, to that block.

    It is never less sure than before: of a chapter, the heading may be all that is text.
    """
    leads = (raw.columns[:, HEADINGS].max(1) > 0) | (raw.columns[:, _ENDS_COLON] > 0)
    asked = np.flatnonzero(leads[:-1] & (sure[:-1] >= LEAST))
    if not len(asked):
        return sure
    odds = log_odds(sure)
    raised = sure.copy()
    for i in asked[::-1].tolist():  # from below: a chapter's heading may stand above that of its first part
        half_way = (odds[i] + odds[i + 1]) / 2
        if half_way > odds[i]:
            odds[i] = half_way
            raised[i] = 1 / (1 + np.exp(-half_way))
    return raised
