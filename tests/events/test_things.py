"""Words that name one thing: nouns and peoples."""

from __future__ import annotations

import pytest

from reader.events.acts import quotations
from reader.events.nouns import thing
from reader.events.peoples import COUNTRY_OF
from reader.events.utterances import quoted_runs
from reader.events.words import stem


@pytest.mark.parametrize(
    ("a", "b"), [("lorries", "trucks"), ("factory", "plants"), ("judge", "court"), ("shares", "stocks")]
)
def test_two_words_for_one_thing(a: str, b: str) -> None:
    assert thing(stem(a)) == thing(stem(b))


def test_two_things_stay_two() -> None:
    assert thing(stem("lorry")) != thing(stem("car"))
    assert thing(stem("bridge")) == stem("bridge")


def test_a_people_is_its_countrys() -> None:
    assert COUNTRY_OF["russians"] == "russia" and COUNTRY_OF["ukrainian"] == "ukraine"
    assert all(word == word.lower() for word in COUNTRY_OF)


def test_what_is_quoted_and_what_is_denied() -> None:
    quoted, _ = quoted_runs(quotations("“I did see the report,” he said."))
    _, denied = quoted_runs(quotations("“I didn’t see the report,” he said."))
    assert denied & quoted
