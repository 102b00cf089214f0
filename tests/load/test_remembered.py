"""The last few values are remembered, and no more."""

from __future__ import annotations

from reader.load.remembered import Remembered


def test_the_first_goes_first() -> None:
    values: Remembered[int] = Remembered(2)
    for number, text in enumerate("abc"):
        assert values.put(text, number) == number
    assert [values.get(text) for text in "abc"] == [None, 1, 2]


def test_a_value_put_again_is_the_new_one() -> None:
    values: Remembered[int] = Remembered(2)
    values.put("a", 1)
    values.put("a", 2)
    assert values.get("a") == 2


def test_cleared_it_knows_nothing() -> None:
    values: Remembered[int] = Remembered(2)
    values.put("a", 1)
    values.clear()
    assert values.get("a") is None
