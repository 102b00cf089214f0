"""Groups of seeds that are one event although their sentences are little alike.

One speaker's words that several articles have side by side are one utterance; a happening told without names is the
one of its class and day that others tell with names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from reader.events.linkage import Pairs, components
from reader.events.merge import days_apart, in_common
from reader.events.seeds import Seed
from reader.events.triggers import CLASSES, SPEECH, WEAK, any_near

#: Similarity that some two sentences of two such groups have.
_ALIKE = 0.36
#: The same where their classes are only near.
_NEARLY = 0.44
#: Classes whose happenings of one day differ by their figures.
_COUNTED = frozenset("die injure estimate vote rise drop win lose supply".split())


def one_utterance(groups: Sequence[list[int]], seeds: Sequence[Seed]) -> list[list[int]]:
    """The groups, two of them one where two or more articles have them side by side as one speaker's words."""
    place = {k: number for number, group in enumerate(groups) for k in group}
    beside: dict[tuple[int, int], set[int]] = {}
    for k in range(len(seeds) - 1):
        a, b = seeds[k], seeds[k + 1]
        if a.article == b.article and a.speakers & b.speakers and place[k] != place[k + 1] and not days_apart(a, b):
            key = (min(place[k], place[k + 1]), max(place[k], place[k + 1]))
            beside.setdefault(key, set()).add(a.article)
    edges = [pair for pair, articles in beside.items() if len(articles) > 1]
    return [sorted(k for number in joined for k in groups[number]) for joined in components(len(groups), edges)]


def one_happening(groups: Sequence[list[int]], seeds: Sequence[Seed], scores: Pairs) -> list[list[int]]:
    """The groups, two of them one where both tell a happening of one class and day and one names nobody else.

    ``scores`` are the seeds' similarities: sentences of the two groups must have something in common, too. "A judge
    ruled on Thursday" is the court order of Thursday that another article tells with names.
    """
    edges = []
    profiles = [_profile([seeds[k] for k in group]) for group in groups]
    known = [i for i, profile in enumerate(profiles) if profile is not None]
    for i, j in combinations(known, 2):
        same = _is_same_profile(profiles[i], profiles[j])  # type: ignore[arg-type]
        least = _ALIKE if same and profiles[i].kinds & profiles[j].kinds else _NEARLY  # type: ignore[union-attr]
        if same and _are_alike(groups[i], groups[j], seeds, scores, least):
            edges.append((i, j))
    return [sorted(k for number in joined for k in groups[number]) for joined in components(len(groups), edges)]


def _are_alike(a: Sequence[int], b: Sequence[int], seeds: Sequence[Seed], scores: Pairs, least: float) -> bool:
    """Whether some two sentences of the groups are as alike as ``least`` and share more than their action."""
    return any(scores.get((min(i, j), max(i, j)), 0.0) >= least and in_common(seeds[i], seeds[j]) for i in a for j in b)


@dataclass(frozen=True, slots=True)
class _Profile:
    """What a group tells: the classes of half its sentences or more, its day, whom it names, figures, who has it."""

    kinds: frozenset[str]
    day: date
    names: frozenset[str]
    numbers: frozenset[str]
    articles: frozenset[int]


def _profile(group: Sequence[Seed]) -> _Profile | None:
    """The profile of a group that surely tells one happening on one stated day, or None; what announces it is left."""
    group = [seed for seed in group if not seed.hypothetical]
    if not group:
        return None
    days = {seed.day for seed in group if seed.day}
    counts = Counter(kind for seed in group for kind in seed.kinds & CLASSES.keys())
    kinds = frozenset(kind for kind, count in counts.items() if 2 * count >= len(group)) - SPEECH - WEAK
    main = Counter(seed.trigger for seed in group).most_common(1)[0][0]
    if len(days) != 1 or not kinds or main in SPEECH | WEAK:
        return None
    return _Profile(
        kinds,
        days.pop(),
        frozenset(name for seed in group for name in seed.names),
        frozenset(number for seed in group for number in seed.numbers),
        frozenset(seed.article for seed in group),
    )


def _is_same_profile(a: _Profile, b: _Profile) -> bool:
    shared = a.kinds & b.kinds
    if not (shared or any_near(a.kinds, b.kinds)) or a.day != b.day or not (a.names <= b.names or b.names <= a.names):
        return False
    if shared and shared <= _COUNTED and a.numbers and b.numbers and not a.numbers & b.numbers:
        return False
    return 2 * len(a.articles & b.articles) <= min(len(a.articles), len(b.articles))
