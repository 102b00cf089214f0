"""American and British spellings of event words."""

from __future__ import annotations

import pytest

from reader.events.lemmas import base
from reader.events.spelling import british


@pytest.mark.parametrize(
    ("american", "in_britain"),
    [
        ("hospitalized", "hospitalised"),
        ("authorization", "authorisation"),
        ("analyzing", "analysing"),
        ("paralyzed", "paralysed"),
        ("honored", "honoured"),
        ("harbors", "harbours"),
        ("plowed", "ploughed"),
        ("rumor", "rumour"),
    ],
)
def test_an_american_word_is_spelled_as_in_britain_and_has_one_base_with_it(american: str, in_britain: str) -> None:
    assert british(american) == in_britain
    assert base(american) == base(in_britain)


@pytest.mark.parametrize(
    "word",
    ["seized", "capsize", "downsizing", "prize", "citizen", "dozen", "blazes", "amazing", "colorado", "labors-of"],
)
def test_a_word_that_both_spell_alike_stays(word: str) -> None:
    assert british(word) == word


def test_a_critic_is_no_word_for_criticizing() -> None:
    assert base("critics") != base("criticized") == base("criticised") == base("criticism")


@pytest.mark.parametrize(("plural", "verb"), [("acquisitions", "acquire"), ("closures", "close"), ("thefts", "steal")])
def test_plurals_of_nouns_made_of_verbs_have_their_base(plural: str, verb: str) -> None:
    assert base(plural) == base(verb)
