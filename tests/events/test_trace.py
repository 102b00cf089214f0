"""Tracing one happening through other articles, and chaining event words."""

from __future__ import annotations

from reader.events.chains import chains, event_word, likeness
from reader.events.trace import main_word, sentence, trace
from reader.events.words import vector

PIN = "Ukrainian troops recaptured Balakliia on Thursday after a surprise attack."
SAME = "Balakliia was retaken by Ukrainian troops, and the flag was raised on Thursday."
OTHER = "A power station in Kharkiv was hit by missiles on Sunday and burned all night."
SPEECH = "“We are advancing in two directions,” President Zelensky said."


def test_another_word_for_the_same_happening_is_found() -> None:
    word = main_word(sentence(0, 0, PIN))
    assert word is not None and word.kind == "liberate"
    found = trace(word, [sentence(1, 0, SAME), sentence(2, 0, OTHER), sentence(3, 0, SPEECH)])
    assert [t.article for t in found] == [1]


def test_a_sentence_without_a_trigger_has_no_main_word() -> None:
    assert main_word(sentence(0, 0, "It was a quiet and very long Sunday in the valley.")) is None


def test_speech_alone_does_not_chain_two_statements() -> None:
    texts = ("The minister said taxes must go up.", "The coach said his players were tired.")
    words = [event_word(t.split(), 2, 2, (i, 0), vector(t)) for i, t in enumerate(texts)]
    assert chains(words) == [[0], [1]]


def test_two_words_of_one_sentence_are_two_happenings() -> None:
    text = "Four people died when the bridge that killed them fell."
    words = [event_word(text.split(), i, i, (0, 0), vector(text)) for i in (2, 7)]
    assert words[0].kind == words[1].kind == "die"
    assert chains(words) == [[0], [1]]


def test_the_opposite_way_is_another_happening() -> None:
    texts = ("The singer checked into a clinic on Friday.", "The singer checked out of a clinic on Friday.")
    words = [event_word(t.split(), 2, 2, (i, 0), vector(t)) for i, t in enumerate(texts)]
    assert words[0].base == words[1].base
    assert likeness(*words) < 0.5


def test_a_near_synonym_tells_the_same_only_in_like_words() -> None:
    told = "Thieves snatched two diamond rings from a shop in Lyon."
    again = "Two diamond rings were stolen from a shop in Lyon."
    elsewhere = "A painting was stolen in Oslo."
    places = ((told, 1), (again, 4), (elsewhere, 3))
    words = [event_word(text.split(), i, i, (n, 0), vector(text)) for n, (text, i) in enumerate(places)]
    assert chains(words[:2]) == [[0, 1]]
    assert chains([words[0], words[2]]) == [[0], [1]]
