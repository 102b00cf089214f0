"""The plural of what is counted, and of units, as figures are told in words."""

from __future__ import annotations

import pytest

from reader.extract.figures.currencies import CURRENCIES
from reader.extract.figures.plurals import plural, singular
from reader.extract.figures.units import UNITS


@pytest.mark.parametrize(
    ("noun", "plurals"),
    [
        ("person", "people"),
        ("foot", "feet"),
        ("square foot", "square feet"),
        ("policeman", "policemen"),
        ("German", "Germans"),
        ("city", "cities"),
        ("day", "days"),
        ("inch", "inches"),
        ("schoolchild", "schoolchildren"),
        ("percentage point", "percentage points"),
        ("square kilometre", "square kilometres"),
        ("mile per hour", "miles per hour"),
        ("tonne of oil equivalent", "tonnes of oil equivalent"),
        ("degree Celsius", "degrees Celsius"),
        ("pound per square inch", "pounds per square inch"),
        ("pound sterling", "pounds sterling"),
        ("Swedish krona", "Swedish kronor"),
        ("Japanese yen", "Japanese yen"),
        ("horsepower", "horsepower"),
        ("dead", "dead"),
    ],
)
def test_a_plural(noun: str, plurals: str) -> None:
    assert plural(noun) == plurals


@pytest.mark.parametrize("noun", ["town", "passenger", "body", "bus", "wife", "person", "crisis", "hero", "boat"])
def test_the_singular_of_a_plural_is_the_noun(noun: str) -> None:
    assert singular(plural(noun)) == noun


def test_no_unit_and_no_currency_loses_its_name() -> None:
    names = [unit.name for unit in UNITS] + [currency.name for currency in CURRENCIES]
    assert all(plural(name)[0] == name[0] and len(plural(name)) >= len(name) - 1 for name in names)
