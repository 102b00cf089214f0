"""What the words of lines say: how they are counted, and the columns the line model sees."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.line_words import LONG, line_words, word_columns
from reader.clean.train_line_words import FEWEST_DOMAINS, count_words, word_odds

MENU, PROSE = "Sign in", "The minister said on Tuesday that the bridge would stay shut. " * 2
LINES = [line_words(MENU), line_words(PROSE)]
COUNTS = count_words((f"{i}.example", LINES, [0.0, 1.0]) for i in range(FEWEST_DOMAINS))
MEAN, FIRST, LAST = 0, 5, 6


def test_word_of_a_short_line_is_not_the_same_word_of_a_long_one() -> None:
    assert line_words("sign") != line_words("sign " * LONG)[:1]


def test_any_number_is_the_same_word() -> None:
    assert line_words("Page 3") == line_words("PAGE 412")


def test_words_of_articles_lines_and_of_menus_part() -> None:
    odds = word_odds([COUNTS])
    assert odds["-sign"] < 0 < odds["+minister"]


def test_word_of_too_few_domains_does_not_count_however_many_pages_have_it() -> None:
    pages = [("one.example", LINES, [0.0, 1.0])] * 50
    assert word_odds([count_words(pages)]) == {}


def test_counts_of_two_halves_say_what_counts_of_all_say() -> None:
    halves = [count_words((f"{i}.example", LINES, [0.0, 1.0]) for i in own) for own in (range(3), range(3, 8))]
    assert word_odds(halves) == pytest.approx(word_odds([COUNTS]))


def test_columns_have_the_mean_and_the_words_at_the_ends() -> None:
    rows = word_columns([line_words("Sign up here")], {"-sign": -2.0, "-here": 1.0, "^-sign": -3.0, "$-here": 0.5})
    assert rows[0, [MEAN, FIRST, LAST]].tolist() == [-0.5, -3.0, 0.5]


def test_columns_know_the_lines_beside() -> None:
    odds = {"-sign": -2.0}
    alone, beside = (word_columns([line_words(line) for line in lines], odds) for lines in (["x"], ["x", "sign"]))
    assert (alone[0] != beside[0]).any()


@given(st.lists(st.text(max_size=200), max_size=8))
def test_any_lines_have_finite_columns(lines: list[str]) -> None:
    rows = word_columns([line_words(line) for line in lines], {"-home": -1.0, "^-home": -2.0, "$-0": 1.0})
    assert len(rows) == len(lines)
    assert np.isfinite(rows).all()
