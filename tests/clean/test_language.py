"""Which language a text is in, and that a text in another one is said to be read by English rules."""

from __future__ import annotations

from reader.clean.language import NAMES, other_language, text_language
from reader.model import Page
from reader.read import analyse, read

GERMAN = """Rathaus bleibt geschlossen

Das Rathaus von Brena bleibt bis Montag geschlossen, sagte die Bürgermeisterin am Freitag.

„Wir haben keine andere Wahl, weil das Dach nach dem Sturm nicht sicher ist“, sagte sie vor der Presse."""
ENGLISH = """Town hall stays shut

The town hall of Brena stays shut until Monday, the mayor said on Friday after the storm had damaged its roof."""


def test_other_languages_are_said_in_the_notes() -> None:
    notes = read(Page.from_text(GERMAN)).article.notes
    assert [note for note in notes if note.startswith("Language: German.")]


def test_english_needs_no_note() -> None:
    assert not [note for note in read(Page.from_text(ENGLISH)).article.notes if note.startswith("Language: ")]


def test_a_text_read_again_says_it_once() -> None:
    once = read(Page.from_text(GERMAN))
    assert analyse(once.page, once.article).article.notes == once.article.notes


def test_names_of_languages() -> None:
    assert other_language("de-AT") == "German"
    assert other_language("en") is other_language("en-GB") is other_language(None) is None
    assert other_language("xx") == "“xx”"
    assert all(len(code) == 2 and name[0].isupper() for code, name in NAMES.items())


def test_german_with_english_names_in_it_is_german() -> None:
    named = f"{GERMAN} Die Band „The Who“ spielte „The Kids Are Alright“ und „Who Are You“."
    assert (text_language(ENGLISH), text_language(GERMAN), text_language(named)) == ("en", "de", "de")


def test_english_headlines_without_small_words_are_english() -> None:
    headlines = "Ferry crews walk out; harbour pay talks collapse; passengers stranded; islanders ration bread, milk; "
    assert text_language(3 * headlines) == "en"


def test_language_of_a_few_words_is_unknown() -> None:
    assert text_language("Ferries") is None
