"""Which seeds tell one event: what happened, to whom, when, with which figures and words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.events.linkage import average_linkage
from reader.events.seeds import Seed
from reader.events.triggers import SPEECH, near
from reader.events.words import cosine, idf, stem

#: Mean similarity at which seeds are one event, and at which a mention of it is only possible.
THRESHOLD, POSSIBLE = 0.46, 0.40
_FORBIDDEN = float("-inf")


def similarity(a: Seed, b: Seed) -> float:
    """How surely two seeds tell one event, 0–1; minus infinity where they cannot."""
    if a.day and b.day and abs((a.day - b.day).days) > 1:
        return _FORBIDDEN
    if a.when and b.when and not (a.day and b.day) and not _compatible(a.when, b.when):
        return _FORBIDDEN
    words = cosine(a.vector, b.vector)
    shared = _name_overlap(a, b)
    if not shared:
        return 0.0 if words < 0.6 else words * 0.7
    if a.trigger == b.trigger:
        trigger = 0.35 if a.trigger in SPEECH else 1.0
    elif near(a.trigger, b.trigger):
        trigger = 0.5
    else:
        trigger = 0.0
    days = 0.12 if a.day and b.day else 0.0
    numbers = 0.10 if a.numbers & b.numbers else 0.0
    score = 0.58 * min(1.0, words * 1.25) + 0.22 * trigger + 0.16 * shared + days + numbers
    if trigger == 0.0 and words < 0.5:
        score *= 0.75
    return score


def _compatible(a: str, b: str) -> bool:
    """Whether two ISO values of any grain can name one time."""
    if "W" in a or "W" in b:
        return _within_week(a, b) if ("W" in a) != ("W" in b) else a == b
    short, long = sorted((a, b), key=len)
    return long.startswith(short)


def _within_week(a: str, b: str) -> bool:
    from datetime import date

    week, other = (a, b) if "W" in a else (b, a)
    if len(other) != 10:
        return other[:4] == week[:4]
    year, number, _ = date.fromisoformat(other).isocalendar()
    return f"{year:04d}-W{number:02d}" == week


def _name_overlap(a: Seed, b: Seed) -> float:
    """Shared names by their rarity, over the smaller set's."""
    common = a.names & b.names
    if not common:
        return 0.0
    weight = {name: idf(stem(name)) for name in a.names | b.names}
    return sum(weight[n] for n in common) / max(
        1e-9, min(sum(weight[n] for n in a.names), sum(weight[n] for n in b.names))
    )


def event_groups(seeds: Sequence[Seed], threshold: float = THRESHOLD) -> list[list[int]]:
    """Indexes of ``seeds`` grouped by event."""
    by_name: dict[str, list[int]] = {}
    for i, seed in enumerate(seeds):
        for name in seed.names:
            by_name.setdefault(name, []).append(i)
    pairs = {pair for holders in by_name.values() for pair in combinations(holders, 2)}
    return average_linkage(len(seeds), {(i, j): similarity(seeds[i], seeds[j]) for i, j in sorted(pairs)}, threshold)
