"""Words that only together say what happened."""

from __future__ import annotations

import pytest

from reader.events.idioms import idiom_in
from reader.events.lemmas import base, head_of


@pytest.mark.parametrize(
    ("phrase", "word"),
    [
        ("opened fire", "shoot"),
        ("taken into custody", "arrest"),
        ("lost his life", "die"),
        ("stepped down", "quit"),
        ("had been let go", "sack"),
        ("on the run", "escape"),
        ("were called off", "cancel"),
    ],
)
def test_an_idiom_stands_for_one_word_whatever_its_form(phrase: str, word: str) -> None:
    assert head_of(phrase) == base(word)


def test_the_longest_idiom_is_taken() -> None:
    assert idiom_in(["went", "up", "in", "flames"], base) == "fire"


def test_words_that_make_no_idiom_have_none() -> None:
    assert idiom_in(["plane", "crash"], base) is None


@pytest.mark.parametrize(
    ("phrase", "word"), [("break - in", "break-in"), ("double - murder", "murder"), ("re - arrested", "arrest")]
)
def test_a_compound_is_read_whatever_the_house_sets_around_its_hyphen(phrase: str, word: str) -> None:
    assert head_of(phrase) == base(word)
