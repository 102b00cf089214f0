"""The headline of a page: which block holds it, or what its title says."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process, utils

from reader.clean.unspaced import spread
from reader.load.columns import Columns

#: Separators between a story's title and the outlet's name in ``<title>``.
_SEPARATOR = re.compile(r"\s+[|·•»:—–-]+\s+|\s*[|·•]\s*")
#: Longest headline, in characters.
_LONGEST = 300
_RANK = {"h1": 1.0, "h2": 0.5, "h3": 0.3, "h4": 0.1, "h5": 0.1, "h6": 0.1}
#: A block with less than this share of a title's characters is neither like it nor its main part.
_LEAST_OF_TITLE = 0.38
#: One with more than this many times a title's characters, but for marks around it, is not as like it as it must be.
_MOST_OF_TITLE, _MARKS = 1.8, 20
#: A block whose words are less like the title than this (0–100) is not its headline.
_LIKE_TITLE = 72.0
#: Two headlines more alike than this (0–100) are the same.
_SAME = 92
#: How many times as long as one that is the same another may be: (200 - 92) / 92 by the letters that both have.
_LONGER = 1.18


def find_headline(page: Columns, titles: Sequence[str]) -> int | None:
    """Index of the block that is the headline, or None.

    ``titles`` are what the page calls itself (``<title>``, Open Graph …), best first. A
    heading like one of them wins; else the only ``<h1>`` is taken.
    """
    best, best_score = None, 0.0
    wanted = [said for title in titles if title and (said := utils.default_process(title))]
    shortest = _LEAST_OF_TITLE * min(map(len, wanted), default=0)
    longest = min(_LONGEST, _MOST_OF_TITLE * max(map(len, wanted), default=0) + _MARKS)
    places = [
        i
        for i, text in enumerate(page.texts)
        if shortest <= len(text) <= longest and (len(text) >= 12 or _rank(page, i))
    ]
    words = [utils.default_process(page.texts[i]) for i in places]
    for i, like in zip(places, _likenesses(words, wanted), strict=True):
        if like >= _LIKE_TITLE and (score := like / 100 + _rank(page, i)) > best_score:
            best, best_score = i, score
    if best is not None:
        return best
    tops = [i for i, text in enumerate(spread(page).texts) if _rank(page, i) == 1.0 and len(text.split()) > 2]
    return tops[0] if len(tops) == 1 else None


def _rank(page: Columns, i: int) -> float:
    """What heading a block is, or stands in: 1 for the highest, 0 for none."""
    holder = page.holders[i]
    above = page.parents[holder]
    return _RANK.get(page.names[holder]) or (_RANK.get(page.names[above], 0.0) if above >= 0 else 0.0)


def _likenesses(words: Sequence[str], wanted: Sequence[str]) -> list[float]:
    """How much each block's words are one of the titles or its main part, 0–100; 0 below ``_LIKE_TITLE``."""
    if not wanted or not words:
        return [0.0] * len(words)
    whole = process.cdist(words, wanted, scorer=fuzz.ratio, dtype=np.float64, score_cutoff=_LIKE_TITLE)
    best = [0.0] * len(words)
    for title, likes in zip(wanted, whole.T.tolist(), strict=True):
        least, most = 0.4 * len(title), len(title)
        likes = [
            97.0 if title.startswith(said) and least < len(said) < most else like
            for said, like in zip(words, likes, strict=True)
        ]
        best = list(map(max, best, likes)) if len(wanted) > 1 else likes
    return best


def without_outlet(title: str) -> str:
    """A ``<title>`` without the outlet's name at its end, where one is set off."""
    parts = _SEPARATOR.split(title)
    longest = max(parts, key=len, default=title)
    return longest.strip() if len(parts) > 1 and len(longest) > 0.4 * len(title) else title.strip()


def same_words(a: str, b: str) -> bool:
    """Whether two headlines are the same but for marks and case."""
    return are_same(plain_words(a), plain_words(b))


def plain_words(text: str) -> str:
    """``text`` in lower case, without marks."""
    return utils.default_process(text)


def are_same(a: str, b: str) -> bool:
    """As :func:`same_words`, of what :func:`plain_words` gave."""
    return fuzz.ratio(a, b, score_cutoff=_SAME) > _SAME


def lengths_of_same(words: str) -> tuple[float, float]:
    """The fewest and most characters of a text, marks and all, that is the same headline as these plain words."""
    longest = min(_LONGEST - 1, len(words) * _LONGER + _MARKS)
    return (len(words) / _LONGER, longest) if words else (1, 0)
