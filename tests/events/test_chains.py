"""Event words of one story that tell one happening, by what they are and what stands around them."""

from __future__ import annotations

import pytest

from reader.events.chains import EventWord, chains, derived, event_word, likeness
from reader.events.lemmas import base
from reader.events.words import vector


def word(sentence: str, wanted: str, number: int) -> EventWord:
    """The event word ``wanted`` of the ``number``-th article's only sentence."""
    words = sentence.split()
    at = words.index(wanted)
    return event_word(words, at, at, (number, 0), vector(sentence))


def test_sentences_that_name_others_tell_it_less_surely() -> None:
    one = word("A deputy of Ortiz was shot at the house", "shot", 0)
    same = word("The deputy Ortiz was shot at his house", "shot", 1)
    other = word("The deputy Meier was shot at his house", "shot", 2)
    assert likeness(one, same) > likeness(one, other)


def test_numbers_tell_two_bulletins_apart() -> None:
    one = word("the cable went down on 8 October they said", "went", 0)
    same = word("the cable went down on 8 October we heard", "went", 1)
    other = word("the cable went down on 20 October we heard", "went", 2)
    assert likeness(one, same) > likeness(one, other)


def test_a_relative_pronoun_is_of_the_happening_told_last_before_it() -> None:
    told = "The raid came after the crash which closed the port".split()
    places = {"raid": 1, "crash": 5, "which": 6}
    words = [event_word(told, at, at, (0, 0), vector(" ".join(told))) for at in places.values()]
    assert sorted(chains(words)) == [[0], [1, 2]]


def test_a_relative_pronoun_with_nothing_before_it_stands_alone() -> None:
    told = "That which came before the crash".split()
    words = [event_word(told, at, at, (0, 0), vector(" ".join(told))) for at in (1, 5)]
    assert sorted(chains(words)) == [[0], [1]]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("nominee", "nominated", True),
        ("comment", "commentary", True),
        ("port", "portfolio", False),
        ("rally", "raid", False),
    ],
)
def test_an_ending_that_stemming_leaves_keeps_the_root(one: str, other: str, expected: bool) -> None:
    assert derived(base(one), base(other)) is expected
