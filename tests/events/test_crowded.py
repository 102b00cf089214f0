"""The square of sums groups as the queue does, and a grid of likenesses has what is found pair by pair."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from reader.events.barriers import Barriers
from reader.events.chains import EventWord, likeness
from reader.events.crowded import crowded_linkage
from reader.events.grid import likenesses
from reader.events.linkage import average_linkage
from reader.events.passing import told_words
from reader.model import Span


@pytest.mark.parametrize("seed", range(8))
def test_a_crowd_is_grouped_as_by_the_queue(seed: int) -> None:
    chance, n = random.Random(seed), 60
    pairs = {
        (i, j): chance.uniform(-0.3, 0.9) + (0.3 if i % 7 == j % 7 else -0.2)
        for i, j in combinations(range(n), 2)
        if chance.random() < 0.8
    }
    kinds, bars = [chance.choice((0, 0, 1, 2)) for _ in range(n)], [0b000, 0b100, 0b010]
    by_queue = average_linkage(n, pairs, 0.35, apart=Barriers(kinds, bars))
    crowd = crowded_linkage(range(n), pairs, 0.35, [1 << kind for kind in kinds], [bars[kind] for kind in kinds])
    assert sorted(crowd) == by_queue
    assert 1 < len(crowd) < n


def test_a_forbidden_pair_is_never_in_one_group_of_a_crowd() -> None:
    pairs = dict.fromkeys(combinations(range(300), 2), 0.9) | {(0, 299): float("-inf")}
    groups = average_linkage(300, pairs, 0.5)
    assert [i in groups[0] for i in (0, 299)] == [True, False]


def event_words(seed: int) -> list[EventWord]:
    chance = random.Random(seed)
    who, where = ("Police", "The council", "Mara Velk"), ("Brannholm", "Ostrand", "the old town")
    verbs = ("arrested", "detained", "closed", "checked in", "checked out", "said", "resigned", "collapsed")
    told = [
        f"On Friday {chance.choice(who)} {chance.choice(verbs)} {chance.randint(2, 5)} times in {chance.choice(where)},"
        f" and {chance.choice(who)} {chance.choice(verbs)} near {chance.choice(where)}."
        for _ in range(12)
    ]
    return [one.word for i, text in enumerate(told) for one in told_words(i, text, [Span(0, len(text))])]


@pytest.mark.parametrize("seed", range(4))
def test_a_grid_has_the_likeness_of_each_two_words(seed: int) -> None:
    words = event_words(seed)
    rows = words[: len(words) * 2 // 3]
    assert len(rows) * len(words) > 200
    grid = likenesses(rows, words)
    assert grid.shape == (len(rows), len(words))
    assert all(
        grid[i, j] == pytest.approx(likeness(a, b), abs=1e-9) for i, a in enumerate(rows) for j, b in enumerate(words)
    )


def test_a_grid_without_columns_is_empty() -> None:
    assert likenesses(event_words(0)[:3], []).shape == (3, 0)
