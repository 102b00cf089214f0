"""Saved articles whose texts are nearly the same: agency copy, reprints, the same page from two addresses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from reader.text.shingles import shingles

#: Likeness (RapidFuzz ratio of the texts, 0–100) from which a pair is worth pointing out.
ALIKE = 85.0
#: Shingles looked at of each text, those with the smallest hash: a sample that is the same for the same words.
SAMPLE = 64
#: A shingle that stands in more texts than this says nothing about a pair.
COMMON = 40
#: Shingles of the sample that two texts share before they are compared whole.
SHARED = 6


class Alike(NamedTuple):
    """A pair of articles and how alike their texts are, 0–1."""

    one: str
    other: str
    likeness: float


def find_alike(texts: Mapping[str, str]) -> list[Alike]:
    """Pairs of ``texts`` (id → text) that are nearly the same, most alike first.

    Candidates share shingles of a sample by smallest hash (Broder, "On the resemblance and containment of
    documents", 1997); RapidFuzz compares those pairs in full, so thousands of texts take seconds.
    """
    having: dict[int, list[str]] = defaultdict(list)
    for name, text in texts.items():
        for shingle in sorted(hash(s) for s in shingles(text))[:SAMPLE]:
            having[shingle].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in having.values():
        if 1 < len(names) <= COMMON:
            shared.update(combinations(sorted(names), 2))
    found = []
    for (one, other), count in shared.items():
        if count >= SHARED or count >= 2 and min(len(texts[one]), len(texts[other])) < 600:
            likeness = fuzz.ratio(texts[one], texts[other], score_cutoff=ALIKE)
            if likeness:
                found.append(Alike(one, other, likeness / 100))
    return sorted(found, key=lambda pair: (-pair.likeness, pair.one, pair.other))
