"""What the words of a line say of its being article: counts of many sites' lines, as numbers for the line model.

A word speaks otherwise in a short line (a menu's, a button's, a heading's) than in a long one, and at a line's
ends than within it. ``reader.clean.train_line_words`` counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from reader.clean.features import Matrix

_WORD = re.compile(r"[^\W\d_]+|\d+")
_READ_CHARS, _MOST_WORDS = 600, 60
#: Lines of at least this many characters are long.
LONG = 100
_NEAR = (-2, -1, 1, 2)
_WINDOW = 5
#: Columns that are also given for the lines around: mean odds of a line's words, and of its three least.
_SHARED = [0, 3]


def line_words(line: str) -> list[str]:
    """The words of ``line`` as they are counted: marked as a short or a long line's, any number as 0."""
    mark = "+" if len(line) >= LONG else "-"
    words = _WORD.findall(line[:_READ_CHARS].lower())[:_MOST_WORDS]
    return [mark + ("0" if word[0].isdigit() else word) for word in words]


def at_ends(words: Sequence[str]) -> list[str]:
    """The first and the last of a line's words, marked as such; none where it has no words."""
    return [f"^{words[0]}", f"${words[-1]}"] if words else []


def word_columns(lines: Sequence[Sequence[str]], odds: Mapping[str, float]) -> Matrix:
    """One row for each line of words (see :func:`line_words`), given each counted word's log-odds."""
    rows = np.zeros((len(lines), 7), np.float32)
    for row, words in zip(rows, lines, strict=True):
        if known := sorted(odds[word] for word in words if word in odds):
            whole = sum(known)
            row[:5] = whole / len(known), known[0], known[-1], sum(known[:3]) / 3, whole
        if words:
            row[5:] = [odds.get(word, 0.0) for word in at_ends(words)]
    shared, count = rows[:, _SHARED], len(rows)
    reach = max(_NEAR)
    padded = np.pad(shared, ((reach, reach), (0, 0)))
    near = [padded[reach + step : reach + step + count] for step in _NEAR]
    sums, at = np.vstack([np.zeros((1, 2)), np.cumsum(shared, 0, dtype=np.float64)]), np.arange(count)
    before = sums[at] - sums[np.maximum(at - _WINDOW, 0)]
    behind = sums[np.minimum(at + 1 + _WINDOW, count)] - sums[at + 1]
    return np.hstack([rows, *near, before / _WINDOW, behind / _WINDOW]).astype(np.float32)
