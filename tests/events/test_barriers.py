"""What days keep apart is the same told pair by pair and told by the sets of days that a story has."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reader.events.barriers import Barriers, barriers, days_apart
from reader.events.linkage import average_linkage
from reader.events.seed import Seed

FIRST = date(2026, 9, 1)


def seed(days: list[int], weekday: int | None) -> Seed:
    none: frozenset[str] = frozenset()
    told = tuple(FIRST + timedelta(days=day) for day in days)
    when = told[0].isoformat() if told else None
    return Seed(
        0, 0, 9, "open", "opened", none, none, none, (), (), none, told, weekday if not told else None, when, False,
        None, none, False, none, frozenset(), frozenset(), Counter(), False, False, False, 0.0,
    )  # fmt: skip


seeds = st.lists(
    st.builds(seed, st.lists(st.integers(0, 8), max_size=2, unique=True), st.none() | st.integers(0, 6)), max_size=9
)


@given(seeds)
def test_barriers_stand_between_seeds_whose_days_are_apart(told: list[Seed]) -> None:
    found = barriers(told)
    for i, j in combinations(range(len(told)), 2):
        assert found.between(i, j) is found.between(j, i) is days_apart(told[i], told[j])


def test_a_day_and_the_next_are_not_apart_and_two_days_are() -> None:
    assert not days_apart(seed([0], None), seed([1], None))
    assert days_apart(seed([0], None), seed([2], None))
    assert not days_apart(seed([0], None), seed([], None))


@given(
    st.dictionaries(st.sampled_from(list(combinations(range(9), 2))), st.floats(-1, 1, allow_nan=False)),
    st.lists(st.integers(0, 2), min_size=9, max_size=9),
)
def test_a_barrier_keeps_groups_apart_as_minus_infinity_between_each_two_does(
    pairs: dict[tuple[int, int], float], kinds: list[int]
) -> None:
    apart = Barriers(kinds, [0b010, 0b001, 0b000])
    forbidden = {(i, j): float("-inf") for i, j in combinations(range(9), 2) if apart.between(i, j)}
    # Values told apart: which of two equal likenesses comes first may differ.
    told = {pair: value + 1e-3 * n for n, (pair, value) in enumerate(pairs.items())}
    if len(set(told.values())) == len(told):
        assert average_linkage(9, told, 0.3, apart=apart) == average_linkage(9, told | forbidden, 0.3)
