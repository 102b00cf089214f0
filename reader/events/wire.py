"""Wire copy: passages that several articles share nearly word for word.

Paragraphs that share word 4-grams are compared by RapidFuzz's Indel on words; quotations alone are not wire copy,
since two reporters can hear the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from reader.events.agencies import agency_of
from reader.model import Article, Copy, Coverage, Mention
from reader.text.align import similarity

#: Similarity of words at which a paragraph is copied, and fewest words outside quotation marks.
COPIED, FEWEST = 0.82, 12
#: Words of a run, texts beyond which a run is a common phrase, and an odd number that spreads 64 bits.
_GRAM, _COMMON, _MIX = 4, 40, np.uint64(0x9E3779B97F4A7C15)
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


def copied_passages(articles: Sequence[Article], ids: Sequence[str]) -> list[Copy]:
    """Paragraphs that two or more articles share nearly word for word, one span in each article that has it."""
    paragraphs = [
        (i, p.start, p.end, _words(a.text[p.start : p.end])) for i, a in enumerate(articles) for p in a.paragraphs[1:]
    ]
    paragraphs = [p for p in paragraphs if len(p[3]) >= FEWEST]
    groups = _groups([(p[0], p[3]) for p in paragraphs])
    agencies = [agency_of(article) for article in articles]
    copies = []
    for group in groups:
        first: dict[int, int] = {}
        for k in group:
            first.setdefault(paragraphs[k][0], k)
        if len(first) < 2:
            continue
        mentions = tuple(
            Mention(ids[i], paragraphs[k][1], paragraphs[k][2], "reported") for i, k in sorted(first.items())
        )
        copies.append(Copy(mentions, next((agencies[i] for i in sorted(first) if agencies[i]), None)))
    return copies


def _words(text: str) -> list[str]:
    """The words of a paragraph outside quotation marks, lower case."""
    return [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", text))]


def _groups(items: Sequence[tuple[int, list[str]]]) -> list[list[int]]:
    from reader.events.linkage import components

    shared: dict[tuple[int, int], int] = defaultdict(int)
    for holding in _holders([words for _, words in items]):
        for pair in combinations(holding, 2):
            shared[pair] += 1
    edges = [
        (i, j)
        for (i, j), count in shared.items()
        if items[i][0] != items[j][0] and count >= 3 and similarity(items[i][1], items[j][1]) >= COPIED
    ]
    return [group for group in components(len(items), edges) if len(group) > 1]


def _holders(texts: Sequence[list[str]]) -> list[list[int]]:
    """For every run of ``_GRAM`` words that 2 to ``_COMMON`` texts share: their indexes, in order."""
    known: dict[str, int] = {}
    numbers = [known.setdefault(word, len(known)) for words in texts for word in words]
    if len(numbers) < _GRAM:
        return []
    words = np.array(numbers, dtype=np.uint64) + np.uint64(1)
    lengths = np.array([len(words) for words in texts])
    last = len(words) - _GRAM + 1
    grams = np.zeros(last, dtype=np.uint64)
    for i in range(_GRAM):
        grams = grams * _MIX + words[i : i + last]
        grams ^= grams >> np.uint64(29)
    owner = np.repeat(np.arange(len(texts)), lengths)
    whole = owner[:last] == owner[_GRAM - 1 :]
    grams, owner = grams[whole], owner[:last][whole]
    order = np.lexsort((owner, grams))
    grams, owner = grams[order], owner[order]
    fresh = np.ones(len(grams), dtype=bool)
    fresh[1:] = (grams[1:] != grams[:-1]) | (owner[1:] != owner[:-1])
    grams, owner = grams[fresh], owner[fresh]
    begins = np.flatnonzero(np.concatenate(([True], grams[1:] != grams[:-1]))) if len(grams) else np.zeros(0, int)
    sizes = np.diff(np.append(begins, len(grams)))
    held = (sizes >= 2) & (sizes <= _COMMON)
    return [owner[a : a + n].tolist() for a, n in zip(begins[held], sizes[held], strict=True)]


def sources_of(ids: Sequence[str], copies: Sequence[Copy], spans: dict[str, list[tuple[int, int]]]) -> int:
    """How many independent sources stand behind an event: articles that only copy one another count once.

    ``spans`` gives each article's mentions of the event.
    """
    from reader.events.linkage import components

    place = {article: i for i, article in enumerate(ids)}
    edges = []
    for copy in copies:
        inside = [
            place[m.article_id]
            for m in copy.mentions
            if m.article_id in place
            and all(m.start <= start and end <= m.end for start, end in spans.get(m.article_id, []))
        ]
        edges += list(combinations(inside, 2))
    return len(components(len(ids), edges))


def independent_sources(coverage: Coverage) -> dict[str, int]:
    """Event id → how many sources stand behind it when articles that only copy one another count once."""
    counts = {}
    for event in coverage.events:
        ids = list(dict.fromkeys(m.article_id for m in event.mentions if m.state == "reported"))
        spans = {i: [(m.start, m.end) for m in event.mentions if m.article_id == i] for i in ids}
        counts[event.id] = sources_of(ids, coverage.copies, spans)
    return counts
