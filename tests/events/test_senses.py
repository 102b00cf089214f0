"""The table of near-synonyms."""

from __future__ import annotations

import pytest

from reader.events.lemmas import base
from reader.events.senses import ROWS, akin


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_has_words_of_two_base_forms_and_none_twice(row: tuple[str, ...]) -> None:
    assert len(set(row)) == len(row)
    assert len({base(word) for word in row}) > 1


def test_rows_are_sorted_and_none_stands_twice() -> None:
    assert list(ROWS) == sorted(set(ROWS))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("stole", "robbery", True), ("fled", "escaped", True), ("won", "lost", True), ("fled", "sold", False)],
)
def test_words_are_akin_by_their_base_forms(one: str, other: str, expected: bool) -> None:
    assert akin(base(one), base(other)) is expected
