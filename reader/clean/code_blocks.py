"""Code in an article goes with the text around it.

Of programs the models are unsure wherever they stand: of one page they kept one block and dropped the next, which
read much the same. The text before and behind code says better whether it is in the article.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader.clean.features import LEAN_NAMES, RawFeatures, sizes_of
from reader.clean.second_look import log_odds

_CODE = LEAN_NAMES.index("near_pre")
#: Text of more characters than this says where it stands; a label or a button beside code does not.
_TEXT_CHARS = 40


def with_text_around(raw: RawFeatures, sure: NDArray[np.float64]) -> NDArray[np.float64]:
    """``sure`` (0–1), in which code is at least half-way, in log-odds, to the nearest text before it and behind it.

    It is never less sure than before: a page may be all code but for its menus.
    """
    is_code = raw.columns[:, _CODE] > 0
    code, text = np.flatnonzero(is_code), np.flatnonzero(~is_code & (sizes_of(raw) > _TEXT_CHARS))
    if not len(code) or not len(text):
        return sure
    odds = log_odds(sure)
    behind = np.searchsorted(text, code)
    around = odds[text[np.maximum(behind - 1, 0)]] + odds[text[np.minimum(behind, len(text) - 1)]]
    raised = sure.copy()
    raised[code] = np.maximum(sure[code], 1 / (1 + np.exp(-(odds[code] + around / 2) / 2)))
    return raised
