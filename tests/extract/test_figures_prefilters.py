"""What is looked for before a costly pattern is in everything the pattern can match."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.figures import direction, direction_motion, find_figures, modifiers
from reader.extract.figures.number_words import MODIFIERS

WORDS = st.sampled_from(
    "cut its costs by to from in of up down back higher As much as $3 a drop sales fell raised FROM IN BY the an about "
    "5% took it , went prices at least".split()
)
LEADS = st.lists(WORDS, max_size=12).map(lambda words: " ".join(words) + " ")


@pytest.mark.parametrize("article", ["", "a ", "the ", "an "])
@pytest.mark.parametrize("words", MODIFIERS)
def test_every_modifier_is_seen_by_its_end(words: str, article: str) -> None:
    assert modifiers._may_precede(f"It was {words} {article}")


def test_a_line_that_ends_in_a_modifier_is_searched() -> None:
    text = "They raised\nnearly\n40 million dollars"
    assert [f.modifier for f in find_figures("It was (about 40 km) off.")] == ["~"]
    assert [f.value for f in find_figures(text)] == [40e6]


@settings(max_examples=300, deadline=None)
@given(LEADS)
def test_no_direction_is_lost_by_looking_first(lead: str) -> None:
    for pattern, first in (
        (direction._DEED, direction._JOINED),
        (direction._FROM_TO, direction._FROM_WORD),
        (direction._NOUN_IN, direction._IN_WORD),
        (direction_motion._MOTION, direction_motion._TURN),
        (direction_motion._TAKEN, direction_motion._TURN),
    ):
        assert pattern.search(lead) is None or first.search(lead) is not None


ARTICLES = [
    ("It lasted nearly a week.", [1.0]),
    ("A third of them left.", [1 / 3]),
    ("It ran for an hour and a half.", [1.5]),
    ("A half-million people came.", [5e5]),
    ("A hundred people came to a town.", [100.0]),
    ("A man and a dog sat on a mat.", []),
]


@pytest.mark.parametrize(("text", "values"), ARTICLES)
def test_an_article_counts_before_units_and_shares_alone(text: str, values: list[float]) -> None:
    assert [f.value for f in find_figures(text)] == [pytest.approx(value) for value in values]
