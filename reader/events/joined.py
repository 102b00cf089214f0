"""Groups of seeds that are one event although their sentences are little alike.

One speaker's words that several articles have side by side are one utterance; a happening told without names is the
one of its class and day that others tell with names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from reader.events.barriers import days_apart
from reader.events.befell import one_fate
from reader.events.elsewhere import any_elsewhere
from reader.events.linkage import Pairs, components
from reader.events.merge import in_common
from reader.events.seeds import Seed
from reader.events.triggers import CLASSES, SPEECH, WEAK, any_near

#: Similarity that some two sentences of two such groups have.
_ALIKE = 0.36
#: The same where their classes are only near.
_NEARLY = 0.44
#: Classes whose happenings of one day differ by their figures.
COUNTED = frozenset("die disappear injure murder estimate vote rise drop win lose supply".split())


def told_side_by_side(groups: Sequence[list[int]], seeds: Sequence[Seed]) -> list[list[int]]:
    """The groups, two of them one where two or more articles have them side by side as belonging together.

    One speaker's words, or somebody's deed and words, or a happening and "the march": what is said of it.
    """
    place = {k: number for number, group in enumerate(groups) for k in group}
    beside: dict[tuple[int, int], set[int]] = {}
    whole = [k for k, seed in enumerate(seeds) if seed.clause is None]
    for k, following in pairwise(whole):
        a, b = seeds[k], seeds[following]
        if a.article == b.article and place[k] != place[following] and _belong_together(a, b):
            key = (min(place[k], place[following]), max(place[k], place[following]))
            beside.setdefault(key, set()).add(a.article)
    has = [{seeds[k].article for k in group} for group in groups]
    edges = [
        (i, j)
        for (i, j), articles in beside.items()
        if (len(articles) > 1 and 2 * len(articles) >= min(len(has[i]), len(has[j])))
        or _one_occasion(*([seeds[k] for k in groups[number]] for number in (i, j)))
    ]
    return _joined(groups, edges, seeds)


def _joined(groups: Sequence[list[int]], edges: Sequence[tuple[int, int]], seeds: Sequence[Seed]) -> list[list[int]]:
    """The groups, those one that edges tie; no edge ties two happenings of other figures and another place."""
    kept = [(i, j) for i, j in edges if not any_elsewhere([seeds[k] for k in groups[i]], [seeds[k] for k in groups[j]])]
    return [sorted(k for number in joined for k in groups[number]) for joined in components(len(groups), kept)]


def _belong_together(a: Seed, b: Seed) -> bool:
    """Whether what stands in one sentence and in the next can be one event."""
    if days_apart(a, b):
        return False
    if a.speakers & b.speakers or a.speakers & b.names or b.speakers & a.names:
        return True
    return (a.definite or b.definite) and bool((a.kinds & b.kinds) - WEAK)


def _one_occasion(ones: Sequence[Seed], others: Sequence[Seed]) -> bool:
    """Whether two groups are words alone, both told by several articles, and all those dated are of one stated day."""
    if not all(seed.speakers and seed.trigger in SPEECH for seed in (*ones, *others)):
        return False
    days = [{seed.day for seed in group if seed.day} for group in (ones, others)]
    return len(days[0]) == 1 and days[0] == days[1]


def one_happening(groups: Sequence[list[int]], seeds: Sequence[Seed], scores: Pairs) -> list[list[int]]:
    """The groups, two of them one where both tell a happening of one class and day and one names nobody else.

    So are two that tell what befell one thing ("the vessel foundered", "the ship sank").

    ``scores`` are the seeds' similarities: sentences of the two groups must have something in common, too. "A judge
    ruled on Thursday" is the court order of Thursday that another article tells with names.
    """
    edges: list[tuple[int, int]] = []
    known_before: dict[int, list[int]] = {}
    profiles = [_profile([seeds[k] for k in group]) for group in groups]
    known = [(i, profile) for i, profile in enumerate(profiles) if profile is not None]
    for (i, one), (j, other) in combinations(known, 2):
        same = _is_same_profile(one, other)
        least = _ALIKE if same and one.kinds & other.kinds else _NEARLY
        if not same or not _are_alike(groups[i], groups[j], seeds, scores, least):
            continue
        if one.day and other.day:
            edges.append((i, j))
        else:
            known_before.setdefault(i if one.day is None else j, []).append(j if one.day is None else i)
    edges += [(i, of[0]) for i, of in known_before.items() if len(of) == 1]
    edges += one_fate(groups, seeds)
    return _joined(groups, edges, seeds)


def _are_alike(a: Sequence[int], b: Sequence[int], seeds: Sequence[Seed], scores: Pairs, least: float) -> bool:
    """Whether some two sentences of the groups are as alike as ``least`` and share more than their action."""
    return any(
        scores.get((min(i, j), max(i, j)), 0.0) >= least
        and (in_common(seeds[i], seeds[j]) or _is_known(seeds[i], seeds[j]))
        for i in a
        for j in b
    )


def _is_known(a: Seed, b: Seed) -> bool:
    """Whether one of two sentences tells of "the withdrawal", with an article, what the other told."""
    return a.definite or b.definite


@dataclass(frozen=True, slots=True)
class _Profile:
    """What a group tells: the classes of half its sentences or more, its day, whom it names, figures, who has it."""

    kinds: frozenset[str]
    #: None where all speak of what was told before: "the march".
    day: date | None
    names: frozenset[str]
    numbers: frozenset[str]
    articles: frozenset[int]


def _profile(group: Sequence[Seed]) -> _Profile | None:
    """The profile of a group that surely tells one happening on one stated day, or None; what announces it is left."""
    group = [seed for seed in group if not seed.hypothetical]
    if not group:
        return None
    days = {seed.day for seed in group if seed.day} or {seed.carried for seed in group if seed.carried}
    counts = Counter(kind for seed in group for kind in seed.kinds & CLASSES.keys())
    kinds = frozenset(kind for kind, count in counts.items() if 2 * count >= len(group)) - SPEECH - WEAK
    main = Counter(seed.trigger for seed in group).most_common(1)[0][0]
    known = not days and all(seed.definite and seed.when is None for seed in group)
    if not (len(days) == 1 or known) or not kinds or main in SPEECH | WEAK:
        return None
    return _Profile(
        kinds,
        days.pop() if days else None,
        frozenset(name for seed in group for name in seed.names - seed.speakers - seed.sayers),
        frozenset(number for seed in group for number in seed.numbers),
        frozenset(seed.article for seed in group),
    )


def _is_same_profile(a: _Profile, b: _Profile) -> bool:
    shared = a.kinds & b.kinds
    if (
        not (shared or any_near(a.kinds, b.kinds))
        or not _can_be_one_day(a.day, b.day)
        or not (a.names <= b.names or b.names <= a.names)
    ):
        return False
    if shared and shared <= COUNTED and a.numbers and b.numbers and not a.numbers & b.numbers:
        return False
    return 2 * len(a.articles & b.articles) <= min(len(a.articles), len(b.articles))


def _can_be_one_day(a: date | None, b: date | None) -> bool:
    return a == b if a and b else bool(a or b)
