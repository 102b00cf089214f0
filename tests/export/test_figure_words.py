"""Figures as tips, reports and the command line say them."""

from __future__ import annotations

import pytest

from reader import find_figures
from reader.export.figure_words import figure_words, number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ukraine won back roughly 6,000 square km.", "about 6,000 square kilometres"),
        ("The bridge cost $3.4m.", "3.4 million US dollars"),
        ("It cost billions of dollars.", "1 billion to 10 billion US dollars"),
        ("Dozens of towns were freed.", "12 to 120 towns"),
        ("One mile of road was mended.", "1 mile"),
        ("Kharkiv is the second-largest city.", "2nd city"),
        ("Prices rose by 12%.", "12%, rising"),
        ("Russia holds a fifth of the country.", "20% (country)"),
        ("It is double what officials had said.", "2 times"),
        ("The lake was at 3 degrees Celsius.", "3 degrees Celsius"),
    ],
)
def test_a_figure_in_words(text: str, words: str) -> None:
    assert figure_words(find_figures(text)[0]) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "–"),
        (74.0, "74"),
        (1234.5, "1,234.5"),
        (3_400_000, "3.4 million"),
        (1_234_567, "1,234,567"),
        (15.2e9, "15.2 billion"),
        (-2e12, "-2 trillion"),
    ],
)
def test_a_number(value: float | None, words: str) -> None:
    assert number(value) == words
