"""Stories: which articles are about the same running matter.

TF-IDF over stems with a background of document frequencies; title, lead, names and numbers weighted; average linkage
on cosine at one threshold. Two groups less alike than each is within stay two stories: look-alike events. Dates only
break ties: as a gate they hurt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.events.alike import alike
from reader.events.linkage import average_linkage, components
from reader.events.words import Known, Vector, idf, normal, stems, sublinear
from reader.model import Article

#: Mean cosine at which groups of articles are one story, and how alike two groups must be beside their own members.
THRESHOLD, CONTRAST = 0.14, 0.65
#: Characters of an article that tell its story, and stems of them that lead.
_TOLD, _LEAD = 6000, 60
#: How often, beside its place in the text, a word counts in the title, in the lead, as a name, as a number.
_TITLE, _IN_LEAD, _NAME, _NUMBER = 4, 1, 2, 2
#: Rare words count a little less than their inverse document frequency says.
_RARITY = 0.85
#: Inverse document frequency of any number.
_NUMBER_IDF = 4.0
#: Likeness at which two articles are one text.
_COPY = 0.85
#: Likeness that any two articles have; kept as none.
_UNLIKE = 0.05
#: Above so many articles only the heaviest stems of each are compared, and faint likeness is none, too.
_MANY, _HEAVIEST, _FAINT = 1500, 60, 0.10
#: A capital within a sentence: cheaper than finding names, and as good for telling stories apart.
_CAPITAL = re.compile(r"[A-Z](?:(?<=[a-z,;’”\")] .)[\w’'-]*[a-z]|(?<=[a-z,;] .)[A-Z]+)")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def story_groups(articles: Sequence[Article], threshold: float = THRESHOLD) -> list[list[int]]:
    """Indexes of ``articles`` grouped by story, each group in order."""
    many = len(articles) > _MANY
    vectors = (article_vector(article) for article in articles)
    return groups_of_vectors([_heaviest(vector) if many else vector for vector in vectors], threshold)


def article_vector(article: Article) -> Vector:
    """What an article is about: weights of stems and numbers, as a vector of length 1."""
    text = article.text[:_TOLD]
    words = stems(text)
    counts: Counter[str] = Counter(words)
    _add(counts, stems(article.title or ""), _TITLE)
    _add(counts, words[:_LEAD], _IN_LEAD)
    _add(counts, stems(" ".join(_CAPITAL.findall(text))), _NAME)
    weights = {word: sublinear(count) * _RARITIES[word] for word, count in counts.items()}
    for number, count in Counter(_DIGITS.findall(text)).items():
        weights["#" + number] = sublinear(_NUMBER * count) * _NUMBER_IDF**_RARITY
    return normal(weights)


def _rarity(word: str) -> float:
    return float(idf(word) ** _RARITY)


_RARITIES = Known(_rarity)


def _add(counts: Counter[str], words: Sequence[str], times: int) -> None:
    for word in words:
        counts[word] += times


def groups_of_vectors(vectors: Sequence[Vector], threshold: float = THRESHOLD) -> list[list[int]]:
    """Average linkage of vectors of length 1 on their cosine; copies of one text count as one article.

    Five outlets that run one agency text are no story of their own beside those that wrote about it themselves.
    """
    least = _FAINT if len(vectors) > _MANY else _UNLIKE
    pairs = alike(vectors, least)
    copies = components(len(vectors), [pair for pair, likeness in pairs.items() if likeness >= _COPY])
    if len(copies) == len(vectors):
        return average_linkage(len(vectors), pairs, threshold, CONTRAST)
    place = {members[0]: number for number, members in enumerate(copies)}
    firsts = {(place[i], place[j]): value for (i, j), value in pairs.items() if i in place and j in place}
    groups = average_linkage(len(copies), firsts, threshold, CONTRAST)
    return sorted(sorted(i for number in group for i in copies[number]) for group in groups)


def _heaviest(vector: Vector) -> Vector:
    return dict(sorted(vector.items(), key=lambda item: -item[1])[:_HEAVIEST])
