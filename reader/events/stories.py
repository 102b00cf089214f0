"""Stories: which articles are about the same running matter.

TF-IDF over stems with a background of document frequencies, title and names weighted, average linkage on
cosine. Dates only break ties: as a gate they hurt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from reader.events.linkage import average_linkage, components
from reader.events.words import Vector, cosine, vector
from reader.extract.names import find_names
from reader.model import Article

#: Mean cosine at which groups of articles are one story.
THRESHOLD = 0.20
#: Characters of an article that tell its story.
_LEAD = 6000


def story_groups(articles: Sequence[Article], threshold: float = THRESHOLD) -> list[list[int]]:
    """Indexes of ``articles`` grouped by story, each group in order."""
    return groups_of_vectors([article_vector(article) for article in articles], threshold)


def article_vector(article: Article) -> Vector:
    """What an article is about, as a vector of weighted stems."""
    text = article.text[:_LEAD]
    names = [name.full for name in find_names(text) if name.kind != "other"]
    return vector(text, (article.title or "", article.title or "", *names), extra_weight=1)


def groups_of_vectors(vectors: Sequence[Vector], threshold: float = THRESHOLD) -> list[list[int]]:
    """Average linkage within the components that any pair above half the threshold joins."""
    pairs = _alike(vectors, threshold * 0.5)
    groups: list[list[int]] = []
    for members in components(len(vectors), list(pairs)):
        if len(members) == 1:
            groups.append(members)
            continue
        place = {member: i for i, member in enumerate(members)}
        matrix = np.zeros((len(members), len(members)))
        for (i, j), value in pairs.items():
            if i in place and j in place:
                matrix[place[i], place[j]] = matrix[place[j], place[i]] = value
        groups += [[members[i] for i in group] for group in average_linkage(matrix, threshold)]
    return sorted(groups, key=lambda group: group[0])


def _alike(vectors: Sequence[Vector], least: float) -> dict[tuple[int, int], float]:
    """Pairs of vectors whose cosine reaches ``least``, by an index of their heaviest stems."""
    holders: dict[str, list[int]] = defaultdict(list)
    pairs: dict[tuple[int, int], float] = {}
    for i, one in enumerate(vectors):
        heavy = sorted(one, key=lambda word: -one[word])[:25]
        near = {j for word in heavy for j in holders[word]}
        for j in near:
            value = cosine(one, vectors[j])
            if value >= least:
                pairs[(j, i)] = value
        for word in heavy:
            holders[word].append(i)
    return pairs
